"""Many files are written by a process of their own: the same site, and the same care when something goes wrong."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from generator.errors import OzError
from generator.publish import baustelle
from generator.publish.ordner import write_site
from generator.publish.schreiber import Schreiber
from generator.render.artefakt import Artefakt

VIELE = [Artefakt.of(f"a/{i % 7}/{i}/index.html", "ä" * i * 40 + "\n") for i in range(60)]


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(baustelle, "_VIELE", 20)


def _files(ordner: Path) -> dict[str, bytes]:
    return {p.relative_to(ordner).as_posix(): p.read_bytes() for p in ordner.rglob("*") if p.is_file()}


def _build(wurzel: Path, artefakte: list[Artefakt]) -> Path:
    write_site(artefakte, wurzel / "site", wurzel / "cache")
    return wurzel / "site"


def test_the_site_is_the_one_we_write_ourselves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Empty files, long files, nested folders, not only ASCII; also what is remembered of each fits."""
    fremd = _files(_build(tmp_path / "eins", VIELE))
    monkeypatch.setattr(baustelle, "_VIELE", 10_000)
    assert fremd == _files(_build(tmp_path / "zwei", VIELE))
    assert write_site(VIELE, tmp_path / "eins/site", tmp_path / "eins/cache").neu == 0


def test_new_files_take_the_place_of_old_ones(tmp_path: Path) -> None:
    """Where the folder is not empty."""
    _build(tmp_path, VIELE)
    neue = [Artefakt.of(artefakt.pfad, "neu") for artefakt in VIELE[:40]]
    assert set(_files(_build(tmp_path, neue)).values()) == {b"neu"}
    neueste = [Artefakt.of(artefakt.pfad, f"{i}") for i, artefakt in enumerate(VIELE[:40])]
    assert len(set(_files(_build(tmp_path, neueste)).values())) == 40


def test_what_the_process_cannot_write_is_one_sentence(tmp_path: Path) -> None:
    """It names the file, and the old site is unchanged."""
    _build(tmp_path, [Artefakt.of("index.html", "alt")])
    zu_lang = Artefakt.of("x" * 300 + ".html", "1")
    with pytest.raises(OzError, match=r"x{300}\.html» lässt sich nicht schreiben"):
        _build(tmp_path, [*VIELE, zu_lang])
    assert _files(tmp_path / "site") == {"index.html": b"alt"}
    assert sorted(p.name for p in tmp_path.iterdir()) == ["cache", "site"]


def test_a_failure_while_rendering_ends_the_process(tmp_path: Path) -> None:
    """Nothing is left over of what it had written."""

    def break_down() -> bytes:
        raise OzError("kaputt")

    with pytest.raises(OzError, match="kaputt"):
        _build(tmp_path, [*VIELE, Artefakt("b.html", break_down)])
    assert list(tmp_path.iterdir()) == [tmp_path / "cache"] or not any(tmp_path.iterdir())


def test_a_process_that_is_killed_is_noticed(tmp_path: Path) -> None:
    """An incomplete site must not be taken for a whole one."""
    with Schreiber(tmp_path) as schreiber:
        schreiber.write("a.html", b"1")
        os.kill(schreiber.pid, signal.SIGKILL)
        with pytest.raises(OSError, match=r"Schreibprozess|Broken pipe"):
            for i in range(100):
                schreiber.write(f"{i}.html", b"x" * 100_000)
            schreiber.finish()
