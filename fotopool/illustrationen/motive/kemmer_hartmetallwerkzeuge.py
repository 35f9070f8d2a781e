"""A grooving tool with its carbide insert cuts into a turning shaft; the chip curls away."""

from math import cos, sin

from blatt import (
    blatt,
    kreis,
    polar,
    rechteck,
    ring,
    strich,
    vieleck,
)
from farben import BERNSTEIN, GLUT, GLUT_TIEF, LICHT, NACHT, NEBEL, SCHNEE, STAHL, STAHL_DUNKEL, STAHL_MITTE
from hintergrund import nacht
from masse import (
    LINIE,
    achse,
    hilfslinie,
    mass_aussen,
    schein,
    skala,
    winkel,
)
from werkstueck import drehkoerper


def zeichne() -> str:
    """Draw the motif."""
    y = 330
    a, r, nut = 800, 232, 172
    profil: list[tuple[float, float]] = [(-20, r)]
    for x in (230, 420, 610):
        profil += [(x - 8, r), (x, r - 8), (x, nut), (x + 92, nut), (x + 92, r - 8), (x + 100, r)]
    profil += [
        (a, r),
        (a, nut),
        (a + 92, nut),
        (a + 92, r),
        (1180, r),
        (1196, r - 16),
        (1196, 158),
        (1640, 158),
    ]
    welle = [
        drehkoerper(profil, y),
        *(rechteck(x, y - nut, 92, 2 * nut, NACHT, fill_opacity=0.28) for x in (230, 420, 610, a)),
        rechteck(1196, y - 158, 460, 316, NACHT, fill_opacity=0.18),
    ]
    spitze = y + 172
    platte = [
        vieleck(
            [
                (a - 2, spitze),
                (a + 94, spitze),
                (a + 84, spitze + 120),
                (a + 104, spitze + 230),
                (a - 12, spitze + 230),
                (a + 8, spitze + 120),
            ],
            BERNSTEIN,
        ),
        vieleck([(a - 2, spitze), (a + 94, spitze), (a + 90, spitze + 26), (a + 2, spitze + 26)], LICHT),
        vieleck(
            [
                (a + 46, spitze + 26),
                (a + 90, spitze + 26),
                (a + 84, spitze + 120),
                (a + 104, spitze + 230),
                (a + 46, spitze + 230),
            ],
            GLUT,
        ),
    ]
    halter = [
        vieleck(
            [
                (a - 14, spitze + 200),
                (a - 60, spitze + 240),
                (a - 60, 1010),
                (a + 330, 1010),
                (a + 330, spitze + 300),
                (a + 240, spitze + 190),
                (a + 150, spitze + 150),
                (a + 96, spitze + 150),
                (a + 104, spitze + 230),
                (a - 12, spitze + 230),
            ],
            STAHL_DUNKEL,
        ),
        vieleck(
            [
                (a - 60, spitze + 240),
                (a - 14, spitze + 200),
                (a - 12, spitze + 230),
                (a - 26, spitze + 246),
                (a - 26, 1010),
                (a - 60, 1010),
            ],
            STAHL,
        ),
        vieleck(
            [
                (a + 96, spitze + 150),
                (a + 150, spitze + 150),
                (a + 240, spitze + 190),
                (a + 330, spitze + 300),
                (a + 330, spitze + 330),
                (a + 230, spitze + 218),
                (a + 146, spitze + 178),
                (a + 99, spitze + 178),
            ],
            STAHL_MITTE,
        ),
        kreis(a + 216, spitze + 310, 46, NACHT),
        ring(a + 216, spitze + 310, 46, STAHL_MITTE, 7),
        vieleck([polar(a + 216, spitze + 310, 27, 30 + 60 * i) for i in range(6)], STAHL),
    ]
    span = [
        (a + 84 + 13.5 * w + (30 + 1.3 * w) * sin(w), spitze + 44 + 1.5 * w - (30 + 1.3 * w) * cos(w))
        for w in (0.12 * i for i in range(-4, 268))
    ]
    spanband = [
        strich(span, GLUT_TIEF, 24),
        strich(span, BERNSTEIN, 15),
        strich([(x - 2, y - 3) for x, y in span], LICHT, 4),
    ]
    licht = schein(a + 46, spitze, 260, GLUT, 5, 0.13)
    masse = [
        achse(-10, y, 1610, y, SCHNEE, 0.85),
        hilfslinie([(a, 60), (a, 160)], BERNSTEIN, 0.9),
        hilfslinie([(a + 92, 60), (a + 92, 160)], BERNSTEIN, 0.9),
        mass_aussen(a, 76, -1),
        mass_aussen(a + 92, 76, 1),
        winkel(1300, y, 210, 60, -60, SCHNEE, LINIE - 1),
        skala(80, 640, 700, 14, NEBEL, 14, 5, 0.4),
        hilfslinie([(80, 700), (640, 700)], NEBEL, 0.5),
    ]
    return blatt(nacht(schein(a, 640, 760, STAHL_DUNKEL, 6, 0.13)), *welle, licht, *halter, *platte, *spanband, *masse)
