"""Recognise a picture again that was saved, resized or brightened anew: a perceptual hash, kept per file content."""

from __future__ import annotations

import contextlib
import json
import os
import warnings
from pathlib import Path

from PIL import Image

from generator.read.bild import FORMATE

_SEITE = 16
AEHNLICH = 100
"""Bits of 512 that may differ. Measured: a copy saved smaller, brighter or cropped by 2 % differs in up to 97 bits, two
drawings of one series in at least 155, the two views of a stereo photograph in 170."""
_DATEI = "aehnlichkeit-1.json"


def compute_abdruck(datei: Path) -> int | None:
    """512 bits: whether each point of a coarse grid is darker than its right and its lower neighbour."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(datei, formats=FORMATE) as bild:
                bild.draft("L", (256, 256))
                klein = bild.convert("RGBA" if bild.has_transparency_data else "RGB").convert("L")
        except Exception:  # Pillow's readers raise whatever a hostile file provokes
            return None
    rand = _SEITE + 1
    punkte = klein.resize((rand, rand), Image.Resampling.LANCZOS, reducing_gap=2.0).tobytes()
    abdruck = 0
    for zeile in range(_SEITE):
        for spalte in range(_SEITE):
            hier = zeile * rand + spalte
            abdruck = abdruck << 2 | (punkte[hier] < punkte[hier + 1]) << 1 | (punkte[hier] < punkte[hier + rand])
    return abdruck


def distance(a: int, b: int) -> int:
    """In how many bits two hashes differ."""
    return (a ^ b).bit_count()


class Abdruecke:
    """Hashes of the pool's pictures by their checksum, remembered between runs."""

    def __init__(self, cache: Path) -> None:
        self._datei = cache / _DATEI
        self._werte = self._load()

    def of(self, kennung: str, datei: Path) -> int | None:
        """The hash of a picture; `kennung` is the checksum of its bytes."""
        if kennung not in self._werte:
            abdruck = compute_abdruck(datei)
            self._werte[kennung] = None if abdruck is None else f"{abdruck:x}"
        wert = self._werte[kennung]
        return None if wert is None else int(wert, 16)

    def save(self) -> None:
        """Keep them; without it the next run only takes longer."""
        with contextlib.suppress(OSError):
            self._datei.parent.mkdir(parents=True, exist_ok=True)
            entwurf = self._datei.with_suffix(f".{os.getpid()}")
            entwurf.write_text(json.dumps(self._werte, sort_keys=True), encoding="utf-8")
            entwurf.replace(self._datei)

    def _load(self) -> dict[str, str | None]:
        try:
            roh = json.loads(self._datei.read_text(encoding="utf-8"))
            return {str(key): None if wert is None else f"{int(wert, 16):x}" for key, wert in roh.items()}
        except (OSError, ValueError, AttributeError, TypeError):
            return {}
