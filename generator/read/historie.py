"""What Git knows of each file: its commits, its former names, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from generator.befund import Befund, Schwere, Stelle
from generator.read.git import ask_git, read_blobs, run_git

OHNE_GIT = datetime(2000, 1, 1, tzinfo=UTC)
_ORDNER = ("inhalte", "veranstaltungen", "fotopool")
_COMMIT = re.compile(r"\x1e([0-9a-f]{40,64}) (\d+)")


@dataclass
class Dateihistorie:
    """One file's commits, newest first."""

    commits: list[tuple[datetime, str, str]] = field(default_factory=list)
    """Time, blob id and path at that time."""
    frueher: list[str] = field(default_factory=list)
    """Former paths of the file, newest first."""


@dataclass(frozen=True)
class Historie:
    """The history of a project's content files."""

    dateien: Mapping[str, Dateihistorie]
    uncommitted: frozenset[str] = frozenset()
    """Paths that differ from the last commit or are not in it."""
    geloescht: Mapping[str, str] = field(default_factory=dict)
    """Deleted paths with the blob id of their last content."""
    vorhanden: bool = True
    """False where there is no Git at all."""
    flach: bool = False
    """A shallow clone: dates and counts before its edge are unknown."""


def read_historie(wurzel: Path) -> Historie:
    """Read the history of `inhalte/`, `veranstaltungen/` and `fotopool/` in one pass over the log.

    Along first parents: what a branch did counts when it was merged, so that merging an old branch does not reorder
    the past of everybody else's files.
    """
    if ask_git(wurzel, "rev-parse", "--git-dir") is None:
        return Historie({}, vorhanden=False)
    praefix = ask_git(wurzel, "rev-parse", "--show-prefix") or ""
    if not ask_git(wurzel, "rev-parse", "--verify", "-q", "HEAD"):
        return Historie({}, _uncommitted(wurzel, praefix))
    grenze = _shallow_edge(wurzel)
    log = run_git(
        wurzel, "log", "--topo-order", "-m", "--first-parent", "--raw", "-z", "--no-abbrev", "--find-renames=60%",
        "--relative", "--no-color", "--no-ext-diff", "--format=%x1e%H %ct", "--", *_ORDNER,
    )  # fmt: skip
    verlauf = _Verlauf()
    for commit, am, art, blobs, pfade in _entries((log or b"").decode("utf-8", "replace")):
        # At the edge of a shallow clone every file looks new. Its date would change with every fetch: better none.
        if commit not in grenze:
            verlauf.add(am, art, blobs, pfade)
    uncommitted = _uncommitted(wurzel, praefix)
    _adopt_renamed_events(wurzel, verlauf.dateien, uncommitted)
    return Historie(verlauf.dateien, uncommitted, verlauf.geloescht, True, bool(grenze))


def find_historie_befunde(historie: Historie) -> list[Befund]:
    """What an editor should know when dates and counts cannot be right."""
    if not historie.vorhanden:
        meldung = (
            "Der Ordner liegt nicht in Git, oder Git darf ihn nicht lesen. Änderungsdaten fehlen: "
            "Es gilt «geaendert», sonst «datum», und Kalenderprogramme erfahren nichts von Verschiebungen."
        )
        return [Befund("git-fehlt", Schwere.HINWEIS, "mkdocs.yml", Stelle(), meldung)]
    if historie.flach:
        meldung = (
            "Diese Kopie enthält nur einen Teil der Git-Geschichte. Änderungsdaten davor fehlen, und Kalenderprogramme "
            "könnten Verschiebungen übersehen. Bitte «git fetch --unshallow» aufrufen (in der CI: fetch-depth: 0)."
        )
        return [Befund("git-flach", Schwere.WARNUNG, "mkdocs.yml", Stelle(), meldung)]
    return []


def _shallow_edge(wurzel: Path) -> frozenset[str]:
    """The commits behind which a shallow clone ends; empty for a full one."""
    if ask_git(wurzel, "rev-parse", "--is-shallow-repository") != "true":
        return frozenset()
    ort = ask_git(wurzel, "rev-parse", "--git-path", "shallow") or ""
    try:
        return frozenset((wurzel / ort).read_text(encoding="ascii").split())
    except (OSError, UnicodeDecodeError):
        return frozenset()


def _entries(log: str) -> Iterator[tuple[str, datetime, str, tuple[str, str], tuple[str, str]]]:
    """Commit, time, kind of change, blob ids before and after, path before and after, newest first.

    The log is read token by token: a file name may contain anything but NUL.
    """
    stuecke = iter(log.split("\0"))
    commit, am = "", OHNE_GIT
    for stueck in stuecke:
        stueck = stueck.lstrip("\n")
        kopf = _COMMIT.match(stueck)
        if kopf:
            commit, am = kopf[1], datetime.fromtimestamp(int(kopf[2]), UTC)
            stueck = stueck[kopf.end() :].lstrip("\n")
        if not stueck.startswith(":"):
            continue
        _, _, vorher, nachher, art = stueck.split(" ")
        pfad = next(stuecke, "")
        neu = next(stuecke, "") if art[0] in "RC" else pfad
        yield commit, am, art[0], (vorher, nachher), (pfad, neu)


