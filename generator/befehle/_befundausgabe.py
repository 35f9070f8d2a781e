"""Print findings in the format asked for; each format is imported only when it is needed."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from generator import __version__
from generator.befund import Befund
from generator.render.befunde import render_json, render_text

FORMATE = ("text", "json", "sarif", "github", "junit")


def show(befunde: Sequence[Befund], quelltexte: Mapping[str, str], dateien: Sequence[str], format_: str) -> None:
    """Write to standard output; with `github` the step summary too. `dateien`: what was looked at."""
    click.echo(_render(befunde, quelltexte, dateien, format_), nl=False)


def _render(befunde: Sequence[Befund], quelltexte: Mapping[str, str], dateien: Sequence[str], format_: str) -> str:
    if format_ == "json":
        return render_json(befunde, len(dateien))
    if format_ == "sarif":
        from generator.check.katalog import all_kennungen, read_seite
        from generator.render.befunde_sarif import render_sarif

        regeln = {name: (seite.titel, seite.warum) for name in all_kennungen() if (seite := read_seite(name))}
        return render_sarif(befunde, regeln, __version__)
    if format_ == "junit":
        from generator.render.befunde_ci import render_junit

        return render_junit(befunde, dateien)
    if format_ == "github":
        return _github(befunde)
    return render_text(befunde, quelltexte, sys.stdout.isatty() and "NO_COLOR" not in os.environ)


def _github(befunde: Sequence[Befund]) -> str:
    from generator.render.befunde_ci import render_github, render_zusammenfassung

    ziel = os.environ.get("GITHUB_STEP_SUMMARY")
    if ziel:
        with Path(ziel).open("a", encoding="utf-8") as datei:
            datei.write(render_zusammenfassung(befunde))
    return render_github(befunde)
