"""A page of the communication rules as editors read it: in the command, the handbook and the preview."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Regelbeispiel:
    """An example of a rule's page: a sentence, or the files of a small project."""

    satz: str = ""
    dateien: tuple[tuple[str, str], ...] = ()
    """Path and content."""


@dataclass(frozen=True)
class Regelseite:
    """What a page of the catalogue says."""

    name: str
    gruppe: str
    """POS, ZG, WERT, NAM, GEN, FRG, VER, FOTO, TER, MIX, FAK, Ausnahme, Datei, Technik."""
    schwere: str
    umfang: str
    titel: str
    warum: str
    ausweg: str
    quelltext: str
    zitate: tuple[tuple[str, str], ...] = ()
    """The concept's words and the heading they stand under."""
    schlecht: tuple[Regelbeispiel, ...] = ()
    gut: tuple[Regelbeispiel, ...] = ()
