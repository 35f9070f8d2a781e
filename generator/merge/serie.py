"""Put the entries of one UID together: versions, series, their exceptions and cancelled dates."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType

from icalendar.prop import vRecur

from generator.befund import Befund, Schwere
from generator.config import ZONE
from generator.merge.werte import show
from generator.model.veranstaltung import Terminstatus, Zeitpunkt, day_of
from generator.read.quelle import Feld, Quelltermin, Zaehler, format_moment, line
from generator.read.quelle_eintrag import Roheintrag
from generator.validate.regel import RegelFehler, parse_rrule
from generator.validate.reihe import Grundtermin, Reihe

NUR_ERSTER = "Die Serienregel {}. Übernommen wurde nur der erste Termin."


def as_termine(eintraege: Iterable[Roheintrag], zaehler: Zaehler) -> tuple[list[Quelltermin], list[Befund]]:
    """One Quelltermin for each event or series, in the order of the source."""
    befunde: list[Befund] = []
    termine: list[Quelltermin] = []
    gruppen: dict[str, list[Roheintrag]] = defaultdict(list)
    for eintrag in eintraege:
        gruppen[eintrag.uid or f"ohne-uid-{_digest(eintrag)}"].append(eintrag)
    for uid, gruppe in gruppen.items():
        stamm = [eintrag for eintrag in gruppe if eintrag.am is None]
        abweichend = _newest({format_moment(e.am): e for e in _by_version(gruppe) if e.am is not None})
        for eigene_uid, eintrag in _split_reused_uid(uid, stamm, zaehler):
            eigene = abweichend if eigene_uid == uid else []
            termin, gefunden = _as_termin(eigene_uid, eintrag, eigene, zaehler)
            termine.append(termin)
            befunde += gefunden
        if not stamm:
            for eintrag in abweichend:
                meldung = "Eine Ausnahme gehört zu einer Serie, die fehlt. Sie gilt als einzelner Termin."
                zaehler.add("quelle-serie", meldung, eintrag.zeile, Schwere.WARNUNG)
                einzeln = replace(eintrag, am=None)
                assert eintrag.am is not None
                termine.append(_as_termin(f"{uid}#{format_moment(eintrag.am)}", einzeln, [], zaehler)[0])
    return termine, befunde


def _by_version(eintraege: Iterable[Roheintrag]) -> list[Roheintrag]:
    return sorted(eintraege, key=lambda eintrag: (eintrag.version, eintrag.zeile))


def _newest(nach_tag: dict[str, Roheintrag]) -> list[Roheintrag]:
    return [nach_tag[am] for am in sorted(nach_tag)]


def _split_reused_uid(uid: str, stamm: list[Roheintrag], zaehler: Zaehler) -> list[tuple[str, Roheintrag]]:
    """The newest of several versions; entries that only share a badly made UID stay apart."""
    if len(stamm) < 2:
        return [(uid, eintrag) for eintrag in stamm]
    sorten: dict[str, Roheintrag] = {}
    titel = {eintrag.titel.casefold() for eintrag in stamm}
    for eintrag in _by_version(stamm):
        sorten[eintrag.titel.casefold() if len(titel) > 1 else ""] = eintrag
    if len(sorten) == 1:
        zaehler.add("quelle-uid-doppelt", "Ein Eintrag steht mehrfach da. Es gilt die neueste Fassung.", stamm[0].zeile)
        return [(uid, next(iter(sorten.values())))]
    meldung = "Verschiedene Termine tragen dieselbe UID. Sie werden am Titel unterschieden."
    zaehler.add("quelle-uid-doppelt", meldung, stamm[0].zeile, Schwere.WARNUNG)
    nach_zeile = sorted(sorten.values(), key=lambda eintrag: eintrag.zeile)
    return [(f"{uid}#{hashlib.sha256(e.titel.casefold().encode()).hexdigest()[:10]}", e) for e in nach_zeile]


def _digest(eintrag: Roheintrag) -> str:
    """A stable name for an entry without UID: what it is and when."""
    roh = "\n".join(
        (eintrag.titel.casefold(), format_moment(eintrag.beginn), str(eintrag.ort.get("name", "")).casefold())
    )
    return hashlib.sha256(roh.encode()).hexdigest()[:16]


def _as_termin(
    uid: str, eintrag: Roheintrag, abweichend: list[Roheintrag], zaehler: Zaehler
) -> tuple[Quelltermin, list[Befund]]:
    felder: dict[str, Feld] = {"titel": eintrag.titel, "beginn": format_moment(eintrag.beginn)}
    if eintrag.ende is not None:
        felder["ende"] = format_moment(eintrag.ende)
    felder["terminstatus"] = eintrag.terminstatus
    if eintrag.website:
        felder["website"] = eintrag.website
    wiederholung, erster, gruende = _wiederholung(eintrag, abweichend)
    if wiederholung and erster is not None:
        felder["wiederholung"] = wiederholung
        felder |= _begin_at(eintrag, erster)
    if not eintrag.uid:
        meldung = "Ein Eintrag hat keine UID. Ändern sich Titel und Tag zugleich, gilt er als neu."
        zaehler.add("quelle-uid-fehlt", meldung, eintrag.zeile)
    termin = Quelltermin(
        uid=uid,
        stelle=line(eintrag.zeile),
        datei=zaehler.datei,
        felder=MappingProxyType(felder),
        text=eintrag.text,
        ort=MappingProxyType(eintrag.ort),
        veranstalter=MappingProxyType({"name": eintrag.veranstalter} if eintrag.veranstalter else {}),
        kategorien=eintrag.kategorien,
        stand=eintrag.stand,
        ohne_uid=not eintrag.uid,
    )
    return termin, [termin.befund("quelle-serie", Schwere.WARNUNG, f"«{eintrag.titel}»: {grund}") for grund in gruende]


def _begin_at(eintrag: Roheintrag, erster: Zeitpunkt) -> dict[str, Feld]:
    """Begin and end of the first date, the duration kept."""
    dauer = _dauer(eintrag)
    felder: dict[str, Feld] = {"beginn": format_moment(erster)}
    return felder if dauer is None else {**felder, "ende": format_moment(erster + dauer)}


def _wiederholung(
    eintrag: Roheintrag, abweichend: list[Roheintrag]
) -> tuple[dict[str, Feld], Zeitpunkt | None, list[str]]:
    """The contract's `wiederholung`, the begin it needs, and what of the series could not be taken over."""
    if not eintrag.regeln and not eintrag.zusaetzlich:
        return {}, None, [NUR_ERSTER.format("ist unlesbar")] if eintrag.hinweise else []
    try:
        regel, bis = _regel(eintrag)
        reihe = Reihe(regel, _grund(eintrag.beginn), date.fromisoformat(bis) if bis else None)
        gefunden = reihe.erster
    except RegelFehler as fehler:
        return {}, None, [NUR_ERSTER.format(str(fehler))]
    except (ValueError, OverflowError):  # years no calendar has
        return {}, None, [NUR_ERSTER.format("ist unlesbar")]
    gruende = _complaints(eintrag)
    if gefunden is None:
        return {}, None, [NUR_ERSTER.format("ergibt keinen einzigen Termin")]
    erster = gefunden.replace(tzinfo=None) if isinstance(gefunden, datetime) else gefunden
    if erster != eintrag.beginn:
        gruende.append(
            f"Der Beginn {show(format_moment(eintrag.beginn))} gehört nicht zur Serienregel. "
            f"Die Serie beginnt jetzt am {show(format_moment(erster))}; bitte prüfen."
        )
    felder, weitere = _ausnahmen(eintrag, abweichend, Reihe(regel, _grund(erster), reihe.bis))
    return {"regel": regel, **({"bis": bis} if bis else {}), **felder}, erster, gruende + weitere


