"""The communication rules (kommunikationsregeln.md)."""

from __future__ import annotations

from collections.abc import Mapping

from generator.befund import Befund
from generator.config import Config
from generator.dokument import Dokument
from generator.model.bestand import Bestand
from generator.read.historie import Historie


def check_all(dokumente: Mapping[str, Dokument], bestand: Bestand, config: Config, historie: Historie) -> list[Befund]:
    """Run every rule over the project."""
    return []
