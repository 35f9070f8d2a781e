"""The sheet: SVG text from plain numbers, always the same bytes for the same drawing."""

from collections.abc import Iterable, Sequence
from math import cos, radians, sin

Punkt = tuple[float, float]

BREITE, HOEHE = 1600, 1000


def zahl(wert: float) -> str:
    """One decimal is a tenth of a pixel; more would only make the source longer."""
    text = f"{wert:.1f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def el(name: str, *kinder: str, **attribute: float | str | None) -> str:
    """One SVG element; `stroke_width=2` becomes `stroke-width="2"`, None leaves an attribute out."""
    teile = [name]
    for schluessel, wert in attribute.items():
        if wert is None:
            continue
        text = wert if isinstance(wert, str) else (f"{wert:g}" if "opacity" in schluessel else zahl(wert))
        teile.append(f'{schluessel.rstrip("_").replace("_", "-")}="{text}"')
    kopf = " ".join(teile)
    return f"<{kopf}>{''.join(kinder)}</{name}>\n" if kinder else f"<{kopf}/>\n"


def gruppe(*kinder: str, **attribute: float | str | None) -> str:
    """Several drawings as one, to move or fade them together."""
    return el("g", *kinder, **attribute)


def rechteck(x: float, y: float, b: float, h: float, fill: str, **attribute: float | str | None) -> str:
    """A rectangle from its upper left corner."""
    return el("rect", x=x, y=y, width=b, height=h, fill=fill, **attribute)


def kreis(x: float, y: float, r: float, fill: str, **attribute: float | str | None) -> str:
    """A filled circle."""
    return el("circle", cx=x, cy=y, r=r, fill=fill, **attribute)


def ring(x: float, y: float, r: float, farbe: str, staerke: float, **attribute: float | str | None) -> str:
    """A circle line."""
    return kreis(x, y, r, "none", stroke=farbe, stroke_width=staerke, **attribute)


def zug(punkte: Iterable[Punkt], zu: bool = True) -> str:
    """Path data along straight lines."""
    return "M" + "L".join(f"{zahl(x)} {zahl(y)}" for x, y in punkte) + ("Z" if zu else "")


def vieleck(punkte: Iterable[Punkt], fill: str, **attribute: float | str | None) -> str:
    """A filled polygon."""
    return el("path", d=zug(punkte), fill=fill, **attribute)


def pfad(d: str, fill: str = "none", **attribute: float | str | None) -> str:
    """Path data as an element."""
    return el("path", d=d, fill=fill, **attribute)


def strich(punkte: Iterable[Punkt], farbe: str, staerke: float, **attribute: float | str | None) -> str:
    """An open line with round ends and joints."""
    attribute = {"stroke_linecap": "round", "stroke_linejoin": "round", **attribute}
    return pfad(zug(punkte, zu=False), stroke=farbe, stroke_width=staerke, **attribute)


def polar(x: float, y: float, r: float, grad: float) -> Punkt:
    """A point on a circle; 0 degrees points right, 90 degrees up."""
    return x + r * cos(radians(grad)), y - r * sin(radians(grad))


def bogen(x: float, y: float, r: float, von: float, bis: float, schritte: int = 0) -> list[Punkt]:
    """Points along an arc."""
    n = schritte or max(2, int(abs(bis - von) * max(r, 60) / 500))
    return [polar(x, y, r, von + (bis - von) * i / n) for i in range(n + 1)]


def kurve(punkte: Sequence[Punkt], je: int = 12) -> list[Punkt]:
    """A smooth line through all points (Catmull-Rom), as points again."""
    enden = [punkte[0], *punkte, punkte[-1]]
    fein: list[Punkt] = []
    for a, b, c, d in zip(enden, enden[1:], enden[2:], enden[3:], strict=False):
        fein += [(_glied(a[0], b[0], c[0], d[0], i / je), _glied(a[1], b[1], c[1], d[1], i / je)) for i in range(je)]
    return [*fein, punkte[-1]]


def _glied(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)


def ausschnitt(name: str, form: str, *inhalt: str) -> str:
    """Content that is visible inside a form only; `name` is unique in its drawing."""
    return el("clipPath", form, id=name) + gruppe(*inhalt, clip_path=f"url(#{name})")


def blatt(*inhalt: str) -> str:
    """The finished SVG document."""
    kopf = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {BREITE} {HOEHE}">\n'
    return kopf + "".join(inhalt) + "</svg>\n"