def _grund(beginn: Zeitpunkt) -> Grundtermin:
    return Grundtermin(
        beginn.replace(tzinfo=ZONE) if isinstance(beginn, datetime) else beginn, None, Terminstatus.BESTAETIGT
    )


def _regel(eintrag: Roheintrag) -> tuple[str, str | None]:
    """The rule without UNTIL as the contract allows it, and the last possible day. Raises RegelFehler."""
    if not eintrag.regeln:  # only RDATEs: a rule with one date carries them
        return "FREQ=DAILY;COUNT=1", None
    roh = vRecur(eintrag.regeln[0])
    bis = _last_day(eintrag, (roh.pop("UNTIL", None) or [None])[0])
    for teil in [teil for teil in roh if teil.upper().startswith("X-") or _says_nothing(teil.upper(), roh, eintrag)]:
        roh.pop(teil)
    if bis is not None:
        roh.pop("COUNT", None)
    regel, _ = parse_rrule(bytes(roh.to_ical()).decode())  # type: ignore[no-untyped-call]
    return regel.rrule, bis


def _says_nothing(teil: str, roh: vRecur, eintrag: Roheintrag) -> bool:
    """Parts that only repeat what the begin says, and the first day of the week where it does not matter."""
    if teil == "WKST":
        return [int(zahl) for zahl in roh.get("INTERVAL", [1])] == [1]
    if teil in ("BYHOUR", "BYMINUTE", "BYSECOND"):
        beginn = eintrag.beginn if isinstance(eintrag.beginn, datetime) else datetime.combine(eintrag.beginn, time())
        soll = {"BYHOUR": beginn.hour, "BYMINUTE": beginn.minute, "BYSECOND": 0}[teil]
        return [int(zahl) for zahl in roh.get(teil, [])] == [soll]
    return False


