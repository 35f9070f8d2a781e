"""Whoever ends a run that makes pictures waits no second, finds nothing half done, and loses nothing that was."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PIL import Image

from tests.bildmaterial import noise, put
from tests.conftest import HIER, Musterprojekt

pytestmark = pytest.mark.skipif(not Path("/proc").is_dir(), reason="sieht Prozesse in /proc nach")


@pytest.fixture
def grosser_pool(musterprojekt: Musterprojekt) -> Musterprojekt:
    """Pictures that keep two cores busy for many seconds."""
    klein = noise(160, 120)
    for nummer in range(10):
        put(musterprojekt.wurzel, f"foto-{nummer}.jpg", klein.rotate(nummer).resize((1600, 1200)), presse="true")
    return musterprojekt


def start(projekt: Musterprojekt) -> subprocess.Popen[str]:
    """`oz bauen` as a shell starts it: with its helpers in a group of its own, on two cores at least."""
    befehl = [sys.executable, "-c", "import generator.render.bildprozesse as b; b.count_cores = lambda: 2\n"
              "from generator.cli import main; main()"]  # fmt: skip
    return subprocess.Popen(
        [*befehl, "bauen", "--entwuerfe", "--stichtag", "2026-11-22", "--projekt", str(projekt.wurzel)],
        cwd=HIER.parent, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip


def made(projekt: Musterprojekt) -> dict[str, int]:
    """When each file of the new pictures was made."""
    ordner = projekt.wurzel / ".cache/oz/bilder"
    return {str(d.relative_to(ordner)): d.stat().st_mtime_ns for d in ordner.rglob("*") if d.is_file()}


def group(lauf: subprocess.Popen[str]) -> list[str]:
    """Commands of the processes of a run that still live."""
    lebende = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            felder = status.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if felder[2] == str(lauf.pid) and felder[0] != "Z":
            lebende.append(status.parent.name)
    return lebende


def wait_for(bedingung: object, sekunden: float = 60) -> None:
    ende = time.monotonic() + sekunden
    while not bedingung():  # type: ignore[operator]
        assert time.monotonic() < ende, "kam nicht so weit"
        time.sleep(0.02)


def send(lauf: subprocess.Popen[str], art: str) -> None:
    if art == "Strg-C":
        os.killpg(lauf.pid, signal.SIGINT)
    else:
        lauf.send_signal(signal.SIGTERM if art == "SIGTERM" else signal.SIGKILL)


@pytest.mark.parametrize(("art", "status"), [("Strg-C", 130), ("SIGTERM", 143), ("SIGKILL", -9)])
def test_an_ended_run_ends_whole(grosser_pool: Musterprojekt, art: str, status: int) -> None:
    """No process is left, no file is half, and the next run makes only what was missing."""
    vorher = made(grosser_pool)
    lauf = start(grosser_pool)
    wait_for(lambda: len(made(grosser_pool)) >= len(vorher) + 8)
    send(lauf, art)
    _, fehler = lauf.communicate(timeout=30)
    wait_for(lambda: not group(lauf), 10)
    unterbrochen = made(grosser_pool)

    assert lauf.returncode == status
    if art != "SIGKILL":  # after that Python's own resource tracker has a word
        assert fehler.strip() == ("oz: abgebrochen." if art == "Strg-C" else "")
    assert not (grosser_pool.wurzel / "site").exists()
    for name in unterbrochen:
        assert not Path(name).name.startswith(".")
        with Image.open(grosser_pool.wurzel / ".cache/oz/bilder" / name) as bild:
            bild.load()
    zweiter = start(grosser_pool)
    assert zweiter.wait(timeout=300) == 0, zweiter.stderr
    fertig = made(grosser_pool)
    assert len(fertig) > len(unterbrochen)
    assert {name: fertig[name] for name in unterbrochen} == unterbrochen
