"""`oz freigeben`: an approval is for exactly this text, by somebody who held the office."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.befund import Schwere
from generator.cli import oz
from generator.errors import OzError
from generator.pipeline import find_blockers, load
from tests.check.beispiele import config_of, write_projekt

PFAD = "inhalte/geschichten/x.md"
TEXT = (
    "---\nstatus: veroeffentlicht\ndatum: 2026-06-20\n"
    "abstimmung: {gremium: ag-kommunikation, am: 2026-05-01}\n---\n\nText & mehr.\n"
)
Aufruf = Callable[..., Result]


@pytest.fixture
def aufruf(tmp_path: Path) -> Aufruf:
    """Call `oz freigeben` in a project with one story."""
    write_projekt(tmp_path, {PFAD: TEXT})

    def call(*argumente: str) -> Result:
        befehl = ["--projekt", str(tmp_path), "freigeben", "--stichtag", "2026-11-22", *argumente]
        return CliRunner().invoke(oz, befehl, standalone_mode=False)

    return call


def rules(projekt: Path) -> set[str]:
    """The names of the findings in the story."""
    return {befund.regel for befund in load(config_of(projekt)).befunde if befund.datei == PFAD}


def test_an_approval_holds_until_the_text_changes(aufruf: Aufruf, tmp_path: Path) -> None:
    """Written by the chair of that day; white space does not matter, a word does."""
    assert "freigabe-fehlt" in rules(tmp_path)
    antwort = aufruf(PFAD, "--person", "Alexander Brodführer", "--am", "2026-06-10")

    assert antwort.return_value == 0
    assert not rules(tmp_path)
    text = (tmp_path / PFAD).read_text(encoding="utf-8")
    (tmp_path / PFAD).write_text(text.replace("Text & mehr.", "Text  &\nmehr.\n"), encoding="utf-8")
    assert not rules(tmp_path)
    (tmp_path / PFAD).write_text(text.replace("mehr", "weniger"), encoding="utf-8")
    assert {"nach-freigabe-geaendert"} == rules(tmp_path)


def test_production_refuses_what_was_changed_after_its_approval(aufruf: Aufruf, tmp_path: Path) -> None:
    """While writing it is a warning; what the chair has not seen is not published. A draft stops nobody."""
    aufruf(PFAD, "--person", "Alexander Brodführer", "--am", "2026-06-10")
    config = config_of(tmp_path)
    freigegeben = (tmp_path / PFAD).read_text(encoding="utf-8")
    assert not find_blockers(load(config))

    (tmp_path / PFAD).write_text(freigegeben.replace("mehr", "weniger"), encoding="utf-8")
    (hindernis,) = find_blockers(load(config))
    assert (hindernis.datei, hindernis.regel, hindernis.schwere) == (PFAD, "nach-freigabe-geaendert", Schwere.FEHLER)
    assert not find_blockers(load(replace(config, entwuerfe=True)))

    entwurf = freigegeben.replace("mehr", "weniger").replace("status: veroeffentlicht", "status: entwurf")
    (tmp_path / PFAD).write_text(entwurf, encoding="utf-8")
    assert not find_blockers(load(config))


def test_a_second_approval_replaces_the_first(aufruf: Aufruf, tmp_path: Path) -> None:
    """The header keeps everything else and has one approval."""
    aufruf(PFAD, "--person", "Alexander Brodführer", "--am", "2026-06-10")
    aufruf(PFAD, "--person", "Erika Muster", "--vertretung-fuer", "Alexander Brodführer", "--am", "2026-06-12")
    text = (tmp_path / PFAD).read_text(encoding="utf-8")

    assert 1 == text.count("freigabe:")
    assert 'person: "Erika Muster"' in text
    assert "abstimmung: {gremium: ag-kommunikation, am: 2026-05-01}" in text
    assert not rules(tmp_path)


@pytest.mark.parametrize(
    ("person", "am"),
    [("Max Muster", "2026-06-10"), ("Alexander Brodführer", "2026-07-01"), ("André Knapp", "2026-06-10")],
)
def test_who_did_not_hold_the_chair_cannot_approve(aufruf: Aufruf, tmp_path: Path, person: str, am: str) -> None:
    """Status 1, and nothing is written."""
    vorher = (tmp_path / PFAD).read_bytes()

    assert aufruf(PFAD, "--person", person, "--am", am).return_value == 1
    assert (tmp_path / PFAD).read_bytes() == vorher


def test_a_text_with_a_fault_is_not_approved(aufruf: Aufruf, tmp_path: Path) -> None:
    """First mend, then approve."""
    text = (tmp_path / PFAD).read_text(encoding="utf-8")
    (tmp_path / PFAD).write_text(text.replace("mehr", "Zella Mehlis"), encoding="utf-8")
    antwort = aufruf(PFAD, "--person", "Alexander Brodführer", "--am", "2026-06-10")

    assert antwort.return_value == 1
    assert "stadtname-falsch" in antwort.output


@pytest.mark.parametrize(
    "argumente", [(), (PFAD,), ("fehlt.md", "--person", "X"), (PFAD, "--person", "X", "--am", "2027-01-01")]
)
def test_wrong_usage_is_one_german_sentence(aufruf: Aufruf, argumente: tuple[str, ...]) -> None:
    """No person, no such file, a day in the future."""
    assert isinstance(aufruf(*argumente).exception, OzError)


def test_the_list_says_what_waits(aufruf: Aufruf, tmp_path: Path) -> None:
    """What was never approved; after the approval it is off the list."""
    assert f"{PFAD}\n  Beispiel: noch nicht freigegeben" in aufruf("--liste").output
    aufruf(PFAD, "--person", "Alexander Brodführer", "--am", "2026-06-10")

    assert PFAD not in aufruf("--liste").output


def test_the_sheet_shows_text_and_checksum(aufruf: Aufruf, tmp_path: Path) -> None:
    """What the chair signs is what the checksum covers; markup in it is text."""
    ziel = tmp_path / "blatt.html"
    aufruf(PFAD, "--blatt", str(ziel))
    blatt = ziel.read_text(encoding="utf-8")

    assert "Text &amp; mehr." in blatt
    assert "sha256:" in blatt
    assert "http" not in blatt
