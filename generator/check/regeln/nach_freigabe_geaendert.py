"""The text changed after its approval."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.lage import Blatt
from generator.check.pruefsumme import compute_pruefsumme
from generator.dokument import Dokument
from generator.read.datei import split_markdown
from generator.read.historie import read_fassungen

REGEL = "nach-freigabe-geaendert"
ALLE_SPRACHEN = True
KOPF = "freigabe"
BRAUCHT_BESTAND = True


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """Compare the checksum in the approval with that of the text as it stands."""
    if blatt.lage.fact(blatt, REGEL, lambda: _is_as_approved(blatt)):
        return
    erwartet = blatt.text("freigabe.pruefsumme")
    worte = _changed_words(blatt, erwartet)
    menge = "" if worte is None else f" ({worte} {'Wort' if worte == 1 else 'Wörter'})"
    meldung = f"Der Text wurde nach der Freigabe geändert{menge}. Neue Freigabe nötig? Dann «oz freigeben» aufrufen."
    yield blatt.kopf_befund(REGEL, Schwere.WARNUNG, meldung, "freigabe.pruefsumme", "freigabe")


def _is_as_approved(blatt: Blatt) -> bool:
    erwartet = blatt.text("freigabe.pruefsumme")
    return not erwartet or compute_pruefsumme(blatt.dokument) == erwartet


def _changed_words(blatt: Blatt, pruefsumme: str) -> int | None:
    """How many words differ from the approved version, where Git still has it."""
    for text in read_fassungen(blatt.lage.config.projekt, blatt.lage.historie, blatt.pfad):
        alt, _ = split_markdown(blatt.pfad, text)
        if alt is not None and compute_pruefsumme(alt) == pruefsumme:
            return _distance(_words(alt), _words(blatt.dokument))
    return None


def _words(dokument: Dokument) -> list[str]:
    kopf = [str(dokument.kopf[key].inhalt) for key in ("titel", "kurztext") if key in dokument.kopf]
    return " ".join([*kopf, dokument.text]).split()


def _distance(alt: list[str], neu: list[str]) -> int:
    schritte = difflib.SequenceMatcher(None, alt, neu, autojunk=False).get_opcodes()
    return max(1, sum(max(b - a, d - c) for art, a, b, c, d in schritte if art != "equal"))
