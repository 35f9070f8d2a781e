"""Which dates stand where on calendar pages: by coming day, by day of a month, by past year."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, takewhile
from typing import TypeAlias

from generator.model.veranstaltung import Termin, Veranstaltung

Paar: TypeAlias = tuple[Termin, Veranstaltung]

LEERE_MONATE = 24
"""An empty month between two with dates has a page only this near the Stichtag."""


@dataclass(frozen=True)
class Tag:
    """The dates that stand under one day."""

    tag: date
    paare: tuple[Paar, ...]
    weiter: tuple[Paar, ...] = ()
    """In a month: dates that began on an earlier day of it and go on."""


@dataclass(frozen=True)
class Kommend:
    """The dates from the Stichtag on, as a list of days."""

    laufend: tuple[Paar, ...]
    """Began before the Stichtag and go on."""
    tage: tuple[Tag, ...]
    anzahl: int
    """All coming dates, also those that were cut off."""
    spaeter: tuple[tuple[str, int], ...]
    """Months of the dates that were cut off, and how many each has."""

    @property
    def gezeigt(self) -> list[Paar]:
        """The dates of the list, in its order."""
        return [*self.laufend, *(paar for tag in self.tage for paar in tag.paare)]


def group_coming(paare: Sequence[Paar], stichtag: date, hoechstens: int) -> Kommend:
    """Group coming dates, soonest first, by day; whole days until `hoechstens` dates are reached.

    A date of several days stands once: a Christmas market of four weeks repeated under each day would bury the
    one-evening events between its days, which nobody can visit on another day. It stands under its first day with
    its span, and once it has begun in the group "läuft noch" above all days, so that whoever looks on a Saturday
    in December still finds it first. The month pages show it on each of its days.
    """
    laufend = list(takewhile(lambda paar: paar[0].erster_tag < stichtag, paare))
    erster, ende = len(laufend), min(len(laufend) + hoechstens, len(paare))
    while erster < ende < len(paare) and paare[ende][0].erster_tag == paare[ende - 1][0].erster_tag:
        ende += 1
    gruppen = groupby(paare[erster:ende], key=lambda paar: paar[0].erster_tag)
    return Kommend(
        tuple(sorted(laufend, key=lambda paar: paar[0].letzter_tag)),
        tuple(Tag(tag, tuple(gruppe)) for tag, gruppe in gruppen),
        len(paare),
        tuple(sorted(Counter(paar[0].monat for paar in paare[ende:]).items())),
    )


def group_month(monat: str, paare: Iterable[Paar]) -> tuple[Tag, ...]:
    """Every day of a month (`2027-01`) with the dates that first touch the month on it and those that go on."""
    tage = days_of_month(monat)
    erste: dict[date, list[Paar]] = defaultdict(list)
    weiter: dict[date, list[Paar]] = defaultdict(list)
    for paar in paare:
        beruehrt = [tag for tag in paar[0].days() if tages_monat(tag) == monat]
        for nummer, tag in enumerate(beruehrt):
            (weiter if nummer else erste)[tag].append(paar)
    return tuple(Tag(tag, tuple(erste[tag]), tuple(weiter[tag])) for tag in tage)


def months_shown(belegt: Iterable[str], stichtag: date) -> list[str]:
    """Every month with dates and, between the first and the last, the empty ones near the Stichtag."""
    mit_terminen = sorted(set(belegt))
    if not mit_terminen:
        return []
    mitte = month_number(tages_monat(stichtag))
    spanne = range(month_number(mit_terminen[0]), month_number(mit_terminen[-1]) + 1)
    nahe = {month_of(nummer) for nummer in spanne if abs(nummer - mitte) <= LEERE_MONATE}
    return sorted(nahe.union(mit_terminen))


def past_by_year(paare: Iterable[Paar], stichtag: date) -> Mapping[int, list[Paar]]:
    """Dates that ended before the Stichtag by the year they began in, newest year first, oldest date first."""
    jahre: dict[int, list[Paar]] = defaultdict(list)
    for paar in paare:
        if paar[0].letzter_tag < stichtag:
            jahre[paar[0].erster_tag.year].append(paar)
    return {jahr: jahre[jahr] for jahr in sorted(jahre, reverse=True)}


def by_month(paare: Sequence[Paar]) -> dict[str, list[Paar]]:
    """Dates by the month they begin in, in the order they come."""
    monate: dict[str, list[Paar]] = {}
    for paar in paare:
        monate.setdefault(tages_monat(paar[0].erster_tag), []).append(paar)
    return monate


def tages_monat(tag: date) -> str:
    """The month of a day as in addresses: `2027-01`."""
    return f"{tag.year:04}-{tag.month:02}"


def days_of_month(monat: str) -> list[date]:
    """The days of a month (`2027-01`)."""
    erster = date.fromisoformat(f"{monat}-01")
    tage = (erster + timedelta(days=nummer) for nummer in range(31))
    return [tag for tag in tage if tag.month == erster.month]


def month_number(monat: str) -> int:
    """Months counted through, so that they can be subtracted."""
    return int(monat[:4]) * 12 + int(monat[5:]) - 1


def month_of(nummer: int) -> str:
    """The month of a number of `month_number`."""
    return f"{nummer // 12:04}-{nummer % 12 + 1:02}"
