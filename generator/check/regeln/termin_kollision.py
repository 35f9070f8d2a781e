"""Two big events take each other's guests on one day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from generator.befund import Befund, Schwere
from generator.check.lage import Lage
from generator.model.veranstaltung import Veranstaltung

REGEL = "termin-kollision"


def check_bestand(lage: Lage) -> Iterator[Befund]:
    """Two events of the KAG, or one and a big town event, on one coming day; cancelled ones do not count."""
    by_tag: dict[date, list[Veranstaltung]] = defaultdict(list)
    for veranstaltung in lage.bestand.veranstaltungen:
        if not (veranstaltung.kag or veranstaltung.gross):
            continue
        for termin in veranstaltung.termine:
            if termin.findet_statt:
                for tag in termin.days():
                    by_tag[tag].append(veranstaltung)
    gemeldet: set[tuple[str, str]] = set()
    for tag in sorted(tag for tag in by_tag if tag >= lage.stichtag):
        gruppe = sorted(set(by_tag[tag]), key=lambda v: (not v.kag, v.pfad))
        for kag in (v for v in gruppe if v.kag):
            for andere in gruppe:
                paar = (min(kag.pfad, andere.pfad), max(kag.pfad, andere.pfad))
                if andere is kag or paar in gemeldet:
                    continue
                gemeldet.add(paar)
                meldung = (
                    f"Am {tag:%d.%m.%Y} findet auch «{andere.titel}» statt ({andere.pfad}). "
                    "Bitte prüfen, ob sich die beiden Gäste wegnehmen."
                )
                yield lage.blatt(kag.pfad).kopf_befund(REGEL, Schwere.HINWEIS, meldung, "beginn", text=kag.titel)
