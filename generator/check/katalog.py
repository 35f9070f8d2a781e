"""All rules: what lies in `regeln/` as a module or a page is registered by lying there."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.befund import Befund
from generator.check.fragen import Anlass, Frage
from generator.check.lage import Blatt, Lage
from generator.check.seite import Seite, parse_seite
from generator.model.regelseite import Regelbeispiel, Regelseite

ORDNER = Path(__file__).resolve().parent / "regeln"
TECHNIK = ORDNER.with_name("technik")
"""Short pages of findings that are about files, settings and imports and are no rules for texts."""


@dataclass(frozen=True)
class Regel:
    """A rule, named after the fault; the name never changes."""

    name: str
    check_dokument: Callable[[Blatt], Iterator[Befund]] | None = None
    check_bestand: Callable[[Lage], Iterator[Befund]] | None = None
    braucht_bestand: bool = False
    """Whether its judgement of one document depends on other files, so that it cannot be remembered."""
    anlass: Anlass = ()
    """Words a text must have for `check_dokument` to be called at all."""
    fragt: tuple[Frage, ...] = ()
    """What else it asks of words when it looks."""
    kopf: str = ""
    """A key the header must have, and not empty, for `check_dokument` to be called at all."""
    alle_sprachen: bool = False
    """Whether it holds in every language; a rule about German words would see nothing, or ghosts, in English."""

    @property
    def seite(self) -> Seite:
        """Its page."""
        return read_seite(self.name)


@cache
def read_seite(name: str) -> Seite:
    """The page of a rule or of a technical finding."""
    ordner = ORDNER if name in all_namen() else TECHNIK
    return parse_seite((ordner / f"{name.replace('-', '_')}.md").read_text(encoding="utf-8"))


@cache
def all_namen() -> tuple[str, ...]:
    """The names of all rules, those of faulty files and of exceptions too."""
    return tuple(sorted(pfad.stem.replace("_", "-") for pfad in ORDNER.glob("*.md")))


@cache
def all_kennungen() -> tuple[str, ...]:
    """Every id a finding can have: those of the rules, then the technical ones."""
    return (*all_namen(), *sorted(pfad.stem.replace("_", "-") for pfad in TECHNIK.glob("*.md")))


@cache
def all_regeln() -> tuple[Regel, ...]:
    """The rules that look at texts, by name."""
    regeln = []
    for modul in sorted(pkgutil.iter_modules([str(ORDNER)]), key=lambda modul: modul.name):
        geladen = importlib.import_module(f"generator.check.regeln.{modul.name}")
        regeln.append(
            Regel(
                modul.name.replace("_", "-"),
                getattr(geladen, "check_dokument", None),
                getattr(geladen, "check_bestand", None),
                getattr(geladen, "BRAUCHT_BESTAND", False),
                getattr(geladen, "ANLASS", ()),
                getattr(geladen, "FRAGT", ()),
                getattr(geladen, "KOPF", ""),
                getattr(geladen, "ALLE_SPRACHEN", False),
            )
        )
    return tuple(regeln)


def as_regelseite(name: str) -> Regelseite:
    """A page for those who only show it."""
    seite = read_seite(name)
    schlecht, gut = (
        tuple(Regelbeispiel(beispiel.satz, beispiel.dateien) for beispiel in seite.beispiele(abschnitt))
        for abschnitt in ("So nicht", "So ist es gut")
    )
    return Regelseite(
        name,
        seite.gruppe,
        seite.schwere,
        seite.umfang,
        seite.titel,
        seite.warum,
        seite.ausweg,
        seite.quelltext,
        tuple(seite.zitate),
        schlecht,
        gut,
    )
