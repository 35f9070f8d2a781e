"""One motif per company story: what is made there, not whose product it is."""

from math import atan2, cos, degrees, sin

from blatt import BREITE, HOEHE, ausschnitt, blatt, bogen, el, gruppe, kreis, kurve, pfad, polar, rechteck, ring, strich, vieleck, zug
from farben import (
    BAND_DUNKEL, BAND_GLAS, BAND_GLUT, BAND_STAHL, BERNSTEIN, GLUT, GLUT_TIEF, GRUND, HONIG, KOHLE, LICHT, NACHT, NEBEL,
    SCHIEFER, SCHNEE, STAHL, STAHL_DUNKEL, STAHL_HELL, STAHL_MITTE, TANNE, TANNE_HELL, TANNE_TIEF, TIEF,
)
from landschaft import halle, kamm, mensch, ruecken, tanne, waldsaum
from masse import (
    FEIN, HAAR, LINIE, achse, hilfslinie, knoten, mass, mitte, pfeil, raster, schein, skala,
    skala_senkrecht, teilkreis, winkel,
)
from werkstueck import (
    drehkoerper, flasche, gedaempft, gewinde, glas, mische, ringstueck, scheibe, umriss, zahnrad, zylinder,
)


def _nacht(*licht: str) -> str:
    return rechteck(0, 0, BREITE, HOEHE, GRUND) + "".join(licht) + raster()


def wiegand_glas() -> str:
    """Bottles leave the furnace on a conveyor, glowing at first, then cool and clear."""
    boden = 790
    ofen = [
        schein(250, 520, 760, GLUT, 8, 0.13),
        vieleck([(-10, 110), (380, 110), (430, 170), (430, boden + 20), (-10, boden + 20)], SCHIEFER),
        vieleck([(380, 110), (430, 170), (430, boden + 20), (380, boden + 20)], TIEF),
        *(rechteck(-10, y, 390, 5, STAHL_DUNKEL) for y in range(170, 800, 62)),
        vieleck([(60, boden), (60, 400), *bogen(210, 400, 150, 180, 0), (360, 400), (360, boden)], KOHLE),
        vieleck([(88, boden), (88, 412), *bogen(210, 412, 122, 180, 0), (332, 412), (332, boden)], GLUT_TIEF),
        vieleck([(114, boden), (114, 426), *bogen(210, 426, 96, 180, 0), (306, 426), (306, boden)], GLUT),
        vieleck([(142, boden), (142, 446), *bogen(210, 446, 68, 180, 0), (278, 446), (278, boden)], BERNSTEIN),
        vieleck([(170, boden), (170, 470), *bogen(210, 470, 40, 180, 0), (250, 470), (250, boden)], LICHT),
        rechteck(120, -10, 180, 122, STAHL_DUNKEL), rechteck(120, -10, 34, 122, STAHL), rechteck(-10, 104, 396, 14, STAHL),
    ]
    kalt = gedaempft(BAND_GLAS, GRUND, 0.0)
    toene = [0.0, 0.12, 0.5, 0.85, 1.0]
    reihe = []
    for x, t in zip((520, 735, 950, 1165, 1380), toene, strict=True):
        if t < 0.05:
            reihe.append(schein(x, 560, 250, GLUT, 4, 0.12))
        baender = BAND_GLUT if t < 0.3 else [(a, mische(f, GLUT_TIEF, 0.35)) for a, f in BAND_GLUT] if t < 0.6 else kalt
        reihe.append(el("ellipse", cx=x, cy=boden + 10, rx=96, ry=10, fill=NACHT, fill_opacity=0.6))
        reihe.append(drehkoerper(flasche(boden, 480, 82), x, baender, True))
    band = [
        rechteck(-10, boden, BREITE + 20, 26, STAHL_HELL), rechteck(-10, boden + 26, BREITE + 20, 70, STAHL_DUNKEL),
        *(kreis(x, boden + 61, 27, NACHT) + ring(x, boden + 61, 19, STAHL_MITTE, 6) + kreis(x, boden + 61, 5, STAHL_HELL) for x in range(40, BREITE, 108)),
        rechteck(-10, boden + 96, BREITE + 20, 10, NACHT), *(rechteck(x, boden + 106, 40, 120, SCHIEFER) for x in (350, 890, 1430)),
    ]
    masse = [hilfslinie([(x, 250), (x, 330)], NEBEL, 0.7) for x in (520, 735, 950, 1165, 1380)]
    masse += [strich([(480, 262), (1440, 262)], BERNSTEIN, LINIE, stroke_linecap="butt"), *(knoten(x, 262, 9) for x in (520, 735, 950, 1165, 1380)),
              pfeil((1480, 262), (1, 0), BERNSTEIN, 40, 18), *(achse(x, 285, x, boden + 20, NEBEL, 0.45) for x in (950, 1165, 1380))]
    return blatt(_nacht(), *ofen, *reihe, *band, *masse)


