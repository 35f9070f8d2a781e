"""The four towns: one landmark each, with its hour of the day and its measure."""

from blatt import BREITE, HOEHE, Punkt, ausschnitt, blatt, bogen, gruppe, kreis, kurve, pfad, polar, rechteck, ring, strich, vieleck
from farben import (
    BERNSTEIN, GLUT, GLUT_TIEF, GRUND, HONIG, KOHLE, LICHT, NACHT, NEBEL, SCHIEFER, SCHNEE, STAHL, STAHL_DUNKEL,
    STAHL_HELL, STAHL_MITTE, TANNE, TANNE_HELL, TANNE_NACHT, TANNE_TIEF, TIEF,
)
from landschaft import halle, haus, kamm, kuppe, ruecken, tanne, waldsaum
from masse import FEIN, LINIE, achse, hilfslinie, knoten, mass, raster, schein, skala, skala_senkrecht, teilkreis, winkel
from motive.bauten import bertholdsburg, rathaus
from werkstueck import mische


def _himmel(oben: str, unten: str, stufen: int, bis: float) -> str:
    """A sky in flat steps from one colour to another."""
    h = bis / stufen
    return "".join(rechteck(0, i * h - 1, BREITE, h + 2, mische(oben, unten, i / (stufen - 1))) for i in range(stufen))


def oberhof() -> str:
    """Winter day: a jumper in flight between ski jump and firs, the parabola drawn as a measure."""
    himmel = [_himmel("#a9c9d1", "#e6f0f0", 7, 760), kreis(1190, 250, 120, SCHNEE), ring(1190, 250, 160, SCHNEE, 3, stroke_dasharray="10 8"), raster(STAHL_DUNKEL, 0.10)]
    fern = [ruecken(kamm(520, 60, 0.4, 1.6), "#8fb3bd"), waldsaum(kamm(620, 40, 2.4, 1.3), STAHL, 2, 22), waldsaum(kamm(720, 26, 4.4, 1.2), STAHL_DUNKEL, 4, 28)]
    anlauf: list[Punkt] = kurve([(150, 150), (250, 268), (370, 400), (470, 478), (560, 512), (640, 520)])
    turm = [vieleck([(86, 1000), (104, 150), (176, 150), (196, 1000)], SCHIEFER), vieleck([(146, 1000), (144, 150), (176, 150), (196, 1000)], TIEF), rechteck(60, 86, 150, 72, TIEF),
            rechteck(76, 102, 118, 28, HONIG), vieleck([(48, 86), (222, 66), (222, 90), (48, 90)], NACHT)]
    gestell = [strich([(x, y + 20), (x, 900)], SCHIEFER, 15, stroke_linecap="butt") for x, y in ((300, 330), (430, 452), (580, 516))]
    gestell += [strich(p, SCHIEFER, 7) for p in ([(300, 440), (430, 620)], [(430, 500), (300, 620)], [(300, 620), (430, 800)], [(430, 660), (300, 800)], [(430, 580), (580, 760)], [(580, 600), (430, 760)])]
    bahn = [vieleck([*anlauf, *[(x, y + 44) for x, y in reversed(anlauf)]], TIEF), strich(anlauf, SCHNEE, 16)]
    hang = [vieleck([(-20, 860), (400, 790), *kurve([(640, 640), (860, 716), (1060, 842), (1300, 920), (1640, 940)]), (1640, 1010), (-20, 1010)], SCHNEE),
            vieleck([(640, 640), (400, 790), (-20, 860), (-20, 1010), (760, 1010), (700, 830)], "#cfdfe3"), vieleck([(640, 640), (700, 830), (760, 1010), (900, 1010), (780, 820)], "#dfeaec")]
    marken = [strich([(900 + 62 * i, 744 + 37 * i - 0.9 * i * i), (916 + 62 * i, 780 + 37 * i - 0.9 * i * i)], STAHL_MITTE, 4) for i in range(9)]
    flug = kurve([(640, 520), (800, 478), (960, 478), (1120, 560), (1240, 690), (1330, 925)])
    springer = gruppe(
        vieleck([(-150, 44), (120, -38), (158, -58), (166, -50), (126, -26), (-146, 54)], GLUT), strich([(-66, 12), (-18, -22), (64, -66)], NACHT, 34), strich([(20, -46), (96, -98)], GLUT_TIEF, 46),
        strich([(74, -84), (24, -58), (-26, -24)], BERNSTEIN, 17), kreis(132, -118, 28, NACHT), vieleck([(134, -132), (160, -124), (154, -110), (132, -114)], HONIG),
        transform="translate(960 486) rotate(6)")
    baeume = [tanne(x, y, h, TANNE, TANNE_NACHT, SCHNEE) for x, y, h in ((1316, 912, 250), (1420, 930, 350), (1530, 945, 430), (1255, 905, 150), (30, 905, 220))]
    masse = [strich(flug, BERNSTEIN, LINIE, stroke_dasharray="20 12", stroke_linecap="butt"), knoten(640, 520, 11), hilfslinie([(640, 520), (640, 250)], STAHL_DUNKEL, 0.7), hilfslinie([(1080, 520), (1080, 250)], STAHL_DUNKEL, 0.0),
             achse(640, 520, 1240, 520, STAHL_DUNKEL, 0.6), winkel(640, 520, 150, 0, 18, STAHL_DUNKEL)]
    return blatt(*himmel, *fern, *gestell, *turm, *bahn, *hang, *marken, *baeume, *masse, springer)


