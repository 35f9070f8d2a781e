"""Imports run one way: each room may import only what the table in entwurf.md allows."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

WURZEL = Path(__file__).resolve().parents[1] / "generator"

OFFEN = {"befund", "dokument", "errors", "config", "merken", "stempel", "generator"}
"""Open to all."""

MAY_IMPORT: dict[str, set[str]] = {
    "model": set(),
    "read": {"model"},
    "validate": {"model"},
    # The history of files is a value that read/ makes and rules such as `termin-verschwunden` ask.
    "check": {"model", "read"},
    "render": {"model"},
    "merge": {"model", "read", "validate", "render"},
    "measure": {"model", "read", "render"},
    "pipeline": {"read", "validate", "model", "check"},
    "entwurf": {"model", "pipeline", "render"},
    "publish": {"pipeline", "model", "render"},
    "befehle": {
        "read", "validate", "model", "check", "render", "merge", "measure", "pipeline", "publish", "entwurf", "befehle",
    },
    "cli": {"befehle"},
}  # fmt: skip

ONLY_IN: dict[str, set[str]] = {
    "mkdocs": {"publish", "befehle"},
    "feedgen": {"render"},
    "frontmatter": {"read"},
    "icalendar": {"read", "render", "merge"},
    "PIL": {"read", "render"},
    "jinja2": {"render"},
    "markdown": {"render"},
    "click": {"befehle", "cli"},
}


def _modules() -> Iterator[tuple[str, Path]]:
    for datei in sorted(WURZEL.rglob("*.py")):
        teile = datei.relative_to(WURZEL).with_suffix("").parts
        yield teile[0], datei


def _imports(datei: Path) -> Iterator[str]:
    for knoten in ast.walk(ast.parse(datei.read_text(encoding="utf-8"))):
        if isinstance(knoten, ast.Import):
            yield from (name.name for name in knoten.names)
        elif isinstance(knoten, ast.ImportFrom) and knoten.module:
            yield knoten.module
            if knoten.module == "generator":
                yield from (f"generator.{name.name}" for name in knoten.names)


@pytest.mark.parametrize("datei", [pytest.param(d, id=d.relative_to(WURZEL).as_posix()) for _, d in _modules()])
def test_a_room_imports_only_from_rooms_before_it(datei: Path) -> None:
    """Reading, judging, checking, rendering and publishing depend on each other in one direction only."""
    raum = datei.relative_to(WURZEL).with_suffix("").parts[0]
    if raum in OFFEN | {"__init__"}:
        erlaubt: set[str] = set()
    else:
        assert raum in MAY_IMPORT, f"a new room needs its line in MAY_IMPORT: {raum}"
        erlaubt = MAY_IMPORT[raum]

    ziele = {name.split(".")[1] for name in _imports(datei) if name.startswith("generator.")} - OFFEN - {raum}
    verboten = {ziel for ziel in ziele if ziel not in erlaubt and not ziel.startswith("__")}

    assert set() == verboten


@pytest.mark.parametrize("datei", [pytest.param(d, id=d.relative_to(WURZEL).as_posix()) for _, d in _modules()])
def test_a_library_is_used_only_in_its_room(datei: Path) -> None:
    """Only `publish` (and the command that starts it) knows MkDocs, so another engine is one new adapter."""
    raum = datei.relative_to(WURZEL).with_suffix("").parts[0]

    fremd = {name.split(".")[0] for name in _imports(datei)}

    assert set() == {name for name in fremd if raum not in ONLY_IN.get(name, {raum})}


def test_the_model_needs_nothing_but_the_standard_library() -> None:
    """The model is the part that outlives every library."""
    import sys

    fremd = {
        name.split(".")[0]
        for raum, datei in _modules()
        if raum == "model"
        for name in _imports(datei)
        if name.split(".")[0] not in sys.stdlib_module_names | {"generator", "__future__"}
    }

    assert set() == fremd
