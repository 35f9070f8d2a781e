"""Findings as text for people and as JSON for programs (inhaltsmodell.md, section 2)."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from generator.befund import Befund, Schwere

_FARBE = {Schwere.FEHLER: "31;1", Schwere.WARNUNG: "33;1", Schwere.HINWEIS: "36"}
_MEHRZAHL = {Schwere.FEHLER: "Fehler", Schwere.WARNUNG: "Warnungen", Schwere.HINWEIS: "Hinweise"}
_EINZAHL = {Schwere.FEHLER: "Fehler", Schwere.WARNUNG: "Warnung", Schwere.HINWEIS: "Hinweis"}
_BREITE = 110
"""Columns of a source line shown; longer lines are cut around the place."""


def render_text(befunde: Sequence[Befund], quelltexte: Mapping[str, str], farbe: bool = False) -> str:
    """Grouped by file, each with its source line and a marker; ends with a summary. Empty where all is well."""
    teile: list[str] = []
    datei = ""
    for befund in befunde:
        if befund.datei != datei:
            datei = befund.datei
            teile.append(_paint(datei, "1", farbe))
        teile.append(_one(befund, quelltexte.get(datei, ""), farbe))
    if befunde:
        teile.append(summarise(befunde))
    return "\n".join(teile) + "\n" if teile else ""


def _one(befund: Befund, quelltext: str, farbe: bool) -> str:
    stelle = befund.stelle
    schwere = _paint(befund.schwere.value, _FARBE[befund.schwere], farbe)
    regel = _paint(f"[{befund.regel}]", "2", farbe)
    zeilen = [f"  {stelle.zeile}:{stelle.spalte}  {schwere}  {befund.meldung}  {regel}"]
    zeilen += _source_line(befund, quelltext, farbe)
    if befund.behebbar:
        zeilen.append("      behebbar mit «oz pruefen --beheben»")
    return "\n".join(zeilen)


def _source_line(befund: Befund, quelltext: str, farbe: bool) -> list[str]:
    stelle = befund.stelle
    zeilen = quelltext.split("\n")
    leer = (stelle.zeile, stelle.spalte) == (stelle.ende_zeile, stelle.ende_spalte)
    if not befund.text or leer or stelle.zeile > len(zeilen):
        return []
    zeile = zeilen[stelle.zeile - 1].rstrip("\r").replace("\t", " ")
    von = stelle.spalte - 1
    bis = stelle.ende_spalte - 1 if stelle.ende_zeile == stelle.zeile else len(zeile)
    start = max(0, min(von - 30, len(zeile) - _BREITE))
    ausschnitt = zeile[start : start + _BREITE]
    vorn = "…" if start else ""
    hinten = "…" if start + _BREITE < len(zeile) else ""
    davor = _width(vorn + zeile[start:von])
    marke = "^" * max(1, _width(zeile[von : min(bis, start + _BREITE)]))
    return [f"      {vorn}{ausschnitt}{hinten}", f"      {' ' * davor}{_paint(marke, _FARBE[befund.schwere], farbe)}"]


def _width(text: str) -> int:
    """Columns on a terminal: wide characters take two, combining marks none."""
    return sum(
        0 if unicodedata.combining(z) or z == "\u00ad" else 2 if unicodedata.east_asian_width(z) in "WF" else 1
        for z in text
    )


def summarise(befunde: Sequence[Befund]) -> str:
    """`3 Fehler, 1 Warnung, 2 Hinweise in 4 Dateien`."""
    zahl = Counter(befund.schwere for befund in befunde)
    mengen = [f"{n} {(_EINZAHL if n == 1 else _MEHRZAHL)[schwere]}" for schwere in Schwere if (n := zahl[schwere])]
    dateien = len({befund.datei for befund in befunde})
    return f"{', '.join(mengen)} in {dateien} {'Datei' if dateien == 1 else 'Dateien'}."


def _paint(text: str, farbe: str, an: bool) -> str:
    return f"\x1b[{farbe}m{text}\x1b[0m" if an else text


def render_json(befunde: Sequence[Befund], dateien: int) -> str:
    """The contract's JSON; `dateien`: how many were looked at."""
    return (
        json.dumps(
            {"version": 1, "dateien": dateien, "befunde": [_as_dict(befund) for befund in befunde]},
            ensure_ascii=False,
            indent=1,
        )
        + "\n"
    )


def _as_dict(befund: Befund) -> dict[str, Any]:
    stelle = befund.stelle
    return {
        "regel": befund.regel,
        "schwere": befund.schwere.value,
        "datei": befund.datei,
        "zeile": stelle.zeile,
        "spalte": stelle.spalte,
        "ende_zeile": stelle.ende_zeile,
        "ende_spalte": stelle.ende_spalte,
        "text": befund.text,
        "meldung": befund.meldung,
        "vorschlag": befund.vorschlag,
        "behebbar": befund.behebbar,
    }