def szm_spannwerkzeuge() -> str:
    """A collet in two views, front and side, with projection lines between them."""
    y, xv, xs = 500, 470, 960
    vorn = [
        kreis(xv + 12, y + 16, 310, NACHT, fill_opacity=0.5), kreis(xv, y, 310, STAHL), ring(xv, y, 296, STAHL_HELL, 8), ring(xv, y, 262, STAHL_DUNKEL, 36),
        kreis(xv, y, 236, STAHL_MITTE), ring(xv, y, 236, STAHL_HELL, 5), kreis(xv, y, 130, STAHL_HELL), ring(xv, y, 128, SCHNEE, 6), kreis(xv, y, 96, GRUND),
        *(rechteck(xv - 8, y - 300, 16, 230, GRUND, transform=f"rotate({60 * i} {xv} {y})") for i in range(6)),
        *(kreis(*polar(xv, y, 188, 90 + 60 * i), 15, GRUND) for i in range(6)),
        vieleck([polar(xv, y, 84, 60 * i) for i in range(6)], BERNSTEIN), vieleck([polar(xv, y, 84, 60 * i) for i in range(3)] + [(xv, y)], HONIG),
    ]
    profil = [(xs - 40, 296), (xs - 28, 310), (xs + 10, 310), (xs + 150, 214), (xs + 152, 196), (xs + 190, 196), (xs + 192, 206),
              (xs + 392, 206), (xs + 394, 226), (xs + 480, 226), (xs + 492, 214)]
    seite = [
        zylinder(xs - 190, xs - 30, 84, y, BAND_GLUT, fase=8), drehkoerper(profil, y),
        rechteck(xs - 34, y - 6, 400, 12, GRUND), kreis(xs + 370, y, 15, GRUND),
        *(strich([(xs - 38, y + s * 262), (xs + 10, y + s * 268), (xs + 150, y + s * 185), (xs + 152, y + s * 171), (xs + 190, y + s * 171), (xs + 192, y + s * 178), (xs + 366, y + s * 178)], f, 7, stroke_linecap="butt") for s, f in ((-1, SCHIEFER), (1, TIEF))),
        *(strich([(xs + 404 + i * 13, y - 226), (xs + 404 + i * 13, y + 226)], STAHL_DUNKEL, 4, stroke_linecap="butt") for i in range(6)),
    ]
    risse = [hilfslinie([(xv, y - 310), (xs, y - 310)], NEBEL, 0.8), hilfslinie([(xv, y + 310), (xs, y + 310)], NEBEL, 0.8),
             hilfslinie([(xv, y - 84), (xs - 190, y - 84)], BERNSTEIN, 0.8, True), hilfslinie([(xv, y + 84), (xs - 190, y + 84)], BERNSTEIN, 0.8, True),
             achse(60, y, 1540, y, SCHNEE, 0.8), achse(xv, 120, xv, 880, SCHNEE, 0.8), teilkreis(xv, y, 326, 72, NEBEL, 0.6, 10),
             hilfslinie([(xs + 10, y + 310), (xs + 10, 910)], NEBEL, 0.7), hilfslinie([(xs + 492, y + 226), (xs + 492, 910)], NEBEL, 0.7),
             mass((xs + 10, 880), (xs + 492, 880)), winkel(xs + 10, y - 310, 130, 0, -34, NEBEL), hilfslinie([(xs, y - 310), (xs + 170, y - 310)], NEBEL, 0.6)]
    return blatt(_nacht(schein(800, 500, 800, STAHL_DUNKEL, 6, 0.14)), *vorn, *seite, *risse)


