"""Remember the headers of picture files between runs, so that a pool of gigabytes is not read again each time."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

from generator.model.foto import Bildkopf
from generator.read.bild import BildFehler, read_bildkopf

_FASSUNG = 2
"""Grows when `read_bildkopf` judges otherwise."""
_VERWEIS = "Der Verweis führt aus dem Projekt hinaus oder ins Leere. Bitte das Bild selbst in den Fotopool legen."


class Bildspeicher:
    """Headers by path, valid as long as size, times and inode of the file are the same."""

    def __init__(self, cache: Path) -> None:
        self._datei = cache / f"bildkoepfe-{_FASSUNG}.json"
        self._alt = self._load()
        self._neu: dict[str, Any] = {}

    def read(self, wurzel: Path, pfad: str) -> Bildkopf:
        """The header of a picture file. Raises BildFehler."""
        if not _stays_inside(wurzel, pfad):
            raise BildFehler(_VERWEIS)
        zustand = _state(wurzel / pfad)
        eintrag = self._alt.get(pfad)
        if zustand is None or not isinstance(eintrag, dict) or eintrag.get("zustand") != zustand:
            eintrag = {"zustand": zustand, "kopf": asdict(read_bildkopf(wurzel / pfad))}
        self._neu[pfad] = eintrag
        return Bildkopf(**eintrag["kopf"])

    def save(self) -> None:
        """Keep what was read; without it the next run only takes longer."""
        if self._neu == self._alt:
            return
        with contextlib.suppress(OSError):
            self._datei.parent.mkdir(parents=True, exist_ok=True)
            entwurf = self._datei.with_suffix(f".{os.getpid()}")
            entwurf.write_text(json.dumps(self._neu, sort_keys=True), encoding="utf-8")
            entwurf.replace(self._datei)

    def _load(self) -> dict[str, Any]:
        try:
            roh = json.loads(self._datei.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return roh if isinstance(roh, dict) else {}


def _stays_inside(wurzel: Path, pfad: str) -> bool:
    try:
        return (wurzel / pfad).resolve().is_relative_to(wurzel.resolve())
    except (OSError, RuntimeError):  # a link that leads to itself leads nowhere
        return False


def _state(datei: Path) -> list[int] | None:
    try:
        zustand = datei.stat()
    except OSError:
        return None
    return [zustand.st_size, zustand.st_mtime_ns, zustand.st_ctime_ns, zustand.st_ino]
