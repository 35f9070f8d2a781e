"""What Git knows of a file, under every trouble a real history brings."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.model.eintrag import Stand
from generator.read.historie import OHNE_GIT, find_historie_befunde, read_historie
from generator.read.stand import compute_staende

STICHTAG = datetime(2026, 11, 22, 22, 59, 59, tzinfo=UTC)
EREIGNIS = "veranstaltungen/2027/lauf.md"


class Ablage:
    """A repository that is told what time it is."""

    def __init__(self, wurzel: Path) -> None:
        self.wurzel = wurzel
        wurzel.mkdir(parents=True)
        self.git("init", "-q", "-b", "main")

    def git(self, *argumente: str, am: str = "2026-10-01T12:00:00+0000") -> None:
        umgebung = {
            **os.environ, "GIT_COMMITTER_DATE": am, "GIT_AUTHOR_DATE": am, "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull, "GIT_AUTHOR_NAME": "R", "GIT_AUTHOR_EMAIL": "r@x.example",
            "GIT_COMMITTER_NAME": "R", "GIT_COMMITTER_EMAIL": "r@x.example",
        }  # fmt: skip
        subprocess.run(["git", "-C", str(self.wurzel), *argumente], env=umgebung, check=True, capture_output=True)

    def write(self, kopf: str, pfad: str = EREIGNIS) -> None:
        datei = self.wurzel / pfad
        datei.parent.mkdir(parents=True, exist_ok=True)
        datei.write_text(f"---\ntitel: Ein Lauf durch die Stadt\nkategorie: sport\n{kopf}\n---\n\nText.\n", "utf-8")

    def commit(self, am: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "x", am=am)

    def stand(self, pfad: str = EREIGNIS) -> Stand:
        historie = read_historie(self.wurzel)
        return compute_staende(self.wurzel, historie, [pfad], STICHTAG, {})[pfad]


@pytest.fixture
def ablage(tmp_path: Path) -> Ablage:
    return Ablage(tmp_path / "ablage")


def test_several_keys_in_one_commit_are_one_change(ablage: Ablage) -> None:
    """SEQUENCE counts what subscribers see at once; the page still names each key."""
    ablage.write("beginn: 2027-01-01 10:00\nort: markt")
    ablage.commit("2026-10-01T12:00:00+0000")
    ablage.write("beginn: 2027-01-02 10:00\nort: saal")
    ablage.commit("2026-10-02T12:00:00+0000")
    stand = ablage.stand()
    assert stand.sequence == 1
    assert [(a.schluessel, a.vorher, a.nachher) for a in stand.aenderungen] == [
        ("beginn", "2027-01-01 10:00", "2027-01-02 10:00"),
        ("ort", "markt", "saal"),
    ]


@pytest.mark.parametrize(
    "kopf",
    [
        "beginn: '2027-01-01 10:00'\nort: markt",
        "beginn: 2027-01-01T10:00:00\nort: markt",
        "ort: markt\nbeginn: 2027-01-01 10:00",
        "beginn: 2027-01-01 10:00\nort: markt\nterminstatus: bestaetigt",
        "beginn: 2027-01-01 10:00\nort: markt\nwebsite: https://x.example/",
    ],
)
def test_writing_the_same_differently_is_no_change(ablage: Ablage, kopf: str) -> None:
    """Quotes, order, the spelt-out default and other keys move nobody's date."""
    ablage.write("beginn: 2027-01-01 10:00\nort: markt")
    ablage.commit("2026-10-01T12:00:00+0000")
    ablage.write(kopf)
    ablage.commit("2026-10-02T12:00:00+0000")
    stand = ablage.stand()
    assert (stand.sequence, stand.geaendert.day) == (0, 2)


def test_commits_within_one_second_keep_their_order(ablage: Ablage) -> None:
    """Order is that of the history, not of the clock."""
    for tag in (1, 2, 3):
        ablage.write(f"beginn: 2027-01-0{tag}")
        ablage.commit("2026-10-01T12:00:00+0000")
    stand = ablage.stand()
    assert stand.sequence == 2
    assert [(a.vorher, a.nachher) for a in stand.aenderungen] == [
        ("2027-01-01", "2027-01-02"),
        ("2027-01-02", "2027-01-03"),
    ]


