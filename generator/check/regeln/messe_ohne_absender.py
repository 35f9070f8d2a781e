"""A trade fair for skilled workers does not say under which names we appear."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.befund import Befund, Schwere
from generator.check.lage import Blatt

REGEL = "messe-ohne-absender"
KOPF = "kategorie"


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """`kategorie: messe` for `fachkraefte`: both names in title, teaser or text."""
    if (
        not blatt.ist_veranstaltung
        or blatt.text("kategorie") != "messe"
        or "fachkraefte" not in blatt.liste("zielgruppen")
    ):
        return
    werk = blatt.lage.regelwerk
    if (blatt.tag("beginn") or date.max) < (werk.tag("fachkraeftemesse.ab") or date.min):
        return
    text = " ".join(absatz.text for absatz in blatt.absaetze() if absatz.art not in ("quelle", "alt"))
    for name in werk.liste("fachkraeftemesse.namen"):
        if name not in text and name.replace("Oberzentrum ", "Oberzentrums ") not in text:
            meldung = (
                "Bei Fachkräftemessen treten wir als Oberzentrum Südthüringen unter der Marke Karriereheimat auf. "
                f"Es fehlt: {name}."
            )
            yield blatt.kopf_befund(REGEL, Schwere.WARNUNG, meldung, "titel", text=blatt.text("titel"))
