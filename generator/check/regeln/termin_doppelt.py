"""Two files announce the same event."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from generator.befund import Befund, Schwere
from generator.check.lage import Lage
from generator.model.veranstaltung import Veranstaltung

REGEL = "termin-doppelt"
_WORT = re.compile(r"[a-z0-9]+")
_JAHR = re.compile(r"(?:19|20)\d\d")


def check_bestand(lage: Lage) -> Iterator[Befund]:
    """Same day and town, and the same venue at the same time or titles alike."""
    staedte = frozenset(wort for stadt in lage.regelwerk.tafeln("staedte") for wort in _words(str(stadt["name"])))
    by_tag: dict[tuple[date, str], list[Veranstaltung]] = defaultdict(list)
    for veranstaltung in lage.bestand.veranstaltungen:
        for tag in dict.fromkeys(termin.erster_tag for termin in veranstaltung.termine if termin.findet_statt):
            by_tag[tag, veranstaltung.stadt].append(veranstaltung)
    woerter: dict[str, frozenset[str]] = {}
    gemeldet: set[tuple[str, str]] = set()
    for (tag, _), gruppe in sorted((paar for paar in by_tag.items() if len(paar[1]) > 1), key=lambda paar: paar[0]):
        gruppe = sorted(gruppe, key=lambda v: v.pfad)
        for v in gruppe:
            if v.pfad not in woerter:
                woerter[v.pfad] = _title_words(v.titel) - staedte
        for i, zweite in enumerate(gruppe):
            for erste in gruppe[:i]:
                if _alike(erste, zweite, woerter) and (erste.pfad, zweite.pfad) not in gemeldet:
                    gemeldet.add((erste.pfad, zweite.pfad))
                    meldung = (
                        f"Dieselbe Veranstaltung steht wohl schon in {erste.pfad} ({tag:%d.%m.%Y}). "
                        "Bitte eine der beiden Dateien löschen, bevor sie veröffentlicht ist."
                    )
                    yield lage.blatt(zweite.pfad).kopf_befund(
                        REGEL, Schwere.WARNUNG, meldung, "titel", "beginn", text=zweite.titel
                    )


def _alike(erste: Veranstaltung, zweite: Veranstaltung, woerter: Mapping[str, frozenset[str]]) -> bool:
    a, b = woerter[erste.pfad], woerter[zweite.pfad]
    if not a.isdisjoint(b) and len(a & b) / len(a | b) >= 0.8:
        return True
    if erste.ganztags or erste.beginn != zweite.beginn:
        return False
    return erste.ort is not None and zweite.ort is not None and erste.ort.name == zweite.ort.name


def _words(text: str) -> list[str]:
    text = text.lower().replace("ß", "ss")
    return _WORT.findall(unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode())


def _title_words(titel: str) -> frozenset[str]:
    """What the title is made of, without years: the same event comes back every year."""
    return frozenset(wort for wort in _words(titel) if not _JAHR.fullmatch(wort))
