"""An event file has no uid, so subscribers would lose it when it is renamed."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.befund import Befund, Schwere, Stelle
from generator.check.lage import Blatt

REGEL = "termin-ohne-uid"
NEUE_UID = "{neue-uid}"
"""`--beheben` puts a fresh random identifier here; a check itself draws none."""


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """The key is missing or empty."""
    if not blatt.ist_veranstaltung or blatt.text("uid"):
        return
    meldung = (
        "«uid» fehlt: Ohne sie verlieren Abonnenten den Termin beim Umbenennen. «oz pruefen --beheben» ergänzt sie."
    )
    leer = blatt.dokument.kopf.get("uid")
    umbruch = "\r\n" if "\r\n" in blatt.dokument.quelltext else "\n"
    domain = urlsplit(blatt.lage.config.site_url).hostname
    if leer is not None:
        stelle = leer.stelle
        ersatz = f"{' ' if leer.von and blatt.dokument.quelltext[leer.von - 1] == ':' else ''}{NEUE_UID}@{domain}"
    else:
        stelle, ersatz = _before_end(blatt), f"uid: {NEUE_UID}@{domain}{umbruch}"
    yield blatt.dokument.befund(REGEL, Schwere.FEHLER, meldung, stelle, text="uid", ersatz=ersatz)


def _before_end(blatt: Blatt) -> Stelle:
    """The beginning of the line that closes the header."""
    quelltext, text_von = blatt.dokument.quelltext, blatt.dokument.text_von
    zeile = quelltext.rfind("\n---", 0, text_von)
    return blatt.dokument.place(zeile + 1 if zeile != -1 else 0)
