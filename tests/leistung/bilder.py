"""What the photo pool costs: `python -m tests.leistung.bilder [number of photos]`, 500 without a number.

Photos of 12 megapixels are made up (clouds of noise in several sizes; they take 1 bit per pixel as AVIF, as the real
pictures of `README.md` do), one story shows each, every tenth is offered to the press. Measured is the command
`oz bauen --entwuerfe` as people type it. On a busy machine the clock says more about the others; the work counts.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageChops

from generator.render.bildprozesse import count_cores
from tests.bildmaterial import encoded, put

WURZEL = Path(__file__).resolve().parents[2]
BREITE, HOEHE = 4000, 3000
MOTIVE = 12
"""Different pictures; the others are the same pixels in different files, which costs as much."""
POOL = 500
STICHTAG = "2026-11-22"


def make_photo(saat: int) -> Image.Image:
    """Noise in five sizes per channel; the same for the same seed."""
    zufall = random.Random(saat)
    kanaele = []
    for _ in range(3):
        kanal = Image.new("L", (BREITE, HOEHE), 128)
        for breite, gewicht in ((6, 0.5), (40, 0.3), (200, 0.25), (1000, 0.2), (4000, 0.06)):
            hoehe = breite * HOEHE // BREITE
            wolke = Image.frombytes("L", (breite, hoehe), zufall.randbytes(breite * hoehe))
            kanal = Image.blend(kanal, wolke.resize((BREITE, HOEHE), Image.Resampling.BICUBIC), gewicht)
        kanaele.append(kanal)
    grau = kanaele[0]
    return Image.merge("RGB", [ImageChops.blend(grau, kanal, 0.4) for kanal in kanaele])


def make_project(wurzel: Path, anzahl: int) -> None:
    """The tiny project with that many photos and stories."""
    shutil.copytree(WURZEL / "tests/musterprojekt", wurzel)
    add_photos(wurzel, 0, anzahl)


def add_photos(wurzel: Path, von: int, bis: int) -> None:
    """Photos with these numbers, and their stories."""
    motive = [encoded(make_photo(saat), quality=90, subsampling=2) for saat in range(min(MOTIVE, bis - von))]
    for nummer in range(von, bis):
        _add_photo(wurzel, nummer, motive[nummer % len(motive)])


def _add_photo(wurzel: Path, nummer: int, roh: bytes) -> None:
    kommentar = f"Bild {nummer:04}".encode()
    eigen = roh[:2] + b"\xff\xfe" + (len(kommentar) + 2).to_bytes(2, "big") + kommentar + roh[2:]
    put(wurzel, f"foto-{nummer:04}.jpg", eigen, presse="true" if nummer % 10 == 0 else "")
    vorlage = (wurzel / "inhalte/geschichten/muster-messtechnik.md").read_text(encoding="utf-8")
    text = vorlage.replace("foto: messlinie", f"foto: foto-{nummer:04}")
    (wurzel / f"inhalte/geschichten/geschichte-{nummer:04}.md").write_text(text, encoding="utf-8")


def build(projekt: Path, *optionen: str) -> tuple[float, float, float]:
    """CPU seconds, wall seconds and the largest process in MB of one build."""
    befehl = [sys.executable, "-m", "generator.cli", "bauen", "--entwuerfe", "--stichtag", STICHTAG, *optionen]
    anfang = time.perf_counter()
    lauf = subprocess.Popen([*befehl, "--projekt", str(projekt)], cwd=WURZEL, stdout=subprocess.DEVNULL)
    _, status, verbrauch = os.wait4(lauf.pid, 0)
    wand = time.perf_counter() - anfang
    if status != 0:
        raise SystemExit("oz bauen ist gescheitert.")
    return verbrauch.ru_utime + verbrauch.ru_stime, wand, verbrauch.ru_maxrss / 1024


def _apart(tue: Callable[..., None], *angaben: object) -> None:
    """In a process of its own: Linux counts the memory of whoever starts a command as the command's."""
    prozess = multiprocessing.get_context("spawn").Process(target=tue, args=angaben)
    prozess.start()
    prozess.join()
    if prozess.exitcode != 0:
        raise SystemExit("Der Fotopool ließ sich nicht anlegen.")


def _size(ordner: Path, muster: str) -> tuple[int, float]:
    dateien = [datei.stat().st_size for datei in ordner.rglob(muster) if datei.is_file()]
    return len(dateien), sum(dateien) / 1e6


def main() -> None:
    """Measure and print."""
    anzahl = int(sys.argv[1]) if len(sys.argv) > 1 else POOL
    with tempfile.TemporaryDirectory(prefix="oz-bilder-") as ordner:
        projekt = Path(ordner) / "projekt"
        _apart(make_project, projekt, anzahl)
        megabytes = _size(projekt / "fotopool", "*.jpg")[1]
        print(f"{anzahl} photos of 12 megapixels ({megabytes:,.0f} MB), {count_cores()} cores")
        print(f"Load average before: {os.getloadavg()[0]:.1f}\n")
        print("| build | CPU s | wall s | MB |\n|---|--:|--:|--:|", flush=True)

        def report(name: str, *optionen: str) -> float:
            cpu, wand, speicher = build(projekt, *optionen)
            print(f"| {name} | {cpu:.1f} | {wand:.1f} | {speicher:.0f} |", flush=True)
            return cpu

        erstes = report("first time")
        report("nothing changed")
        ohne = report("all pages again, pictures cached", "--neu")
        _apart(add_photos, projekt, anzahl, anzahl + 1)
        report("one photo more")
        zahl, groesse = _size(projekt / ".cache/oz/bilder", "*.*")
    je_foto = (erstes - ohne) / anzahl
    print(f"\n{je_foto:.2f} s of one core for each photo; {zahl:,} files, {groesse:,.0f} MB")
    print(f"Load average after: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
