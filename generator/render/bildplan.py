"""Which files a picture becomes: crops around its focus, widths and formats; arithmetic only, nothing is opened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator.model.foto import Foto

_WEB = ("avif", "webp", "jpg")


@dataclass(frozen=True)
class Zuschnitt:
    """One way pages show pictures."""

    name: str
    form: str
    """Crops of one form share their files."""
    breiten: tuple[int, ...]
    """Pixels, ascending; what the picture does not have is left out, nothing is enlarged."""
    verhaeltnis: float | None = None
    """Width by height; None keeps the picture's own."""
    formate: tuple[str, ...] = _WEB


ZUSCHNITTE: Mapping[str, Zuschnitt] = MappingProxyType(
    {
        z.name: z
        for z in (
            Zuschnitt("quer", "quer", (640, 1000, 1500, 2000), 2.0),
            Zuschnitt("buehne", "karte", (480, 720, 1080, 1440), 1.6),
            Zuschnitt("karte", "karte", (320, 480, 720), 1.6),
            Zuschnitt("quadrat", "quadrat", (160, 320), 1.0),
            Zuschnitt("ganz", "ganz", (480, 800, 1200, 1600)),
            Zuschnitt("sozial", "sozial", (1200,), 1200 / 630, ("jpg",)),
            Zuschnitt("druck", "druck", (4000,), None, ("druck",)),
        )
    }
)
"""`quer` opens a story over the full width, `buehne` stands beside a title, `karte` in lists, `sozial` is shared,
`druck` is what the press downloads."""

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
    """All files of a crop, the narrow ones first. Needs a picture with a size."""
    box = crop_box(foto.breite, foto.hoehe, zuschnitt.verhaeltnis, foto.fokus)
    breite, hoehe = box[2] - box[0], box[3] - box[1]
    return tuple(
        Derivat(zuschnitt.form, stufe, max(1, round(stufe * hoehe / breite)), box, endung)
        for stufe in _stufen(zuschnitt.breiten, int(breite + 0.5))
        for endung in _endungen(zuschnitt, foto)
    )


def _endungen(zuschnitt: Zuschnitt, foto: Foto) -> Iterator[str]:
    """Drawings stay lossless for print; JPEG would fray their edges."""
    for format in zuschnitt.formate:
        yield format if format != "druck" else ("png" if foto.ist_grafik else "jpg")


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
