"""A special machine takes shape: a robot cell, a trainer and an apprentice."""

from math import atan2, degrees

from blatt import (
    BREITE,
    HOEHE,
    Punkt,
    blatt,
    kreis,
    polar,
    rechteck,
    ring,
    vieleck,
)
from farben import (
    BAND_DUNKEL,
    BAND_STAHL,
    BERNSTEIN,
    GLUT,
    NACHT,
    NEBEL,
    SCHIEFER,
    SCHNEE,
    STAHL,
    STAHL_DUNKEL,
    STAHL_HELL,
    TANNE,
    TIEF,
)
from hintergrund import nacht
from landschaft import mensch
from masse import FEIN, HAAR, achse, hilfslinie, mass, schein, winkel
from werkstueck import scheibe, zahnrad, zylinder


def zeichne() -> str:
    """Draw the motif."""
    boden = 860
    zelle = [
        rechteck(180, 150, 1240, boden - 150, TIEF),
        *(rechteck(x, 150, 16, boden - 150, STAHL_DUNKEL) for x in (180, 590, 1000, 1404)),
        rechteck(160, 132, 1280, 26, STAHL),
        rechteck(160, 132, 1280, 6, STAHL_HELL),
        *(
            vieleck([(x, 158), (x + 60, 158), (x + 200, boden), (x + 140, boden)], SCHIEFER, fill_opacity=0.35)
            for x in (240, 660, 1060)
        ),
    ]
    s, e, h = (560, 520), (760, 268), (1030, 372)
    arm = [
        vieleck([(450, boden), (480, 760), (640, 760), (670, boden)], SCHIEFER),
        rechteck(430, boden - 26, 260, 26, STAHL_DUNKEL),
        zylinder(480, 640, 50, 740, BAND_DUNKEL),
        vieleck([(500, 720), (506, 520), (614, 520), (620, 720)], BERNSTEIN),
        vieleck([(566, 720), (566, 520), (614, 520), (620, 720)], GLUT),
        _glied(s, e, 64, 48, BERNSTEIN, GLUT),
        _glied(e, h, 48, 32, BERNSTEIN, GLUT),
        *(
            kreis(*p, r, STAHL_DUNKEL) + ring(*p, r, STAHL_HELL, 6) + kreis(*p, r * 0.36, NACHT)
            for p, r in ((s, 62), (e, 50), (h, 36))
        ),
        zylinder(400, 470, 30, 1030, BAND_STAHL, True),
        rechteck(994, 466, 72, 18, STAHL_DUNKEL),
        vieleck([(998, 484), (1014, 484), (1014, 560), (1002, 560)], STAHL_HELL),
        vieleck([(1062, 484), (1046, 484), (1046, 560), (1058, 560)], STAHL_HELL),
    ]
    werk = [
        rechteck(860, 690, 340, 30, STAHL_HELL),
        rechteck(880, 720, 300, boden - 720, STAHL_DUNKEL),
        rechteck(880, 720, 90, boden - 720, STAHL),
        scheibe(zahnrad(1030, 616, 74, 56, 14, 0), [(1030, 616, 22)], STAHL_HELL),
        ring(1030, 616, 38, STAHL, 8),
    ]
    leute = [
        mensch(1250, boden - 8, 330, TANNE, "#d9a679", ((-0.36, 0.62), (0.14, 0.46)), hose=NACHT, haar="#4a2c20"),
        mensch(
            1372,
            boden - 8,
            304,
            NEBEL,
            "#8a5a3c",
            ((-0.17, 0.46), (0.15, 0.44)),
            hose=STAHL_DUNKEL,
            haar=NACHT,
        ),
    ]
    masse = [
        winkel(*s, 150, 90, 52, SCHNEE, FEIN),
        achse(560, 520, 560, 300, SCHNEE, 0.8),
        achse(*s, *e, SCHNEE, 0.9),
        achse(*e, *h, SCHNEE, 0.9),
        winkel(*e, 140, 232, 338, SCHNEE, FEIN),
        *(ring(560, 520, r, NEBEL, HAAR, stroke_opacity=0.35, stroke_dasharray="10 8") for r in (492,)),
        achse(1030, 340, 1030, 690, SCHNEE, 0.85),
        hilfslinie([(560, boden), (560, 960)], BERNSTEIN, 0.8),
        hilfslinie([(1030, boden), (1030, 960)], BERNSTEIN, 0.8),
        mass((560, 926), (1030, 926)),
    ]
    return blatt(
        nacht(schein(760, 420, 720, STAHL_DUNKEL, 6, 0.14)),
        *zelle,
        rechteck(0, boden, BREITE, HOEHE - boden, NACHT),
        rechteck(0, boden, BREITE, 6, STAHL),
        *werk,
        *arm,
        *leute,
        *masse,
    )


def _glied(a: Punkt, b: Punkt, ra: float, rb: float, hell: str, dunkel: str) -> str:
    """A tapered robot link, its lower half in shadow."""
    w = degrees(atan2(a[1] - b[1], b[0] - a[0]))
    return vieleck([polar(*a, ra, w + 90), polar(*b, rb, w + 90), b, a], hell) + vieleck(
        [a, b, polar(*b, rb, w - 90), polar(*a, ra, w - 90)], dunkel
    )
