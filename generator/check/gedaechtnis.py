"""Remember what was found in a text: as long as its content, the rules, their settings and the names are the same."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Callable, Iterable
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from generator.befund import Befund, Schwere, Stelle
from generator.check.lage import Blatt, Lage
from generator.check.wortlisten import listen

T = TypeVar("T")
_HIER = Path(__file__).resolve().parent
_WENIGE = 100
"""One in so many: fewer new texts are read again in less time than everything is written."""


@cache
def _digest_of_rules() -> str:
    """Changes whenever the code of the rules does."""
    summe = hashlib.sha256()
    for datei in sorted([*_HIER.rglob("*.py"), _HIER / "nomen.txt"]):
        summe.update(datei.read_bytes())
    return summe.hexdigest()


class Gedaechtnis:
    """Findings and facts of unchanged texts; a file that cannot be read or written only costs time."""

    def __init__(self, lage: Lage) -> None:
        self.datei = lage.config.cache / "pruefung.json"
        bekannt = listen(lage)
        umfeld = [
            _digest_of_rules(), lage.regelwerk.kennung, lage.stichtag.isoformat(), str(lage.config.entwuerfe),
            lage.config.site_url, bekannt.firmen.pattern, bekannt.orte.pattern,
        ]  # fmt: skip
        self.umfeld = hashlib.sha256("\n".join(umfeld).encode("utf-8", "surrogatepass")).hexdigest()
        self.alt = self._read() if lage.config.cache.parent.parent.is_dir() else {}
        self.neu: dict[str, list[Any]] = {}
        self.gelernt: set[str] = set()
        """Paths of texts about which something was found out in this run."""

    def findings(self, blatt: Blatt, work_out: Callable[[], Iterable[Befund]]) -> list[Befund]:
        """The findings of a document, remembered or worked out now."""
        eintrag = self._entry(blatt)
        if eintrag[1] is not None:
            try:
                return [_load(blatt.pfad, roh) for roh in eintrag[1]] if eintrag[1] else []
            except (KeyError, TypeError, ValueError):
                pass  # damaged: worked out now
        befunde = list(work_out())
        eintrag[1] = [_dump(befund) for befund in befunde]
        self.gelernt.add(blatt.pfad)
        return befunde

    def fact(self, blatt: Blatt, name: str, work_out: Callable[[], T]) -> T:
        """What a rule has to know of a document when it looks at another; something that JSON can hold."""
        fakten: dict[str, T] = self._entry(blatt)[2]
        if name not in fakten:
            fakten[name] = work_out()
            self.gelernt.add(blatt.pfad)
        return fakten[name]

    def _entry(self, blatt: Blatt) -> list[Any]:
        eintrag = self.neu.get(blatt.pfad)
        if eintrag is None:
            inhalt = hashlib.sha256(blatt.dokument.quelltext.encode("utf-8", "surrogatepass")).hexdigest()
            eintrag = self.neu[blatt.pfad] = _sound(self.alt.get(blatt.pfad), inhalt) or [inhalt, None, {}]
        return eintrag

    def _read(self) -> dict[str, Any]:
        try:
            inhalt = json.loads(self.datei.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        texte = inhalt.get("texte") if isinstance(inhalt, dict) and inhalt.get("umfeld") == self.umfeld else None
        return texte if isinstance(texte, dict) else {}

    def save(self, *, alles: bool) -> None:
        """Keep it for the next run; after one over everything nothing else, for the rest belongs to texts gone."""
        texte = self.neu if alles else {**self.alt, **self.neu}
        if len(self.gelernt) <= len(texte) // _WENIGE and len(self.alt) <= len(texte) + len(texte) // _WENIGE:
            return
        with contextlib.suppress(OSError):
            self.datei.parent.mkdir(parents=True, exist_ok=True)
            entwurf = self.datei.with_suffix(f".{os.getpid()}")
            inhalt = json.dumps({"umfeld": self.umfeld, "texte": texte}, ensure_ascii=False)
            entwurf.write_bytes(inhalt.encode("utf-8", "surrogatepass"))
            entwurf.replace(self.datei)


def _sound(eintrag: Any, inhalt: str) -> list[Any] | None:
    """What is remembered of a text with this content; None where there is nothing, or it is damaged."""
    heil = isinstance(eintrag, list) and len(eintrag) == 3 and eintrag[0] == inhalt and isinstance(eintrag[2], dict)
    return eintrag if heil else None


def _dump(befund: Befund) -> dict[str, Any]:
    return {key: wert for key, wert in asdict(befund).items() if key != "datei"}


def _load(pfad: str, roh: dict[str, Any]) -> Befund:
    return Befund(**{**roh, "datei": pfad, "schwere": Schwere(roh["schwere"]), "stelle": Stelle(**roh["stelle"])})
