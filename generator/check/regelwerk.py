"""`kommunikationsregeln.yml`: what the AG Kommunikation decides, asked for by path and typed on the way out."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from generator.errors import OzError

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML without libyaml, as on some Macs
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]


@dataclass(frozen=True)
class Regelwerk:
    """The settings of the rules; a path like `glas.reichweite` names a value."""

    werte: Mapping[str, Any]
    name: str = "kommunikationsregeln.yml"
    kennung: str = ""
    """SHA-256 of the file, for the cache."""

    def get(self, weg: str) -> Any:
        """Whatever stands at the path, or None."""
        wert: Any = self.werte
        for teil in weg.split("."):
            wert = wert.get(teil) if isinstance(wert, Mapping) else None
        return wert

    def liste(self, weg: str) -> tuple[str, ...]:
        """A list of texts; empty where nothing stands."""
        wert = self.get(weg)
        if wert is None:
            return ()
        if not isinstance(wert, list):
            raise self._fault(weg, "muss eine Liste sein")
        return tuple(str(eintrag) for eintrag in wert)

    def tafeln(self, weg: str) -> tuple[Mapping[str, Any], ...]:
        """A list of mappings; empty where nothing stands."""
        wert = self.get(weg)
        if wert is None:
            return ()
        if not isinstance(wert, list) or not all(isinstance(eintrag, Mapping) for eintrag in wert):
            raise self._fault(weg, "muss eine Liste von Einträgen der Form «schluessel: wert» sein")
        return tuple(wert)

    def tafel(self, weg: str) -> Mapping[str, Any]:
        """A mapping; empty where nothing stands."""
        wert = self.get(weg)
        if wert is None:
            return {}
        if not isinstance(wert, Mapping):
            raise self._fault(weg, "muss Unterangaben haben")
        return wert

    def zahl(self, weg: str) -> float:
        """A number; required, because no threshold stands in the code."""
        wert = self.get(weg)
        if isinstance(wert, bool) or not isinstance(wert, int | float):
            raise self._fault(weg, "muss eine Zahl sein")
        return wert

    def text(self, weg: str) -> str:
        """A text; empty where nothing stands."""
        wert = self.get(weg)
        return "" if wert is None else str(wert)

    def wahr(self, weg: str) -> bool:
        """true or false; false where nothing stands."""
        wert = self.get(weg)
        if wert is not None and not isinstance(wert, bool):
            raise self._fault(weg, "muss true oder false sein")
        return bool(wert)

    def tag(self, weg: str) -> date | None:
        """A day, or None where nothing stands."""
        return self.as_tag(weg, self.get(weg))

    def as_tag(self, weg: str, wert: Any) -> date | None:
        """Judge a value as a day."""
        if wert is None or type(wert) is date:
            return wert
        try:
            return date.fromisoformat(str(wert))
        except ValueError:
            raise self._fault(weg, "muss ein Tag der Form 2026-06-30 sein") from None

    def _fault(self, weg: str, was: str) -> OzError:
        return OzError(f"{self.name}: «{weg}» {was}. Bitte die Datei berichtigen.")


_PAKET = Path(__file__).resolve().parent.parent
_VORGABE = next(
    (pfad for ordner in (_PAKET, _PAKET.parent) if (pfad := ordner / "kommunikationsregeln.yml").is_file()), None
)
"""The file that comes with the package; a project's own file need only hold what it decides otherwise."""


def load_regelwerk(pfad: Path) -> Regelwerk:
    """Read the project's file over the one that comes with the package. Raises OzError where it cannot be read."""
    werte, roh = _read(pfad)
    if _VORGABE is not None and pfad != _VORGABE:
        vorgabe, vorgabe_roh = _read(_VORGABE)
        werte, roh = {**vorgabe, **werte}, vorgabe_roh + roh
    return Regelwerk(MappingProxyType(werte), pfad.name, hashlib.sha256(roh).hexdigest())


def _read(pfad: Path) -> tuple[dict[str, Any], bytes]:
    try:
        roh = pfad.read_bytes()
        inhalt = yaml.load(roh.decode("utf-8"), _Loader)
    except FileNotFoundError:
        raise OzError(f"{pfad.name} fehlt. Die Datei gehört in den Projektordner.") from None
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as fehler:
        marke = getattr(fehler, "problem_mark", None)
        stelle = f":{marke.line + 1}:{marke.column + 1}" if marke else ""
        raise OzError(f"{pfad.name}{stelle} lässt sich nicht lesen. Bitte die Zeile prüfen.") from None
    if inhalt is not None and not isinstance(inhalt, dict):
        raise OzError(f"{pfad.name} enthält keine Einstellungen der Form «schluessel: wert».")
    return inhalt or {}, roh
