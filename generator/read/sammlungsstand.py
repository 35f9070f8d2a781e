"""When each venue, organiser and category changed last: an event that names one shows something else since."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from generator.dokument import Dokument
from generator.model.eintrag import Eintrag
from generator.model.veranstaltung import Veranstaltung
from generator.read.git import read_blobs
from generator.read.historie import Historie, commits_of, read_worktree
from generator.read.kopf import KopfFehler, parse_kopf
from generator.read.stand import as_normal

Sammlungsstaende: TypeAlias = Mapping[tuple[str, str], datetime]
"""By collection and key, only records that changed since they were added."""

SAMMLUNGEN = ("orte", "veranstalter", "kategorien")
_UNSICHTBAR = {"kategorien": frozenset({"farbe"})}
"""Keys that no calendar and no text shows."""
_KEY = re.compile(r"^(?:\"([^\"\n]+)\"|'([^'\n]+)'|([^\s#\"'\-\[\]{}][^:\n]*?))\s*:(?=\s|$)", re.MULTILINE)


def compute_sammlungsstaende(wurzel: Path, historie: Historie, stichtag: datetime) -> Sammlungsstaende:
    """The last change of each record. stichtag: dates an uncommitted one.

    RFC 5545, 3.8.7.3: LAST-MODIFIED is when what the calendar says of an event was last revised, and LOCATION is part
    of it. RFC 5546, 2.1.5: of two versions with the same SEQUENCE the one with the later DTSTAMP counts, so a renamed
    venue reaches subscribers while SEQUENCE goes on counting changes of the event itself.
    """
    staende: dict[tuple[str, str], datetime] = {}
    for sammlung in SAMMLUNGEN:
        for key, am in _changes(wurzel, historie, sammlung, stichtag):
            bisher = staende.get((sammlung, key))
            staende[sammlung, key] = am if bisher is None else max(bisher, am)
    return staende


def last_change_of_records(eintrag: Eintrag, staende: Sammlungsstaende) -> datetime | None:
    """The last change of the records an event names, its dates' own venues among them; None where none changed."""
    if not staende or not isinstance(eintrag, Veranstaltung):
        return None
    abweichend = eintrag.wiederholung.abweichend if eintrag.wiederholung else ()
    orte = [eintrag.ort, *(abweichung.ort for abweichung in abweichend)]
    genannt = [("orte", ort.slug) for ort in orte if ort is not None and ort.slug]
    genannt.append(("kategorien", eintrag.kategorie.slug))
    if eintrag.veranstalter is not None and eintrag.veranstalter.slug:
        genannt.append(("veranstalter", eintrag.veranstalter.slug))
    return max((staende[name] for name in genannt if name in staende), default=None)


def _changes(wurzel: Path, historie: Historie, sammlung: str, stichtag: datetime) -> Iterator[tuple[str, datetime]]:
    """Each change of a record's value, oldest first; adding a record is none, nobody named it before."""
    pfad = f"veranstaltungen/{sammlung}.yml"
    commits, offen = commits_of(historie, pfad), pfad in historie.uncommitted
    if len(commits) + offen < 2:
        return
    inhalte = read_blobs(wurzel, {blob for _, blob, _ in commits})
    fassungen = [(am, inhalte.get(blob, "")) for am, blob, _ in reversed(commits)]
    if offen:
        fassungen.append((stichtag, read_worktree(wurzel, pfad)))
    vorige: dict[str, str] = {}
    for am, text in fassungen:
        for key, stueck in _pieces(text).items():
            bekannt = vorige.get(key)
            vorige[key] = stueck
            if bekannt is not None and bekannt != stueck and _value(sammlung, bekannt) != _value(sammlung, stueck):
                yield key, am


def _pieces(text: str) -> dict[str, str]:
    """The lines of each record by its key: comparing them costs far less than parsing every version of the file."""
    funde = list(_KEY.finditer(text))
    grenzen = [fund.start() for fund in funde[1:]] + [len(text)]
    return {fund[1] or fund[2] or fund[3]: text[fund.start() : bis] for fund, bis in zip(funde, grenzen, strict=True)}


def _value(sammlung: str, stueck: str) -> dict[str, str] | None:
    """What a record says, however it is written; None where it cannot be read."""
    try:
        werte, _ = parse_kopf(stueck, 0, len(stueck), Dokument("", stueck).place)
    except KopfFehler:
        return None
    (eigen,) = werte.values()
    if not isinstance(eigen.inhalt, dict):
        return {"": as_normal(eigen)}
    unsichtbar = _UNSICHTBAR.get(sammlung, frozenset())
    return {key: as_normal(wert) for key, wert in eigen.inhalt.items() if key not in unsichtbar}
