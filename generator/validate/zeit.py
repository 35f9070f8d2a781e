"""Judge a written day or local time: does it exist, and does it exist only once?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache

from generator.config import ZONE
from generator.model.veranstaltung import Zeitpunkt

_DATUM = re.compile(r"\d{4}-\d{2}-\d{2}")
_ZEIT = re.compile(r"(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?")


class ZeitUnmoeglichError(ValueError):
    """The text has the right form, but there is no such day or time."""


class ZeitUnzulaessigError(ValueError):
    """The text is no day or time of the contract."""


@dataclass(frozen=True)
class Gelesen:
    """A moment, and whether its local time exists twice (the first of the two is meant)."""

    zeitpunkt: Zeitpunkt
    mehrdeutig: bool = False


def parse_datum(text: str) -> date:
    """A day `YYYY-MM-DD`. Raises the two errors above, with a German half-sentence."""
    if not _DATUM.fullmatch(text):
        raise ZeitUnzulaessigError("muss ein Datum der Form 2027-01-14 sein")
    return _day(text)


@lru_cache(maxsize=8192)
def parse_zeitpunkt(text: str) -> Gelesen:
    """A day, or a local time `YYYY-MM-DD HH:MM` as an aware moment in Europe/Berlin. Raises as `parse_datum`."""
    if _DATUM.fullmatch(text):
        return Gelesen(_day(text))
    teile = _ZEIT.fullmatch(text)
    if teile is None:
        raise ZeitUnzulaessigError("muss ein Datum (2027-01-14) oder Datum mit Uhrzeit (2027-01-14 14:00) sein")
    tag = _day(teile[1])
    stunde, minute, sekunde = int(teile[2]), int(teile[3]), int(teile[4] or 0)
    if stunde > 23 or minute > 59 or sekunde > 59:
        raise ZeitUnmoeglichError(f"Die Uhrzeit {teile[2]}:{teile[3]} gibt es nicht")
    return _local_time(datetime(tag.year, tag.month, tag.day, stunde, minute, sekunde))


def _day(text: str) -> date:
    try:
        tag = date.fromisoformat(text)
    except ValueError:
        raise ZeitUnmoeglichError(f"Den Tag {text} gibt es nicht") from None
    if not 1900 <= tag.year <= 2100:
        raise ZeitUnzulaessigError(f"Das Jahr {tag.year} kann nicht stimmen")
    return tag


def _local_time(naiv: datetime) -> Gelesen:
    zeit = naiv.replace(tzinfo=ZONE)
    if zeit.astimezone(UTC).astimezone(ZONE).replace(tzinfo=None) != naiv:
        raise ZeitUnmoeglichError(
            f"{naiv:%H:%M} Uhr gibt es an diesem Tag nicht: Die Uhr wird auf Sommerzeit vorgestellt"
        )
    return Gelesen(zeit, zeit.utcoffset() != zeit.replace(fold=1).utcoffset())
