"""The one picture of an entry that goes out with feeds and mails; which one is decided here and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.eintrag import Eintrag
from generator.render.ausgabe import Ausgabe

ZUSCHNITT = "sozial"
"""A JPEG of 1200 × 630: every reader and mail program shows it."""


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
    datei = ausgabe.bilder.datei(eintrag.foto, ZUSCHNITT)
    if datei is None:
        return None
    foto = ausgabe.bestand.fotos[eintrag.foto or ""]
    url = ausgabe.absolute(datei.adresse)
    return Feedbild(url, datei.typ, datei.laenge, datei.breite, datei.hoehe, foto.alt, foto.nachweis)
