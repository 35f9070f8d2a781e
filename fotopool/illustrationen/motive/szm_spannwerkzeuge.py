"""A collet in two views, front and side, with projection lines between them."""

from blatt import blatt, kreis, polar, rechteck, ring, strich, vieleck
from farben import (
    BAND_GLUT,
    BERNSTEIN,
    GLUT,
    GLUT_TIEF,
    GRUND,
    HONIG,
    SCHIEFER,
    SCHNEE,
    STAHL,
    STAHL_DUNKEL,
    STAHL_HELL,
    STAHL_MITTE,
    TIEF,
)
from hintergrund import papier
from masse import achse, hilfslinie, mass, schein, teilkreis, winkel
from werkstueck import drehkoerper, zylinder


def zeichne() -> str:
    """Draw the motif."""
    y, xv, xs = 500, 470, 960
    vorn = [
        kreis(xv + 12, y + 16, 310, STAHL_DUNKEL, fill_opacity=0.45),
        kreis(xv, y, 310, STAHL),
        ring(xv, y, 296, STAHL_HELL, 8),
        ring(xv, y, 262, STAHL_DUNKEL, 36),
        kreis(xv, y, 236, STAHL_MITTE),
        ring(xv, y, 236, STAHL_HELL, 5),
        kreis(xv, y, 130, STAHL_HELL),
        ring(xv, y, 128, SCHNEE, 6),
        kreis(xv, y, 96, GRUND),
        *(rechteck(xv - 8, y - 300, 16, 230, GRUND, transform=f"rotate({60 * i} {xv} {y})") for i in range(6)),
        *(kreis(*polar(xv, y, 188, 90 + 60 * i), 15, GRUND) for i in range(6)),
        vieleck([polar(xv, y, 84, 60 * i) for i in range(6)], BERNSTEIN),
        vieleck([polar(xv, y, 84, 60 * i) for i in range(3)] + [(xv, y)], HONIG),
    ]
    profil = [
        (xs - 40, 296),
        (xs - 28, 310),
        (xs + 10, 310),
        (xs + 150, 214),
        (xs + 152, 196),
        (xs + 190, 196),
        (xs + 192, 206),
        (xs + 392, 206),
        (xs + 394, 226),
        (xs + 480, 226),
        (xs + 492, 214),
    ]
    seite = [
        zylinder(xs - 190, xs - 30, 84, y, BAND_GLUT, fase=8),
        drehkoerper(profil, y),
        rechteck(xs - 34, y - 6, 400, 12, GRUND),
        kreis(xs + 370, y, 15, GRUND),
        *(
            strich(
                [
                    (xs - 38, y + s * 262),
                    (xs + 10, y + s * 268),
                    (xs + 150, y + s * 185),
                    (xs + 152, y + s * 171),
                    (xs + 190, y + s * 171),
                    (xs + 192, y + s * 178),
                    (xs + 366, y + s * 178),
                ],
                f,
                7,
                stroke_linecap="butt",
            )
            for s, f in ((-1, SCHIEFER), (1, TIEF))
        ),
        *(
            strich(
                [(xs + 404 + i * 13, y - 226), (xs + 404 + i * 13, y + 226)],
                STAHL_DUNKEL,
                4,
                stroke_linecap="butt",
            )
            for i in range(6)
        ),
    ]
    risse = [
        hilfslinie([(xv, y - 310), (xs, y - 310)], SCHIEFER, 0.8),
        hilfslinie([(xv, y + 310), (xs, y + 310)], SCHIEFER, 0.8),
        hilfslinie([(xv, y - 84), (xs - 190, y - 84)], GLUT_TIEF, 0.8, True),
        hilfslinie([(xv, y + 84), (xs - 190, y + 84)], GLUT_TIEF, 0.8, True),
        achse(60, y, 1540, y, TIEF, 0.8),
        achse(xv, 120, xv, 880, TIEF, 0.8),
        teilkreis(xv, y, 326, 72, SCHIEFER, 0.6, 10),
        hilfslinie([(xs + 10, y + 310), (xs + 10, 910)], SCHIEFER, 0.7),
        hilfslinie([(xs + 492, y + 226), (xs + 492, 910)], SCHIEFER, 0.7),
        mass((xs + 10, 880), (xs + 492, 880), GLUT),
        winkel(xs + 10, y - 310, 130, 0, -34, SCHIEFER),
        hilfslinie([(xs, y - 310), (xs + 170, y - 310)], SCHIEFER, 0.6),
    ]
    return blatt(papier(schein(800, 500, 800, SCHNEE, 6, 0.14)), *vorn, *seite, *risse)
