"""Which files were public once and are not any more: deleted, or turned back into a draft."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path

from generator.read.datei import split_markdown
from generator.read.git import read_blobs
from generator.read.historie import Historie, read_geloeschte

_ORDNER = ("inhalte/", "veranstaltungen/")


def read_zurueckgezogene(wurzel: Path, historie: Historie, entwuerfe: Collection[str], stichtag: date) -> list[str]:
    """Paths of withdrawn files, sorted.

    entwuerfe: today's drafts; one that an earlier commit had published is withdrawn. What was never public by the
    Stichtag, because of its date or its embargo, is not named: nobody may learn from us that it existed.
    """
    geloescht = {pfad: text for ordner in _ORDNER for pfad, text in read_geloeschte(wurzel, historie, ordner).items()}
    weg = {pfad for pfad, text in geloescht.items() if _was_public(pfad, text, stichtag)}
    return sorted(weg | set(_turned_back(wurzel, historie, entwuerfe, stichtag)))


def _turned_back(wurzel: Path, historie: Historie, entwuerfe: Collection[str], stichtag: date) -> Iterator[str]:
    fassungen = {
        pfad: [blob for _, blob, _ in historie.dateien[pfad].commits] for pfad in entwuerfe if pfad in historie.dateien
    }
    inhalte = read_blobs(wurzel, [blob for blobs in fassungen.values() for blob in blobs])
    for pfad, blobs in fassungen.items():
        if any(_was_public(pfad, inhalte.get(blob, ""), stichtag) for blob in blobs):
            yield pfad


def _was_public(pfad: str, text: str, stichtag: date) -> bool:
    dokument, _ = split_markdown(pfad, text)
    if dokument is None:
        return False
    werte = {key: str(wert.inhalt) for key, wert in dokument.kopf.items()}
    fruehestens = max(werte.get("datum", "")[:10], werte.get("sperrfrist", "")[:10])
    oeffentlich = werte.get("status") == "veroeffentlicht" and werte.get("muster") != "True"
    return oeffentlich and fruehestens <= stichtag.isoformat()
