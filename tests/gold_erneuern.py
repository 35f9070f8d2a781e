"""Write tests/gold/ anew from tests/musterprojekt: `python -m tests.gold_erneuern`; then read the difference in Git."""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

from tests.conftest import HIER, Musterprojekt

GOLD = HIER / "gold"
AUSGEWAEHLT = (
    "daten/veranstaltungen.json",
    "feeds/geschichten.atom",
    "feeds/geschichten.json",
    "feeds/geschichten.xml",
    "feeds/veranstaltungen.xml",
    "ics/kag.ics",
    "ics/oberzentrum.ics",
    "ics/stadt-suhl.ics",
    "veranstaltungen/wochenmarkt/termin.ics",
    "veranstaltungen/weltcup/index.html",
    "geschichten/muster-messtechnik/index.html",
)
"""Formats that others read, and two pages; a page's frame is left out, so that only what it says is compared."""
_HASH = re.compile(r"(?<=[.-])[0-9a-f]{10,20}(?=\.[a-z0-9]+)")


def render_gold(projekt: Musterprojekt) -> dict[str, str]:
    """The chosen files of the tiny project's preview edition; hashes in file names are replaced."""
    projekt.build()
    gold = {}
    for pfad in AUSGEWAEHLT:
        text = (projekt.wurzel / "site" / pfad).read_bytes().decode("utf-8")
        if pfad.endswith(".html"):
            text = text[text.index("<main") : text.index("</main>")] + "</main>\n"
        gold[pfad] = _HASH.sub("HASH", text)
    return gold


def main() -> None:
    """Write the golden files."""
    with tempfile.TemporaryDirectory() as ordner:
        wurzel = Path(ordner) / "projekt"
        shutil.copytree(HIER / "musterprojekt", wurzel)
        gold = render_gold(Musterprojekt(wurzel))
    shutil.rmtree(GOLD, ignore_errors=True)
    for pfad, text in gold.items():
        datei = GOLD / pfad
        datei.parent.mkdir(parents=True, exist_ok=True)
        datei.write_bytes(text.encode())


if __name__ == "__main__":
    main()
