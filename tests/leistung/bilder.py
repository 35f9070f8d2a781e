"""How long the photo pool takes: `python -m tests.leistung.bilder [number of photos]`, 500 without a number.

Photos of 12 megapixels are made up (clouds of noise in several sizes, about as hard to compress as a forest), one story
shows each, every tenth is offered to the press. What is printed is measured; only the last line is scaled, from the
work done: on a busy machine the clock says more about the others.
"""

from __future__ import annotations

import random
import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image, ImageChops

from generator.config import Config, load_config
from generator.pipeline import load
from generator.publish.website import Website
from generator.render.bildkodierung import count_cores
from tests.bildmaterial import encoded, put

MUSTERPROJEKT = Path(__file__).resolve().parents[1] / "musterprojekt"
BREITE, HOEHE = 4000, 3000
MOTIVE = 12
"""Different pictures; the others are the same pixels in different files, which costs as much."""
POOL = 500


def make_photo(saat: int) -> Image.Image:
    """Noise in five sizes per channel; the same for the same seed."""
    zufall = random.Random(saat)
    kanaele = []
    for _ in range(3):
        kanal = Image.new("L", (BREITE, HOEHE), 128)
        for breite, gewicht in ((6, 0.5), (40, 0.3), (200, 0.2), (1000, 0.12), (4000, 0.04)):
            hoehe = breite * HOEHE // BREITE
            wolke = Image.frombytes("L", (breite, hoehe), zufall.randbytes(breite * hoehe))
            kanal = Image.blend(kanal, wolke.resize((BREITE, HOEHE), Image.Resampling.BICUBIC), gewicht)
        kanaele.append(kanal)
    grau = kanaele[0]
    return Image.merge("RGB", [ImageChops.blend(grau, kanal, 0.4) for kanal in kanaele])


def make_project(wurzel: Path, anzahl: int) -> Config:
    """The tiny project with that many photos and stories."""
    shutil.copytree(MUSTERPROJEKT, wurzel)
    motive = [encoded(make_photo(saat), quality=90, subsampling=2) for saat in range(min(MOTIVE, anzahl))]
    vorlage = (wurzel / "inhalte/geschichten/muster-messtechnik.md").read_text(encoding="utf-8")
    for i in range(anzahl):
        roh = motive[i % len(motive)]
        kommentar = f"Bild {i:04}".encode()
        eigen = roh[:2] + b"\xff\xfe" + (len(kommentar) + 2).to_bytes(2, "big") + kommentar + roh[2:]
        put(wurzel, f"foto-{i:04}.jpg", eigen, presse="true" if i % 10 == 0 else "")
        text = vorlage.replace("foto: messlinie", f"foto: foto-{i:04}")
        (wurzel / f"inhalte/geschichten/geschichte-{i:04}.md").write_text(text, encoding="utf-8")
    return load_config(wurzel, entwuerfe=True, umgebung={"SOURCE_DATE_EPOCH": "1795305600"})


def measure(config: Config) -> tuple[float, float]:
    """Seconds for reading the project, and for making what pictures lack."""
    anfang = time.perf_counter()
    werk = load(config)
    gelesen = time.perf_counter()
    Website(werk).prepare_bilder()
    return gelesen - anfang, time.perf_counter() - gelesen


def main() -> None:
    """Measure and print."""
    anzahl = int(sys.argv[1]) if len(sys.argv) > 1 else POOL
    with tempfile.TemporaryDirectory(prefix="oz-bilder-") as ordner:
        config = make_project(Path(ordner) / "projekt", anzahl)
        lesen, rechnen = measure(config)
        verbrauch = resource.getrusage(resource.RUSAGE_CHILDREN)
        arbeit, speicher = verbrauch.ru_utime + verbrauch.ru_stime, verbrauch.ru_maxrss / 1024
        wieder_lesen, wieder_rechnen = measure(config)
        dateien = [datei for datei in (config.cache / "bilder").rglob("*.*") if datei.is_file()]
        groesse = sum(datei.stat().st_size for datei in dateien) / 1e6
        original = sum(datei.stat().st_size for datei in (config.projekt / "fotopool").glob("*.jpg")) / 1e6
    print(f"{anzahl} Fotos mit 12 Megapixeln ({original:.0f} MB), {count_cores()} Kerne")
    print(f"erstes Mal:  lesen {lesen:.1f} s, verkleinern {rechnen:.1f} s ({rechnen / anzahl:.2f} s je Foto)")
    print(
        f"             davon gerechnet {arbeit:.1f} s ({arbeit / anzahl:.2f} s je Foto und Kern), der Rest war Warten"
    )
    print(f"zweites Mal: lesen {wieder_lesen:.2f} s, verkleinern {wieder_rechnen:.2f} s")
    print(f"{len(dateien)} Dateien, {groesse:.0f} MB; größter Prozess {speicher:.0f} MB")
    minuten = arbeit / anzahl * POOL / 60
    print(f"hochgerechnet auf {POOL} Fotos: {minuten / 2:.1f} Minuten mit 2 freien Kernen, {minuten / 8:.1f} mit 8")


if __name__ == "__main__":
    main()
