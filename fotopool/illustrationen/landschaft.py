"""The land: ridges of the Thuringian Forest, firs, houses, workshop halls, people."""

from collections.abc import Callable
from itertools import pairwise
from math import sin
from random import Random

from blatt import BREITE, HOEHE, Punkt, bogen, gruppe, kreis, rechteck, strich, vieleck
from farben import BERNSTEIN, HONIG, LICHT, TANNE, TANNE_TIEF

Kamm = Callable[[float], float]
"""The height of a ridge at a place."""


def kamm(y: float, hub: float, saat: float, weite: float = 1.0) -> Kamm:
    """A rolling ridge from three waves; `saat` shifts them."""

    def hoehe(x: float) -> float:
        t = x / weite
        wellen = sin(t / 210 + saat) + 0.55 * sin(t / 97 + saat * 2.3) + 0.25 * sin(t / 43 + saat * 3.7)
        return y - hub * wellen / 1.4

    return hoehe


def kuppe(grund: Kamm, x0: float, hoehe: float, breite: float, spitz: float = 1.6) -> Kamm:
    """A ridge with one more summit, concave like the Ruppberg."""

    def mit_kuppe(x: float) -> float:
        d = min(1.0, abs(x - x0) / breite)
        return min(grund(x), grund(x) - hoehe * (1 - d) ** spitz)

    return mit_kuppe


def linienzug(punkte: list[Punkt]) -> Kamm:
    """A ridge along given points, from left to right."""

    def hoehe(x: float) -> float:
        for (x1, y1), (x2, y2) in pairwise(punkte):
            if x1 <= x <= x2 and x2 > x1:
                return y1 + (y2 - y1) * (x - x1) / (x2 - x1)
        return punkte[0][1] if x < punkte[0][0] else punkte[-1][1]

    return hoehe


def ruecken(linie: Kamm, farbe: str, schritt: int = 16, unten: float = HOEHE) -> str:
    """The filled land below a ridge."""
    punkte = [(x, linie(x)) for x in range(-20, BREITE + 21, schritt)]
    return vieleck([(-20, unten), *punkte, (BREITE + 20, unten)], farbe)


def waldsaum(
    linie: Kamm,
    farbe: str,
    saat: int,
    gross: float = 26,
    unten: float = HOEHE,
    von: float = -20,
    bis: float = BREITE + 20,
) -> str:
    """Land below a ridge whose edge is a row of fir tops."""
    wuerfel, x = Random(saat), von
    punkte: list[Punkt] = [(von, unten)]
    while x < bis:
        b = gross * (0.42 + 0.3 * wuerfel.random())
        h = gross * (0.7 + 0.9 * wuerfel.random())
        y = linie(x)
        punkte += [
            (x, y),
            (x + b * 0.34, y - h * 0.48),
            (x + b * 0.3, y - h * 0.44),
            (x + b / 2, y - h),
            (x + b * 0.7, y - h * 0.44),
            (x + b * 0.66, y - h * 0.48),
        ]
        x += b
    return vieleck([*punkte, (bis, linie(bis)), (bis, unten)], farbe)


def tanne(x: float, y: float, h: float, hell: str = TANNE, dunkel: str = TANNE_TIEF, schnee: str | None = None) -> str:
    """A fir of four tiers, its right half in shadow, standing on y."""
    links: list[Punkt] = [(x, y - h)]
    for i in range(1, 5):
        breit = h * 0.085 * (i + 0.55)
        tief = y - h + h * 0.235 * i
        links += [(x - breit, tief)] + ([(x - breit * 0.52, tief - h * 0.028)] if i < 4 else [])
    fuss = y - h * 0.06
    rechts = [(2 * x - px, py) for px, py in links]
    stamm = rechteck(x - h * 0.022, fuss - 2, h * 0.044, h * 0.06 + 2, dunkel)
    teile = [stamm, vieleck([*links, (x, fuss)], hell), vieleck([*rechts, (x, fuss)], dunkel)]
    if schnee:
        teile += [
            vieleck(
                [(x, y - h), (x - h * 0.075, y - h * 0.86), (x - h * 0.02, y - h * 0.885), (x, y - h * 0.84)],
                schnee,
            )
        ]
        for i in (1, 2, 3):
            breit, tief = h * 0.085 * (i + 0.55), y - h + h * 0.235 * i
            teile.append(
                vieleck(
                    [
                        (x - breit, tief),
                        (x - breit * 0.72, tief - h * 0.075),
                        (x - breit * 0.1, tief - h * 0.03),
                        (x - breit * 0.52, tief - h * 0.028),
                    ],
                    schnee,
                )
            )
    return gruppe(*teile)


