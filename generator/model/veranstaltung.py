"""Events: what is announced, where, by whom, and on which dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import ClassVar, TypeAlias

from generator.model.eintrag import Eintrag

Zeitpunkt: TypeAlias = date | datetime
"""A day (all-day event) or an aware time in Europe/Berlin."""


class Terminstatus(StrEnum):
    """How firm a date is."""

    BESTAETIGT = "bestaetigt"
    VORLAEUFIG = "vorlaeufig"
    ABGESAGT = "abgesagt"
    VERSCHOBEN = "verschoben"
    AUSGEBUCHT = "ausgebucht"


class Barrierefreiheit(StrEnum):
    """What a venue or event offers people with disabilities."""

    ROLLSTUHL = "rollstuhl"
    WC = "wc"
    INDUKTION = "induktion"
    GEBAERDENSPRACHE = "gebaerdensprache"
    LEICHTE_SPRACHE = "leichte-sprache"
    BEGLEITHUND = "begleithund"

    @property
    def titel(self) -> str:
        """As people read it."""
        return {
            "rollstuhl": "mit Rollstuhl zugänglich",
            "wc": "barrierefreies WC",
            "induktion": "Induktionsanlage",
            "gebaerdensprache": "Gebärdensprache",
            "leichte-sprache": "Leichte Sprache",
            "begleithund": "Begleithund willkommen",
        }[self.value]


@dataclass(frozen=True)
class Kategorie:
    """A kind of event, from `veranstaltungen/kategorien.yml`."""

    slug: str
    titel: str
    farbe: str
    """`#rrggbb`."""


@dataclass(frozen=True)
class Ort:
    """A venue, from `veranstaltungen/orte.yml` or written in the event."""

    name: str
    ortsname: str
    strasse: str | None = None
    plz: str | None = None
    koordinaten: tuple[float, float] | None = None
    barrierefrei: tuple[Barrierefreiheit, ...] | None = None
    """None: unknown."""
    slug: str | None = None
    """Key in `orte.yml`; None where the event describes the venue itself."""

    @property
    def anschrift(self) -> str:
        """Name, street and town in one line, without repeating the town."""
        ortszeile = " ".join(teil for teil in (self.plz, self.ortsname) if teil)
        return ", ".join(teil for teil in (self.name, self.strasse, ortszeile) if teil)


@dataclass(frozen=True)
class Veranstalter:
    """Who holds the event."""

    name: str
    website: str | None = None
    email: str | None = None
    telefon: str | None = None
    slug: str | None = None


@dataclass(frozen=True)
class Eintritt:
    """What it costs, in EUR."""

    frei: bool = False
    von: Decimal | None = None
    bis: Decimal | None = None
    ermaessigt: Decimal | None = None
    hinweis: str | None = None


@dataclass(frozen=True)
class Anmeldung:
    """Whether and where one has to register."""

    erforderlich: bool
    url: str | None = None
    bis: Zeitpunkt | None = None


@dataclass(frozen=True)
class Abweichung:
    """One date of a series that is moved, cancelled or held elsewhere."""

    am: Zeitpunkt
    """The original date of the series."""
    beginn: Zeitpunkt
    """The new begin; `am` where only something else changed."""
    ende: Zeitpunkt | None
    """The new end; the series' duration is kept where the file names none."""
    terminstatus: Terminstatus
    """Its own, else the series'."""
    ort: Ort | None = None
    hinweis: str | None = None

    @property
    def termin(self) -> Termin:
        """The date as pages show it."""
        verlegt_von = self.am if self.beginn != self.am else None
        return Termin(self.beginn, self.ende, self.terminstatus, self.ort, self.hinweis, verlegt_von)


@dataclass(frozen=True)
class Wiederholung:
    """The rule of a series, already brought to one form."""

    rrule: str
    """RFC 5545 RRULE value without `UNTIL`; its end is `bis`."""
    bis: Zeitpunkt | None = None
    """Last possible date, inclusive."""
    ausser: tuple[Zeitpunkt, ...] = ()
    """Dates that fall out: those of the file and those of `nicht_in_ferien` and `nicht_an_feiertagen`."""
    zusaetzlich: tuple[Zeitpunkt, ...] = ()
    abweichend: tuple[Abweichung, ...] = ()
    beschreibung: str = ""
    """In German words: "jede Woche montags"."""


