"""Three-way comparison: what the file says, what the source says now, and what it had said at the last import."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.dokument import Dokument
from generator.merge.werte import FEHLT, SCHLUESSEL, TEXT, as_feld, digest
from generator.read.quelle import Feld

NIE = frozenset(("status", "uid", "herkunft"))
"""Keys an import sets once and never touches again."""

OFFEN = object()
"""Stands for a value the source says nothing about: the file's own stays, and so does what is remembered of it."""


class Urteil(StrEnum):
    """What becomes of one key that differs."""

    GEAENDERT = "geaendert"
    """The source changed it, nobody else did: written."""
    KORRIGIERT = "korrigiert"
    """A person changed it, the source did not: stays, and is proposed for `festgehalten`."""
    FESTGEHALTEN = "festgehalten"
    """Held by `herkunft.festgehalten`: stays."""
    STRITTIG = "strittig"
    """Both changed it, or nobody knows who did: stays, and a person decides."""


@dataclass(frozen=True)
class Unterschied:
    """One key on which file and source differ."""

    key: str
    alt: Feld
    neu: Feld
    urteil: Urteil


@dataclass
class Vergleich:
    """The comparison of one event."""

    unterschiede: list[Unterschied] = field(default_factory=list)
    stand: dict[str, str] = field(default_factory=dict)
    """The state to remember for this event."""

    def of(self, urteil: Urteil) -> list[Unterschied]:
        """The differences with this outcome."""
        return [unterschied for unterschied in self.unterschiede if unterschied.urteil is urteil]


def compare(
    dokument: Dokument, wunsch: Mapping[str, Feld], bisher: Mapping[str, str] | None, festgehalten: tuple[str, ...]
) -> Vergleich:
    """Judge every key the source speaks or spoke about.

    bisher: digests of the last import by key; None where nothing is known of this event.
    """
    vergleich = Vergleich(stand={key: wert for key, wert in (bisher or {}).items() if wert != FEHLT})
    for key in _ordered({*wunsch, *(bisher or {})} - NIE):
        alt: Feld = dokument.text.strip() if key == TEXT else as_feld(dokument.kopf.get(key))
        neu = wunsch.get(key)
        if neu is OFFEN:
            continue
        ist, soll = digest(key, alt), digest(key, neu)
        zuvor = None if bisher is None else bisher.get(key, FEHLT)
        if ist == soll:
            _remember(vergleich, key, soll)
            continue
        urteil = Urteil.FESTGEHALTEN if key in festgehalten else _judge(ist, soll, zuvor)
        if urteil is Urteil.GEAENDERT:
            _remember(vergleich, key, soll)
        vergleich.unterschiede.append(Unterschied(key, alt, neu, urteil))
    return vergleich


def _judge(ist: str, soll: str, zuvor: str | None) -> Urteil:
    if zuvor is None:
        return Urteil.GEAENDERT if ist == FEHLT else Urteil.STRITTIG
    if ist == zuvor:
        return Urteil.GEAENDERT
    return Urteil.KORRIGIERT if soll == zuvor else Urteil.STRITTIG


def _remember(vergleich: Vergleich, key: str, wert: str) -> None:
    if wert == FEHLT:
        vergleich.stand.pop(key, None)
    else:
        vergleich.stand[key] = wert


def _ordered(keys: set[str]) -> list[str]:
    rang = {key: stelle for stelle, key in enumerate((*SCHLUESSEL, TEXT))}
    return sorted(keys, key=lambda key: (rang.get(key, len(rang)), key))
