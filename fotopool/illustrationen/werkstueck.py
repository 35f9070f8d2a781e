"""Parts: turned bodies, gears, threads, bottles. All shading is flat bands, as on a section drawing."""

from collections.abc import Sequence
from math import pi

from blatt import Punkt, kurve, pfad, polar, vieleck, zug
from farben import BAND_STAHL, GRUND

Profil = Sequence[tuple[float, float]]
"""Places along the axis with the radius there."""
Baender = Sequence[tuple[float, str]]


def drehkoerper(profil: Profil, mitte: float, baender: Baender = BAND_STAHL, stehend: bool = False) -> str:
    """A turned part in side view around the axis `mitte`; with `stehend` the axis is vertical."""
    teile = []
    for anteil, farbe in baender:
        oben = [(t, mitte + r * (2 * anteil - 1)) for t, r in profil]
        unten = [(t, mitte + r) for t, r in reversed(profil)]
        punkte = oben + unten
        teile.append(vieleck([(y, x) for x, y in punkte] if stehend else punkte, farbe))
    return "".join(teile)


def umriss(profil: Profil, mitte: float, stehend: bool = False) -> list[Punkt]:
    """The outline of a turned part."""
    punkte = [(t, mitte - r) for t, r in profil] + [(t, mitte + r) for t, r in reversed(profil)]
    return [(y, x) for x, y in punkte] if stehend else punkte


def zylinder(
    von: float,
    bis: float,
    r: float,
    mitte: float,
    baender: Baender = BAND_STAHL,
    stehend: bool = False,
    fase: float = 0,
) -> str:
    """A plain cylinder with chamfered ends."""
    profil = [(von, r - fase), (von + fase, r), (bis - fase, r), (bis, r - fase)] if fase else [(von, r), (bis, r)]
    return drehkoerper(profil, mitte, baender, stehend)


def zahnrad(x: float, y: float, kopf: float, fuss: float, zaehne: int, drehung: float = 0) -> list[Punkt]:
    """The outline of a spur gear; flanks are slightly curved."""
    teilung = 360 / zaehne
    stufen = (
        (-0.50, fuss),
        (-0.29, fuss),
        (-0.245, fuss + 0.30 * (kopf - fuss)),
        (-0.19, fuss + 0.68 * (kopf - fuss)),
        (-0.125, kopf),
        (0.125, kopf),
        (0.19, fuss + 0.68 * (kopf - fuss)),
        (0.245, fuss + 0.30 * (kopf - fuss)),
        (0.29, fuss),
    )
    return [polar(x, y, r, drehung + teilung * (i + s)) for i in range(zaehne) for s, r in stufen]


def kreisloch(x: float, y: float, r: float) -> str:
    """Path data of a circle, to be cut out with the even-odd rule."""
    n = max(24, int(r * pi / 6))
    return zug([polar(x, y, r, 360 * i / n) for i in range(n)])


def scheibe(aussen: Sequence[Punkt], loecher: Sequence[tuple[float, float, float]], fill: str) -> str:
    """A plate with round holes."""
    return pfad(zug(aussen) + "".join(kreisloch(*loch) for loch in loecher), fill, fill_rule="evenodd")


def ringstueck(x: float, y: float, innen: float, aussen: float, von: float, bis: float) -> list[Punkt]:
    """The outline of a piece of a ring."""
    n = max(6, int(abs(bis - von) / 2))
    weg = [polar(x, y, aussen, von + (bis - von) * i / n) for i in range(n + 1)]
    return weg + [polar(x, y, innen, bis + (von - bis) * i / n) for i in range(n + 1)]


def gewinde(
    von: float,
    bis: float,
    r: float,
    mitte: float,
    steigung: float,
    tiefe: float = 0.16,
    baender: Baender = BAND_STAHL,
    stehend: bool = False,
    schatten: str = GRUND,
) -> str:
    """A threaded spindle: a darker core and slanted, shaded ridges."""
    kern = zylinder(von, bis, r * (1 - tiefe), mitte, [(a, mische(f, schatten, 0.5)) for a, f in baender], stehend)
    rippen, n = [], int((bis - von) / steigung)
    for i in range(n):
        start = von + i * steigung + steigung * 0.1
        for (anteil, farbe), (ende, _) in zip(baender, [*baender[1:], (1.0, "")], strict=True):
            rippen.append(_rippe(start, steigung, mitte, r, anteil, ende, farbe, stehend))
    return kern + "".join(rippen)


