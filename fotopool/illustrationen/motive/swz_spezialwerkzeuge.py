"""A broach: every tooth a little higher than the one before; beside it the hole it cuts."""

from blatt import blatt, bogen, kreis, ring, strich, vieleck
from farben import (
    BERNSTEIN,
    GLUT,
    KOHLE,
    LICHT,
    NACHT,
    SCHIEFER,
    SCHNEE,
    STAHL,
    STAHL_DUNKEL,
    STAHL_HELL,
    TIEF,
)
from hintergrund import papier
from masse import LINIE, achse, hilfslinie, mass, pfeil, schein, winkel
from werkstueck import drehkoerper, zahnrad


def zeichne() -> str:
    """Draw the motif."""
    y, r0, r1 = 420, 84, 128
    n, a, b = 16, 330, 1290
    profil: list[tuple[float, float]] = [
        (-20, 70),
        (60, 70),
        (64, 52),
        (130, 52),
        (134, 74),
        (a - 10, 74),
        (a, 66),
    ]
    for i in range(n):
        t = a + (b - a) * i / n
        r = r0 + (r1 - r0) * i / (n - 1)
        weite = (b - a) / n
        profil += [
            (t, r - 26),
            (t + weite * 0.10, r - 30),
            (t + weite * 0.42, r - 24),
            (t + weite * 0.62, r),
            (t + weite * 0.84, r),
            (t + weite * 0.88, r - 26),
        ]
    profil += [(b, r1 - 30), (b + 10, 96), (1640, 96)]
    werkzeug = [drehkoerper(profil, y)]
    for i in range(n):
        t, r = a + (b - a) * (i + 0.62) / n, r0 + (r1 - r0) * i / (n - 1)
        werkzeug.append(
            strich(
                [(t + 6, y - r), (t + 6, y + r)],
                SCHNEE if i < n - 1 else LICHT,
                3,
                stroke_linecap="butt",
                stroke_opacity=0.4,
            )
        )
    steigung = [
        strich([(a + 40, y - r0 - 46), (b - 16, y - r1 - 46)], GLUT, LINIE),
        hilfslinie([(a + 40, y - r0 - 46), (b + 60, y - r0 - 46)], SCHIEFER, 0.8, True),
        winkel(a + 40, y - r0 - 46, 860, 0, 2.2, SCHIEFER),
        achse(-10, y, 1610, y, TIEF, 0.85),
        *(hilfslinie([(x, y + 150), (x, 640)], GLUT, 0.8) for x in (a + 37, b - 23)),
        mass((a + 37, 612), (b - 23, 612), GLUT),
    ]
    loecher = []
    for i, (x, z) in enumerate(((330, 0.0), (640, 0.35), (950, 0.7), (1260, 1.0))):
        yy, kern = 800, 58
        form = zahnrad(x, yy, kern + 30 * z, kern, 12, 0) if z else bogen(x, yy, kern, 0, 360, 60)
        loecher += [
            kreis(x + 8, yy + 10, 118, STAHL_DUNKEL, fill_opacity=0.35),
            kreis(x, yy, 118, BERNSTEIN if z == 1 else STAHL),
            ring(x, yy, 111, LICHT if z == 1 else STAHL_HELL, 6),
            vieleck(form, NACHT if z < 1 else KOHLE),
            vieleck(form, "none", stroke=LICHT if z == 1 else STAHL_HELL, stroke_width=5),
            achse(x - 140, yy, x + 140, yy, SCHIEFER, 0.6),
            achse(x, yy - 140, x, yy + 140, SCHIEFER, 0.6),
        ]
        if i < 3:
            loecher.append(pfeil((x + 172, yy), (1, 0), GLUT, 28, 22))
    return blatt(papier(schein(800, y, 760, SCHNEE, 6, 0.14)), *werkzeug, *steigung, *loecher)
