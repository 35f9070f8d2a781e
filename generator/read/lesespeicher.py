"""Keep what was read and judged of each file between two builds: a build reads and judges only what has changed."""

from __future__ import annotations

import contextlib
import copyreg
import io
import pickle
import re
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from generator.befund import Befund
from generator.dokument import Dokument, Wert
from generator.model.eintrag import Eintrag

_ERLAUBT = {("datetime", "datetime"), ("datetime", "date"), ("datetime", "timezone"), ("datetime", "timedelta"),
            ("decimal", "Decimal"), ("copyreg", "_reconstructor"), ("builtins", "object")}  # fmt: skip
_FRISCH = 20_000_000
"""Nanoseconds: a file so young may change once more within the same tick of the file system's clock."""


@dataclass(frozen=True)
class Urteil:
    """What became of a file: its contents, what is wrong with it, and the entry if it is one."""

    zustand: str
    """Size and time of the file, from `file_state`."""
    dokument: Dokument
    lesebefunde: tuple[Befund, ...]
    eintrag: Eintrag | None = None
    befunde: tuple[Befund, ...] = ()
    umfeld: str = ""
    """A digest of everything but the file that its judgement depends on; '' where it was not judged."""


class Kopf(Mapping[str, Wert]):
    """A header that is parsed when somebody looks into it: nobody does for most files that have not changed."""

    def __init__(self, parse: Callable[[], Mapping[str, Wert]]) -> None:
        self._parse: Callable[[], Mapping[str, Wert]] | None = parse
        self._werte: Mapping[str, Wert] = MappingProxyType({})

    def _all(self) -> Mapping[str, Wert]:
        if self._parse is not None:
            self._werte, self._parse = self._parse(), None
        return self._werte

    def __getitem__(self, key: str) -> Wert:
        return self._all()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


def load_urteile(datei: Path, stempel: str, parse: Callable[[str, str], Mapping[str, Wert]]) -> dict[str, Urteil]:
    """What the last run kept, by path; empty where there is nothing, or it was kept by other code.

    stempel: a digest of the code; parse: the header of a path's text.
    """
    try:
        with datei.open("rb") as strom:
            if strom.readline().decode("ascii", "replace").rstrip("\n") != stempel:
                return {}
            zeilen = _Leser(strom).load()
    except Exception:  # a damaged file shows itself in many ways; then everything is read anew
        return {}
    return {pfad: _revive(pfad, zeile, parse) for pfad, zeile in zeilen.items()}


def _revive(pfad: str, zeile: tuple[Any, ...], parse: Callable[[str, str], Mapping[str, Wert]]) -> Urteil:
    zustand, quelltext, text, text_von, stellen, lesebefunde, eintrag, befunde, umfeld = zeile
    dokument = Dokument(pfad, quelltext, Kopf(lambda: parse(pfad, quelltext)), text, text_von, stellen)
    return Urteil(zustand, dokument, lesebefunde, eintrag, befunde, umfeld)


_KEY = re.compile("[a-z_]+")


def _note_places(kopf: Mapping[str, Wert]) -> str:
    """`Dokument.kopfstellen`; empty for a header with a key that would not fit into it."""
    if not all(map(_KEY.fullmatch, kopf)):
        return ""
    belegt = ((key, wert) for key, wert in kopf.items() if wert.inhalt is not None)
    return "".join(f" {key}:{wert.key_von}:{wert.key_bis}:" for key, wert in belegt)


def save_urteile(datei: Path, stempel: str, urteile: Mapping[str, Urteil]) -> None:
    """Keep them for the next run; without them it only takes longer."""
    zeilen = {
        pfad: (u.zustand, u.dokument.quelltext, u.dokument.text, u.dokument.text_von,
               u.dokument.kopfstellen or _note_places(u.dokument.kopf), u.lesebefunde, u.eintrag, u.befunde, u.umfeld)
        for pfad, u in urteile.items()
        if u.zustand
    }  # fmt: skip
    with contextlib.suppress(OSError):
        datei.parent.mkdir(parents=True, exist_ok=True)
        entwurf = datei.with_suffix(".neu")
        with entwurf.open("wb") as strom:
            strom.write(f"{stempel}\n".encode())
            schreiber = pickle.Pickler(strom, protocol=5)
            schreiber.dispatch_table = {**copyreg.dispatch_table, ZoneInfo: lambda zone: (_zone, (zone.key,))}
            schreiber.dump(zeilen)
        entwurf.replace(datei)


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


class _Leser(pickle.Unpickler):
    """Makes nothing but our own records: whoever puts a file into the cache must not be able to run code by it."""

    def __init__(self, strom: io.BufferedReader) -> None:
        super().__init__(strom)

    def find_class(self, module: str, name: str) -> Any:
        """The class, if it is a record of the model or a plain value."""
        unser = module == "generator.befund" or module.startswith("generator.model.")
        if not unser and (module, name) not in _ERLAUBT and (module, name) != (__name__, "_zone"):
            raise pickle.UnpicklingError(f"{module}.{name}")
        gefunden = super().find_class(module, name)
        if unser and not (isinstance(gefunden, type) and gefunden.__module__ == module):
            raise pickle.UnpicklingError(f"{module}.{name}")
        return gefunden


def file_state(groesse: int, geaendert: int, jetzt: int | None = None) -> str:
    """Size in bytes and time in nanoseconds as one text; '' for a file too young to be known again by them."""
    jetzt = time.time_ns() if jetzt is None else jetzt
    return "" if jetzt - geaendert < _FRISCH else f"{groesse} {geaendert}"
