"""Which files `oz pruefen` was asked about, and text from standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.config import Config
from generator.errors import OzError


class Auswahl:
    """The files and folders named on the command line, as paths of the project; none named means all."""

    def __init__(self, config: Config, pfade: tuple[str, ...]) -> None:
        self.pfade = [_in_project(config, pfad) for pfad in pfade]
        self.alles = not self.pfade or "." in self.pfade

    def __contains__(self, datei: object) -> bool:
        return self.alles or any(datei == pfad or str(datei).startswith(f"{pfad}/") for pfad in self.pfade)

    def __iter__(self) -> Iterator[str]:
        return iter(self.pfade)

    def __len__(self) -> int:
        return len(self.pfade)


def _in_project(config: Config, pfad: str) -> str:
    """A path from the working directory, or else from the project's root, as a path of the project."""
    for kandidat in (Path(pfad).resolve(), (config.projekt / pfad).resolve()):
        if kandidat.is_relative_to(config.projekt) and kandidat.exists():
            return kandidat.relative_to(config.projekt).as_posix()
    raise OzError(f"«{pfad}» gibt es in diesem Projekt nicht. Bitte den Pfad prüfen.")


def read_stdin(config: Config, pfade: tuple[str, ...], als: str | None) -> dict[str, str]:
    """The text of standard input under its path, where `-` was given."""
    if "-" not in pfade:
        if als:
            raise OzError("--als gehört zu «oz pruefen -»: Der Text kommt dann von der Standardeingabe.")
        return {}
    if not als:
        raise OzError("Bei «-» bitte mit --als sagen, welche Datei das ist: --als inhalte/geschichten/x.md")
    if len(pfade) > 1:
        raise OzError("Neben «-» sind keine weiteren Pfade möglich.")
    try:
        return {_as_content_path(config, als): sys.stdin.buffer.read().decode("utf-8")}
    except UnicodeDecodeError:
        raise OzError("Die Standardeingabe ist nicht in UTF-8 kodiert.") from None


def _as_content_path(config: Config, als: str) -> str:
    pfad = Path(als)
    if pfad.is_absolute() and pfad.resolve().is_relative_to(config.projekt):
        pfad = pfad.resolve().relative_to(config.projekt)
    rein = PurePosixPath(pfad.as_posix())
    if rein.is_absolute() or ".." in rein.parts or rein.parts[:1] not in (("inhalte",), ("veranstaltungen",)):
        raise OzError(f"--als «{als}»: Der Pfad muss mit inhalte/ oder veranstaltungen/ beginnen.")
    return rein.as_posix()
