"""Remember what was found in a text: keyed by its content, the rules, their settings and what they know of the site."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from generator.befund import Befund, Schwere, Stelle
from generator.check.lage import Blatt, Lage
from generator.check.wortlisten import listen

_HIER = Path(__file__).resolve().parent


@cache
def _digest_of_rules() -> str:
    """Changes whenever the code of the rules does."""
    summe = hashlib.sha256()
    for datei in sorted([*_HIER.rglob("*.py"), _HIER / "nomen.txt"]):
        summe.update(datei.read_bytes())
    return summe.hexdigest()


class Gedaechtnis:
    """Findings of unchanged texts; a file that cannot be read or written only costs time."""

    def __init__(self, lage: Lage) -> None:
        self.datei = lage.config.cache / "pruefung.json"
        bekannt = listen(lage)
        self.umfeld = "\n".join(
            [
                _digest_of_rules(), lage.regelwerk.kennung, lage.stichtag.isoformat(), str(lage.config.entwuerfe),
                lage.config.site_url, bekannt.firmen.pattern, bekannt.orte.pattern,
            ]
        )  # fmt: skip
        self.alt = self._read() if lage.config.cache.parent.parent.is_dir() else {}
        self.neu: dict[str, Any] = {}

    def findings(self, blatt: Blatt, work_out: Callable[[], Iterable[Befund]]) -> list[Befund]:
        """The findings of a document, remembered or worked out now."""
        roh = f"{self.umfeld}\n{blatt.pfad}\n{blatt.dokument.quelltext}"
        key = hashlib.sha256(roh.encode("utf-8", "surrogatepass")).hexdigest()
        if key in self.alt:
            try:
                befunde = [_load(eintrag) for eintrag in self.alt[key]]
            except (KeyError, TypeError, ValueError):
                befunde = list(work_out())
        else:
            befunde = list(work_out())
        self.neu[key] = [_dump(befund) for befund in befunde]
        return befunde

    def _read(self) -> dict[str, Any]:
        try:
            inhalt = json.loads(self.datei.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return inhalt if isinstance(inhalt, dict) else {}

    def save(self) -> None:
        """Keep what was used in a run over everything; the rest belongs to texts that are gone."""
        if self.neu == self.alt:
            return
        with contextlib.suppress(OSError):
            self.datei.parent.mkdir(parents=True, exist_ok=True)
            griff, name = tempfile.mkstemp(dir=self.datei.parent)
            with os.fdopen(griff, "w", encoding="utf-8") as strom:
                json.dump(self.neu, strom, ensure_ascii=False)
            Path(name).replace(self.datei)


def _dump(befund: Befund) -> dict[str, Any]:
    return asdict(befund)


def _load(eintrag: dict[str, Any]) -> Befund:
    return Befund(**{**eintrag, "schwere": Schwere(eintrag["schwere"]), "stelle": Stelle(**eintrag["stelle"])})
