"""`oz freigeben --liste`: what waits, and the way to the lines that have to be read."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import oz
from tests.check.beispiele import write_projekt

PFAD = "inhalte/geschichten/x.md"
KOPF = (
    "---\nstatus: veroeffentlicht\ndatum: 2026-06-20\nabstimmung: {gremium: ag-kommunikation, am: 2026-05-01}\n---\n\n"
)
TEXT = KOPF + "Eins.\n\nZwei.\n\nDrei.\n\nVier.\n"
GIT = ("git", "-c", "user.name=Test", "-c", "user.email=test@beispiel.invalid")


class Ablage:
    """A project with one story in a real repository."""

    def __init__(self, ordner: Path, wurzel: Path) -> None:
        self.ordner = ordner
        write_projekt(ordner, {PFAD: TEXT})
        subprocess.run([*GIT, "init", "-q", "-b", "main"], cwd=wurzel, check=True)
        self.commit("Anfang")

    def git(self, *argumente: str) -> str:
        """A call of Git in the project."""
        lauf = subprocess.run([*GIT, *argumente], cwd=self.ordner, check=True, capture_output=True, text=True)
        return lauf.stdout.strip()

    def commit(self, warum: str) -> str:
        """Commit everything; returns the commit."""
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", warum)
        return self.git("rev-parse", "HEAD")

    def change(self, alt: str, neu: str) -> None:
        """Change the story."""
        datei = self.ordner / PFAD
        datei.write_text(datei.read_text(encoding="utf-8").replace(alt, neu), encoding="utf-8")

    def line(self, text: str) -> int:
        """The number of the line with this text."""
        return (self.ordner / PFAD).read_text(encoding="utf-8").splitlines().index(text) + 1

    def oz(self, *argumente: str) -> str:
        """Output of `oz freigeben`."""
        befehl = ["--projekt", str(self.ordner), "freigeben", "--stichtag", "2026-11-22", *argumente]
        return CliRunner().invoke(oz, befehl, standalone_mode=False, catch_exceptions=False).output

    def approve(self) -> str:
        """Approve the story as it stands and commit that."""
        self.oz(PFAD, "--person", "Alexander Brodführer", "--am", "2026-06-10")
        return self.commit("Freigabe")

    def host(self, adresse: str, art: str = "") -> None:
        """Name the Git host in mkdocs.yml."""
        zeilen = f"extra:\n  repository: {adresse}\n" + (f"  repository_art: {art}\n" if art else "")
        with (self.ordner / "mkdocs.yml").open("a", encoding="utf-8") as datei:
            datei.write(zeilen)


@pytest.fixture
def ablage(tmp_path: Path) -> Ablage:
    """A project with one committed story."""
    return Ablage(tmp_path, tmp_path)


def test_without_a_host_lines_and_a_call_of_git_lead_to_the_change(ablage: Ablage) -> None:
    """The lines that differ from the approved version, and a `git diff` that shows exactly them."""
    freigabe = ablage.approve()
    ablage.change("Zwei.", "Zwei und mehr.")
    ablage.change("Vier.", "Vier.\n\nFünf.")
    ablage.commit("Änderung")
    ausgabe = ablage.oz("--liste").splitlines()

    zwei, vier = ablage.line("Zwei und mehr."), ablage.line("Vier.")
    assert "  Beispiel: seit der Freigabe am 10.06.2026 geändert" in ausgabe
    assert f"  {PFAD}:{zwei},{vier + 1}-{vier + 2}" in ausgabe
    befehl = f"git diff {freigabe[:12]}.. -- {PFAD}"
    assert f"  {befehl}" in ausgabe
    unterschied = ablage.git(*befehl.split()[1:])
    assert "-Zwei.\n+Zwei und mehr." in unterschied
    assert "Eins und" not in unterschied


def test_what_is_not_committed_is_in_the_difference_too(ablage: Ablage) -> None:
    """`git diff A..` would not show it, `git diff A` does."""
    freigabe = ablage.approve()
    ablage.change("Drei.", "Drei, gerade eben.")
    ausgabe = ablage.oz("--liste")

    assert f"  {PFAD}:{ablage.line('Drei, gerade eben.')}\n  git diff {freigabe[:12]} -- {PFAD}\n" in ausgabe


def test_never_approved_counts_from_the_first_commit(ablage: Ablage) -> None:
    """Unchanged since then, all of it has to be read; changed, these lines."""
    erster = ablage.git("rev-parse", "HEAD")
    zeilen = len((ablage.ordner / PFAD).read_text(encoding="utf-8").splitlines())
    assert f"  Beispiel: noch nicht freigegeben\n  {PFAD}:1-{zeilen}\ninhalte/" in ablage.oz("--liste")

    ablage.change("Eins.", "Eins, neu.")
    ablage.commit("Änderung")

    assert f"  {PFAD}:{ablage.line('Eins, neu.')}\n  git diff {erster[:12]}.. -- {PFAD}\n" in ablage.oz("--liste")


def test_a_renamed_file_is_compared_with_its_former_self(ablage: Ablage) -> None:
    """Both paths stand in the call, so that Git shows a change and no new file."""
    ablage.git("mv", PFAD, "inhalte/geschichten/vorher.md")
    ablage.commit("Noch der alte Name")
    erster = ablage.git("rev-list", "--max-parents=0", "HEAD")
    ablage.git("mv", "inhalte/geschichten/vorher.md", PFAD)
    ablage.commit("Umbenannt")
    ablage.change("Eins.", "Eins, neu.")
    ablage.commit("Änderung")
    ausgabe = ablage.oz("--liste")

    befehl = next(zeile.strip() for zeile in ausgabe.splitlines() if zeile.strip().startswith("git diff"))
    assert erster[:12] in befehl
    assert "+Eins, neu." in ablage.git(*befehl.split()[1:])


GITHUB, GITLAB, FORGEJO = (
    "https://github.example/kag/seite",
    "https://gitlab.example/kag/seite/",
    "https://git.kag.example/kag/seite",
)
SHA256, SHA1 = hashlib.sha256(PFAD.encode()).hexdigest(), hashlib.sha1(PFAD.encode()).hexdigest()
Adresse = Callable[[str, str, int], str]


@pytest.mark.parametrize(
    ("host", "art", "adresse"),
    [
        (GITHUB, "", lambda a, b, n: f"{GITHUB}/compare/{a}...{b}#diff-{SHA256}R{n}-R{n + 2}"),
        (GITLAB, "", lambda a, b, n: f"{GITLAB}-/compare/{a}...{b}#{SHA1}"),
        (FORGEJO, "", lambda a, b, n: f"{FORGEJO}/compare/{a}...{b}#diff-{SHA1}R{n}"),
        (FORGEJO, "gitlab", lambda a, b, n: f"{FORGEJO}/-/compare/{a}...{b}#{SHA1}"),
    ],
    ids=["github", "gitlab", "forgejo", "gitlab-unter-eigenem-namen"],
)
def test_a_host_opens_the_difference(ablage: Ablage, host: str, art: str, adresse: Adresse) -> None:
    """Each in its own words; the kind follows from the name unless it is said."""
    freigabe = ablage.approve()
    ablage.change("Zwei.\n\nDrei.", "Zwei neu.\n \nDrei neu.")
    ablage.host(host, art)
    neu = ablage.commit("Änderung")

    assert f"  {adresse(freigabe, neu, ablage.line('Zwei neu.'))}\n" in ablage.oz("--liste")


@pytest.mark.parametrize(
    ("host", "adresse"),
    [
        (GITHUB, GITHUB + "/blob/{0}/" + PFAD + "?plain=1#L1-L{1}"),
        (GITLAB, GITLAB + "-/blob/{0}/" + PFAD + "?plain=1#L1-{1}"),
        (FORGEJO, FORGEJO + "/src/commit/{0}/" + PFAD + "?display=source#L1-L{1}"),
    ],
    ids=["github", "gitlab", "forgejo"],
)
def test_a_text_nobody_approved_yet_is_shown_whole(ablage: Ablage, host: str, adresse: str) -> None:
    """There is nothing to compare with, so the link leads to the file."""
    ablage.host(host)
    stand = ablage.commit("Adresse")
    zeilen = len((ablage.ordner / PFAD).read_text(encoding="utf-8").splitlines())

    assert f"  {adresse.format(stand, zeilen)}\n" in ablage.oz("--liste")


def test_a_project_below_the_root_of_its_repository(tmp_path: Path) -> None:
    """The host's address needs the whole path, the call of Git the short one."""
    (tmp_path / "seite").mkdir()
    ablage = Ablage(tmp_path / "seite", tmp_path)
    ablage.host(GITHUB)
    stand = ablage.commit("Adresse")

    assert f"{GITHUB}/blob/{stand}/seite/{PFAD}?plain=1#L1" in ablage.oz("--liste")
