"""Pages of the site itself: press, calendar, service, the KAG."""

from blatt import BREITE, HOEHE, ausschnitt, blatt, bogen, gruppe, kreis, kurve, pfad, polar, rechteck, ring, strich, vieleck
from farben import (
    BERNSTEIN, GLUT, GLUT_TIEF, GRUND, HONIG, KOHLE, LICHT, MOOS, NACHT, NEBEL, SCHIEFER, SCHNEE, STAHL, STAHL_DUNKEL,
    STAHL_HELL, STAHL_MITTE, TANNE, TANNE_HELL, TANNE_TIEF, TIEF,
)
from landschaft import haus, halle, kamm, ruecken, tanne, waldsaum
from masse import FEIN, HAAR, LINIE, achse, hilfslinie, knoten, mass, mitte, raster, schein, skala, teilkreis, winkel
from motive.bauten import bertholdsburg, rathaus, schanze
from werkstueck import ringstueck, zylinder


def _nacht(*licht: str) -> str:
    return rechteck(0, 0, BREITE, HOEHE, GRUND) + "".join(licht) + raster()


def _zeilen(x: float, y: float, b: float, n: int, farbe: str, letzte: float = 0.6) -> str:
    return "".join(rechteck(x, y + 26 * i, b * (letzte if i == n - 1 else 1), 9, farbe) for i in range(n))


def presse() -> str:
    """A printed page with picture and columns, crop marks and register, and a microphone."""
    blattx, y = 420, 120
    stapel = [rechteck(-14, 26, 640, 800, NACHT, fill_opacity=0.5), rechteck(26, -8, 640, 790, STAHL_MITTE, transform="rotate(5 320 390)"), rechteck(12, 2, 640, 790, STAHL_HELL, transform="rotate(2.4 320 390)"), rechteck(0, 0, 640, 790, SCHNEE)]
    bild = [rechteck(44, 170, 552, 270, STAHL_DUNKEL), ausschnitt("bild", rechteck(44, 170, 552, 270, SCHNEE), kreis(430, 268, 76, HONIG), kreis(430, 268, 56, LICHT),
            vieleck([(44, 380), (140, 310), (230, 350), (330, 262), (430, 346), (520, 310), (600, 360), (600, 450), (44, 450)], SCHIEFER), vieleck([(44, 420), (200, 372), (380, 410), (600, 370), (600, 450), (44, 450)], TANNE_TIEF))]
    text = [rechteck(44, 46, 552, 30, GRUND), rechteck(44, 92, 380, 18, STAHL_DUNKEL), rechteck(44, 132, 552, 5, BERNSTEIN), *(_zeilen(44 + 190 * i, 474, 172, 11, STAHL_HELL, 0.5 + 0.2 * (i % 2)) for i in range(3))]
    papier = gruppe(*stapel, *bild, *text, transform=f"translate({blattx} {y}) rotate(-4 320 400)")
    mikro = [zylinder(560, 1020, 46, 1230, stehend=True), vieleck([(1166, 560), (1294, 560), (1276, 590), (1184, 590)], SCHIEFER), kreis(1230, 420, 128, STAHL_DUNKEL), ausschnitt("korb", kreis(1230, 420, 128, SCHNEE),
             kreis(1200, 380, 110, STAHL), *(strich([(1080, yy), (1380, yy)], TIEF, 5) for yy in range(300, 560, 26)), *(strich([(xx, 280), (xx, 560)], TIEF, 5) for xx in range(1100, 1380, 26))), ring(1230, 420, 128, STAHL_HELL, 9),
             rechteck(1102, 476, 256, 40, BERNSTEIN, rx=8), rechteck(1102, 476, 256, 14, HONIG, rx=7), rechteck(1214, 640, 32, 74, BERNSTEIN, rx=16)]
    wellen = [strich(bogen(1230, 420, r, 32, -32), BERNSTEIN, LINIE, stroke_opacity=o) for r, o in ((172, 1), (216, 0.75), (260, 0.5))]
    marken = [strich(p, NEBEL, FEIN) for p in ([(360, 70), (360, 110)], [(330, 140), (300, 140)], [(1070, 70), (1070, 40)])] + [ring(250, 500, 26, NEBEL, FEIN), achse(200, 500, 300, 500, NEBEL, 0.9), achse(250, 450, 250, 550, NEBEL, 0.9),
              *(rechteck(228, 620 + 54 * i, 44, 44, f) for i, f in enumerate((STAHL_HELL, STAHL, BERNSTEIN, GLUT)))]
    return blatt(_nacht(schein(800, 480, 760, STAHL_DUNKEL, 6, 0.16)), *marken, papier, *wellen, *mikro)


