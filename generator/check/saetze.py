"""Sentences of German text, and the clauses in them; abbreviations and ordinal numbers end no sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.check.auszeichnung import Absatz
from generator.merken import merken

_ENDE = re.compile(r"([.!?…]+)([\"“”»«'’)\]]*)(\s+|$)")
_KURZ = frozenset(
    [
        "z", "b", "d", "h", "u", "a", "o", "ä", "s", "ca", "bzw", "usw", "etc", "evtl", "ggf", "inkl", "nr",
        "str", "st", "dr", "prof", "dipl", "ing", "hr", "fr", "tel", "abs", "art", "bd", "hrsg", "jh", "jhd",
        "mio", "mrd", "vgl", "sog", "usf", "max", "min", "mind", "zzgl", "gem", "lt", "od", "co", "ev", "ek",
        "jan", "feb", "mär", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dez", "e", "v", "k", "i",
        "r", "m", "w", "std", "km", "vs", "dgl", "geb", "gest", "ehem",
    ]
)  # fmt: skip
_LANG = max(map(len, _KURZ)) + 1
"""So many letters before a full stop are no abbreviation."""
_MONAT = re.compile(
    r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Auflage|Mal\b"
    r"|und|bis|Ausgabe|Platz|Uhr)"
)
_RAND = re.compile(r"[\s(„\"»\u00a0-]")
_TRENNER = re.compile(r"[,;:–—]\s|\s[–—-]\s|\s(?:aber|sondern|während|wohingegen|doch|jedoch)\s")


@dataclass(eq=False)
class Satz:
    """A sentence: the span [von, bis) of a paragraph's visible text."""

    absatz: Absatz
    von: int
    bis: int
    nummer: int = 0
    """Its position in the paragraph, from 0."""

    @merken
    def text(self) -> str:
        """The words."""
        return self.absatz.text[self.von : self.bis]

    @merken
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


def split_saetze(absatz: Absatz) -> list[Satz]:
    """The sentences of a paragraph."""
    return [Satz(absatz, von, bis, nummer) for nummer, (von, bis) in enumerate(find_saetze(absatz.text))]


def find_saetze(text: str) -> list[tuple[int, int]]:
    """The spans of the sentences of a text, without the white space between them."""
    laenge = len(text)
    von = laenge - len(text.lstrip())
    spannen: list[tuple[int, int]] = []
    for fund in _ENDE.finditer(text):
        ende = fund.end()
        if ende < laenge:
            punkt = fund.start()
            # „Wirklich?“, fragte sie: a small letter goes on with the sentence. A long word is no abbreviation.
            if text[ende].islower() or (
                not (punkt >= _LANG and text[punkt - _LANG : punkt].isalpha())
                and fund[1] == "."
                and _is_inside(text, punkt, ende)
            ):
                continue
        spannen.append((von, fund.end(2)))
        von = ende
    if von < laenge:
        spannen.append((von, len(text.rstrip())))
    return spannen


def _is_inside(text: str, punkt: int, danach: int) -> bool:
    """Whether a full stop belongs to an abbreviation or an ordinal number."""
    letztes = _RAND.split(text[max(0, punkt - 24) : punkt])[-1]
    if letztes.lower().replace(".", "") in _KURZ or letztes.rsplit(".", 1)[-1].lower() in _KURZ:
        return True
    return letztes.isdigit() and (len(letztes) <= 2 or _MONAT.match(text, danach) is not None)
