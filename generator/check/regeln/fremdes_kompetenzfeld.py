"""Something outside the closed list is called a competence field."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.fragen import worte
from generator.check.lage import Blatt
from generator.check.stimme import Aussage, aussagen_mit
from generator.check.suche import at, words_pattern

REGEL = "fremdes-kompetenzfeld"
ANLASS = (worte("kompetenzfelder.woerter"),)
_NOMEN = r"([A-ZÄÖÜ][\w&-]+)"
_WEITER = rf"(?:\s*(?:,|und|sowie|/)\s*(?:die\s+|der\s+|das\s+)?{_NOMEN})?"
_LISTE = re.compile(rf"(?:(?:der|die|das|den|dem|im|in|in der)\s+)?(?:[a-zäöü]+e[nrs]?\s+)?{_NOMEN}{_WEITER * 3}")
_BESITZ = (
    r"(?:\s+(?:des|der|unserer|unseres|von|in|im|aus|für)\s+(?:\w+\s+)?(?:Oberzentrums?|Region|Städte|Standorts?"
    r"|Südthüringens?|[A-ZÄÖÜ][\w-]+s)(?:\s+Südthüringen)?)?"
)
_ZUORDNUNG = re.compile(rf"{_BESITZ}\s*(?::|–|\b(?:ist|sind|heißt|heißen|lautet?n?|liegt in|liegen in)\b)\s*")
_DANEBEN = re.compile(r"\s+(?:für\s+|im\s+Bereich\s+|in\s+|im\s+)?(?=[A-ZÄÖÜ])")
_UMGEKEHRT = re.compile(
    rf"{_NOMEN}\s+(?:ist|sind|bleibt|bleiben|gehör(?:t|en) zu|zähl(?:t|en) zu|gilt als|gelten als)\s+(?:\w+\s+){{0,3}}$"
)


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """Either order: `Kernkompetenzen sind …`, `Kompetenzfeld Automotive`, `Software ist unsere Kernkompetenz`."""
    muster = words_pattern(blatt.lage, "kompetenzfelder.woerter")
    for aussage in aussagen_mit(blatt, ANLASS):
        if not aussage.ist_eigene:
            continue
        for fund in muster.finditer(aussage.text):
            if aussage.text[max(0, fund.start() - 1) : fund.start()] == "-":
                continue
            treffer = next((t for t in _named(aussage, fund) if not _allowed(blatt, t.group())), None)
            if treffer is not None and not aussage.verneint(fund.start(), treffer.end()):
                werk = blatt.lage.regelwerk
                meldung = (
                    f"‚{treffer.group()}‘ gehört nicht zu den Kompetenzfeldern. "
                    f"Zulässig: {werk.text('kompetenzfelder.meldung')}."
                )
                yield at(blatt, aussage, *treffer.span(), REGEL, Schwere.WARNUNG, meldung)


def _named(aussage: Aussage, fund: re.Match[str]) -> Iterator[re.Match[str]]:
    """The nouns said to be competence fields, as matches of single words."""
    text = aussage.text
    zuordnung = _ZUORDNUNG.match(text, fund.end())
    daneben = None if zuordnung else _DANEBEN.match(text, fund.end())
    if zuordnung or daneben:
        liste = _LISTE.match(text, (zuordnung or daneben).end())  # type: ignore[union-attr]
        if liste is not None:
            for nummer in range(1, 5):
                if liste[nummer]:
                    yield _word_at(text, liste.start(nummer))
    anfang = max(0, fund.start() - 160)
    umgekehrt = _UMGEKEHRT.search(text[anfang : fund.start()])
    if umgekehrt is not None:
        yield _word_at(text, anfang + umgekehrt.start(1))


def _word_at(text: str, von: int) -> re.Match[str]:
    wort = re.compile(r"[\w&-]+").match(text, von)
    assert wort is not None
    return wort


def _allowed(blatt: Blatt, wort: str) -> bool:
    """On the list, ours (a name, a chain, a field itself), or no field but a person or a page."""
    werk = blatt.lage.regelwerk
    stamm = wort.rstrip("-")
    if stamm in werk.liste("kompetenzfelder.zulaessig") or stamm in werk.liste("kompetenzfelder.woerter"):
        return True
    return stamm in werk.liste("kompetenzfelder.keine_felder")
