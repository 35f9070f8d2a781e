"""Measure `oz pruefen` on 1,000 files of 600 words, beside textlint with 40 pattern rules where node has it.

Run with `python -m tests.leistung.pruefen [--dateien 1000]`.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.check.beispiele import STANDARD, write_projekt

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


def cpu(befehl: list[str], ordner: Path) -> tuple[float, float, int]:
    """CPU seconds, wall seconds and peak memory in MB of a command and its children."""
    anfang = time.perf_counter()
    prozess = subprocess.Popen(befehl, cwd=ordner, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
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
    return ["node_modules/.bin/textlint", "inhalte/geschichten/*.md"]


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--dateien", type=int, default=1000)
    angaben = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        ordner = Path(name)
        write_projekt(ordner, {})
        worte = write_texts(ordner, angaben.dateien)
        print(f"{angaben.dateien} Dateien, {worte // angaben.dateien} Wörter je Datei")
        oz = [str(Path(sys.executable).parent / "oz"), "pruefen", "--stichtag", "2026-11-22"]
        messungen = [
            ("oz pruefen, erster Lauf", oz),
            ("oz pruefen, zweiter Lauf", oz),
            ("oz pruefen, eine Datei", [*oz, "inhalte/geschichten/text-0000.md"]),
        ]
        fremd = textlint(ordner)
        messungen += [("textlint 15, 40 Muster", fremd)] if fremd else []
        for titel, befehl in messungen:
            sekunden, dauer, speicher = cpu(befehl, ordner)
            print(f"{titel:<26} {sekunden:6.2f} s CPU  {dauer:6.2f} s  {speicher:4} MB")


if __name__ == "__main__":
    main()
