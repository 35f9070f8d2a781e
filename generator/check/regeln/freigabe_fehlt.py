"""A KAG topic is published without the chair's approval."""

from __future__ import annotations

from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.lage import Blatt

REGEL = "freigabe-fehlt"
ALLE_SPRACHEN = True
ROLLE = "kag-vorsitz"


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """Approval is missing, of another role, or later than the publication."""
    if not blatt.ist_kag_thema or not blatt.ist_veroeffentlicht:
        return
    if blatt.wert("freigabe") is None:
        meldung = (
            "Freigabe des KAG-Vorsitzes fehlt. Den Text dem Vorsitz vorlegen und die Freigabe mit "
            "«oz freigeben» festhalten, bis dahin «status: entwurf» setzen."
        )
        yield blatt.kopf_befund(REGEL, Schwere.FEHLER, meldung, "status")
        return
    rolle = blatt.text("freigabe.rolle")
    if rolle != ROLLE:
        meldung = f"Freigabe des KAG-Vorsitzes fehlt: «rolle» ist «{rolle or 'leer'}», nötig ist «{ROLLE}»."
        yield blatt.kopf_befund(REGEL, Schwere.FEHLER, meldung, "freigabe.rolle", "freigabe")
    am, datum = blatt.tag("freigabe.am"), blatt.tag("datum")
    if am is None or not blatt.text("freigabe.person"):
        meldung = "Freigabe des KAG-Vorsitzes fehlt: Es müssen «person» und «am» genannt sein."
        yield blatt.kopf_befund(REGEL, Schwere.FEHLER, meldung, "freigabe")
    elif datum is not None and am > datum:
        meldung = (
            f"Freigabe des KAG-Vorsitzes liegt nach der Veröffentlichung am {datum:%d.%m.%Y}. "
            "Das «datum» darf nicht vor dem Tag der Freigabe liegen."
        )
        yield blatt.kopf_befund(REGEL, Schwere.FEHLER, meldung, "freigabe.am")
