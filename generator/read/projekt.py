"""List a project's files in a fixed order and read them all; unreadable ones become findings."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.befund import Befund, Schwere, Stelle
from generator.dokument import Dokument
from generator.read.datei import read_markdown, read_yaml, split_markdown

BILDENDUNGEN = (
    ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".apng", ".webp", ".avif", ".tif", ".tiff", ".gif", ".heic", ".heif",
    ".jxl", ".jp2", ".svg", ".eps", ".ai", ".pdf", ".psd", ".bmp", ".tga", ".dng", ".cr2", ".cr3", ".nef", ".arw",
    ".raf", ".orf", ".rw2",
)  # fmt: skip
"""What people take for pictures; which of them the pool takes is said by `read/bild.py`."""
SAMMLUNGEN = ("orte", "veranstalter", "kategorien")


@dataclass
class Rohbestand:
    """Everything that was read, before anybody judged it."""

    seiten: list[Dokument] = field(default_factory=list)
    intern: list[Dokument] = field(default_factory=list)
    """`inhalte/intern/`: reports to the councils, never in any public build."""
    veranstaltungen: list[Dokument] = field(default_factory=list)
    sammlungen: dict[str, Dokument] = field(default_factory=dict)
    fotos: list[Dokument] = field(default_factory=list)
    bilder: list[str] = field(default_factory=list)
    """Paths of picture files in `fotopool/`, from the project's root."""
    befunde: list[Befund] = field(default_factory=list)

    @property
    def dokumente(self) -> list[Dokument]:
        """All documents, by path."""
        alle = [*self.seiten, *self.intern, *self.veranstaltungen, *self.sammlungen.values(), *self.fotos]
        return sorted(alle, key=lambda dokument: dokument.pfad)


def read_projekt(wurzel: Path, dazu: Mapping[str, str] | None = None) -> Rohbestand:
    """Read `inhalte/`, `veranstaltungen/` and `fotopool/` below the project's root.

    dazu: text by path that counts instead of what is on disk: an editor's buffer, a file about to be written.
    """
    dazu = dazu or {}
    roh = Rohbestand()
    for pfad in _with(list_files(wurzel, "inhalte", ".md"), dazu, "inhalte/"):
        dokument = _add(roh, split_markdown(pfad, dazu[pfad]) if pfad in dazu else read_markdown(wurzel, pfad))
        if dokument is not None:
            (roh.intern if dokument.ordner.startswith("intern") else roh.seiten).append(dokument)
    for pfad in _with(list_files(wurzel, "veranstaltungen", ".md"), dazu, "veranstaltungen/"):
        dokument = _add(roh, split_markdown(pfad, dazu[pfad]) if pfad in dazu else read_markdown(wurzel, pfad))
        if dokument is not None:
            roh.veranstaltungen.append(dokument)
    for name in SAMMLUNGEN:
        pfad = f"veranstaltungen/{name}.yml"
        if os.path.lexists(wurzel / pfad):
            dokument = _add(roh, read_yaml(wurzel, pfad))
            if dokument is not None:
                roh.sammlungen[name] = dokument
    _read_fotopool(wurzel, roh)
    return roh


def _with(pfade: list[str], dazu: Mapping[str, str], anfang: str) -> list[str]:
    return sorted({*pfade, *(pfad for pfad in dazu if pfad.startswith(anfang) and pfad.endswith(".md"))})


def _read_fotopool(wurzel: Path, roh: Rohbestand) -> None:
    for pfad in list_files(wurzel, "fotopool", "", tief=False):
        endung = Path(pfad).suffix.lower()
        if endung == ".yml":
            dokument = _add(roh, read_yaml(wurzel, pfad))
            if dokument is not None:
                roh.fotos.append(dokument)
        elif endung in BILDENDUNGEN:
            roh.bilder.append(pfad)


def _add(roh: Rohbestand, gelesen: tuple[Dokument | None, list[Befund]]) -> Dokument | None:
    dokument, befunde = gelesen
    roh.befunde += befunde
    return dokument


def list_files(wurzel: Path, ordner: str, endung: str, *, tief: bool = True) -> list[str]:
    """Paths below a folder with this ending, sorted; hidden files and folders are left out."""
    gefunden: list[str] = []
    for hier, unterordner, dateien in os.walk(wurzel / ordner):
        unterordner[:] = sorted(name for name in unterordner if not name.startswith(".")) if tief else []
        anfang = Path(hier).relative_to(wurzel).as_posix()
        gefunden += [f"{anfang}/{name}" for name in dateien if name.endswith(endung) and not name.startswith(".")]
        gefunden += [f"{anfang}/{name}" for name in unterordner if endung and name.endswith(endung)]
    return sorted(gefunden)


def wrong_endings(wurzel: Path) -> list[Befund]:
    """Files an editor probably meant as content but named so that nobody would read them."""
    befunde = []
    for ordner in ("inhalte", "veranstaltungen"):
        for pfad in list_files(wurzel, ordner, ""):
            if pfad.lower().endswith((".markdown", ".mdown", ".txt", ".docx", ".odt", ".yaml")) or pfad.endswith(".MD"):
                meldung = "Diese Datei liest niemand: Inhalte enden auf «.md», Sammlungen auf «.yml». Bitte umbenennen."
                befunde.append(Befund("unlesbar", Schwere.FEHLER, pfad, Stelle(), meldung))
    return befunde
