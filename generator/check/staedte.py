"""The towns of the Oberzentrum on a day, and enumerations of towns in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.check.lage import Lage
from generator.check.namen import whole_words

_BINDER = r"\s*(?:,|/|&|\bund\b|\bsowie\b|\bwie auch\b)\s*(?:und\s+|auch\s+)?"


@dataclass(frozen=True)
class Aufzaehlung:
    """Two or more towns in a row."""

    von: int
    bis: int
    staedte: tuple[str, ...]


def mitglieder(lage: Lage) -> tuple[str, ...]:
    """The names of the towns that belong to the Oberzentrum on the Stichtag."""
    werk = lage.regelwerk
    namen = []
    for stadt in werk.tafeln("staedte"):
        ab, bis = (
            werk.as_tag("staedte.gueltig_ab", stadt.get("gueltig_ab")),
            werk.as_tag("staedte.gueltig_bis", stadt.get("gueltig_bis")),
        )
        if (ab or date.min) <= lage.stichtag <= (bis or date.max):
            namen.append(str(stadt["name"]))
    return tuple(namen)


def find_aufzaehlungen(lage: Lage, text: str) -> Iterator[Aufzaehlung]:
    """Enumerations of our towns and of those that are none."""
    reihe, einzeln = lage.remember("staedte.muster", lambda: _patterns(lage))
    for fund in reihe.finditer(text):
        staedte = tuple(dict.fromkeys(re.sub(r"\s+", "", name) for name in einzeln.findall(fund.group())))
        yield Aufzaehlung(*fund.span(), staedte)


def _patterns(lage: Lage) -> tuple[re.Pattern[str], re.Pattern[str]]:
    namen = [*mitglieder(lage), *lage.regelwerk.liste("keine_mitglieder.staedte")]
    ganz = whole_words(re.escape(name).replace(r"\-", r"-\s?") for name in namen) + r"(?![\w-])"
    return re.compile(rf"{ganz}(?:{_BINDER}{ganz})+"), re.compile(ganz)