def feinmess_suhl() -> str:
    """A calliper of the founding years measures a threaded spindle."""
    xm, r, yb = 760, 150, 250
    spindel = [zylinder(-20, 330, 96, xm, stehend=True), zylinder(300, 372, 150, xm, stehend=True, fase=10), gewinde(372, 1010, r, xm, 58, stehend=True)]
    schiene = [rechteck(96, yb + 14, 1420, 92, NACHT, fill_opacity=0.5), rechteck(90, yb, 1420, 92, STAHL_HELL), rechteck(90, yb, 1420, 12, SCHNEE),
               rechteck(90, yb + 80, 1420, 12, STAHL_MITTE), skala(130, 1480, yb + 92, 13.5, GRUND, 15, 5, 0.9)]
    fest = [vieleck([(430, yb - 40), (xm - r, yb - 40), (xm - r, 620), (xm - r - 34, 690), (xm - r - 96, 400), (430, yb + 130)], STAHL_MITTE),
            vieleck([(xm - r - 26, yb - 40), (xm - r, yb - 40), (xm - r, 620), (xm - r - 26, 664)], STAHL_HELL),
            vieleck([(xm - r, yb - 40), (xm - r, 90), (xm - r - 60, yb - 40)], STAHL_MITTE), vieleck([(xm - r, yb - 40), (xm - r, 90), (xm - r - 16, yb - 40)], STAHL_HELL)]
    x2 = xm + r
    schieber = [vieleck([(x2, yb - 46), (1290, yb - 46), (1290, yb + 150), (1010, yb + 150), (x2 + 96, 400), (x2 + 34, 690), (x2, 620)], STAHL),
                vieleck([(x2, yb - 46), (x2 + 26, yb - 46), (x2 + 26, 664), (x2, 620)], STAHL_HELL),
                vieleck([(x2, yb - 46), (x2, 90), (x2 + 60, yb - 46)], STAHL), vieleck([(x2, yb - 46), (x2, 90), (x2 + 16, yb - 46)], STAHL_HELL),
                rechteck(1010, yb + 8, 250, 64, SCHNEE), skala(1030, 1246, yb + 72, 13.5, GRUND, 14, 5, 0.9),
                rechteck(1010, yb + 92, 250, 44, HONIG), skala(1030, 1246, yb + 92, 12.15, KOHLE, 12, 5, 1, True),
                zylinder(1100, 1180, 22, yb - 62), rechteck(1110, yb - 110, 60, 30, STAHL_DUNKEL), *(rechteck(1114 + i * 11, yb - 110, 5, 30, STAHL_HELL) for i in range(5)),
               ]
    masse = [hilfslinie([(xm - r, 690), (xm - r, 830)], LICHT, 0.9), hilfslinie([(xm + r, 690), (xm + r, 830)], LICHT, 0.9),
             _aussen(xm - r, 800, -1), _aussen(xm + r, 800, 1), achse(xm, 40, xm, 980, SCHNEE, 0.8),
             skala_senkrecht(1330, 480, 900, 14, NEBEL, 14, 0.35), skala_senkrecht(270, 480, 900, 14, NEBEL, -14, 0.35)]
    return blatt(_nacht(schein(xm, 520, 720, STAHL_DUNKEL, 6, 0.16)), *schiene, *spindel, *fest, *schieber, *masse)


def _aussen(x: float, y: float, seite: int) -> str:
    """A dimension arrow that points to an edge from outside."""
    return strich([(x + seite * 190, y), (x + seite * 24, y)], BERNSTEIN, LINIE, stroke_linecap="butt") + pfeil((x, y), (-seite, 0), BERNSTEIN, 38, 17)


