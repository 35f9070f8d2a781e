"""The ways to narrow the calendar that have a page of their own: town, category, target group and what it offers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.model import adresse as adressen
from generator.model.eintrag import Zielgruppe
from generator.model.veranstaltung import Barrierefreiheit, Veranstaltung
from generator.render.ausgabe import Ausgabe

Probe: TypeAlias = Callable[[Veranstaltung], bool]


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
    """The same choice as a query of the calendar page: `stadt=suhl`."""
    passt: Probe = field(repr=False)
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
            _in_stadt(slug),
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
            _of_kategorie(slug),
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
            _for_zielgruppe(gruppe),
        )


def _eintritt_frei() -> Facette:
    return Facette(
        "Was es bietet",
        "Eintritt frei",
        "Veranstaltungen mit freiem Eintritt",
        adressen.EINTRITT_FREI,
        "frei=1",
        is_frei,
    )


def _barrierefreiheit() -> Iterator[Facette]:
    for merkmal in Barrierefreiheit:
        yield Facette(
            "Was es bietet",
            merkmal.titel,
            f"Veranstaltungen: {merkmal.titel}",
            adressen.kalender_barrierefreiheit(merkmal.value),
            f"barrierefrei={merkmal.value}",
            _with_merkmal(merkmal),
        )


def is_frei(veranstaltung: Veranstaltung) -> bool:
    """Whether entry is known to be free."""
    return veranstaltung.eintritt is not None and veranstaltung.eintritt.frei


def _in_stadt(slug: str) -> Probe:
    return lambda veranstaltung: veranstaltung.stadt == slug


def _of_kategorie(slug: str) -> Probe:
    return lambda veranstaltung: veranstaltung.kategorie.slug == slug


def _for_zielgruppe(gruppe: Zielgruppe) -> Probe:
    return lambda veranstaltung: gruppe in veranstaltung.zielgruppen


def _with_merkmal(merkmal: Barrierefreiheit) -> Probe:
    return lambda veranstaltung: merkmal in barrierefreiheit_of(veranstaltung)
