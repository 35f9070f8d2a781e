"""The folder a site is completed in: what lies in it already, what may stay, what has to be written."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from generator.publish.schreiber import Schreiber, ensure_parent, write_file
from generator.render.artefakt import Artefakt

_VIELE = 1000
"""Files from which on a process of their own pays."""


class Baustelle:
    """One folder under construction, beside the site that is shown meanwhile.

    Files are never written over: they may be the very same files, by hard link, as those of the shown site.
    """

    def __init__(self, ordner: Path, gezeigt: Path, bekannt: Mapping[str, str]) -> None:
        """bekannt: what the last build wrote into `gezeigt`, by path: `kennung`, size in bytes, time."""
        self.ordner = str(ordner)
        self.gezeigt = str(gezeigt)
        self.bekannt = bekannt
        self.ordnernamen: set[str] = set()
        """The folders here, by path."""
        self.vorhanden = dict(scan(self.ordner, self.ordnernamen))
        """What else lies here, by path: size and time."""

    def clear(self, gewollt: Iterable[str]) -> None:
        """Before anything is written: remove what does not belong to the site, then folders without use."""
        bleibt = set(gewollt)
        for pfad in [pfad for pfad in self.vorhanden if pfad not in bleibt]:
            os.unlink(f"{self.ordner}/{pfad}")
            del self.vorhanden[pfad]
        gebraucht = {ordner for pfad in bleibt for ordner in _parents(pfad)}
        for name in sorted(self.ordnernamen - gebraucht, reverse=True):  # the deepest first
            os.rmdir(f"{self.ordner}/{name}")
        self.ordnernamen &= gebraucht

    def take_over(self, artefakt: Artefakt) -> str | None:
        """What is to be remembered of the file where the last build made it of the same input; None: write it.

        Size and time tell whether somebody has touched it since.
        """
        eintrag = self.bekannt.get(artefakt.pfad)
        if artefakt.kennung is None or eintrag is None:
            return None
        kennung, _, zustand = eintrag.partition(" ")
        if kennung != artefakt.kennung:
            return None
        return eintrag if self.vorhanden.get(artefakt.pfad) == zustand or self._link(artefakt.pfad, zustand) else None

    def _link(self, pfad: str, zustand: str) -> bool:
        """Take the file of the shown site, if it still is what the last build wrote."""
        quelle = f"{self.gezeigt}/{pfad}"
        try:
            if _zustand(os.stat(quelle, follow_symlinks=False)) != zustand:
                return False
        except OSError:
            return False
        ziel = f"{self.ordner}/{pfad}"
        self._clear_place(pfad)
        ensure_parent(self.ordner, pfad, self.ordnernamen)
        try:
            os.link(quelle, ziel)
        except OSError:  # a file system without hard links
            shutil.copy2(quelle, ziel)
        return True

    def write(self, artefakt: Artefakt) -> str:
        """Render the file; what is to be remembered of it."""
        inhalt = artefakt.render()
        self._clear_place(artefakt.pfad)
        return f"{artefakt.kennung or ''} {write_file(self.ordner, artefakt.pfad, inhalt, self.ordnernamen)}"

    def write_all(self, artefakte: Sequence[Artefakt]) -> dict[str, str]:
        """Render the files; what is to be remembered of each, by path. Many of them are written while we render on."""
        if len(artefakte) < _VIELE:
            return {artefakt.pfad: self.write(artefakt) for artefakt in artefakte}
        with Schreiber(Path(self.ordner)) as schreiber:
            for artefakt in artefakte:
                inhalt = artefakt.render()
                self._clear_place(artefakt.pfad)
                schreiber.write(artefakt.pfad, inhalt)
            zustaende = schreiber.finish()
        return {a.pfad: f"{a.kennung or ''} {zustand}" for a, zustand in zip(artefakte, zustaende, strict=True)}

    def _clear_place(self, pfad: str) -> None:
        if pfad in self.vorhanden:
            os.unlink(f"{self.ordner}/{pfad}")
            del self.vorhanden[pfad]


def _parents(pfad: str) -> Iterator[str]:
    """The folders a file lies in, the nearest first."""
    while "/" in pfad:
        pfad = pfad.rpartition("/")[0]
        yield pfad


def scan(ordner: str, ordnernamen: set[str] | None = None) -> Iterator[tuple[str, str]]:
    """Path and state (size in bytes, time) of everything below a folder that is no folder itself.

    ordnernamen: takes the paths of the folders.
    """
    offen = [""]
    while offen:
        anfang = offen.pop()
        with os.scandir(f"{ordner}/{anfang}") as eintraege:
            for eintrag in eintraege:
                if eintrag.is_dir(follow_symlinks=False):
                    offen.append(f"{anfang}{eintrag.name}/")
                    if ordnernamen is not None:
                        ordnernamen.add(anfang + eintrag.name)
                else:
                    yield anfang + eintrag.name, _zustand(eintrag.stat(follow_symlinks=False))


def _zustand(zustand: os.stat_result) -> str:
    return f"{zustand.st_size} {zustand.st_mtime_ns}"
