"""A baseline for adopting the rules on an old stock: known findings by rule, file and sentence, not by line."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.befund import Befund
from generator.check.pruefsumme import normalise
from generator.errors import OzError


def compute_schluessel(befund: Befund, quelltext: str) -> str:
    """What stays the same when lines move: rule, file, and the words of the paragraph around the place."""
    zeilen = quelltext.split("\n")
    nummer = min(befund.stelle.zeile, len(zeilen)) - 1
    zeile = normalise(zeilen[nummer]) if zeilen and nummer >= 0 else ""
    roh = f"{befund.regel}\n{befund.datei}\n{normalise(befund.text)}\n{zeile if befund.text else ''}"
    return hashlib.sha256(roh.encode()).hexdigest()[:20]


def render_grundlinie(befunde: Iterable[Befund], quelltexte: Mapping[str, str]) -> str:
    """The findings of today as the content of a baseline file."""
    zahl = Counter(compute_schluessel(befund, quelltexte.get(befund.datei, "")) for befund in befunde)
    return json.dumps({"version": 1, "befunde": dict(sorted(zahl.items()))}, indent=1) + "\n"


def read_grundlinie(pfad: Path) -> Counter[str]:
    """The known findings. Raises OzError where the file cannot be read."""
    try:
        inhalt = json.loads(pfad.read_text(encoding="utf-8"))
        return Counter({str(key): int(zahl) for key, zahl in inhalt["befunde"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise OzError(
            f"Die Grundlinie «{pfad.name}» lässt sich nicht lesen. Mit --grundlinie-schreiben neu anlegen."
        ) from None


def without_known(befunde: Iterable[Befund], bekannt: Counter[str], quelltexte: Mapping[str, str]) -> list[Befund]:
    """The findings that are not in the baseline; each known one hides one."""
    rest = Counter(bekannt)
    neu = []
    for befund in befunde:
        schluessel = compute_schluessel(befund, quelltexte.get(befund.datei, ""))
        if rest[schluessel] > 0:
            rest[schluessel] -= 1
        else:
            neu.append(befund)
    return neu
