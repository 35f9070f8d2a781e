"""School holidays and public holidays of Thuringia: on which days a series may pause."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path


@dataclass(frozen=True)
class Ferien:
    """One stretch of school holidays, both ends included."""

    name: str
    von: date
    bis: date


@dataclass(frozen=True)
class Ferienkalender:
    """The school holidays of Thuringia, as far as they are known."""

    gueltig_von: date
    gueltig_bis: date
    quelle: str
    stand: date
    ferien: tuple[Ferien, ...]

    def find(self, tag: date) -> Ferien | None:
        """The school holidays a day lies in."""
        return next((ferien for ferien in self.ferien if ferien.von <= tag <= ferien.bis), None)


@lru_cache(maxsize=1)
def load_ferienkalender() -> Ferienkalender:
    """The data file beside this module; it states its source and how far it is valid."""
    pfad = Path(__file__).with_name("schulferien_thueringen.toml")
    daten = tomllib.loads(pfad.read_text(encoding="utf-8"))
    ferien = tuple(Ferien(zeile["name"], zeile["von"], zeile["bis"]) for zeile in daten["ferien"])
    return Ferienkalender(daten["gueltig_von"], daten["gueltig_bis"], daten["quelle"], daten["stand"], ferien)


def find_feiertag(tag: date) -> str | None:
    """The German name of the public holiday in Thuringia on this day."""
    return _feiertage(tag.year).get(tag)


@lru_cache(maxsize=256)
def _feiertage(jahr: int) -> dict[date, str]:
    import holidays  # only here: its import costs more time than reading most projects

    return dict(holidays.country_holidays("DE", subdiv="TH", years=jahr, language="de"))
