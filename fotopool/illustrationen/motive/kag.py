"""Four ring segments with dovetail joints, one for each town, hold one centre."""

from bauten import bertholdsburg, rathaus, schanze
from blatt import blatt, gruppe, kreis, kurve, polar, ring, strich, vieleck
from farben import (
    BERNSTEIN,
    GLUT,
    GLUT_TIEF,
    GRUND,
    HONIG,
    LICHT,
    NACHT,
    NEBEL,
    SCHNEE,
    STAHL,
    STAHL_DUNKEL,
    STAHL_HELL,
    STAHL_MITTE,
    TIEF,
)
from hintergrund import nacht
from landschaft import haus, kamm, waldsaum
from masse import LINIE, achse, knoten, schein, teilkreis, winkel
from werkstueck import ringstueck


def zeichne() -> str:
    """Draw the motif."""
    x, y, innen, aussen = 800, 500, 170, 400
    farben = (STAHL_HELL, STAHL, STAHL_MITTE, STAHL_DUNKEL)
    teile = [kreis(x + 14, y + 20, aussen, NACHT, fill_opacity=0.5)]
    for i, f in enumerate(farben):
        teile.append(vieleck(ringstueck(x, y, innen, aussen, 90 * i, 90 * i + 90), f))
    for i, f in enumerate(farben):
        w = 90 * i
        m = (innen + aussen) / 2
        (ex, ey), (tx, ty) = polar(0, 0, 1, w), polar(0, 0, 1, w - 90)
        zapfen = [
            (x + ex * (m + a) + tx * t, y + ey * (m + a) + ty * t)
            for a, t in ((-30, -4), (30, -4), (58, 62), (-58, 62))
        ]
        teile.append(vieleck(zapfen, f))
        kante = [
            polar(x, y, innen, w),
            polar(x, y, m - 30, w),
            zapfen[3],
            zapfen[2],
            polar(x, y, m + 30, w),
            polar(x, y, aussen, w),
        ]
        teile.append(strich(kante, GRUND, 7, stroke_linecap="butt", stroke_linejoin="miter"))
    kern = [
        ring(x, y, aussen - 4, SCHNEE, 4, stroke_opacity=0.7),
        kreis(x, y, innen, GRUND),
        schein(x, y, innen, GLUT, 5, 0.14),
        kreis(x, y, 84, BERNSTEIN),
        kreis(x, y, 60, HONIG),
        kreis(x, y, 34, LICHT),
    ]
    zeichen = [
        gruppe(schanze(GRUND, SCHNEE, GRUND), transform=f"translate({x - 205} {y - 132}) scale(0.34)"),
        gruppe(bertholdsburg(GRUND, GRUND, GRUND, HONIG), transform=f"translate({x + 210} {y - 132}) scale(0.32)"),
        gruppe(rathaus(SCHNEE, NEBEL, GRUND, HONIG), transform=f"translate({x + 205} {y + 262}) scale(0.36)"),
        vieleck(
            [
                (x - 320, y + 262),
                *kurve(
                    [
                        (x - 260, y + 226),
                        (x - 214, y + 150),
                        (x - 196, y + 132),
                        (x - 178, y + 150),
                        (x - 132, y + 226),
                    ]
                ),
                (x - 92, y + 262),
            ],
            GRUND,
        ),
        haus(x - 250, y + 264, 60, 26, 26, NEBEL, GLUT_TIEF, STAHL_HELL),
        haus(x - 180, y + 264, 60, 26, 26, NEBEL, GLUT_TIEF, STAHL_HELL),
    ]
    masse = [
        *(achse(*polar(x, y, 404, w), *polar(x, y, 476, w), SCHNEE, 0.9) for w in (0, 90, 180, 270)),
        teilkreis(x, y, aussen + 16, 96, NEBEL, 0.7, 11),
        *(
            strich([polar(x, y, 84, w), polar(x, y, innen + 18, w)], BERNSTEIN, LINIE)
            + knoten(*polar(x, y, innen + 26, w), 13, LICHT, GRUND)
            for w in (45, 135, 225, 315)
        ),
        winkel(x, y, 452, 92, 178, NEBEL),
    ]
    land = [waldsaum(kamm(740, 60, 2.8, 1.6), TIEF, 51, 26), waldsaum(kamm(850, 34, 0.8, 1.3), NACHT, 52, 34)]
    return blatt(nacht(schein(x, y, 760, STAHL_DUNKEL, 6, 0.16)), *land, *teile, *kern, *zeichen, *masse)
