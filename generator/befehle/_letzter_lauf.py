"""Remember what the last check of everything found, so that checking again what nobody changed costs nothing."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from generator.befund import Befund, Schwere, Stelle
from generator.config import Config


@dataclass(frozen=True)
class Lauf:
    """The findings, the files they were looked for in, and what stands in those."""

    befunde: tuple[Befund, ...]
    dateien: tuple[str, ...]
    quelltexte: Mapping[str, str]


def find_lauf(config: Config, eingang: str) -> Lauf | None:
    """The last check, if everything it depended on is still the same; else None."""
    try:
        notiz = json.loads(_datei(config).read_text(encoding="utf-8"))
        if notiz["eingang"] != eingang:
            return None
        befunde = tuple(
            Befund(**{**roh, "schwere": Schwere(roh["schwere"]), "stelle": Stelle(**roh["stelle"])})
            for roh in notiz["befunde"]
        )
        dateien = tuple(str(pfad) for pfad in notiz["dateien"])
        return Lauf(befunde, dateien, Quelltexte(config.projekt, dateien))
    except (OSError, ValueError, KeyError, TypeError):
        return None  # no last check, or its note is damaged: then everything is checked


def remember(config: Config, eingang: str, lauf: Lauf) -> None:
    """Note a check of everything; without the note the next one only takes longer."""
    notiz = {"eingang": eingang, "dateien": lauf.dateien, "befunde": [asdict(befund) for befund in lauf.befunde]}
    with contextlib.suppress(OSError):
        datei = _datei(config)
        datei.parent.mkdir(parents=True, exist_ok=True)
        entwurf = datei.with_suffix(f".{os.getpid()}")
        entwurf.write_text(json.dumps(notiz, ensure_ascii=False), encoding="utf-8")
        entwurf.replace(datei)


def _datei(config: Config) -> Path:
    return config.cache / "letzte-pruefung.json"


class Quelltexte(Mapping[str, str]):
    """Sources by path, read from disk only where somebody looks."""

    def __init__(self, projekt: Path, dateien: Sequence[str]) -> None:
        self.projekt = projekt
        self.dateien = dict.fromkeys(dateien)

    def __getitem__(self, pfad: str) -> str:
        if pfad not in self.dateien:
            raise KeyError(pfad)
        try:
            return (self.projekt / pfad).read_bytes().decode("utf-8").removeprefix("\ufeff")
        except (OSError, UnicodeDecodeError):
            raise KeyError(pfad) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self.dateien)

    def __len__(self) -> int:
        return len(self.dateien)
