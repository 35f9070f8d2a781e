"""What the printed programme of a period says: dates by day with their marks, before anything is set."""

from __future__ import annotations

import calendar
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.bestand import Bestand
from generator.model.datum import MONATE, WOCHENTAGE
from generator.model.veranstaltung import Kategorie, Termin, Veranstaltung, moment_key
from generator.render.datum import format_tage, format_uhrzeiten, format_zeitpunkt_kurz
from generator.render.terminstatus import Lage, alter_termin, lage_of, ort_of

DAUERHAFT = 7
"""Days; what lasts longer stands once at the head of the programme instead of on each of its days."""
MAX_MONATE = 12


@dataclass(frozen=True)
class Zeitraum:
    """Whole months, both included."""

    von: date
    bis: date

    @classmethod
    def parse(cls, text: str) -> Zeitraum | None:
        """`2027-01` or `2027-01..2027-03`; None for anything else, a wrong order or more than a year."""
        teile = re.fullmatch(r"(20\d\d)-(0[1-9]|1[0-2])(?:\.\.(20\d\d)-(0[1-9]|1[0-2]))?", text.strip())
        if teile is None:
            return None
        von = date(int(teile[1]), int(teile[2]), 1)
        jahr, monat = (int(teile[3]), int(teile[4])) if teile[3] else (von.year, von.month)
        monate = (jahr - von.year) * 12 + monat - von.month + 1
        if not 1 <= monate <= MAX_MONATE:
            return None
        return cls(von, date(jahr, monat, calendar.monthrange(jahr, monat)[1]))

    @property
    def titel(self) -> str:
        """In words: "Januar 2027", "Januar bis März 2027"."""
        anfang, ende = MONATE[self.von.month - 1], f"{MONATE[self.bis.month - 1]} {self.bis.year}"
        if (self.von.year, self.von.month) == (self.bis.year, self.bis.month):
            return ende
        return f"{anfang} bis {ende}" if self.von.year == self.bis.year else f"{anfang} {self.von.year} bis {ende}"


@dataclass(frozen=True)
class Programmpunkt:
    """One date as it stands on one day."""

    titel: str
    zeit: str
    """Times of the day, or the days of a longer date; '' for an all-day date."""
    wo: str
    """Venue, without the town."""
    stadt: str
    kategorie: Kategorie
    lage: Lage
    zusatz: str = ""
    """What the status needs said: the old date, a note."""
    kurztext: str = ""
    """Only on the event's first date in the period."""
    eintritt: str = ""
    weiter: bool = False
    """A further day of a date that stands in full on an earlier one."""


@dataclass(frozen=True)
class Programmtag:
    """A day with its dates."""

    tag: date
    punkte: tuple[Programmpunkt, ...]

    @property
    def titel(self) -> str:
        """ "Donnerstag, 14. Januar"; the year stands with the month."""
        return f"{WOCHENTAGE[self.tag.weekday()]}, {self.tag.day}. {MONATE[self.tag.month - 1]}"


@dataclass(frozen=True)
class Programm:
    """Everything a programme shows."""

    zeitraum: Zeitraum
    stand: date
    staedte: tuple[str, ...]
    """Titles of the towns it covers."""
    tage: tuple[Programmtag, ...]
    dauerhaft: tuple[Programmpunkt, ...]
    pfade: frozenset[str]
    """Paths of the events in it."""

    @property
    def monate(self) -> list[tuple[str, list[Programmtag]]]:
        """Days by month: "Januar 2027"."""
        monate: dict[str, list[Programmtag]] = defaultdict(list)
        for tag in self.tage:
            monate[f"{MONATE[tag.tag.month - 1]} {tag.tag.year}"].append(tag)
        return list(monate.items())

    @property
    def kategorien(self) -> list[Kategorie]:
        """The categories that occur, by title."""
        punkte = [*self.dauerhaft, *(punkt for tag in self.tage for punkt in tag.punkte)]
        return sorted({punkt.kategorie for punkt in punkte}, key=lambda kategorie: kategorie.titel)


