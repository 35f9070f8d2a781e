"""Nobody has said whether people with disabilities can take part."""

from __future__ import annotations

from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.lage import Lage

REGEL = "barrierefreiheit-offen"


def check_bestand(lage: Lage) -> Iterator[Befund]:
    """The key is missing or `unbekannt`; events that are over are left alone."""
    for veranstaltung in lage.bestand.veranstaltungen:
        vorbei = veranstaltung.termine and veranstaltung.termine[-1].letzter_tag < lage.stichtag
        if not vorbei and veranstaltung.barrierefreiheit is None:
            meldung = (
                "Ob die Veranstaltung barrierefrei ist, steht nirgends. Bitte beim Veranstalter erfragen und "
                "«barrierefreiheit: […]» ergänzen."
            )
            blatt = lage.blatt(veranstaltung.pfad)
            yield blatt.kopf_befund(REGEL, Schwere.HINWEIS, meldung, "barrierefreiheit", "titel")
