"""Bottle and jars, half glowing glass, half construction drawing."""

from blatt import BREITE, HOEHE, ausschnitt, blatt, el, gruppe, pfad, rechteck, strich, vieleck, zug
from farben import BAND_GLAS, BAND_GLUT, BAND_GRUENGLAS, BERNSTEIN, GLUT, GRUND, KOHLE, LICHT, NACHT
from masse import FEIN, hilfslinie, mass, raster, schein
from werkstueck import Profil, becher, drehkoerper, flasche, gedaempft, glas


def zeichne() -> str:
    """Draw the motif."""
    boden, xm = 860, 800
    lampe = [schein(xm, 560, 820, GLUT, 8, 0.10)]
    tisch = [
        rechteck(0, boden, BREITE, HOEHE - boden, NACHT),
        rechteck(0, boden, BREITE, 8, GLUT),
        el("ellipse", cx=xm, cy=boden + 46, rx=620, ry=26, fill=GLUT, fill_opacity=0.25),
        el("ellipse", cx=xm, cy=boden + 40, rx=360, ry=16, fill=BERNSTEIN, fill_opacity=0.35),
    ]
    stuecke = [
        (flasche(boden, 690, 128), 800, BAND_GLUT),
        (glas(boden, 330, 138), 1094, BAND_GLUT),
        (becher(boden, 250, 108), 468, BAND_GLUT),
    ]
    nebenbei = [
        (flasche(boden, 520, 96), 1374, gedaempft(BAND_GRUENGLAS, GRUND, 0.25)),
        (glas(boden, 400, 104), 232, gedaempft(BAND_GLAS, GRUND, 0.2)),
    ]
    koerper = [drehkoerper(p, x, b, True) for p, x, b in nebenbei + stuecke]
    schnitte = [_halbschnitt(i, p, x) for i, (p, x, _) in enumerate(stuecke)]
    masse = [
        hilfslinie([(590, boden - 690), (800, boden - 690)], LICHT, 0.8),
        mass((624, boden - 690), (624, boden), LICHT),
        hilfslinie([(956, 860), (956, 950)], LICHT, 0.7),
        hilfslinie([(1232, 860), (1232, 950)], LICHT, 0.7),
        mass((956, 922), (1232, 922), BERNSTEIN),
    ]
    return blatt(
        rechteck(0, 0, BREITE, HOEHE, KOHLE),
        rechteck(0, 0, BREITE, HOEHE, GRUND, fill_opacity=0.55),
        *lampe,
        raster(LICHT, 0.08),
        *tisch,
        *koerper,
        *schnitte,
        *masse,
    )


def _halbschnitt(nr: int, profil: Profil, x: float) -> str:
    """The right half of a vessel as a section: dark inside, bright wall."""
    oben, unten = profil[0][0], profil[-1][0]
    aussen = [(x + r, t) for t, r in profil]
    innen = [(x + max(4, r - 17), min(t, unten - 26)) for t, r in profil]
    halb = vieleck([(x, oben), *aussen, (x, unten)], "#3a2216")
    wand = vieleck([*aussen, (x, unten), (x, unten - 26), *reversed(innen)], LICHT)
    kante = strich([(x, oben - 40), (x, unten + 30)], LICHT, FEIN, stroke_dasharray="34 8 5 8", stroke_linecap="butt")
    schraffur = ausschnitt(
        f"wand{nr}",
        pfad(zug([*aussen, (x, unten), (x, unten - 26), *reversed(innen)])),
        pfad(
            "".join(f"M{x - 20:g} {t:g}l220 -220" for t in range(int(oben), int(unten) + 240, 22)),
            stroke=GLUT,
            stroke_width=4,
        ),
    )
    return gruppe(halb, wand, schraffur, kante)
