"""The rule of a series: from RRULE text or friendly words to one checked form (RFC 5545, 3.3.10)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

from generator.config import ZONE
from generator.model.datum import MONATE, WOCHENTAGE
from generator.model.veranstaltung import Zeitpunkt
from generator.validate.felder import Felder

TAGE = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MAX_ANZAHL = 4000
"""Most dates of a series: eleven years of every day."""
_TAKT = {"tag": "DAILY", "woche": "WEEKLY", "monat": "MONTHLY", "jahr": "YEARLY"}
_ZAHLWORT = {"erste": 1, "zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5, "letzte": -1, "vorletzte": -2}
_WOCHENTAG = {name.lower(): i for i, name in enumerate(WOCHENTAGE)} | {
    name[:2].lower(): i for i, name in enumerate(WOCHENTAGE)
}
_WOCHENTAG["sonnabend"] = 5
_MONAT = {name.lower(): i for i, name in enumerate(MONATE, 1)} | {"maerz": 3}
_GRENZEN = {"BYMONTHDAY": 31, "BYMONTH": 12, "BYSETPOS": 366}


class RegelFehler(ValueError):
    """The rule cannot be used; the text says in German why."""


@dataclass(frozen=True)
class Regel:
    """A rule as RFC 5545 knows it, restricted to what every calendar program understands."""

    freq: str
    interval: int = 1
    count: int | None = None
    byday: tuple[tuple[int, int], ...] = ()
    """Ordinal (0: every) and weekday (0: Monday)."""
    bymonthday: tuple[int, ...] = ()
    bymonth: tuple[int, ...] = ()
    bysetpos: tuple[int, ...] = ()

    @property
    def rrule(self) -> str:
        """The RRULE value, always in the same order."""
        tage = ",".join(f"{nummer or ''}{TAGE[tag]}" for nummer, tag in self.byday)
        teile = {
            "FREQ": self.freq,
            "INTERVAL": str(self.interval) if self.interval > 1 else "",
            "COUNT": str(self.count or ""),
            "BYMONTH": _joined(self.bymonth),
            "BYMONTHDAY": _joined(self.bymonthday),
            "BYDAY": tage,
            "BYSETPOS": _joined(self.bysetpos),
        }
        return ";".join(f"{name}={wert}" for name, wert in teile.items() if wert)


def _joined(zahlen: tuple[int, ...]) -> str:
    return ",".join(map(str, zahlen))


def read_regel(unter: Felder) -> tuple[Regel, Zeitpunkt | None] | None:
    """The rule of `wiederholung` in any of its three forms, and the end RRULE text may carry; faults are reported."""
    formen = [name for name in ("regel", "jede", "jeder") if unter.text(name) is not None]
    am, im = unter.texte("am"), _texts(unter, "im")
    if len(formen) != 1:
        if formen:
            unter.fault(formen[1], unter.werte[formen[1]], f"kann nicht zusammen mit «{formen[0]}» stehen")
        else:
            unter.missing("regel", " (oder «jede» oder «jeder»)")
        return None
    form = formen[0]
    wert = unter.text(form) or ""
    try:
        _refuse_foreign(form, am, im)
        if form == "regel":
            return parse_rrule(wert)
        return (_jede(wert, am) if form == "jede" else _jeder(wert, im)), None
    except RegelFehler as fehler:
        unter.fault(form, unter.werte[form], str(fehler), wert)
        return None


def _texts(unter: Felder, key: str) -> tuple[str, ...]:
    """One text or a list of them."""
    wert = unter.werte.get(key)
    if wert is not None and isinstance(wert.inhalt, tuple):
        return unter.texte(key)
    text = unter.text(key)
    return (text,) if text is not None else ()


def _refuse_foreign(form: str, am: tuple[str, ...], im: tuple[str, ...]) -> None:
    if am and form != "jede":
        raise RegelFehler(f"und «am» passen nicht zusammen: «am» gehört zu «jede», nicht zu «{form}»")
    if im and form != "jeder":
        raise RegelFehler(f"und «im» passen nicht zusammen: «im» gehört zu «jeder», nicht zu «{form}»")


def _jede(wert: str, am: tuple[str, ...]) -> Regel:
    """`jede: woche` with `am: [mo, do]`, `jede: "2. woche"`, `jede: monat` with `am: [15]`."""
    zahl, _, takt = wert.lower().rpartition(" ")
    if takt not in _TAKT:
        raise RegelFehler(f"«{wert}» ist nicht zulässig. Zulässig: {', '.join(_TAKT)}, auch «2. woche»")
    interval = _ordinal(zahl) if zahl else 1
    if not 1 <= interval <= 99:
        raise RegelFehler(f"«{wert}» ist nicht zulässig, gemeint ist etwa «2. woche»")
    if takt == "woche":
        return Regel(_TAKT[takt], interval, byday=tuple((0, _weekday(tag)) for tag in dict.fromkeys(am)))
    if takt == "monat":
        return Regel(_TAKT[takt], interval, bymonthday=tuple(_monthday(tag) for tag in dict.fromkeys(am)))
    if am:
        raise RegelFehler(f"«{wert}» kennt kein «am»; der Tag folgt aus «beginn»")
    return Regel(_TAKT[takt], interval)


def _jeder(wert: str, im: tuple[str, ...]) -> Regel:
    """`jeder: "1. samstag"` or "letzter freitag" with `im: monat` or names of months."""
    zahl, _, tag = wert.lower().rpartition(" ")
    wochentag = _weekday(tag)
    if not zahl:
        return Regel("WEEKLY", byday=((0, wochentag),), bymonth=_months(im))
    nummer = _ordinal(zahl)
    if not (1 <= nummer <= 5 or -2 <= nummer <= -1):
        raise RegelFehler(f"«{wert}»: Ein Monat hat höchstens fünf davon")
    monate = _months(im)
    return Regel("YEARLY" if monate else "MONTHLY", byday=((nummer, wochentag),), bymonth=monate)


def _months(im: tuple[str, ...]) -> tuple[int, ...]:
    if im in ((), ("monat",)):
        return ()
    fremd = next((name for name in im if name.lower() not in _MONAT), None)
    if fremd is not None:
        raise RegelFehler(f"kennt bei «im» nur «monat» und Monatsnamen, nicht «{fremd}»")
    return tuple(sorted({_MONAT[name.lower()] for name in im}))


def _ordinal(wort: str) -> int:
    ziffern = re.fullmatch(r"(\d{1,2})\.?", wort)
    stamm = wort.rstrip("rnms")
    nummer = int(ziffern[1]) if ziffern else _ZAHLWORT.get(stamm, 0)
    if not nummer:
        raise RegelFehler(f"«{wort}» ist keine Zahl, gemeint ist etwa «1.», «zweiter» oder «letzter»")
    return nummer


def _weekday(wort: str) -> int:
    tag = _WOCHENTAG.get(wort.lower(), _WOCHENTAG.get(wort.lower().removesuffix("s")))
    if tag is None:
        raise RegelFehler(f"«{wort}» ist kein Wochentag. Zulässig: mo, di, mi, do, fr, sa, so oder der ganze Name")
    return tag


def _monthday(wort: str) -> int:
    tag = int(wort) if re.fullmatch(r"-?\d{1,2}", wort) else 0
    if not (1 <= tag <= 31 or -31 <= tag <= -1):
        raise RegelFehler(f"«{wort}» ist kein Tag eines Monats (1 bis 31, -1 ist der letzte)")
    return tag


def parse_rrule(text: str) -> tuple[Regel, Zeitpunkt | None]:
    """RRULE text and the end it may carry. Raises RegelFehler for what is no rule or more than daily to yearly."""
    teile = _split(text)
    freq = teile.pop("FREQ", "")
    if freq not in _TAKT.values():
        raise RegelFehler("braucht FREQ=DAILY, WEEKLY, MONTHLY oder YEARLY, etwa FREQ=WEEKLY;BYDAY=MO")
    wkst = teile.pop("WKST", "MO")
    if wkst != "MO":
        raise RegelFehler("kann nur mit Montag als Wochenbeginn umgehen (WKST=MO)")
    bis = _until(teile.pop("UNTIL", ""))
    regel = Regel(
        freq,
        _number(teile.pop("INTERVAL", "1"), "INTERVAL", 999),
        _number(teile.pop("COUNT"), "COUNT", MAX_ANZAHL) if "COUNT" in teile else None,
        _byday(teile.pop("BYDAY", ""), freq, "BYMONTH" in teile),
        _numbers(teile.pop("BYMONTHDAY", ""), "BYMONTHDAY"),
        _numbers(teile.pop("BYMONTH", ""), "BYMONTH"),
        _numbers(teile.pop("BYSETPOS", ""), "BYSETPOS"),
    )
    if teile:
        raise RegelFehler(f"enthält {next(iter(teile))}, das hier nicht möglich ist; die Uhrzeit folgt aus «beginn»")
    if regel.count is not None and bis is not None:
        raise RegelFehler("darf nicht COUNT und UNTIL zugleich enthalten (RFC 5545)")
    if (regel.bymonthday and freq == "WEEKLY") or (regel.bysetpos and freq in ("DAILY", "WEEKLY")):
        raise RegelFehler(f"enthält eine Angabe, die es bei FREQ={freq} nicht gibt (RFC 5545)")
    return regel, bis


def _split(text: str) -> dict[str, str]:
    teile: dict[str, str] = {}
    for teil in text.strip().upper().removeprefix("RRULE:").split(";"):
        name, _, wert = teil.partition("=")
        if not wert or name in teile:
            raise RegelFehler("ist keine gültige RRULE, etwa FREQ=WEEKLY;BYDAY=MO")
        teile[name] = wert
    return teile


def _number(text: str, name: str, hoechstens: int) -> int:
    if not re.fullmatch(r"\d{1,4}", text) or not 1 <= int(text) <= hoechstens:
        raise RegelFehler(f"braucht bei {name} eine Zahl von 1 bis {hoechstens}")
    return int(text)


def _numbers(text: str, name: str) -> tuple[int, ...]:
    grenze, kleinste = _GRENZEN[name], 1 if name == "BYMONTH" else -_GRENZEN[name]
    zahlen = [int(zahl) if re.fullmatch(r"[+-]?\d{1,3}", zahl) else 0 for zahl in text.split(",") if text]
    if any(not zahl or not kleinste <= zahl <= grenze for zahl in zahlen):
        raise RegelFehler(f"enthält bei {name} einen Wert, den es nicht gibt")
    return tuple(dict.fromkeys(zahlen))


def _byday(text: str, freq: str, je_monat: bool) -> tuple[tuple[int, int], ...]:
    """Weekdays with their ordinals, which count in the month, in a yearly rule without months in the year."""
    hoechstens = {"MONTHLY": 5, "YEARLY": 5 if je_monat else 53}.get(freq, 0)
    tage: list[tuple[int, int]] = []
    for teil in text.split(",") if text else ():
        fund = re.fullmatch(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)", teil)
        if fund is None:
            raise RegelFehler(f"enthält mit «{teil}» keinen Wochentag (MO, TU, WE, TH, FR, SA, SU)")
        nummer = int(fund[1] or 0)
        if fund[1] and (not nummer or abs(nummer) > hoechstens):
            raise RegelFehler(f"enthält mit «{teil}» eine Nummer, die es bei FREQ={freq} nicht gibt")
        tage.append((nummer, TAGE.index(fund[2])))
    return tuple(dict.fromkeys(tage))


def _until(text: str) -> Zeitpunkt | None:
    """UNTIL as a local day or moment; it may be UTC, as RFC 5545 wants it for timed events."""
    if not text:
        return None
    fund = re.fullmatch(r"(\d{8})(?:T(\d{6})(Z?))?", text)
    try:
        if fund is None:
            raise ValueError
        if not fund[2]:
            return date.fromisoformat(fund[1])
        moment = datetime.strptime(fund[1] + fund[2], "%Y%m%d%H%M%S")
    except ValueError:
        raise RegelFehler("enthält bei UNTIL kein Datum der Form 20270630") from None
    return moment.replace(tzinfo=UTC).astimezone(ZONE) if fund[3] else moment.replace(tzinfo=ZONE)
