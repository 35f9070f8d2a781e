"""A competence field has had no new story for months."""

from __future__ import annotations

from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.lage import Lage
from generator.check.regeln.newsletter_ueberfaellig import add_months

REGEL = "kompetenzfeld-still"


def check_bestand(lage: Lage) -> Iterator[Befund]:
    """Counted back from the Stichtag; drafts count, because somebody is at work."""
    monate = int(lage.regelwerk.zahl("ausgewogenheit.stilles_feld_monate"))
    seit = add_months(lage.stichtag, -monate)
    for slug, feld in lage.bestand.kompetenzfelder.items():
        tage = [g.datum for g in lage.bestand.geschichten if g.kompetenzfeld == slug and g.datum]
        if not any(seit < tag <= lage.stichtag for tag in tage):
            meldung = f"Zum Kompetenzfeld «{feld.titel}» gibt es seit {monate} Monaten keine neue Geschichte."
            yield lage.blatt(feld.pfad).kopf_befund(REGEL, Schwere.HINWEIS, meldung, "titel", text=feld.titel)