class _Verlauf:
    """The log put together, newest first: what each of today's files was called, and its contents."""

    def __init__(self) -> None:
        self.dateien: dict[str, Dateihistorie] = {}
        self.geloescht: dict[str, str] = {}
        self._heute: dict[str, str] = {}
        """Path at this point of the past -> path today."""
        self._weg: set[str] = set()

    def add(self, am: datetime, art: str, blobs: tuple[str, str], pfade: tuple[str, str]) -> None:
        """The next older change."""
        alt, pfad = pfade
        if art == "R":
            self._renamed(alt, pfad)
        ziel = self._heute.get(pfad, pfad)
        if art == "D":
            if ziel not in self.dateien and pfad not in self._heute:
                self._weg.add(ziel)
                self.geloescht.setdefault(pfad, blobs[0])
            return
        if ziel not in self._weg:
            self._of(ziel).commits.append((am, blobs[1], pfad))
        if art == "A":
            self._heute.pop(pfad, None)

    def _renamed(self, alt: str, pfad: str) -> None:
        ziel = self._heute.get(pfad, pfad)
        self._heute[alt] = ziel
        if ziel not in self._weg:
            self._of(ziel).frueher.append(alt)

    def _of(self, pfad: str) -> Dateihistorie:
        return self.dateien.setdefault(pfad, Dateihistorie())


def _uncommitted(wurzel: Path, praefix: str) -> frozenset[str]:
    roh = run_git(wurzel, "status", "--porcelain", "-z", "--no-renames", "-uall", "--", *_ORDNER)
    pfade = [eintrag[3:] for eintrag in (roh or b"").decode("utf-8", "replace").split("\0") if len(eintrag) > 3]
    return frozenset(pfad.removeprefix(praefix) for pfad in pfade)


def _adopt_renamed_events(wurzel: Path, dateien: dict[str, Dateihistorie], uncommitted: frozenset[str]) -> None:
    """An event file renamed and not yet committed keeps its past: the uid says that it is the same event."""
    events = sorted(pfad for pfad in uncommitted if pfad.startswith("veranstaltungen/") and pfad.endswith(".md"))
    weg = [pfad for pfad in events if pfad in dateien and not (wurzel / pfad).exists()]
    neu = [pfad for pfad in events if pfad not in dateien and (wurzel / pfad).exists()]
    if not weg or not neu:
        return
    inhalte = read_blobs(wurzel, {dateien[pfad].commits[0][1] for pfad in weg if dateien[pfad].commits})
    fruehere = {_uid(inhalte.get(dateien[pfad].commits[0][1], "")): pfad for pfad in weg if dateien[pfad].commits}
    for pfad in neu:
        uid = _uid(read_worktree(wurzel, pfad))
        alt = fruehere.get(uid) if uid else None
        if alt is not None:
            dateien[pfad] = Dateihistorie(dateien[alt].commits, [alt, *dateien[alt].frueher])


_UID = re.compile(r"^uid:\s*(\S.*?)\s*$", re.MULTILINE)


def _uid(text: str) -> str:
    fund = _UID.search(text)
    return fund[1] if fund else ""


def commits_of(historie: Historie, pfad: str) -> list[tuple[datetime, str, str]]:
    """A file's commits, newest first: time, blob id and path at that time."""
    datei = historie.dateien.get(pfad)
    return datei.commits if datei else []


def read_worktree(wurzel: Path, pfad: str) -> str:
    """A file as it stands on disk; '' where it cannot be read."""
    try:
        return (wurzel / pfad).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def read_fassungen(wurzel: Path, historie: Historie, pfad: str) -> list[str]:
    """The committed contents of a file, newest first; empty where Git has none."""
    blobs = [blob for _, blob, _ in commits_of(historie, pfad)]
    inhalte = read_blobs(wurzel, blobs)
    return [inhalte[blob] for blob in blobs if blob in inhalte]


def read_geloeschte(wurzel: Path, historie: Historie, ordner: str) -> dict[str, str]:
    """The last contents of files of a folder that are gone, by path: deleted in a commit, or since the last one."""
    blobs = {pfad: blob for pfad, blob in historie.geloescht.items() if pfad.startswith(ordner)}
    for pfad in historie.uncommitted:
        if pfad.startswith(ordner) and not (wurzel / pfad).exists() and commits_of(historie, pfad):
            blobs[pfad] = commits_of(historie, pfad)[0][1]
    inhalte = read_blobs(wurzel, blobs.values())
    return {pfad: inhalte[blob] for pfad, blob in sorted(blobs.items()) if blob in inhalte}
