"""An alternative text says nothing to those who need it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.lage import Blatt
from generator.check.prosa import Absatz

REGEL = "alt-text-schwach"
ALLE_SPRACHEN = True


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """In the photo pool and in texts: a file name, a stock beginning, too short or too long."""
    if "![" not in blatt.dokument.text and blatt.dokument.ordner != "fotopool":
        return  # thousands of events show no picture in their text
    for absatz in blatt.absaetze("alt"):
        grund = _weakness(blatt, absatz)
        if grund:
            meldung = f"Der Alternativtext {grund}. Bitte in einem Satz sagen, was zu sehen ist."
            yield blatt.befund(REGEL, Schwere.WARNUNG, absatz, 0, len(absatz.text), meldung)


def _weakness(blatt: Blatt, absatz: Absatz) -> str:
    werk = blatt.lage.regelwerk
    text = absatz.text.strip()
    least, most = (int(zahl) for zahl in werk.liste("bilder.alt_zeichen"))
    if _plain(text) == _plain(blatt.dokument.slug) or re.fullmatch(r"\ufffc|[\w-]{1,80}\.\w{3,4}", text):
        return "ist der Dateiname"
    for anfang in werk.liste("bilder.alt_anfaenge"):
        if text.lower().startswith(anfang.lower()):
            return f"beginnt mit «{anfang}»; das sagt das Vorleseprogramm schon"
    if len(text) < least:
        return f"hat nur {len(text)} Zeichen (mindestens {least})"
    if len(text) > most:
        return f"hat {len(text)} Zeichen (höchstens {most})"
    return ""


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.lower().rsplit(".", 1)[0] if re.search(r"\.\w{3,4}$", text) else text.lower())
