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
SYSTEM = tuple(
    Path("/usr/share") / name
    for name in (
        "dict/ngerman",
        "dict/german",
        "hunspell/de_DE.dic",
        "hunspell/de_DE_frami.dic",
        "myspell/dicts/de_DE.dic",
    )
)
"""Where systems keep German words: Debian's `wngerman`, the spelling dictionaries of office programs."""


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


def read_woerterbuch(pfad: Path | None, eigene: Iterable[str]) -> tuple[set[str], str]:
    """The words of the content and of a file (one a line) or the system's dictionary, and where they are from."""
    worte = set(eigene)
    for kandidat in (pfad,) if pfad is not None else SYSTEM:
        try:
            roh = kandidat.read_bytes()
        except OSError:
            if pfad is not None:
                raise OzError(f"Das Wörterbuch «{pfad}» lässt sich nicht lesen.") from None
            continue
        # A spelling dictionary writes `Holz/ESm`, and old ones are in Latin-1.
        return worte | {zeile.split("/")[0] for zeile in _decode(roh).split()}, f"{kandidat} und den Inhalten"
    return worte, "den Inhalten allein; ein Wörterbuch gibt es mit --woerterbuch DATEI oder dem Debian-Paket wngerman"


def _decode(roh: bytes) -> str:
    try:
        return roh.decode("utf-8")
    except UnicodeDecodeError:
        return roh.decode("latin-1")
