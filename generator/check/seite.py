"""The page of a rule: its sections, and the examples that are its tests."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ABSCHNITT = re.compile(r"^## (.+)$", re.MULTILINE)
_KENNZEILE = re.compile(r"^\*(?P<gruppe>[^·*]+) · (?P<schwere>[^·*]+) · (?P<umfang>[^*]+)\*$", re.MULTILINE)
_ZITAT = re.compile(r"^> „(.+)“ \((.+)\)$", re.MULTILINE)
_BEISPIEL = re.compile(r"^- ([^\n]+)$|^```projekt\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_DATEI = re.compile(r"^=== (\S+)$", re.MULTILINE)


@dataclass(frozen=True)
class Beispiel:
    """An example: a sentence, or a small project of one or more files."""

    satz: str = ""
    dateien: tuple[tuple[str, str], ...] = ()
    """Path and content."""


@dataclass(frozen=True)
class Seite:
    """What `oz pruefen --erklaere` shows, the handbook prints and the tests run."""

    quelltext: str
    titel: str
    gruppe: str
    """POS, ZG, WERT, NAM, GEN, FRG, VER, FOTO, TER, MIX, FAK, Ausnahme, Datei."""
    schwere: str
    umfang: str
    abschnitte: dict[str, str]

    @property
    def warum(self) -> str:
        """The reason in one paragraph."""
        return self.abschnitte.get("Warum", "")

    @property
    def ausweg(self) -> str:
        """What to do."""
        return self.abschnitte.get("Ausweg", "")

    @property
    def zitate(self) -> list[tuple[str, str]]:
        """The concept's words and the heading they stand under."""
        return _ZITAT.findall(self.abschnitte.get("Im Konzept", ""))

    def beispiele(self, abschnitt: str) -> list[Beispiel]:
        """The examples of «So nicht» or «So ist es gut»."""
        return [
            Beispiel(satz=fund[1]) if fund[1] else Beispiel(dateien=_dateien(fund[2]))
            for fund in _BEISPIEL.finditer(self.abschnitte.get(abschnitt, ""))
        ]


def _dateien(roh: str) -> tuple[tuple[str, str], ...]:
    teile = _DATEI.split(roh)
    return tuple(zip(teile[1::2], (inhalt.lstrip("\n") for inhalt in teile[2::2]), strict=True))


def parse_seite(quelltext: str) -> Seite:
    """Read a rule's page."""
    kopf, *rest = _ABSCHNITT.split(quelltext)
    zeile = _KENNZEILE.search(kopf)
    if zeile is None:
        raise ValueError("Der Regelseite fehlt die Zeile *Gruppe · Schwere · Umfang*.")
    return Seite(
        quelltext,
        kopf.splitlines()[0].removeprefix("# ").strip(),
        zeile["gruppe"].strip(),
        zeile["schwere"].strip(),
        zeile["umfang"].strip(),
        {name.strip(): inhalt.strip() for name, inhalt in zip(rest[::2], rest[1::2], strict=True)},
    )