def kemmer_hartmetallwerkzeuge() -> str:
    """A grooving tool with its carbide insert cuts into a turning shaft; the chip curls away."""
    y = 330
    a, r, nut = 800, 232, 172
    profil: list[tuple[float, float]] = [(-20, r)]
    for x in (230, 420, 610):
        profil += [(x - 8, r), (x, r - 8), (x, nut), (x + 92, nut), (x + 92, r - 8), (x + 100, r)]
    profil += [(a, r), (a, nut), (a + 92, nut), (a + 92, r), (1180, r), (1196, r - 16), (1196, 158), (1640, 158)]
    welle = [drehkoerper(profil, y), *(rechteck(x, y - nut, 92, 2 * nut, NACHT, fill_opacity=0.28) for x in (230, 420, 610, a)), rechteck(1196, y - 158, 460, 316, NACHT, fill_opacity=0.18)]
    spitze = y + 172
    platte = [vieleck([(a - 2, spitze), (a + 94, spitze), (a + 84, spitze + 120), (a + 104, spitze + 230), (a - 12, spitze + 230), (a + 8, spitze + 120)], BERNSTEIN),
              vieleck([(a - 2, spitze), (a + 94, spitze), (a + 90, spitze + 26), (a + 2, spitze + 26)], LICHT),
              vieleck([(a + 46, spitze + 26), (a + 90, spitze + 26), (a + 84, spitze + 120), (a + 104, spitze + 230), (a + 46, spitze + 230)], GLUT)]
    halter = [vieleck([(a - 14, spitze + 200), (a - 60, spitze + 240), (a - 60, 1010), (a + 330, 1010), (a + 330, spitze + 300), (a + 240, spitze + 190), (a + 150, spitze + 150),
                       (a + 96, spitze + 150), (a + 104, spitze + 230), (a - 12, spitze + 230)], SCHIEFER),
              vieleck([(a - 60, spitze + 240), (a - 14, spitze + 200), (a - 12, spitze + 230), (a - 26, spitze + 246), (a - 26, 1010), (a - 60, 1010)], STAHL_DUNKEL),
              vieleck([(a + 96, spitze + 150), (a + 150, spitze + 150), (a + 240, spitze + 190), (a + 330, spitze + 300), (a + 330, spitze + 330), (a + 230, spitze + 218), (a + 146, spitze + 178), (a + 99, spitze + 178)], STAHL),
              kreis(a + 216, spitze + 310, 46, NACHT), ring(a + 216, spitze + 310, 46, STAHL, 7), vieleck([polar(a + 216, spitze + 310, 27, 30 + 60 * i) for i in range(6)], STAHL_DUNKEL)]
    span = [(a + 84 + 13.5 * w + (30 + 1.3 * w) * sin(w), spitze + 44 + 1.5 * w - (30 + 1.3 * w) * cos(w)) for w in (0.12 * i for i in range(-4, 268))]
    spanband = [strich(span, GLUT_TIEF, 24), strich(span, BERNSTEIN, 15), strich([(x - 2, y - 3) for x, y in span], LICHT, 4)]
    licht = schein(a + 46, spitze, 260, GLUT, 5, 0.13)
    masse = [achse(-10, y, 1610, y, SCHNEE, 0.85), hilfslinie([(a, 60), (a, 160)], BERNSTEIN, 0.9), hilfslinie([(a + 92, 60), (a + 92, 160)], BERNSTEIN, 0.9),
             _aussen(a, 76, -1), _aussen(a + 92, 76, 1), winkel(1440, y, 210, 60, -60, SCHNEE, LINIE - 1), skala(80, 640, 700, 14, NEBEL, 14, 5, 0.4),
             hilfslinie([(80, 700), (640, 700)], NEBEL, 0.5)]
    return blatt(_nacht(schein(a, 640, 760, STAHL_DUNKEL, 6, 0.13)), *welle, licht, *halter, *platte, *spanband, *masse)


