"""Four towns on one measuring line, between steel and glass."""

from bauten import bertholdsburg, rathaus, schanze
from blatt import BREITE, HOEHE, blatt, gruppe, kreis, polar, rechteck, ring, strich
from farben import (
    BAND_GLUT,
    BERNSTEIN,
    GLUT,
    GLUT_TIEF,
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
    TANNE_NACHT,
    TIEF,
)
from landschaft import haus, kamm, kuppe, ruecken, tanne, waldsaum
from masse import FEIN, HAAR, achse, hilfslinie, mass, raster, skala, teilkreis
from werkstueck import becher, drehkoerper, flasche, glas, mische, scheibe, zahnrad


def zeichne() -> str:
    """Draw the motif."""
    x0, y0, y = 775, 470, 730
    stufen = ((960, 0.05), (830, 0.11), (710, 0.18), (600, 0.27), (500, 0.38), (410, 0.52), (330, 0.68))
    himmel = [
        rechteck(0, 0, BREITE, HOEHE, GRUND),
        *(kreis(x0, y0, r, mische(GRUND, "#cf7430", t)) for r, t in stufen),
        raster(LICHT, 0.06),
    ]
    sonne = [
        kreis(x0, y0, 236, HONIG),
        kreis(x0, y0, 190, LICHT),
        ring(x0, y0, 368, LICHT, HAAR, stroke_opacity=0.6, stroke_dasharray="10 8"),
        teilkreis(x0, y0, 368, 60, LICHT, 0.6, 11, 0, 180),
        achse(x0, 40, x0, 700, KOHLE, 0.45),
    ]
    fern = ruecken(kamm(500, 46, 1.2, 1.5), "#4f4a49")
    mittel = waldsaum(kuppe(kamm(560, 36, 3.1, 1.2), 1290, 230, 260, 1.2), SCHIEFER, 3, 18)
    nah = waldsaum(kamm(640, 24, 5.2, 1.3), TIEF, 5, 26)
    staedte = [
        gruppe(schanze(STAHL_HELL, SCHNEE, NACHT), transform=f"translate(196 {y}) scale(0.84)"),
        gruppe(bertholdsburg(STAHL_HELL, STAHL, NACHT, HONIG), transform=f"translate(584 {y}) scale(0.64)"),
        gruppe(rathaus(SCHNEE, STAHL_HELL, STAHL_DUNKEL, GLUT), transform=f"translate(960 {y}) scale(0.72)"),
        haus(1172, y, 100, 52, 48, STAHL_HELL, KOHLE, STAHL),
        haus(1352, y, 88, 48, 44, STAHL_HELL, KOHLE, STAHL),
        haus(1256, y, 112, 62, 54, NEBEL, GLUT_TIEF, STAHL_MITTE),
    ]
    wald = [
        tanne(x, y, h, TANNE, TANNE_NACHT)
        for x, h in (
            (34, 170),
            (92, 116),
            (376, 92),
            (770, 92),
            (748, 130),
            (1146, 120),
            (1466, 150),
            (1584, 190),
        )
    ]
    boden = [rechteck(0, y, BREITE, HOEHE - y, NACHT), raster(deckung=0.06)]
    rad = [
        scheibe(zahnrad(130, 1120, 292, 254, 32, 3), [(130, 1120, 110)], STAHL),
        ring(130, 1120, 212, STAHL_HELL, 7),
        ring(130, 1120, 166, STAHL_DUNKEL, 44),
        ring(130, 1120, 275, SCHNEE, FEIN, stroke_dasharray="34 8 5 8"),
        scheibe(
            zahnrad(*polar(130, 1120, 412.5, 20), 154, 116, 16, 200.25),
            [(*polar(130, 1120, 412.5, 20), 46)],
            STAHL_MITTE,
        ),
        ring(*polar(130, 1120, 412.5, 20), 84, STAHL_HELL, 6),
    ]
    glaeser = [
        drehkoerper(becher(950, 150, 62), 1150, BAND_GLUT, True),
        drehkoerper(glas(950, 190, 78), 1318, BAND_GLUT, True),
        drehkoerper(flasche(950, 400, 72), 1500, BAND_GLUT, True),
        strich([(1050, 953), (1604, 953)], GLUT, 6),
    ]
    messlinie = [
        strich([(0, y), (BREITE, y)], BERNSTEIN, 8, stroke_linecap="butt"),
        skala(0, BREITE, y, 20, BERNSTEIN, 14, 5, 0.9, True),
        *(kreis(x, y, 20, NACHT) + ring(x, y, 17, LICHT, 7) for x in (196, 580, 960, 1316)),
    ]
    masse = [mass((a, 796), (b, 796), NEBEL, FEIN, 0.7) for a, b in ((196, 580), (580, 960))] + [
        hilfslinie([(x, y + 22), (x, 816)], NEBEL, 0.6) for x in (196, 580, 960)
    ]
    return blatt(*himmel, *sonne, fern, mittel, nah, *wald, *staedte, *boden, *rad, *messlinie, *glaeser, *masse)