def schleusingen() -> str:
    """Evening: the Bertholdsburg above the lake, its tower measured in height."""
    ufer, x = 690, 800
    himmel = [_himmel("#23333b", "#c8702f", 8, 560), kreis(1120, 470, 150, HONIG), kreis(1120, 470, 118, LICHT), raster(LICHT, 0.07)]
    fern = [ruecken(kamm(500, 44, 1.0, 1.7), "#7d4a35"), waldsaum(kamm(570, 34, 3.0, 1.3), "#4d3a38", 3, 20), waldsaum(kuppe(kamm(660, 12, 5.0, 1.3), x, 84, 620, 0.8), "#26343a", 6, 24)]
    burg = gruppe(bertholdsburg("#c9a184", "#7d5d50", NACHT, LICHT), transform=f"translate({x} 622) scale(0.98)")
    huegel = [vieleck([(-20, ufer + 4), (180, 672), (430, 634), (560, 616), (1040, 616), (1180, 636), (1420, 674), (1620, ufer + 4)], TANNE_NACHT)]
    haeuser = [haus(a, 664 + d, 88, 40, 36, "#a97f69", KOHLE, "#5f463f") for a, d in ((372, 2), (276, 12), (1120, 0), (1222, 10))]
    baeume = [tanne(a, b, h, TANNE_TIEF, TANNE_NACHT) for a, b, h in ((210, 690, 120), (150, 694, 160), (70, 696, 220), (1350, 690, 130), (1420, 694, 190), (1512, 696, 250), (488, 650, 84), (1102, 650, 78))]
    wasser = [rechteck(0, ufer, BREITE, HOEHE - ufer, "#1b3038")]
    spiegel = gruppe(gruppe(bertholdsburg("#5f4c45", "#42393a", "#14252d", GLUT), transform=f"translate({x} 750) scale(0.98 -0.6)"),
                     vieleck([(-20, ufer), (1620, ufer), (1420, ufer + 14), (1180, ufer + 40), (1040, 750), (560, 750), (430, ufer + 42), (180, ufer + 14)], "#13282d"))
    lichtbahn = [rechteck(1120 - w / 2, y, w, 9, HONIG, fill_opacity=0.75) for y, w in ((716, 250), (744, 190), (776, 220), (812, 150), (850, 170), (892, 100), (936, 120))]
    wellen = [rechteck(a, y, w, 6, "#1b3038") for y, a, w in ((770, 520, 300), (800, 640, 420), (832, 560, 280), (866, 700, 300), (898, 600, 260), (930, 690, 240), (964, 620, 300))]
    wellen += [rechteck(a, y, w, 4, STAHL_DUNKEL) for y, a, w in ((728, 120, 260), (790, 40, 180), (860, 210, 240), (920, 90, 160), (820, 1330, 200), (900, 1270, 240))]
    masse = [hilfslinie([(x - 7, 42), (470, 42)], LICHT, 0.8), mass((504, 42), (504, 622), LICHT), skala_senkrecht(470, 42, 622, 14.5, LICHT, -12, 0.8), achse(x - 7, 20, x - 7, 980, LICHT, 0.5),
             strich([(0, ufer), (BREITE, ufer)], BERNSTEIN, LINIE, stroke_linecap="butt")]
    return blatt(*himmel, *fern, *huegel, burg, *haeuser, *baeume, *wasser, spiegel, *wellen, *lichtbahn, *masse)


