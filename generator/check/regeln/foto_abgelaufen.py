"""The right to use a picture has ended."""

from __future__ import annotations

from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.bilder import shown_on
from generator.check.lage import Lage

REGEL = "foto-abgelaufen"


def check_bestand(lage: Lage) -> Iterator[Befund]:
    """`fehler` where a published page shows it, with the pages; else a `hinweis`."""
    for foto in lage.bestand.fotos.values():
        if foto.nutzung_bis is None or foto.nutzung_bis >= lage.stichtag:
            continue
        seiten = [blatt.pfad for blatt in shown_on(lage).get(foto.key, []) if blatt.ist_veroeffentlicht]
        ende = f"Die Nutzung war bis {foto.nutzung_bis:%d.%m.%Y} erlaubt."
        if seiten:
            schwere, meldung = (
                Schwere.FEHLER,
                f"{ende} Bitte ersetzen oder verlängern; gezeigt auf: {', '.join(seiten)}.",
            )
        else:
            schwere, meldung = Schwere.HINWEIS, f"{ende} Keine veröffentlichte Seite zeigt es; bitte aufräumen."
        yield lage.blatt(foto.pfad).kopf_befund(REGEL, schwere, meldung, "nutzung_bis")
