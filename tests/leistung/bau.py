"""What whole builds cost: `python -m tests.leistung.bau [1000 10000]`; with Hugo beside it where it is installed."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.leistung.korpus import STICHTAG, write_korpus

GESCHICHTEN = 300


def _run(*befehl: str, cwd: Path) -> tuple[float, float, float]:
    """CPU seconds, wall seconds and largest memory in MB of a command and its children."""
    # As for an installed program; where the variable is set, every start would compile all modules anew.
    umgebung = {name: wert for name, wert in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    vorher, anfang = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(befehl, cwd=cwd, env=umgebung, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wand, nachher = time.perf_counter() - anfang, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = nachher.ru_utime + nachher.ru_stime - vorher.ru_utime - vorher.ru_stime
    return cpu, wand, nachher.ru_maxrss / 1024


def _build(projekt: Path) -> tuple[float, float, float]:
    umgebung = ("--entwuerfe", "--stichtag", STICHTAG.isoformat(), "--projekt", str(projekt))
    return _run(sys.executable, "-m", "generator.cli", "bauen", *umgebung, cwd=Path(__file__).resolve().parents[2])


def _add_geschichten(projekt: Path) -> None:
    vorlage = (projekt / "inhalte/geschichten/muster-messtechnik.md").read_text(encoding="utf-8")
    for nummer in range(GESCHICHTEN):
        datei = projekt / f"inhalte/geschichten/geschichte-{nummer}.md"
        datei.write_text(vorlage.replace("Ein Mikrometer", f"Der {nummer}. Mikrometer"), encoding="utf-8")


def _as_cloned(projekt: Path, ziel: Path) -> Path:
    """A copy without a site and any memory of one; only pictures are in the cache, as the issue allows.

    Not the same folder with its site deleted: ext4 takes twice as long to make files for minutes after thousands of
    them were deleted, which no fresh clone has to bear.
    """

    def left_out(ordner: str, namen: list[str]) -> set[str]:
        cache = Path(ordner).parts[-2:] == (".cache", "oz")
        return {name for name in namen if name == "site" or (cache and name not in ("bilder", "karten"))}

    return Path(shutil.copytree(projekt, ziel, ignore=left_out))


def _change_one(projekt: Path) -> None:
    datei = min((projekt / "veranstaltungen").glob("2*/*.md"))
    datei.write_text(datei.read_text(encoding="utf-8").replace("titel: ", "titel: Neu "), encoding="utf-8")


def measure(anzahl: int) -> list[tuple[str, float, float, float]]:
    """Name, CPU seconds, wall seconds, MB for each situation of one corpus."""
    schritte: list[tuple[str, Callable[[Path], None]]] = [
        ("cold, pictures cached", lambda projekt: None),
        ("nothing changed", lambda projekt: None),
        ("one event changed, the first after it", _change_one),
        ("one event changed, any other", _change_one),
    ]
    with tempfile.TemporaryDirectory() as ordner:
        erstes = write_korpus(Path(ordner) / "erstes", anzahl)
        _add_geschichten(erstes)
        _build(erstes)  # fills the cache of pictures
        projekt = _as_cloned(erstes, Path(ordner) / "projekt")
        ergebnisse = []
        for name, vorbereiten in schritte:
            vorbereiten(projekt)
            ergebnisse.append((name, *_build(projekt)))
        if shutil.which("hugo"):
            ergebnisse.append(("Hugo, cold", *_hugo(projekt, Path(ordner) / "hugo")))
    return ergebnisse


def _hugo(projekt: Path, ziel: Path) -> tuple[float, float, float]:
    """The same Markdown through Hugo with one small template a page, for scale."""
    shutil.copytree(projekt / "veranstaltungen", ziel / "content/veranstaltungen")
    for name in ("single", "list"):
        vorlage = ziel / f"layouts/_default/{name}.html"
        vorlage.parent.mkdir(parents=True, exist_ok=True)
        vorlage.write_text("<!doctype html><html lang=de><title>{{.Title}}</title><main>{{.Content}}</main></html>")
    (ziel / "hugo.toml").write_text('baseURL = "https://muster.example/"\ndisableKinds = ["taxonomy", "term"]\n')
    return _run("hugo", "--quiet", cwd=ziel)


def main() -> None:
    """Print a table."""
    print(f"Load average before: {os.getloadavg()[0]:.1f}\n")
    print("| build | events | CPU s | wall s | MB |\n|---|--:|--:|--:|--:|")
    for anzahl in [int(wort) for wort in sys.argv[1:]] or [1000, 10_000]:
        for name, cpu, wand, speicher in measure(anzahl):
            print(f"| {name} | {anzahl:,} | {cpu:.1f} | {wand:.1f} | {speicher:.0f} |", flush=True)


if __name__ == "__main__":
    main()
