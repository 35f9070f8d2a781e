"""An event of ours is spelt in several ways across the site."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.befund import Befund, Schwere
from generator.check.lage import Blatt, Lage
from generator.check.namen import find_names, name_pattern
from generator.check.prosa import Absatz
from generator.check.stimme import mask

REGEL = "veranstaltungsname-wechselt"


def check_bestand(lage: Lage) -> Iterator[Befund]:
    """More than one form; once one is configured, every other form, and `--beheben` mends it."""
    for eintrag in lage.regelwerk.tafeln("veranstaltungsnamen"):
        yield from _check(
            lage, [str(form) for form in eintrag.get("formen") or ()], _fixed(eintrag.get("schreibweise"))
        )


def _fixed(wert: Any) -> str:
    return "" if wert is None else str(wert)


def _common_end(formen: list[str]) -> str:
    """The letters all forms end with: a literal to look for before anything is parsed."""
    erste = formen[0].lower() if formen else ""
    return next((ende for i in range(len(erste)) if all(f.lower().endswith(ende := erste[i:]) for f in formen)), "")


def _check(lage: Lage, formen: list[str], fest: str) -> Iterator[Befund]:
    funde: dict[str, list[tuple[Blatt, Absatz, int, int]]] = {}
    stamm = _common_end(formen)
    muster = name_pattern(formen, r"s?(?![\w-])")
    for blatt in lage.blaetter:
        if stamm not in blatt.dokument.quelltext.lower():
            continue
        for absatz in blatt.absaetze():
            if absatz.art == "quelle" or muster.search(absatz.text) is None:
                continue
            for von, bis in find_names(muster, mask(blatt, absatz)):
                form = next(form for form in formen if " ".join(absatz.text[von:bis].split()).startswith(form))
                funde.setdefault(form, []).append((blatt, absatz, von, von + len(form)))
    if len(funde) < 2 and (not fest or fest in funde or not funde):
        return
    haeufig = fest or max(funde, key=lambda form: (len(funde[form]), form))
    for form, stellen in sorted(funde.items()):
        if form == haeufig:
            continue
        for blatt, absatz, von, bis in stellen:
            if fest:
                meldung = f"Festgelegt ist die Schreibweise «{fest}»."
            else:
                meldung = (
                    f"Schreibweise wechselt ({haeufig}: {len(funde[haeufig])}, {form}: {len(stellen)}). "
                    "Bitte in der Konfiguration festlegen."
                )
            yield blatt.befund(
                REGEL, Schwere.HINWEIS, absatz, von, bis, meldung, vorschlag=haeufig, ersatz=fest or None
            )
