"""A sentence names the towns of the Oberzentrum and leaves one out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.fragen import STAEDTE, buchstaben
from generator.check.lage import Blatt
from generator.check.staedte import find_aufzaehlungen, mitglieder
from generator.check.stimme import Aussage, aussagen_mit
from generator.check.suche import at

REGEL = "stadt-vergessen"
_ZAHLEN = {2: "zwei", 3: "drei", 4: "vier", 5: "fünf", 6: "sechs", 7: "sieben"}
ANLASS = (buchstaben("tädt", "berzentrum"), STAEDTE | buchstaben(*_ZAHLEN.values()))
_DAVOR = re.compile(
    r"(?:Städten?|Oberzentrums?(?:\s+Südthüringen)?|Arbeitsgemeinschaft|KAG)\s*(?:\w+\s+){0,3}(?:aus|:|–|,|mit|bilden|sind|der|von|den|die|\()?\s*"
    r"(?:den\s+|die\s+)?(?:Städten?\s+)?$"
)
_DANACH = re.compile(
    r"\s*(?:\w+\s+){0,3}?(?:bilden|formen|gehören zum|sind)\s+(?:\w+\s+){0,3}?(?:Oberzentrum|KAG|Arbeitsgemeinschaft)"
)
_GANZ = re.compile(
    r"(?i:die|der|den|unsere|unserer|unseren|alle|aller|allen)\s+(?:\w+\s+)?(?:vier|4)\s+(?:\w+\s+)?(?:Mitglieds|Partner|Nachbar)?[Ss]tädten?|Oberzentrum"
)


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """An enumeration that is said to be all, or a wrong number of towns; the order is free."""
    alle = blatt.lage.remember("mitglieder", lambda: mitglieder(blatt.lage))
    for aussage in aussagen_mit(blatt, ANLASS):
        zahl = blatt.lage.remember(REGEL, lambda: _pattern(len(alle))).search(aussage.text)
        reihen = list(find_aufzaehlungen(blatt.lage, aussage.text))
        if not (zahl or reihen) or not aussage.ist_eigene:
            continue
        if zahl is not None and not re.search(r"\b(?i:in|von|aus|zwischen)\s*$", aussage.text[: zahl.start()]):
            yield from _wrong_number(blatt, aussage, zahl, alle)
        for reihe in reihen:
            fehlt = [stadt for stadt in alle if stadt not in reihe.staedte]
            if not fehlt or set(reihe.staedte) - set(alle) or not _says_all(aussage.text, reihe.von, reihe.bis):
                continue
            if not aussage.verneint(reihe.von, reihe.bis):
                meldung = f"Es fehlt: {', '.join(fehlt)}. Das Oberzentrum bilden {_join(alle)}."
                yield at(blatt, aussage, reihe.von, reihe.bis, REGEL, Schwere.WARNUNG, meldung, _join(alle))


def _says_all(text: str, von: int, bis: int) -> bool:
    davor = _DAVOR.search(text[max(0, von - 80) : von])
    if davor is not None:
        return _GANZ.search(text[max(0, von - 80) : von]) is not None and not re.search(
            r"\b(?i:in|nach|zwischen)\s*$", text[:von]
        )
    return _DANACH.match(text, bis) is not None


def _wrong_number(blatt: Blatt, aussage: Aussage, zahl: re.Match[str], alle: tuple[str, ...]) -> Iterator[Befund]:
    """`drei Städte des Oberzentrums`, `unsere fünf Städte`; six towns are `stadt-zu-viel`."""
    if not aussage.verneint(*zahl.span()):
        meldung = f"Es sind {_ZAHLEN.get(len(alle), len(alle))} Städte. Das Oberzentrum bilden {_join(alle)}."
        yield at(blatt, aussage, *zahl.span(), REGEL, Schwere.WARNUNG, meldung)


def _pattern(anzahl: int) -> re.Pattern[str]:
    """Wrong numbers of towns."""
    falsch = "|".join(wort for zahl, wort in _ZAHLEN.items() if zahl not in (anzahl, 6))
    return re.compile(
        rf"\b(?i:unsere[nr]?|die|der|den|alle[nr]?)\s+({falsch})\s+(?:Mitglieds|Partner)?[Ss]tädten?\s+(?:des|im|unseres)\s+Oberzentrums?"
        rf"|\b(?i:unsere[nr]?)\s+({falsch})\s+(?:Mitglieds|Partner)?[Ss]tädten?\b"
        rf"|\b({falsch})\s+(?:Mitglieds)?[Ss]tädten?\s+des\s+Oberzentrums\b|\bOberzentrum(?:\s+Südthüringen)?\s+(?:\w+\s+)?aus\s+({falsch})\s+Städten\b"
    )


def _join(namen: tuple[str, ...]) -> str:
    return f"{', '.join(namen[:-1])} und {namen[-1]}" if len(namen) > 1 else "".join(namen)
