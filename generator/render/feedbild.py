"""The one picture of an entry that goes out with feeds and mails; which one is decided here and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model.eintrag import Eintrag
from generator.model.foto import Foto
from generator.render.ausgabe import Ausgabe

_TYPEN = {".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".webp": "image/webp", ".gif": "image/gif"}


@dataclass(frozen=True)
class Feedbild:
    """A picture as strangers load it."""

    url: str
    """Absolute."""
    typ: str
    """MIME type."""
    laenge: int
    """True length in bytes: readers and podcast tools trust it."""
    breite: int
    hoehe: int
    alt: str
    nachweis: str
    """Creator and licence in one line."""


def find_feedbild(ausgabe: Ausgabe, eintrag: Eintrag) -> Feedbild | None:
    """The picture of the entry, or None where there is none that may be shown."""
    foto = ausgabe.bestand.fotos.get(eintrag.foto or "")
    if foto is None or foto.bild is None:
        return None
    typ = _TYPEN.get(PurePosixPath(foto.bild).suffix.lower())
    if typ is None:
        return None
    laenge = (ausgabe.config.projekt / foto.bild).stat().st_size
    return Feedbild(
        ausgabe.absolute("/" + foto.bild), typ, laenge, foto.breite, foto.hoehe, foto.alt, credit_line(foto)
    )


def credit_line(foto: Foto) -> str:
    """Creator and licence as they have to stand at the picture."""
    return ", ".join(teil for teil in (foto.urheber, foto.lizenz) if teil)
