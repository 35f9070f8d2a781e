"""Findings as sheets for people: the review list for the AG Kommunikation, and statistics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from generator.befund import Befund, Schwere

_KANAELE = {
    "geschichten": "Geschichten",
    "kompetenzfelder": "Kompetenzfelder",
    "lebensqualitaet": "Lebensqualität",
    "staedte": "Städte",
    "service": "Service",
    "presse": "Presse",
    "newsletter": "Newsletter",
    "ueber-uns": "Über uns",
    "veranstaltungen": "Veranstaltungen",
    "fotopool": "Fotopool",
}


def render_pruefliste(befunde: Sequence[Befund], quelltexte: Mapping[str, str], stichtag: date) -> str:
    """A Markdown sheet with a box to tick for everything a person has to decide."""
    offen = [befund for befund in befunde if befund.schwere is Schwere.HINWEIS]
    zeilen = [f"# Prüfliste der AG Kommunikation, Stand {stichtag:%d.%m.%Y}", ""]
    if not offen:
        return "\n".join([*zeilen, "Nichts zu prüfen."]) + "\n"
    zeilen += [f"{len(offen)} Stellen, bitte abhaken oder ändern.", ""]
    datei = ""
    for befund in offen:
        if befund.datei != datei:
            datei = befund.datei
            zeilen += [f"## {datei}", ""]
        zeilen.append(f"- [ ] Zeile {befund.stelle.zeile}: {befund.meldung} (`{befund.regel}`)")
        if befund.text:
            zeile = _line(quelltexte.get(datei, ""), befund.stelle.zeile)
            zeilen.append(f"      > {zeile}")
    return "\n".join(zeilen) + "\n"


def _line(quelltext: str, nummer: int) -> str:
    zeilen = quelltext.split("\n")
    zeile = zeilen[nummer - 1].strip() if nummer <= len(zeilen) else ""
    return zeile if len(zeile) <= 240 else f"{zeile[:239]}…"


def render_statistik(befunde: Sequence[Befund], zielgruppen: Mapping[str, str]) -> str:
    """Counts per rule, channel and main target group; `zielgruppen`: the main one by path."""
    teile = [
        _table("Regel", Counter((b.regel, b.schwere) for b in befunde)),
        _table("Kanal", Counter((_channel(b.datei), b.schwere) for b in befunde)),
        _table("Zielgruppe", Counter((zielgruppen.get(b.datei, "ohne"), b.schwere) for b in befunde)),
    ]
    return "\n".join(teile)


def _channel(datei: str) -> str:
    teile = datei.split("/")
    ordner = teile[1] if teile[0] == "inhalte" and len(teile) > 2 else teile[0]
    return _KANAELE.get(ordner, "Startseite und Übriges")


def _table(titel: str, zahlen: Counter[tuple[str, Schwere]]) -> str:
    namen = sorted({name for name, _ in zahlen}, key=lambda name: (-sum(zahlen[name, s] for s in Schwere), name))
    breite = max([len(titel), *map(len, namen)], default=0)
    zeilen = [f"{titel:<{breite}}  Fehler  Warnungen  Hinweise"]
    for name in namen:
        fehler, warnungen, hinweise = (zahlen[name, schwere] for schwere in Schwere)
        zeilen.append(f"{name:<{breite}}  {fehler:>6}  {warnungen:>9}  {hinweise:>8}")
    return "\n".join(zeilen) + "\n"