def test_last_modified_never_goes_back(ablage: Ablage) -> None:
    """An editor's clock is slow: the later commit carries the earlier time."""
    ablage.write("beginn: 2027-01-01")
    ablage.commit("2026-10-05T12:00:00+0000")
    ablage.write("beginn: 2027-01-02")
    ablage.commit("2026-10-01T12:00:00+0000")
    stand = ablage.stand()
    assert (stand.sequence, stand.geaendert) == (1, datetime(2026, 10, 5, 12, tzinfo=UTC))


def test_a_merged_branch_counts_when_it_is_merged(ablage: Ablage) -> None:
    """Two changes on a branch arrive as one, and what main did meanwhile to other files is not mixed in."""
    ablage.write("beginn: 2027-01-01")
    ablage.commit("2026-10-01T12:00:00+0000")
    ablage.git("checkout", "-q", "-b", "zweig")
    for tag in (2, 3):
        ablage.write(f"beginn: 2027-01-0{tag}")
        ablage.commit(f"2026-10-0{tag}T12:00:00+0000")
    ablage.git("checkout", "-q", "main")
    ablage.write("beginn: 2027-05-05", "veranstaltungen/2027/anderer.md")
    ablage.commit("2026-10-04T12:00:00+0000")
    ablage.git("merge", "-q", "--no-ff", "-m", "m", "zweig", am="2026-10-06T12:00:00+0000")
    stand = ablage.stand()
    assert (stand.sequence, stand.geaendert.day) == (1, 6)
    assert ablage.stand("veranstaltungen/2027/anderer.md").geaendert.day == 4


def test_a_renamed_file_keeps_its_past_through_several_names(ablage: Ablage) -> None:
    """Moved to another year and edited in the same commit; a new file under the old name starts afresh."""
    ablage.write(
        "beginn: 2026-12-01\nort: markt\nstadt: suhl\nwebsite: https://x.example/", "veranstaltungen/2026/a.md"
    )
    ablage.commit("2026-10-01T12:00:00+0000")
    ablage.git("mv", "veranstaltungen/2026/a.md", "veranstaltungen/2026/b.md")
    ablage.commit("2026-10-02T12:00:00+0000")
    (ablage.wurzel / "veranstaltungen/2027").mkdir()
    ablage.git("mv", "veranstaltungen/2026/b.md", EREIGNIS)
    ablage.write("beginn: 2027-01-01\nort: markt\nstadt: suhl\nwebsite: https://x.example/")
    ablage.commit("2026-10-03T12:00:00+0000")
    ablage.write("beginn: 2026-12-09", "veranstaltungen/2026/a.md")
    ablage.commit("2026-10-04T12:00:00+0000")
    stand = ablage.stand()
    assert (stand.sequence, stand.erstellt.day, stand.erster_pfad) == (1, 1, "veranstaltungen/2026/a.md")
    neu = ablage.stand("veranstaltungen/2026/a.md")
    assert (neu.sequence, neu.erstellt.day) == (0, 4)


def test_a_broken_version_in_between_does_not_count(ablage: Ablage) -> None:
    """Somebody committed a file nobody could read and mended it."""
    ablage.write("beginn: 2027-01-01")
    ablage.commit("2026-10-01T12:00:00+0000")
    ablage.write("beginn: [2027")
    ablage.commit("2026-10-02T12:00:00+0000")
    ablage.write("beginn: 2027-01-01")
    ablage.commit("2026-10-03T12:00:00+0000")
    assert ablage.stand().sequence == 0


def test_a_project_in_a_subfolder_of_a_repository(ablage: Ablage) -> None:
    """Paths are those of the project, not of the repository."""
    ablage.write("beginn: 2027-01-01", f"website/{EREIGNIS}")
    ablage.commit("2026-10-01T12:00:00+0000")
    ablage.write("beginn: 2027-01-02", f"website/{EREIGNIS}")
    historie = read_historie(ablage.wurzel / "website")
    assert list(historie.dateien) == [EREIGNIS]
    assert historie.uncommitted == {EREIGNIS}


