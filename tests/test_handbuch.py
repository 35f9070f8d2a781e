"""The editors' handbook and the README name what there is."""

from __future__ import annotations

import re
from pathlib import Path

from generator.cli import oz

WURZEL = Path(__file__).resolve().parents[1]
HANDBUCH = (WURZEL / ".github/CONTRIBUTING.md").read_text(encoding="utf-8")
KEY = re.compile(r'\.(?:text|slug|url|email|texte|wahl|wahlliste|wahr|ganzzahl|betrag|koordinaten|datum|zeitpunkte?|'
                 r'uhrzeitpunkt|zahlenpaar|unter|liste)\(\s*"([a-z_]+)"')  # fmt: skip


def test_every_key_an_editor_may_write_is_in_the_handbook() -> None:
    """A new key needs its line."""
    quellen = [datei.read_text(encoding="utf-8") for datei in (WURZEL / "generator/validate").glob("*.py")]
    keys = {key for quelle in quellen for key in KEY.findall(quelle)}

    assert {"titel", "beginn", "fokus", "nummer"} <= keys
    assert set() == {key for key in keys if not re.search(rf"\b{key}\b", HANDBUCH)}


def test_every_command_is_in_the_handbook_or_the_readme() -> None:
    """A new command needs its line."""
    import click

    befehle = oz.list_commands(click.Context(oz))
    text = HANDBUCH + (WURZEL / "README.md").read_text(encoding="utf-8")

    assert set() == {name for name in befehle if f"oz {name}" not in text}


def test_every_command_says_in_german_what_it_does() -> None:
    """`--help` is for editors."""
    import click

    kontext = click.Context(oz)
    for name in oz.list_commands(kontext):
        befehl = oz.get_command(kontext, name)
        assert befehl is not None
        assert befehl.help, name
        ohne_hilfe = [p.name for p in befehl.params if isinstance(p, click.Option) and not p.help]
        assert [] == ohne_hilfe, name
