"""The ways to narrow the calendar that have a page of their own: town, category, target group and what it offers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import adresse as adressen
from generator.model.eintrag import Zielgruppe
from generator.model.veranstaltung import Barrierefreiheit, Veranstaltung
from generator.render.ausgabe import Ausgabe


@dataclass(frozen=True)
class Facette:
    """One choice with a page of its own."""

    gruppe: str
    titel: str
    """In a list of facets: "Suhl"."""
    ueberschrift: str
    """Of its page: "Veranstaltungen in Suhl"."""
    adresse: str
    filter: str
    """The same choice as a query of the calendar page: `stadt=suhl`; also what `merkmale_of` calls it."""
    ics: str | None = None
    """Name of the subscription with the same dates."""


def facetten_of(ausgabe: Ausgabe) -> list[Facette]:
    """Every facet of the edition, in the order of the page."""
    return [*_staedte(ausgabe), *_kategorien(ausgabe), *_zielgruppen(), _eintritt_frei(), *_barrierefreiheit()]


def barrierefreiheit_of(veranstaltung: Veranstaltung) -> tuple[Barrierefreiheit, ...]:
    """What the event states, else what its venue does; nothing where both are unknown."""
    return veranstaltung.barrierefreiheit or (veranstaltung.ort.barrierefrei if veranstaltung.ort else None) or ()


def _staedte(ausgabe: Ausgabe) -> Iterator[Facette]:
    for slug, stadt in ausgabe.bestand.staedte.items():
        yield Facette(
            "Stadt",
            stadt.titel,
            f"Veranstaltungen in {stadt.titel}",
            adressen.kalender_stadt(slug),
            f"stadt={slug}",
            f"stadt-{slug}",
        )


def _kategorien(ausgabe: Ausgabe) -> Iterator[Facette]:
    for slug, kategorie in ausgabe.bestand.kategorien.items():
        yield Facette(
            "Kategorie",
            kategorie.titel,
            f"Veranstaltungen: {kategorie.titel}",
            adressen.kalender_kategorie(slug),
            f"kategorie={slug}",
            f"kategorie-{slug}",
        )


def _zielgruppen() -> Iterator[Facette]:
    for gruppe in Zielgruppe:
        yield Facette(
            "Für wen",
            gruppe.titel,
            f"Veranstaltungen für {gruppe.titel}",
            adressen.kalender_zielgruppe(gruppe.value),
            f"zielgruppe={gruppe.value}",
        )


def _eintritt_frei() -> Facette:
    return Facette(
        "Was es bietet",
        "Eintritt frei",
        "Veranstaltungen mit freiem Eintritt",
        adressen.EINTRITT_FREI,
        "frei=1",
    )


def _barrierefreiheit() -> Iterator[Facette]:
    for merkmal in Barrierefreiheit:
        yield Facette(
            "Was es bietet",
            merkmal.titel,
            f"Veranstaltungen: {merkmal.titel}",
            adressen.kalender_barrierefreiheit(merkmal.value),
            f"barrierefrei={merkmal.value}",
        )


def is_frei(veranstaltung: Veranstaltung) -> bool:
    """Whether entry is known to be free."""
    return veranstaltung.eintritt is not None and veranstaltung.eintritt.frei


def merkmale_of(veranstaltung: Veranstaltung) -> list[str]:
    """The facets an event belongs to, each by its `filter`."""
    v = veranstaltung
    merkmale = [f"stadt={v.stadt}", f"kategorie={v.kategorie.slug}"]
    merkmale += [f"zielgruppe={gruppe}" for gruppe in dict.fromkeys(v.zielgruppen)]
    merkmale += [f"barrierefrei={merkmal}" for merkmal in dict.fromkeys(barrierefreiheit_of(v))]
    if is_frei(v):
        merkmale.append("frei=1")
    return merkmale
