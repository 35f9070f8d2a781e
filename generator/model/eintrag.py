"""What every publishable file has in common (inhaltsmodell.md, "Shared keys")."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from typing import ClassVar

from generator.model import adresse as adressen

DEUTSCH = "de"
"""The language the site is written in; every other one is said of pages that exist in German."""


class Status(StrEnum):
    """Whether the file may be published at all."""

    ENTWURF = "entwurf"
    VEROEFFENTLICHT = "veroeffentlicht"


class Zielgruppe(StrEnum):
    """The three target groups of the communication concept (heading "Zielgruppen")."""

    UNTERNEHMEN = "unternehmen"
    FACHKRAEFTE = "fachkraefte"
    GAESTE = "gaeste"

    @property
    def titel(self) -> str:
        """As people read it."""
        return {"unternehmen": "Unternehmen", "fachkraefte": "Fachkräfte", "gaeste": "Gäste"}[self.value]


class Positionierung(StrEnum):
    """What of the concept's positioning a text supports (heading "Positionierung")."""

    PRAEZISIONSTECHNOLOGIE = "praezisionstechnologie"
    BEHAELTERGLAS = "behaelterglas"
    SPORT = "sport"
    NATUR = "natur"
    FAMILIE = "familie"


@dataclass(frozen=True)
class Quelle:
    """Evidence for a figure or a superlative."""

    aussage: str
    quelle: str
    """Name of the source, with its address where there is one."""
    stand: str
    """As the editor writes it: "2021", "Mai 2025"."""


@dataclass(frozen=True)
class Freigabe:
    """Leave to publish: somebody gave it, on a day, for exactly this text."""

    rolle: str
    person: str
    am: date
    pruefsumme: str
    """Of everything a reader sees; when the text changes, the approval is gone."""
    vertretung_fuer: str | None = None


@dataclass(frozen=True)
class Abstimmung:
    """Agreed in a working group on a day."""

    gremium: str
    am: date


@dataclass(frozen=True)
class Ausnahme:
    """An exception from a communication rule, with its reason and its last valid day."""

    regel: str
    grund: str
    bis: date | None = None


@dataclass(frozen=True)
class Stand:
    """When an entry was first seen and last changed, and how often its date-relevant keys changed."""

    geaendert: datetime
    """Aware, UTC."""
    erstellt: datetime
    """Aware, UTC."""
    sequence: int = 0
    """iCalendar SEQUENCE: committed changes of `beginn`, `ende`, `ort`, `terminstatus` or `wiederholung`."""
    aenderungen: tuple[Aenderung, ...] = ()
    """Those changes themselves, oldest first ("was hat sich geändert")."""
    erster_pfad: str = ""
    """The path the file first had; feeds name the entry by it, so that renaming makes nothing new. Empty: unknown."""


@dataclass(frozen=True)
class Aenderung:
    """One committed change of a key subscribers depend on."""

    am: datetime
    schluessel: str
    vorher: str
    nachher: str


@dataclass(frozen=True, kw_only=True)
class Eintrag:
    """A publishable file, judged: whoever holds one need not ask whether it is whole."""

    ART: ClassVar[str] = ""
    """The kind in the singular: `geschichte`, `veranstaltung`; also the name of its template."""
    ORDNER: ClassVar[str] = ""
    """The first part of its address, and its folder."""
    KAG_THEMA: ClassVar[bool] = False
    """Whether the kind needs the chair's approval unless the file says otherwise."""

    pfad: str
    slug: str
    titel: str
    text: str
    """Markdown body."""
    stand: Stand
    kurztext: str = ""
    datum: date | None = None
    status: Status = Status.ENTWURF
    kag_thema: bool = False
    kag_thema_grund: str | None = None
    geaendert: datetime | None = None
    zielgruppen: tuple[Zielgruppe, ...] = ()
    positionierung: tuple[Positionierung, ...] = ()
    foto: str | None = None
    quellen: tuple[Quelle, ...] = ()
    freigabe: Freigabe | None = None
    abstimmung: Abstimmung | None = None
    regeln_aus: tuple[Ausnahme, ...] = ()
    partner: tuple[str, ...] = ()
    schlagworte: tuple[str, ...] = ()
    muster: bool = False
    frueher: tuple[str, ...] = ()
    """Former addresses that redirect here."""
    abdruck: str = field(default="", repr=False, compare=False)
    """A digest of the file as it was read."""
    sprache: str = DEUTSCH
    fassung_von: str = ""
    """Of a page in another language: path of the page it is a version of, or of the folder whose overview it is."""
    foto_alt: str = ""
    """What the picture shows, in the page's language; '' where the picture's own words are in it."""

    @cached_property
    def adresse(self) -> str:
        """The public address, from the site's root, with slashes at both ends."""
        if self.sprache != DEUTSCH:
            return adressen.of_fassung(self.pfad)
        return f"/{self.ORDNER}/{self.slug}/"

    @property
    def hauptzielgruppe(self) -> Zielgruppe | None:
        """The first target group is the main one (a convention of the catalogue)."""
        return self.zielgruppen[0] if self.zielgruppen else None

    @property
    def ist_entwurf(self) -> bool:
        """Not yet for the public."""
        return self.status is Status.ENTWURF
