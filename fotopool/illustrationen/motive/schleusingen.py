"""Evening: the Bertholdsburg above the lake, its tower measured in height."""

from bauten import bertholdsburg
from blatt import BREITE, HOEHE, blatt, gruppe, kreis, rechteck, strich, vieleck
from farben import BERNSTEIN, GLUT, HONIG, KOHLE, LICHT, NACHT, STAHL_DUNKEL, TANNE_NACHT, TANNE_TIEF
from hintergrund import himmelsstufen
from landschaft import haus, kamm, kuppe, ruecken, tanne, waldsaum
from masse import LINIE, achse, hilfslinie, mass, raster, skala_senkrecht


def zeichne() -> str:
    """Draw the motif."""
    ufer, x = 690, 800
    himmel = [
        himmelsstufen(("#1d3039", "#6a4a3c", "#d07a34"), 8, 560),
        kreis(1120, 470, 150, HONIG),
        kreis(1120, 470, 118, LICHT),
        raster(LICHT, 0.07),
    ]
    fern = [
        ruecken(kamm(500, 44, 1.0, 1.7), "#7d4a35"),
        waldsaum(kamm(570, 34, 3.0, 1.3), "#4d3a38", 3, 20),
        waldsaum(kuppe(kamm(660, 12, 5.0, 1.3), x, 84, 620, 0.8), "#26343a", 6, 24),
    ]
    burg = gruppe(bertholdsburg("#c9a184", "#7d5d50", NACHT, LICHT), transform=f"translate({x} 622) scale(0.98)")
    huegel = [
        vieleck(
            [
                (-20, ufer + 4),
                (180, 672),
                (430, 634),
                (560, 616),
                (1040, 616),
                (1180, 636),
                (1420, 674),
                (1620, ufer + 4),
            ],
            TANNE_NACHT,
        )
    ]
    haeuser = [
        haus(a, 664 + d, 88, 40, 36, "#a97f69", KOHLE, "#5f463f")
        for a, d in ((372, 2), (276, 12), (1120, 0), (1222, 10))
    ]
    baeume = [
        tanne(a, b, h, TANNE_TIEF, TANNE_NACHT)
        for a, b, h in (
            (210, 690, 120),
            (150, 694, 160),
            (70, 696, 220),
            (1350, 690, 130),
            (1420, 694, 190),
            (1512, 696, 250),
            (488, 650, 84),
            (1102, 650, 78),
        )
    ]
    wasser = [rechteck(0, ufer, BREITE, HOEHE - ufer, "#1b3038")]
    spiegel = gruppe(
        gruppe(
            bertholdsburg("#5f4c45", "#42393a", "#14252d", GLUT),
            transform=f"translate({x} 750) scale(0.98 -0.6)",
        ),
        vieleck(
            [
                (-20, ufer),
                (1620, ufer),
                (1420, ufer + 14),
                (1180, ufer + 40),
                (1040, 750),
                (560, 750),
                (430, ufer + 42),
                (180, ufer + 14),
            ],
            "#13282d",
        ),
    )
    lichtbahn = [
        rechteck(1120 - w / 2, y, w, 9, HONIG, fill_opacity=0.75)
        for y, w in ((716, 250), (744, 190), (776, 220), (812, 150), (850, 170), (892, 100), (936, 120))
    ]
    wellen = [
        rechteck(a, y, w, 6, "#1b3038")
        for y, a, w in (
            (770, 520, 300),
            (800, 640, 420),
            (832, 560, 280),
            (866, 700, 300),
            (898, 600, 260),
            (930, 690, 240),
            (964, 620, 300),
        )
    ]
    wellen += [
        rechteck(a, y, w, 4, STAHL_DUNKEL)
        for y, a, w in (
            (728, 120, 260),
            (790, 40, 180),
            (860, 210, 240),
            (920, 90, 160),
            (820, 1330, 200),
            (900, 1270, 240),
        )
    ]
    masse = [
        hilfslinie([(x - 7, 42), (470, 42)], LICHT, 0.8),
        mass((504, 42), (504, 622), LICHT),
        skala_senkrecht(470, 42, 622, 14.5, LICHT, -12, 0.8),
        achse(x - 7, 20, x - 7, 980, LICHT, 0.5),
        strich([(0, ufer), (BREITE, ufer)], BERNSTEIN, LINIE, stroke_linecap="butt"),
    ]
    return blatt(*himmel, *fern, *huegel, burg, *haeuser, *baeume, *wasser, spiegel, *wellen, *lichtbahn, *masse)
