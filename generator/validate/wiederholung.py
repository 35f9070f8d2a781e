"""Judge a series and give an event its dates (inhaltsmodell.md, `wiederholung`)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from dateutil.relativedelta import relativedelta

from generator.model.datum import WOCHENTAGE, format_tag
from generator.model.veranstaltung import Termin, Wiederholung, Zeitpunkt, day_of, moment_key
from generator.validate.ausnahmen import OrtOf, validate_ausnahmen
from generator.validate.felder import Felder
from generator.validate.regel import MAX_ANZAHL, read_regel
from generator.validate.regelworte import describe_regel
from generator.validate.reihe import Grundtermin, Reihe, reihe_of

MONATE_VORAUS = 24
"""An open-ended series is cut here on pages, never in the ICS rule."""


def validate_wiederholung(felder: Felder, grund: Grundtermin | None, ort_of: OrtOf) -> Wiederholung | None:
    """The series with every exception resolved, or None where there is none or it is faulty.

    grund: begin, end and status of the event; None where its begin is faulty.
    """
    unter = felder.unter("wiederholung")
    if unter is None:
        return None
    gelesen, bis = read_regel(unter), unter.zeitpunkt("bis")
    if gelesen is None or grund is None:
        _ask_for_the_rest(unter)
        return None
    regel, bis_der_regel = gelesen
    if bis is not None and (bis_der_regel is not None or regel.count is not None):
        unter.fault("bis", unter.werte["bis"], "und UNTIL oder COUNT in «regel» widersprechen sich; eines genügt")
    reihe = reihe_of(regel.rrule, grund, bis if bis is not None else bis_der_regel)
    if not _is_sound(unter, reihe):
        _ask_for_the_rest(unter)
        return None
    ausnahmen = validate_ausnahmen(unter, reihe, ort_of)
    unter.no_others()
    worte = describe_regel(regel, grund.beginn, reihe.bis)
    worte += ", nicht in den Schulferien" if unter.wahr("nicht_in_ferien") else ""
    worte += ", nicht an Feiertagen" if unter.wahr("nicht_an_feiertagen") else ""
    return Wiederholung(regel.rrule, reihe.bis, ausnahmen.ausser, ausnahmen.zusaetzlich, ausnahmen.abweichend, worte)


def _ask_for_the_rest(unter: Felder) -> None:
    """The rule is faulty, so its exceptions cannot be judged; misspelt keys can."""
    unter.expect("ausser", "zusaetzlich", "abweichend", "nicht_in_ferien", "nicht_an_feiertagen")
    unter.no_others()


def _is_sound(unter: Felder, reihe: Reihe) -> bool:
    """Whether the rule gives the event's own begin, and not more dates than anybody can hold."""
    key = next(name for name in ("regel", "jede", "jeder") if name in unter.werte)
    beginn = reihe.grund.beginn
    if reihe.bis is not None and day_of(reihe.bis) < day_of(beginn):
        key, was = "bis" if "bis" in unter.werte else key, "liegt vor dem Beginn der Reihe"
    elif reihe.erster is None:
        was = "ergibt keinen einzigen Termin"
    elif reihe.erster != beginn:
        # RFC 5545, 3.8.5.3: DTSTART has to be a date of the rule, programs disagree about what happens otherwise.
        was = (
            f"passt nicht zu «beginn»: {_with_weekday(beginn)}, gehört nicht zur Reihe, der erste Termin wäre "
            f"{_with_weekday(reihe.erster)}. Bitte «beginn» oder die Regel ändern"
        )
    elif reihe.zu_lang:
        was = f"ergibt mehr als {MAX_ANZAHL} Termine. Bitte ein früheres «bis» angeben"
    else:
        return True
    unter.fault(key, unter.werte[key], was)
    return False


def _with_weekday(zeitpunkt: Zeitpunkt) -> str:
    tag = day_of(zeitpunkt)
    return f"{WOCHENTAGE[tag.weekday()]}, {format_tag(tag)}"


def expand(
    einzeln: Termin, grund: Grundtermin, wiederholung: Wiederholung | None, stichtag: date
) -> tuple[Termin, ...]:
    """All dates in order. einzeln: the only one where it is no series; grund: what the dates of a series share."""
    if wiederholung is None:
        return (einzeln,)
    hat_ende = wiederholung.bis is not None or "COUNT=" in wiederholung.rrule
    letzter = date.max if hat_ende else _cut(day_of(grund.beginn), stichtag)
    abweichend = {abweichung.am: abweichung.termin for abweichung in wiederholung.abweichend}
    beginne = {*reihe_of(wiederholung.rrule, grund, wiederholung.bis).dates(letzter), *wiederholung.zusaetzlich}
    beginne |= abweichend.keys()
    termine = [
        abweichend.get(beginn) or Termin(beginn, grund.ende_of(beginn), grund.terminstatus)
        for beginn in beginne - set(wiederholung.ausser)
    ]
    return tuple(sorted(termine, key=lambda termin: moment_key(termin.beginn)))


def find_termine_fault(termine: Collection[Termin]) -> str | None:
    """What is wrong with the number of dates, if anything."""
    if not termine:
        return "lässt keinen einzigen Termin übrig"
    if len(termine) >= MAX_ANZAHL:
        return f"ergibt bis heute mehr als {MAX_ANZAHL} Termine. Bitte eine neue Datei mit späterem «beginn» anlegen"
    return None


def _cut(beginn: date, stichtag: date) -> date:
    """Where an open-ended series ends on pages; one that begins later than that still shows its first year."""
    return max(stichtag + relativedelta(months=MONATE_VORAUS), beginn + relativedelta(months=12))
