"""The communication rules (kommunikationsregeln.md)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import partial

from generator.befund import Befund
from generator.check.anlass import anzeiger
from generator.check.ausnahmen import apply_ausnahmen
from generator.check.gedaechtnis import Gedaechtnis
from generator.check.katalog import all_namen, all_regeln
from generator.check.lage import Blatt, Lage
from generator.check.regelwerk import load_regelwerk
from generator.config import Config
from generator.dokument import Dokument
from generator.model.bestand import Bestand
from generator.read.historie import Historie


def make_lage(dokumente: Mapping[str, Dokument], bestand: Bestand, config: Config, historie: Historie) -> Lage:
    """What the rules look at, with the project's settings of the rules."""
    return Lage(dokumente, bestand, config, historie, load_regelwerk(config.regelwerk))


def check_all(
    dokumente: Mapping[str, Dokument],
    bestand: Bestand,
    config: Config,
    historie: Historie,
    nur: Collection[str] | None = None,
) -> list[Befund]:
    """Run every rule over the project; with `nur` the rules of single documents look only at these paths."""
    lage = make_lage(dokumente, bestand, config, historie)
    gedaechtnis = Gedaechtnis(lage)
    lage.fact = gedaechtnis.fact
    gefunden: dict[str, list[Befund]] = defaultdict(list)
    for regel in all_regeln():
        if regel.check_bestand is not None:
            for befund in regel.check_bestand(lage):
                gefunden[befund.datei].append(befund)
    namen = frozenset(all_namen())
    befunde: list[Befund] = []
    for blatt in lage.blaetter:
        vorab = gefunden.pop(blatt.pfad, [])
        if nur is None or blatt.pfad in nur:
            im_text = gedaechtnis.findings(blatt, partial(check_blatt, blatt, braucht_bestand=False))
            befunde += apply_ausnahmen(blatt, vorab + im_text + check_blatt(blatt, braucht_bestand=True), namen)
            blatt.forget()
    gedaechtnis.save(alles=nur is None)
    return befunde + [befund for liste in gefunden.values() for befund in liste]


def check_blatt(blatt: Blatt, braucht_bestand: bool | None = None) -> list[Befund]:
    """Run the rules of single documents over one of them: all, or those that do or do not look at other files."""
    if braucht_bestand is None:
        return check_blatt(blatt, braucht_bestand=False) + check_blatt(blatt, braucht_bestand=True)
    return [
        befund
        for regel in anzeiger(blatt.lage).due(blatt, braucht_bestand)
        if regel.check_dokument and (regel.alle_sprachen or blatt.dokument.sprache == "de")
        for befund in regel.check_dokument(blatt)
    ]
