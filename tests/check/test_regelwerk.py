"""The settings of the rules: a project decides what it wants otherwise, and a fault is one German sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.check.regelwerk import load_regelwerk
from generator.errors import OzError


def test_what_a_project_does_not_decide_is_as_shipped(tmp_path: Path) -> None:
    """One section written, the others kept."""
    datei = tmp_path / "kommunikationsregeln.yml"
    datei.write_text("genderform: paar\n", encoding="utf-8")
    werk = load_regelwerk(datei)

    assert "paar" == werk.text("genderform")
    assert "Zella-Mehlis" in [stadt["name"] for stadt in werk.tafeln("staedte")]


def test_an_empty_file_changes_nothing(tmp_path: Path) -> None:
    """Comments alone are no settings."""
    datei = tmp_path / "kommunikationsregeln.yml"
    datei.write_text("# noch nichts entschieden\n", encoding="utf-8")

    assert "frei" == load_regelwerk(datei).text("genderform")


@pytest.mark.parametrize("inhalt", [b": [", b"- a\n", b"text", b"\xff\xfe"])
def test_a_file_that_cannot_be_read_is_one_sentence(tmp_path: Path, inhalt: bytes) -> None:
    """Never a traceback."""
    datei = tmp_path / "kommunikationsregeln.yml"
    datei.write_bytes(inhalt)

    with pytest.raises(OzError, match=r"^kommunikationsregeln\.yml"):
        load_regelwerk(datei)


@pytest.mark.parametrize(
    ("inhalt", "weg"),
    [
        ("staedte: nein", "staedte"),
        ("newsletter: {monate: zwei}", "newsletter.monate"),
        ("quartalsberichte: ja", "quartalsberichte"),
    ],
)
def test_a_wrong_type_names_the_key(tmp_path: Path, inhalt: str, weg: str) -> None:
    """Who edits the file sees which line to mend."""
    datei = tmp_path / "kommunikationsregeln.yml"
    datei.write_text(inhalt, encoding="utf-8")
    werk = load_regelwerk(datei)

    with pytest.raises(OzError, match=weg):
        werk.tafeln("staedte"), werk.zahl("newsletter.monate"), werk.wahr("quartalsberichte")
