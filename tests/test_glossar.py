"""Words are defined once: the glossary and the model know the same German nouns."""

from __future__ import annotations

import ast
import re
from pathlib import Path

WURZEL = Path(__file__).resolve().parents[1] / "generator"


def test_every_class_of_the_model_is_in_the_glossary() -> None:
    """A newcomer can look up each word of the model."""
    klassen = {
        knoten.name
        for datei in (WURZEL / "model").glob("*.py")
        for knoten in ast.parse(datei.read_text(encoding="utf-8")).body
        if isinstance(knoten, ast.ClassDef) and not knoten.name.startswith("_")
    }

    erklaert = set(re.findall(r"^\| (\w+) \|", (WURZEL / "GLOSSAR.md").read_text(encoding="utf-8"), re.MULTILINE))

    assert set() == klassen - erklaert
