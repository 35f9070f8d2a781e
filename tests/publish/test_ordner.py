"""Writing a site: whole or not at all, nothing left over, unchanged files taken over."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from generator.errors import OzError
from generator.publish.ordner import write_site
from generator.render.artefakt import Artefakt


def _files(ziel: Path) -> dict[str, str]:
    return {p.relative_to(ziel).as_posix(): p.read_text() for p in sorted(ziel.rglob("*")) if p.is_file()}


def test_what_an_earlier_build_left_is_gone(tmp_path: Path) -> None:
    """A page that is no longer part of the site does not stay in it."""
    ziel = tmp_path / "site"
    write_site([Artefakt.of("alt/index.html", "alt"), Artefakt.of("index.html", "1")], ziel, tmp_path / "cache")

    write_site([Artefakt.of("index.html", "2")], ziel, tmp_path / "cache")

    assert {"index.html": "2"} == _files(ziel)
    assert ["cache", "site"] == sorted(p.name for p in tmp_path.iterdir())


def test_a_failure_while_rendering_leaves_the_old_site(tmp_path: Path) -> None:
    """One page that cannot be rendered stops the new site, not the old one."""
    ziel = tmp_path / "site"
    write_site([Artefakt.of("index.html", "alt")], ziel, tmp_path / "cache")

    def break_down() -> bytes:
        raise OzError("kaputt")

    with pytest.raises(OzError, match="kaputt"):
        write_site([Artefakt.of("index.html", "neu"), Artefakt("b.html", break_down)], ziel, tmp_path / "cache")

    assert {"index.html": "alt"} == _files(ziel)
    assert ["cache", "site"] == sorted(p.name for p in tmp_path.iterdir())


def test_a_killed_build_leaves_the_old_site_and_the_next_one_clears_up(tmp_path: Path) -> None:
    """Power loss in the middle of a build costs nothing."""
    ziel = tmp_path / "site"
    write_site([Artefakt.of("index.html", "alt")], ziel, tmp_path / "cache")
    programm = textwrap.dedent("""
        import sys, time
        from pathlib import Path
        from generator.publish.ordner import write_site
        from generator.render.artefakt import Artefakt
        def slow():
            Path(sys.argv[2]).touch()
            time.sleep(60)
        ziel = Path(sys.argv[1])
        write_site([Artefakt.of("index.html", "neu"), Artefakt("b.html", slow)], ziel, ziel.parent / "cache")
    """)
    mitten = tmp_path / "mitten"
    prozess = subprocess.Popen([sys.executable, "-c", programm, str(ziel), str(mitten)])
    while not mitten.exists():
        assert prozess.poll() is None
        time.sleep(0.02)
    prozess.send_signal(signal.SIGKILL)
    prozess.wait()
    mitten.unlink()

    assert {"index.html": "alt"} == _files(ziel)
    write_site([Artefakt.of("index.html", "neu")], ziel, tmp_path / "cache")

    assert {"index.html": "neu"} == _files(ziel)
    assert ["cache", "site"] == sorted(p.name for p in tmp_path.iterdir())


def test_a_site_that_was_moved_away_by_a_killed_swap_comes_back(tmp_path: Path) -> None:
    """Between the two renames of a swap there is a moment without a site; the next build mends it even if it fails."""
    ziel = tmp_path / "site"
    write_site([Artefakt.of("index.html", "alt")], ziel, tmp_path / "cache")
    ziel.rename(tmp_path / ".site.alt-vorige")

    def break_down() -> bytes:
        raise OzError("kaputt")

    with pytest.raises(OzError):
        write_site([Artefakt("index.html", break_down)], ziel, tmp_path / "cache")

    assert {"index.html": "alt"} == _files(ziel)


def test_an_unchanged_file_is_taken_over_and_not_rendered_again(tmp_path: Path) -> None:
    """The same `kennung` means the same bytes, so they need not be made again."""
    ziel = tmp_path / "site"
    gerendert: list[str] = []

    def artefakt(inhalt: str, kennung: str) -> Artefakt:
        return Artefakt("index.html", lambda: (gerendert.append(inhalt), inhalt.encode())[1], kennung)

    write_site([artefakt("eins", "k1")], ziel, tmp_path / "cache")
    bericht = write_site([artefakt("eins", "k1")], ziel, tmp_path / "cache")
    write_site([artefakt("zwei", "k2")], ziel, tmp_path / "cache")

    assert ["eins", "zwei"] == gerendert
    assert 0 == bericht.neu
    assert {"index.html": "zwei"} == _files(ziel)


def test_a_file_somebody_changed_in_the_old_site_is_rendered_again(tmp_path: Path) -> None:
    """Nobody's hand in `site/` survives a build."""
    ziel = tmp_path / "site"
    artefakt = Artefakt("index.html", lambda: b"richtig", "k1")
    write_site([artefakt], ziel, tmp_path / "cache")
    (ziel / "index.html").write_text("gefälscht")

    write_site([artefakt], ziel, tmp_path / "cache")

    assert {"index.html": "richtig"} == _files(ziel)


@pytest.mark.parametrize("pfad", ["../draussen.html", "/etc/x", "a/../../b", "", "a\\..\\b"])
def test_no_path_leaves_the_site(tmp_path: Path, pfad: str) -> None:
    """Whatever a file is called, it lands inside the site or nowhere."""
    with pytest.raises(OzError, match="hinaus"):
        write_site([Artefakt.of(pfad, "x")], tmp_path / "site", tmp_path / "cache")

    assert not (tmp_path / "site").exists()


def test_two_files_at_one_address_are_refused(tmp_path: Path) -> None:
    """The second would silently replace the first."""
    zwei = [Artefakt.of("a.html", "1"), Artefakt.of("a.html", "2")]

    with pytest.raises(OzError, match=r"Zwei Seiten wollen die Adresse «/a\.html»"):
        write_site(zwei, tmp_path / "site", tmp_path / "cache")


def test_two_builds_at_once_do_not_mix(tmp_path: Path) -> None:
    """The second says that the first is at work."""
    fcntl = pytest.importorskip("fcntl")
    with (tmp_path / ".site.sperre").open("w") as sperre:
        fcntl.flock(sperre, fcntl.LOCK_EX)

        with pytest.raises(OzError, match="Ein anderer Lauf baut gerade"):
            write_site([Artefakt.of("a.html", "1")], tmp_path / "site", tmp_path / "cache")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_write_access_is_one_sentence(tmp_path: Path) -> None:
    """No traceback, and the old site is unchanged."""
    tmp_path.chmod(0o500)

    with pytest.raises(OzError, match=r"lässt sich nicht schreiben"):
        write_site([Artefakt.of("a.html", "1")], tmp_path / "site", tmp_path / "cache")
