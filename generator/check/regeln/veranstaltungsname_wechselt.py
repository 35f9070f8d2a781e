"""An event of ours is spelt in several ways across the site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Any

from generator.befund import Befund, Schwere
from generator.check.lage import Blatt, Lage
from generator.check.namen import find_names, name_pattern
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


def _common_end(formen: list[str]) -> int:
    """How many letters all forms end with, whatever their case."""
    gleich = 0
    for zeichen in zip(*(form.lower()[::-1] for form in formen), strict=False):
        if len(set(zeichen)) > 1:
            break
        gleich += 1
    return gleich


def _check(lage: Lage, formen: list[str], fest: str) -> Iterator[Befund]:
    funde: dict[str, list[tuple[Blatt, int, int, str]]] = {}
    gleich = _common_end(formen)
    # Letters to look for before anything is parsed.
    enden = {form[len(form) - gleich :] for form in formen}
    muster = name_pattern(formen, r"s?(?![\w-])")
    for blatt in lage.blaetter:
        if not any(map(blatt.dokument.quelltext.__contains__, enden)):
            continue
        gefunden = lage.fact(blatt, f"{REGEL} {formen}", partial(_find, blatt, formen, muster))
        for form, von, bis, text in gefunden:
            funde.setdefault(form, []).append((blatt, von, bis, text))
    if len(funde) < 2 and (not fest or fest in funde or not funde):
        return
    haeufig = fest or max(funde, key=lambda form: (len(funde[form]), form))
    for form, stellen in sorted(funde.items()):
        if form == haeufig:
            continue
        if fest:
            meldung = f"Festgelegt ist die Schreibweise «{fest}»."
        else:
            meldung = (
                f"Schreibweise wechselt ({haeufig}: {len(funde[haeufig])}, {form}: {len(stellen)}). "
                "Bitte in der Konfiguration festlegen."
            )
        for blatt, von, bis, text in stellen:
            yield blatt.befund_at(
                REGEL, Schwere.HINWEIS, von, bis, meldung, text=text, vorschlag=haeufig, ersatz=fest or None
            )


def _find(blatt: Blatt, formen: list[str], muster: re.Pattern[str]) -> list[tuple[str, int, int, str]]:
    """Form, span in the source and words of each mention."""
    funde = []
    for absatz in blatt.absaetze():
        if absatz.art == "quelle" or muster.search(absatz.text) is None:
            continue
        for von, bis in find_names(muster, mask(blatt, absatz)):
            form = next(form for form in formen if " ".join(absatz.text[von:bis].split()).startswith(form))
            funde.append((form, *absatz.span(von, von + len(form)), absatz.text[von : von + len(form)]))
    return funde
