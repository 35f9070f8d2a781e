"""Find listed words and phrases in sentences; what rules share besides claims."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.befund import Befund, Schwere
from generator.check.begriffe import BEUGUNG, read_begriff
from generator.check.lage import Blatt, Lage
from generator.check.namen import whole_words
from generator.check.stimme import Aussage


def words_pattern(lage: Lage, *wege: str, beginnt: bool = False) -> re.Pattern[str]:
    """Whole words of lists in `kommunikationsregeln.yml`; with `beginnt` every word that begins so."""
    return lage.remember(
        f"muster.{beginnt}.{','.join(wege)}",
        lambda: compile_words((wort for weg in wege for wort in lage.regelwerk.liste(weg)), beginnt=beginnt),
    )


def compile_words(worte: Iterable[str], *, beginnt: bool = False) -> re.Pattern[str]:
    """A pattern for whole words and phrases, longest first; white space may be a line break."""
    geordnet = sorted(set(worte), key=lambda w: (-len(w), w))
    alle = whole_words(re.escape(wort).replace(r"\ ", r"\s+") for wort in geordnet)
    return re.compile(alle + (r"[\w-]*" if beginnt else r"(?![\w-])"))


def adjectives(worte: Iterable[str]) -> list[str]:
    """All forms of adjectives, also as the first word of a sentence: `weltweit`, `internationaler`, `Lückenloses`."""
    formen = [wort + endung for wort in worte for endung in BEUGUNG["adj"]]
    return [*formen, *(form[:1].upper() + form[1:] for form in formen)]


def terms_pattern(lage: Lage, weg: str) -> re.Pattern[str]:
    """The terms of a list of `{wort, beugung, formen}` in all their forms, with a capital or a small first letter."""
    return lage.remember(f"begriffe.{weg}", lambda: _terms(lage, weg))


def _terms(lage: Lage, weg: str) -> re.Pattern[str]:
    formen = {form for roh in lage.regelwerk.tafeln(weg) for form in read_begriff(roh).formen}
    gross = {form[:1].upper() + form[1:] for form in formen}
    return compile_words(formen | gross)


def at(
    blatt: Blatt,
    aussage: Aussage,
    von: int,
    bis: int,
    regel: str,
    schwere: Schwere,
    meldung: str,
    vorschlag: str | None = None,
) -> Befund:
    """A finding at a span of a sentence, weakened where the sentence is a plan or a question."""
    if schwere is not Schwere.HINWEIS and aussage.abgeschwaecht(von, bis):
        schwere = Schwere.HINWEIS
    start = aussage.satz.von
    return blatt.befund(regel, schwere, aussage.satz.absatz, start + von, start + bis, meldung, vorschlag=vorschlag)
