"""Pictures of the photo pool and what must be known before one is shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.eintrag import Positionierung


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

    @property
    def ist_illustration(self) -> bool:
        """Drawn, not photographed: the side-car's creator or alt text says so."""
        return "Illustration" in self.alt or "Illustration" in (self.urheber or "")
