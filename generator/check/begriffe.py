"""German terms in all their forms: inflection, open compounds, linking elements, suspended hyphens, block lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

WORT = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*(?:[:*_/]-?in(?:nen)?\b)?-?")
"""A word; `:innen` stays inside it, a hyphen at its end means that something is left out."""

BEUGUNG: Mapping[str, tuple[str, ...]] = {
    "fest": ("",),
    "s": ("", "s"),
    "es": ("", "s", "es", "e"),
    "e": ("", "s", "es", "e", "en"),
    "n": ("", "n"),
    "en": ("", "en"),
    "er": ("", "s", "es", "er", "ern"),
    "adj": ("", "e", "en", "em", "er", "es"),
}
"""Endings by inflection class; plurals with umlaut stand in `formen`."""
_ENDUNGEN = ("", "s", "es", "e", "en", "n", "er", "ern")
_FUGEN = ("", "s", "es", "n", "en", "er", "e")
MAX_WORT = 80
"""A longer run of letters is no word anybody wrote."""
_BINDER = re.compile(r"\s+(?:und|oder|sowie|bzw\.)\s+|\s*/\s*|,\s+")


@dataclass(frozen=True)
class Begriff:
    """A term of a topic."""

    wort: str
    """Lower case."""
    formen: frozenset[str]
    """All inflected forms, lower case."""
    fugen: tuple[str, ...] = ("", "s", "es")
    zusammensetzung: str = ""
    """'' no compounds, 'am-anfang' only as the first part, 'true' anywhere."""
    allein: str = "immer"
    """immer, nie, nur-ohne-vorsatz: whether it counts without a second part."""


@dataclass(frozen=True)
class Treffer:
    """A term found in a word."""

    art: str
    """T the term itself; by its last part B a branch, S a place, C a claim; U means something else."""
    begriff: str
    grundwort: str = ""


@dataclass(frozen=True)
class Grundwoerter:
    """Last parts of compounds that make a branch, a place or a claim of a term."""

    branche: tuple[str, ...] = ()
    standort: tuple[str, ...] = ()
    anspruch: tuple[str, ...] = ()

    def art(self, rest: str) -> tuple[str, str] | None:
        """Kind and basic form of a last part, whatever its ending."""
        for art, liste in (("C", self.anspruch), ("S", self.standort), ("B", self.branche)):
            for wort in liste:
                if rest.startswith(wort) and rest[len(wort) :] in _ENDUNGEN:
                    return art, wort
        return None

    def art_of_end(self, wort: str) -> tuple[str, str] | None:
        """Kind of a word by how it ends: `Möbelindustrie` is a branch."""
        for i in range(1, len(wort) - 2):
            art = self.art(wort[i:])
            if art is not None and is_nomen(wort[:i]):
                return art
        return self.art(wort)


@dataclass(frozen=True)
class Thema:
    """A topic: its terms and what must not be taken for it."""

    key: str
    name: str
    regel: str
    begriffe: tuple[Begriff, ...]
    grundwoerter: Grundwoerter
    schwach: frozenset[str] = frozenset()
    wendungen: tuple[str, ...] = ()
    eigenschaften: frozenset[str] = frozenset()
    sperre: frozenset[str] = frozenset()
    ausser: frozenset[str] = frozenset()
    staemme: tuple[str, ...] = ()
    """Letters of which some stand in every word of the topic, lower case: the filter before anything is parsed."""

    def may_be_in(self, klein: str) -> bool:
        """Whether a text in lower case may speak of the topic at all."""
        return any(stamm in klein for stamm in self.staemme)

    def find(self, wort: str) -> Treffer | None:
        """What of this topic is in a word."""
        klein = wort.lower().rstrip("-")
        if len(klein) > MAX_WORT or klein in self.sperre:
            return None
        if "-" in klein:
            return self._hyphenated(klein)
        for begriff in self.begriffe:
            treffer = self._split(klein, begriff)
            if treffer is not None:
                return treffer
        return None

    def _hyphenated(self, wort: str) -> Treffer | None:
        teile = [teil for teil in wort.split("-") if teil]
        for i, teil in enumerate(teile):
            bare = next((begriff for begriff in self.begriffe if teil in begriff.formen), None)
            treffer = Treffer("T", bare.wort) if bare is not None else self.find(teil)
            if treffer is None:
                continue
            if i == len(teile) - 1:
                return treffer if bare is None or bare.allein == "immer" else None
            art = self.grundwoerter.art_of_end(teile[-1])
            return Treffer(art[0], treffer.begriff, art[1]) if art else Treffer("U", treffer.begriff)
        return None

    def _split(self, wort: str, begriff: Begriff) -> Treffer | None:
        if wort in begriff.formen:
            return Treffer("T", begriff.wort) if begriff.allein != "nie" else None
        if not begriff.zusammensetzung:
            return None
        stamm = begriff.wort
        von = wort.find(stamm)
        if von == -1 or (von and begriff.zusammensetzung == "am-anfang"):
            return None
        vor, nach = wort[:von], wort[von + len(stamm) :]
        if vor and not is_nomen(vor):
            return None
        if stamm + nach in begriff.formen:
            return Treffer("T", stamm) if begriff.allein == "immer" else Treffer("U", stamm)
        for fuge in begriff.fugen:
            art = self.grundwoerter.art(nach.removeprefix(fuge)) if nach.startswith(fuge) else None
            if art is not None:
                return Treffer(art[0], stamm, art[1])
        return Treffer("U", stamm) if any(is_nomen(nach.removeprefix(fuge)) for fuge in begriff.fugen) else None


@cache
def nomen() -> frozenset[str]:
    """Known nouns and other first parts of compounds, lower case."""
    return frozenset((Path(__file__).resolve().parent / "nomen.txt").read_text(encoding="utf-8").split())


def is_nomen(teil: str) -> bool:
    """Whether a part of a compound is a known noun, or two of them, with a linking element at the end."""
    if _simple(teil):
        return True
    return any(_simple(teil[:i]) and _simple(teil[i:]) for i in range(3, len(teil) - 2))


def _simple(teil: str) -> bool:
    bekannt = nomen()
    return any(teil.endswith(fuge) and teil[: len(teil) - len(fuge)] in bekannt for fuge in _FUGEN)


def read_begriff(roh: Mapping[str, Any]) -> Begriff:
    """A term as it stands in `kommunikationsregeln.yml`."""
    wort = str(roh["wort"]).lower()
    formen = {wort + endung for endung in BEUGUNG.get(str(roh.get("beugung", "fest")), ("",))}
    formen |= {str(form).lower() for form in roh.get("formen") or ()}
    zusammensetzung = str(roh.get("zusammensetzung") or "").lower()
    fugen = (str(roh["fuge"]), "") if roh.get("fuge") else ("", "s", "es")
    return Begriff(wort, frozenset(formen), fugen, zusammensetzung, str(roh.get("allein", "immer")))


def read_thema(key: str, roh: Mapping[str, Any], grundwoerter: Grundwoerter) -> Thema:
    """A topic as it stands in `kommunikationsregeln.yml`."""
    begriffe = tuple(read_begriff(begriff) for begriff in roh.get("begriffe") or ())
    staemme = {form[:3] if len(form) < 4 else form[:4] for begriff in begriffe for form in begriff.formen}
    staemme |= {
        str(wort).lower()[:4] for name in ("schwach", "eigenschaften", "wendungen") for wort in roh.get(name) or ()
    }
    return Thema(
        key=key,
        name=str(roh.get("name", key)),
        regel=str(roh.get("regel", "")),
        begriffe=begriffe,
        grundwoerter=grundwoerter,
        schwach=frozenset(str(wort).lower() for wort in roh.get("schwach") or ()),
        wendungen=tuple(str(wendung) for wendung in roh.get("wendungen") or ()),
        eigenschaften=frozenset(
            str(wort).lower() + endung for wort in roh.get("eigenschaften") or () for endung in BEUGUNG["adj"]
        ),
        sperre=frozenset(str(wort).lower() for wort in roh.get("sperre") or ()),
        ausser=frozenset(str(wort) for wort in roh.get("ausser") or ()),
        staemme=tuple(sorted(s for s in staemme if not any(t in s for t in staemme if t != s))),
    )


def suspended(text: str, bis: int, thema: Thema) -> Treffer | None:
    """`Holz- und Möbelindustrie`: the kind of the word that lends its last part; `bis` is the end of `Holz-`."""
    binder = _BINDER.match(text, bis)
    naechstes = WORT.match(text, binder.end()) if binder else None
    if naechstes is None:
        return None
    art = thema.grundwoerter.art_of_end(naechstes.group().lower().rstrip("-"))
    return Treffer(art[0], "", art[1]) if art else None


def words(text: str) -> Iterator[re.Match[str]]:
    """The words of a text."""
    return WORT.finditer(text)
