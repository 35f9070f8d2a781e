"""The rule of a series as a schema.org Schedule."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from generator.model.veranstaltung import Veranstaltung, day_of
from generator.render.datum import as_iso

_TAKT = {"DAILY": "D", "WEEKLY": "W", "MONTHLY": "M", "YEARLY": "Y"}
_TAGE = {
    "MO": "Monday",
    "TU": "Tuesday",
    "WE": "Wednesday",
    "TH": "Thursday",
    "FR": "Friday",
    "SA": "Saturday",
    "SU": "Sunday",
}


def as_schedule(veranstaltung: Veranstaltung) -> dict[str, Any] | None:
    """The schedule, or None for a rule schema.org has no words for: a wrong schedule is worse than none."""
    wiederholung = veranstaltung.wiederholung
    if wiederholung is None or "BYSETPOS" in wiederholung.rrule:
        return None
    teile = dict(teil.split("=", 1) for teil in wiederholung.rrule.split(";"))
    beginn, ende = veranstaltung.beginn, veranstaltung.ende
    plan: dict[str, Any] = {
        "@type": "Schedule",
        "repeatFrequency": f"P{teile.get('INTERVAL', '1')}{_TAKT[teile['FREQ']]}",
        "startDate": as_iso(day_of(beginn)),
        "scheduleTimezone": "Europe/Berlin",
    }
    if wiederholung.bis is not None:
        plan["endDate"] = as_iso(day_of(wiederholung.bis))
    if isinstance(beginn, datetime):
        plan["startTime"] = f"{beginn:%H:%M:%S}"
    if isinstance(ende, datetime):
        plan["endTime"] = f"{ende:%H:%M:%S}"
    if "COUNT" in teile:
        plan["repeatCount"] = int(teile["COUNT"])
    if "BYDAY" in teile:
        # Plain weekdays have names of their own, "2SA" is written as iCalendar writes it (schema.org/byDay).
        plan["byDay"] = [f"https://schema.org/{_TAGE[t]}" if t in _TAGE else t for t in teile["BYDAY"].split(",")]
    for name, ziel in (("BYMONTH", "byMonth"), ("BYMONTHDAY", "byMonthDay")):
        if name in teile:
            plan[ziel] = [int(zahl) for zahl in teile[name].split(",")]
    if wiederholung.ausser:
        plan["exceptDate"] = [as_iso(tag) for tag in wiederholung.ausser]
    return plan
