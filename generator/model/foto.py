"""Pictures of the photo pool and what must be known before one is shown."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.eintrag import Positionierung

_PFAD = "fotopool/"
_BILDVERWEIS = re.compile(r"(?:^|[\s(<\"'/])fotopool/([^/\s<>()\"'?#]+)\.[A-Za-z]{3,4}(?=[\s)>\"'?#]|$)")


class Personen(StrEnum):
    """Whether people can be recognised (KUG § 22)."""

    KEINE = "keine"
    NICHT_ERKENNBAR = "nicht-erkennbar"
    EINWILLIGUNG = "einwilligung"


@dataclass(frozen=True)
class Einwilligung:
    """Consent of the people shown; the form itself is never in Git, only where it is kept."""

    liegt_vor: bool
    ablage: str | None = None
    widerrufen: bool = False


@dataclass(frozen=True)
class Bildkopf:
    """What a picture file says of itself."""

    breite: int = 0
    """Pixels, as shown (after EXIF orientation)."""
    hoehe: int = 0
    kennung: str = ""
    """SHA-256 of the file, hexadecimal."""
    format: str = ""
    """As Pillow names it: `JPEG`, `PNG`."""
    ortsdaten: bool = False
    """Whether the original carries a place in EXIF, IPTC or XMP."""
    animiert: bool = False
    """Several frames; only the first is shown."""


@dataclass(frozen=True, kw_only=True)
class Foto:
    """A picture with its side-car file."""

    key: str
    """File name without ending; pages name the picture by it."""
    pfad: str
    """Of the side-car file, from the project's root."""
    bild: str | None
    """Of the picture file, from the project's root; None where it is missing."""
    alt: str = ""
    dekorativ: bool = False
    urheber: str | None = None
    lizenz: str | None = None
    lizenz_url: str | None = None
    nutzung_bis: date | None = None
    personen: Personen | None = None
    einwilligung: Einwilligung | None = None
    fokus: tuple[float, float] = (0.5, 0.5)
    """From left and from top, 0 to 1."""
    aufgenommen: date | None = None
    ort: str | None = None
    stadt: str | None = None
    positionierung: tuple[Positionierung, ...] = ()
    presse: bool = False
    breite: int = 0
    """Pixels, as shown (after EXIF orientation)."""
    hoehe: int = 0
    kennung: str = ""
    """SHA-256 of the picture's bytes, hexadecimal."""
    ortsdaten: bool = False
    """Whether the original carries location data; what is published never does."""
    animiert: bool = False
    """Several frames; only the first is shown."""
    format: str = ""
    """The file's format as Pillow names it."""

    @property
    def nachweis(self) -> str:
        """Creator and licence in one line, as they have to stand at the picture."""
        return ", ".join(teil for teil in (self.urheber, self.lizenz) if teil)

    @property
    def ist_grafik(self) -> bool:
        """Saved without loss, so probably flat colours and hard edges: encoded with other settings than photographs."""
        return self.format in ("PNG", "GIF")

    @property
    def ist_illustration(self) -> bool:
        """Drawn, not photographed: the side-car's creator or alt text says so."""
        return "Illustration" in self.alt or "Illustration" in (self.urheber or "")


def find_bildverweise(text: str) -> tuple[str, ...]:
    """Keys of pictures of the pool that a text shows, in its order: `![Halle](../../fotopool/halle.jpg)`."""
    return tuple(dict.fromkeys(_BILDVERWEIS.findall(unicodedata.normalize("NFC", text) if _PFAD in text else "")))


def why_not_shown(foto: Foto, stichtag: date) -> str | None:
    """Why the picture must not be published, as a short German reason; None where it may be.

    KUG § 22 (consent), UrhG § 13 (creator), BITV 2.0 (alternative text).
    """
    if foto.bild is None:
        return "Bilddatei fehlt oder ist beschädigt"
    if not foto.alt and not foto.dekorativ:
        return "Alternativtext fehlt"
    if not foto.urheber or not foto.lizenz:
        return "Urheber oder Lizenz fehlt"
    if foto.nutzung_bis is not None and foto.nutzung_bis < stichtag:
        return f"Nutzungsrecht am {foto.nutzung_bis:%d.%m.%Y} abgelaufen"
    return _why_no_consent(foto)


def _why_no_consent(foto: Foto) -> str | None:
    einwilligung = foto.einwilligung
    if einwilligung is not None and einwilligung.widerrufen:
        return "Einwilligung widerrufen"
    if foto.personen is None:
        return "Angabe «personen» fehlt"
    if foto.personen is Personen.EINWILLIGUNG and not (einwilligung and einwilligung.liegt_vor):
        return "Einwilligung fehlt"
    return None


def darf_gezeigt_werden(foto: Foto, stichtag: date) -> bool:
    """Whether the picture may be published on this day."""
    return why_not_shown(foto, stichtag) is None