def _rippe(start: float, steigung: float, mitte: float, r: float, a: float, b: float, farbe: str, stehend: bool) -> str:
    schraeg, breit = steigung * 0.32, steigung * 0.5
    punkte = [
        (start + schraeg * a, mitte + r * (2 * a - 1)),
        (start + schraeg * a + breit, mitte + r * (2 * a - 1)),
        (start + schraeg * b + breit, mitte + r * (2 * b - 1)),
        (start + schraeg * b, mitte + r * (2 * b - 1)),
    ]
    return vieleck([(y, x) for x, y in punkte] if stehend else punkte, farbe)


def mische(a: str, b: str, anteil: float) -> str:
    """A colour between two colours; 0 is the first, 1 the second."""
    paare = [(int(a[i : i + 2], 16), int(b[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(x + (y - x) * anteil):02x}" for x, y in paare)


def gedaempft(baender: Baender, farbe: str, anteil: float) -> list[tuple[float, str]]:
    """The same bands further away: every tone nearer to `farbe`."""
    return [(a, mische(f, farbe, anteil)) for a, f in baender]


def flasche(fuss: float, hoehe: float, r: float) -> Profil:
    """A long-neck bottle standing on `fuss`, as a profile from top to bottom."""
    form = [
        (0, 0.40),
        (0.012, 0.43),
        (0.05, 0.43),
        (0.055, 0.36),
        (0.075, 0.36),
        (0.08, 0.33),
        (0.26, 0.36),
        (0.34, 0.46),
        (0.42, 0.74),
        (0.48, 0.93),
        (0.54, 1.0),
        (0.60, 1.0),
        (0.94, 1.0),
        (0.975, 0.985),
        (1, 0.90),
    ]
    return _gestellt(form, fuss, hoehe, r)


def saftflasche(fuss: float, hoehe: float, r: float) -> Profil:
    """A wide-mouth juice bottle."""
    form = [
        (0, 0.52),
        (0.015, 0.56),
        (0.075, 0.56),
        (0.085, 0.49),
        (0.12, 0.49),
        (0.20, 0.60),
        (0.29, 0.86),
        (0.36, 0.985),
        (0.42, 1.0),
        (0.55, 0.97),
        (0.72, 0.97),
        (0.84, 1.0),
        (0.94, 1.0),
        (0.975, 0.98),
        (1, 0.90),
    ]
    return _gestellt(form, fuss, hoehe, r)


def glas(fuss: float, hoehe: float, r: float) -> Profil:
    """A jar for jam."""
    form = [
        (0, 0.80),
        (0.02, 0.84),
        (0.13, 0.84),
        (0.15, 0.78),
        (0.19, 0.80),
        (0.27, 0.95),
        (0.33, 1.0),
        (0.40, 1.0),
        (0.88, 1.0),
        (0.95, 0.98),
        (1, 0.88),
    ]
    return _gestellt(form, fuss, hoehe, r)


def becher(fuss: float, hoehe: float, r: float) -> Profil:
    """A yoghurt jar."""
    form = [
        (0, 0.88),
        (0.02, 0.93),
        (0.11, 0.93),
        (0.13, 0.86),
        (0.20, 0.90),
        (0.40, 1.0),
        (0.55, 1.0),
        (0.85, 0.93),
        (0.96, 0.88),
        (1, 0.78),
    ]
    return _gestellt(form, fuss, hoehe, r)


def _gestellt(form: list[tuple[float, float]], fuss: float, hoehe: float, r: float) -> Profil:
    return kurve([(fuss - hoehe + t * hoehe, w * r) for t, w in form], 5)
