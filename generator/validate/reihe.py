"""The dates a rule gives: with dateutil, in local time, and never without an end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cached_property
from itertools import islice, takewhile

from dateutil.rrule import rrulestr

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

    @cached_property
    def erster(self) -> Zeitpunkt | None:
        """The first date the rule gives at or after the begin."""
        return next(self._endless(), None)

    @property
    def zu_lang(self) -> bool:
        """Whether it has an end and still more dates than anybody can hold."""
        return self.bis is not None and next(islice(self._until(day_of(self.bis)), MAX_ANZAHL, None), None) is not None

    def dates(self, letzter: date) -> list[Zeitpunkt]:
        """The dates up to a day, its own end respected."""
        return list(islice(self._until(letzter), MAX_ANZAHL))

    def _until(self, letzter: date) -> Iterator[Zeitpunkt]:
        return takewhile(lambda termin: day_of(termin) <= letzter and self._before_end(termin), self._endless())

    def _before_end(self, termin: Zeitpunkt) -> bool:
        if isinstance(self.bis, datetime) and isinstance(termin, datetime):
            return termin <= self.bis
        return self.bis is None or day_of(termin) <= day_of(self.bis)

    def _endless(self) -> Iterator[Zeitpunkt]:
        # A rule that never matches is searched up to the year 9999. Near that year the search is short, and as the
        # calendar repeats after 400 years the dates found there are those of our own time.
        start = _naive(self.grund.beginn)
        verschoben = (9600 - start.year) // _ZYKLUS * _ZYKLUS
        for moment in rrulestr(self.rrule, dtstart=start.replace(year=start.year + verschoben)):
            echt = moment.replace(year=moment.year - verschoben)
            yield echt.date() if self.grund.ganztags else echt.replace(tzinfo=ZONE)


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
