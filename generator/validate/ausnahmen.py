"""Judge what a series leaves out, adds and does differently, against the dates its rule gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from generator.befund import Schwere
from generator.model.datum import format_tag
from generator.model.veranstaltung import Abweichung, Ort, Terminstatus, Zeitpunkt, day_of, moment_key
from generator.validate.felder import Felder
from generator.validate.ferien import find_feiertag, load_ferienkalender
from generator.validate.reihe import Reihe, exists, meets

FEIERTAGE_JAHRE = 10
"""How many years after its begin an open-ended series skips public holidays.

Counted from the begin, not from the Stichtag: EXDATE must not change while the file does not.
"""
OrtOf = Callable[[Felder], Ort | None]


@dataclass(frozen=True)
class Ausnahmen:
    """The exceptions of a series with exact dates."""

    ausser: tuple[Zeitpunkt, ...]
    zusaetzlich: tuple[Zeitpunkt, ...]
    abweichend: tuple[Abweichung, ...]


def validate_ausnahmen(felder: Felder, reihe: Reihe, ort_of: OrtOf) -> Ausnahmen:
    """Every exception of `wiederholung`, resolved; faults are in `felder.befunde`."""
    gewollt = _extra(felder, reihe)
    extra = gewollt - set(reihe.dates(_last(gewollt)))
    weg = _left_out(felder, reihe, extra) | (_pauses(felder, reihe) - gewollt)
    abweichend = _different(felder, reihe, extra, weg, ort_of)
    return Ausnahmen(tuple(sorted(weg, key=moment_key)), tuple(sorted(extra, key=moment_key)), abweichend)


def _last(termine: set[Zeitpunkt]) -> date:
    return max(map(day_of, termine), default=date.min)


def _extra(felder: Felder, reihe: Reihe) -> set[Zeitpunkt]:
    """`zusaetzlich` in the series' own kind of value."""
    tage = felder.zeitpunkte("zusaetzlich")
    if reihe.grund.ganztags and any(isinstance(tag, datetime) for tag in tage):
        felder.fault(
            "zusaetzlich", felder.werte["zusaetzlich"], "muss Tage ohne Uhrzeit nennen, weil die Reihe ganztägig ist"
        )
        return set()
    termine = {reihe.grund.as_beginn(tag) for tag in tage}
    if any(moment_key(termin) < moment_key(reihe.grund.beginn) for termin in termine):
        # DTSTART is the first date of a series (RFC 5545, 3.8.2.4); programs drop or misread an earlier RDATE.
        was = "liegt vor «beginn»; der früheste Termin muss «beginn» sein"
        felder.fault("zusaetzlich", felder.werte["zusaetzlich"], was)
        return set()
    return termine


def _left_out(felder: Felder, reihe: Reihe, extra: set[Zeitpunkt]) -> set[Zeitpunkt]:
    """`ausser`, as the dates it hits."""
    tage = felder.zeitpunkte("ausser")
    vorhanden = [*reihe.dates(_last(set(tage))), *extra]
    for tag in tage:
        if not any(meets(termin, tag) for termin in vorhanden):
            meldung = f"Am {format_tag(day_of(tag))} findet die Reihe ohnehin nicht statt. Bitte «ausser» prüfen."
            _report(felder, "ausser", "verweis-ins-leere", Schwere.WARNUNG, meldung)
    return {termin for termin in vorhanden if any(meets(termin, tag) for tag in tage)}


def _pauses(felder: Felder, reihe: Reihe) -> set[Zeitpunkt]:
    """Dates that fall out by themselves: in holidays, and at times that do not exist."""
    in_ferien, an_feiertagen = felder.wahr("nicht_in_ferien"), felder.wahr("nicht_an_feiertagen")
    weg = _nonexistent(felder, reihe)
    if in_ferien:
        kalender = load_ferienkalender()
        weg |= {termin for termin in reihe.dates(kalender.gueltig_bis) if kalender.find(day_of(termin))}
        _report_unknown_ferien(felder, reihe)
    if an_feiertagen:
        weg |= {termin for termin in reihe.dates(_horizon(reihe)) if find_feiertag(day_of(termin))}
    return weg


def _horizon(reihe: Reihe) -> date:
    return date(day_of(reihe.grund.beginn).year + FEIERTAGE_JAHRE, 12, 31)


