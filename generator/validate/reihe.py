"""The dates a rule gives: with dateutil, in local time, and never without an end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import cached_property, lru_cache

from generator.config import ZONE
from generator.model.veranstaltung import Terminstatus, Zeitpunkt, day_of
from generator.validate.regel import MAX_ANZAHL

_ZYKLUS = 400
"""Years after which days, weekdays and leap years repeat."""


@dataclass(frozen=True)
class Grundtermin:
    """What the dates of a series have in common."""

    beginn: Zeitpunkt
    ende: Zeitpunkt | None
    terminstatus: Terminstatus

    @property
    def ganztags(self) -> bool:
        """Whether the series has days instead of times."""
        return not isinstance(self.beginn, datetime)

    @classmethod
    def of(
        cls, beginn: Zeitpunkt, ende: Zeitpunkt | None, terminstatus: Terminstatus, verschoben_von: Zeitpunkt | None
    ) -> Grundtermin:
        """From an event's keys. Where the whole series was moved, its dates are the new ones and take place."""
        verlegt = terminstatus is Terminstatus.VERSCHOBEN and verschoben_von is not None
        return cls(beginn, ende, Terminstatus.BESTAETIGT if verlegt else terminstatus)

    def ende_of(self, beginn: Zeitpunkt) -> Zeitpunkt | None:
        """The end of a date that begins then: the duration is kept on the clock, across summer time too."""
        if self.ende is None:
            return None
        if isinstance(beginn, datetime):
            return (beginn.replace(tzinfo=None) + (_naive(self.ende) - _naive(self.beginn))).replace(tzinfo=ZONE)
        return beginn + (day_of(self.ende) - day_of(self.beginn))

    def as_beginn(self, zeitpunkt: Zeitpunkt) -> Zeitpunkt:
        """A day alone means the series' time on that day."""
        if self.ganztags or isinstance(zeitpunkt, datetime):
            return zeitpunkt
        return datetime.combine(zeitpunkt, _naive(self.beginn).time(), ZONE)


@dataclass(frozen=True)
class Reihe:
    """A rule with its begin and its end."""

    rrule: str
    grund: Grundtermin
    bis: Zeitpunkt | None = None
    _bekannt: list[Zeitpunkt] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def erster(self) -> Zeitpunkt | None:
        """The first date the rule gives at or after the begin."""
        return self._at(0)

    @property
    def zu_lang(self) -> bool:
        """Whether it has an end and still more dates than anybody can hold."""
        return self.bis is not None and len(self.dates(day_of(self.bis))) >= MAX_ANZAHL

    def dates(self, letzter: date) -> list[Zeitpunkt]:
        """The dates up to a day, its own end respected."""
        termine: list[Zeitpunkt] = []
        for stelle in range(MAX_ANZAHL):
            termin = self._at(stelle)
            if termin is None or day_of(termin) > letzter or not self._before_end(termin):
                break
            termine.append(termin)
        return termine

    def _at(self, stelle: int) -> Zeitpunkt | None:
        """The date at a place in the series; each is computed once, as far as anybody asked."""
        while len(self._bekannt) <= stelle:
            termin = next(self._folge, None)
            if termin is None:
                return None
            self._bekannt.append(termin)
        return self._bekannt[stelle]

    @cached_property
    def _folge(self) -> Iterator[Zeitpunkt]:
        return self._endless()

    def _before_end(self, termin: Zeitpunkt) -> bool:
        if isinstance(self.bis, datetime) and isinstance(termin, datetime):
            return termin <= self.bis
        return self.bis is None or day_of(termin) <= day_of(self.bis)

    def _endless(self) -> Iterator[Zeitpunkt]:
        # A rule that never matches is searched up to the year 9999. Near that year the search is short, and as the
        # calendar repeats after 400 years the dates found there are those of our own time.
        start = _naive(self.grund.beginn)
        verschoben = (9600 - start.year) // _ZYKLUS * _ZYKLUS
        from dateutil.rrule import rrulestr  # only series need it

        for moment in rrulestr(self.rrule, dtstart=start.replace(year=start.year + verschoben)):
            echt = moment.replace(year=moment.year - verschoben)
            yield echt.date() if self.grund.ganztags else echt.replace(tzinfo=ZONE)


@lru_cache(maxsize=64)
def reihe_of(rrule: str, grund: Grundtermin, bis: Zeitpunkt | None) -> Reihe:
    """The series; judged and expanded one after the other, so its dates need not be computed twice."""
    return Reihe(rrule, grund, bis)


def exists(zeitpunkt: Zeitpunkt) -> bool:
    """Whether the local time exists; in the night summer time begins, an hour does not."""
    if not isinstance(zeitpunkt, datetime):
        return True
    return zeitpunkt.astimezone(UTC).astimezone(ZONE).replace(tzinfo=None) == zeitpunkt.replace(tzinfo=None)


def meets(termin: Zeitpunkt, gesucht: Zeitpunkt) -> bool:
    """Whether an editor means this date: the exact moment, or its day."""
    if isinstance(termin, datetime) and isinstance(gesucht, datetime):
        return termin == gesucht
    return day_of(termin) == day_of(gesucht)


def _naive(zeitpunkt: Zeitpunkt) -> datetime:
    if isinstance(zeitpunkt, datetime):
        return zeitpunkt.replace(tzinfo=None)
    return datetime.combine(zeitpunkt, time())
