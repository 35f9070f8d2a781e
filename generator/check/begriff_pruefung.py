"""Which words of a dictionary a term would match, for the AG Kommunikation to review before it adds one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.check.begriffe import BEUGUNG, Begriff, Grundwoerter, Thema
from generator.check.regelwerk import Regelwerk
from generator.errors import OzError

_ARTEN = {
    "T": "der Begriff selbst",
    "B": "Branche",
    "S": "Ort",
    "C": "schon ein Anspruch",
    "U": "etwas anderes (kein Treffer)",
}
SYSTEM = (Path("/usr/share/dict/ngerman"), Path("/usr/share/dict/german"))


def sort_words(wort: str, werk: Regelwerk, worte: Iterable[str]) -> dict[str, list[str]]:
    """The words that contain the term, by what the term engine takes them for."""
    thema = _thema(wort, werk)
    stamm = wort.lower()
    gruppen: dict[str, list[str]] = {titel: [] for titel in (*_ARTEN.values(), "nicht erkannt (kein Treffer)")}
    for kandidat in sorted(set(worte), key=lambda w: (w.lower(), w)):
        if stamm in kandidat.lower():
            treffer = thema.find(kandidat)
            gruppen[_ARTEN[treffer.art] if treffer else "nicht erkannt (kein Treffer)"].append(kandidat)
    return {titel: liste for titel, liste in gruppen.items() if liste}


def _thema(wort: str, werk: Regelwerk) -> Thema:
    listen = (werk.liste(f"grundwoerter.{art}") for art in ("branche", "standort", "anspruch"))
    grund = Grundwoerter(*(tuple(sorted(liste, key=len, reverse=True)) for liste in listen))
    formen = frozenset(wort.lower() + endung for endung in BEUGUNG["e"])
    return Thema(wort, wort, "", (Begriff(wort.lower(), formen, zusammensetzung="true"),), grund)


def read_woerterbuch(pfad: Path | None, eigene: Iterable[str]) -> list[str]:
    """The words of a file (one a line), of the system's German dictionary, or else those of the content."""
    kandidaten = (pfad,) if pfad is not None else SYSTEM
    for kandidat in kandidaten:
        try:
            return kandidat.read_text(encoding="utf-8", errors="replace").split()
        except OSError:
            if pfad is not None:
                raise OzError(f"Das Wörterbuch «{pfad}» lässt sich nicht lesen.") from None
    return sorted(set(eigene))
