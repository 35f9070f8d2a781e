"""The filters and tests templates may use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.render.text import shorten

FILTER: dict[str, Callable[..., Any]] = {"kuerzen": shorten}
"""By the name templates use."""
