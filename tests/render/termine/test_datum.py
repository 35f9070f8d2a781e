"""Dates and times as German readers expect them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from generator.config import ZONE
from generator.model.veranstaltung import Zeitpunkt
from generator.render import datum


def at(tag: int, stunde: int, minute: int = 0) -> datetime:
    return datetime(2027, 1, tag, stunde, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("beginn", "ende", "erwartet"),
    [
        (date(2027, 1, 4), None, "Montag, 4. Januar 2027"),
        (date(2027, 1, 4), date(2027, 1, 4), "Montag, 4. Januar 2027"),
        (date(2027, 1, 22), date(2027, 1, 24), "Freitag, 22., bis Sonntag, 24. Januar 2027"),
        (date(2027, 4, 30), date(2027, 5, 2), "Freitag, 30. April, bis Sonntag, 2. Mai 2027"),
        (date(2026, 12, 31), date(2027, 1, 1), "Donnerstag, 31. Dezember 2026, bis Freitag, 1. Januar 2027"),
        (at(4, 19), None, "Montag, 4. Januar 2027, 19 Uhr"),
        (at(4, 17, 30), at(4, 19), "Montag, 4. Januar 2027, 17.30 bis 19 Uhr"),
        (at(4, 0), at(4, 0, 5), "Montag, 4. Januar 2027, 0 bis 0.05 Uhr"),
        (at(4, 19), at(5, 0), "Montag, 4. Januar 2027, 19 bis 24 Uhr"),
        (at(4, 19), at(5, 1), "Montag, 4. Januar 2027, 19 Uhr bis Dienstag, 5. Januar 2027, 1 Uhr"),
        (at(4, 19), at(4, 19), "Montag, 4. Januar 2027, 19 Uhr"),
    ],
)
def test_a_span(beginn: Zeitpunkt, ende: Zeitpunkt | None, erwartet: str) -> None:
    """Nothing is said twice, and nobody has to work out the weekday."""
    assert datum.format_spanne(beginn, ende) == erwartet


@pytest.mark.parametrize(
    ("von", "bis", "erwartet"),
    [
        (date(2027, 1, 22), date(2027, 1, 24), "22. bis 24. Januar 2027"),
        (date(2027, 4, 30), date(2027, 5, 2), "30. April bis 2. Mai 2027"),
        (date(2026, 12, 31), date(2027, 1, 1), "31. Dezember 2026 bis 1. Januar 2027"),
        (date(2027, 1, 1), date(2027, 1, 1), "1. Januar 2027"),
    ],
)
def test_days_without_weekdays(von: date, bis: date, erwartet: str) -> None:
    """For titles."""
    assert datum.format_tage(von, bis) == erwartet


def test_short_forms() -> None:
    """Where space is scarce, and for machines."""
    assert datum.format_tag_kurz(date(2027, 3, 6)) == "Sa, 6. März 2027"
    assert datum.format_zeitpunkt_kurz(at(4, 9, 5)) == "4. Januar 2027, 9.05 Uhr"
    assert datum.format_zeitpunkt(at(4, 19)) == "Montag, 4. Januar 2027, 19 Uhr"
    assert datum.format_monat("2027-03") == "März 2027"
    assert (datum.as_iso(at(4, 19)), datum.as_iso(date(2027, 7, 1))) == ("2027-01-04T19:00:00+01:00", "2027-07-01")