def boehm_group() -> str:
    """A special machine takes shape: a robot cell, a trainer and an apprentice."""
    boden = 860
    zelle = [rechteck(180, 150, 1240, boden - 150, TIEF), *(rechteck(x, 150, 16, boden - 150, STAHL_DUNKEL) for x in (180, 590, 1000, 1404)), rechteck(160, 132, 1280, 26, STAHL),
             rechteck(160, 132, 1280, 6, STAHL_HELL), *(vieleck([(x, 158), (x + 60, 158), (x + 200, boden), (x + 140, boden)], SCHIEFER, fill_opacity=0.35) for x in (240, 660, 1060))]
    s, e, h = (560, 520), (760, 268), (1030, 372)
    arm = [
        vieleck([(450, boden), (480, 760), (640, 760), (670, boden)], SCHIEFER), rechteck(430, boden - 26, 260, 26, STAHL_DUNKEL), zylinder(480, 640, 50, 740, BAND_DUNKEL),
        vieleck([(500, 720), (506, 520), (614, 520), (620, 720)], BERNSTEIN), vieleck([(566, 720), (566, 520), (614, 520), (620, 720)], GLUT),
        _glied(s, e, 64, 48, BERNSTEIN, GLUT), _glied(e, h, 48, 32, BERNSTEIN, GLUT),
        *(kreis(*p, r, STAHL_DUNKEL) + ring(*p, r, STAHL_HELL, 6) + kreis(*p, r * 0.36, NACHT) for p, r in ((s, 62), (e, 50), (h, 36))),
        zylinder(400, 470, 30, 1030, BAND_STAHL, True), rechteck(994, 466, 72, 18, STAHL_DUNKEL), vieleck([(998, 484), (1014, 484), (1014, 560), (1002, 560)], STAHL_HELL),
        vieleck([(1062, 484), (1046, 484), (1046, 560), (1058, 560)], STAHL_HELL),
    ]
    werk = [rechteck(860, 690, 340, 30, STAHL_HELL), rechteck(880, 720, 300, boden - 720, STAHL_DUNKEL), rechteck(880, 720, 90, boden - 720, STAHL), scheibe(zahnrad(1030, 616, 74, 56, 14, 0), [(1030, 616, 22)], STAHL_HELL),
            ring(1030, 616, 38, STAHL, 8)]
    leute = [mensch(1250, boden - 8, 330, TANNE, "#d9a679", ((-0.36, 0.62), (0.14, 0.46)), hose=NACHT, haar="#4a2c20"), mensch(1372, boden - 8, 304, NEBEL, "#8a5a3c", ((-0.17, 0.46), (0.15, 0.44)), hose=STAHL_DUNKEL, haar=NACHT)]
    masse = [winkel(*s, 150, 90, 52, SCHNEE, FEIN), achse(560, 520, 560, 300, SCHNEE, 0.8), achse(*s, *e, SCHNEE, 0.9), achse(*e, *h, SCHNEE, 0.9), winkel(*e, 140, 232, 338, SCHNEE, FEIN),
             *(ring(560, 520, r, NEBEL, HAAR, stroke_opacity=0.35, stroke_dasharray="10 8") for r in (492,)), achse(1030, 340, 1030, 690, SCHNEE, 0.85),
             hilfslinie([(560, boden), (560, 960)], BERNSTEIN, 0.8), hilfslinie([(1030, boden), (1030, 960)], BERNSTEIN, 0.8), mass((560, 926), (1030, 926))]
    return blatt(_nacht(schein(760, 420, 720, STAHL_DUNKEL, 6, 0.14)), *zelle, rechteck(0, boden, BREITE, HOEHE - boden, NACHT), rechteck(0, boden, BREITE, 6, STAHL), *werk, *arm, *leute, *masse)


def _glied(a: tuple, b: tuple, ra: float, rb: float, hell: str, dunkel: str) -> str:
    """A tapered robot link, its lower half in shadow."""
    w = degrees(atan2(a[1] - b[1], b[0] - a[0]))
    return vieleck([polar(*a, ra, w + 90), polar(*b, rb, w + 90), b, a], hell) + vieleck([a, b, polar(*b, rb, w - 90), polar(*a, ra, w - 90)], dunkel)


