"""A published KAG topic was not agreed in the working group, or only after its approval."""

from __future__ import annotations

from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.lage import Blatt

REGEL = "abstimmung-fehlt"
ALLE_SPRACHEN = True
GREMIUM = "ag-kommunikation"


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """Drafts and topics of one town are free."""
    if not blatt.ist_kag_thema or not blatt.ist_veroeffentlicht:
        return
    am, freigabe = blatt.tag("abstimmung.am"), blatt.tag("freigabe.am")
    if blatt.text("abstimmung.gremium") != GREMIUM or am is None:
        meldung = (
            f"Abstimmung in der AG Kommunikation fehlt. Bitte «abstimmung: {{gremium: {GREMIUM}, am: …}}» ergänzen."
        )
        yield blatt.kopf_befund(REGEL, Schwere.WARNUNG, meldung, "abstimmung", "status")
    elif freigabe is not None and am > freigabe:
        meldung = (
            f"Abstimmung in der AG Kommunikation fehlt: Sie ist auf {am:%d.%m.%Y} datiert, "
            f"freigegeben wurde schon am {freigabe:%d.%m.%Y}."
        )
        yield blatt.kopf_befund(REGEL, Schwere.WARNUNG, meldung, "abstimmung.am")
