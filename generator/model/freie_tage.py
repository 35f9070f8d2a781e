"""School holidays and public holidays as planners ask for them: which names a day has, and how far that is known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class FreieTage:
    """The free days of Thuringia."""

    namen: Callable[[date], tuple[str, ...]]
    """Names of the school holidays and of the public holiday on a day; empty on a plain one."""
    ferien_bis: date
    """The last day whose school holidays are known."""
    quelle: str
