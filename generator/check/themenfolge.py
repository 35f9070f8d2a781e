"""Which sentences speak of economic competence, and which of quality of life; the order of a text's arguments."""

from __future__ import annotations

from dataclasses import dataclass

from generator.check.lage import Blatt
from generator.check.stimme import Aussage, aussagen
from generator.check.suche import words_pattern

KEINE_TEXTE = frozenset({"veranstaltungen", "fotopool", "ueber-uns"})


@dataclass(frozen=True)
class Einordnung:
    """A sentence and what it speaks of; it may be both."""

    aussage: Aussage
    wirtschaft: bool
    leben: bool


def classify(blatt: Blatt) -> tuple[Einordnung, ...]:
    """Title, teaser and body; captions, sources and quotations are left out."""
    return blatt.remember("themenfolge", lambda: _classify(blatt))


def _classify(blatt: Blatt) -> tuple[Einordnung, ...]:
    wirtschaft = words_pattern(blatt.lage, "zielgruppen.wirtschaft", beginnt=True)
    leben = words_pattern(blatt.lage, "zielgruppen.lebensqualitaet", beginnt=True)
    oberhof = words_pattern(blatt.lage, "themen.tourismus.ausser")
    einordnungen = []
    for aussage in aussagen(blatt):
        if aussage.satz.absatz.art in ("quelle", "alt") or not aussage.text.strip():
            continue
        ist_wirtschaft = bool(wirtschaft.search(aussage.text)) or aussage.nennt_firma
        ist_leben = bool(leben.search(aussage.text)) or (
            bool(oberhof.search(aussage.text)) and not ist_wirtschaft and len(aussage.eigene) == 1
        )
        einordnungen.append(Einordnung(aussage, ist_wirtschaft, ist_leben))
    return tuple(einordnungen)


def is_argument(blatt: Blatt) -> bool:
    """A text for companies or skilled workers in which the order of arguments matters."""
    if blatt.ordner in KEINE_TEXTE or not blatt.ist_seite:
        return False
    if blatt.dokument.slug in blatt.lage.regelwerk.liste("zielgruppen.ausgenommen"):
        return False
    return blatt.hauptzielgruppe in ("unternehmen", "fachkraefte")
