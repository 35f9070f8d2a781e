"""Quality of life: sport, nature, families."""

from blatt import BREITE, HOEHE, blatt, bogen, gruppe, kreis, kurve, pfad, polar, rechteck, ring, strich, vieleck
from farben import (
    BERNSTEIN, GLUT, GLUT_TIEF, GRUND, HONIG, LICHT, MOOS, NACHT, NEBEL, SCHIEFER, SCHNEE, STAHL, STAHL_DUNKEL,
    STAHL_HELL, STAHL_MITTE, TANNE, TANNE_HELL, TANNE_NACHT, TANNE_TIEF, TIEF,
)
from landschaft import haus, kamm, mensch, ruecken, tanne, waldsaum
from masse import FEIN, HAAR, LINIE, achse, hilfslinie, knoten, mass, pfeil, raster, schein, skala, teilkreis, winkel
from werkstueck import mische, ringstueck


def sport() -> str:
    """A luge in the banked curve of an ice track, its line drawn as a radius."""
    x, y = 560, 1240
    toene = ((1180, SCHIEFER), (1120, STAHL_DUNKEL), (1070, STAHL), (1030, STAHL_MITTE), (960, STAHL_HELL), (880, NEBEL), (790, SCHNEE), (640, NEBEL), (600, STAHL_MITTE), (575, STAHL_DUNKEL), (540, GRUND))
    bahn = [kreis(x, y, r, f) for r, f in toene]
    eis = [strich(bogen(x, y, r, 150, 10), f, s, stroke_opacity=o) for r, f, s, o in ((905, SCHNEE, 4, 0.8), (840, "#d7e6e9", 10, 1), (760, "#dbe8ea", 14, 1), (700, "#dbe8ea", 8, 1), (1000, SCHNEE, 3, 0.5))]
    spur = [strich(bogen(x, y, 812, 152, 66), BERNSTEIN, LINIE, stroke_linecap="butt"), strich(bogen(x, y, 812, 56, 20), BERNSTEIN, LINIE, stroke_dasharray="20 12", stroke_linecap="butt")]
    schlitten = gruppe(
        strich([(-196, 58), (150, 58), (206, 40)], NACHT, 12), strich([(-170, 32), (150, 32)], GLUT_TIEF, 16), strich([(-150, 34), (-150, 56)], NACHT, 10), strich([(120, 34), (120, 56)], NACHT, 10),
        vieleck([(-150, -24), (-40, -36), (60, -14), (196, -6), (250, -20), (262, 2), (200, 24), (-150, 26)], BERNSTEIN), vieleck([(-150, 2), (60, 6), (200, 8), (200, 24), (-150, 26)], GLUT),
        strich([(-104, -6), (-30, 18), (30, 22)], GLUT_TIEF, 20), kreis(-178, -20, 39, NACHT), vieleck([(-196, -53), (-158, -53), (-145, -25), (-186, -28)], HONIG), vieleck([(250, -20), (262, 2), (286, -22), (276, -38)], NACHT),
        transform=f"translate({polar(x, y, 862, 62)[0]:.0f} {polar(x, y, 862, 62)[1]:.0f}) rotate(28) scale(1.18)")
    tempo = [strich(bogen(x, y, r, a, b), SCHNEE, 5, stroke_opacity=0.9) for r, a, b in ((850, 84, 78), (880, 92, 80), (912, 86, 80), (1000, 96, 84))]
    teile = [teilkreis(x, y, 1190, 90, NEBEL, 0.7, 14, 20, 160), hilfslinie([(x, y), polar(x, y, 1300, 62)], STAHL_DUNKEL, 0.9), hilfslinie([polar(x, y, 812, 62), polar(x, y, 540, 62)], GRUND, 0.6), winkel(x, y, 690, 118, 74, STAHL_DUNKEL)]
    wald = [waldsaum(kamm(330, 50, 4.6, 1.4), TIEF, 31, 30), waldsaum(kamm(400, 30, 1.6, 1.2), TANNE_NACHT, 32, 40)]
    return blatt(rechteck(0, 0, BREITE, HOEHE, GRUND), schein(1200, 260, 560, STAHL, 6, 0.14), raster(), *wald, *bahn, *eis, *spur, *tempo, *teile, schlitten)


