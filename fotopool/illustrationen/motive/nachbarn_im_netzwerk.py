"""Two workshops face to face, joined by one line; the detail shows collet and spindle in one grip."""

from blatt import BREITE, HOEHE, ausschnitt, blatt, gruppe, kreis, rechteck, ring, strich, vieleck
from farben import (
    BAND_GLUT,
    BERNSTEIN,
    GLUT,
    GLUT_TIEF,
    HONIG,
    KOHLE,
    LICHT,
    NACHT,
    NEBEL,
    SCHIEFER,
    SCHNEE,
    STAHL,
    STAHL_DUNKEL,
    STAHL_HELL,
    STAHL_MITTE,
    TANNE,
    TANNE_HELL,
    TANNE_TIEF,
    TIEF,
)
from hintergrund import nacht
from landschaft import halle, kamm, ruecken, tanne, waldsaum
from masse import LINIE, achse, knoten, raster, schein, teilkreis
from werkstueck import drehkoerper, gewinde, zylinder


def zeichne() -> str:
    """Draw the motif."""
    boden = 800
    land = [
        ruecken(kamm(520, 60, 2.2, 1.5), SCHIEFER),
        waldsaum(kamm(600, 40, 4.0, 1.2), TIEF, 8, 22),
        waldsaum(kamm(690, 22, 0.6, 1.1), TANNE_TIEF, 9, 30),
    ]
    hallen = [
        halle(60, boden, 400, 120, 4, STAHL_DUNKEL, STAHL, HONIG),
        gruppe(
            halle(60, boden, 400, 120, 4, STAHL_MITTE, STAHL_HELL, HONIG),
            transform="translate(1600 0) scale(-1 1)",
        ),
    ]
    x, y, r = 800, 420, 300
    lupe = [
        kreis(x, y, r + 18, NACHT),
        kreis(x, y, r, TIEF),
        ausschnitt(
            "lupe",
            kreis(x, y, r, SCHNEE),
            raster(deckung=0.12),
            schein(x + 10, y, 260, GLUT, 4, 0.10),
            gewinde(x - 10, x + 420, 96, y, 44),
            zylinder(x - 120, x + 40, 84, y, fase=8),
            drehkoerper(
                [
                    (x - 340, 150),
                    (x - 190, 150),
                    (x - 186, 128),
                    (x - 120, 128),
                    (x - 40, 196),
                    (x - 2, 196),
                    (x + 8, 184),
                    (x + 8, 100),
                ],
                y,
                BAND_GLUT,
            ),
            rechteck(x - 190, y - 7, 200, 14, KOHLE),
            kreis(x - 190, y, 15, KOHLE),
            vieleck([(x - 150, y - 84), (x + 8, y - 118), (x + 8, y - 106), (x - 150, y - 76)], GLUT_TIEF),
            vieleck([(x - 150, y + 84), (x + 8, y + 118), (x + 8, y + 106), (x - 150, y + 76)], GLUT_TIEF),
            achse(x - 300, y, x + 300, y, SCHNEE, 0.9),
        ),
        ring(x, y, r, LICHT, LINIE),
        teilkreis(x, y, r + 24, 72, NEBEL, 0.7, 10),
    ]
    linie = [
        strich([(0, boden), (BREITE, boden)], BERNSTEIN, LINIE, stroke_linecap="butt"),
        strich([(260, boden), (260, 900), (1340, 900), (1340, boden)], BERNSTEIN, LINIE, stroke_linejoin="miter"),
        knoten(260, boden, 14, LICHT, NACHT),
        knoten(1340, boden, 14, LICHT, NACHT),
        strich([(x, y + r + 18), (x, 900)], BERNSTEIN, LINIE, stroke_linecap="butt"),
        knoten(x, 900, 17, LICHT, NACHT),
    ]
    baeume = [
        tanne(a, boden, h, TANNE_HELL, TANNE)
        for a, h in ((505, 120), (548, 90), (1060, 96), (1100, 128), (25, 110), (1580, 120))
    ]
    return blatt(
        nacht(schein(x, y, 760, STAHL_DUNKEL, 7, 0.14)),
        *land,
        *baeume,
        *hallen,
        rechteck(0, boden, BREITE, HOEHE - boden, NACHT),
        raster(deckung=0.05),
        *linie[:2],
        linie[4],
        *lupe,
        *linie[2:4],
        linie[5],
    )
