"""The four towns: one landmark each, with its hour of the day and its measure."""

from blatt import BREITE, HOEHE, Punkt, ausschnitt, blatt, bogen, gruppe, kreis, kurve, pfad, polar, rechteck, ring, strich, vieleck
from farben import (
    BERNSTEIN, GLUT, GLUT_TIEF, GRUND, HONIG, KOHLE, LICHT, NACHT, NEBEL, SCHIEFER, SCHNEE, STAHL, STAHL_DUNKEL,
    STAHL_HELL, STAHL_MITTE, TANNE, TANNE_HELL, TANNE_NACHT, TANNE_TIEF, TIEF,
)
from landschaft import halle, haus, kamm, linienzug, kuppe, ruecken, tanne, waldsaum
from masse import FEIN, LINIE, achse, hilfslinie, knoten, mass, raster, schein, skala, skala_senkrecht, teilkreis, winkel
from motive.bauten import bertholdsburg, rathaus
from werkstueck import mische


def _himmel(farben: tuple[str, ...], stufen: int, bis: float) -> str:
    """A sky in flat steps through several colours."""
    h, teile = bis / stufen, len(farben) - 1

    def ton(i: int) -> str:
        t = i / (stufen - 1) * teile
        k = min(int(t), teile - 1)
        return mische(farben[k], farben[k + 1], t - k)

    return "".join(rechteck(0, i * h - 1, BREITE, h + 2, ton(i)) for i in range(stufen))


def oberhof() -> str:
    """Winter day: a jumper in flight between ski jump and firs, the parabola drawn as a measure."""
    himmel = [_himmel(("#9fc3cd", "#e9f2f1"), 7, 760), kreis(1010, 330, 176, SCHNEE), ring(1010, 330, 222, SCHNEE, 3, stroke_dasharray="10 8"), raster(STAHL_DUNKEL, 0.10)]
    fern = [ruecken(kamm(520, 60, 0.4, 1.6), "#8fb3bd"), waldsaum(kamm(620, 40, 2.4, 1.3), STAHL, 2, 22), waldsaum(kamm(720, 26, 4.4, 1.2), STAHL_DUNKEL, 4, 28)]
    anlauf: list[Punkt] = kurve([(150, 150), (250, 268), (370, 400), (470, 478), (560, 512), (640, 520)])
    turm = [vieleck([(86, 1000), (104, 150), (176, 150), (196, 1000)], SCHIEFER), vieleck([(146, 1000), (144, 150), (176, 150), (196, 1000)], TIEF), rechteck(60, 86, 150, 72, TIEF),
            rechteck(76, 102, 118, 28, HONIG), vieleck([(48, 86), (222, 66), (222, 90), (48, 90)], NACHT)]
    gestell = [strich([(x, y + 20), (x, 900)], SCHIEFER, 15, stroke_linecap="butt") for x, y in ((300, 330), (430, 452), (580, 516))]
    gestell += [strich(p, SCHIEFER, 7) for p in ([(300, 440), (430, 620)], [(430, 500), (300, 620)], [(300, 620), (430, 800)], [(430, 660), (300, 800)], [(430, 580), (580, 760)], [(580, 600), (430, 760)])]
    bahn = [vieleck([*anlauf, *[(x, y + 44) for x, y in reversed(anlauf)]], TIEF), strich(anlauf, SCHNEE, 16)]
    kante = kurve([(640, 566), (770, 606), (900, 690), (1040, 790), (1220, 878), (1420, 922), (1640, 936)])
    rand = kurve([(640, 566), (640, 640), (700, 730), (690, 820), (780, 1010)])
    hang = [vieleck([(-20, 880), *kurve([(160, 856), (330, 790), (470, 676), (560, 592), (640, 566)])[1:], *kante, (1640, 1010), (-20, 1010)], SCHNEE),
            vieleck([(-20, 880), *kurve([(160, 856), (330, 790), (470, 676), (560, 592), (640, 566)])[1:], *rand, (-20, 1010)], "#c4d8dd"),
            vieleck([*rand, (1010, 1010), *kurve([(900, 880), (860, 780), (740, 650), (640, 566)])], "#dce8eb")]
    marken = [strich([(x, y + 22), (x + 12, y + (64 if i % 4 == 0 else 46))], STAHL, 4) for i, (x, y) in enumerate(kante[30:62:3])]
    flug = kurve([(640, 520), (790, 470), (930, 462), (1060, 520), (1170, 650), (1246, 884)])
    springer = gruppe(
        vieleck([(-160, 66), (118, 2), (158, -14), (166, -5), (124, 14), (-156, 77)], GLUT_TIEF), vieleck([(-150, 40), (120, -38), (158, -58), (166, -49), (126, -26), (-146, 51)], GLUT), strich([(-66, 12), (-18, -22), (64, -66)], NACHT, 34), strich([(20, -46), (96, -98)], GLUT_TIEF, 46),
        strich([(74, -84), (24, -58), (-26, -24)], BERNSTEIN, 17), kreis(132, -118, 28, NACHT), vieleck([(134, -132), (160, -124), (154, -110), (132, -114)], HONIG),
        transform="translate(950 452) rotate(4) scale(1.25)")
    baeume = [tanne(x, y, h, TANNE, TANNE_NACHT, SCHNEE) for x, y, h in ((1316, 912, 250), (1420, 930, 350), (1530, 945, 430), (30, 905, 220))]
    masse = [strich(flug, BERNSTEIN, LINIE, stroke_dasharray="20 12", stroke_linecap="butt"), knoten(640, 520, 11), knoten(1246, 884, 11),
             achse(640, 520, 1240, 520, STAHL_DUNKEL, 0.6)]
    return blatt(*himmel, *fern, *gestell, *turm, *bahn, *hang, *marken, *baeume, *masse, springer)


