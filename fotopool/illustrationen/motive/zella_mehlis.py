"""Morning: the cone of the Ruppberg above roofs and workshops, measured like a turned part."""

from blatt import BREITE, Punkt, blatt, kreis, kurve, rechteck, strich, vieleck
from farben import (
    BERNSTEIN,
    GLUT_TIEF,
    HONIG,
    KOHLE,
    LICHT,
    NACHT,
    NEBEL,
    SCHNEE,
    STAHL,
    STAHL_DUNKEL,
    STAHL_HELL,
    STAHL_MITTE,
    TANNE,
    TANNE_HELL,
    TANNE_NACHT,
    TANNE_TIEF,
)
from hintergrund import himmelsstufen
from landschaft import halle, haus, kamm, linienzug, ruecken, waldsaum
from masse import FEIN, LINIE, achse, hilfslinie, mass, raster, skala, skala_senkrecht, winkel


def zeichne() -> str:
    """Draw the motif."""
    x, spitze = 820, 150
    himmel = [himmelsstufen(("#1f4a57", "#7d9697", "#ecc9a0", "#f7c483"), 9, 640), raster(SCHNEE, 0.08)]
    fern = [ruecken(kamm(520, 50, 2.0, 1.6), "#8a9a90"), ruecken(kamm(560, 30, 0.2, 1.2), "#6d8a88")]
    flanke = linienzug(
        [
            (-40, 700),
            *kurve(
                [
                    (90, 690),
                    (240, 620),
                    (420, 508),
                    (560, 392),
                    (690, 250),
                    (768, 176),
                    (x, spitze),
                    (868, 170),
                    (960, 250),
                    (1090, 390),
                    (1240, 512),
                    (1420, 622),
                    (1560, 690),
                ]
            ),
            (1660, 700),
        ]
    )
    schatten: list[Punkt] = [
        (x, spitze - 10),
        (x + 2, spitze),
        *kurve([(868, 176), (960, 256), (1090, 396), (1240, 518), (1420, 628), (1560, 696)]),
        (1620, 760),
        (900, 760),
        (850, 620),
        (910, 500),
        (830, 400),
        (868, 300),
        (806, 230),
    ]
    kegel = [waldsaum(flanke, TANNE, 61, 20, 760), vieleck(schatten, TANNE_TIEF)]
    hoehen = [
        strich(
            kurve([(x - w, y), (x - w * 0.4, y + 16), (x + w * 0.35, y + 18), (x + w * 1.02, y)]),
            TANNE_HELL,
            FEIN,
            stroke_opacity=0.55,
        )
        for w, y in ((92, 226), (160, 300), (240, 378), (338, 446), (462, 520))
    ]
    vorn = [waldsaum(kamm(690, 18, 3.3, 1.2), TANNE_NACHT, 17, 30)]
    daecher = []
    for reihe, (y, gross, toene) in enumerate(
        ((752, 0.8, (STAHL_MITTE, STAHL_DUNKEL)), (822, 1.0, (STAHL_HELL, STAHL)))
    ):
        for i, a in enumerate(range(-30 + 46 * reihe, 1000, 118 if reihe else 96)):
            dach = (GLUT_TIEF, KOHLE, "#7a3a20")[(i * 2 + reihe) % 3]
            daecher.append(
                haus(
                    a,
                    y + 7 * (i % 3),
                    128 * gross,
                    70 * gross,
                    52 * gross,
                    toene[0],
                    dach,
                    toene[1],
                    (2, 1),
                    LICHT,
                )
            )
    kirche = [
        rechteck(566, 560, 56, 210, NEBEL),
        rechteck(596, 560, 26, 210, STAHL_MITTE),
        vieleck([(558, 562), (594, 440), (630, 562)], NACHT),
        kreis(594, 600, 14, HONIG),
    ]
    hallen = [
        halle(1020, 780, 270, 86, 3, STAHL_MITTE, NEBEL, HONIG),
        halle(1180, 850, 460, 110, 4, STAHL_DUNKEL, STAHL_HELL, HONIG),
    ]
    grund = [rechteck(0, 850, BREITE, 150, NACHT)]
    masse = [
        achse(x, 70, x, 700, SCHNEE, 0.85),
        hilfslinie([(x, spitze), (1420, spitze)], LICHT, 0.8),
        mass((1390, spitze), (1390, 596), LICHT),
        skala_senkrecht(1420, spitze, 596, 14.87, LICHT, 12, 0.8),
        winkel(x, spitze, 330, 221, 319, SCHNEE),
        strich([(0, 850), (BREITE, 850)], BERNSTEIN, LINIE, stroke_linecap="butt"),
        skala(0, BREITE, 850, 20, BERNSTEIN, 10, 5, 0.8, True),
    ]
    return blatt(
        *himmel,
        *fern,
        *kegel,
        *hoehen,
        *vorn,
        *kirche,
        *daecher,
        *hallen,
        *grund,
        raster(deckung=0.05),
        *masse,
    )
