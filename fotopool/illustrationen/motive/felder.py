"""The two competence fields and the panorama of the home page."""

from blatt import BREITE, HOEHE, ausschnitt, blatt, bogen, el, gruppe, kreis, pfad, polar, rechteck, ring, strich, vieleck, zug
from farben import (
    BAND_GLAS, BAND_GLUT, BAND_GRUENGLAS, BERNSTEIN, GLUT, GRUND, HONIG, KOHLE, LICHT, NACHT, NEBEL, SCHIEFER, SCHNEE,
    STAHL, STAHL_DUNKEL, STAHL_HELL, STAHL_MITTE, TANNE, TANNE_NACHT, TANNE_TIEF, TIEF,
)
from landschaft import haus, halle, kamm, kuppe, ruecken, tanne, waldsaum
from masse import FEIN, HAAR, LINIE, achse, hilfslinie, knoten, mass, mitte, raster, schein, skala, teilkreis, winkel
from motive.bauten import bertholdsburg, rathaus, schanze
from werkstueck import becher, drehkoerper, flasche, gedaempft, glas, scheibe, umriss, zahnrad


def start() -> str:
    """Four towns on one measuring line, between steel and glass."""
    x0, y0 = 800, 560
    himmel = [rechteck(0, 0, BREITE, HOEHE, GRUND), schein(x0, y0, 760, BERNSTEIN, 8, 0.085), raster(deckung=0.06)]
    sonne = [kreis(x0, y0, 196, HONIG), kreis(x0, y0, 160, LICHT)]
    kreise = [ring(x0, y0, 300, NEBEL, HAAR, stroke_opacity=0.5, stroke_dasharray="10 8"), achse(x0, 60, x0, 380, NEBEL, 0.5),
              teilkreis(x0, y0, 300, 72, NEBEL, 0.5, 10, 0, 180)]
    fern = ruecken(kamm(560, 46, 1.2, 1.5), STAHL_DUNKEL)
    mittel = waldsaum(kuppe(kamm(610, 36, 3.1, 1.2), 1130, 190, 230, 1.25), SCHIEFER, 3, 18)
    nah = waldsaum(kamm(690, 26, 5.2, 1.3), TIEF, 5, 26)
    y = 760
    staedte = [
        gruppe(schanze(STAHL_HELL, SCHNEE, TIEF), transform=f"translate(250 {y}) scale(0.62)"),
        gruppe(bertholdsburg(STAHL_MITTE, STAHL_DUNKEL, NACHT, HONIG), transform=f"translate(600 {y}) scale(0.5)"),
        gruppe(rathaus(STAHL_HELL, STAHL, STAHL_DUNKEL, HONIG), transform=f"translate(950 {y}) scale(0.58)"),
        haus(1180, y, 84, 44, 42, STAHL_MITTE, NACHT, STAHL_DUNKEL), haus(1330, y, 76, 40, 38, STAHL_MITTE, NACHT, STAHL_DUNKEL),
        haus(1254, y + 4, 96, 52, 46, STAHL_HELL, NACHT, STAHL),
    ]
    boden = rechteck(0, y, BREITE, HOEHE - y, NACHT)
    rad = [scheibe(zahnrad(170, 1000, 250, 205, 28, 3), [(170, 1000, 120)], STAHL), ring(170, 1000, 178, STAHL_HELL, 8),
           scheibe(zahnrad(395, 1010, 92, 62, 12, 9), [(395, 1010, 30)], STAHL_MITTE)]
    glaeser = [drehkoerper(flasche(960, 330, 58), 1450, BAND_GLUT, True), drehkoerper(glas(960, 150, 62), 1320, BAND_GLUT, True),
               drehkoerper(becher(960, 118, 48), 1205, BAND_GLAS, True)]
    messlinie = [strich([(0, y), (BREITE, y)], BERNSTEIN, 7, stroke_linecap="butt"), skala(0, BREITE, y, 20, BERNSTEIN, 14, 5, 0.9, True),
                 *(kreis(x, y, 17, NACHT) + ring(x, y, 15, LICHT, 7) for x in (250, 600, 950, 1300))]
    wald = [tanne(x, y, h, TANNE, TANNE_TIEF) for x, h in ((70, 130), (125, 96), (430, 104), (472, 76), (760, 92), (798, 120),
                                                           (1098, 88), (1130, 112), (1440, 120), (1498, 160), (1556, 112))]
    return blatt(*himmel, *kreise, *sonne, fern, mittel, nah, *wald, *staedte, boden, raster(deckung=0.05), *rad, *glaeser, *messlinie)


