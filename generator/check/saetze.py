"""Sentences of German text, and the clauses in them; abbreviations and ordinal numbers end no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.check.auszeichnung import Absatz

_ENDE = re.compile(r"([.!?…]+)([\"“”»«'’)\]]*)(\s+|$)")
_KURZ = frozenset(
    [
        "z",
        "b",
        "d",
        "h",
        "u",
        "a",
        "o",
        "ä",
        "s",
        "ca",
        "bzw",
        "usw",
        "etc",
        "evtl",
        "ggf",
        "inkl",
        "nr",
        "str",
        "st",
        "dr",
        "prof",
        "dipl",
        "ing",
        "hr",
        "fr",
        "tel",
        "abs",
        "art",
        "bd",
        "hrsg",
        "jh",
        "jhd",
        "mio",
        "mrd",
        "vgl",
        "sog",
        "usf",
        "max",
        "min",
        "mind",
        "zzgl",
        "gem",
        "lt",
        "od",
        "co",
        "ev",
        "ek",
        "jan",
        "feb",
        "mär",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "okt",
        "nov",
        "dez",
        "e",
        "v",
        "k",
        "i",
        "r",
        "m",
        "w",
        "std",
        "km",
        "vs",
        "dgl",
        "geb",
        "gest",
        "ehem",
    ]
)
_MONAT = re.compile(
    r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Auflage|Mal\b"
    r"|und|bis|Ausgabe|Platz|Uhr)"
)
_TRENNER = re.compile(r"[,;:–—]\s|\s[–—-]\s|\s(?:aber|sondern|während|wohingegen|doch|jedoch)\s")


@dataclass(eq=False)
class Satz:
    """A sentence: the span [von, bis) of a paragraph's visible text."""

    absatz: Absatz
    von: int
    bis: int
    nummer: int = 0
    """Its position in the paragraph, from 0."""

    @cached_property
    def text(self) -> str:
        """The words."""
        return self.absatz.text[self.von : self.bis]

    @cached_property
    def teile(self) -> tuple[tuple[int, int], ...]:
        """Its clauses as spans relative to the sentence, cut at commas, dashes and adversatives."""
        spannen: list[tuple[int, int]] = []
        von = 0
        for fund in _TRENNER.finditer(self.text):
            spannen.append((von, fund.start()))
            von = fund.start()
        spannen.append((von, len(self.text)))
        return tuple(spannen)

    def teil(self, von: int) -> tuple[int, int]:
        """The clause around an offset of the sentence."""
        return next(((a, b) for a, b in self.teile if a <= von < b), (0, len(self.text)))


def split_saetze(absatz: Absatz) -> Iterator[Satz]:
    """The sentences of a paragraph, without the white space between them."""
    text = absatz.text
    von = nummer = 0
    for fund in _ENDE.finditer(text):
        if not _ends(text, fund):
            continue
        if text[von : fund.end(2)].strip():
            yield _trimmed(absatz, von, fund.end(2), nummer)
            nummer += 1
        von = fund.end()
    if text[von:].strip():
        yield _trimmed(absatz, von, len(text), nummer)


def _ends(text: str, fund: re.Match[str]) -> bool:
    if fund.end() >= len(text):
        return True
    if fund[1] != ".":
        # „Wirklich?“, fragte sie: a small letter goes on with the sentence.
        return not text[fund.end()].islower()
    wort = text[max(0, fund.start() - 24) : fund.start()]
    letztes = re.split(r"[\s(„\"»\u00a0-]", wort)[-1]
    if letztes.lower().replace(".", "") in _KURZ or letztes.rsplit(".", 1)[-1].lower() in _KURZ:
        return False
    if letztes.isdigit():
        return len(letztes) > 2 and not _MONAT.match(text, fund.end())
    return not text[fund.end()].islower()


def _trimmed(absatz: Absatz, von: int, bis: int, nummer: int) -> Satz:
    roh = absatz.text[von:bis]
    von += len(roh) - len(roh.lstrip())
    return Satz(absatz, von, von + len(roh.strip()), nummer)
