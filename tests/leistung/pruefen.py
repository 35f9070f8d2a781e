"""Measure `oz pruefen` on 1,000 files of 600 words, beside textlint with 40 pattern rules where node has it.

Run with `python -m tests.leistung.pruefen [--dateien 1000]`. Twice: with seven sentences that repeat, and with the
sentences of our own content and new compounds in them, since German goes on making words. Then the rules over events.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generator.check import check_all
from generator.config import load_config
from generator.pipeline import validate_all
from generator.read.historie import read_historie
from generator.read.projekt import read_projekt
from tests.check.beispiele import STANDARD, WURZEL, write_projekt
from tests.leistung.korpus import STICHTAG, write_korpus

SAETZE = (
    "Die Betriebe der Präzisionstechnologie fertigen Spannzangen, Gewindespindeln und Räumwerkzeuge für die Industrie.",
    "Im Werk arbeiten Menschen, die seit Jahren zusammen lernen und prüfen.",
    "Am 4. Juni 2025 kamen rund 50 Gäste.",
    "Behälterglas für Lebensmittel steht im deutschlandweiten Wettbewerb.",
    "Wer hier **Ausbildung** sucht, findet [Angebote](../kompetenzfelder/praezisionstechnologie.md) in vier Städten.",
    "„Das machen wir schon lange“, sagt der Meister.",
    "Nach Feierabend geht es zum Wandern auf den Rennsteig oder zum Langlauf nach Oberhof.",
)
"""What our texts are like: markup, quotations, figures, and terms the rules look at."""


def write_texts(ordner: Path, dateien: int) -> int:
    """Stories of about 600 words, each a little different; returns the number of words."""
    worte = 0
    for i in range(dateien):
        saetze = [
            SAETZE[(i + k) % len(SAETZE)] if k % 9 else f"\n\n## Abschnitt {i} {k}\n\nText {i}." for k in range(64)
        ]
        text = " ".join(saetze)
        worte += len(text.split())
        pfad = ordner / f"inhalte/geschichten/text-{i:04}.md"
        pfad.parent.mkdir(parents=True, exist_ok=True)
        pfad.write_text(f"---\n{STANDARD['geschichten']}\n---\n\n{text}\n", encoding="utf-8")
    return worte


def write_varied_texts(ordner: Path, dateien: int) -> int:
    """Stories, press releases and pages of our own sentences, two new compounds in each; returns the words."""
    saetze = [
        satz
        for datei in sorted((WURZEL / "inhalte").rglob("*.md"))
        for satz in re.split(
            r"(?<=[.!?])\s+", re.sub(r"\]\([^)]*\)", "](https://x.invalid/)", datei.read_text("utf-8"))
        )
        if len(satz.split()) > 3 and not re.search(r"^---|regel-aus|\[\[|\n", satz)
    ]
    nomen = sorted({wort for satz in saetze for wort in satz.split() if wort.isalpha() and len(wort) > 4})
    zufall, worte = random.Random(7), 0
    for i in range(dateien):
        art = zufall.choice(("geschichten", "geschichten", "presse", "staedte", "service"))
        stuecke: list[str] = []
        while sum(map(len, stuecke)) < 4_200:
            satz = zufall.choice(saetze).split()
            for stelle in zufall.choices(range(len(satz)), k=2):
                if satz[stelle] in nomen:
                    satz[stelle] = zufall.choice(nomen)[: zufall.randrange(4, 9)] + satz[stelle].lower()
            stuecke.append(("\n\n## Abschnitt\n\n" if len(stuecke) % 9 == 0 else "") + " ".join(satz))
        text = " ".join(stuecke)
        worte += len(text.split())
        pfad = ordner / f"inhalte/{art}/text-{i:04}.md"
        pfad.parent.mkdir(parents=True, exist_ok=True)
        pfad.write_text(f"---\n{STANDARD[art]}\n---\n\n{text}\n", encoding="utf-8")
    return worte


def cpu(befehl: list[str], ordner: Path, bytecode: Path | None = None) -> tuple[float, float, int]:
    """CPU seconds, wall seconds and peak memory in MB of a command and its children.

    bytecode: a folder for it, as an installed program has its own; without it Python compiles us on each call.
    """
    umgebung = {key: wert for key, wert in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    umgebung |= {"PYTHONPYCACHEPREFIX": str(bytecode)} if bytecode else {}
    anfang = time.perf_counter()
    prozess = subprocess.Popen(befehl, cwd=ordner, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=umgebung)
    _, _, verbrauch = os.wait4(prozess.pid, 0)
    dauer = time.perf_counter() - anfang
    return verbrauch.ru_utime + verbrauch.ru_stime, dauer, verbrauch.ru_maxrss // 1024


def textlint(ordner: Path) -> list[str] | None:
    """A textlint with a rule of 40 patterns, installed where npm can; None where it cannot."""
    if shutil.which("npm") is None:
        return None
    pakete = ["textlint@15", "textlint-rule-prh"]
    subprocess.run(
        ["npm", "install", "--silent", "--no-audit", "--no-fund", *pakete], cwd=ordner, check=False, timeout=180
    )
    if not (ordner / "node_modules/.bin/textlint").exists():
        return None
    regeln = "".join(f"  - expected: Wort{i}\n    pattern: /falsch{i}\\w*/\n" for i in range(40))
    (ordner / "prh.yml").write_text(f"version: 1\nrules:\n{regeln}", encoding="utf-8")
    (ordner / ".textlintrc.json").write_text(
        json.dumps({"rules": {"prh": {"rulePaths": ["prh.yml"]}}}), encoding="utf-8"
    )
    return ["node_modules/.bin/textlint", "inhalte/*/text-*.md"]


def measure_rules(anzahl: int) -> float:
    """CPU milliseconds of all rules for one event, nothing remembered."""
    with tempfile.TemporaryDirectory() as name:
        config = load_config(write_korpus(Path(name) / "projekt", anzahl), stichtag=STICHTAG, umgebung={})
        roh, historie = read_projekt(config.projekt), read_historie(config.projekt)
        bestand, _ = validate_all(roh, historie, config)
        dokumente = {dokument.pfad: dokument for dokument in roh.dokumente}
        anfang = time.process_time()
        check_all(dokumente, bestand, config, historie)
        return (time.process_time() - anfang) * 1000 / anzahl


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--dateien", type=int, default=1000)
    parser.add_argument("--termine", type=int, default=10_000)
    angaben = parser.parse_args()
    for titel, write in (("Sieben Sätze", write_texts), ("Eigene Sätze", write_varied_texts)):
        with tempfile.TemporaryDirectory() as name:
            ordner = Path(name)
            write_projekt(ordner, {})
            worte = write(ordner, angaben.dateien)
            print(f"{titel}: {angaben.dateien} Dateien, {worte // angaben.dateien} Wörter je Datei")
            measure(ordner)
    print(f"Alle Regeln über {angaben.termine} Termine: {measure_rules(angaben.termine):.2f} ms CPU je Termin")


def measure(ordner: Path) -> None:
    """The runs of `oz` and of textlint over one project."""
    oz = [str(Path(sys.executable).parent / "oz"), "pruefen", "--stichtag", "2026-11-22"]
    eine = next((ordner / "inhalte/geschichten").glob("text-*.md"))
    with tempfile.TemporaryDirectory() as name:
        bytecode = Path(name)
        cpu(oz, ordner, bytecode)
        shutil.rmtree(ordner / ".cache")
        _print("oz pruefen, erster Lauf", cpu(oz, ordner, bytecode))
        _print("oz pruefen, zweiter Lauf", cpu(oz, ordner, bytecode))
        eine.touch()
        _print("oz pruefen, eine Datei", cpu([*oz, str(eine)], ordner, bytecode))
    fremd = textlint(ordner)
    if fremd is not None:
        _print("textlint 15, 40 Muster", cpu(fremd, ordner))


def _print(titel: str, verbrauch: tuple[float, float, int]) -> None:
    sekunden, dauer, speicher = verbrauch
    print(f"  {titel:<26} {sekunden:6.2f} s CPU  {dauer:6.2f} s  {speicher:4} MB")


if __name__ == "__main__":
    main()
