"""What was probably meant by a misspelt word: the most similar of those that are known."""

from __future__ import annotations

import difflib
import heapq
from bisect import bisect_left
from collections.abc import Collection
from functools import lru_cache

_VIELE = 200
"""So many known words can be compared one by one; of thousands of file names only neighbours are."""
_NACHBARN = 8
_VERGLEICHE = 4


def closest(text: str, bekannt: Collection[str]) -> str | None:
    """The known word most like `text`, if one is alike enough."""
    if len(bekannt) > _VIELE:
        return _closest_of_many(text, frozenset(bekannt))
    treffer = difflib.get_close_matches(text.lower(), bekannt, n=1, cutoff=0.6)
    return str(treffer[0]) if treffer else None


@lru_cache(maxsize=4096)
def _closest_of_many(text: str, bekannt: frozenset[str]) -> str | None:
    """Of those that begin or end like it; a renamed page is linked to from many places, so answers are kept."""
    vorwaerts, rueckwaerts = _in_order(bekannt)
    nachbarn = {*_neighbours(text, vorwaerts), *(wort[::-1] for wort in _neighbours(text[::-1], rueckwaerts))}
    aehnlich = heapq.nsmallest(_VERGLEICHE, nachbarn, key=lambda wort: (-_in_common(text, wort), wort))
    treffer = difflib.get_close_matches(text.lower(), aehnlich, n=1, cutoff=0.6)
    return str(treffer[0]) if treffer else None


@lru_cache(maxsize=4)
def _in_order(bekannt: frozenset[str]) -> tuple[list[str], list[str]]:
    """The words in their order, and all of them read backwards."""
    return sorted(bekannt), sorted(wort[::-1] for wort in bekannt)


def _neighbours(text: str, geordnet: list[str]) -> list[str]:
    stelle = bisect_left(geordnet, text)
    return geordnet[max(0, stelle - _NACHBARN) : stelle + _NACHBARN]


def _in_common(text: str, wort: str) -> int:
    """How many letters at both ends are the same."""
    vorn = _same(text, wort)
    return vorn + _same(text[vorn:][::-1], wort[vorn:][::-1])


def _same(text: str, wort: str) -> int:
    for i, (a, b) in enumerate(zip(text, wort, strict=False)):
        if a != b:
            return i
    return min(len(text), len(wort))
