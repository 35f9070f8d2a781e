"""The two competence fields and the panorama of the home page."""

from blatt import BREITE, HOEHE, ausschnitt, blatt, bogen, el, gruppe, kreis, pfad, polar, rechteck, ring, strich, vieleck, zug
from farben import (
    GLUT_TIEF, BAND_GLAS, BAND_GLUT, BAND_GRUENGLAS, BERNSTEIN, GLUT, GRUND, HONIG, KOHLE, LICHT, NACHT, NEBEL, SCHIEFER, SCHNEE,
    STAHL, STAHL_DUNKEL, STAHL_HELL, STAHL_MITTE, TANNE, TANNE_NACHT, TANNE_TIEF, TIEF,
)
from landschaft import haus, halle, kamm, kuppe, ruecken, tanne, waldsaum
from masse import FEIN, HAAR, LINIE, achse, hilfslinie, knoten, mass, mitte, raster, schein, skala, teilkreis, winkel
from motive.bauten import bertholdsburg, rathaus, schanze
from werkstueck import mische, becher, drehkoerper, flasche, gedaempft, glas, scheibe, umriss, zahnrad


def start() -> str:
    """Four towns on one measuring line, between steel and glass."""
    x0, y0, y = 775, 470, 730
    stufen = ((960, 0.05), (830, 0.11), (710, 0.18), (600, 0.27), (500, 0.38), (410, 0.52), (330, 0.68))
    himmel = [rechteck(0, 0, BREITE, HOEHE, GRUND), *(kreis(x0, y0, r, mische(GRUND, "#cf7430", t)) for r, t in stufen), raster(LICHT, 0.06)]
    sonne = [kreis(x0, y0, 236, HONIG), kreis(x0, y0, 190, LICHT), ring(x0, y0, 368, LICHT, HAAR, stroke_opacity=0.6, stroke_dasharray="10 8"),
             teilkreis(x0, y0, 368, 60, LICHT, 0.6, 11, 0, 180), achse(x0, 40, x0, 700, KOHLE, 0.45)]
    fern = ruecken(kamm(500, 46, 1.2, 1.5), "#4f4a49")
    mittel = waldsaum(kuppe(kamm(560, 36, 3.1, 1.2), 1290, 230, 260, 1.2), SCHIEFER, 3, 18)
    nah = waldsaum(kamm(640, 24, 5.2, 1.3), TIEF, 5, 26)
    staedte = [
        gruppe(schanze(STAHL_HELL, SCHNEE, NACHT), transform=f"translate(196 {y}) scale(0.84)"),
        gruppe(bertholdsburg(STAHL_HELL, STAHL, NACHT, HONIG), transform=f"translate(584 {y}) scale(0.64)"),
        gruppe(rathaus(SCHNEE, STAHL_HELL, STAHL_DUNKEL, GLUT), transform=f"translate(960 {y}) scale(0.72)"),
        haus(1172, y, 100, 52, 48, STAHL_HELL, KOHLE, STAHL), haus(1352, y, 88, 48, 44, STAHL_HELL, KOHLE, STAHL),
        haus(1256, y, 112, 62, 54, NEBEL, GLUT_TIEF, STAHL_MITTE),
    ]
    wald = [tanne(x, y, h, TANNE, TANNE_NACHT) for x, h in ((34, 170), (92, 116), (376, 92), (770, 92), (748, 130), (1146, 120), (1466, 150), (1584, 190))]
    boden = [rechteck(0, y, BREITE, HOEHE - y, NACHT), raster(deckung=0.06)]
    rad = [scheibe(zahnrad(130, 1120, 300, 250, 32, 3), [(130, 1120, 110)], STAHL), ring(130, 1120, 212, STAHL_HELL, 7), ring(130, 1120, 166, STAHL_DUNKEL, 44), ring(130, 1120, 275, SCHNEE, FEIN, stroke_dasharray="34 8 5 8"),
           scheibe(zahnrad(*polar(130, 1120, 412.5, 20), 162, 112, 16, 11.25 - 2.5), [(*polar(130, 1120, 412.5, 20), 46)], STAHL_MITTE), ring(*polar(130, 1120, 412.5, 20), 84, STAHL_HELL, 6)]
    glaeser = [schein(1350, 960, 226, GLUT, 5, 0.10), drehkoerper(becher(950, 150, 62), 1150, BAND_GLUT, True), drehkoerper(glas(950, 190, 78), 1318, BAND_GLUT, True),
               drehkoerper(flasche(950, 400, 72), 1500, BAND_GLUT, True), strich([(1050, 953), (1604, 953)], GLUT, 6)]
    messlinie = [strich([(0, y), (BREITE, y)], BERNSTEIN, 8, stroke_linecap="butt"), skala(0, BREITE, y, 20, BERNSTEIN, 14, 5, 0.9, True),
                 *(kreis(x, y, 20, NACHT) + ring(x, y, 17, LICHT, 7) for x in (196, 580, 960, 1316))]
    masse = [mass((a, 796), (b, 796), NEBEL, FEIN, 0.7) for a, b in ((196, 580), (580, 960))] + [hilfslinie([(x, y + 22), (x, 816)], NEBEL, 0.6) for x in (196, 580, 960)]
    return blatt(*himmel, *sonne, fern, mittel, nah, *wald, *staedte, *boden, *rad, *messlinie, *glaeser, *masse)


