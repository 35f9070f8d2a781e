"""Read a table of events whose header row names the contract's keys (.github/IMPORT.md, "Tabellen")."""

from __future__ import annotations

import csv
import difflib
import hashlib
import io
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import MappingProxyType

from generator.befund import Befund, Schwere, Stelle
from generator.errors import OzError
from generator.model.veranstaltung import Barrierefreiheit
from generator.read.quelle import (
    MAX_BYTES,
    MAX_TEXT,
    MAX_TITEL,
    Feld,
    Quelle,
    Quelltermin,
    Zaehler,
    clean_text,
    line,
    one_line,
    safe_url,
)
from generator.read.quelle_html import html_to_text, looks_like_html

_DEUTSCH = re.compile(
    r"(?:(?:mo|di|mi|do|fr|sa|so)[a-z]*\.?,?\s+)?(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})"
    r"(?:,?\s+(?:um\s+)?(\d{1,2})(?:[:.](\d{2}))?(?:[:.]\d{2})?(?:\s*Uhr)?)?",
    re.IGNORECASE,
)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2})?)?")
_WAHR = {"ja": True, "true": True, "x": True, "1": True, "wahr": True, "nein": False, "false": False, "0": False}
_TRENNER = re.compile(r"\s*[|,]\s*")


class _Unbrauchbar(ValueError):
    """The cell cannot be read; the text says what is expected."""


def _text(roh: str) -> Feld:
    return one_line(roh)


def _moment(roh: str) -> Feld:
    deutsch, iso = _DEUTSCH.fullmatch(roh), _ISO.fullmatch(roh)
    teile = deutsch.groups()[2::-1] + deutsch.groups()[3:] if deutsch else iso.groups() if iso else None
    if teile is None:
        raise _Unbrauchbar("ist kein Datum wie 14.01.2027 oder 14.01.2027 19:30")
    try:
        # Spreadsheets shorten the year by default: 14.01.27.
        tag = date(int(teile[0]) + (2000 if len(teile[0]) == 2 else 0), int(teile[1]), int(teile[2])).isoformat()
    except ValueError:
        raise _Unbrauchbar("diesen Tag gibt es nicht") from None
    if teile[3] is None:
        return tag
    stunde, minute = int(teile[3]), int(teile[4] or 0)
    if stunde > 23 or minute > 59:
        raise _Unbrauchbar("diese Uhrzeit gibt es nicht")
    return f"{tag} {stunde:02}:{minute:02}"


def _url(roh: str) -> Feld:
    url = safe_url(roh)
    if url is None:
        raise _Unbrauchbar("ist keine Webadresse, die mit https:// beginnt")
    return url


def _wahr(roh: str) -> Feld:
    if roh.casefold() not in _WAHR:
        raise _Unbrauchbar("muss ja oder nein sein")
    return _WAHR[roh.casefold()]


def _betrag(roh: str) -> Feld:
    zahl = re.fullmatch(r"(\d{1,5})(?:[.,](\d{1,2}))?\s*(?:€|EUR|Euro)?", roh)
    if zahl is None:
        raise _Unbrauchbar("muss ein Betrag in Euro sein, etwa 12 oder 7,50")
    return f"{zahl[1]}.{zahl[2]:0<2}" if zahl[2] else int(zahl[1])


def _liste(roh: str) -> Feld:
    return [teil for teil in _TRENNER.split(one_line(roh)) if teil]


def _momente(roh: str) -> Feld:
    return [_moment(teil) for teil in _TRENNER.split(roh) if teil]


def _eintritt(roh: str) -> Feld:
    if roh.casefold() in ("frei", "kostenlos", "eintritt frei", "0"):
        return "frei"
    spanne = [teil.strip() for teil in re.split(r"\s*(?:bis|–|-)\s*", roh)]
    if len(spanne) == 2:
        return {"von": _betrag(spanne[0]), "bis": _betrag(spanne[1])}
    return {"von": _betrag(roh)}


def _barrierefreiheit(roh: str) -> Feld:
    if roh.casefold() == "unbekannt":
        return "unbekannt"
    werte = [teil.casefold().replace(" ", "-") for teil in _liste(roh)]
    falsch = [wert for wert in werte if wert not in list(Barrierefreiheit)]
    if falsch:
        raise _Unbrauchbar(f"kennt hier niemand. Zulässig: {', '.join(Barrierefreiheit)} oder unbekannt")
    return werte


def _koordinaten(roh: str) -> Feld:
    zahlen = re.fullmatch(r"(\d{2}\.\d+)\s*[,;| ]\s*(\d{1,2}\.\d+)", roh)
    if zahlen is None:
        raise _Unbrauchbar("muss aus Breite und Länge bestehen, etwa 50.6106, 10.6931")
    return [float(zahlen[1]), float(zahlen[2])]