def lpkf_solarquipment() -> str:
    """A laser draws fine parallel lines into a sheet of solar glass."""

    def iso(u: float, v: float, z: float = 0) -> tuple[float, float]:
        return 800 + (u - v) * 0.88, 232 + (u + v) * 0.47 - z

    n, fertig = 720, 386
    platte = [vieleck([iso(0, n, -34), iso(n, n, -34), iso(n, n), iso(0, n)], STAHL_MITTE), vieleck([iso(n, 0, -34), iso(n, n, -34), iso(n, n), iso(n, 0)], STAHL),
              vieleck([iso(0, 0), iso(n, 0), iso(n, n), iso(0, n)], SCHIEFER), vieleck([iso(0, 0), iso(n, 0), iso(n, fertig), iso(0, fertig)], STAHL_DUNKEL),
              vieleck([iso(120, 0), iso(330, 0), iso(330, n), iso(120, n)], STAHL_HELL, fill_opacity=0.12), vieleck([iso(370, 0), iso(420, 0), iso(420, n), iso(370, n)], STAHL_HELL, fill_opacity=0.12)]
    linien = [strich([iso(18, v), iso(n - 18, v)], STAHL_HELL, 2.5) for v in range(22, fertig - 10, 24)]
    kopf = 430
    p = iso(kopf, fertig)
    strahl = [strich([iso(18, fertig), p], LICHT, LINIE), schein(p[0], p[1], 150, HONIG, 6, 0.13), vieleck([(p[0] - 34, p[1] - 240), (p[0] + 34, p[1] - 240), p], BERNSTEIN, fill_opacity=0.55),
              vieleck([(p[0] - 12, p[1] - 240), (p[0] + 12, p[1] - 240), p], LICHT), kreis(*p, 10, SCHNEE)]
    o = p[1] - 240
    bruecke = [vieleck([(iso(-60, fertig)[0], iso(-60, fertig)[1] - 330), (iso(n + 70, fertig)[0], iso(n + 70, fertig)[1] - 330), (iso(n + 70, fertig)[0], iso(n + 70, fertig)[1] - 264), (iso(-60, fertig)[0], iso(-60, fertig)[1] - 264)], STAHL_MITTE),
               vieleck([(iso(-60, fertig)[0], iso(-60, fertig)[1] - 330), (iso(n + 70, fertig)[0], iso(n + 70, fertig)[1] - 330), (iso(n + 70, fertig)[0] + 40, iso(n + 70, fertig)[1] - 351), (iso(-60, fertig)[0] + 40, iso(-60, fertig)[1] - 351)], STAHL_HELL)]
    laser = [drehkoerper([(o - 210, 74), (o - 60, 74), (o - 58, 62), (o - 20, 62), (o, 38)], p[0], BAND_DUNKEL, True), zylinder(o - 60, o - 44, 78, p[0], BAND_GLUT, True), zylinder(o - 236, o - 210, 46, p[0], BAND_STAHL, True)]
    masse = [hilfslinie([iso(0, v), iso(-90, v)], BERNSTEIN, 0.9) for v in (22, fertig)] + [mass(iso(-70, 22), iso(-70, fertig)), hilfslinie([iso(0, n), iso(0, n + 90)], NEBEL, 0.7), hilfslinie([iso(n, n), iso(n, n + 90)], NEBEL, 0.7),
             mass(iso(0, n + 66), iso(n, n + 66), NEBEL, FEIN, 0.8)]
    masse += [strich([iso(n + 18, v), iso(n + (60 if i % 5 == 0 else 40), v)], NEBEL, FEIN, stroke_opacity=0.7) for i, v in enumerate(range(22, n, 24))]
    return blatt(_nacht(schein(p[0], p[1], 720, STAHL_DUNKEL, 6, 0.15)), *platte, *linien, *strahl, *bruecke, *laser, *masse)