def praezisionstechnologie() -> str:
    """Two gears in mesh with all their construction lines."""
    x, y, r1, f1, t1 = 636, 540, 330, 266, 300
    w = 26
    x2, y2 = polar(x, y, 500, w)
    r2, f2, t2 = 230, 166, 200
    d1, d2 = w % 12, (w + 180 - 9) % 18
    anteil = ((-52 - d2) / 18) % 1
    x3, y3, d3 = *polar(x2, y2, 440, -52), -52 + 180 - 15 * (0.5 - anteil)
    hinten = [scheibe(zahnrad(x3, y3, 270, 206, 24, d3), [(x3, y3, 60)], SCHIEFER), ring(x3, y3, 172, STAHL_DUNKEL, 8), ring(x3, y3, 76, STAHL_DUNKEL, 30),
              ring(x3, y3, 240, NEBEL, FEIN, stroke_dasharray="34 8 5 8", stroke_opacity=0.7), mitte(x3, y3, 300, NEBEL, 0.6)]
    lochkreis = [polar(x, y, 154, 90 + 60 * i) for i in range(6)]
    gross = [
        vieleck(zahnrad(x + 14, y + 18, r1, f1, 30, d1), NACHT, fill_opacity=0.55),
        scheibe(zahnrad(x, y, r1, f1, 30, d1), [(x, y, 84)], STAHL),
        ring(x, y, 232, STAHL_MITTE, 52), ring(x, y, 258, STAHL_HELL, 5), ring(x, y, 204, STAHL_DUNKEL, 8),
        ring(x, y, 152, STAHL_DUNKEL, 90), ring(x, y, 107, STAHL_HELL, 30), ring(x, y, 92, SCHNEE, 6),
        *(kreis(*p, 28, TIEF) + ring(*p, 28, STAHL_MITTE, 5) for p in lochkreis),
        rechteck(x - 19, y - 110, 38, 42, GRUND),
    ]
    klein = [
        vieleck(zahnrad(x2 + 12, y2 + 16, r2, f2, 20, d2), NACHT, fill_opacity=0.55),
        scheibe(zahnrad(x2, y2, r2, f2, 20, d2), [(x2, y2, 50)], BERNSTEIN),
        ring(x2, y2, 116, GLUT, 80), ring(x2, y2, 157, HONIG, 5), ring(x2, y2, 65, HONIG, 26), ring(x2, y2, 52, LICHT, 5),
        *(kreis(*polar(x2, y2, 116, 45 + 90 * i), 20, GLUT_TIEF) for i in range(4)),
    ]
    zeichnung = [
        ring(x, y, t1, SCHNEE, FEIN, stroke_dasharray="34 8 5 8"), ring(x2, y2, t2, SCHNEE, FEIN, stroke_dasharray="34 8 5 8"),
        mitte(x, y, 410, SCHNEE, 0.8), mitte(x2, y2, 276, SCHNEE, 0.8), hilfslinie([(x, y), (x2, y2)], SCHNEE, 0.8, True),
        teilkreis(x, y, 352, 90, NEBEL, 0.6, 10, 60, 340), winkel(x, y, 400, 186, 118, NEBEL), winkel(x2, y2, 262, -14, 62, HONIG),
        hilfslinie([(x - r1, y), (x - r1, 950)], BERNSTEIN, 0.8), hilfslinie([(x + r1, y), (x + r1, 950)], BERNSTEIN, 0.8), mass((x - r1, 916), (x + r1, 916)),
    ]
    return blatt(rechteck(0, 0, BREITE, HOEHE, GRUND), schein(x + 120, y - 40, 780, STAHL_DUNKEL, 6, 0.16), raster(), *hinten, *klein[:1], *gross, *klein[1:], *zeichnung)


