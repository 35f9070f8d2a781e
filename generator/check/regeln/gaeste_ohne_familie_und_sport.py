"""A text for guests speaks neither of families nor of sport, or leads with something else."""

from __future__ import annotations

from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.lage import Blatt
from generator.check.suche import words_pattern

REGEL = "gaeste-ohne-familie-und-sport"
MELDUNG = "Für Gäste Familie oder Sport in den Vordergrund stellen."


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """Calendar entries are free; a page for guests is not."""
    if blatt.hauptzielgruppe != "gaeste" or blatt.ist_veranstaltung or not blatt.ist_seite:
        return
    erwuenscht = [words_pattern(blatt.lage, f"zielgruppen.{name}", beginnt=True) for name in ("familie", "sport")]
    kopf = " ".join(absatz.text for absatz in blatt.absaetze("titel", "kurztext"))
    ganz = " ".join([kopf, *(absatz.text for absatz in blatt.prosa.koerper if absatz.art != "alt")])
    if not any(muster.search(ganz) for muster in erwuenscht):
        yield blatt.kopf_befund(REGEL, Schwere.WARNUNG, MELDUNG, "titel")
        return
    anderes = words_pattern(blatt.lage, "zielgruppen.andere_themen", beginnt=True)
    if anderes.search(kopf) and not any(muster.search(kopf) for muster in erwuenscht):
        yield blatt.kopf_befund(REGEL, Schwere.WARNUNG, MELDUNG, "titel")