def natur() -> str:
    """Layers of forest with a trail; contour lines read the hill like a plan."""
    himmel = [rechteck(0, 0, BREITE, HOEHE, "#d7e5da"), kreis(1130, 250, 130, SCHNEE), ring(1130, 250, 170, SCHNEE, 3, stroke_dasharray="10 8"), raster(TANNE_TIEF, 0.10)]
    toene = ("#b3cdbd", "#8fb5a0", "#649680", TANNE_HELL, TANNE, TANNE_TIEF)
    lagen = [ruecken(kamm(360, 60, 0.3, 1.8), toene[0]), waldsaum(kamm(440, 56, 2.1, 1.5), toene[1], 1, 18), waldsaum(kamm(530, 50, 3.7, 1.4), toene[2], 2, 24), waldsaum(kamm(625, 44, 5.5, 1.3), toene[3], 3, 30)]
    wiese = [ruecken(kamm(735, 34, 1.0, 1.4), MOOS), vieleck([(-20, 800), *kurve([(200, 770), (600, 800), (1000, 880), (1620, 850)]), (1620, 1010), (-20, 1010)], TANNE_HELL)]
    weg_l = kurve([(830, 716), (900, 738), (860, 770), (720, 806), (700, 850), (820, 910), (900, 1010)])
    weg_r = kurve([(842, 714), (930, 738), (900, 774), (772, 812), (772, 848), (930, 905), (1060, 1010)])
    weg = [vieleck([*weg_l, *reversed(weg_r)], "#e9d9b4")]
    linien = [strich(kurve([(-20, y), (260, y - 40 + d), (560, y + 10), (820, y - 26 - d), (1120, y + 22), (1400, y - 14 + d), (1620, y + 10)]), SCHNEE, FEIN, stroke_opacity=0.45) for y, d in ((470, 12), (510, 4), (556, -8), (604, 10), (654, 0), (700, -10))]
    baeume = [tanne(a, b, h, TANNE, TANNE_TIEF) for a, b, h in ((470, 800, 240), (560, 812, 160), (1120, 812, 210), (1196, 826, 150))]
    vorn = [tanne(a, b, h, TANNE_TIEF, TANNE_NACHT) for a, b, h in ((60, 1080, 780), (250, 1070, 540), (382, 1062, 340), (1330, 1065, 460), (1500, 1080, 700), (1630, 1070, 520))]
    masse = [strich([(a[0] / 2 + b[0] / 2, a[1]) for a, b in zip(weg_l, weg_r, strict=True)], GLUT, LINIE, stroke_dasharray="20 12", stroke_linecap="butt"), knoten(836, 715, 12, GLUT, LICHT), knoten(736, 830, 12, GLUT, LICHT),
             achse(836, 250, 836, 700, TANNE_NACHT, 0.7), skala(500, 1180, 250, 17, TANNE_NACHT, 12, 5, 0.6), hilfslinie([(500, 250), (1180, 250)], TANNE_NACHT, 0.6)]
    vogel = [strich(kurve([(a - w, b - w * 0.35), (a - w * 0.45, b - w * 0.5), (a, b), (a + w * 0.45, b - w * 0.5), (a + w, b - w * 0.35)]), TANNE_NACHT, 6) for a, b, w in ((420, 262, 44), (512, 226, 30), (366, 214, 24))]
    return blatt(*himmel, *lagen, *linien, *wiese, *weg, *baeume, *masse, *vogel, *vorn)