def _complaints(eintrag: Roheintrag) -> list[str]:
    gruende = []
    if len(eintrag.regeln) > 1:
        gruende.append("Die Serie hat mehrere Regeln, übernommen wurde die erste.")
    if eintrag.zone is UTC and isinstance(eintrag.beginn, datetime):
        gruende.append("Die Serie steht in Weltzeit. Angenommen wurde die Ortszeit des ersten Termins.")
    return gruende


def _last_day(eintrag: Roheintrag, until: object) -> str | None:
    """UNTIL as the last possible local day."""
    if until is None:
        return None
    if not isinstance(until, date):
        raise RegelFehler("enthält bei UNTIL kein Datum")
    if not isinstance(until, datetime):
        return until.isoformat()
    lokal = until.astimezone(ZONE).replace(tzinfo=None) if until.tzinfo else until
    if isinstance(eintrag.beginn, datetime) and lokal.time() < eintrag.beginn.time():
        lokal -= timedelta(days=1)
    return lokal.date().isoformat()


def _ausnahmen(eintrag: Roheintrag, abweichend: list[Roheintrag], reihe: Reihe) -> tuple[dict[str, Feld], list[str]]:
    """EXDATE, RDATE and RECURRENCE-ID under the contract's keys; only those that hit a date."""
    gefragt = [*eintrag.ausser, *(e.am for e in abweichend if e.am is not None)]
    starts = frozenset(map(day_of, reihe.dates(max(map(day_of, gefragt), default=date.min))))
    starts |= {day_of(tag) for tag in eintrag.zusaetzlich}
    eigene, gruende = _abweichend(eintrag, abweichend, starts)
    felder: dict[str, Feld] = {
        "ausser": sorted({day_of(tag).isoformat() for tag in eintrag.ausser if day_of(tag) in starts}),
        "zusaetzlich": sorted(format_moment(tag) for tag in eintrag.zusaetzlich if tag != eintrag.beginn),
        "abweichend": eigene,
    }
    return {key: liste for key, liste in felder.items() if liste}, gruende


def _abweichend(
    stamm: Roheintrag, abweichend: list[Roheintrag], starts: frozenset[date]
) -> tuple[list[dict[str, Feld]], list[str]]:
    eintraege: list[dict[str, Feld]] = []
    gruende: list[str] = []
    weg = {day_of(tag) for tag in stamm.ausser}
    for eintrag in abweichend:
        am = eintrag.am
        assert am is not None
        if isinstance(stamm.beginn, datetime) and not isinstance(am, datetime):
            am = datetime.combine(am, stamm.beginn.time())
        if day_of(am) not in starts or day_of(am) in weg:
            gruende.append(f"Die Ausnahme vom {format_moment(am)} trifft keinen Termin der Serie.")
            continue
        if eintrag.folgende:
            gruende.append(f"Die Änderung ab {format_moment(am)} gilt hier nur für diesen einen Tag. Bitte prüfen.")
        eintraege.append(_eine_abweichung(stamm, eintrag, am))
    return eintraege, gruende


def _eine_abweichung(stamm: Roheintrag, eintrag: Roheintrag, am: Zeitpunkt) -> dict[str, Feld]:
    felder: dict[str, Feld] = {"am": format_moment(am)}
    if eintrag.beginn != am:
        felder["beginn"] = format_moment(eintrag.beginn)
    if eintrag.ende is not None and _dauer(eintrag) != _dauer(stamm):
        felder.setdefault("beginn", format_moment(eintrag.beginn))
        felder["ende"] = format_moment(eintrag.ende)
    if eintrag.terminstatus != stamm.terminstatus:
        felder["terminstatus"] = eintrag.terminstatus
    if eintrag.ort and eintrag.ort != stamm.ort:
        felder["ort"] = dict(eintrag.ort)
    if eintrag.titel != stamm.titel:
        felder["hinweis"] = eintrag.titel
    return felder


def _dauer(eintrag: Roheintrag) -> timedelta | None:
    return None if eintrag.ende is None else eintrag.ende - eintrag.beginn
