"""A progress bar for people at a terminal; quiet in CI and in files."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

import click


def progress(text: str) -> Callable[[int, int], None] | None:
    """Something to tell how many of how many are done, or None where nobody is watching."""
    if not sys.stderr.isatty() or os.environ.get("CI") or os.environ.get("OZ_CI"):
        return None

    def show(fertig: int, alle: int) -> None:
        breite = 30
        balken = "█" * (fertig * breite // alle)
        click.echo(f"\r{text} {balken:░<{breite}} {fertig} von {alle}", nl=fertig == alle, err=True)

    return show