def praezisionstechnologie() -> str:
    """Two gears in mesh with all their construction lines."""
    x, y, r1, f1 = 700, 520, 360, 296
    x2, y2, r2, f2 = 1202, 300, 210, 146
    teil1, teil2 = 328, 220 - 42
    gross = [
        vieleck(zahnrad(x + 14, y + 18, r1, f1, 30, 1.2), NACHT, fill_opacity=0.55),
        scheibe(zahnrad(x, y, r1, f1, 30, 1.2), [(x, y, 92)], STAHL),
        ring(x, y, 250, STAHL_MITTE, 64), ring(x, y, 282, STAHL_HELL, 5), ring(x, y, 218, STAHL_DUNKEL, 8),
        ring(x, y, 162, STAHL_DUNKEL, 92), ring(x, y, 116, STAHL_HELL, 30), ring(x, y, 100, SCHNEE, 6),
        *(kreis(*polar(x, y, 166, 90 + 60 * i), 30, TIEF) + ring(*polar(x, y, 166, 90 + 60 * i), 30, STAHL_MITTE, 5) for i in range(6)),
        rechteck(x - 20, y - 118, 40, 44, GRUND),
    ]
    klein = [
        vieleck(zahnrad(x2 + 12, y2 + 16, r2, f2, 16, 9.6), NACHT, fill_opacity=0.55),
        scheibe(zahnrad(x2, y2, r2, f2, 16, 9.6), [(x2, y2, 50)], BERNSTEIN),
        ring(x2, y2, 106, GLUT, 60), ring(x2, y2, 138, HONIG, 5), ring(x2, y2, 62, HONIG, 22), ring(x2, y2, 52, LICHT, 5),
    ]
    zeichnung = [
        ring(x, y, teil1, SCHNEE, FEIN, stroke_dasharray="34 8 5 8", stroke_opacity=0.9),
        ring(x2, y2, teil2 + 10, SCHNEE, FEIN, stroke_dasharray="34 8 5 8", stroke_opacity=0.9),
        mitte(x, y, 440, SCHNEE, 0.8), mitte(x2, y2, 260, SCHNEE, 0.8),
        teilkreis(x, y, 392, 90, NEBEL, 0.6, 10), hilfslinie([(x, y), (x2, y2)], SCHNEE, 0.7, True),
        winkel(x, y, 440, 180, 128, NEBEL),
        hilfslinie([(x - r1, y), (x - r1, 968)], BERNSTEIN, 0.8), hilfslinie([(x + r1, y), (x + r1, 968)], BERNSTEIN, 0.8),
        mass((x - r1, 930), (x + r1, 930)),
    ]
    return blatt(rechteck(0, 0, BREITE, HOEHE, GRUND), schein(x, y, 760, STAHL_DUNKEL, 6, 0.16), raster(), *gross, *klein, *zeichnung)


def behaelterglas() -> str:
    """Bottle and jars, half glowing glass, half construction drawing."""
    boden, xm = 860, 800
    lampe = [schein(xm, 560, 820, BERNSTEIN, 8, 0.10)]
    tisch = [rechteck(0, boden, BREITE, HOEHE - boden, NACHT), rechteck(0, boden, BREITE, 8, GLUT),
             el("ellipse", cx=xm, cy=boden + 46, rx=620, ry=26, fill=GLUT, fill_opacity=0.25),
             el("ellipse", cx=xm, cy=boden + 40, rx=360, ry=16, fill=BERNSTEIN, fill_opacity=0.35)]
    stuecke = [(flasche(boden, 690, 128), 800, BAND_GLUT), (glas(boden, 330, 138), 1110, BAND_GLUT), (becher(boden, 250, 108), 500, BAND_GLUT)]
    nebenbei = [(flasche(boden, 520, 96), 1345, gedaempft(BAND_GRUENGLAS, GRUND, 0.25)), (glas(boden, 400, 104), 270, gedaempft(BAND_GLAS, GRUND, 0.2))]
    koerper = [drehkoerper(p, x, b, True) for p, x, b in nebenbei + stuecke]
    schnitte = [_halbschnitt(i, p, x) for i, (p, x, _) in enumerate(stuecke)]
    masse = [hilfslinie([(560, boden - 690), (800, boden - 690)], LICHT, 0.8), mass((604, boden - 690), (604, boden), LICHT),
             hilfslinie([(972, 860), (972, 960)], LICHT, 0.7), hilfslinie([(1248, 860), (1248, 960)], LICHT, 0.7),
             mass((972, 930), (1248, 930), BERNSTEIN)]
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
