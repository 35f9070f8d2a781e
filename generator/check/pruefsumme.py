"""The checksum of an approval: over the body and every key a reader can see, whatever its white space."""

from __future__ import annotations

import hashlib
import unicodedata

from generator.dokument import Dokument, Wert

UNSICHTBAR = frozenset(
    {
        "freigabe", "abstimmung", "geaendert", "status", "kag_thema", "kag_thema_grund", "regeln_aus", "muster",
        "uid", "herkunft", "gross", "frueher", "partner", "sperrfrist", "reihenfolge", "fassung_von",
    }
)  # fmt: skip
"""Keys no reader sees; all others were approved (kommunikationsregeln.md, "Readings of the doubtful points")."""


def compute_pruefsumme(dokument: Dokument) -> str:
    """SHA-256 over what a reader sees; key order, line ends and runs of white space do not count."""
    teile = [f"{key}: {_normal(wert)}" for key, wert in sorted(dokument.kopf.items()) if key not in UNSICHTBAR]
    teile.append(normalise(dokument.text))
    return "sha256:" + hashlib.sha256("\n".join(teile).encode()).hexdigest()


def normalise(text: str) -> str:
    """One space for every run of white space, composed letters, no soft hyphens."""
    return " ".join(unicodedata.normalize("NFC", text.replace("\u00ad", "")).split())


def _normal(wert: Wert) -> str:
    inhalt = wert.inhalt
    if isinstance(inhalt, dict):
        return "{" + ", ".join(f"{key}: {_normal(inhalt[key])}" for key in sorted(inhalt)) + "}"
    if isinstance(inhalt, tuple):
        return "[" + ", ".join(_normal(kind) for kind in inhalt) + "]"
    return "" if inhalt is None else normalise(str(inhalt))
