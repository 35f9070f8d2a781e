"""A link of the frame before it is rendered."""

from __future__ import annotations

from typing import NamedTuple

from generator.model.eintrag import DEUTSCH


class Weg(NamedTuple):
    """Its words, its address and the language of what it leads to."""

    worte: str
    adresse: str
    """Without the base path, or a whole web address."""
    sprache: str = DEUTSCH
