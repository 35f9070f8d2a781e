"""What waits for the chair's approval, and how an approval is written into a file."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from generator.check.aenderung import Aenderung, find_aenderung
from generator.check.lage import Blatt
from generator.check.pruefsumme import compute_pruefsumme
from generator.dokument import Dokument
from generator.read.datei import split_markdown
from generator.read.historie import read_fassungen


@dataclass(frozen=True)
class Wartend:
    """A KAG topic without a valid approval."""

    pfad: str
    titel: str
    grund: str
    """Why it waits, in German."""
    aenderung: Aenderung
    """The lines to read: since the last approval, or since the file's first commit."""


def find_wartend(blatt: Blatt) -> Wartend | None:
    """Whether this document waits for approval; examples never do."""
    muster = blatt.wert("muster")
    if not blatt.ist_kag_thema or not blatt.ist_seite or (muster is not None and muster.inhalt is True):
        return None
    titel = blatt.text("titel") or blatt.dokument.slug
    pruefsumme = blatt.text("freigabe.pruefsumme")
    if not pruefsumme:
        return Wartend(blatt.pfad, titel, "noch nicht freigegeben", find_aenderung(blatt, None))
    if compute_pruefsumme(blatt.dokument) == pruefsumme:
        return None
    am = blatt.tag("freigabe.am")
    grund = f"seit der Freigabe am {am:%d.%m.%Y} geändert" if am else "seit der Freigabe geändert"
    return Wartend(blatt.pfad, titel, grund, find_aenderung(blatt, approved_version(blatt)))


def approved_version(blatt: Blatt) -> str | None:
    """The source as it was approved, where Git still has it."""
    pruefsumme = blatt.text("freigabe.pruefsumme")
    for text in read_fassungen(blatt.lage.config.projekt, blatt.lage.historie, blatt.pfad):
        alt, _ = split_markdown(blatt.pfad, text)
        if alt is not None and compute_pruefsumme(alt) == pruefsumme:
            return text
    return None


def with_freigabe(dokument: Dokument, person: str, am: date, vertretung_fuer: str | None) -> str:
    """The source with the approval in its header; everything else stays as it is."""
    umbruch = "\r\n" if "\r\n" in dokument.quelltext else "\n"
    zeilen = [
        "freigabe:",
        "  rolle: kag-vorsitz",
        f"  person: {_yaml(person)}",
        f"  am: {am.isoformat()}",
        f'  pruefsumme: "{compute_pruefsumme(dokument)}"',
    ]
    zeilen += [f"  vertretung_fuer: {_yaml(vertretung_fuer)}"] if vertretung_fuer else []
    block = umbruch.join(zeilen)
    quelltext = dokument.quelltext
    vorhanden = dokument.kopf.get("freigabe")
    if vorhanden is not None and vorhanden.schluessel is not None:
        von = quelltext.rfind("freigabe", 0, vorhanden.von)
        bis = vorhanden.von + len(quelltext[vorhanden.von : vorhanden.bis].rstrip())
        return quelltext[:von] + block + quelltext[bis:]
    ende = quelltext.rfind("\n---", 0, dokument.text_von) + 1
    return quelltext[:ende] + block + umbruch + quelltext[ende:]


def _yaml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
