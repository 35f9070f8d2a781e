"""A calliper of the founding years measures a threaded spindle."""

from blatt import blatt, rechteck, vieleck
from farben import (
    BAND_GLUT,
    GRUND,
    HONIG,
    KOHLE,
    LICHT,
    NACHT,
    NEBEL,
    SCHNEE,
    STAHL,
    STAHL_DUNKEL,
    STAHL_HELL,
    STAHL_MITTE,
)
from hintergrund import nacht
from masse import achse, hilfslinie, mass_aussen, schein, skala, skala_senkrecht
from werkstueck import gewinde, zylinder


def zeichne() -> str:
    """Draw the motif."""
    xm, r, yb = 760, 150, 250
    spindel = [
        zylinder(-20, 330, 96, xm, stehend=True),
        zylinder(300, 372, 150, xm, stehend=True, fase=10),
        gewinde(372, 1010, r, xm, 58, baender=BAND_GLUT, stehend=True, schatten=KOHLE),
    ]
    schiene = [
        rechteck(96, yb + 14, 1420, 92, NACHT, fill_opacity=0.5),
        rechteck(90, yb, 1420, 92, STAHL_HELL),
        rechteck(90, yb, 1420, 12, SCHNEE),
        rechteck(90, yb + 80, 1420, 12, STAHL_MITTE),
        skala(130, 1480, yb + 92, 13.5, GRUND, 15, 5, 0.9),
    ]
    fest = [
        vieleck(
            [
                (430, yb - 40),
                (xm - r, yb - 40),
                (xm - r, 620),
                (xm - r - 34, 690),
                (xm - r - 96, 400),
                (430, yb + 130),
            ],
            STAHL_MITTE,
        ),
        vieleck([(xm - r - 26, yb - 40), (xm - r, yb - 40), (xm - r, 620), (xm - r - 26, 664)], STAHL_HELL),
        vieleck([(xm - r, yb - 40), (xm - r, 90), (xm - r - 60, yb - 40)], STAHL_MITTE),
        vieleck([(xm - r, yb - 40), (xm - r, 90), (xm - r - 16, yb - 40)], STAHL_HELL),
    ]
    x2 = xm + r
    schieber = [
        vieleck(
            [
                (x2, yb - 46),
                (1290, yb - 46),
                (1290, yb + 150),
                (1010, yb + 150),
                (x2 + 96, 400),
                (x2 + 34, 690),
                (x2, 620),
            ],
            STAHL,
        ),
        vieleck([(x2, yb - 46), (x2 + 26, yb - 46), (x2 + 26, 664), (x2, 620)], STAHL_HELL),
        vieleck([(x2, yb - 46), (x2, 90), (x2 + 60, yb - 46)], STAHL),
        vieleck([(x2, yb - 46), (x2, 90), (x2 + 16, yb - 46)], STAHL_HELL),
        rechteck(1010, yb + 8, 250, 64, SCHNEE),
        skala(1030, 1246, yb + 72, 13.5, GRUND, 14, 5, 0.9),
        rechteck(1010, yb + 92, 250, 44, HONIG),
        skala(1030, 1246, yb + 92, 12.15, KOHLE, 12, 5, 1, True),
        zylinder(1100, 1180, 22, yb - 62),
        rechteck(1110, yb - 110, 60, 30, STAHL_DUNKEL),
        *(rechteck(1114 + i * 11, yb - 110, 5, 30, STAHL_HELL) for i in range(5)),
    ]
    masse = [
        hilfslinie([(xm - r, 690), (xm - r, 830)], LICHT, 0.9),
        hilfslinie([(xm + r, 690), (xm + r, 830)], LICHT, 0.9),
        mass_aussen(xm - r, 800, -1),
        mass_aussen(xm + r, 800, 1),
        achse(xm, 40, xm, 980, SCHNEE, 0.8),
        skala_senkrecht(1330, 480, 900, 14, NEBEL, 14, 0.35),
        skala_senkrecht(270, 480, 900, 14, NEBEL, -14, 0.35),
    ]
    return blatt(nacht(schein(xm, 520, 720, STAHL_DUNKEL, 6, 0.16)), *schiene, *spindel, *fest, *schieber, *masse)
