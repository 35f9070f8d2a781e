"""First and last change of each file and the changes subscribers care about, from its history."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from generator.model.eintrag import Aenderung, Stand
from generator.read.datei import split_markdown
from generator.read.git import read_blobs
from generator.read.historie import OHNE_GIT, Historie, commits_of, read_worktree

TERMINSCHLUESSEL = ("beginn", "ende", "ort", "terminstatus", "wiederholung")
"""A committed change of one of these raises SEQUENCE (inhaltsmodell.md, section 4)."""


def compute_staende(
    wurzel: Path, historie: Historie, pfade: list[str], stichtag: datetime, fallback: Mapping[str, datetime]
) -> dict[str, Stand]:
    """A Stand for each path.

    Only event files that changed since they were added need their old contents; the rest cost nothing.
    stichtag: dates an uncommitted change; fallback: per path the moment to use where Git knows nothing.
    """
    mehrfach = {
        pfad for pfad in pfade if pfad.startswith("veranstaltungen/")
        and (len(commits_of(historie, pfad)) > 1 or pfad in historie.uncommitted)
    }  # fmt: skip
    inhalte = read_blobs(wurzel, {blob for pfad in mehrfach for _, blob, _ in commits_of(historie, pfad)})
    return {
        pfad: _stand(
            wurzel, historie, pfad, stichtag, fallback.get(pfad, OHNE_GIT), inhalte if pfad in mehrfach else None
        )
        for pfad in pfade
    }


def _stand(
    wurzel: Path,
    historie: Historie,
    pfad: str,
    stichtag: datetime,
    fallback: datetime,
    inhalte: Mapping[str, str] | None,
) -> Stand:
    commits = commits_of(historie, pfad)
    offen = pfad in historie.uncommitted
    if not commits:
        moment = stichtag if offen else fallback
        return Stand(geaendert=moment, erstellt=moment, erster_pfad=pfad)
    # Clocks of editors differ: a later commit may carry an earlier time, LAST-MODIFIED must not go back.
    geaendert = max(am for am, _, _ in commits)
    geaendert = max(geaendert, stichtag) if offen else geaendert
    aenderungen: list[Aenderung] = []
    sequence = 0
    if inhalte is not None:
        fassungen = [(am, inhalte.get(blob, "")) for am, blob, _ in reversed(commits)]
        if offen:
            fassungen.append((stichtag, read_worktree(wurzel, pfad)))
        aenderungen, sequence = _aenderungen(pfad, fassungen)
    return Stand(geaendert, commits[-1][0], sequence, tuple(aenderungen), _first_path(historie, pfad))


def _first_path(historie: Historie, pfad: str) -> str:
    """Where the file was added, before any renaming."""
    datei = historie.dateien.get(pfad)
    return datei.frueher[-1] if datei and datei.frueher else pfad


def _aenderungen(pfad: str, fassungen: list[tuple[datetime, str]]) -> tuple[list[Aenderung], int]:
    """The changes, and in how many versions they came: several keys in one commit are one change for subscribers."""
    gefunden: list[Aenderung] = []
    anzahl = 0
    vorige: dict[str, str] | None = None
    for am, text in fassungen:
        dokument, _ = split_markdown(pfad, text)
        if dokument is None:
            continue
        werte = {key: as_normal(dokument.kopf.get(key)) for key in TERMINSCHLUESSEL}
        werte["terminstatus"] = werte["terminstatus"] or "bestaetigt"
        if vorige is not None and vorige != werte:
            anzahl += 1
            gefunden += [Aenderung(am, key, vorige[key], werte[key]) for key in werte if vorige[key] != werte[key]]
        vorige = werte
    return gefunden, anzahl


_UHRZEIT = re.compile(r"(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(?::00)?")


def as_normal(wert: object) -> str:
    """A header value as text that does not depend on how it was written."""
    inhalt = getattr(wert, "inhalt", wert)
    if isinstance(inhalt, dict):
        return "{" + ", ".join(f"{key}: {as_normal(inhalt[key])}" for key in sorted(inhalt)) + "}"
    if isinstance(inhalt, tuple):
        return "[" + ", ".join(as_normal(k) for k in inhalt) + "]"
    text = "" if inhalt is None else str(inhalt)
    uhrzeit = _UHRZEIT.fullmatch(text)
    return f"{uhrzeit[1]} {uhrzeit[2]}" if uhrzeit else text
