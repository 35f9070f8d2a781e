"""What Git knows of each file: first and last change, former names, and the changes subscribers care about."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from generator.model.eintrag import Aenderung, Stand
from generator.read.datei import split_markdown

TERMINSCHLUESSEL = ("beginn", "ende", "ort", "terminstatus", "wiederholung")
"""A committed change of one of these raises SEQUENCE (inhaltsmodell.md, section 4)."""
OHNE_GIT = datetime(2000, 1, 1, tzinfo=UTC)
_TRENNER = "\x1e"


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
    """Read the history of `inhalte/`, `veranstaltungen/` and `fotopool/` in one pass over the log."""
    if _git(wurzel, "rev-parse", "--git-dir") is None or not _git(wurzel, "rev-parse", "--verify", "-q", "HEAD"):
        return Historie({}, vorhanden=_git(wurzel, "rev-parse", "--git-dir") is not None)
    praefix = (_git(wurzel, "rev-parse", "--show-prefix") or "").strip()
    flach = (_git(wurzel, "rev-parse", "--is-shallow-repository") or "").strip() == "true"
    log = _git(
        wurzel, "log", "--topo-order", "-m", "--first-parent", "--raw", "-z", "--no-abbrev", "--find-renames=60%",
        "--relative", f"--format={_TRENNER}%ct", "--", "inhalte", "veranstaltungen", "fotopool",
    )  # fmt: skip
    dateien, geloescht = _parse_log(log or "")
    return Historie(dateien, _uncommitted(wurzel, praefix), geloescht, True, flach)


def _parse_log(log: str) -> tuple[dict[str, Dateihistorie], dict[str, str]]:
    dateien: dict[str, Dateihistorie] = {}
    geloescht: dict[str, str] = {}
    heute: dict[str, str] = {}  # path at this point of the past -> path today
    weg: set[str] = set()
    for block in log.split(_TRENNER)[1:]:
        kopf, _, rest = block.partition("\0")
        am = datetime.fromtimestamp(int(kopf.strip() or 0), UTC)
        teile = rest.lstrip("\n").split("\0")
        i = 0
        while i < len(teile) and teile[i].lstrip("\n").startswith(":"):
            _, _, alt_blob, neu_blob, art = teile[i].lstrip("\n").split(" ")
            pfad, i = teile[i + 1], i + 2
            if art[0] in "RC":
                alt, pfad = pfad, teile[i]
                i += 1
                if art[0] == "R":
                    ziel = heute.get(pfad, pfad)
                    heute[alt] = ziel
                    if ziel not in weg:
                        _of(dateien, ziel).frueher.append(alt)
            ziel = heute.get(pfad, pfad)
            if art[0] == "D":
                if ziel not in dateien and pfad not in heute:
                    weg.add(ziel)
                    geloescht.setdefault(pfad, alt_blob)
                continue
            if ziel not in weg:
                _of(dateien, ziel).commits.append((am, neu_blob, pfad))
            if art[0] == "A" and pfad in heute:
                del heute[pfad]
    return dateien, geloescht


def _of(dateien: dict[str, Dateihistorie], pfad: str) -> Dateihistorie:
    return dateien.setdefault(pfad, Dateihistorie())


def _uncommitted(wurzel: Path, praefix: str) -> frozenset[str]:
    roh = _git(
        wurzel, "status", "--porcelain", "-z", "--no-renames", "-uall", "--", "inhalte", "veranstaltungen", "fotopool"
    )
    pfade = [eintrag[3:] for eintrag in (roh or "").split("\0") if len(eintrag) > 3]
    return frozenset(pfad.removeprefix(praefix) for pfad in pfade)


def compute_staende(
    wurzel: Path, historie: Historie, pfade: list[str], stichtag: datetime, fallback: Mapping[str, datetime]
) -> dict[str, Stand]:
    """A Stand for each path.

    Only event files that changed since they were added need their old contents; the rest cost nothing.
    stichtag: dates an uncommitted change; fallback: per path the moment to use where Git knows nothing.
    """
    mehrfach = [
        pfad for pfad in pfade if pfad.startswith("veranstaltungen/")
        and (len(_commits(historie, pfad)) > 1 or pfad in historie.uncommitted)
    ]  # fmt: skip
    blobs = [blob for pfad in mehrfach for _, blob, _ in _commits(historie, pfad)]
    inhalte = _cat(wurzel, sorted(set(blobs)))
    return {
        pfad: _stand(
            wurzel, historie, pfad, stichtag, fallback.get(pfad, OHNE_GIT), inhalte if pfad in set(mehrfach) else None
        )
        for pfad in pfade
    }


def _commits(historie: Historie, pfad: str) -> list[tuple[datetime, str, str]]:
    datei = historie.dateien.get(pfad)
    return datei.commits if datei else []


def _stand(
    wurzel: Path,
    historie: Historie,
    pfad: str,
    stichtag: datetime,
    fallback: datetime,
    inhalte: Mapping[str, str] | None,
) -> Stand:
    commits = _commits(historie, pfad)
    offen = pfad in historie.uncommitted
    if not commits:
        moment = stichtag if offen else fallback
        return Stand(geaendert=moment, erstellt=moment, erster_pfad=pfad)
    geaendert = stichtag if offen else commits[0][0]
    aenderungen: list[Aenderung] = []
    sequence = 0
    if inhalte is not None:
        fassungen = [(am, inhalte.get(blob, "")) for am, blob, _ in reversed(commits)]
        if offen:
            fassungen.append((stichtag, _worktree(wurzel, pfad)))
        aenderungen, sequence = _aenderungen(pfad, fassungen)
    return Stand(geaendert, commits[-1][0], sequence, tuple(aenderungen), _first_path(historie, pfad))


def _first_path(historie: Historie, pfad: str) -> str:
    """Where the file was added, before any renaming."""
    datei = historie.dateien.get(pfad)
    return datei.frueher[-1] if datei and datei.frueher else pfad


def _worktree(wurzel: Path, pfad: str) -> str:
    try:
        return (wurzel / pfad).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _aenderungen(pfad: str, fassungen: list[tuple[datetime, str]]) -> tuple[list[Aenderung], int]:
    """The changes, and in how many versions they came: several keys in one commit are one change for subscribers."""
    gefunden: list[Aenderung] = []
    anzahl = 0
    vorige: dict[str, str] | None = None
    for am, text in fassungen:
        dokument, _ = split_markdown(pfad, text)
        if dokument is None:
            continue
        werte = {key: _normal(dokument.kopf.get(key)) for key in TERMINSCHLUESSEL}
        if vorige is not None and vorige != werte:
            anzahl += 1
            gefunden += [Aenderung(am, key, vorige[key], werte[key]) for key in werte if vorige[key] != werte[key]]
        vorige = werte
    return gefunden, anzahl


def _normal(wert: object) -> str:
    """A header value as text that does not depend on how it was written."""
    inhalt = getattr(wert, "inhalt", wert)
    if isinstance(inhalt, dict):
        return "{" + ", ".join(f"{key}: {_normal(inhalt[key])}" for key in sorted(inhalt)) + "}"
    if isinstance(inhalt, tuple):
        return "[" + ", ".join(_normal(k) for k in inhalt) + "]"
    return "" if inhalt is None else str(inhalt)


def _cat(wurzel: Path, blobs: list[str]) -> dict[str, str]:
    """The contents of blobs by id, in one call."""
    if not blobs:
        return {}
    ergebnis = subprocess.run(
        ["git", "-C", str(wurzel), "cat-file", "--batch"],
        input="".join(f"{blob}\n" for blob in blobs).encode(), capture_output=True, check=False,
    )  # fmt: skip
    inhalte: dict[str, str] = {}
    daten, position = ergebnis.stdout, 0
    while position < len(daten):
        zeilenende = daten.index(b"\n", position)
        kopf = daten[position:zeilenende].split()
        if len(kopf) != 3:
            position = zeilenende + 1
            continue
        laenge = int(kopf[2])
        inhalte[kopf[0].decode()] = daten[zeilenende + 1 : zeilenende + 1 + laenge].decode("utf-8", "replace")
        position = zeilenende + 1 + laenge + 1
    return inhalte


def _git(wurzel: Path, *argumente: str) -> str | None:
    """Standard output of a git call, or None where it failed or there is no git."""
    try:
        ergebnis = subprocess.run(
            ["git", "-C", str(wurzel), "-c", "core.quotepath=off", *argumente],
            capture_output=True, check=False,
        )  # fmt: skip
    except OSError:
        return None
    return ergebnis.stdout.decode("utf-8", "replace") if ergebnis.returncode == 0 else None


def read_fassungen(wurzel: Path, historie: Historie, pfad: str) -> list[str]:
    """The committed contents of a file, newest first; empty where Git has none."""
    blobs = [blob for _, blob, _ in _commits(historie, pfad)]
    inhalte = _cat(wurzel, list(dict.fromkeys(blobs)))
    return [inhalte[blob] for blob in blobs if blob in inhalte]


def read_geloeschte(wurzel: Path, historie: Historie, ordner: str) -> dict[str, str]:
    """The last contents of files of a folder that are gone, by path: deleted in a commit, or since the last one."""
    blobs = {pfad: blob for pfad, blob in historie.geloescht.items() if pfad.startswith(ordner)}
    for pfad in historie.uncommitted:
        if pfad.startswith(ordner) and not (wurzel / pfad).exists() and _commits(historie, pfad):
            blobs[pfad] = _commits(historie, pfad)[0][1]
    inhalte = _cat(wurzel, sorted(set(blobs.values())))
    return {pfad: inhalte[blob] for pfad, blob in sorted(blobs.items()) if blob in inhalte}
