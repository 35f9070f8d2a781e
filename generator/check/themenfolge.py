"""Which sentences speak of economic competence, and which of quality of life; the order of a text's arguments."""

from __future__ import annotations

from typing import NamedTuple

from generator.check.anlass import anzeiger
from generator.check.fragen import FIRMA, anfaenge, worte
from generator.check.lage import Blatt
from generator.check.prosa import Absatz
from generator.check.stimme import Aussage, saetze
from generator.check.suche import words_pattern

KEINE_TEXTE = frozenset({"veranstaltungen", "fotopool", "ueber-uns"})
_FRAGEN = {name: anfaenge(f"zielgruppen.{name}") for name in ("wirtschaft", "lebensqualitaet")}
_OBERHOF = worte("themen.tourismus.ausser")
FRAGEN = (*_FRAGEN.values(), _OBERHOF, FIRMA)
"""What `classify` asks of words; the rules that call it announce it."""


class Einordnung(NamedTuple):
    """A sentence and what it speaks of; it may be both."""

    absatz: Absatz
    nummer: int
    """Its position in the document."""
    wirtschaft: bool
    leben: bool


def classify(blatt: Blatt) -> list[Einordnung]:
    """Title, teaser and body; captions, sources and quotations are left out."""
    return blatt.remember("themenfolge", lambda: _classify(blatt))


def _classify(blatt: Blatt) -> list[Einordnung]:
    wirtschaft, leben, oberhof, firma = (anzeiger(blatt.lage).bit(frage) for frage in FRAGEN)
    irgendetwas = wirtschaft | leben | oberhof | firma
    alle = saetze(blatt)
    einordnungen = []
    for nummer, (absatz, text, bits) in enumerate(zip(alle.absaetze, alle.texte, alle.bits, strict=True)):
        if not text or text.isspace() or absatz.art in ("quelle", "alt"):
            continue
        ist_wirtschaft = ist_leben = False
        if bits & irgendetwas:
            ist_wirtschaft = bool(bits & wirtschaft) and _is_listed(blatt, "wirtschaft", text)
            ist_wirtschaft = ist_wirtschaft or (bool(bits & firma) and alle.at(nummer).nennt_firma)
            ist_leben = bool(bits & leben) and _is_listed(blatt, "lebensqualitaet", text)
            ist_leben = ist_leben or (bool(bits & oberhof) and not ist_wirtschaft and _only_oberhof(alle.at(nummer)))
        einordnungen.append(Einordnung(absatz, nummer, ist_wirtschaft, ist_leben))
    return einordnungen


def _is_listed(blatt: Blatt, name: str, text: str) -> bool:
    """Where a list holds phrases, one of their words is not enough."""
    if not anzeiger(blatt.lage).is_vague(_FRAGEN[name]):
        return True
    return words_pattern(blatt.lage, f"zielgruppen.{name}", beginnt=True).search(text) is not None


def _only_oberhof(aussage: Aussage) -> bool:
    """The town of sport stands for quality of life where a sentence names nothing else of us."""
    oberhof = words_pattern(aussage.blatt.lage, "themen.tourismus.ausser")
    return oberhof.search(aussage.text) is not None and len(aussage.eigene) == 1


def is_argument(blatt: Blatt) -> bool:
    """A text for companies or skilled workers in which the order of arguments matters."""
    if blatt.ordner in KEINE_TEXTE or not blatt.ist_seite:
        return False
    if blatt.dokument.slug in blatt.lage.regelwerk.liste("zielgruppen.ausgenommen"):
        return False
    return blatt.hauptzielgruppe in ("unternehmen", "fachkraefte")
