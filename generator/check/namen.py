"""Find spellings of names in visible text, and know when the same letters are somebody's surname."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.check.auszeichnung import Absatz
from generator.check.lage import Blatt


def find_names(suche: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Spans of the pattern that are no part of a hashtag, a handle or an address."""
    for fund in suche.finditer(text):
        anfang = text.rfind(" ", max(0, fund.start() - 80), fund.start()) + 1
        if text[anfang : fund.start()].startswith(("#", "@")) or "/" in text[fund.end() : fund.end() + 1]:
            continue
        yield fund.span()


def is_surname(blatt: Blatt, absatz: Absatz, von: int) -> bool:
    """Whether a form of address or a first name stands before it."""
    werk = blatt.lage.regelwerk
    davor = absatz.text[max(0, von - 80) : von].rstrip().rsplit(" ", 1)[-1].strip('„"»(')
    return davor in werk.liste("anreden") or davor in werk.liste("vornamen")


def name_pattern(namen: Iterable[str], danach: str = r"(?![\w-])") -> re.Pattern[str]:
    """One pattern for whole names; white space in a name may be a line break."""
    geordnet = sorted(namen, key=len, reverse=True)
    return re.compile(whole_words(re.escape(name).replace(r"\ ", r"\s+") for name in geordnet) + danach)


def whole_words(muster: Iterable[str], davor: str = r"\w-") -> str:
    """Patterns that each begin with a letter, as one: none of the characters `davor` may stand before it.

    That letter is read first and then looked back from, so that the engine can jump from one such letter to the next.
    """
    by_anfang: dict[str, list[str]] = defaultdict(list)
    for eines in filter(None, muster):
        by_anfang[eines[0] if eines[0].isalnum() else ""].append(eines)
    alle = [
        f"{a}(?<![{davor}]{a})(?:{'|'.join(eines[len(a) :] for eines in gruppe)})" for a, gruppe in by_anfang.items()
    ]
    return f"(?:{'|'.join(alle)})" if alle else r"(?!)"
