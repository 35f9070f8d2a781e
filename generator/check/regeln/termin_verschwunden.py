"""An event that was announced is gone without being cancelled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.befund import Befund, Schwere, Stelle
from generator.check.lage import Lage
from generator.dokument import Dokument
from generator.read.datei import split_markdown
from generator.read.historie import read_geloeschte

REGEL = "termin-verschwunden"


def check_bestand(lage: Lage) -> Iterator[Befund]:
    """Compare with the last commit that had the file; one that lives on under another path is not gone."""
    eintraege = lage.bestand.by_pfad
    vorhanden = {v.uid for v in lage.bestand.veranstaltungen}
    # A faulty file is no entry, and its event is not gone all the same.
    vorhanden |= {_text(d, "uid") for d in lage.dokumente.values() if d.pfad not in eintraege}
    for pfad, text in read_geloeschte(lage.config.projekt, lage.historie, "veranstaltungen/").items():
        dokument, _ = split_markdown(pfad, text)
        if dokument is None or pfad in lage.dokumente or _text(dokument, "status") != "veroeffentlicht":
            continue
        tag = _last_day(dokument)
        if _text(dokument, "uid") in vorhanden or tag is None or tag < lage.stichtag:
            continue
        wann = "Reihe ohne Ende" if tag == date.max else f"{tag:%d.%m.%Y}"
        meldung = (
            f"«{_text(dokument, 'titel')}» ({wann}) war angekündigt und hat keine Datei mehr. Abonnenten "
            "erfahren so nichts: bitte die Datei wiederherstellen und «terminstatus: abgesagt» setzen."
        )
        yield Befund(REGEL, Schwere.WARNUNG, pfad, Stelle(), meldung, text=_text(dokument, "titel"))


def _text(dokument: Dokument, key: str) -> str:
    wert = dokument.kopf.get(key)
    return str(wert.inhalt) if wert is not None and wert.inhalt is not None else ""


def _last_day(dokument: Dokument) -> date | None:
    """The last day the file itself names; a series counts to its end, one without an end for ever."""
    serie = dokument.kopf.get("wiederholung")
    if serie is not None and isinstance(serie.inhalt, dict):
        bis = serie.inhalt.get("bis")
        return _day(str(bis.inhalt)) if bis is not None else date.max
    return _day(_text(dokument, "ende")) or _day(_text(dokument, "beginn"))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
