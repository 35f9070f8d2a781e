"""A luge in the banked curve of an ice track, its line drawn as a radius."""

from blatt import BREITE, HOEHE, blatt, bogen, gruppe, kreis, polar, rechteck, strich, vieleck
from farben import (
    BERNSTEIN,
    GLUT,
    GLUT_TIEF,
    GRUND,
    HONIG,
    NACHT,
    NEBEL,
    SCHIEFER,
    SCHNEE,
    STAHL,
    STAHL_DUNKEL,
    STAHL_HELL,
    STAHL_MITTE,
    TANNE_NACHT,
    TIEF,
)
from landschaft import kamm, waldsaum
from masse import LINIE, hilfslinie, raster, schein, teilkreis, winkel


def zeichne() -> str:
    """Draw the motif."""
    x, y = 560, 1240
    sx, sy = polar(x, y, 862, 62)
    toene = (
        (1180, SCHIEFER),
        (1120, STAHL_DUNKEL),
        (1070, STAHL),
        (1030, STAHL_MITTE),
        (960, STAHL_HELL),
        (880, NEBEL),
        (790, SCHNEE),
        (640, NEBEL),
        (600, STAHL_MITTE),
        (575, STAHL_DUNKEL),
        (540, GRUND),
    )
    bahn = [kreis(x, y, r, f) for r, f in toene]
    eis = [
        strich(bogen(x, y, r, 150, 10), f, s, stroke_opacity=o)
        for r, f, s, o in (
            (905, SCHNEE, 4, 0.8),
            (840, "#d7e6e9", 10, 1),
            (760, "#dbe8ea", 14, 1),
            (700, "#dbe8ea", 8, 1),
            (1000, SCHNEE, 3, 0.5),
        )
    ]
    spur = [
        strich(bogen(x, y, 812, 152, 66), BERNSTEIN, LINIE, stroke_linecap="butt"),
        strich(bogen(x, y, 812, 56, 20), BERNSTEIN, LINIE, stroke_dasharray="20 12", stroke_linecap="butt"),
    ]
    schlitten = gruppe(
        strich([(-196, 58), (150, 58), (206, 40)], NACHT, 12),
        strich([(-170, 32), (150, 32)], GLUT_TIEF, 16),
        strich([(-150, 34), (-150, 56)], NACHT, 10),
        strich([(120, 34), (120, 56)], NACHT, 10),
        vieleck(
            [(-150, -24), (-40, -36), (60, -14), (196, -6), (250, -20), (262, 2), (200, 24), (-150, 26)],
            BERNSTEIN,
        ),
        vieleck([(-150, 2), (60, 6), (200, 8), (200, 24), (-150, 26)], GLUT),
        strich([(-104, -6), (-30, 18), (30, 22)], GLUT_TIEF, 20),
        kreis(-178, -20, 39, NACHT),
        vieleck([(-196, -53), (-158, -53), (-145, -25), (-186, -28)], HONIG),
        vieleck([(250, -20), (262, 2), (286, -22), (276, -38)], NACHT),
        transform=f"translate({sx:.0f} {sy:.0f}) rotate(28) scale(1.18)",
    )
    tempo = [
        strich(bogen(x, y, r, a, b), SCHNEE, 5, stroke_opacity=0.9)
        for r, a, b in ((850, 84, 78), (880, 92, 80), (912, 86, 80), (1000, 96, 84))
    ]
    teile = [
        teilkreis(x, y, 1190, 90, NEBEL, 0.7, 14, 20, 160),
        hilfslinie([(x, y), polar(x, y, 1300, 62)], STAHL_DUNKEL, 0.9),
        hilfslinie([polar(x, y, 812, 62), polar(x, y, 540, 62)], GRUND, 0.6),
        winkel(x, y, 690, 118, 74, STAHL_DUNKEL),
    ]
    wald = [
        waldsaum(kamm(330, 50, 4.6, 1.4), TIEF, 31, 30),
        waldsaum(kamm(400, 30, 1.6, 1.2), TANNE_NACHT, 32, 40),
    ]
    return blatt(
        rechteck(0, 0, BREITE, HOEHE, GRUND),
        schein(1200, 260, 560, STAHL, 6, 0.14),
        raster(),
        *wald,
        *bahn,
        *eis,
        *spur,
        *tempo,
        *teile,
        schlitten,
    )