def kalender() -> str:
    """A month as a measured grid; one day glows."""
    x, y, b, h = 420, 170, 760, 700
    blaetter = [rechteck(x + 22, y + 28, b, h, NACHT, fill_opacity=0.5), rechteck(x + 14, y + 16, b, h, STAHL_MITTE), rechteck(x, y, b, h, SCHNEE), rechteck(x, y, b, 190, STAHL_DUNKEL)]
    kopf = [ausschnitt("kopf", rechteck(x, y, b, 190, SCHNEE), kreis(x + 540, y + 120, 70, HONIG), kreis(x + 540, y + 120, 50, LICHT), vieleck([(x, y + 150), (x + 120, y + 96), (x + 230, y + 130), (x + 350, y + 62), (x + 470, y + 140), (x + 620, y + 110), (x + 760, y + 150), (x + 760, y + 190), (x, y + 190)], SCHIEFER),
            vieleck([(x, y + 176), (x + 200, y + 150), (x + 420, y + 174), (x + 760, y + 146), (x + 760, y + 190), (x, y + 190)], TANNE_TIEF))]
    spirale = [kreis(x + 70 + i * 62, y + 26, 13, NACHT) + rechteck(x + 63 + i * 62, y - 40, 14, 66, STAHL_HELL, rx=7) + rechteck(x + 63 + i * 62, y - 40, 5, 66, SCHNEE, rx=2) for i in range(11)]
    tage, termine = [], {(1, 1): STAHL, (1, 5): TANNE_HELL, (2, 3): BERNSTEIN, (3, 0): TANNE_HELL, (3, 4): STAHL, (0, 4): STAHL, (4, 2): STAHL_HELL, (2, 6): TANNE_HELL}
    fx, fy, fb, fh = x + 30, y + 218, 100, 92
    for r in range(5):
        for s in range(7):
            if (r == 0 and s < 2) or (r == 4 and s > 4):
                continue
            a, c = fx + s * fb, fy + r * fh
            f = termine.get((r, s))
            tage.append(rechteck(a + 5, c + 5, fb - 10, fh - 10, f or ("#d5e2e5" if s < 5 else "#c3d5da"), rx=6))
            tage.append(rechteck(a + 16, c + 16, 16, 6, SCHNEE if f else STAHL_MITTE))
    zx, zy = fx + 3 * fb, fy + 2 * fh
    ziel = [schein(zx + 50, zy + 46, 210, GLUT, 5, 0.14), rechteck(zx + 2, zy + 2, fb - 4, fh - 4, BERNSTEIN, rx=8), kreis(zx + 50, zy + 46, 24, LICHT), kreis(zx + 50, zy + 46, 12, GLUT)]
    masse = [achse(zx + 50, 60, zx + 50, 950, GLUT, 0.9), achse(330, zy + 46, 1290, zy + 46, GLUT, 0.9), hilfslinie([(fx, 890), (fx, 960)], NEBEL, 0.7), hilfslinie([(fx + 700, 890), (fx + 700, 960)], NEBEL, 0.7), mass((fx, 935), (fx + 700, 935)),
             *(strich([(1250, fy + i * 46), (1250 + (44 if i % 2 == 0 else 26), fy + i * 46)], NEBEL, FEIN) for i in range(11)), hilfslinie([(1250, fy), (1250, fy + 460)], NEBEL, 0.9)]
    wald = [waldsaum(kamm(800, 40, 1.4, 1.4), TIEF, 41, 30), waldsaum(kamm(890, 24, 3.4, 1.2), NACHT, 42, 36)]
    return blatt(_nacht(schein(800, 480, 760, STAHL_DUNKEL, 6, 0.16)), *wald, *blaetter, *kopf, *spirale, *tage, *ziel, *masse)