SPALTEN: dict[str, Callable[[str], Feld]] = {
    "uid": _text, "titel": _text, "kurztext": _text, "text": clean_text, "beginn": _moment, "ende": _moment,
    "stadt": _text, "ort": _text, "ort.name": _text, "ort.strasse": _text, "ort.plz": _text, "ort.ortsname": _text,
    "ort.koordinaten": _koordinaten, "veranstalter": _text, "veranstalter.name": _text, "veranstalter.website": _url,
    "veranstalter.email": _text, "veranstalter.telefon": _text, "kategorie": _text, "terminstatus": _text,
    "verschoben_von": _moment, "wiederholung.regel": _text, "wiederholung.jede": _text, "wiederholung.jeder": _text,
    "wiederholung.im": _text, "wiederholung.am": _liste, "wiederholung.bis": _moment, "wiederholung.ausser": _momente,
    "wiederholung.nicht_in_ferien": _wahr, "wiederholung.nicht_an_feiertagen": _wahr, "kag": _wahr, "gross": _wahr,
    "eintritt": _eintritt, "eintritt.von": _betrag, "eintritt.bis": _betrag, "eintritt.ermaessigt": _betrag,
    "eintritt.hinweis": _text, "anmeldung.erforderlich": _wahr, "anmeldung.url": _url, "anmeldung.bis": _moment,
    "barrierefreiheit": _barrierefreiheit, "website": _url, "tickets": _url, "zielgruppen": _liste,
    "positionierung": _liste, "schlagworte": _liste,
}  # fmt: skip
"""Every column a table may have, and how its cells are read."""


def read_csv(pfad: Path, name: str) -> Quelle:
    """Read one table. Raises OzError where it has no usable header row."""
    zaehler = Zaehler(pfad.name)
    text = _decode(pfad, zaehler)
    spalten, zeilen, befunde = _rows(pfad, text)
    termine: list[Quelltermin] = []
    gesehen: set[str] = set()
    for nummer, zellen in zeilen:
        termin, gefunden = _as_termin(pfad.name, nummer, spalten, zellen, zaehler)
        befunde += gefunden
        if termin is None:
            continue
        if termin.uid in gesehen:
            meldung = "Diese Zeile steht schon weiter oben (gleiche uid, oder Titel, Beginn und Ort gleich)."
            befunde.append(termin.befund("quelle-uid-doppelt", Schwere.WARNUNG, meldung))
            continue
        gesehen.add(termin.uid)
        termine.append(termin)
    vollstaendig = not any(befund.schwere is Schwere.FEHLER for befund in befunde)
    return Quelle(name, tuple(termine), tuple(befunde + zaehler.befunde()), vollstaendig)


def _decode(pfad: Path, zaehler: Zaehler) -> str:
    try:
        if pfad.stat().st_size > MAX_BYTES:
            raise OzError(f"«{pfad.name}» ist größer als {MAX_BYTES // 1024 // 1024} MB. Bitte die Tabelle aufteilen.")
        roh = pfad.read_bytes()
    except OSError:
        raise OzError(f"«{pfad}» lässt sich nicht lesen. Bitte Pfad und Zugriffsrechte prüfen.") from None
    if roh.startswith((b"\xff\xfe", b"\xfe\xff")):
        return roh.decode("utf-16", "replace").removeprefix("\ufeff").replace("\0", "")
    try:
        return roh.decode("utf-8-sig").replace("\0", "")
    except UnicodeDecodeError:
        zaehler.add("quelle-kodierung", "Die Tabelle ist in Windows-1252 gespeichert.", 1)
        return roh.decode("cp1252", "replace").replace("\ufffd", "").replace("\0", "")


def _rows(pfad: Path, text: str) -> tuple[list[str | None], list[tuple[int, list[str]]], list[Befund]]:
    """The columns by place (None: unknown), the rows with their line numbers, and complaints about the header."""
    kopf = text.split("\n", 1)[0]
    trenner = max(";,\t", key=kopf.count)
    csv.field_size_limit(MAX_BYTES)
    leser = csv.reader(io.StringIO(text), delimiter=trenner)
    zeilen: list[tuple[int, list[str]]] = []
    nummer = 1
    try:
        for zellen in leser:
            zeilen.append((nummer, zellen))
            nummer = leser.line_num + 1
    except csv.Error:
        raise OzError(
            f"{pfad.name}:{nummer}: Die Zeile lässt sich nicht lesen. Bitte Anführungszeichen prüfen."
        ) from None
    if not zeilen or not any(zelle.strip() for zelle in zeilen[0][1]):
        raise OzError(f"«{pfad.name}» ist leer. Die erste Zeile muss die Spalten nennen, etwa titel;beginn;ort.")
    spalten, befunde = _columns(pfad.name, zeilen[0][1])
    if "titel" not in spalten or "beginn" not in spalten:
        raise OzError(f"{pfad.name}:1: Die erste Zeile muss die Spalten «titel» und «beginn» nennen (mit ; oder ,).")
    return spalten, [(n, zellen) for n, zellen in zeilen[1:] if any(zelle.strip() for zelle in zellen)], befunde