def vision_control() -> str:
    """Lens and camera inspect a glass bottle in a cone of light."""
    y, xf = 490, 1180
    kegel = [vieleck([(600, y - 150), (xf, y - 330), (xf, y + 330), (600, y + 150)], GLUT, fill_opacity=0.15), vieleck([(600, y - 110), (xf, y - 250), (xf, y + 250), (600, y + 110)], BERNSTEIN, fill_opacity=0.15),
             vieleck([(600, y - 60), (xf, y - 130), (xf, y + 130), (600, y + 60)], HONIG, fill_opacity=0.2)]
    leuchte = [rechteck(1380, 120, 70, 740, STAHL_DUNKEL), rechteck(1366, 140, 22, 700, LICHT), schein(1376, y, 330, GLUT, 4, 0.09)]
    kamera = [zylinder(60, 330, 150, y, BAND_DUNKEL, fase=14), *(rechteck(90 + i * 26, y - 150, 9, 300, NACHT, fill_opacity=0.45) for i in range(7)), rechteck(20, y - 26, 46, 52, STAHL_DUNKEL),
              drehkoerper([(330, 112), (360, 112), (362, 150), (440, 150), (444, 138), (470, 138), (474, 172), (610, 186), (622, 186), (624, 170)], y),
              *(rechteck(372 + i * 12, y - 150, 5, 300, SCHIEFER, fill_opacity=0.7) for i in range(6)), rechteck(474, y - 172, 12, 344, GLUT)]
    glasl = [pfad(zug([*bogen(460, y, 360, 37.27, -37.27), *bogen(1007.4, y, 340, 219.88, 140.12)]), NEBEL, fill_opacity=0.55), strich(bogen(460, y, 360, 37.27, -37.27), SCHNEE, 5), strich(bogen(1007.4, y, 340, 140.12, 219.88), SCHNEE, 5)]
    boden = 860
    fl = [drehkoerper(flasche(boden, 700, 122), xf, gedaempft(BAND_GLAS, HONIG, 0.10), True), rechteck(900, boden, 700, 18, STAHL_HELL), rechteck(900, boden + 18, 700, 60, STAHL_DUNKEL),
          *(kreis(x, boden + 48, 20, NACHT) + ring(x, boden + 48, 14, STAHL_MITTE, 5) for x in range(950, 1600, 90))]
    strahlen = [strich([(624, y + s * 120), (784, y + s * 176), (xf, y + s * 60)], LICHT, FEIN, stroke_opacity=0.9) for s in (-1, 1)] + [strich([(624, y + s * 60), (790, y + s * 92), (xf, y + s * 30)], LICHT, FEIN, stroke_opacity=0.8) for s in (-1, 1)]
    fadenkreuz = [ring(xf, y, 74, BERNSTEIN, LINIE), ring(xf, y, 40, BERNSTEIN, FEIN), *(strich([polar(xf, y, 58, w), polar(xf, y, 104, w)], BERNSTEIN, LINIE, stroke_linecap="butt") for w in (0, 90, 180, 270))]
    masse = [achse(10, y, 1480, y, SCHNEE, 0.85), *(hilfslinie([(x, y + 190), (x, 800)], BERNSTEIN, 0.8) for x in (624,)), mass((624, 770), (xf - 122, 770))]
    return blatt(_nacht(schein(800, y, 800, STAHL_DUNKEL, 6, 0.13)), *leuchte, *kegel, *fl, *strahlen, *kamera, *glasl, *fadenkreuz, *masse)


def swz_spezialwerkzeuge() -> str:
    """A broach: every tooth a little higher than the one before; beside it the hole it cuts."""
    y, r0, r1 = 420, 84, 128
    n, a, b = 16, 330, 1290
    profil: list[tuple[float, float]] = [(-20, 70), (60, 70), (64, 52), (130, 52), (134, 74), (a - 10, 74), (a, 66)]
    for i in range(n):
        t = a + (b - a) * i / n
        r = r0 + (r1 - r0) * i / (n - 1)
        weite = (b - a) / n
        profil += [(t, r - 26), (t + weite * 0.10, r - 30), (t + weite * 0.42, r - 24), (t + weite * 0.62, r), (t + weite * 0.84, r), (t + weite * 0.88, r - 26)]
    profil += [(b, r1 - 30), (b + 10, 96), (1640, 96)]
    werkzeug = [drehkoerper(profil, y)]
    for i in range(n):
        t, r = a + (b - a) * (i + 0.62) / n, r0 + (r1 - r0) * i / (n - 1)
        werkzeug.append(strich([(t + 6, y - r), (t + 6, y + r)], SCHNEE if i < n - 1 else LICHT, 3, stroke_linecap="butt", stroke_opacity=0.4))
    steigung = [strich([(a + 40, y - r0 - 46), (b - 16, y - r1 - 46)], BERNSTEIN, LINIE), hilfslinie([(a + 40, y - r0 - 46), (b + 60, y - r0 - 46)], NEBEL, 0.8, True), winkel(a + 40, y - r0 - 46, 860, 0, 2.2, NEBEL),
                achse(-10, y, 1610, y, SCHNEE, 0.85), *(hilfslinie([(x, y + 150), (x, 640)], BERNSTEIN, 0.8) for x in (a + 37, b - 23)), mass((a + 37, 612), (b - 23, 612))]
    loecher = []
    for i, (x, z) in enumerate(((330, 0.0), (640, 0.35), (950, 0.7), (1260, 1.0))):
        yy, kern = 800, 58
        form = zahnrad(x, yy, kern + 30 * z, kern, 12, 0) if z else bogen(x, yy, kern, 0, 360, 60)
        loecher += [kreis(x, yy, 118, STAHL), ring(x, yy, 111, STAHL_HELL, 6), vieleck(form, NACHT if z < 1 else KOHLE), vieleck(form, "none", stroke=LICHT if z == 1 else STAHL_HELL, stroke_width=5), achse(x - 140, yy, x + 140, yy, NEBEL, 0.6), achse(x, yy - 140, x, yy + 140, NEBEL, 0.6)]
        if i < 3:
            loecher.append(pfeil((x + 172, yy), (1, 0), BERNSTEIN, 28, 22))
    licht = schein(1260, 800, 190, GLUT, 5, 0.12)
    return blatt(_nacht(schein(800, y, 760, STAHL_DUNKEL, 6, 0.14)), *werkzeug, *steigung, licht, *loecher)


