"""An event is near and its date still provisional."""

from __future__ import annotations

from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.lage import Lage
from generator.model.veranstaltung import Terminstatus

REGEL = "vorlaeufig-kurz-vor-termin"


def check_bestand(lage: Lage) -> Iterator[Befund]:
    """Less than the configured days to go; past dates are no matter any more."""
    tage = lage.regelwerk.zahl("termine.vorlaeufig_tage")
    for veranstaltung in lage.bestand.veranstaltungen:
        for termin in veranstaltung.termine:
            noch = (termin.erster_tag - lage.stichtag).days
            if termin.terminstatus is Terminstatus.VORLAEUFIG and 0 <= noch < tage:
                wann = "heute" if noch == 0 else "morgen" if noch == 1 else f"in {noch} Tagen"
                meldung = (
                    f"Der Termin ist {wann} und noch vorläufig. Bitte bestätigen (terminstatus: bestaetigt), "
                    "verschieben oder absagen."
                )
                yield lage.blatt(veranstaltung.pfad).kopf_befund(
                    REGEL, Schwere.WARNUNG, meldung, "terminstatus", "beginn"
                )
                break