def behaelterglas() -> str:
    """Bottle and jars, half glowing glass, half construction drawing."""
    boden, xm = 860, 800
    lampe = [schein(xm, 560, 820, GLUT, 8, 0.10)]
    tisch = [rechteck(0, boden, BREITE, HOEHE - boden, NACHT), rechteck(0, boden, BREITE, 8, GLUT),
             el("ellipse", cx=xm, cy=boden + 46, rx=620, ry=26, fill=GLUT, fill_opacity=0.25),
             el("ellipse", cx=xm, cy=boden + 40, rx=360, ry=16, fill=BERNSTEIN, fill_opacity=0.35)]
    stuecke = [(flasche(boden, 690, 128), 800, BAND_GLUT), (glas(boden, 330, 138), 1094, BAND_GLUT), (becher(boden, 250, 108), 468, BAND_GLUT)]
    nebenbei = [(flasche(boden, 520, 96), 1374, gedaempft(BAND_GRUENGLAS, GRUND, 0.25)), (glas(boden, 400, 104), 232, gedaempft(BAND_GLAS, GRUND, 0.2))]
    koerper = [drehkoerper(p, x, b, True) for p, x, b in nebenbei + stuecke]
    schnitte = [_halbschnitt(i, p, x) for i, (p, x, _) in enumerate(stuecke)]
    masse = [hilfslinie([(590, boden - 690), (800, boden - 690)], LICHT, 0.8), mass((624, boden - 690), (624, boden), LICHT),
             hilfslinie([(956, 860), (956, 950)], LICHT, 0.7), hilfslinie([(1232, 860), (1232, 950)], LICHT, 0.7),
             mass((956, 922), (1232, 922), BERNSTEIN)]
    return blatt(rechteck(0, 0, BREITE, HOEHE, KOHLE), rechteck(0, 0, BREITE, HOEHE, GRUND, fill_opacity=0.55), *lampe, raster(LICHT, 0.08),
                 *tisch, *koerper, *schnitte, *masse)


def _halbschnitt(nr: int, profil: list, x: float) -> str:
    """The right half of a vessel as a section: dark inside, bright wall."""
    oben, unten = profil[0][0], profil[-1][0]
    aussen = [(x + r, t) for t, r in profil]
    innen = [(x + max(4, r - 17), min(t, unten - 26)) for t, r in profil]
    halb = vieleck([(x, oben), *aussen, (x, unten)], "#3a2216")
    wand = vieleck([*aussen, (x, unten), (x, unten - 26), *reversed(innen)], LICHT)
    kante = strich([(x, oben - 40), (x, unten + 30)], LICHT, FEIN, stroke_dasharray="34 8 5 8", stroke_linecap="butt")
    schraffur = ausschnitt(f"wand{nr}", pfad(zug([*aussen, (x, unten), (x, unten - 26), *reversed(innen)])),
                           pfad("".join(f"M{x - 20:g} {t:g}l220 -220" for t in range(int(oben), int(unten) + 240, 22)), stroke=GLUT, stroke_width=4))
    return gruppe(halb, wand, schraffur, kante)
