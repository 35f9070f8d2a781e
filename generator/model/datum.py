"""German words for days and months; the grammar of whole dates is `render/datum.py`'s."""

from __future__ import annotations

from datetime import date

WOCHENTAGE = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
MONATE = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
MONATE_KURZ = ("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.")


def format_tag(tag: date) -> str:
    """The day as people write it: "4. Januar 2027"."""
    return f"{tag.day}. {MONATE[tag.month - 1]} {tag.year}"