def schleusingen() -> str:
    """Evening: the Bertholdsburg above the lake, its tower measured in height."""
    ufer, x = 690, 800
    himmel = [_himmel(("#1d3039", "#6a4a3c", "#d07a34"), 8, 560), kreis(1120, 470, 150, HONIG), kreis(1120, 470, 118, LICHT), raster(LICHT, 0.07)]
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
    himmel = [_himmel(("#143440", "#3f6d7b", "#b9c9c4"), 8, 620), raster(deckung=0.09)]
    fern = [ruecken(kuppe(kamm(440, 50, 0.9, 1.7), 420, 120, 420, 1.3), STAHL), waldsaum(kamm(520, 36, 2.0, 1.4), STAHL_DUNKEL, 5, 20)]
    friedberg = [waldsaum(kuppe(kamm(640, 14, 1.0, 1.2), 1300, 150, 460, 0.55), TANNE_TIEF, 12, 22), vieleck([(1010, 520), (1050, 506), (1540, 506), (1640, 524), (1640, 640), (1010, 600)], TANNE_TIEF)]
    hallen = [halle(1070, 518, 250, 62, 4, STAHL_MITTE, STAHL_HELL, HONIG), halle(1344, 518, 200, 62, 3, STAHL_MITTE, STAHL_HELL, HONIG), rechteck(1300, 400, 20, 100, STAHL_DUNKEL), rechteck(1300, 400, 20, 12, BERNSTEIN)]
    links = [waldsaum(kuppe(kamm(650, 16, 4.0, 1.1), 150, 120, 400, 0.7), TANNE, 21, 26)]
    reihe = [haus(a, boden, b, h, d, w, KOHLE if i % 2 else NACHT, s, (3, 2)) for i, (a, b, h, d, w, s) in enumerate(
        ((12, 168, 110, 74, STAHL_HELL, STAHL), (190, 176, 136, 80, NEBEL, STAHL_MITTE), (376, 164, 118, 76, STAHL_HELL, STAHL),
         (1046, 168, 120, 78, STAHL_HELL, STAHL), (1224, 176, 138, 82, NEBEL, STAHL_MITTE), (1410, 172, 116, 74, STAHL_HELL, STAHL)))]
    rat = gruppe(rathaus(SCHNEE, NEBEL, SCHIEFER, BERNSTEIN), transform=f"translate(790 {boden}) scale(1.13)")
    uhr = [ring(790, boden - 407, 205, SCHNEE, FEIN, stroke_opacity=0.7), teilkreis(790, boden - 407, 215, 60, SCHNEE, 0.7, 12), hilfslinie([(790 - 250, boden - 407), (790 + 250, boden - 407)], SCHNEE, 0.6)]
    markt = [rechteck(0, boden, BREITE, HOEHE - boden, GRUND), *(strich([(790 + dx * 0.42, boden), (790 + dx, HOEHE)], SCHIEFER, 2) for dx in range(-2200, 2201, 220)),
             *(strich([(0, y), (BREITE, y)], SCHIEFER, 2) for y in (824, 856, 898, 950))]
    bx = 344
    brunnen = [vieleck([(bx - 120, 866), (bx + 120, 866), (bx + 96, 918), (bx - 96, 918)], STAHL_MITTE), vieleck([(bx + 10, 866), (bx + 120, 866), (bx + 96, 918), (bx + 10, 918)], STAHL), rechteck(bx - 132, 856, 264, 14, NEBEL),
               rechteck(bx - 9, 776, 18, 82, STAHL_HELL), vieleck([(bx - 58, 800), (bx + 58, 800), (bx + 26, 822), (bx - 26, 822)], STAHL_MITTE), rechteck(bx - 64, 794, 128, 8, NEBEL), kreis(bx, 768, 13, BERNSTEIN),
               *(strich(kurve([(bx + s * 50, 800), (bx + s * 74, 812), (bx + s * 86, 856)]), SCHNEE, 4, stroke_opacity=0.8) for s in (-1, 1))]
    masse = [strich([(0, boden), (BREITE, boden)], BERNSTEIN, LINIE, stroke_linecap="butt"), skala(0, BREITE, boden, 20, BERNSTEIN, 10, 5, 0.8, True), achse(790, 120, 790, 960, SCHNEE, 0.6),
             mass((540, 934), (1040, 934), LICHT), hilfslinie([(540, boden), (540, 956)], LICHT, 0.7), hilfslinie([(1040, boden), (1040, 956)], LICHT, 0.7)]
    return blatt(*himmel, *fern, *friedberg, *hallen, *links, *uhr, *reihe, rat, *markt, *masse, gruppe(*brunnen, transform="translate(0 34)"))


