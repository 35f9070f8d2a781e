"""Tell in a moment that nothing a build depends on has changed since the last one, so that there is nothing to do."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

from generator import __version__
from generator.config import Config
from generator.publish.baustelle import scan
from generator.publish.ordner import load_verzeichnis

QUELLEN = ("inhalte", "veranstaltungen", "fotopool", "vorlagen")
EINZELNE = ("mkdocs.yml", "kommunikationsregeln.yml", ".git/shallow")
_WEG = {"__pycache__", ".mypy_cache"}


def digest_eingang(config: Config) -> str:
    """A digest of names, sizes and times of everything a build reads, of the commit and of the settings.

    Contents are not read: whoever changes a file changes its time, as make and Git assume too.
    """
    summe = hashlib.sha256()
    paket = Path(__file__).resolve().parents[1]
    ordner = [*(config.projekt / name for name in QUELLEN), paket, *config.vorlagen]
    for pfad in dict.fromkeys(ordner):
        summe.update(f"\n{pfad}\n".encode())
        for zeile in _scan(pfad):
            summe.update(zeile)
    for name in (*(config.projekt / name for name in EINZELNE), config.regelwerk):
        summe.update(f"{name} {_stamp(name)}\n".encode())
    bibliotheken = _stamp(Path(sysconfig.get_path("purelib")))
    summe.update(repr((__version__, sys.version, bibliotheken, _head(config.projekt))).encode())
    summe.update(repr((config.stichtag, config.entwuerfe, config.site_url, str(config.ziel))).encode())
    return summe.hexdigest()


def find_unchanged(config: Config, eingang: str) -> list[str] | None:
    """What the last build said, if it had the same input and its site is still as it was written; else None."""
    try:
        letzter = json.loads(_datei(config).read_text(encoding="utf-8"))
        if letzter["eingang"] == eingang and _is_as_written(config):
            return [str(zeile) for zeile in letzter["zeilen"]]
    except (OSError, ValueError, KeyError, TypeError):
        pass  # no last build, or its note is damaged: then this one is built
    return None


def remember(config: Config, eingang: str, zeilen: list[str]) -> None:
    """Note a finished build: its input and what it said."""
    datei = _datei(config)
    with contextlib.suppress(OSError):  # without the note the next build only takes longer
        datei.parent.mkdir(parents=True, exist_ok=True)
        entwurf = datei.with_suffix(".neu")
        entwurf.write_text(json.dumps({"eingang": eingang, "zeilen": zeilen}), encoding="utf-8")
        entwurf.replace(datei)


def _is_as_written(config: Config) -> bool:
    """Whether every file of the site is the one the last build wrote, and no other is there."""
    verzeichnis = load_verzeichnis(config.cache, config.ziel)
    geschrieben = {pfad: eintrag.partition(" ")[2] for pfad, eintrag in verzeichnis.items()}
    return bool(geschrieben) and dict(scan(str(config.ziel))) == geschrieben


def _datei(config: Config) -> Path:
    name = hashlib.sha256(str(config.ziel).encode()).hexdigest()[:20]
    return config.cache / f"letzter-bau-{name}.json"


def _scan(ordner: Path) -> Iterator[bytes]:
    """Name, size and time of every file below a folder, in a fixed order."""
    offen = [str(ordner)]
    while offen:
        hier = offen.pop()
        try:
            eintraege = sorted(os.scandir(hier), key=lambda eintrag: eintrag.name)
        except OSError:
            continue
        for eintrag in eintraege:
            if eintrag.is_dir(follow_symlinks=False):
                if eintrag.name not in _WEG:
                    offen.append(eintrag.path)
                continue
            zustand = eintrag.stat(follow_symlinks=False)
            yield f"{eintrag.path} {zustand.st_size} {zustand.st_mtime_ns}\n".encode("utf-8", "surrogateescape")


def _stamp(pfad: Path) -> str:
    try:
        zustand = pfad.stat()
    except OSError:
        return "-"
    return f"{zustand.st_size} {zustand.st_mtime_ns}"


def _head(projekt: Path) -> str:
    """The commit: dates and counts of the calendar come from it."""
    try:
        lauf = subprocess.run(["git", "-C", str(projekt), "rev-parse", "HEAD"], capture_output=True, check=False)
    except OSError:
        return "-"
    return lauf.stdout.decode("ascii", "replace").strip()