def nachbarn_im_netzwerk() -> str:
    """Two workshops face to face, joined by one line; the detail shows collet and spindle in one grip."""
    boden = 800
    land = [ruecken(kamm(520, 60, 2.2, 1.5), SCHIEFER), waldsaum(kamm(600, 40, 4.0, 1.2), TIEF, 8, 22), waldsaum(kamm(690, 22, 0.6, 1.1), TANNE_TIEF, 9, 30)]
    hallen = [halle(60, boden, 400, 120, 4, STAHL_DUNKEL, STAHL, HONIG), gruppe(halle(60, boden, 400, 120, 4, STAHL_MITTE, STAHL_HELL, HONIG), transform="translate(1600 0) scale(-1 1)")]
    x, y, r = 800, 420, 300
    lupe = [kreis(x, y, r + 18, NACHT), kreis(x, y, r, TIEF), ausschnitt(
        "lupe", kreis(x, y, r, SCHNEE), raster(deckung=0.12), schein(x + 10, y, 260, GLUT, 4, 0.10),
        gewinde(x - 10, x + 420, 96, y, 44), zylinder(x - 120, x + 40, 84, y, fase=8),
        drehkoerper([(x - 340, 150), (x - 190, 150), (x - 186, 128), (x - 120, 128), (x - 40, 196), (x - 2, 196), (x + 8, 184), (x + 8, 100)], y, BAND_GLUT),
        rechteck(x - 190, y - 7, 200, 14, KOHLE), kreis(x - 190, y, 15, KOHLE), vieleck([(x - 150, y - 84), (x + 8, y - 118), (x + 8, y - 106), (x - 150, y - 76)], GLUT_TIEF),
        vieleck([(x - 150, y + 84), (x + 8, y + 118), (x + 8, y + 106), (x - 150, y + 76)], GLUT_TIEF), achse(x - 300, y, x + 300, y, SCHNEE, 0.9)),
            ring(x, y, r, LICHT, LINIE), teilkreis(x, y, r + 24, 72, NEBEL, 0.7, 10)]
    linie = [strich([(0, boden), (BREITE, boden)], BERNSTEIN, LINIE, stroke_linecap="butt"), strich([(260, boden), (260, 900), (1340, 900), (1340, boden)], BERNSTEIN, LINIE, stroke_linejoin="miter"),
             knoten(260, boden, 14, LICHT, NACHT), knoten(1340, boden, 14, LICHT, NACHT), strich([(x, y + r + 18), (x, 900)], BERNSTEIN, LINIE, stroke_linecap="butt"), knoten(x, 900, 17, LICHT, NACHT)]
    baeume = [tanne(a, boden, h, TANNE_HELL, TANNE) for a, h in ((505, 120), (548, 90), (1060, 96), (1100, 128), (25, 110), (1580, 120))]
    return blatt(_nacht(schein(x, y, 760, STAHL_DUNKEL, 7, 0.14)), *land, *baeume, *hallen, rechteck(0, boden, BREITE, HOEHE - boden, NACHT), raster(deckung=0.05), *linie[:2], linie[4], *lupe, *linie[2:4], linie[5])
