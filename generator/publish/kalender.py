"""The calendar files of an edition, each checked before it may be published, and copies at former addresses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.befund import Schwere
from generator.errors import OzError
from generator.render.artefakt import Artefakt
from generator.render.ics_pruefung import find_ics_faults
from generator.render.kalender import Kalenderwerk


def publish_kalender(kalender: Kalenderwerk, fruehere: Mapping[str, str]) -> Iterator[Artefakt]:
    """Subscriptions and single events; `fruehere` maps former to present files of single events."""
    kopien: dict[str, list[str]] = {}
    for alt, neu in fruehere.items():
        kopien.setdefault(neu, []).append(alt)
    for artefakt in kalender.artefakte():
        geprueft = checked(artefakt, kalender)
        yield geprueft
        yield from (replace(geprueft, pfad=alt) for alt in kopien.get(artefakt.pfad, ()))


def checked(artefakt: Artefakt, kalender: Kalenderwerk) -> Artefakt:
    """The same file, but rendering it raises OzError where the calendar would be faulty: thousands subscribe."""
    fenster = (kalender.von, kalender.bis) if artefakt.pfad.startswith("ics/") else None

    def render() -> bytes:
        inhalt = artefakt.render()
        fehler = [b for b in find_ics_faults(artefakt.pfad, inhalt, fenster) if b.schwere is Schwere.FEHLER]
        if fehler:
            raise OzError(
                f"Der Kalender /{artefakt.pfad} wäre fehlerhaft und wird nicht veröffentlicht: {fehler[0].meldung}"
            )
        return inhalt

    return Artefakt(artefakt.pfad, render, artefakt.kennung)
