"""All benchmarks one after another: `python -m tests.leistung` (several minutes); the figures stand in README.md."""

from __future__ import annotations

import subprocess
import sys

MODULE = ("bau", "kalender", "pruefen", "bilder", "seitenwerte")


def main() -> int:
    """Run each benchmark in a process of its own; the worst exit status counts."""
    status = 0
    for modul in MODULE:
        print(f"\n== {modul} ==", flush=True)
        status = max(status, subprocess.run([sys.executable, "-m", f"tests.leistung.{modul}"], check=False).returncode)
    return status


if __name__ == "__main__":
    sys.exit(main())
