"""List a project's files in a fixed order and read them all; unreadable ones become findings."""

from __future__ import annotations

import contextlib
import os
import stat
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.befund import Befund, Schwere, Stelle
from generator.dokument import Dokument
from generator.read.datei import read_markdown, read_yaml, split_markdown
from generator.read.lesespeicher import Urteil, file_state

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
    urteile: dict[str, Urteil] = field(default_factory=dict)
    """Pages and events by path, as they are known of an earlier run or newly read."""
    neue: int = 0
    """How many files were read or judged anew or have gone since the earlier run."""

    @property
    def dokumente(self) -> list[Dokument]:
        """All documents, by path."""
        alle = [*self.seiten, *self.intern, *self.veranstaltungen, *self.sammlungen.values(), *self.fotos]
        return sorted(alle, key=lambda dokument: dokument.pfad)


def read_projekt(
    wurzel: Path, dazu: Mapping[str, str] | None = None, gelesen: Mapping[str, Urteil] | None = None
) -> Rohbestand:
    """Read `inhalte/`, `veranstaltungen/` and `fotopool/` below the project's root.

    dazu: text by path that counts instead of what is on disk: an editor's buffer, a file about to be written.
    gelesen: what is known of files from an earlier run; one that has not changed is not read again.
    """
    leser = _Leser(wurzel, dazu or {}, gelesen or {})
    roh = leser.roh
    for pfad, zustand in leser.list_texts("inhalte"):
        dokument = leser.read(pfad, zustand)
        if dokument is not None:
            (roh.intern if dokument.ordner.startswith("intern") else roh.seiten).append(dokument)
    for pfad, zustand in leser.list_texts("veranstaltungen"):
        dokument = leser.read(pfad, zustand)
        if dokument is not None:
            roh.veranstaltungen.append(dokument)
    for name in SAMMLUNGEN:
        pfad = f"veranstaltungen/{name}.yml"
        if os.path.lexists(wurzel / pfad):
            dokument = _add(roh, read_yaml(wurzel, pfad))
            if dokument is not None:
                roh.sammlungen[name] = dokument
    _read_fotopool(wurzel, roh)
    roh.neue += len((gelesen or {}).keys() - roh.urteile.keys())
    return roh


class _Leser:
    """Reads text files, those that have changed."""

    def __init__(self, wurzel: Path, dazu: Mapping[str, str], gelesen: Mapping[str, Urteil]) -> None:
        self.wurzel = wurzel
        self.dazu = dazu
        self.gelesen = gelesen
        self.roh = Rohbestand()

    def list_texts(self, ordner: str) -> list[tuple[str, str]]:
        """Path and state of each Markdown file of a folder, by path; the state is '' where it must not be trusted."""
        auf_platte = dict.fromkeys(list_files(self.wurzel, ordner, ".md"), "")
        auf_platte |= {pfad: "" for pfad in self.dazu if pfad.startswith(f"{ordner}/") and pfad.endswith(".md")}
        jetzt = time.time_ns()
        for pfad in auf_platte.keys() - self.dazu.keys():
            with contextlib.suppress(OSError):
                zustand = os.lstat(f"{self.wurzel}/{pfad}")
                if stat.S_ISREG(zustand.st_mode):
                    auf_platte[pfad] = file_state(zustand.st_size, zustand.st_mtime_ns, jetzt)
        return sorted(auf_platte.items())

    def read(self, pfad: str, zustand: str) -> Dokument | None:
        """The document; None where it could not be read, the finding is in `roh`."""
        bekannt = self.gelesen.get(pfad)
        if bekannt is not None and zustand and bekannt.zustand == zustand:
            self.roh.urteile[pfad] = bekannt
            self.roh.befunde += bekannt.lesebefunde
            return bekannt.dokument
        gelesen = split_markdown(pfad, self.dazu[pfad]) if pfad in self.dazu else read_markdown(self.wurzel, pfad)
        dokument, befunde = gelesen
        self.roh.befunde += befunde
        if dokument is not None:
            self.roh.urteile[pfad] = Urteil(zustand, dokument, tuple(befunde))
        return dokument


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
