"""What the calendar's pages have in common: the coming dates, the facets, the months, grouped once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.model import adresse as adressen
from generator.model.eintrag import Zielgruppe
from generator.model.veranstaltung import Barrierefreiheit
from generator.render import datum
from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.kalenderseiten_facetten import Facette, facetten_of, merkmale_of
from generator.render.kalenderseiten_gruppen import Paar, months_shown, past_by_year, tages_monat
from generator.render.kalenderseiten_liste import Terminliste
from generator.render.seite import Krume, Seite, Seitenwerk

KRUMEN = (Krume("Startseite", "/"), Krume("Veranstaltungskalender", adressen.KALENDER))
HOECHSTENS = 80
"""Dates in one list before it points to the pages of the months."""


@dataclass(frozen=True)
class Facettenlink:
    """A facet in a list of facets."""

    titel: str
    adresse: str
    anzahl: int


class Kalender:
    """The dates of an edition as its calendar pages need them."""

    zielgruppen = tuple(Zielgruppe)
    merkmale = tuple(Barrierefreiheit)

    def __init__(self, ausgabe: Ausgabe, werk: Seitenwerk) -> None:
        self.ausgabe = ausgabe
        self.werk = werk
        self.liste = Terminliste(ausgabe, werk)
        self.stichtag = ausgabe.config.stichtag

    @cached_property
    def kommend(self) -> list[Paar]:
        """Every coming date, soonest first."""
        return self.ausgabe.bestand.coming(self.stichtag)

    @cached_property
    def vergangen(self) -> dict[int, list[Paar]]:
        """The past dates by year, newest year first."""
        return dict(past_by_year(self.ausgabe.bestand.termine, self.stichtag))

    @cached_property
    def monate(self) -> list[str]:
        """Months that have a page."""
        return months_shown(self.ausgabe.bestand.termine_by_monat, self.stichtag)

    @cached_property
    def kommende_monate(self) -> list[str]:
        """Months from that of the Stichtag on with dates; the empty ones between are a click on "weiter" away."""
        belegt = self.ausgabe.bestand.termine_by_monat
        return [monat for monat in self.monate if monat in belegt and monat >= tages_monat(self.stichtag)]

    @cached_property
    def facetten(self) -> list[tuple[Facette, list[Paar]]]:
        """Every facet with its coming dates."""
        merkmale = {v.pfad: merkmale_of(v) for v in self.ausgabe.bestand.veranstaltungen}
        gefunden: dict[str, list[Paar]] = defaultdict(list)
        for paar in self.kommend:
            for merkmal in merkmale[paar[1].pfad]:
                gefunden[merkmal].append(paar)
        return [(facette, gefunden[facette.filter]) for facette in facetten_of(self.ausgabe)]

    @cached_property
    def links(self) -> dict[str, list[Facettenlink]]:
        """The facets by group, with the number of their coming dates."""
        gruppen: dict[str, list[Facettenlink]] = {}
        for facette, paare in self.facetten:
            gruppen.setdefault(facette.gruppe, []).append(Facettenlink(facette.titel, facette.adresse, len(paare)))
        return gruppen

    def artefakt(self, seite: Seite, vorlage: str, **kontext: Any) -> Artefakt:
        """A calendar page; its template knows the calendar and the wording of dates."""
        return self.werk.artefakt(seite, vorlage, kalender=self, datum=datum, **kontext)

    def kennung(self, paare: Iterable[Paar], *teile: str) -> str:
        """The `Seite.kennung` of a calendar page that shows these dates and `teile`."""
        return self.werk.kennung(adressen.KALENDER, self.liste.kennung(paare), *teile)
