"""The word lists of the guards, and the names of companies and venues the site knows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.check.lage import Lage
from generator.check.namen import whole_words
from generator.model.seiten import Unternehmensgeschichte

WORT = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
RECHTSFORM_EV = re.compile(r"\be\.\s?(?:K|V|G)\.|\bCo\.\s?KG\b")


@dataclass(frozen=True)
class Wortlisten:
    """The guards' word lists, ready to look up."""

    wir: frozenset[str]
    namen: frozenset[str]
    """Our names: the towns and the Oberzentrum."""
    andere: frozenset[str]
    fremde: frozenset[str]
    rechtsformen: frozenset[str]
    verneinung: frozenset[str]
    abschwaechung: frozenset[str]
    firmen: re.Pattern[str]
    firmen_anfaenge: frozenset[str]
    """The first words of companies' names: without one of them there is no need to look for a name."""
    orte: re.Pattern[str]
    ortsnamen: tuple[str, ...]


def listen(lage: Lage) -> Wortlisten:
    """The lists of `kommunikationsregeln.yml` and the companies and venues the site knows."""
    return lage.remember("stimme.listen", lambda: _read(lage))


def _read(lage: Lage) -> Wortlisten:
    werk = lage.regelwerk
    staedte = {str(stadt["name"]) for stadt in werk.tafeln("staedte")}
    namen = {form for stadt in staedte for form in (stadt, stadt + "s", stadt + "er")} | {
        "Schleusinger",
        "Schleusingens",
    }
    firmen, orte = _company_names(lage), _place_names(lage)
    klein = {name: frozenset(w.lower() for w in werk.liste(f"eigenaussage.{name}")) for name in ("wir", "verneinung")}
    return Wortlisten(
        wir=klein["wir"],
        namen=frozenset(namen | {"Oberzentrum", "Oberzentrums", "Südthüringen", "Südthüringens"}),
        andere=frozenset(werk.liste("eigenaussage.andere")),
        fremde=frozenset(werk.liste("eigenaussage.fremde")),
        rechtsformen=frozenset(werk.liste("eigenaussage.rechtsformen")),
        verneinung=klein["verneinung"],
        abschwaechung=frozenset(w.lower() for w in werk.liste("eigenaussage.abschwaechung")),
        firmen=_any_of(firmen),
        firmen_anfaenge=frozenset(fund.group() for name in firmen if (fund := WORT.search(name))),
        orte=_any_of(orte),
        ortsnamen=tuple(sorted(orte)),
    )


def _company_names(lage: Lage) -> set[str]:
    """The stories' companies, whole and by the part that is theirs alone ("Feinmess", "Boehm")."""
    namen: set[str] = set()
    staedte = {str(stadt["name"]) for stadt in lage.regelwerk.tafeln("staedte")}
    formen = set(lage.regelwerk.liste("eigenaussage.rechtsformen")) | {"&", "Co.", "e.", "K.", "V."}
    for geschichte in lage.bestand.of(Unternehmensgeschichte):
        name = geschichte.unternehmen.name
        namen.add(name)
        teile = [teil for teil in name.split() if teil not in formen and teil not in staedte]
        if teile:
            namen.add(" ".join(teile))
            if len(teile[0]) > 2:
                namen.add(teile[0])
    return namen


def _place_names(lage: Lage) -> set[str]:
    """Names and streets of venues: `orte.yml`."""
    namen: set[str] = set()
    for ort in lage.bestand.orte.values():
        namen |= {ort.name, ort.strasse or ""}
    return {name for name in namen if len(name) > 3}


def _any_of(namen: Iterable[str]) -> re.Pattern[str]:
    geordnet = sorted(namen, key=lambda name: (-len(name), name))
    return re.compile(whole_words(map(re.escape, geordnet)) + r"(?!\w)")
