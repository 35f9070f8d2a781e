"""Lens and camera inspect a glass bottle in a cone of light."""

from blatt import blatt, bogen, kreis, pfad, polar, rechteck, ring, strich, vieleck, zug
from farben import (
    BAND_DUNKEL,
    BAND_GLAS,
    BERNSTEIN,
    GLUT,
    HONIG,
    LICHT,
    NACHT,
    NEBEL,
    SCHIEFER,
    SCHNEE,
    STAHL_DUNKEL,
    STAHL_HELL,
    STAHL_MITTE,
)
from hintergrund import nacht
from masse import FEIN, LINIE, achse, hilfslinie, mass, schein
from werkstueck import drehkoerper, flasche, gedaempft, zylinder


def zeichne() -> str:
    """Draw the motif."""
    y, xf = 490, 1180
    kegel = [
        vieleck([(600, y - 150), (xf, y - 330), (xf, y + 330), (600, y + 150)], GLUT, fill_opacity=0.15),
        vieleck([(600, y - 110), (xf, y - 250), (xf, y + 250), (600, y + 110)], BERNSTEIN, fill_opacity=0.15),
        vieleck([(600, y - 60), (xf, y - 130), (xf, y + 130), (600, y + 60)], HONIG, fill_opacity=0.2),
    ]
    leuchte = [
        rechteck(1380, 120, 70, 740, STAHL_DUNKEL),
        rechteck(1366, 140, 22, 700, LICHT),
        schein(1376, y, 330, GLUT, 4, 0.09),
    ]
    kamera = [
        zylinder(60, 330, 150, y, BAND_DUNKEL, fase=14),
        *(rechteck(90 + i * 26, y - 150, 9, 300, NACHT, fill_opacity=0.45) for i in range(7)),
        rechteck(20, y - 26, 46, 52, STAHL_DUNKEL),
        drehkoerper(
            [
                (330, 112),
                (360, 112),
                (362, 150),
                (440, 150),
                (444, 138),
                (470, 138),
                (474, 172),
                (610, 186),
                (622, 186),
                (624, 170),
            ],
            y,
        ),
        *(rechteck(372 + i * 12, y - 150, 5, 300, SCHIEFER, fill_opacity=0.7) for i in range(6)),
        rechteck(474, y - 172, 12, 344, GLUT),
    ]
    glasl = [
        pfad(
            zug([*bogen(460, y, 360, 37.27, -37.27), *bogen(1007.4, y, 340, 219.88, 140.12)]),
            NEBEL,
            fill_opacity=0.55,
        ),
        strich(bogen(460, y, 360, 37.27, -37.27), SCHNEE, 5),
        strich(bogen(1007.4, y, 340, 140.12, 219.88), SCHNEE, 5),
    ]
    boden = 860
    fl = [
        drehkoerper(flasche(boden, 700, 122), xf, gedaempft(BAND_GLAS, HONIG, 0.10), True),
        rechteck(900, boden, 700, 18, STAHL_HELL),
        rechteck(900, boden + 18, 700, 60, STAHL_DUNKEL),
        *(kreis(x, boden + 48, 20, NACHT) + ring(x, boden + 48, 14, STAHL_MITTE, 5) for x in range(950, 1600, 90)),
    ]
    strahlen = [
        strich([(624, y + s * 120), (784, y + s * 176), (xf, y + s * 60)], LICHT, FEIN, stroke_opacity=0.9)
        for s in (-1, 1)
    ] + [
        strich([(624, y + s * 60), (790, y + s * 92), (xf, y + s * 30)], LICHT, FEIN, stroke_opacity=0.8)
        for s in (-1, 1)
    ]
    fadenkreuz = [
        ring(xf, y, 74, BERNSTEIN, LINIE),
        ring(xf, y, 40, BERNSTEIN, FEIN),
        *(
            strich([polar(xf, y, 58, w), polar(xf, y, 104, w)], BERNSTEIN, LINIE, stroke_linecap="butt")
            for w in (0, 90, 180, 270)
        ),
    ]
    masse = [
        achse(10, y, 1480, y, SCHNEE, 0.85),
        *(hilfslinie([(x, y + 190), (x, 800)], BERNSTEIN, 0.8) for x in (624,)),
        mass((624, 770), (xf - 122, 770)),
    ]
    return blatt(
        nacht(schein(800, y, 800, STAHL_DUNKEL, 6, 0.13)),
        *leuchte,
        *kegel,
        *fl,
        *strahlen,
        *kamera,
        *glasl,
        *fadenkreuz,
        *masse,
    )