def build_programm(bestand: Bestand, zeitraum: Zeitraum, stand: date, stadt: str | None = None) -> Programm:
    """The programme of a period, of one town or of all."""
    tage: dict[date, list[tuple[tuple[int, int, int], Programmpunkt]]] = defaultdict(list)
    dauerhaft: list[Programmpunkt] = []
    gezeigt: set[str] = set()
    staedte = {slug: eintrag.titel for slug, eintrag in bestand.staedte.items() if stadt in (None, slug)}
    for termin, veranstaltung in _dates(bestand, zeitraum, stadt):
        punkt = _punkt(termin, veranstaltung, staedte, veranstaltung.uid not in gezeigt)
        if punkt.kurztext:
            gezeigt.add(veranstaltung.uid)
        if len(termin.days()) > DAUERHAFT:
            dauerhaft.append(punkt)
            continue
        for tag, eintrag in _on_days(termin, punkt, zeitraum):
            tage[tag].append((moment_key(termin.beginn), eintrag))
    return Programm(
        zeitraum,
        stand,
        tuple(staedte.values()),
        tuple(Programmtag(tag, _sorted(tage[tag])) for tag in sorted(tage)),
        tuple(dauerhaft),
        frozenset(veranstaltung.pfad for _, veranstaltung in _dates(bestand, zeitraum, stadt)),
    )


def _dates(bestand: Bestand, zeitraum: Zeitraum, stadt: str | None) -> Iterator[tuple[Termin, Veranstaltung]]:
    for termin, veranstaltung in bestand.termine:
        im_zeitraum = termin.letzter_tag >= zeitraum.von and termin.erster_tag <= zeitraum.bis
        if im_zeitraum and stadt in (None, veranstaltung.stadt):
            yield termin, veranstaltung


def _on_days(termin: Termin, punkt: Programmpunkt, zeitraum: Zeitraum) -> Iterator[tuple[date, Programmpunkt]]:
    tag = erster = max(termin.erster_tag, zeitraum.von)
    while tag <= min(termin.letzter_tag, zeitraum.bis):
        yield tag, punkt if tag == erster else _continued(punkt)
        tag += timedelta(days=1)


def _continued(punkt: Programmpunkt) -> Programmpunkt:
    return Programmpunkt(
        punkt.titel, punkt.zeit, punkt.wo, punkt.stadt, punkt.kategorie, punkt.lage, punkt.zusatz, weiter=True
    )


def _sorted(punkte: list[tuple[tuple[int, int, int], Programmpunkt]]) -> tuple[Programmpunkt, ...]:
    """What goes on from earlier days last, for readers look for what is new on a day."""
    return tuple(punkt for _, punkt in sorted(punkte, key=lambda paar: (paar[1].weiter, paar[0], paar[1].titel)))


def _punkt(termin: Termin, veranstaltung: Veranstaltung, staedte: Mapping[str, str], zuerst: bool) -> Programmpunkt:
    ort = ort_of(veranstaltung, termin)
    stadt = staedte.get(veranstaltung.stadt, veranstaltung.stadt)
    wo = ort.name if ort is not None else ""
    if ort is not None and ort.ortsname != stadt:
        wo = f"{wo}, {ort.ortsname}"
    mehrtaegig = termin.letzter_tag > termin.erster_tag
    return Programmpunkt(
        titel=veranstaltung.titel,
        zeit=format_tage(termin.erster_tag, termin.letzter_tag) if mehrtaegig else _times(termin),
        wo=wo,
        stadt=stadt,
        kategorie=veranstaltung.kategorie,
        lage=lage_of(veranstaltung, termin),
        zusatz=_zusatz(termin, veranstaltung),
        # What does not take place needs no invitation; of a series the next date has it.
        kurztext=veranstaltung.kurztext if zuerst and termin.findet_statt else "",
        eintritt="Eintritt frei" if veranstaltung.eintritt is not None and veranstaltung.eintritt.frei else "",
    )


def _times(termin: Termin) -> str:
    return format_uhrzeiten(termin.beginn, termin.ende)


def _zusatz(termin: Termin, veranstaltung: Veranstaltung) -> str:
    von = alter_termin(veranstaltung, termin)
    teile = [f"bisher {format_zeitpunkt_kurz(von)}" if von is not None else "", termin.hinweis or ""]
    return ", ".join(teil for teil in teile if teil)