def service() -> str:
    """A site plan in relief: plots, access roads, halls, and one free plot that is measured."""

    def iso(u: float, v: float, z: float = 0) -> tuple[float, float]:
        return 800 + (u - v) * 0.88, 120 + (u + v) * 0.47 - z

    def flaeche(u: float, v: float, b: float, t: float, farbe: str, z: float = 0) -> str:
        return vieleck([iso(u, v, z), iso(u + b, v, z), iso(u + b, v + t, z), iso(u, v + t, z)], farbe)

    def quader(u: float, v: float, b: float, t: float, h: float, oben: str, links: str, rechts: str) -> str:
        return (vieleck([iso(u, v + t), iso(u + b, v + t), iso(u + b, v + t, h), iso(u, v + t, h)], links)
                + vieleck([iso(u + b, v), iso(u + b, v + t), iso(u + b, v + t, h), iso(u + b, v, h)], rechts) + flaeche(u, v, b, t, oben, h))

    n = 800
    platte = [quader(0, 0, n, n, -40, TANNE, NACHT, NACHT), vieleck([iso(0, n), iso(n, n), iso(n, n, -40), iso(0, n, -40)], TANNE_TIEF), vieleck([iso(n, 0), iso(n, n), iso(n, n, -40), iso(n, 0, -40)], "#0d2a2a"), flaeche(0, 0, n, n, TANNE)]
    strassen = [flaeche(370, 0, 64, n, STAHL_DUNKEL), flaeche(0, 400, n, 64, STAHL_DUNKEL), strich([iso(402, 10), iso(402, n - 10)], NEBEL, 3, stroke_dasharray="16 12"), strich([iso(10, 432), iso(n - 10, 432)], NEBEL, 3, stroke_dasharray="16 12")]
    felder = [flaeche(40, 40, 300, 330, TANNE_HELL), flaeche(464, 40, 300, 330, TANNE_HELL), flaeche(40, 494, 300, 270, TANNE_HELL)]
    frei = [flaeche(464, 494, 300, 270, BERNSTEIN), strich([iso(464, 494), iso(764, 494), iso(764, 764), iso(464, 764), iso(464, 494)], LICHT, LINIE), *(strich([iso(464 + 30 * i, 494), iso(464 + 30 * i, 764)], HONIG, 2) for i in range(1, 10)), *(strich([iso(464, 494 + 30 * i), iso(764, 494 + 30 * i)], HONIG, 2) for i in range(1, 9))]
    h1 = [quader(70, 70, 240, 120, 90, STAHL_HELL, STAHL, STAHL_DUNKEL), quader(70, 220, 110, 120, 60, NEBEL, STAHL_MITTE, STAHL), quader(200, 220, 110, 120, 130, NEBEL, STAHL_MITTE, STAHL)]
    h2 = [quader(494, 70, 110, 270, 76, STAHL_HELL, STAHL, STAHL_DUNKEL), quader(630, 70, 110, 130, 120, NEBEL, STAHL_MITTE, STAHL), quader(630, 230, 110, 110, 60, STAHL_HELL, STAHL, STAHL_DUNKEL)]
    h3 = [quader(70, 524, 240, 90, 84, NEBEL, STAHL_MITTE, STAHL), quader(70, 640, 140, 96, 56, STAHL_HELL, STAHL, STAHL_DUNKEL)]
    fenster = [vieleck([iso(u, v, 24), iso(u + 20, v, 24), iso(u + 20, v, z), iso(u, v, z)], HONIG) for v, z, us in ((190, 60, range(90, 300, 40)), (340, 44, range(84, 170, 36)), (340, 96, range(214, 300, 36)), (340, 52, range(506, 600, 36)), (340, 44, range(644, 730, 36)), (614, 56, range(90, 300, 40)), (736, 40, range(84, 200, 36))) for u in us]
    p = iso(614, 629)
    nadel = [schein(p[0], p[1], 150, LICHT, 4, 0.12), vieleck([p, (p[0] - 62, p[1] - 190), (p[0] + 62, p[1] - 190)], GLUT_TIEF), kreis(p[0], p[1] - 210, 76, GLUT_TIEF), vieleck([p, (p[0] - 50, p[1] - 176), (p[0], p[1] - 176)], GLUT), kreis(p[0], p[1] - 210, 62, GLUT), kreis(p[0], p[1] - 210, 34, LICHT)]
    baeume = [tanne(*iso(u, v), h) for u, v, h in ((240, 735, 84), (290, 752, 70), (350, 22, 60), (784, 388, 64), (24, 388, 70), (22, 486, 60), (322, 700, 76), (784, 200, 64))]
    masse = [hilfslinie([iso(764, 764), iso(764, 880)], LICHT, 0.8), hilfslinie([iso(464, 764), iso(464, 880)], LICHT, 0.8), mass(iso(464, 856), iso(764, 856), LICHT), hilfslinie([iso(764, 494), iso(880, 494)], LICHT, 0.8), hilfslinie([iso(764, 764), iso(880, 764)], LICHT, 0.8), mass(iso(856, 494), iso(856, 764), LICHT)]
    nord = [ring(210, 210, 74, NEBEL, FEIN), teilkreis(210, 210, 82, 24, NEBEL, 0.7, 9), vieleck([(210, 146), (230, 210), (210, 210)], BERNSTEIN), vieleck([(210, 146), (190, 210), (210, 210)], HONIG), vieleck([(210, 274), (230, 210), (190, 210)], STAHL)]
    return blatt(_nacht(schein(800, 500, 800, STAHL_DUNKEL, 6, 0.15)), *platte, *strassen, *felder, *frei, *h1, *h2, *h3, *fenster, *baeume, *nadel, *masse, *nord)


