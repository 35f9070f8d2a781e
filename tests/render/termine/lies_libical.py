"""Read calendar files with libical and print begin and title of each date of a span, by file, as JSON.

Runs under the system's Python, for which Debian has libical (gir1.2-ical-3.0): `lies_libical.py FROM TO FILE...`.
"""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402

ART = ICalGLib.PropertyKind


def main() -> None:
    von, bis, *dateien = sys.argv[1:]
    json.dump({datei: _dates(Path(datei).read_text(encoding="utf-8"), von, bis) for datei in dateien}, sys.stdout)


def _dates(text: str, von: str, bis: str) -> list[tuple[str, str]]:
    kalender = ICalGLib.Component.new_from_string(text)
    art = ICalGLib.ComponentKind.VEVENT_COMPONENT
    termine = list(_each(kalender.get_first_component, kalender.get_next_component, art))
    ersetzt = {(t.get_uid(), moment) for t in termine for moment in _moments(t, ART.RECURRENCEID_PROPERTY)}
    gefunden = []
    for termin in termine:
        if _moments(termin, ART.RECURRENCEID_PROPERTY):
            momente = {_moment(termin.get_dtstart())}
        else:
            momente = {moment for moment in _expand(termin, bis) if (termin.get_uid(), moment) not in ersetzt}
        gefunden += [(moment, termin.get_summary()) for moment in momente if von <= moment[:10] <= bis]
    return sorted(gefunden)


def _expand(termin, bis: str) -> set[str]:
    """Its dates as RFC 5545 section 3.8.5 adds them up; foreach_recurrence of libical 3.0 forgets the zone of RDATE."""
    beginn = termin.get_dtstart()
    momente = {_moment(beginn), *_moments(termin, ART.RDATE_PROPERTY)}
    for regel in _properties(termin, ART.RRULE_PROPERTY):
        folge = ICalGLib.RecurIterator.new(regel.get_rrule(), beginn)
        while (naechster := folge.next()) is not None and not naechster.is_null_time():
            naechster.set_timezone(beginn.get_timezone())
            if _moment(naechster)[:10] > bis:
                break
            momente.add(_moment(naechster))
    return momente - _moments(termin, ART.EXDATE_PROPERTY)


def _moments(termin, art) -> set[str]:
    return {_moment(eigenschaft.get_datetime_with_component(termin)) for eigenschaft in _properties(termin, art)}


def _properties(termin, art):
    return _each(termin.get_first_property, termin.get_next_property, art)


def _each(erstes, naechstes, art):
    teil = erstes(art)
    while teil is not None:
        yield teil
        teil = naechstes(art)


def _moment(zeit) -> str:
    if zeit.is_date():
        return f"{zeit.get_year():04}-{zeit.get_month():02}-{zeit.get_day():02}"
    sekunden = zeit.as_timet_with_zone(zeit.get_timezone())
    return datetime.fromtimestamp(sekunden, UTC).strftime("%Y-%m-%dT%H:%MZ")


if __name__ == "__main__":
    main()
