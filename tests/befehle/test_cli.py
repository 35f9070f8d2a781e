"""`oz` as a user types it: German sentences, exit status, never a traceback."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import main
from tests.conftest import Musterprojekt

Oz = Callable[..., tuple[int, str, str]]


def _run(capsys: pytest.CaptureFixture[str], *argumente: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ende:
        main(list(argumente))
    ausgabe = capsys.readouterr()
    return int(ende.value.code or 0), ausgabe.out, ausgabe.err


def test_an_unknown_command_lists_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    """Wrong usage is exit status 2 and one German line."""
    status, _, fehler = _run(capsys, "baun")

    assert status == 2
    assert "Den Befehl «baun» gibt es nicht" in fehler
    assert "bauen" in fehler


def test_a_folder_that_is_no_project_says_what_to_do(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The commonest slip: being in the wrong folder."""
    status, _, fehler = _run(capsys, "bauen", "--projekt", str(tmp_path))

    assert status == 2
    assert "liegt keine mkdocs.yml" in fehler


def test_the_project_may_be_named_before_or_after_the_command(
    musterprojekt: Musterprojekt, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both orders are in the contract."""
    for argumente in (
        ("--projekt", str(musterprojekt.wurzel), "bauen", "--entwuerfe"),
        ("bauen", "--entwuerfe", f"--projekt={musterprojekt.wurzel}"),
    ):
        status, ausgabe, _ = _run(capsys, *argumente)
        assert (0, True) == (status, "Vorschau mit Entwürfen" in ausgabe)


def test_a_build_without_its_history_says_so(
    musterprojekt: Musterprojekt, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a shallow clone subscribers miss changes: whoever builds there reads it, not only whoever checks."""
    git = ["git", "-c", "user.name=T", "-c", "user.email=t@muster.example", "-C", str(musterprojekt.wurzel)]
    for argumente in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "1"], ["commit", "-qm", "2", "--allow-empty"]):
        subprocess.run([*git, *argumente], check=True, capture_output=True)
    quelle = f"file://{musterprojekt.wurzel}"
    subprocess.run(["git", "clone", "-q", "--depth", "1", quelle, str(tmp_path / "flach")], check=True)

    ganz = _run(capsys, "bauen", "--entwuerfe", "--projekt", str(musterprojekt.wurzel))
    flach = _run(capsys, "bauen", "--entwuerfe", "--projekt", str(tmp_path / "flach"))

    assert (0, 0) == (ganz[0], flach[0])
    assert "[git-flach]" not in ganz[1]
    assert "«git fetch --unshallow»" in flach[1]


@pytest.mark.parametrize("ziel", [".", "..", "inhalte", "inhalte/neu", "/"])
def test_the_output_never_replaces_sources(musterprojekt: Musterprojekt, oz: Oz, ziel: str) -> None:
    """`--ziel` refuses the project's root, its parents and its source folders."""
    status, _, fehler = oz("bauen", "--entwuerfe", "--ziel", str(musterprojekt.wurzel / ziel))

    assert status == 2
    assert "wird nicht überschrieben" in fehler
    assert (musterprojekt.wurzel / "inhalte/index.md").exists()


def test_a_refused_build_names_the_reasons_and_ends_with_1(musterprojekt: Musterprojekt, oz: Oz) -> None:
    """The editor sees file, line and what to do."""
    musterprojekt.replace("inhalte/staedte/suhl.md", "website:", "webseite:")

    status, _, fehler = oz("bauen")

    assert status == 1
    assert (
        "inhalte/staedte/suhl.md:6:1 fehler: Das Feld «webseite» kennt hier niemand – meinten Sie «website»?" in fehler
    )
    assert "Die bisherige Website ist unverändert" in fehler


def test_a_broken_mkdocs_yml_is_one_sentence(musterprojekt: Musterprojekt, oz: Oz) -> None:
    """The settings are edited by people too."""
    musterprojekt.write("mkdocs.yml", "site_name: A: B\n")

    status, _, fehler = oz("bauen")

    assert status == 2
    assert "mkdocs.yml:1:13 lässt sich nicht lesen" in fehler
    assert "Traceback" not in fehler


def test_a_wrong_stichtag_is_one_sentence(oz: Oz) -> None:
    """An impossible day is not silently another one."""
    status, _, fehler = oz("bauen", "--stichtag", "2026-02-30")

    assert status == 2
    assert "«2026-02-30» ist kein Tag" in fehler


def test_a_fault_in_the_program_is_no_traceback(
    musterprojekt: Musterprojekt, oz: Oz, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Editors get a sentence and whom to tell; engineers set OZ_DEBUG."""
    monkeypatch.setattr("generator.publish.website.build", lambda config, **_: 1 // 0)

    status, _, fehler = oz("bauen")

    assert status == 2
    assert "Das hätte nicht passieren dürfen" in fehler
    assert "Traceback" not in fehler


def test_a_second_build_of_the_same_has_nothing_to_do(musterprojekt: Musterprojekt, oz: Oz) -> None:
    """It says so, and says again what the first one said."""
    _, erste, _ = oz("bauen", "--entwuerfe", "--stichtag", "2026-11-22")

    status, zweite, _ = oz("bauen", "--entwuerfe", "--stichtag", "2026-11-22")

    assert status == 0
    assert f"Unverändert seit dem letzten Bau, nichts zu tun.\n{erste}" == zweite


@pytest.mark.parametrize("was", ["inhalt", "website", "stichtag", "ausgabe"])
def test_whatever_changed_is_built(musterprojekt: Musterprojekt, oz: Oz, was: str) -> None:
    """An event, a hand in the built site, another day, another edition."""
    stichtag, entwuerfe = "2026-11-22", ["--entwuerfe"]
    oz("bauen", *entwuerfe, "--stichtag", stichtag)
    seite = musterprojekt.wurzel / "site/index.html"
    if was == "inhalt":
        musterprojekt.replace("veranstaltungen/2027/weltcup.md", "Rennrodeln an drei", "Rodeln an drei")
    elif was == "website":
        seite.write_text("gefälscht")
    elif was == "stichtag":
        stichtag = "2026-11-23"
    else:
        entwuerfe = []

    _, ausgabe, _ = oz("bauen", *entwuerfe, "--stichtag", stichtag)

    assert "Unverändert" not in ausgabe
    assert "gefälscht" not in seite.read_text()
