"""The rule of a series in German words, as families read it: "jeden 1. Samstag im Monat"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.datum import MONATE, WOCHENTAGE, format_tag
from generator.model.veranstaltung import Zeitpunkt, day_of
from generator.validate.regel import Regel

_ZAHLEN = ("", "", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
_EINHEIT = {"DAILY": "Tage", "WEEKLY": "Wochen", "MONTHLY": "Monate", "YEARLY": "Jahre"}
_WERKTAGE = tuple((0, tag) for tag in range(5))


def describe_regel(regel: Regel, beginn: Zeitpunkt, bis: Zeitpunkt | None) -> str:
    """The rule in words with its end: "jeden Montag und Donnerstag bis 30. Juni 2027"."""
    worte = _WORTE[regel.freq](regel, beginn)
    if regel.count is not None:
        worte += f", insgesamt {regel.count} Mal"
    komma = "," if " bis " in worte else ""
    return f"{worte}{komma} bis {format_tag(day_of(bis))}" if bis is not None else worte


def _daily(regel: Regel, beginn: Zeitpunkt) -> str:
    if regel.byday:
        return f"jeden {_days(regel)}{_season(regel)}"
    return (f"alle {_zahl(regel.interval)} Tage" if regel.interval > 1 else "täglich") + _season(regel)


def _weekly(regel: Regel, beginn: Zeitpunkt) -> str:
    tage = _days(regel) or WOCHENTAGE[day_of(beginn).weekday()]
    if regel.byday == _WERKTAGE:
        tage = "Montag bis Freitag"
        return (_every(regel) if regel.interval > 1 else "jede Woche") + f" {tage}{_season(regel)}"
    return (f"{_every(regel)} am {tage}" if regel.interval > 1 else f"jeden {tage}") + _season(regel)


def _monthly(regel: Regel, beginn: Zeitpunkt) -> str:
    alle = regel.interval > 1
    if regel.byday and not regel.bysetpos and not regel.bymonthday and all(nummer for nummer, _ in regel.byday):
        tage = _ordinal_days(regel)
        monat = "" if alle else " im Monat"
        return (f"{_every(regel)} am {tage}" if alle else f"jeden {tage}{monat}") + _season(regel)
    if regel.byday and not regel.bysetpos and not regel.bymonthday:
        return f"jeden {_days(regel)}{_season(regel)}"
    tag = _position(regel) if regel.byday else _monthdays(regel, beginn)
    return (f"{_every(regel)} am {tag}" if alle else f"jeden Monat am {tag}") + _season(regel)


def _yearly(regel: Regel, beginn: Zeitpunkt) -> str:
    start = day_of(beginn)
    jahre = _every(regel) if regel.interval > 1 else "jedes Jahr"
    monate = _list([MONATE[monat - 1] for monat in regel.bymonth])
    if regel.byday and not regel.bysetpos and not regel.bymonthday:
        tage = _ordinal_days(regel)
        ganze = all(nummer for nummer, _ in regel.byday)
        return (
            f"{jahre} am {tage} {f'im {monate}' if monate else 'des Jahres'}" if ganze else f"{jahre} an jedem {tage}"
        )
    if regel.byday:
        return f"{jahre} am {_position(regel)}" + (f" im {monate}" if monate else " im Jahr")
    if (start.month, start.day) == (2, 29) and not regel.bymonthday and not regel.bymonth:
        return f"{jahre} am 29. Februar, wenn es ihn gibt"
    tage = _list([f"{tag}." for tag in regel.bymonthday]) or f"{start.day}."
    if any(tag < 0 for tag in regel.bymonthday):
        tage = _monthdays(regel, beginn)
        return f"{jahre} am {tage} im {monate}" if monate else f"{jahre} am {tage} jedes Monats"
    if regel.bymonthday and not regel.bymonth:
        return f"{jahre} am {tage} jedes Monats"
    return f"{jahre} am {tage} {monate or MONATE[start.month - 1]}"


_WORTE = {"DAILY": _daily, "WEEKLY": _weekly, "MONTHLY": _monthly, "YEARLY": _yearly}


def _every(regel: Regel) -> str:
    return f"alle {_zahl(regel.interval)} {_EINHEIT[regel.freq]}"


def _zahl(zahl: int) -> str:
    return _ZAHLEN[zahl] if zahl < len(_ZAHLEN) else str(zahl)


def _days(regel: Regel) -> str:
    return _list([WOCHENTAGE[tag] for _, tag in sorted(regel.byday, key=lambda paar: paar[1])])


def _ordinal_days(regel: Regel) -> str:
    """ "1. und 3. Samstag", "letzten Freitag", "1. Samstag und letzten Sonntag"."""
    wochentage = list(dict.fromkeys(tag for _, tag in regel.byday))
    gruppen = []
    for wochentag in wochentage:
        nummern = [_ordinal(nummer) for nummer, tag in regel.byday if tag == wochentag]
        gruppen.append(f"{_list(nummern)} {WOCHENTAGE[wochentag]}".strip())
    return _list(gruppen)


def _ordinal(nummer: int) -> str:
    if nummer >= 0:
        return f"{nummer}." if nummer else ""
    return {-1: "letzten", -2: "vorletzten"}.get(nummer, f"{-nummer}.-letzten")


def _position(regel: Regel) -> str:
    """A choice among days, such as the last working day."""
    stellen = _list([_ordinal(stelle) for stelle in regel.bysetpos]) if regel.bysetpos else ""
    if regel.byday == _WERKTAGE and stellen:
        return f"{stellen} Werktag (Montag bis Freitag)"
    tage = _list([WOCHENTAGE[tag] for _, tag in regel.byday], "oder")
    if regel.bymonthday:
        return f"{_list([f'{tag}.' for tag in regel.bymonthday], 'oder')}, wenn es ein {tage} ist"
    return f"{stellen} {tage}".strip()


def _monthdays(regel: Regel, beginn: Zeitpunkt) -> str:
    tage = regel.bymonthday or (day_of(beginn).day,)
    return _list([f"{tag}." if tag > 0 else f"{_ordinal(tag)} Tag" for tag in tage])


def _season(regel: Regel) -> str:
    """ " von Mai bis September", " im Mai und Juli"."""
    monate = regel.bymonth
    if len(monate) > 2 and monate == tuple(range(monate[0], monate[-1] + 1)):
        return f" von {MONATE[monate[0] - 1]} bis {MONATE[monate[-1] - 1]}"
    return f" im {_list([MONATE[monat - 1] for monat in monate])}" if monate else ""


def _list(worte: Sequence[str], bindewort: str = "und") -> str:
    return f"{', '.join(worte[:-1])} {bindewort} {worte[-1]}" if len(worte) > 1 else "".join(worte)
