"""A page does not say whom it is for."""

from __future__ import annotations

from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.lage import Blatt
from generator.model.eintrag import Zielgruppe

REGEL = "zielgruppe-fehlt"
ALLE_SPRACHEN = True
ORDNER = frozenset({"geschichten", "kompetenzfelder", "lebensqualitaet", "staedte", "service"})


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """The key is missing, empty or holds another value."""
    if blatt.ordner not in ORDNER:
        return
    zulaessig = [gruppe.value for gruppe in Zielgruppe]
    wert = blatt.wert("zielgruppen")
    meldung = f"Zielgruppe fehlt. Zulässig: {', '.join(zulaessig)}."
    if wert is None or wert.inhalt in ((), ""):
        yield blatt.kopf_befund(REGEL, Schwere.FEHLER, meldung, "zielgruppen")
        return
    gruppen = wert.inhalt if isinstance(wert.inhalt, tuple) else (wert,)
    for gruppe in gruppen:
        if gruppe.inhalt not in zulaessig or not isinstance(wert.inhalt, tuple):
            was = f"«{gruppe.inhalt}» ist keine Zielgruppe." if gruppe.inhalt not in zulaessig else "Bitte als Liste."
            yield blatt.dokument.befund(
                REGEL, Schwere.FEHLER, f"{was} {meldung}", gruppe.stelle, text=str(gruppe.inhalt or "")
            )
