"""Layers of forest with a trail; contour lines read the hill like a plan."""

from blatt import BREITE, HOEHE, blatt, kreis, kurve, rechteck, ring, strich, vieleck
from farben import GLUT, LICHT, MOOS, SCHNEE, TANNE, TANNE_HELL, TANNE_NACHT, TANNE_TIEF
from landschaft import kamm, ruecken, tanne, waldsaum
from masse import FEIN, LINIE, achse, hilfslinie, knoten, raster, skala


def zeichne() -> str:
    """Draw the motif."""
    himmel = [
        rechteck(0, 0, BREITE, HOEHE, "#d7e5da"),
        kreis(1130, 250, 130, SCHNEE),
        ring(1130, 250, 170, SCHNEE, 3, stroke_dasharray="10 8"),
        raster(TANNE_TIEF, 0.10),
    ]
    toene = ("#b3cdbd", "#8fb5a0", "#649680", TANNE_HELL, TANNE, TANNE_TIEF)
    lagen = [
        ruecken(kamm(360, 60, 0.3, 1.8), toene[0]),
        waldsaum(kamm(440, 56, 2.1, 1.5), toene[1], 1, 18),
        waldsaum(kamm(530, 50, 3.7, 1.4), toene[2], 2, 24),
        waldsaum(kamm(625, 44, 5.5, 1.3), toene[3], 3, 30),
    ]
    wiese = [
        ruecken(kamm(735, 34, 1.0, 1.4), MOOS),
        vieleck(
            [
                (-20, 800),
                *kurve([(200, 770), (600, 800), (1000, 880), (1620, 850)]),
                (1620, 1010),
                (-20, 1010),
            ],
            TANNE_HELL,
        ),
    ]
    weg_l = kurve([(830, 716), (900, 738), (860, 770), (720, 806), (700, 850), (820, 910), (900, 1010)])
    weg_r = kurve([(842, 714), (930, 738), (900, 774), (772, 812), (772, 848), (930, 905), (1060, 1010)])
    weg = [vieleck([*weg_l, *reversed(weg_r)], "#e9d9b4")]
    linien = [
        strich(
            kurve(
                [
                    (-20, y),
                    (260, y - 40 + d),
                    (560, y + 10),
                    (820, y - 26 - d),
                    (1120, y + 22),
                    (1400, y - 14 + d),
                    (1620, y + 10),
                ]
            ),
            SCHNEE,
            FEIN,
            stroke_opacity=0.45,
        )
        for y, d in ((470, 12), (510, 4), (556, -8), (604, 10), (654, 0), (700, -10))
    ]
    baeume = [
        tanne(a, b, h, TANNE, TANNE_TIEF)
        for a, b, h in ((470, 800, 240), (560, 812, 160), (1120, 812, 210), (1196, 826, 150))
    ]
    vorn = [
        tanne(a, b, h, TANNE_TIEF, TANNE_NACHT)
        for a, b, h in (
            (60, 1080, 780),
            (250, 1070, 540),
            (382, 1062, 340),
            (1330, 1065, 460),
            (1500, 1080, 700),
            (1630, 1070, 520),
        )
    ]
    masse = [
        strich(
            [(a[0] / 2 + b[0] / 2, a[1]) for a, b in zip(weg_l, weg_r, strict=True)],
            GLUT,
            LINIE,
            stroke_dasharray="20 12",
            stroke_linecap="butt",
        ),
        knoten(836, 715, 12, GLUT, LICHT),
        knoten(736, 830, 12, GLUT, LICHT),
        achse(836, 250, 836, 700, TANNE_NACHT, 0.7),
        skala(500, 1180, 250, 17, TANNE_NACHT, 12, 5, 0.6),
        hilfslinie([(500, 250), (1180, 250)], TANNE_NACHT, 0.6),
    ]
    vogel = [
        strich(
            kurve(
                [
                    (a - w, b - w * 0.35),
                    (a - w * 0.45, b - w * 0.5),
                    (a, b),
                    (a + w * 0.45, b - w * 0.5),
                    (a + w, b - w * 0.35),
                ]
            ),
            TANNE_NACHT,
            6,
        )
        for a, b, w in ((420, 262, 44), (512, 226, 30), (366, 214, 24))
    ]
    return blatt(*himmel, *lagen, *linien, *wiese, *weg, *baeume, *masse, *vogel, *vorn)
