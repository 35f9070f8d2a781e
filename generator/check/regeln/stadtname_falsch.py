"""A town's name is misspelt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.befund import Befund, Schwere
from generator.check.fragen import feld
from generator.check.lage import Blatt
from generator.check.namen import find_names, is_surname, whole_words

REGEL = "stadtname-falsch"
ALLE_SPRACHEN = True
ANLASS = (feld("staedte", "falsch", beginnt=True),)


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """Every wrong spelling of the configured towns, in quotations too; hashtags and addresses are exempt."""
    muster = blatt.lage.remember(REGEL, lambda: _patterns(blatt.lage.regelwerk.tafeln("staedte")))
    for absatz in blatt.absaetze():
        for stadt, suche in muster:
            for von, bis in find_names(suche, absatz.text):
                text = absatz.text[von:bis]
                if text == stadt or is_surname(blatt, absatz, von) or _is_code(absatz.text, von, bis):
                    continue
                ersatz = stadt + ("er" if text.endswith("er") and not stadt.endswith("er") else "")
                hinweis = " (mit Bindestrich)" if "-" in stadt else ""
                meldung = f"Schreibweise: {ersatz}{hinweis}."
                yield blatt.befund(REGEL, Schwere.FEHLER, absatz, von, bis, meldung, vorschlag=ersatz, ersatz=ersatz)


def _is_code(text: str, von: int, bis: int) -> bool:
    """A capital abbreviation with a digit behind it is a part number, no town."""
    return text[von:bis].isupper() and re.match(r"[ -]?\d", text[bis : bis + 2]) is not None


def _patterns(staedte: tuple[Mapping[str, Any], ...]) -> list[tuple[str, re.Pattern[str]]]:
    muster = []
    for stadt in staedte:
        falsch = [str(form) for form in stadt.get("falsch") or ()]
        if falsch:
            alle = whole_words(map(_open, sorted(falsch, key=len, reverse=True)), r"\w/#@-")
            muster.append((str(stadt["name"]), re.compile(alle + r"(?![\w-])")))
    return muster


def _open(form: str) -> str:
    """Spaces may be doubled; a demonym's -er belongs to the name."""
    ganz = re.escape(form).replace(r"\ ", r"\ {1,3}")
    return ganz if form.isupper() else ganz + "(?:er)?"
