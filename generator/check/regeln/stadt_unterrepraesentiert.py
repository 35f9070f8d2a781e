"""A town hardly appears among the stories or events of a year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.befund import Befund, Schwere, Stelle
from generator.check.lage import Lage
from generator.check.regeln.newsletter_ueberfaellig import add_months

REGEL = "stadt-unterrepraesentiert"


def check_bestand(lage: Lage) -> Iterator[Befund]:
    """Fewer than the configured share over the twelve months before the Stichtag, once there are enough to count."""
    werk = lage.regelwerk
    seit = add_months(lage.stichtag, -int(werk.zahl("ausgewogenheit.monate")))
    geschichten = [g.unternehmen.stadt for g in lage.bestand.geschichten if g.datum and seit < g.datum <= lage.stichtag]
    termine = [
        v.stadt for v in lage.bestand.veranstaltungen if any(seit < t.erster_tag <= lage.stichtag for t in v.termine)
    ]
    namen = {str(stadt["name"]).lower(): str(stadt["name"]) for stadt in werk.tafeln("staedte")}
    staedte = {slug: namen.get(slug, stadt.titel) for slug, stadt in lage.bestand.staedte.items()}
    for was, liste in (("Geschichten", geschichten), ("Veranstaltungen", termine)):
        if len(liste) >= werk.zahl("ausgewogenheit.mindestens_stuecke"):
            yield from _check(was, liste, staedte, werk.zahl("ausgewogenheit.anteil_prozent"))


def _check(was: str, liste: list[str], staedte: Mapping[str, str], prozent: float) -> Iterator[Befund]:
    for slug, name in staedte.items():
        anzahl = liste.count(slug)
        if anzahl * 100 < prozent * len(liste):
            meldung = (
                f"In den letzten zwölf Monaten kamen nur {anzahl} von {len(liste)} {was} aus {name}. "
                "Bitte dort nachfragen."
            )
            yield Befund(REGEL, Schwere.HINWEIS, f"inhalte/staedte/{slug}.md", Stelle(), meldung, text=slug)
