"""The language of technical drawing: grid, axes, dimension lines, graduated scales."""

from math import atan2, cos, hypot, sin

from blatt import BREITE, HOEHE, Punkt, bogen, gruppe, kreis, pfad, polar, ring, strich, vieleck, zahl
from farben import BERNSTEIN, NEBEL

HAAR, FEIN, LINIE = 1.5, 2.5, 5
"""The three weights: construction, dimension, and the one measuring line of the set."""


def raster(farbe: str = NEBEL, deckung: float = 0.07, weite: int = 50) -> str:
    """Drawing paper: a fine grid with a stronger line every fifth."""
    fein = "".join(f"M{x} 0V{HOEHE}" for x in range(weite, BREITE, weite))
    fein += "".join(f"M0 {y}H{BREITE}" for y in range(weite, HOEHE, weite))
    kreuze = "".join(
        f"M{x - 10} {y}h20M{x} {y - 10}v20" for x in range(200, BREITE, 400) for y in range(100, HOEHE, 400)
    )
    return pfad(fein, stroke=farbe, stroke_width=1.2, stroke_opacity=deckung) + pfad(
        kreuze, stroke=farbe, stroke_width=HAAR, stroke_opacity=min(1, deckung * 5)
    )


def achse(x1: float, y1: float, x2: float, y2: float, farbe: str = NEBEL, deckung: float = 0.75) -> str:
    """A centre line: long dash, dot, long dash."""
    return strich(
        [(x1, y1), (x2, y2)],
        farbe,
        HAAR + 0.5,
        stroke_dasharray="34 8 5 8",
        stroke_linecap="butt",
        stroke_opacity=deckung,
    )


def hilfslinie(punkte: list[Punkt], farbe: str = NEBEL, deckung: float = 0.5, gestrichelt: bool = False) -> str:
    """A hair line of construction or extension."""
    return strich(
        punkte,
        farbe,
        HAAR,
        stroke_opacity=deckung,
        stroke_dasharray="9 8" if gestrichelt else None,
        stroke_linecap="butt",
    )


def pfeil(spitze: Punkt, richtung: Punkt, farbe: str, laenge: float = 30, breite: float = 11) -> str:
    """A slender arrow head; `richtung` is where it points to, as a vector."""
    w = atan2(richtung[1], richtung[0])
    ruecken = spitze[0] - laenge * cos(w), spitze[1] - laenge * sin(w)
    quer = -sin(w) * breite / 2, cos(w) * breite / 2
    return vieleck(
        [spitze, (ruecken[0] + quer[0], ruecken[1] + quer[1]), (ruecken[0] - quer[0], ruecken[1] - quer[1])],
        farbe,
    )


def mass(a: Punkt, b: Punkt, farbe: str = BERNSTEIN, staerke: float = LINIE, kopf: float = 1.0) -> str:
    """A dimension line with an arrow head at both ends."""
    laenge = hypot(b[0] - a[0], b[1] - a[1]) or 1
    e = (b[0] - a[0]) / laenge, (b[1] - a[1]) / laenge
    kuerzer = 22 * kopf
    linie = strich(
        [(a[0] + e[0] * kuerzer, a[1] + e[1] * kuerzer), (b[0] - e[0] * kuerzer, b[1] - e[1] * kuerzer)],
        farbe,
        staerke,
        stroke_linecap="butt",
    )
    gross = {"laenge": 38 * kopf, "breite": 17 * kopf}
    return linie + pfeil(a, (-e[0], -e[1]), farbe, **gross) + pfeil(b, e, farbe, **gross)


def mass_aussen(x: float, y: float, seite: int) -> str:
    """A dimension arrow that points to an edge from outside."""
    return strich([(x + seite * 190, y), (x + seite * 24, y)], BERNSTEIN, LINIE, stroke_linecap="butt") + pfeil(
        (x, y), (-seite, 0), BERNSTEIN, 38, 17
    )


def skala(
    x1: float,
    x2: float,
    y: float,
    weite: float,
    farbe: str = NEBEL,
    hoch: float = 18,
    lang: int = 5,
    deckung: float = 0.8,
    nach_unten: bool = False,
) -> str:
    """A graduated scale without figures: every fifth mark is longer, every tenth longest."""
    d, i = "", 0
    while x1 + i * weite <= x2 + 0.01:
        laenge = hoch * (2.2 if i % (2 * lang) == 0 else 1.5 if i % lang == 0 else 1)
        d += f"M{zahl(x1 + i * weite)} {zahl(y)}v{zahl(laenge if nach_unten else -laenge)}"
        i += 1
    return pfad(d, stroke=farbe, stroke_width=FEIN, stroke_opacity=deckung)


def skala_senkrecht(
    x: float, y1: float, y2: float, weite: float, farbe: str = NEBEL, breit: float = 18, deckung: float = 0.8
) -> str:
    """The same scale standing upright, marks to the right (to the left with a negative `breit`)."""
    d, i = "", 0
    while y1 + i * weite <= y2 + 0.01:
        laenge = breit * (2.2 if i % 10 == 0 else 1.5 if i % 5 == 0 else 1)
        d += f"M{zahl(x)} {zahl(y1 + i * weite)}h{zahl(laenge)}"
        i += 1
    return pfad(d, stroke=farbe, stroke_width=FEIN, stroke_opacity=deckung)


def teilkreis(
    x: float,
    y: float,
    r: float,
    n: int,
    farbe: str = NEBEL,
    deckung: float = 0.8,
    lang: float = 16,
    von: float = 0,
    bis: float = 360,
) -> str:
    """Marks around a circle, pointing outwards."""
    d = ""
    for i in range(n + (bis - von < 360)):
        grad = von + (bis - von) * i / n
        a, b = polar(x, y, r, grad), polar(x, y, r + lang * (1.8 if i % 5 == 0 else 1), grad)
        d += f"M{zahl(a[0])} {zahl(a[1])}L{zahl(b[0])} {zahl(b[1])}"
    return pfad(d, stroke=farbe, stroke_width=FEIN, stroke_opacity=deckung)


def mitte(x: float, y: float, weite: float, farbe: str = NEBEL, deckung: float = 0.75) -> str:
    """The two crossing centre lines of a circle."""
    return achse(x - weite, y, x + weite, y, farbe, deckung) + achse(x, y - weite, x, y + weite, farbe, deckung)


def winkel(x: float, y: float, r: float, von: float, bis: float, farbe: str = NEBEL, staerke: float = FEIN) -> str:
    """An angle arc with an arrow head at its end."""
    punkte = bogen(x, y, r, von, bis, 40)
    (ax, ay), (bx, by) = punkte[-3], punkte[-1]
    return strich(punkte[:-1], farbe, staerke) + pfeil((bx, by), (bx - ax, by - ay), farbe, 26, 13)


def knoten(x: float, y: float, r: float, farbe: str = BERNSTEIN, kern: str | None = None) -> str:
    """A measuring point: a filled dot, or a ring around a core."""
    if kern is None:
        return kreis(x, y, r, farbe)
    return kreis(x, y, r, kern) + ring(x, y, r, farbe, LINIE)


def schein(x: float, y: float, r: float, farbe: str = BERNSTEIN, stufen: int = 6, deckung: float = 0.11) -> str:
    """Light in flat steps instead of a gradient."""
    return gruppe(*(kreis(x, y, r * (stufen - i) / stufen, farbe, fill_opacity=deckung) for i in range(stufen)))
