"""Two files announce the same event."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from generator.befund import Befund, Schwere
from generator.check.lage import Lage
from generator.model.veranstaltung import Terminstatus, Veranstaltung

REGEL = "termin-doppelt"
_WORT = re.compile(r"[a-z0-9]+")


def check_bestand(lage: Lage) -> Iterator[Befund]:
    """Same day and town, and the same venue at the same time or titles alike."""
    staedte = frozenset(wort for stadt in lage.regelwerk.tafeln("staedte") for wort in _words(str(stadt["name"])))
    by_tag: dict[tuple[date, str], list[Veranstaltung]] = defaultdict(list)
    for veranstaltung in lage.bestand.veranstaltungen:
        if veranstaltung.terminstatus not in (Terminstatus.ABGESAGT, Terminstatus.VERSCHOBEN):
            for tag in dict.fromkeys(termin.erster_tag for termin in veranstaltung.termine):
                by_tag[tag, veranstaltung.stadt].append(veranstaltung)
    gemeldet: set[tuple[str, str]] = set()
    for (tag, _), gruppe in sorted(by_tag.items()):
        gruppe = sorted(gruppe, key=lambda v: v.pfad)
        for i, zweite in enumerate(gruppe):
            for erste in gruppe[:i]:
                if (erste.pfad, zweite.pfad) not in gemeldet and _alike(erste, zweite, staedte):
                    gemeldet.add((erste.pfad, zweite.pfad))
                    meldung = (
                        f"Dieselbe Veranstaltung steht wohl schon in {erste.pfad} ({tag:%d.%m.%Y}). "
                        "Bitte eine der beiden Dateien löschen, bevor sie veröffentlicht ist."
                    )
                    yield lage.blatt(zweite.pfad).kopf_befund(
                        REGEL, Schwere.WARNUNG, meldung, "titel", "beginn", text=zweite.titel
                    )


def _alike(erste: Veranstaltung, zweite: Veranstaltung, staedte: frozenset[str]) -> bool:
    a, b = (set(_words(v.titel)) - staedte - _jahre(v.titel) for v in (erste, zweite))
    if a and b and (a == b or len(a & b) / len(a | b) >= 0.8):
        return True
    gleicher_ort = erste.ort is not None and zweite.ort is not None and erste.ort.name == zweite.ort.name
    return gleicher_ort and erste.beginn == zweite.beginn and not erste.ganztags


def _words(text: str) -> list[str]:
    text = text.lower().replace("ß", "ss")
    return _WORT.findall(unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode())


def _jahre(titel: str) -> set[str]:
    return {wort for wort in _words(titel) if re.fullmatch(r"(?:19|20)\d\d", wort)}
