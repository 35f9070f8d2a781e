"""Whoever meets a finding can look it up: each id that stands in the code has a page."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.check.katalog import all_kennungen, all_namen, read_seite
from generator.cli import oz
from generator.errors import OzError

GENERATOR = Path(__file__).resolve().parents[2] / "generator"
QUELLEN = {datei: datei.read_text(encoding="utf-8") for datei in sorted(GENERATOR.rglob("*.py"))}
BAEUME = {datei: ast.parse(text) for datei, text in QUELLEN.items() if "befund" in text.lower()}
ID = re.compile(r"[a-z]{3,}(?:-[a-z]+)*")


def makers() -> dict[str, int]:
    """Functions that take the id of a finding, with its position among the arguments of a call."""
    gefunden = {"Befund": 0}
    for baum in BAEUME.values():
        for knoten in ast.walk(baum):
            if isinstance(knoten, ast.FunctionDef):
                namen = [argument.arg for argument in knoten.args.args if argument.arg != "self"]
                if "regel" in namen:
                    gefunden[knoten.name] = namen.index("regel")
    return gefunden


def ids() -> Iterator[tuple[str, str]]:
    """File and id of every finding the code makes."""
    stellen = makers()
    for datei, baum in BAEUME.items():
        konstanten = {
            ziel.id: knoten.value
            for knoten in baum.body
            if isinstance(knoten, ast.Assign)
            for ziel in knoten.targets
            if isinstance(ziel, ast.Name)
        }
        for knoten in ast.walk(baum):
            if not isinstance(knoten, ast.Call):
                continue
            name = knoten.func.attr if isinstance(knoten.func, ast.Attribute) else getattr(knoten.func, "id", "")
            benannt = _argument(knoten, stellen[name]) if name in stellen else []
            for wert in (*benannt, *_beside_a_level(knoten)):
                if isinstance(wert, ast.Name):
                    wert = konstanten.get(wert.id, wert)
                for teil in ast.walk(wert):
                    if isinstance(teil, ast.Constant) and isinstance(teil.value, str) and ID.fullmatch(teil.value):
                        yield datei.relative_to(GENERATOR).as_posix(), teil.value


def _argument(aufruf: ast.Call, stelle: int) -> list[ast.expr]:
    benannt = [argument.value for argument in aufruf.keywords if argument.arg == "regel"]
    if any(isinstance(argument, ast.Starred) for argument in aufruf.args):
        # How many it stands for nobody knows; no other constant of a module looks like an id.
        return [argument for argument in aufruf.args if isinstance(argument, ast.Name)]
    return benannt or aufruf.args[stelle : stelle + 1]


def _beside_a_level(aufruf: ast.Call) -> list[ast.expr]:
    """Literals with a hyphen among the arguments of a call that also hands over a level."""
    namen = {ast.unparse(argument).split(".")[0] for argument in aufruf.args}
    literale = [a for a in aufruf.args if isinstance(a, ast.Constant) and "-" in str(a.value)]
    return list(literale) if "Schwere" in namen else []


IDS = sorted(set(ids()))


def test_the_search_finds_what_is_known_to_be_there() -> None:
    """By constant, by literal, through helpers: otherwise this file would test nothing."""
    gefunden = {kennung for _, kennung in IDS}

    assert {"glas-weltweit", "git-flach", "abo-gross", "abo-gekuerzt", "sicherheitskontakt", "unlesbar"} <= gefunden
    assert len(gefunden) > 70


@pytest.mark.parametrize(("datei", "kennung"), IDS)
def test_every_id_in_the_code_has_a_page(datei: str, kennung: str) -> None:
    """What it means and what to do."""
    assert kennung in all_kennungen(), datei
    seite = read_seite(kennung)
    assert seite.titel
    assert seite.warum
    assert seite.ausweg


def test_technical_pages_are_no_rules() -> None:
    """Nobody can except a text from them, and none stands there twice or for nothing."""
    technik = set(all_kennungen()) - set(all_namen())

    assert technik <= {kennung for _, kennung in IDS}
    assert len(all_kennungen()) == len(set(all_kennungen()))


@pytest.mark.parametrize(
    ("falsch", "richtig"),
    [("glas-weltwiet", "glas-weltweit"), ("git-flacht", "git-flach"), ("Holz", "holz-als-kompetenz")],
)
def test_a_wrong_id_suggests_the_nearest(falsch: str, richtig: str) -> None:
    """A slip of the pen is no dead end."""
    with pytest.raises(OzError, match=f"Meinten Sie.*«{richtig}»"):
        CliRunner().invoke(oz, ["pruefen", "--erklaere", falsch], standalone_mode=False, catch_exceptions=False)


def test_a_technical_finding_is_explained() -> None:
    """The page as it stands."""
    antwort = CliRunner().invoke(oz, ["pruefen", "--erklaere", "git-flach"], standalone_mode=False)

    assert read_seite("git-flach").quelltext == antwort.output
