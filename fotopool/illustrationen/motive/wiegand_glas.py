"""Bottles leave the furnace on a conveyor, glowing at first, then cool and clear."""

from blatt import BREITE, blatt, bogen, el, kreis, rechteck, ring, strich, vieleck
from farben import (
    BAND_GLAS,
    BAND_GLUT,
    BERNSTEIN,
    GLUT,
    GLUT_TIEF,
    GRUND,
    KOHLE,
    LICHT,
    NACHT,
    NEBEL,
    SCHIEFER,
    STAHL,
    STAHL_DUNKEL,
    STAHL_HELL,
    STAHL_MITTE,
    TIEF,
)
from hintergrund import nacht
from masse import LINIE, achse, hilfslinie, knoten, pfeil, schein
from werkstueck import drehkoerper, flasche, gedaempft, mische


def zeichne() -> str:
    """Draw the motif."""
    boden = 790
    ofen = [
        schein(250, 520, 760, GLUT, 8, 0.13),
        vieleck([(-10, 110), (380, 110), (430, 170), (430, boden + 20), (-10, boden + 20)], SCHIEFER),
        vieleck([(380, 110), (430, 170), (430, boden + 20), (380, boden + 20)], TIEF),
        *(rechteck(-10, y, 390, 5, STAHL_DUNKEL) for y in range(170, 800, 62)),
        vieleck([(60, boden), (60, 400), *bogen(210, 400, 150, 180, 0), (360, 400), (360, boden)], KOHLE),
        vieleck([(88, boden), (88, 412), *bogen(210, 412, 122, 180, 0), (332, 412), (332, boden)], GLUT_TIEF),
        vieleck([(114, boden), (114, 426), *bogen(210, 426, 96, 180, 0), (306, 426), (306, boden)], GLUT),
        vieleck([(142, boden), (142, 446), *bogen(210, 446, 68, 180, 0), (278, 446), (278, boden)], BERNSTEIN),
        vieleck([(170, boden), (170, 470), *bogen(210, 470, 40, 180, 0), (250, 470), (250, boden)], LICHT),
        rechteck(120, -10, 180, 122, STAHL_DUNKEL),
        rechteck(120, -10, 34, 122, STAHL),
        rechteck(-10, 104, 396, 14, STAHL),
    ]
    kalt = gedaempft(BAND_GLAS, GRUND, 0.0)
    toene = [0.0, 0.12, 0.5, 0.85, 1.0]
    reihe = []
    for x, t in zip((520, 735, 950, 1165, 1380), toene, strict=True):
        if t < 0.05:
            reihe.append(schein(x, 560, 250, GLUT, 4, 0.12))
        baender = BAND_GLUT if t < 0.3 else [(a, mische(f, GLUT_TIEF, 0.35)) for a, f in BAND_GLUT] if t < 0.6 else kalt
        reihe.append(el("ellipse", cx=x, cy=boden + 10, rx=96, ry=10, fill=NACHT, fill_opacity=0.6))
        reihe.append(drehkoerper(flasche(boden, 480, 82), x, baender, True))
    band = [
        rechteck(-10, boden, BREITE + 20, 26, STAHL_HELL),
        rechteck(-10, boden + 26, BREITE + 20, 70, STAHL_DUNKEL),
        *(
            kreis(x, boden + 61, 27, NACHT)
            + ring(x, boden + 61, 19, STAHL_MITTE, 6)
            + kreis(x, boden + 61, 5, STAHL_HELL)
            for x in range(40, BREITE, 108)
        ),
        rechteck(-10, boden + 96, BREITE + 20, 10, NACHT),
        *(rechteck(x, boden + 106, 40, 120, SCHIEFER) for x in (350, 890, 1430)),
    ]
    masse = [hilfslinie([(x, 250), (x, 330)], NEBEL, 0.7) for x in (520, 735, 950, 1165, 1380)]
    masse += [
        strich([(480, 262), (1440, 262)], BERNSTEIN, LINIE, stroke_linecap="butt"),
        *(knoten(x, 262, 9) for x in (520, 735, 950, 1165, 1380)),
        pfeil((1480, 262), (1, 0), BERNSTEIN, 40, 18),
        *(achse(x, 285, x, boden + 20, NEBEL, 0.45) for x in (950, 1165, 1380)),
    ]
    return blatt(nacht(), *ofen, *reihe, *band, *masse)
