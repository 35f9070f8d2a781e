"""Open the source of an import: an .ics, a .csv, or a folder whose files together are one source."""

from __future__ import annotations

import re
from pathlib import Path

from generator.errors import OzError
from generator.read.quelle import Quelle
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
        return read_ics(kalender, name)
    if pfad.suffix.lower() in (".csv", ".tsv"):
        return read_csv(pfad, name)
    if pfad.suffix.lower() in (".ics", ".ical", ".icalendar", ".ifb", ".vcs"):
        return read_ics([pfad], name)
    raise OzError(f"«{pfad.name}» ist weder Kalender (.ics) noch Tabelle (.csv). Bitte so exportieren oder umbenennen.")


def source_stem(pfad: Path) -> str:
    """The file's name without what changes from one download to the next: dates, years, `(1)`."""
    stamm = pfad.resolve().name if pfad.is_dir() else pfad.stem
    return re.sub(r"(?:[\s_.-]*\(?\d+\)?)+$", "", stamm) or stamm
