"""A gap an office still has to fill is in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.lage import Blatt

REGEL = "platzhalter-offen"
ALLE_SPRACHEN = True
_LUECKE = re.compile(r"\[\[offen:\s{0,9}([^\[\]]{0,300})\]\]")


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """`fehler` in what is published: no production build shows a gap; in drafts a reminder."""
    if "[[offen:" not in blatt.dokument.quelltext:
        return
    veroeffentlicht = blatt.ist_veroeffentlicht and not blatt.lage.config.entwuerfe
    schwere = Schwere.FEHLER if veroeffentlicht else Schwere.HINWEIS
    for fund in _LUECKE.finditer(blatt.dokument.quelltext):
        meldung = f"Hier fehlt noch: {' '.join(fund[1].split()) or 'eine Angabe'}. Bitte eintragen."
        yield blatt.dokument.befund(REGEL, schwere, meldung, blatt.dokument.place(*fund.span()), text=fund.group())