def _columns(datei: str, kopf: list[str]) -> tuple[list[str | None], list[Befund]]:
    spalten: list[str | None] = []
    befunde: list[Befund] = []
    for stelle, roh in enumerate(kopf):
        name = one_line(roh).casefold()
        if name in SPALTEN and name not in spalten:
            spalten.append(name)
            continue
        spalten.append(None)
        if not name:
            continue
        aehnlich = difflib.get_close_matches(name, SPALTEN, n=1, cutoff=0.6)
        meldung = f"Die Spalte «{one_line(roh)}» {'steht zweimal da' if name in SPALTEN else 'kennt hier niemand'}"
        meldung += f" – meinten Sie «{aehnlich[0]}»?" if aehnlich and name not in SPALTEN else ". Sie wird übergangen."
        ort = Stelle(1, stelle + 1, 1, stelle + 1)
        befunde.append(Befund("unbekannte-spalte", Schwere.WARNUNG, datei, ort, meldung, text=name))
    return spalten, befunde


def _as_termin(
    datei: str, nummer: int, spalten: list[str | None], zellen: list[str], zaehler: Zaehler
) -> tuple[Quelltermin | None, list[Befund]]:
    werte: dict[str, Feld] = {}
    befunde: list[Befund] = []
    for stelle, (spalte, roh) in enumerate(zip(spalten, zellen, strict=False), start=1):
        zelle = _klar(roh, nummer, zaehler)
        if spalte is None or not zelle:
            continue
        try:
            werte[spalte] = SPALTEN[spalte](zelle)
        except _Unbrauchbar as grund:
            schwere = Schwere.FEHLER if spalte == "beginn" else Schwere.WARNUNG
            folge = "" if spalte == "beginn" else " Der Wert wird übergangen."
            meldung = f"«{spalte}»: «{one_line(zelle)[:60]}» {grund}.{folge}"
            befunde.append(Befund("wert-unzulaessig", schwere, datei, Stelle(nummer, stelle, nummer, stelle), meldung))
    if not werte.get("titel") or "beginn" not in werte:
        if not any(befund.schwere is Schwere.FEHLER for befund in befunde):
            meldung = "Die Zeile hat keinen Titel oder keinen Beginn und wurde ausgelassen."
            befunde.append(Befund("quelle-unlesbar", Schwere.FEHLER, datei, line(nummer), meldung))
        return None, befunde
    return _build(datei, nummer, werte), befunde


def _klar(roh: str, nummer: int, zaehler: Zaehler) -> str:
    text = clean_text(roh).strip()
    if looks_like_html(text):
        zaehler.add("quelle-html", "Ein Feld enthält HTML. Übernommen wurde der reine Text.", nummer)
        text = clean_text(html_to_text(text)).strip()
    if len(text) > MAX_TEXT:
        zaehler.add("quelle-gekuerzt", "Ein übergroßes Feld wurde gekürzt.", nummer, Schwere.WARNUNG)
        text = text[: MAX_TEXT - 1] + "…"
    return text


def _build(datei: str, nummer: int, werte: dict[str, Feld]) -> Quelltermin:
    felder: dict[str, Feld] = {}
    for spalte, wert in werte.items():
        key, _, unter = spalte.partition(".")
        if not unter:
            felder[key] = wert
        elif isinstance(felder.get(key, {}), dict):
            felder.setdefault(key, {})[unter] = wert
        elif key in ("ort", "veranstalter"):
            felder[key] = {"name": felder[key], unter: wert}
    ort, veranstalter = _as_mapping(felder.pop("ort", {})), _as_mapping(felder.pop("veranstalter", {}))
    titel = str(felder["titel"])
    felder["titel"] = titel if len(titel) <= MAX_TITEL else titel[: MAX_TITEL - 1] + "…"
    uid = str(felder.pop("uid", "") or "")[:250]
    kategorie = felder.pop("kategorie", None)
    text = str(felder.pop("text", ""))
    ohne_uid = not uid
    if ohne_uid:
        roh = "\n".join((titel.casefold(), str(felder["beginn"]), str(ort.get("name", "")).casefold()))
        uid = f"ohne-uid-{hashlib.sha256(roh.encode()).hexdigest()[:16]}"
    return Quelltermin(
        uid=uid,
        stelle=line(nummer),
        datei=datei,
        felder=MappingProxyType(felder),
        text=text,
        ort=MappingProxyType(ort),
        veranstalter=MappingProxyType(veranstalter),
        kategorien=(str(kategorie),) if kategorie else (),
        ohne_uid=ohne_uid,
    )


def _as_mapping(wert: Feld) -> dict[str, Feld]:
    if isinstance(wert, dict):
        return wert if wert.get("name") else {}
    return {"name": wert}
