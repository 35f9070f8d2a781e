"""Open the source of an import: an .ics, a .csv, or a folder whose files together are one source."""

from __future__ import annotations

import re
from pathlib import Path

from generator.befund import Befund
from generator.errors import OzError
from generator.merge.serie import as_termine
from generator.read.quelle import Quelle, Quelltermin
from generator.read.quelle_csv import read_csv
from generator.read.quelle_ics import read_ics


def read_quelle(pfad: Path, name: str) -> Quelle:
    """Read what lies at the path as the source of this name. Raises OzError where it is nothing we read."""
    if not pfad.exists():
        raise OzError(f"«{pfad}» gibt es nicht. Bitte den Pfad der Kalenderdatei prüfen.")
    if pfad.is_dir():
        kalender = sorted(datei for datei in pfad.iterdir() if datei.suffix.lower() in (".ics", ".ical", ".vcs"))
        if not kalender:
            raise OzError(f"Im Ordner «{pfad}» liegt keine .ics-Datei. Tabellen (.csv) bitte einzeln einlesen.")
        return _as_quelle(kalender, name)
    if pfad.suffix.lower() in (".csv", ".tsv"):
        return read_csv(pfad, name)
    if pfad.suffix.lower() in (".ics", ".ical", ".icalendar", ".ifb", ".vcs"):
        return _as_quelle([pfad], name)
    raise OzError(f"«{pfad.name}» ist weder Kalender (.ics) noch Tabelle (.csv). Bitte so exportieren oder umbenennen.")


def _as_quelle(pfade: list[Path], name: str) -> Quelle:
    """Several calendar files as one source."""
    termine: list[Quelltermin] = []
    befunde: list[Befund] = []
    vollstaendig = True
    for pfad in pfade:
        kalender = read_ics(pfad)
        aus_datei, gefunden = as_termine(kalender.eintraege, kalender.zaehler)
        termine += aus_datei
        befunde += [*kalender.fehler, *gefunden, *kalender.zaehler.befunde()]
        vollstaendig = vollstaendig and kalender.vollstaendig
    return Quelle(name, tuple(termine), tuple(befunde), vollstaendig)


def source_stem(pfad: Path) -> str:
    """The file's name without what changes from one download to the next: dates, years, `(1)`."""
    stamm = pfad.resolve().name if pfad.is_dir() else pfad.stem
    return re.sub(r"(?:[\s_.-]*\(?\d+\)?)+$", "", stamm) or stamm
