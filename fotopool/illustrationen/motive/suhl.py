"""Blue hour: town hall and market in the valley, industrial halls on the Friedberg."""

from bauten import rathaus
from blatt import BREITE, HOEHE, blatt, gruppe, kreis, kurve, rechteck, ring, strich, vieleck
from farben import (
    BERNSTEIN,
    GRUND,
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
    TANNE_TIEF,
)
from hintergrund import himmelsstufen
from landschaft import halle, haus, kamm, kuppe, ruecken, waldsaum
from masse import FEIN, LINIE, achse, hilfslinie, mass, raster, skala, teilkreis


def zeichne() -> str:
    """Draw the motif."""
    boden = 800
    himmel = [himmelsstufen(("#143440", "#3f6d7b", "#b9c9c4"), 8, 620), raster(deckung=0.09)]
    fern = [
        ruecken(kuppe(kamm(440, 50, 0.9, 1.7), 420, 120, 420, 1.3), STAHL),
        waldsaum(kamm(520, 36, 2.0, 1.4), STAHL_DUNKEL, 5, 20),
    ]
    friedberg = [
        waldsaum(kuppe(kamm(640, 14, 1.0, 1.2), 1300, 150, 460, 0.55), TANNE_TIEF, 12, 22),
        vieleck(
            [
                (870, 640),
                (960, 560),
                (1010, 524),
                (1060, 506),
                (1540, 506),
                (1640, 524),
                (1640, 640),
                (870, 700),
            ],
            TANNE_TIEF,
        ),
    ]
    hallen = [
        halle(1070, 518, 250, 62, 4, STAHL_MITTE, STAHL_HELL, HONIG),
        halle(1344, 518, 200, 62, 3, STAHL_MITTE, STAHL_HELL, HONIG),
        rechteck(1323, 400, 18, 120, STAHL_DUNKEL),
        rechteck(1323, 400, 18, 12, BERNSTEIN),
    ]
    links = [waldsaum(kuppe(kamm(650, 16, 4.0, 1.1), 150, 120, 400, 0.7), TANNE, 21, 26)]
    reihe = [
        haus(a, boden, b, h, d, w, KOHLE if i % 2 else NACHT, s, (3, 2))
        for i, (a, b, h, d, w, s) in enumerate(
            (
                (12, 168, 110, 74, STAHL_HELL, STAHL),
                (190, 176, 136, 80, NEBEL, STAHL_MITTE),
                (376, 164, 118, 76, STAHL_HELL, STAHL),
                (1046, 168, 120, 78, STAHL_HELL, STAHL),
                (1224, 176, 138, 82, NEBEL, STAHL_MITTE),
                (1410, 172, 116, 74, STAHL_HELL, STAHL),
            )
        )
    ]
    rat = gruppe(rathaus(SCHNEE, NEBEL, SCHIEFER, BERNSTEIN), transform=f"translate(790 {boden}) scale(1.13)")
    uhr = [
        ring(790, boden - 407, 205, SCHNEE, FEIN, stroke_opacity=0.7),
        teilkreis(790, boden - 407, 215, 60, SCHNEE, 0.7, 12),
        hilfslinie([(790 - 250, boden - 407), (790 + 250, boden - 407)], SCHNEE, 0.6),
    ]
    markt = [
        rechteck(0, boden, BREITE, HOEHE - boden, GRUND),
        *(strich([(790 + dx * 0.42, boden), (790 + dx, HOEHE)], SCHIEFER, 2) for dx in range(-2200, 2201, 220)),
        *(strich([(0, y), (BREITE, y)], SCHIEFER, 2) for y in (824, 856, 898, 950)),
    ]
    bx = 344
    brunnen = [
        vieleck([(bx - 120, 866), (bx + 120, 866), (bx + 96, 918), (bx - 96, 918)], STAHL_MITTE),
        vieleck([(bx + 10, 866), (bx + 120, 866), (bx + 96, 918), (bx + 10, 918)], STAHL),
        rechteck(bx - 132, 856, 264, 14, NEBEL),
        rechteck(bx - 9, 776, 18, 82, STAHL_HELL),
        vieleck([(bx - 58, 800), (bx + 58, 800), (bx + 26, 822), (bx - 26, 822)], STAHL_MITTE),
        rechteck(bx - 64, 794, 128, 8, NEBEL),
        kreis(bx, 768, 13, BERNSTEIN),
        *(
            strich(
                kurve([(bx + s * 50, 800), (bx + s * 74, 812), (bx + s * 86, 856)]),
                SCHNEE,
                4,
                stroke_opacity=0.8,
            )
            for s in (-1, 1)
        ),
    ]
    masse = [
        strich([(0, boden), (BREITE, boden)], BERNSTEIN, LINIE, stroke_linecap="butt"),
        skala(0, BREITE, boden, 20, BERNSTEIN, 10, 5, 0.8, True),
        achse(790, 120, 790, 960, SCHNEE, 0.6),
        mass((540, 934), (1040, 934), LICHT),
        hilfslinie([(540, boden), (540, 956)], LICHT, 0.7),
        hilfslinie([(1040, boden), (1040, 956)], LICHT, 0.7),
    ]
    return blatt(
        *himmel,
        *fern,
        *friedberg,
        *hallen,
        *links,
        *uhr,
        *reihe,
        rat,
        *markt,
        *masse,
        gruppe(*brunnen, transform="translate(0 34)"),
    )