def test_a_users_own_settings_change_nothing(ablage: Ablage, monkeypatch: pytest.MonkeyPatch) -> None:
    """No renames, signatures in the log, quoted paths: each breaks a careless reading."""
    ablage.write("beginn: 2027-01-01\nort: Größe", "veranstaltungen/2027/größe.md")
    ablage.commit("2026-10-01T12:00:00+0000")
    ablage.git("mv", "veranstaltungen/2027/größe.md", EREIGNIS)
    ablage.commit("2026-10-02T12:00:00+0000")
    vorher = read_historie(ablage.wurzel)
    einstellungen = ablage.wurzel.parent / "gitconfig"
    einstellungen.write_text(
        "[diff]\nrenames = false\nnoprefix = true\n[log]\nshowSignature = true\n[core]\nquotepath = true\n"
        "[color]\nui = always\n[format]\npretty = fuller\n[status]\nshowUntrackedFiles = no\nrelativePaths = false\n"
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(einstellungen))
    assert read_historie(ablage.wurzel) == vorher
    assert vorher.dateien[EREIGNIS].frueher == ["veranstaltungen/2027/größe.md"]


def test_a_file_name_cannot_pass_for_a_commit(ablage: Ablage) -> None:
    """Names may contain the separators of our own reading."""
    boese = "veranstaltungen/2027/\x1e" + "0" * 40 + " 99999999999999.md"
    ablage.write("beginn: 2027-01-01", boese)
    ablage.write("beginn: 2027-01-01")
    ablage.commit("2026-10-01T12:00:00+0000")
    assert set(read_historie(ablage.wurzel).dateien) == {boese, EREIGNIS}


def test_a_new_repository_without_a_commit(ablage: Ablage) -> None:
    """Everything is an uncommitted change of the Stichtag."""
    ablage.write("beginn: 2027-01-01")
    assert ablage.stand().geaendert == STICHTAG
    assert find_historie_befunde(read_historie(ablage.wurzel)) == []


def test_no_git_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a repository nor the program: a notice, no crash."""
    monkeypatch.setenv("PATH", "")
    historie = read_historie(tmp_path)
    stand = compute_staende(tmp_path, historie, [EREIGNIS], STICHTAG, {})[EREIGNIS]
    assert (stand.geaendert, stand.sequence) == (OHNE_GIT, 0)
    assert [befund.regel for befund in find_historie_befunde(historie)] == ["git-fehlt"]


def test_a_deleted_file_that_came_back_goes_on_counting(ablage: Ablage) -> None:
    """SEQUENCE must not fall: programs ignore what is older than what they have."""
    for tag in (1, 2):
        ablage.write(f"beginn: 2027-01-0{tag}")
        ablage.commit(f"2026-10-0{tag}T12:00:00+0000")
    ablage.git("rm", "-q", EREIGNIS)
    ablage.commit("2026-10-03T12:00:00+0000")
    assert list(read_historie(ablage.wurzel).geloescht) == [EREIGNIS]
    ablage.write("beginn: 2027-01-05")
    ablage.commit("2026-10-04T12:00:00+0000")
    assert ablage.stand().sequence == 2


def test_a_rename_that_is_not_committed_keeps_the_past(ablage: Ablage) -> None:
    """The uid says it is the same event; one without a uid is a new file."""
    for tag in (1, 2):
        ablage.write(f"beginn: 2027-01-0{tag}\nuid: a@b")
        ablage.write(f"beginn: 2027-01-0{tag}", "veranstaltungen/2027/ohne.md")
        ablage.commit(f"2026-10-0{tag}T12:00:00+0000")
    neu, ohne = "veranstaltungen/2027/neu.md", "veranstaltungen/2027/auch-neu.md"
    (ablage.wurzel / EREIGNIS).rename(ablage.wurzel / neu)
    (ablage.wurzel / "veranstaltungen/2027/ohne.md").rename(ablage.wurzel / ohne)
    assert (ablage.stand(neu).sequence, ablage.stand(neu).erster_pfad) == (1, EREIGNIS)
    assert ablage.stand(neu).geaendert == STICHTAG
    assert (ablage.stand(ohne).sequence, ablage.stand(ohne).erster_pfad) == (0, ohne)
