"""Time zone names as calendars write them, mapped to zones; an unknown one means local time and is named."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Timezone
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from generator.befund import Schwere
from generator.config import ZONE
from generator.read.quelle import Zaehler

_OURS = re.compile(
    r"berlin|amsterdam|\brom[e]?\b|\bwien\b|vienna|stockholm|mitteleurop|\b(?:cet|cest|mez|mesz)\b"
    r"|\((?:utc|gmt)\s*\+\s*0?1[:.]00\)",
    re.IGNORECASE,
)
_WINDOWS = {name.lower(): olson for name, olson in WINDOWS_TO_OLSON.items()}


@dataclass
class Zonen:
    """The zones of one file, each resolved once."""

    vtimezones: Mapping[str, str]
    """Text of the VTIMEZONE components by their TZID."""
    zaehler: Zaehler
    standard: tzinfo = ZONE
    """Zone of times without one: X-WR-TIMEZONE, else Europe/Berlin."""
    _known: dict[str, tzinfo] = field(default_factory=dict)

    def find(self, tzid: str, zeile: int) -> tzinfo:
        """The zone a TZID means."""
        if tzid not in self._known:
            self._known[tzid] = self._resolve(tzid, zeile)
        return self._known[tzid]

    def set_standard(self, name: str, zeile: int) -> None:
        """Take X-WR-TIMEZONE as the zone of times without one."""
        self.standard = self.find(name.strip(), zeile)

    def _resolve(self, tzid: str, zeile: int) -> tzinfo:
        zone = find_zone(tzid)
        if zone is not None:
            return ZONE if zone.key == ZONE.key else zone
        if tzid in self.vtimezones:
            try:
                zeitzone = Timezone.from_ical(self.vtimezones[tzid])
                if isinstance(zeitzone, Timezone):
                    eigene: tzinfo = zeitzone.to_tz()
                    return eigene
            except (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError):
                pass
        meldung = f"Die Zeitzone «{tzid[:60]}» ist unbekannt. Ihre Uhrzeiten gelten als Ortszeit (Europe/Berlin)."
        self.zaehler.add("quelle-zeitzone", meldung, zeile, Schwere.WARNUNG)
        return ZONE


def find_zone(tzid: str) -> ZoneInfo | None:
    """A zone by its IANA name (also with a vendor's prefix), its Windows name, or a German description of it."""
    name = tzid.strip().strip('"')
    teile = name.strip("/").split("/")
    kandidaten = ["/".join(teile[-anzahl:]) for anzahl in (len(teile), 3, 2, 1) if anzahl <= len(teile)]
    for kandidat in [*kandidaten, _WINDOWS.get(name.lower(), "")]:
        zone = _zone_info(kandidat)
        if zone is not None:
            return zone
    return ZoneInfo(ZONE.key) if _OURS.search(name) else None


def _zone_info(name: str) -> ZoneInfo | None:
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+){0,2}", name):
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
