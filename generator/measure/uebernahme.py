"""Compare what was offered with what somebody published: taken or not, and how much of it word for word.

The concept measures offered : taken, and taken word for word ("Evaluation der Erfolge").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote, urlsplit

from generator.measure.fremdtext import Fremdbeitrag
from generator.render.zulieferung import Zulieferung

SCHINDEL = 5
"""Words in a row that count as one piece: shorter ones agree by chance, longer ones break at every correction."""
WOERTLICH = 0.85
"""Share of our pieces found with them from which a text is taken word for word; a changed lead is forgiven."""
TEILWEISE = 0.25
"""Share from which it is taken at all; unrelated texts of the same town stay below 0.05."""
_WORT = re.compile(r"\w+")


class Art(StrEnum):
    """How an item was taken over."""

    WOERTLICH = "wörtlich"
    AUSZUG = "Anreißer wörtlich"
    BEARBEITET = "bearbeitet"
    VERLINKT = "nur verlinkt"
    NICHT = "nicht übernommen"

    @property
    def uebernommen(self) -> bool:
        """Whether it counts as taken."""
        return self is not Art.NICHT


@dataclass(frozen=True)
class Uebernahme:
    """What became of one item."""

    zulieferung: Zulieferung
    art: Art
    anteil: float
    """Share of our text's pieces found with them, 0 to 1."""
    fundort: str = ""
    """Title of their item."""


@dataclass(frozen=True)
class Quote:
    """The figures the concept asks for."""

    angeboten: int
    uebernommen: int
    woertlich: int

    @property
    def anteil(self) -> float | None:
        """Taken of offered; None where nothing was offered."""
        return self.uebernommen / self.angeboten if self.angeboten else None

    @property
    def anteil_woertlich(self) -> float | None:
        """Word for word of taken; None where nothing was taken."""
        return self.woertlich / self.uebernommen if self.uebernommen else None


def compare(angebote: Iterable[Zulieferung], fremde: Sequence[Fremdbeitrag]) -> list[Uebernahme]:
    """What became of each item, in the order of the offers."""
    schindeln = [(fremd, shingles(f"{fremd.titel} {fremd.text}")) for fremd in fremde]
    return [_best(angebot, schindeln) for angebot in angebote]


def count(uebernahmen: Iterable[Uebernahme]) -> Quote:
    """The rates."""
    alle = list(uebernahmen)
    return Quote(
        len(alle), sum(u.art.uebernommen for u in alle), sum(u.art in (Art.WOERTLICH, Art.AUSZUG) for u in alle)
    )


def _best(angebot: Zulieferung, fremde: Sequence[tuple[Fremdbeitrag, frozenset[str]]]) -> Uebernahme:
    unser, anreisser = shingles(angebot.text), shingles(angebot.kurztext)
    gefunden = [_judge(angebot, fremd, ihre, unser, anreisser) for fremd, ihre in fremde]
    rang = list(Art)
    return min(gefunden, key=lambda u: (rang.index(u.art), -u.anteil), default=Uebernahme(angebot, Art.NICHT, 0.0))


def _judge(
    angebot: Zulieferung,
    fremd: Fremdbeitrag,
    ihre: frozenset[str],
    unser: frozenset[str],
    anreisser: frozenset[str],
) -> Uebernahme:
    anteil, kurz = _share(unser, ihre), _share(anreisser, ihre)
    genannt = angebot.kennung in fremd.verweise or any(same_page(angebot.url, ziel) for ziel in fremd.verweise)
    titel = bool(angebot.titel) and words(angebot.titel) == words(fremd.titel)
    if anteil >= WOERTLICH:
        art = Art.WOERTLICH
    elif kurz >= WOERTLICH:
        art = Art.AUSZUG
    elif anteil >= TEILWEISE:
        art = Art.BEARBEITET
    elif genannt or titel:
        art = Art.VERLINKT if genannt else Art.BEARBEITET
    else:
        art = Art.NICHT
    return Uebernahme(angebot, art, anteil, fremd.titel if art.uebernommen else "")


def _share(unser: frozenset[str], ihre: frozenset[str]) -> float:
    return len(unser & ihre) / len(unser) if unser else 0.0


def words(text: str) -> list[str]:
    """The words of a text in lower case; punctuation and quotation marks do not count."""
    return _WORT.findall(text.casefold())


def shingles(text: str) -> frozenset[str]:
    """All runs of five words."""
    alle = words(text)
    return frozenset(" ".join(alle[i : i + SCHINDEL]) for i in range(max(0, len(alle) - SCHINDEL + 1)))


def same_page(unsere: str, ihre: str) -> bool:
    """Whether two addresses mean one page: scheme, `www.`, query and a slash at the end make no difference."""
    return _page(unsere) == _page(ihre)


def _page(adresse: str) -> tuple[str, str]:
    try:
        teile = urlsplit(adresse)
    except ValueError:
        return ("", adresse)
    return ((teile.hostname or "").removeprefix("www."), unquote(teile.path).rstrip("/"))
