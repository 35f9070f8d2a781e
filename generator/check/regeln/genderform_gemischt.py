"""A text mixes forms that name women and men, or uses a sign that is not ours."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.fragen import muster
from generator.check.geschlecht import NAMEN, VERDACHT, Form, as_doppelpunkt, find_formen
from generator.check.lage import Blatt
from generator.check.prosa import Absatz
from generator.check.stimme import mask

REGEL = "genderform-gemischt"
_VERDACHT = re.compile(VERDACHT)
ANLASS = (muster(VERDACHT),)
SONDERZEICHEN = frozenset({"stern", "unterstrich", "binnen-i", "schraegstrich"})


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """Star, underscore, inner I and slash are a `warnung`; a second form beside the first is a `hinweis`."""
    gewaehlt = blatt.lage.regelwerk.text("genderform")
    funde = [
        (absatz, form)
        for absatz in blatt.absaetze()
        if absatz.art != "quelle" and _VERDACHT.search(absatz.text)
        for form in find_formen(mask(blatt, absatz))
    ]
    erste = next((form.art for _, form in funde if form.art not in SONDERZEICHEN), "")
    gilt = gewaehlt if gewaehlt in NAMEN else (erste or "doppelpunkt")
    for absatz, form in funde:
        if form.art in SONDERZEICHEN:
            yield _befund(blatt, absatz, form, Schwere.WARNUNG, gilt)
        elif form.art != gilt:
            yield _befund(blatt, absatz, form, Schwere.HINWEIS, gilt)


def _befund(blatt: Blatt, absatz: Absatz, form: Form, schwere: Schwere, gilt: str) -> Befund:
    neu = as_doppelpunkt(form)
    if gilt == "doppelpunkt" and neu is not None:
        meldung = f"In diesem Text gilt {NAMEN[gilt]}. Vorschlag: {neu}."
    else:
        meldung = f"In diesem Text gilt {NAMEN[gilt]}. Vorschlag: einheitlich schreiben."
    ersatz = neu if gilt == "doppelpunkt" and form.art in SONDERZEICHEN else None
    return blatt.befund(REGEL, schwere, absatz, form.von, form.bis, meldung, vorschlag=neu, ersatz=ersatz)
