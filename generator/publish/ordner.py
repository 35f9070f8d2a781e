"""Write a complete site beside the old one and swap at the end: nothing half written, nothing left over."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.errors import OzError
from generator.publish.baustelle import Baustelle
from generator.render.artefakt import Artefakt, digest


@dataclass(frozen=True)
class Bericht:
    """What a build wrote."""

    dateien: int
    neu: int
    """Files whose bytes were rendered now; the rest was taken over from the last build."""
    groesse: int
    """Bytes."""


def write_site(artefakte: Iterable[Artefakt], ziel: Path, cache: Path) -> Bericht:
    """Complete a folder beside `ziel`, then put it in place of `ziel`.

    The folder is the site before the last one (kept in the cache as its twin), brought up to date: so a build costs
    what has changed and not what there is. A file whose `kennung` is that of the last build is not rendered again.
    Any failure, also being killed, leaves the old site as it was; the next build clears what was left behind.
    Raises OzError where the folder cannot be written.
    """
    try:
        ziel.parent.mkdir(parents=True, exist_ok=True)
        with _lock(ziel):
            _recover(ziel)
            neu = ziel.parent / f".{ziel.name}.neu-{os.getpid()}"
            zwilling = cache / f"zwilling-{digest(str(ziel))}"
            try:
                _take_twin(zwilling, neu)
                bericht, verzeichnis = _fill(artefakte, Baustelle(neu, ziel, load_verzeichnis(cache, ziel)))
                _swap(neu, ziel)
            finally:
                _remove(neu)
            _save_verzeichnis(cache, ziel, verzeichnis)
            if bericht.neu * 2 < bericht.dateien:
                _keep_twin(_old_path(ziel), zwilling)
            else:  # so much is new that it is quicker to start the next build from nothing
                _remove(_old_path(ziel))
    except OSError as fehler:
        wo = fehler.filename or ziel
        raise OzError(
            f"«{wo}» lässt sich nicht schreiben ({fehler.strerror}). Die alte Website ist unverändert."
        ) from None
    return bericht


def _take_twin(zwilling: Path, neu: Path) -> None:
    """Start from the twin where there is one on the same file system, else from an empty folder."""
    try:
        zwilling.rename(neu)
    except OSError:
        neu.mkdir()


def _keep_twin(alt: Path, zwilling: Path) -> None:
    """What was the site until now is the next build's start."""
    try:
        zwilling.parent.mkdir(parents=True, exist_ok=True)
        _remove(zwilling)
        alt.rename(zwilling)
    except OSError:  # the cache lies elsewhere; then the next build starts from nothing
        _remove(alt)


def _fill(artefakte: Iterable[Artefakt], baustelle: Baustelle) -> tuple[Bericht, dict[str, str]]:
    alle: dict[str, Artefakt] = {}
    for artefakt in artefakte:
        _check_path(artefakt.pfad, alle)
        alle[artefakt.pfad] = artefakt
    baustelle.clear(alle)
    verzeichnis: dict[str, str] = {}
    zu_tun: list[Artefakt] = []
    for artefakt in alle.values():
        eintrag = baustelle.take_over(artefakt)
        if eintrag is None:
            zu_tun.append(artefakt)
        else:
            verzeichnis[artefakt.pfad] = eintrag
    verzeichnis |= baustelle.write_all(zu_tun)
    groesse = sum(int(eintrag.split(" ")[1]) for eintrag in verzeichnis.values())
    return Bericht(len(verzeichnis), len(zu_tun), groesse), verzeichnis


def _check_path(pfad: str, vergeben: Mapping[str, Artefakt]) -> None:
    """No path leaves the site, and no two files want the same place."""
    teile = pfad.split("/")
    if ".." in teile or "" in teile or "." in teile or "\\" in pfad or "\0" in pfad:
        raise OzError(f"Die Adresse «{pfad}» führt aus der Website hinaus.")
    if pfad in vergeben:
        raise OzError(f"Zwei Seiten wollen die Adresse «/{pfad}». Bitte eine der Dateien umbenennen.")


def _old_path(ziel: Path) -> Path:
    return ziel.parent / f".{ziel.name}.alt-vorige"


def _swap(neu: Path, ziel: Path) -> None:
    """Two renames; killed between them, `_recover` brings the old site back."""
    alt = _old_path(ziel)
    _remove(alt)
    if ziel.exists():
        ziel.rename(alt)
    neu.rename(ziel)


def _recover(ziel: Path) -> None:
    """Clear what a killed build left behind; bring back a site that was moved away and not yet replaced."""
    alt = _old_path(ziel)
    if alt.is_dir() and not ziel.exists():
        alt.rename(ziel)
    for rest in ziel.parent.glob(f".{ziel.name}.neu-*"):
        _remove(rest)


def _remove(ordner: Path) -> None:
    shutil.rmtree(ordner, ignore_errors=True)


@contextlib.contextmanager
def _lock(ziel: Path) -> Iterator[None]:
    """One build at a time for one target; a lock of a dead process counts for nothing."""
    sperre = ziel.parent / f".{ziel.name}.sperre"
    try:
        handle = os.open(sperre, os.O_CREAT | os.O_RDWR)
    except OSError as fehler:
        raise OzError(f"In «{ziel.parent}» lässt sich nicht schreiben ({fehler.strerror}).") from None
    try:
        _flock(handle, ziel)
        yield
    finally:
        with contextlib.suppress(OSError):
            sperre.unlink()
        os.close(handle)


def _flock(handle: int, ziel: Path) -> None:
    try:
        import fcntl
    except ImportError:  # not on Windows; there a second build at the same time is the user's risk
        return
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise OzError(f"Ein anderer Lauf baut gerade «{ziel}». Bitte warten und noch einmal aufrufen.") from None


def _verzeichnis_datei(cache: Path, ziel: Path) -> Path:
    return cache / f"verzeichnis-{digest(str(ziel))}.json"


def load_verzeichnis(cache: Path, ziel: Path) -> dict[str, str]:
    """What the last build wrote, by path: `kennung`, size in bytes and time of each file; empty where nobody knows."""
    try:
        roh = json.loads(_verzeichnis_datei(cache, ziel).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return roh if isinstance(roh, dict) else {}


def _save_verzeichnis(cache: Path, ziel: Path, verzeichnis: dict[str, str]) -> None:
    datei = _verzeichnis_datei(cache, ziel)
    with contextlib.suppress(OSError):  # without it the next build only takes longer
        datei.parent.mkdir(parents=True, exist_ok=True)
        entwurf = datei.with_suffix(".neu")
        entwurf.write_text(json.dumps(verzeichnis, sort_keys=True), encoding="utf-8")
        entwurf.replace(datei)
