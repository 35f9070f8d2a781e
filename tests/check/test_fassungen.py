"""Pages in other languages under the rules: when one is outdated, what is judged of it, how it is approved."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Musterprojekt

ORIGINAL, FASSUNG = "inhalte/service/gewerbeflaechen.md", "inhalte/en/business-sites.md"


def _commit(wurzel: Path, tag: str, *pfade: str) -> None:
    am = f"{tag}T12:00:00+0000"
    umgebung = {**os.environ, "GIT_AUTHOR_DATE": am, "GIT_COMMITTER_DATE": am}
    for argumente in (["add", *(pfade or ["."])], ["commit", "-qm", tag]):
        subprocess.run(
            ["git", "-C", str(wurzel), "-c", "user.name=T", "-c", "user.email=t@muster.example", *argumente],
            check=True, capture_output=True, env=umgebung,
        )  # fmt: skip


@pytest.fixture
def mit_git(musterprojekt: Musterprojekt) -> Musterprojekt:
    """The tiny project with both pages committed on one day."""
    subprocess.run(["git", "init", "-q", "-b", "main", str(musterprojekt.wurzel)], check=True)
    musterprojekt.write(".gitignore", ".cache/\nsite/\n")
    _commit(musterprojekt.wurzel, "2026-10-01")
    return musterprojekt


def _outdated(projekt: Musterprojekt) -> list[str]:
    return [b.meldung for b in projekt.befunde(FASSUNG) if b.regel == "uebersetzung-veraltet"]


def test_a_version_is_outdated_once_its_original_was_committed_anew(mit_git: Musterprojekt) -> None:
    """With both days, and until the version follows."""
    assert [] == _outdated(mit_git)
    mit_git.replace(ORIGINAL, "titel:", "schlagworte: [Neu]\ntitel:")
    _commit(mit_git.wurzel, "2026-11-03")

    (meldung,) = _outdated(mit_git)
    assert f"ist vom 01.10.2026, das Original {ORIGINAL} wurde am 03.11.2026 geändert" in meldung

    mit_git.replace(FASSUNG, "need room", "need more room")
    assert [] == _outdated(mit_git), "being worked on"
    _commit(mit_git.wurzel, "2026-11-04")
    assert [] == _outdated(mit_git)


def test_what_no_reader_sees_makes_no_version_outdated(mit_git: Musterprojekt) -> None:
    """Approval and status of the original are not translated."""
    mit_git.replace(ORIGINAL, "titel:", "abstimmung: {gremium: ag-kommunikation, am: 2026-11-02}\ntitel:")
    _commit(mit_git.wurzel, "2026-11-03")

    assert [] == _outdated(mit_git)


def test_two_changes_of_the_original_that_end_where_they_began_are_none(mit_git: Musterprojekt) -> None:
    """What counts is the text as it stands, not the number of commits."""
    vorher = (mit_git.wurzel / ORIGINAL).read_text(encoding="utf-8")
    mit_git.write(ORIGINAL, vorher + "\nNoch ein Satz.\n")
    _commit(mit_git.wurzel, "2026-11-03")
    mit_git.write(ORIGINAL, vorher)
    _commit(mit_git.wurzel, "2026-11-04")

    assert [] == _outdated(mit_git)


def test_german_word_rules_do_not_read_english(musterprojekt: Musterprojekt) -> None:
    """What would be a finding in German is none in English: another language has other words."""
    satz = "Die Mitarbeiter*innen freuen sich: Unser Behälterglas behauptet sich im weltweiten Wettbewerb."
    musterprojekt.replace(ORIGINAL, "\n---\n\n", f"\n---\n\n{satz}\n\n")
    musterprojekt.replace(FASSUNG, "\n---\n\n", f"\n---\n\n{satz}\n\n")

    assert {"genderform-gemischt", "glas-weltweit"} <= {b.regel for b in musterprojekt.befunde(ORIGINAL)}
    assert [] == musterprojekt.befunde(FASSUNG)


def test_names_approval_and_gaps_are_judged_in_every_language(musterprojekt: Musterprojekt) -> None:
    """A town is spelled the same in English, and a KAG topic is one."""
    musterprojekt.replace(FASSUNG, "need room to grow", "in Zella Mehlis need room [[offen: how much]]")
    musterprojekt.replace(FASSUNG, "titel:", "status: veroeffentlicht\ntitel:")

    regeln = {b.regel for b in musterprojekt.befunde(FASSUNG, entwuerfe=False)}
    assert {"stadtname-falsch", "freigabe-fehlt", "abstimmung-fehlt", "platzhalter-offen"} == regeln


def test_a_language_without_terms_says_that_nobody_has_looked(musterprojekt: Musterprojekt) -> None:
    """Silence would be taken for a clean bill."""
    musterprojekt.write("kommunikationsregeln.yml", "fassungen: {}\n")

    (befund,) = musterprojekt.befunde(FASSUNG)
    assert ("fassung-zu-weit", "hinweis") == (befund.regel, befund.schwere)
    assert "fassungen.en" in befund.meldung


def test_a_version_has_an_approval_of_its_own(
    musterprojekt: Musterprojekt, oz: Callable[..., tuple[int, str, str]]
) -> None:
    """Approving it publishes it and not its original; renaming the original does not take it back."""
    musterprojekt.write("kommunikationsregeln.yml", "kag_vorsitz: [{person: Erika Muster}]\n")
    status, _, fehler = oz("freigeben", FASSUNG, "--person", "Erika Muster")
    assert (0, "") == (status, fehler)
    musterprojekt.replace(FASSUNG, "titel:", "status: veroeffentlicht\ntitel:")
    neu = "inhalte/service/flaechen.md"
    (musterprojekt.wurzel / ORIGINAL).rename(musterprojekt.wurzel / neu)
    musterprojekt.replace(FASSUNG, ORIGINAL, neu)

    assert "nach-freigabe-geaendert" not in {b.regel for b in musterprojekt.befunde(FASSUNG)}


def test_a_renamed_version_leaves_a_redirect(mit_git: Musterprojekt) -> None:
    """English addresses never break either."""
    subprocess.run(["git", "-C", str(mit_git.wurzel), "mv", FASSUNG, "inhalte/en/industrial-sites.md"], check=True)
    _commit(mit_git.wurzel, "2026-11-03")
    mit_git.build()

    assert 'url=/en/industrial-sites/"' in mit_git.read_site("en/business-sites/index.html")