def suhl() -> str:
    """Blue hour: town hall and market in the valley, industrial halls on the Friedberg."""
    boden = 800
    himmel = [_himmel("#143440", "#86afb9", 7, 560), raster(deckung=0.09)]
    fern = [ruecken(kuppe(kamm(440, 50, 0.9, 1.7), 420, 120, 420, 1.3), STAHL), waldsaum(kamm(520, 36, 2.0, 1.4), STAHL_DUNKEL, 5, 20)]
    friedberg = [waldsaum(kuppe(kamm(640, 14, 1.0, 1.2), 1300, 150, 460, 0.55), TANNE_TIEF, 12, 22), vieleck([(1010, 520), (1050, 506), (1540, 506), (1640, 524), (1640, 640), (1010, 600)], TANNE_TIEF)]
    hallen = [halle(1070, 518, 250, 62, 4, STAHL_MITTE, STAHL_HELL, HONIG), halle(1344, 518, 200, 62, 3, STAHL, STAHL_MITTE, HONIG), rechteck(1300, 400, 20, 100, STAHL_DUNKEL), rechteck(1300, 400, 20, 12, BERNSTEIN)]
    links = [waldsaum(kuppe(kamm(650, 16, 4.0, 1.1), 150, 120, 400, 0.7), TANNE, 21, 26)]
    reihe = [haus(a, boden, b, h, d, w, KOHLE if i % 2 else NACHT, s, (3, 2)) for i, (a, b, h, d, w, s) in enumerate(
        ((20, 190, 110, 74, STAHL_HELL, STAHL), (196, 200, 136, 80, NEBEL, STAHL_MITTE), (384, 190, 118, 76, STAHL_HELL, STAHL),
         (1010, 190, 120, 78, STAHL_HELL, STAHL), (1190, 200, 138, 82, NEBEL, STAHL_MITTE), (1384, 200, 116, 74, STAHL_HELL, STAHL)))]
    rat = gruppe(rathaus(SCHNEE, NEBEL, SCHIEFER, BERNSTEIN), transform=f"translate(790 {boden}) scale(1.13)")
    markt = [rechteck(0, boden, BREITE, HOEHE - boden, GRUND), *(strich([(790 + dx * 0.42, boden), (790 + dx, HOEHE)], SCHIEFER, 2) for dx in range(-2200, 2201, 220)),
             *(strich([(0, y), (BREITE, y)], SCHIEFER, 2) for y in (824, 856, 898, 950))]
    brunnen = [rechteck(330, 868, 150, 34, STAHL_MITTE), rechteck(318, 860, 174, 12, STAHL_HELL), rechteck(396, 786, 18, 76, STAHL_MITTE), kreis(405, 780, 16, BERNSTEIN)]
    masse = [strich([(0, boden), (BREITE, boden)], BERNSTEIN, LINIE, stroke_linecap="butt"), skala(0, BREITE, boden, 20, BERNSTEIN, 10, 5, 0.8, True), achse(790, 120, 790, 960, SCHNEE, 0.6),
             mass((540, 934), (1040, 934), LICHT), hilfslinie([(540, boden), (540, 956)], LICHT, 0.7), hilfslinie([(1040, boden), (1040, 956)], LICHT, 0.7)]
    return blatt(*himmel, *fern, *friedberg, *hallen, *links, *reihe, rat, *markt, *masse, *brunnen)