def haus(
    x: float,
    y: float,
    b: float,
    h: float,
    dach: float,
    wand: str,
    dachfarbe: str,
    schatten: str,
    fenster: tuple[int, int] = (2, 2),
    licht: str = HONIG,
) -> str:
    """A house with its gable to the left and the long side of its roof to the right."""
    giebel = b * 0.42
    teile = [
        rechteck(x + giebel, y - h, b - giebel, h, schatten),
        vieleck([(x, y), (x, y - h), (x + giebel / 2, y - h - dach), (x + giebel, y - h), (x + giebel, y)], wand),
        vieleck(
            [
                (x + giebel / 2, y - h - dach),
                (x + b - giebel / 2 + giebel * 0.1, y - h - dach),
                (x + b + 6, y - h + 5),
                (x + giebel + 1, y - h + 5),
            ],
            dachfarbe,
        ),
        strich([(x - 6, y - h + 6), (x + giebel / 2, y - h - dach), (x + giebel + 3, y - h + 6)], dachfarbe, 6),
    ]
    spalten, reihen = fenster
    for reihe in range(reihen):
        oben = y - h + h * (0.14 + 0.86 * reihe / reihen)
        for s in range(spalten):
            mitte = x + giebel + (b - giebel) * (s + 0.5) / spalten
            teile.append(rechteck(mitte - b * 0.035, oben, b * 0.07, h * 0.46 / reihen, licht))
        teile.append(rechteck(x + giebel / 2 - b * 0.04, oben, b * 0.08, h * 0.46 / reihen, licht))
    return gruppe(*teile)


def halle(
    x: float,
    y: float,
    b: float,
    h: float,
    felder: int,
    wand: str,
    dach: str,
    licht: str = BERNSTEIN,
    tor: bool = True,
    zacken: float = 0.55,
) -> str:
    """A workshop hall with a saw-tooth roof, its glazed sides lit."""
    feld, hoch = b / felder, h * zacken
    teile = [rechteck(x, y - h, b, h, wand)]
    for i in range(felder):
        a = x + i * feld
        teile.append(vieleck([(a, y - h), (a, y - h - hoch), (a + feld, y - h)], dach))
        teile.append(
            vieleck(
                [
                    (a + feld * 0.05, y - h - hoch * 0.1),
                    (a + feld * 0.05, y - h - hoch * 0.82),
                    (a + feld * 0.2, y - h - hoch * 0.7),
                    (a + feld * 0.2, y - h - hoch * 0.1),
                ],
                licht,
            )
        )
    fenster = felder * 2
    for i in range(fenster - (2 if tor else 0)):
        a = x + b * (i + 0.5) / fenster
        teile.append(rechteck(a - feld * 0.16, y - h * 0.72, feld * 0.32, h * 0.26, licht))
    if tor:
        teile.append(rechteck(x + b - feld * 0.82, y - h * 0.72, feld * 0.64, h * 0.72, LICHT))
    return gruppe(*teile)


def mensch(
    x: float,
    y: float,
    h: float,
    farbe: str,
    haut: str,
    arme: tuple[Punkt, Punkt] = ((-0.16, 0.50), (0.16, 0.50)),
    beine: tuple[Punkt, Punkt] = ((-0.09, 0), (0.09, 0)),
    hose: str | None = None,
    haar: str | None = None,
) -> str:
    """A standing figure of height h, without a face; hands and feet are given as shares of the height."""

    def hand(p: Punkt, schulter: float) -> list[Punkt]:
        s, z = (x + schulter * h, y - 0.74 * h), (x + p[0] * h, y - p[1] * h)
        return [s, ((s[0] + z[0]) / 2 + schulter * 0.35 * h, (s[1] + z[1]) / 2 + 0.02 * h), z]

    bein = [
        strich([(x + s * 0.05 * h, y - 0.44 * h), (x + p[0] * h, y - p[1] * h)], hose or farbe, 0.105 * h)
        for s, p in zip((-1, 1), beine, strict=True)
    ]
    arm = [strich(hand(p, s), farbe, 0.075 * h) for s, p in zip((-0.1, 0.1), arme, strict=True)]
    rumpf = vieleck(
        [
            (x - 0.135 * h, y - 0.75 * h),
            (x - 0.09 * h, y - 0.80 * h),
            (x + 0.09 * h, y - 0.80 * h),
            (x + 0.135 * h, y - 0.75 * h),
            (x + 0.105 * h, y - 0.42 * h),
            (x - 0.105 * h, y - 0.42 * h),
        ],
        farbe,
    )
    kopf = [kreis(x, y - 0.90 * h, 0.085 * h, haut)]
    if haar:
        kopf.append(vieleck(bogen(x, y - 0.905 * h, 0.093 * h, 178, 2, 24), haar))
    return gruppe(*bein, arm[0], rumpf, arm[1], *kopf)