def zella_mehlis() -> str:
    """Morning: the cone of the Ruppberg above roofs and workshops, measured like a turned part."""
    x, spitze = 820, 150
    himmel = [_himmel(("#1f4a57", "#7d9697", "#ecc9a0", "#f7c483"), 9, 640), raster(SCHNEE, 0.08)]
    fern = [ruecken(kamm(520, 50, 2.0, 1.6), "#8a9a90"), ruecken(kamm(560, 30, 0.2, 1.2), "#6d8a88")]
    flanke = linienzug([(-40, 700), *kurve([(90, 690), (240, 620), (420, 508), (560, 392), (690, 250), (768, 176), (x, spitze), (868, 170), (960, 250), (1090, 390), (1240, 512), (1420, 622), (1560, 690)]), (1660, 700)])
    schatten: list[Punkt] = [(x, spitze - 10), (x + 2, spitze), *kurve([(868, 176), (960, 256), (1090, 396), (1240, 518), (1420, 628), (1560, 696)]), (1620, 760), (900, 760), (850, 620), (910, 500), (830, 400), (868, 300), (806, 230)]
    kegel = [waldsaum(flanke, TANNE, 61, 20, 760), vieleck(schatten, TANNE_TIEF)]
    hoehen = [strich(kurve([(x - w, y), (x - w * 0.4, y + 16), (x + w * 0.35, y + 18), (x + w * 1.02, y)]), TANNE_HELL, FEIN, stroke_opacity=0.55) for w, y in ((92, 226), (160, 300), (240, 378), (338, 446), (462, 520))]
    vorn = [waldsaum(kamm(690, 18, 3.3, 1.2), TANNE_NACHT, 17, 30)]
    daecher = []
    for reihe, (y, gross, toene) in enumerate(((752, 0.8, (STAHL_MITTE, STAHL_DUNKEL)), (822, 1.0, (STAHL_HELL, STAHL)))):
        for i, a in enumerate(range(-30 + 46 * reihe, 1000, 118 if reihe else 96)):
            dach = (GLUT_TIEF, KOHLE, "#7a3a20")[(i * 2 + reihe) % 3]
            daecher.append(haus(a, y + 7 * (i % 3), 128 * gross, 70 * gross, 52 * gross, toene[0], dach, toene[1], (2, 1), LICHT))
    kirche = [rechteck(566, 560, 56, 210, NEBEL), rechteck(596, 560, 26, 210, STAHL_MITTE), vieleck([(558, 562), (594, 440), (630, 562)], NACHT), kreis(594, 600, 14, HONIG)]
    hallen = [halle(1020, 780, 270, 86, 3, STAHL_MITTE, NEBEL, HONIG), halle(1180, 850, 460, 110, 4, STAHL_DUNKEL, STAHL_HELL, HONIG)]
    grund = [rechteck(0, 850, BREITE, 150, NACHT)]
    masse = [achse(x, 70, x, 700, SCHNEE, 0.85), hilfslinie([(x, spitze), (1420, spitze)], LICHT, 0.8), mass((1390, spitze), (1390, 596), LICHT),
             skala_senkrecht(1420, spitze, 596, 14.87, LICHT, 12, 0.8), winkel(x, spitze, 330, 221, 319, SCHNEE), strich([(0, 850), (BREITE, 850)], BERNSTEIN, LINIE, stroke_linecap="butt"), skala(0, BREITE, 850, 20, BERNSTEIN, 10, 5, 0.8, True)]
    return blatt(*himmel, *fern, *kegel, *hoehen, *vorn, *kirche, *daecher, *hallen, *grund, raster(deckung=0.05), *masse)