def zella_mehlis() -> str:
    """Morning: the cone of the Ruppberg above roofs and workshops, measured like a turned part."""
    x, spitze = 820, 150
    himmel = [_himmel("#1d4551", "#f0c58a", 8, 640), schein(x, 560, 640, HONIG, 5, 0.08), raster(SCHNEE, 0.08)]
    fern = [ruecken(kamm(520, 50, 2.0, 1.6), "#8a9a90"), ruecken(kamm(560, 30, 0.2, 1.2), "#6d8a88")]
    berg: list[Punkt] = [(100, 700), *kurve([(240, 610), (420, 500), (560, 390), (690, 250), (768, 172), (x, spitze), (868, 166), (960, 250), (1090, 388), (1240, 506), (1420, 612), (1560, 690)]), (1620, 760), (60, 760)]
    schatten: list[Punkt] = [(x, spitze), *kurve([(868, 166), (960, 250), (1090, 388), (1240, 506), (1420, 612), (1560, 690)]), (1620, 760), (900, 760), (850, 620), (910, 500), (830, 400), (868, 300), (806, 230)]
    kegel = [vieleck(berg, TANNE), vieleck(schatten, TANNE_TIEF), vieleck([(768, 172), (x, spitze), (868, 166), (850, 196), (826, 184), (808, 206), (790, 184)], STAHL_HELL)]
    hoehen = [strich(kurve([(x - w, y), (x - w * 0.4, y + 16), (x + w * 0.35, y + 18), (x + w * 1.02, y)]), MOOSLINIE, FEIN, stroke_opacity=0.55) for w, y in ((92, 226), (160, 300), (240, 378), (338, 446), (462, 520))]
    vorn = [waldsaum(kamm(690, 18, 3.3, 1.2), TANNE_NACHT, 17, 30)]
    daecher = []
    for reihe, (y, gross, toene) in enumerate(((752, 0.8, (STAHL_MITTE, STAHL_DUNKEL)), (822, 1.0, (STAHL_HELL, STAHL)))):
        for i, a in enumerate(range(-30 + 46 * reihe, 1000, 118 if reihe else 96)):
            dach = (GLUT_TIEF, KOHLE, "#7a3a20")[(i * 2 + reihe) % 3]
            daecher.append(haus(a, y + 7 * (i % 3), 128 * gross, 70 * gross, 52 * gross, toene[0], dach, toene[1], (2, 1), LICHT))
    kirche = [rechteck(566, 560, 56, 210, NEBEL), rechteck(596, 560, 26, 210, STAHL_MITTE), vieleck([(558, 562), (594, 440), (630, 562)], NACHT), kreis(594, 600, 14, HONIG)]
    hallen = [halle(1020, 780, 270, 86, 3, STAHL_MITTE, NEBEL, HONIG), halle(1180, 850, 460, 110, 4, STAHL_DUNKEL, STAHL_HELL, HONIG)]
    grund = [rechteck(0, 850, BREITE, 150, NACHT)]
    masse = [achse(x, 70, x, 700, SCHNEE, 0.85), hilfslinie([(x, spitze), (1420, spitze)], LICHT, 0.8), hilfslinie([(1380, 640), (1440, 640)], LICHT, 0.0), mass((1390, spitze), (1390, 596), LICHT),
             skala_senkrecht(1420, spitze, 596, 14.87, LICHT, 12, 0.8), winkel(x, spitze, 330, 221, 319, SCHNEE), strich([(0, 850), (BREITE, 850)], BERNSTEIN, LINIE, stroke_linecap="butt"), skala(0, BREITE, 850, 20, BERNSTEIN, 10, 5, 0.8, True)]
    return blatt(*himmel, *fern, *kegel, *hoehen, *vorn, *kirche, *daecher, *hallen, *grund, raster(deckung=0.05), *masse)


MOOSLINIE = TANNE_HELL