def familie() -> str:
    """Parents and child fly a kite above the town; its line is the measuring line."""
    himmel = [rechteck(0, 0, BREITE, HOEHE, "#cfe1e4"), kreis(420, 250, 118, LICHT), ring(420, 250, 160, SCHNEE, 3, stroke_dasharray="10 8"), raster(STAHL_DUNKEL, 0.10)]
    wolken = [gruppe(rechteck(a, b, w, 46, SCHNEE, rx=23), rechteck(a + w * 0.2, b - 32, w * 0.5, 60, SCHNEE, rx=30)) for a, b, w in ((610, 190, 240), (1260, 330, 220), (150, 420, 180))]
    fern = [ruecken(kamm(560, 50, 0.8, 1.7), "#9fc0c4"), waldsaum(kamm(630, 34, 2.7, 1.4), STAHL_MITTE, 4, 20)]
    ort = [haus(a, 742 + d, b, b * 0.5, b * 0.42, SCHNEE, GLUT_TIEF, NEBEL, (2, 1), STAHL_DUNKEL) for a, d, b in ((60, 0, 110), (184, 6, 100), (1270, 0, 104), (1388, 8, 120), (1506, 2, 100), (296, 12, 92))]
    saum = [waldsaum(kamm(720, 14, 5.1, 1.2), TANNE, 8, 34)]
    huegel = [vieleck([(-20, 830), *kurve([(200, 770), (520, 744), (820, 752), (1160, 800), (1620, 776)]), (1620, 1010), (-20, 1010)], MOOS), vieleck([(-20, 900), *kurve([(300, 850), (700, 850), (1100, 910), (1620, 880)]), (1620, 1010), (-20, 1010)], TANNE_HELL)]
    hand = (868.0, 552.0)
    drachen = (1180.0, 190.0)
    w = gruppe(vieleck([(0, -120), (84, 0), (0, 0)], GLUT), vieleck([(0, -120), (-84, 0), (0, 0)], BERNSTEIN), vieleck([(-84, 0), (0, 0), (0, 150)], GLUT_TIEF), vieleck([(84, 0), (0, 0), (0, 150)], BERNSTEIN),
               strich([(0, -120), (0, 150)], LICHT, 4), strich([(-84, 0), (84, 0)], LICHT, 4), transform=f"translate({drachen[0]:.0f} {drachen[1]:.0f}) rotate(32)")
    schwanz = [strich(kurve([(1100, 318), (1130, 380), (1090, 430), (1130, 480), (1098, 530)]), GLUT_TIEF, 4), *(vieleck([(a - 20, b - 10), (a, b), (a - 20, b + 10)], BERNSTEIN) + vieleck([(a + 20, b - 10), (a, b), (a + 20, b + 10)], GLUT) for a, b in ((1122, 400), (1106, 452), (1116, 504)))]
    boden = 866
    leute = [mensch(640, boden, 330, SCHIEFER, "#d9a679", ((-0.17, 0.42), (0.30, 0.44)), ((-0.09, 0), (0.10, 0)), NACHT, "#4a2c20"), mensch(800, boden + 4, 220, BERNSTEIN, "#e2b48c", ((-0.27, 0.64), (0.31, 1.43)), ((-0.10, 0), (0.12, 0)), STAHL_DUNKEL, GLUT_TIEF),
             mensch(958, boden, 310, GLUT_TIEF, "#8a5a3c", ((-0.28, 1.02), (0.17, 0.42)), ((-0.09, 0), (0.10, 0)), GRUND, NACHT)]
    schnur = [strich([hand, (1118, 262)], GLUT_TIEF, LINIE, stroke_linecap="butt"), *(strich([_auf(hand, drachen, t, -12), _auf(hand, drachen, t, 12)], GLUT_TIEF, FEIN) for t in [i * 0.04 for i in range(1, 19)]),
              hilfslinie([hand, (1400, hand[1])], STAHL_DUNKEL, 0.7, True), winkel(*hand, 210, 0, 48, STAHL_DUNKEL), teilkreis(*hand, 330, 12, STAHL_DUNKEL, 0.6, 10, 0, 60)]
    return blatt(*himmel, *wolken, *fern, *saum, *ort, *huegel, *schnur, *schwanz, w, *leute, tanne(1440, 930, 260), tanne(1530, 950, 340), tanne(1370, 925, 150), tanne(90, 900, 240), tanne(170, 905, 160))


def _auf(a: tuple[float, float], b: tuple[float, float], t: float, quer: float) -> tuple[float, float]:
    """A point beside the line from a to b."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    n = (dx * dx + dy * dy) ** 0.5
    return a[0] + dx * t - dy / n * quer, a[1] + dy * t + dx / n * quer
