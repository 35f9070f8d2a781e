"""Draw every illustration of the photo pool: `python zeichnen.py [--nur KEY …] [--ohne-png]`."""

import argparse
import sys
from pathlib import Path

from motive import MOTIVE
from rendern import als_png

HIER = Path(__file__).resolve().parent
QUELLEN, POOL = HIER / "svg", HIER.parent


def schreibe(ziel: Path, inhalt: bytes) -> bool:
    """Write a file whole or not at all; say whether it changed."""
    if ziel.exists() and ziel.read_bytes() == inhalt:
        return False
    entwurf = ziel.with_name(ziel.name + ".neu")
    entwurf.write_bytes(inhalt)
    entwurf.replace(ziel)
    return True


def zeichne(key: str, mit_png: bool) -> None:
    """One illustration: its SVG source and, if the source is new, its rendering."""
    svg, png = QUELLEN / f"{key}.svg", POOL / f"{key}.png"
    neu = schreibe(svg, MOTIVE[key]().encode())
    if mit_png and (neu or not png.exists()):
        schreibe(png, als_png(svg))
    print(f"{'neu  ' if neu else 'wie bisher'} {svg.name}")


def veraltet(keys: list[str]) -> list[str]:
    """Keys whose stored SVG is not what the code draws today."""
    return [
        k
        for k in keys
        if not (QUELLEN / f"{k}.svg").exists() or (QUELLEN / f"{k}.svg").read_bytes() != MOTIVE[k]().encode()
    ]


def main() -> int:
    """Read the options, draw, return the exit status."""
    parser = argparse.ArgumentParser(description="Zeichnet die Illustrationen des Fotopools.")
    parser.add_argument("--nur", nargs="+", metavar="KEY", choices=sorted(MOTIVE), help="nur diese Motive")
    parser.add_argument("--ohne-png", action="store_true", help="nur die SVG-Quellen schreiben")
    parser.add_argument(
        "--pruefe", action="store_true", help="nichts schreiben; Status 1, wenn eine Quelle veraltet ist"
    )
    optionen = parser.parse_args()
    keys = optionen.nur or sorted(MOTIVE)
    if optionen.pruefe:
        alt = veraltet(keys)
        print("\n".join(f"veraltet: {k}" for k in alt) or "alle Quellen sind aktuell")
        return 1 if alt else 0
    QUELLEN.mkdir(exist_ok=True)
    for key in keys:
        zeichne(key, not optionen.ohne_png)
    return 0


if __name__ == "__main__":
    sys.exit(main())