@dataclass(frozen=True)
class Herkunft:
    """Where an imported event comes from, and what a person corrected since."""

    quelle: str
    uid: str
    stand: str | None = None
    festgehalten: tuple[str, ...] = ()


@dataclass(frozen=True)
class Termin:
    """One date of an event as pages show it; a single event has one, a series many."""

    beginn: Zeitpunkt
    ende: Zeitpunkt | None
    """Inclusive for all-day dates; None: open end."""
    terminstatus: Terminstatus
    ort: Ort | None = None
    """None: the event's venue."""
    hinweis: str | None = None
    urspruenglich: Zeitpunkt | None = None
    """The date it was moved from."""

    @property
    def ganztags(self) -> bool:
        """Whether it has days instead of times."""
        return not isinstance(self.beginn, datetime)

    @property
    def findet_statt(self) -> bool:
        """Whether somebody may go there then: not cancelled, nor postponed without a new date."""
        if self.terminstatus is Terminstatus.VERSCHOBEN:
            return self.urspruenglich is not None
        return self.terminstatus is not Terminstatus.ABGESAGT

    @cached_property
    def erster_tag(self) -> date:
        """The local day it begins on."""
        return day_of(self.beginn)

    @cached_property
    def monat(self) -> str:
        """The month it begins in, as in addresses: `2027-01`."""
        return self.erster_tag.isoformat()[:7]

    @cached_property
    def letzter_tag(self) -> date:
        """The local day it ends on; an end at midnight belongs to the day before."""
        if self.ende is None:
            return self.erster_tag
        if isinstance(self.ende, datetime) and isinstance(self.beginn, datetime) and self.ende > self.beginn:
            return (self.ende.replace(tzinfo=None) - timedelta(microseconds=1)).date()
        return max(self.erster_tag, day_of(self.ende))

    def months(self) -> list[str]:
        """Every month it touches."""
        if self.letzter_tag == self.erster_tag:
            return [self.monat]
        return list(dict.fromkeys(tag.isoformat()[:7] for tag in self.days()))

    def days(self) -> list[date]:
        """Every day it touches."""
        anzahl = (self.letzter_tag - self.erster_tag).days + 1
        return [self.erster_tag + timedelta(days=i) for i in range(anzahl)]


def day_of(zeitpunkt: Zeitpunkt) -> date:
    """The local day of a moment."""
    return zeitpunkt.date() if isinstance(zeitpunkt, datetime) else zeitpunkt


def moment_key(zeitpunkt: Zeitpunkt) -> tuple[int, int, int]:
    """Sort days and times together: on one day, all-day dates first, then by local time."""
    if isinstance(zeitpunkt, datetime):
        sekunden = zeitpunkt.hour * 3600 + zeitpunkt.minute * 60 + zeitpunkt.second
        return (zeitpunkt.toordinal(), sekunden, zeitpunkt.fold)
    return (zeitpunkt.toordinal(), -1, 0)


@dataclass(frozen=True, kw_only=True)
class Veranstaltung(Eintrag):
    """An event that the four towns announce together; a series is one Veranstaltung."""

    ART: ClassVar[str] = "veranstaltung"
    ORDNER: ClassVar[str] = "veranstaltungen"

    uid: str
    beginn: Zeitpunkt
    ende: Zeitpunkt | None = None
    stadt: str
    """Slug of a town."""
    ort: Ort | None = None
    veranstalter: Veranstalter | None = None
    kategorie: Kategorie
    terminstatus: Terminstatus = Terminstatus.BESTAETIGT
    verschoben_von: Zeitpunkt | None = None
    wiederholung: Wiederholung | None = None
    kag: bool = False
    eintritt: Eintritt | None = None
    anmeldung: Anmeldung | None = None
    barrierefreiheit: tuple[Barrierefreiheit, ...] | None = None
    """None: unknown."""
    website: str | None = None
    tickets: str | None = None
    gross: bool = False
    herkunft: Herkunft | None = None
    termine: tuple[Termin, ...] = ()
    """All dates, oldest first; an open-ended series is cut at 24 months ahead of the Stichtag."""

    @property
    def ganztags(self) -> bool:
        """Whether it has days instead of times."""
        return not isinstance(self.beginn, datetime)
