"""Keep pieces of files between builds, such as what an event contributes to every feed: made once, used often."""

from __future__ import annotations

import contextlib
import io
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from generator.stempel import code_stamp

T = TypeVar("T", str, bytes)
_KAUM = 100
"""One piece in so many may be new before writing all of them again costs less than making these again."""


class Teile:
    """Pieces of text and bytes by what they are made of; a file that cannot be read or written only costs time."""

    def __init__(self, datei: Path) -> None:
        self.datei = datei
        self._bekannt = self._load()
        self._benutzt: dict[tuple[str, str], Any] = {}

    def get(self, art: str, kennung: str, make: Callable[[], T]) -> T:
        """The piece of this kind; made now unless it was made of the same before.

        kennung: a digest of everything the piece depends on, besides our code.
        """
        schluessel = (art, kennung)
        teil = self._benutzt.get(schluessel)
        if teil is None:
            teil = self._bekannt.get(schluessel)
            self._benutzt[schluessel] = teil = make() if teil is None else teil
        gemacht: T = teil
        return gemacht

    def save(self) -> None:
        """Keep what was used in this run; the rest belongs to entries that are gone."""
        if len(self._benutzt.keys() ^ self._bekannt.keys()) <= len(self._bekannt) // _KAUM:
            return
        with contextlib.suppress(OSError):
            self.datei.parent.mkdir(parents=True, exist_ok=True)
            entwurf = self.datei.with_suffix(".neu")
            with entwurf.open("wb") as strom:
                pickle.dump((code_stamp(), self._benutzt), strom, protocol=5)
            entwurf.replace(self.datei)

    def _load(self) -> dict[tuple[str, str], Any]:
        try:
            with self.datei.open("rb") as strom:
                stempel, teile = _Leser(strom).load()
        except Exception:  # a damaged file shows itself in many ways; then every piece is made anew
            return {}
        return dict(teile) if stempel == code_stamp() else {}


class _Leser(pickle.Unpickler):
    """Reads text, bytes, tuples and mappings; nothing that could run code."""

    def __init__(self, strom: io.BufferedReader) -> None:
        super().__init__(strom)

    def find_class(self, module: str, name: str) -> Any:
        """No class at all."""
        raise pickle.UnpicklingError(f"{module}.{name}")
