"""Which files a picture becomes: crops around its focus, widths and formats; arithmetic only, nothing is opened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator.model.foto import Foto


@dataclass(frozen=True)
class Zuschnitt:
    """One way pages show pictures."""

    name: str
    form: str
    """Crops of one form share their files."""
    breiten: Mapping[str, tuple[int, ...]]
    """By format, the best first: pixels, ascending. What the picture does not have is left out, nothing is enlarged."""
    verhaeltnis: float | None = None
    """Width by height; None keeps the picture's own."""


def _web(breiten: tuple[int, ...], alte: tuple[int, ...]) -> Mapping[str, tuple[int, ...]]:
    """AVIF in all widths; for browsers without it (about one in twenty) a phone's and a desktop's width are enough."""
    return {"avif": breiten, "webp": alte, "jpg": alte}


ZUSCHNITTE: Mapping[str, Zuschnitt] = MappingProxyType(
    {
        z.name: z
        for z in (
            Zuschnitt("quer", "quer", _web((720, 1280, 2000), (720, 1280)), 2.0),
            Zuschnitt("buehne", "karte", _web((360, 720, 1080, 1440), (720, 1440)), 1.6),
            Zuschnitt("karte", "karte", _web((360, 720), (720,)), 1.6),
            Zuschnitt("quadrat", "quadrat", {"avif": (160,), "jpg": (256,)}, 1.0),
            Zuschnitt("ganz", "ganz", _web((720, 1280), (720,))),
            Zuschnitt("sozial", "sozial", {"jpg": (1200,)}, 1200 / 630),
            Zuschnitt("druck", "druck", {"druck": (4000,)}),
        )
    }
)
"""`quer` opens a story over the full width, `buehne` stands beside a title, `karte` in lists, `quadrat` beside a
credit and on the team's contact sheet, `ganz` in a text, `sozial` is shared, `druck` is what the press downloads."""

_NENNENSWERT = 1.2
"""A picture's full width is added where it is this much wider than the widest step it can fill."""


@dataclass(frozen=True)
class Derivat:
    """One file to be made of a picture."""

    form: str
    breite: int
    hoehe: int
    box: tuple[float, float, float, float]
    """What of the picture is shown: left, top, right, bottom in its pixels."""
    endung: str
    """Decides the format: `avif`, `webp`, `jpg`, `png`."""

    @property
    def name(self) -> str:
        """Distinct among the files of one picture."""
        return f"{self.form}-{self.breite}.{self.endung}"


def plan_derivate(foto: Foto, zuschnitt: Zuschnitt) -> tuple[Derivat, ...]:
    """All files of a crop by format, the best first, in each the narrow ones first. Needs a picture with a size."""
    box = crop_box(foto.breite, foto.hoehe, zuschnitt.verhaeltnis, foto.fokus)
    breite, hoehe = box[2] - box[0], box[3] - box[1]
    return tuple(
        Derivat(zuschnitt.form, stufe, max(1, round(stufe * hoehe / breite)), box, _endung(format, foto))
        for format, breiten in zuschnitt.breiten.items()
        for stufe in _stufen(breiten, int(breite + 0.5))
    )


def _endung(format: str, foto: Foto) -> str:
    """Drawings stay lossless for print; JPEG would fray their edges."""
    if format != "druck":
        return format
    return "png" if foto.ist_grafik else "jpg"


def plan_decoding(foto: Foto) -> tuple[int, int]:
    """How large the whole picture must be at least for every crop of the web, whichever of them are made today:
    the bytes of a file must not depend on which others are missing."""
    alle = [d for z in ZUSCHNITTE.values() if z.form != "druck" for d in plan_derivate(foto, z)]
    return (
        max(_whole(d.breite, d.box[2] - d.box[0], foto.breite) for d in alle),
        max(_whole(d.hoehe, d.box[3] - d.box[1], foto.hoehe) for d in alle),
    )


def _whole(ziel: int, ausschnitt: float, ganz: int) -> int:
    """How large the whole picture must be for a part of it to have `ziel` pixels."""
    return min(ganz, int(ziel * ganz / ausschnitt + 0.999))


def _stufen(breiten: tuple[int, ...], vorhanden: int) -> list[int]:
    moeglich = [breite for breite in breiten if breite <= vorhanden]
    if not moeglich or (len(moeglich) < len(breiten) and vorhanden > moeglich[-1] * _NENNENSWERT):
        moeglich.append(vorhanden)
    return moeglich


def crop_box(
    breite: int, hoehe: int, verhaeltnis: float | None, fokus: tuple[float, float]
) -> tuple[float, float, float, float]:
    """The largest part of that shape with the focus as near to its middle as the edges allow."""
    if verhaeltnis is None:
        return (0.0, 0.0, float(breite), float(hoehe))
    b, h = min(float(breite), hoehe * verhaeltnis), min(float(hoehe), breite / verhaeltnis)
    links = min(max(fokus[0] * breite - b / 2, 0.0), breite - b)
    oben = min(max(fokus[1] * hoehe - h / 2, 0.0), hoehe - h)
    return (links, oben, links + b, oben + h)