def kag() -> str:
    """Four ring segments with dovetail joints, one for each town, hold one centre."""
    x, y, innen, aussen = 800, 500, 170, 400
    farben = (STAHL_HELL, STAHL, STAHL_MITTE, STAHL_DUNKEL)
    teile = [kreis(x + 14, y + 20, aussen, NACHT, fill_opacity=0.5)]
    for i, f in enumerate(farben):
        teile.append(vieleck(ringstueck(x, y, innen, aussen, 90 * i, 90 * i + 90), f))
    for i, f in enumerate(farben):
        w = 90 * i
        m = (innen + aussen) / 2
        (ex, ey), (tx, ty) = polar(0, 0, 1, w), polar(0, 0, 1, w - 90)
        zapfen = [(x + ex * (m + a) + tx * t, y + ey * (m + a) + ty * t) for a, t in ((-30, -4), (30, -4), (58, 62), (-58, 62))]
        teile.append(vieleck(zapfen, f))
        kante = [polar(x, y, innen, w), polar(x, y, m - 30, w), zapfen[3], zapfen[2], polar(x, y, m + 30, w), polar(x, y, aussen, w)]
        teile.append(strich(kante, GRUND, 7, stroke_linecap="butt", stroke_linejoin="miter"))
    kern = [ring(x, y, aussen - 4, SCHNEE, 4, stroke_opacity=0.7), kreis(x, y, innen, GRUND), schein(x, y, innen, GLUT, 5, 0.14), kreis(x, y, 84, BERNSTEIN), kreis(x, y, 60, HONIG), kreis(x, y, 34, LICHT)]
    zeichen = [gruppe(schanze(GRUND, SCHNEE, GRUND), transform=f"translate({x - 205} {y - 132}) scale(0.34)"), gruppe(bertholdsburg(GRUND, GRUND, GRUND, HONIG), transform=f"translate({x + 210} {y - 132}) scale(0.32)"),
               gruppe(rathaus(SCHNEE, NEBEL, GRUND, HONIG), transform=f"translate({x + 205} {y + 262}) scale(0.36)"), vieleck([(x - 320, y + 262), *kurve([(x - 260, y + 226), (x - 214, y + 150), (x - 196, y + 132), (x - 178, y + 150), (x - 132, y + 226)]), (x - 92, y + 262)], GRUND),
               haus(x - 250, y + 264, 60, 26, 26, NEBEL, GLUT_TIEF, STAHL_HELL), haus(x - 180, y + 264, 60, 26, 26, NEBEL, GLUT_TIEF, STAHL_HELL)]
    masse = [*(achse(*polar(x, y, 404, w), *polar(x, y, 476, w), SCHNEE, 0.9) for w in (0, 90, 180, 270)), teilkreis(x, y, aussen + 16, 96, NEBEL, 0.7, 11), *(strich([polar(x, y, 84, w), polar(x, y, innen + 18, w)], BERNSTEIN, LINIE) + knoten(*polar(x, y, innen + 26, w), 13, LICHT, GRUND) for w in (45, 135, 225, 315)),
             winkel(x, y, 452, 92, 178, NEBEL)]
    land = [waldsaum(kamm(740, 60, 2.8, 1.6), TIEF, 51, 26), waldsaum(kamm(850, 34, 0.8, 1.3), NACHT, 52, 34)]
    return blatt(_nacht(schein(x, y, 760, STAHL_DUNKEL, 6, 0.16)), *land, *teile, *kern, *zeichen, *masse)