def _report_unknown_ferien(felder: Felder, reihe: Reihe) -> None:
    kalender = load_ferienkalender()
    offen = reihe.bis is None or day_of(reihe.bis) > kalender.gueltig_bis
    if offen or day_of(reihe.grund.beginn) < kalender.gueltig_von:
        meldung = (
            f"Die Thüringer Schulferien sind hier vom {format_tag(kalender.gueltig_von)} bis "
            f"{format_tag(kalender.gueltig_bis)} bekannt. Außerhalb fallen keine Termine aus."
        )
        _report(felder, "nicht_in_ferien", "ferien-unbekannt", Schwere.HINWEIS, meldung)


def _nonexistent(felder: Felder, reihe: Reihe) -> set[Zeitpunkt]:
    """RFC 5545, 3.3.10 drops them; not every program does, so EXDATE says it again."""
    beginn = reihe.grund.beginn
    if not isinstance(beginn, datetime) or beginn.hour != 2:
        return set()
    fehlend = {termin for termin in reihe.dates(_horizon(reihe)) if not exists(termin)}
    if fehlend:
        tage = ", ".join(format_tag(day_of(termin)) for termin in sorted(fehlend, key=moment_key)[:3])
        meldung = f"Diese Uhrzeit gibt es nicht, wenn die Sommerzeit beginnt. Der Termin entfällt am {tage}."
        _report(felder, "", "zeit-unmoeglich", Schwere.WARNUNG, meldung)
    return fehlend


def _different(
    felder: Felder, reihe: Reihe, extra: set[Zeitpunkt], weg: set[Zeitpunkt], ort_of: OrtOf
) -> tuple[Abweichung, ...]:
    """`abweichend`, each on a date the series really has."""
    gelesen = [(unter, unter.zeitpunkt("am", pflicht=True)) for unter in felder.liste("abweichend")]
    letzter = _last({am for _, am in gelesen if am is not None})
    vorhanden = sorted({*reihe.dates(letzter), *extra} - weg, key=moment_key)
    ausnahmen: dict[Zeitpunkt, Abweichung] = {}
    for unter, am in gelesen:
        termin = next((t for t in vorhanden if am is not None and meets(t, am)), None)
        if am is not None and termin is None:
            _report_dangling(unter, am, reihe)
        ausnahme = _judge(unter, reihe, termin, ort_of)
        if ausnahme is not None and ausnahme.am in ausnahmen:
            unter.fault("am", unter.werte["am"], "steht schon in einer anderen Abweichung")
        elif ausnahme is not None:
            ausnahmen[ausnahme.am] = ausnahme
    return tuple(ausnahmen[am] for am in sorted(ausnahmen, key=moment_key))


def _judge(unter: Felder, reihe: Reihe, am: Zeitpunkt | None, ort_of: OrtOf) -> Abweichung | None:
    beginn, ende = unter.zeitpunkt("beginn"), unter.zeitpunkt("ende")
    ort, status, hinweis = ort_of(unter), unter.wahl("terminstatus", Terminstatus), unter.text("hinweis")
    unter.no_others()
    if am is None:
        return None
    for key, wert in (("beginn", beginn), ("ende", ende)):
        if wert is not None and isinstance(wert, datetime) == reihe.grund.ganztags:
            unter.fault(key, unter.werte[key], "muss wie die Reihe mit oder ohne Uhrzeit stehen")
            return None
    neu = beginn if beginn is not None else am
    neues_ende = ende if ende is not None else reihe.grund.ende_of(neu)
    if neues_ende is not None and moment_key(neues_ende) < moment_key(neu):
        _report(unter, "ende", "ende-vor-beginn", Schwere.FEHLER, "Das Ende dieser Abweichung liegt vor ihrem Beginn.")
        return None
    return Abweichung(am, neu, neues_ende, status or reihe.grund.terminstatus, ort, hinweis)


def _report_dangling(unter: Felder, am: Zeitpunkt, reihe: Reihe) -> None:
    nahe = [t for t in reihe.dates(date(day_of(am).year + 1, 12, 31)) if abs((day_of(t) - day_of(am)).days) <= 31]
    naechster = min(nahe, key=lambda t: abs((day_of(t) - day_of(am)).days), default=None)
    meldung = f"Die Reihe hat am {format_tag(day_of(am))} keinen Termin, von dem hier abgewichen wird."
    meldung += f" Der nächste ist am {format_tag(day_of(naechster))}." if naechster is not None else ""
    _report(unter, "am", "verweis-ins-leere", Schwere.FEHLER, meldung)


def _report(felder: Felder, key: str, regel: str, schwere: Schwere, meldung: str) -> None:
    wert = felder.werte.get(key)
    stelle, text = (wert.stelle, wert.text or "") if wert is not None else (felder.ort, "")
    felder.befunde.append(felder.dokument.befund(regel, schwere, meldung, stelle, text=text))
