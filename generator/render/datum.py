"""Dates and times as German readers expect them, worded once for pages, lists, feeds and mails."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from generator.model.datum import MONATE, MONATE_KURZ, WOCHENTAGE, format_tag
from generator.model.veranstaltung import Zeitpunkt, day_of

__all__ = [
    "as_iso",
    "format_monat",
    "format_spanne",
    "format_tag",
    "format_tag_kurz",
    "format_tag_lang",
    "format_tage",
    "format_uhrzeit",
    "format_uhrzeiten",
    "format_wochentag",
    "format_zeitpunkt",
    "format_zeitpunkt_kurz",
]


def format_wochentag(zeitpunkt: Zeitpunkt) -> str:
    """The weekday: "Montag"."""
    return WOCHENTAGE[day_of(zeitpunkt).weekday()]


def format_monat(monat: str) -> str:
    """A month of an address (`2027-01`) in words: "Januar 2027"."""
    jahr, _, nummer = monat.partition("-")
    return f"{MONATE[int(nummer) - 1]} {jahr}"


def format_tag_lang(zeitpunkt: Zeitpunkt) -> str:
    """The day with its weekday: "Montag, 4. Januar 2027"."""
    return f"{format_wochentag(zeitpunkt)}, {format_tag(day_of(zeitpunkt))}"


def format_tag_kurz(zeitpunkt: Zeitpunkt) -> str:
    """The day where space is scarce: "Mo, 4. Jan. 2027"."""
    tag = day_of(zeitpunkt)
    return f"{WOCHENTAGE[tag.weekday()][:2]}, {tag.day}. {MONATE_KURZ[tag.month - 1]} {tag.year}"


def format_uhrzeit(zeit: time | datetime) -> str:
    """The time of day: "19 Uhr", "17.30 Uhr"."""
    return f"{_stunde(zeit)} Uhr"


def format_zeitpunkt(zeitpunkt: Zeitpunkt) -> str:
    """A day or a moment, whole: "Montag, 4. Januar 2027, 19 Uhr"."""
    tag = format_tag_lang(zeitpunkt)
    return f"{tag}, {format_uhrzeit(zeitpunkt)}" if isinstance(zeitpunkt, datetime) else tag


def format_zeitpunkt_kurz(zeitpunkt: Zeitpunkt) -> str:
    """A day or a moment without the weekday, for running text: "4. Januar 2027, 19 Uhr"."""
    tag = format_tag(day_of(zeitpunkt))
    return f"{tag}, {format_uhrzeit(zeitpunkt)}" if isinstance(zeitpunkt, datetime) else tag


def format_tage(von: date, bis: date) -> str:
    """A range of days without repeating what they share: "22. bis 24. Januar 2027", "30. April bis 2. Mai 2027"."""
    if von == bis:
        return format_tag(von)
    if von.year != bis.year:
        return f"{format_tag(von)} bis {format_tag(bis)}"
    if von.month != bis.month:
        return f"{von.day}. {MONATE[von.month - 1]} bis {format_tag(bis)}"
    return f"{von.day}. bis {format_tag(bis)}"


def format_uhrzeiten(beginn: Zeitpunkt, ende: Zeitpunkt | None) -> str:
    """Only the times of one day: "19 Uhr", "17.30 bis 19 Uhr"; "" for all-day dates.

    Where the end is on another day its day is named: "19 Uhr bis Sonntag, 6. Juni 2027, 1 Uhr".
    """
    if not isinstance(beginn, datetime):
        return ""
    if not isinstance(ende, datetime) or ende == beginn:
        return format_uhrzeit(beginn)
    if ende.date() == beginn.date():
        return f"{_stunde(beginn)} bis {format_uhrzeit(ende)}"
    if _ends_at_midnight(beginn, ende):
        return f"{_stunde(beginn)} bis 24 Uhr"
    return f"{format_uhrzeit(beginn)} bis {format_zeitpunkt(ende)}"


def format_spanne(beginn: Zeitpunkt, ende: Zeitpunkt | None) -> str:
    """From begin to end with weekdays, whole.

    "Montag, 4. Januar 2027", "Freitag, 22., bis Sonntag, 24. Januar 2027", "Montag, 4. Januar 2027, 19 bis 22 Uhr".
    """
    if isinstance(beginn, datetime):
        return f"{format_tag_lang(beginn)}, {format_uhrzeiten(beginn, ende)}"
    letzter = day_of(ende) if ende is not None else beginn
    if letzter <= beginn:
        return format_tag_lang(beginn)
    return f"{_anfang(beginn, letzter)}, bis {format_tag_lang(letzter)}"


def as_iso(zeitpunkt: Zeitpunkt) -> str:
    """For `<time datetime>`, schema.org and JSON: with the offset of local time where it is a moment."""
    return zeitpunkt.isoformat()


def _anfang(von: date, bis: date) -> str:
    tag = f"{WOCHENTAGE[von.weekday()]}, {von.day}."
    if von.year != bis.year:
        return f"{tag} {MONATE[von.month - 1]} {von.year}"
    return f"{tag} {MONATE[von.month - 1]}" if von.month != bis.month else tag


def _ends_at_midnight(beginn: datetime, ende: datetime) -> bool:
    return ende.time() == time() and ende.date() - beginn.date() == timedelta(days=1)


def _stunde(zeit: time | datetime) -> str:
    return f"{zeit.hour}.{zeit.minute:02}" if zeit.minute else str(zeit.hour)
