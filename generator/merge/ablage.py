"""Write all files of an import or none: each beside its place first, then all renamed, undone where one fails."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from pathlib import Path

from generator.errors import OzError

_ENDUNG = ".oz-neu"


def write_all(wurzel: Path, inhalte: Mapping[str, str]) -> None:
    """Write texts by path from the project's root. Raises OzError; then every file is as it was."""
    wurzel = wurzel.resolve()
    ziele = {wurzel / pfad: text for pfad, text in sorted(inhalte.items())}
    angelegt: list[Path] = []
    try:
        for ziel, text in ziele.items():
            angelegt += _make_folders(wurzel, ziel.parent)
            _stage(ziel).write_bytes(text.encode("utf-8"))
        _swap(ziele)
    except (OSError, OzError) as fehler:
        _clean_up(ziele, angelegt)
        if isinstance(fehler, OzError):
            raise
        raise OzError(f"Es wurde nichts geschrieben: {fehler.strerror or 'Schreiben nicht möglich'}.") from None


def _clean_up(ziele: Mapping[Path, str], angelegt: list[Path]) -> None:
    for ziel in ziele:
        with contextlib.suppress(OSError):
            _stage(ziel).unlink(missing_ok=True)
    for ordner in reversed(angelegt):
        with contextlib.suppress(OSError):
            ordner.rmdir()


def _make_folders(wurzel: Path, ordner: Path) -> list[Path]:
    neue = [teil for teil in (*reversed(ordner.parents), ordner) if not teil.exists()]
    ordner.mkdir(parents=True, exist_ok=True)
    if not ordner.resolve().is_relative_to(wurzel):
        raise OzError(f"Der Ordner «{ordner.name}» führt aus dem Projekt hinaus. Es wurde nichts geschrieben.")
    return neue


def _stage(ziel: Path) -> Path:
    return ziel.with_name(f".{ziel.name}{_ENDUNG}")


def _swap(ziele: Mapping[Path, str]) -> None:
    vorher: dict[Path, bytes | None] = {}
    try:
        for ziel in ziele:
            alt = ziel.read_bytes() if ziel.exists() else None
            _stage(ziel).replace(ziel)
            vorher[ziel] = alt
    except OSError:
        for ziel, alt in vorher.items():
            with contextlib.suppress(OSError):
                ziel.write_bytes(alt) if alt is not None else ziel.unlink()
        raise
