"""Write a complete site beside the old one and swap at the end: nothing half written, nothing left over."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.errors import OzError
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
    """Write all files into a fresh folder beside `ziel`, then put it in place of `ziel`.

    A file whose `kennung` is that of the last build is hard-linked from the old site instead of rendered.
    Any failure, also being killed, leaves the old site as it was; the next build clears what was left behind.
    Raises OzError where the folder cannot be written.
    """
    try:
        ziel.parent.mkdir(parents=True, exist_ok=True)
        with _lock(ziel):
            _recover(ziel)
            neu = ziel.parent / f".{ziel.name}.neu-{os.getpid()}"
            try:
                bericht, verzeichnis = _fill(artefakte, neu, ziel, _load_verzeichnis(cache, ziel))
                _swap(neu, ziel)
            finally:
                shutil.rmtree(neu, ignore_errors=True)
            _save_verzeichnis(cache, ziel, verzeichnis)
            _remove(_old_path(ziel))
    except OSError as fehler:
        wo = fehler.filename or ziel
        raise OzError(
            f"«{wo}» lässt sich nicht schreiben ({fehler.strerror}). Die alte Website ist unverändert."
        ) from None
    return bericht


def _fill(
    artefakte: Iterable[Artefakt], neu: Path, alt: Path, bekannt: dict[str, str]
) -> tuple[Bericht, dict[str, str]]:
    neu.mkdir()
    verzeichnis: dict[str, str] = {}
    ordner: set[PurePosixPath] = set()
    gerendert = groesse = 0
    for artefakt in artefakte:
        pfad = _check_path(artefakt.pfad, verzeichnis)
        if pfad.parent not in ordner:
            (neu / pfad.parent).mkdir(parents=True, exist_ok=True)
            ordner.add(pfad.parent)
        datei = neu / pfad
        if artefakt.kennung is None or not _take_over(artefakt.kennung, bekannt.get(artefakt.pfad), alt / pfad, datei):
            datei.write_bytes(artefakt.render())
            gerendert += 1
        zustand = datei.stat()
        groesse += zustand.st_size
        verzeichnis[artefakt.pfad] = _entry(artefakt.kennung or "", zustand)
    return Bericht(len(verzeichnis), gerendert, groesse), verzeichnis


def _check_path(pfad: str, vergeben: dict[str, str]) -> PurePosixPath:
    """No path leaves the site, and no two files want the same place."""
    rein = PurePosixPath(pfad)
    if rein.is_absolute() or ".." in rein.parts or not rein.parts or "\\" in pfad or "\0" in pfad:
        raise OzError(f"Die Adresse «{pfad}» führt aus der Website hinaus.")
    if pfad in vergeben:
        raise OzError(f"Zwei Seiten wollen die Adresse «/{pfad}». Bitte eine der Dateien umbenennen.")
    return rein


def _entry(kennung: str, zustand: os.stat_result) -> str:
    """What is remembered of a written file; its size and time tell whether somebody has touched it since."""
    return f"{kennung} {zustand.st_size} {zustand.st_mtime_ns}"


def _take_over(kennung: str, bekannt: str | None, alt: Path, neu: Path) -> bool:
    """Hard-link the old file if it is what the last build wrote from the same input."""
    if bekannt is None or not bekannt.startswith(kennung + " "):
        return False
    try:
        if _entry(kennung, alt.stat()) != bekannt:
            return False
        os.link(alt, neu)
    except FileNotFoundError:
        return False
    except OSError:  # a file system without hard links
        shutil.copy2(alt, neu)
    return True


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


def _load_verzeichnis(cache: Path, ziel: Path) -> dict[str, str]:
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
