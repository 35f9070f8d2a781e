"""A laser draws fine parallel lines into a sheet of solar glass."""

from blatt import blatt, kreis, rechteck, strich, vieleck
from farben import (
    BAND_DUNKEL,
    BAND_GLUT,
    BAND_STAHL,
    BERNSTEIN,
    HONIG,
    LICHT,
    NEBEL,
    SCHIEFER,
    SCHNEE,
    STAHL,
    STAHL_DUNKEL,
    STAHL_HELL,
    STAHL_MITTE,
)
from hintergrund import nacht
from masse import FEIN, LINIE, hilfslinie, mass, schein
from werkstueck import drehkoerper, zylinder


def zeichne() -> str:
    """Draw the motif."""

    def iso(u: float, v: float, z: float = 0) -> tuple[float, float]:
        return 800 + (u - v) * 0.88, 232 + (u + v) * 0.47 - z

    n, fertig = 720, 386
    platte = [
        vieleck([iso(0, n, -34), iso(n, n, -34), iso(n, n), iso(0, n)], STAHL_MITTE),
        vieleck([iso(n, 0, -34), iso(n, n, -34), iso(n, n), iso(n, 0)], STAHL),
        vieleck([iso(0, 0), iso(n, 0), iso(n, n), iso(0, n)], SCHIEFER),
        vieleck([iso(0, 0), iso(n, 0), iso(n, fertig), iso(0, fertig)], STAHL_DUNKEL),
        vieleck([iso(120, 0), iso(330, 0), iso(330, n), iso(120, n)], STAHL_HELL, fill_opacity=0.12),
        vieleck([iso(370, 0), iso(420, 0), iso(420, n), iso(370, n)], STAHL_HELL, fill_opacity=0.12),
    ]
    linien = [strich([iso(18, v), iso(n - 18, v)], STAHL_HELL, 2.5) for v in range(22, fertig - 10, 24)]
    kopf = 430
    p = iso(kopf, fertig)
    strahl = [
        strich([iso(18, fertig), p], LICHT, LINIE),
        schein(p[0], p[1], 150, HONIG, 6, 0.13),
        vieleck([(p[0] - 34, p[1] - 240), (p[0] + 34, p[1] - 240), p], BERNSTEIN, fill_opacity=0.55),
        vieleck([(p[0] - 12, p[1] - 240), (p[0] + 12, p[1] - 240), p], LICHT),
        kreis(*p, 10, SCHNEE),
    ]
    o = p[1] - 240
    bruecke = [
        vieleck(
            [
                (iso(-60, fertig)[0], iso(-60, fertig)[1] - 330),
                (iso(n + 70, fertig)[0], iso(n + 70, fertig)[1] - 330),
                (iso(n + 70, fertig)[0], iso(n + 70, fertig)[1] - 264),
                (iso(-60, fertig)[0], iso(-60, fertig)[1] - 264),
            ],
            STAHL_MITTE,
        ),
        vieleck(
            [
                (iso(-60, fertig)[0], iso(-60, fertig)[1] - 330),
                (iso(n + 70, fertig)[0], iso(n + 70, fertig)[1] - 330),
                (iso(n + 70, fertig)[0] + 40, iso(n + 70, fertig)[1] - 351),
                (iso(-60, fertig)[0] + 40, iso(-60, fertig)[1] - 351),
            ],
            STAHL_HELL,
        ),
    ]
    (lx, ly), (rx, ry) = iso(-60, fertig), iso(n + 70, fertig)
    pfosten_hinten = rechteck(lx, ly - 300, 40, 350, STAHL_DUNKEL)
    pfosten_vorn = rechteck(rx - 44, ry - 286, 44, 306, STAHL) + rechteck(rx - 44, ry - 286, 14, 306, STAHL_HELL)
    laser = [
        drehkoerper([(o - 210, 74), (o - 60, 74), (o - 58, 62), (o - 20, 62), (o, 38)], p[0], BAND_DUNKEL, True),
        zylinder(o - 60, o - 44, 78, p[0], BAND_GLUT, True),
        zylinder(o - 236, o - 210, 46, p[0], BAND_STAHL, True),
    ]
    masse = [hilfslinie([iso(0, v), iso(-90, v)], BERNSTEIN, 0.9) for v in (22, fertig)] + [
        mass(iso(-70, 22), iso(-70, fertig)),
        hilfslinie([iso(0, n), iso(0, n + 90)], NEBEL, 0.7),
        hilfslinie([iso(n, n), iso(n, n + 90)], NEBEL, 0.7),
        mass(iso(0, n + 66), iso(n, n + 66), NEBEL, FEIN, 0.8),
    ]
    masse += [
        strich([iso(n + 18, v), iso(n + (60 if i % 5 == 0 else 40), v)], NEBEL, FEIN, stroke_opacity=0.7)
        for i, v in enumerate(range(22, n, 24))
    ]
    return blatt(
        nacht(schein(p[0], p[1], 720, STAHL_DUNKEL, 6, 0.15)),
        pfosten_hinten,
        *platte,
        *linien,
        *strahl,
        pfosten_vorn,
        *bruecke,
        *laser,
        *masse,
    )
