"""Judge a series' rule and compute its dates with dateutil (inhaltsmodell.md, `wiederholung`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from dateutil.rrule import rruleset, rrulestr

from generator.befund import Befund
from generator.config import ZONE
from generator.model.veranstaltung import (
    Ort,
    Termin,
    Veranstaltung,
    Wiederholung,
    Zeitpunkt,
    moment_key,
)
from generator.validate.felder import Felder

MONATE_VORAUS = 24
"""An open-ended series is cut here on pages, never in the ICS rule."""
_TAKT = {"tag": "DAILY", "woche": "WEEKLY", "monat": "MONTHLY", "jahr": "YEARLY"}
_TAGE = {"mo": "MO", "di": "TU", "mi": "WE", "do": "TH", "fr": "FR", "sa": "SA", "so": "SU"}


def validate_wiederholung(
    felder: Felder, beginn: Zeitpunkt | None, ort_of: Callable[[Felder], Ort | None]
) -> Wiederholung | None:
    """The rule in one form, or None where there is none or it is faulty."""
    unter = felder.unter("wiederholung")
    if unter is None:
        return None
    rrule = _rrule(unter)
    bis, ausser, zusaetzlich = unter.zeitpunkt("bis"), unter.zeitpunkte("ausser"), unter.zeitpunkte("zusaetzlich")
    unter.no_others()
    if rrule is None or beginn is None:
        return None
    return Wiederholung(rrule, bis, ausser, zusaetzlich)


def _rrule(unter: Felder) -> str | None:
    regel, takt = unter.text("regel"), unter.text("jede")
    tage = [tag for tag in unter.texte("am") if tag in _TAGE]
    if regel is not None:
        try:
            rrulestr(regel, dtstart=datetime(2026, 1, 1))
        except (ValueError, KeyError, TypeError):
            unter.fault("regel", unter.werte["regel"], "ist keine gültige RRULE, etwa FREQ=WEEKLY;BYDAY=MO")
            return None
        return regel
    if takt is None:
        unter.missing("regel", " (oder «jede»)")
        return None
    if takt not in _TAKT:
        unter.fault("jede", unter.werte["jede"], f"«{takt}» ist nicht zulässig", takt, list(_TAKT))
        return None
    return f"FREQ={_TAKT[takt]}" + (";BYDAY=" + ",".join(_TAGE[tag] for tag in tage) if tage else "")


def expand(veranstaltung: Veranstaltung, stichtag: date, felder: Felder) -> tuple[Veranstaltung | None, list[Befund]]:
    """The event with all its dates; a single event has one."""
    if veranstaltung.wiederholung is None:
        termin = Termin(
            veranstaltung.beginn,
            veranstaltung.ende,
            veranstaltung.terminstatus,
            urspruenglich=veranstaltung.verschoben_von,
        )
        return replace(veranstaltung, termine=(termin,)), felder.befunde
    dauer = _dauer(veranstaltung)
    termine = [
        Termin(beginn, None if dauer is None else _plus(beginn, dauer), veranstaltung.terminstatus)
        for beginn in _beginne(veranstaltung, veranstaltung.wiederholung, stichtag)
    ]
    return replace(veranstaltung, termine=tuple(sorted(termine, key=lambda t: moment_key(t.beginn)))), felder.befunde


def _beginne(veranstaltung: Veranstaltung, wiederholung: Wiederholung, stichtag: date) -> list[Zeitpunkt]:
    start = _naive(veranstaltung.beginn)
    letzter = datetime.combine(stichtag + timedelta(days=round(MONATE_VORAUS * 30.44)), time(23, 59, 59))
    if wiederholung.bis is not None:
        bis = wiederholung.bis
        ende = _naive(bis) if isinstance(bis, datetime) else datetime.combine(bis, time(23, 59, 59))
        letzter = min(letzter, ende)
    folge = rruleset()
    folge.rrule(rrulestr(wiederholung.rrule, dtstart=start))  # type: ignore[arg-type]
    for weg in wiederholung.ausser:
        folge.exdate(_naive(weg) if isinstance(weg, datetime) else datetime.combine(weg, start.time()))
    for dazu in wiederholung.zusaetzlich:
        folge.rdate(_naive(dazu) if isinstance(dazu, datetime) else datetime.combine(dazu, start.time()))
    tage: list[datetime] = []
    for moment in folge:
        if moment > letzter:
            break
        tage.append(moment)
    if veranstaltung.ganztags:
        return [moment.date() for moment in tage]
    return [moment.replace(tzinfo=ZONE) for moment in tage]


def _naive(zeitpunkt: Zeitpunkt) -> datetime:
    if isinstance(zeitpunkt, datetime):
        return zeitpunkt.replace(tzinfo=None)
    return datetime.combine(zeitpunkt, time())


def _dauer(veranstaltung: Veranstaltung) -> timedelta | None:
    if veranstaltung.ende is None:
        return None
    return _naive(veranstaltung.ende) - _naive(veranstaltung.beginn)


def _plus(beginn: Zeitpunkt, dauer: timedelta) -> Zeitpunkt:
    if isinstance(beginn, datetime):
        return (beginn.replace(tzinfo=None) + dauer).replace(tzinfo=ZONE)
    return beginn + dauer
