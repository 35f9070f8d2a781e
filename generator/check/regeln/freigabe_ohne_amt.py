"""The person who approved did not hold the chair on that day."""

from __future__ import annotations

from collections.abc import Iterator

from generator.befund import Befund, Schwere, Stelle
from generator.check.aemter import find_vorsitz, read_vorsitz
from generator.check.lage import Blatt, Lage
from generator.check.pruefsumme import normalise

REGEL = "freigabe-ohne-amt"
ALLE_SPRACHEN = True
KOPF = "freigabe"


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """Compare with the table of chairs; a deputy need not be in it, the one deputised for must."""
    person, am = blatt.text("freigabe.person"), blatt.tag("freigabe.am")
    if not person or am is None or not blatt.ist_kag_thema:
        return
    amtszeiten = read_vorsitz(blatt.lage.regelwerk)
    if not amtszeiten:
        return
    vertreten = blatt.text("freigabe.vertretung_fuer")
    amtsperson = normalise(vertreten or person)
    im_amt = find_vorsitz(amtszeiten, am)
    if amtsperson not in im_amt:
        laut = f"laut Ämterliste {', '.join(im_amt)}" if im_amt else "für diesen Tag nennt die Ämterliste niemanden"
        meldung = f"{amtsperson} war am {am:%d.%m.%Y} nicht KAG-Vorsitz ({laut})."
        weg = "freigabe.vertretung_fuer" if vertreten else "freigabe.person"
        yield blatt.kopf_befund(REGEL, Schwere.FEHLER, meldung, weg, text=amtsperson)


def check_bestand(lage: Lage) -> Iterator[Befund]:
    """An empty table is one warning about the configuration, not one per text."""
    freigaben = any(blatt.wert("freigabe") is not None for blatt in lage.blaetter)
    if freigaben and not lage.regelwerk.tafeln("kag_vorsitz"):
        meldung = "Die Ämterliste «kag_vorsitz» ist leer. Ohne sie prüft niemand, wer freigeben durfte."
        yield Befund(REGEL, Schwere.WARNUNG, lage.regelwerk.name, Stelle(), meldung)
