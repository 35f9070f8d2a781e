"""Which sentences speak of economic competence, and which of quality of life; the order of a text's arguments."""

from __future__ import annotations

from typing import NamedTuple

from generator.check.anlass import anzeiger
from generator.check.fragen import FIRMA, anfaenge, worte
from generator.check.lage import Blatt
from generator.check.stimme import Aussage, aussagen
from generator.check.suche import words_pattern

KEINE_TEXTE = frozenset({"veranstaltungen", "fotopool", "ueber-uns"})
_FRAGEN = {name: anfaenge(f"zielgruppen.{name}") for name in ("wirtschaft", "lebensqualitaet")}
_OBERHOF = worte("themen.tourismus.ausser")
FRAGEN = (*_FRAGEN.values(), _OBERHOF, FIRMA)
"""What `classify` asks of words; the rules that call it announce it."""


class Einordnung(NamedTuple):
    """A sentence and what it speaks of; it may be both."""

    aussage: Aussage
    wirtschaft: bool
    leben: bool


def classify(blatt: Blatt) -> tuple[Einordnung, ...]:
    """Title, teaser and body; captions, sources and quotations are left out."""
    return blatt.remember("themenfolge", lambda: _classify(blatt))


def _classify(blatt: Blatt) -> tuple[Einordnung, ...]:
    gemerkt = anzeiger(blatt.lage)
    wirtschaft, leben, oberhof, firma = (gemerkt.bit(frage) for frage in FRAGEN)
    einordnungen = []
    for aussage in aussagen(blatt):
        if aussage.satz.absatz.art in ("quelle", "alt") or not aussage.text.strip():
            continue
        bits = aussage.bits
        ist_wirtschaft = bool(bits & wirtschaft) and _is_listed(aussage, "wirtschaft")
        ist_wirtschaft = ist_wirtschaft or (bool(bits & firma) and aussage.nennt_firma)
        ist_leben = bool(bits & leben) and _is_listed(aussage, "lebensqualitaet")
        ist_leben = ist_leben or (bool(bits & oberhof) and not ist_wirtschaft and _only_oberhof(aussage))
        einordnungen.append(Einordnung(aussage, ist_wirtschaft, ist_leben))
    return tuple(einordnungen)


def _is_listed(aussage: Aussage, name: str) -> bool:
    """Where a list holds phrases, one of their words is not enough."""
    lage = aussage.blatt.lage
    if not anzeiger(lage).is_vague(_FRAGEN[name]):
        return True
    return words_pattern(lage, f"zielgruppen.{name}", beginnt=True).search(aussage.text) is not None


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
