"""What calendar and event pages cost: `python -m tests.leistung.kalender [1000 10000]`, on a generated corpus.

Measured is CPU time of one process, since the clock says more about the neighbours than about us. Pictures and rules
are left out: they have benchmarks of their own.
"""

from __future__ import annotations

import gzip
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from generator import pipeline
from generator.config import load_config
from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.gestalt import Gestalt
from generator.render.kalenderdaten import render_kalenderdaten
from generator.render.kalenderseiten import render_kalenderseiten
from generator.render.kalenderseiten_farben import with_kategorien
from generator.render.seite import Seitenwerk
from generator.render.veranstaltungsseiten import render_veranstaltungsseiten
from tests.leistung.korpus import STICHTAG, write_korpus

T = TypeVar("T")
ASSETS = (
    "manrope.woff2",
    "stil.css",
    "kalender.css",
    "kalender.js",
    "terminliste.js",
    "abonnieren.css",
    "veranstaltung.css",
    "planung.css",
    "termin.js",
)


class Messung:
    """CPU seconds by step."""

    def __init__(self) -> None:
        self.schritte: dict[str, float] = {}

    def take(self, name: str, arbeit: Callable[[], T]) -> T:
        """Do the work and note what it cost."""
        anfang = time.process_time()
        ergebnis = arbeit()
        self.schritte[name] = time.process_time() - anfang
        return ergebnis


def measure(projekt: Path) -> tuple[Messung, dict[str, float]]:
    """Load, tell what must be rendered, render it; also sizes in bytes."""
    messung = Messung()
    config = load_config(projekt, entwuerfe=True, stichtag=STICHTAG, umgebung={})
    pipeline.check_all = lambda *_, **__: []  # type: ignore[assignment]
    werk = messung.take("read and judge", lambda: pipeline.load(config))
    ausgabe = Ausgabe(pipeline.choose_edition(werk), config)
    gestalt = with_kategorien(Gestalt(dict.fromkeys(ASSETS, b"")), ausgabe.bestand.kategorien)
    seiten = Seitenwerk(ausgabe, gestalt)
    messung.take("sort dates", lambda: (ausgabe.bestand.termine, ausgabe.bestand.termine_by_monat))
    einzelne = messung.take("event pages: digests", lambda: list(render_veranstaltungsseiten(ausgabe, seiten)))
    messung.take("event texts: Markdown", lambda: [ausgabe.html(v) for v in ausgabe.bestand.veranstaltungen])
    einzeln = messung.take("event pages: render", lambda: _sizes(einzelne))
    listen = messung.take("calendar pages: digests", lambda: list(render_kalenderseiten(ausgabe, seiten)))
    liste = messung.take("calendar pages: render", lambda: _sizes(listen))
    (daten,) = render_kalenderdaten(ausgabe)
    roh = messung.take("kalender.json", daten.render)
    return messung, {
        "event page, mean KB": sum(einzeln) / len(einzeln) / 1000,
        "calendar pages": len(liste),
        "largest list, KB": max(liste) / 1000,
        "kalender.json gzip, KB": len(gzip.compress(roh, 6)) / 1000,
        "coming dates": len(ausgabe.bestand.coming(STICHTAG)),
    }


def _sizes(artefakte: list[Artefakt]) -> list[int]:
    return [len(artefakt.render()) for artefakt in artefakte]


def main() -> None:
    """Print a table, a column per size of corpus."""
    groessen = [int(wort) for wort in sys.argv[1:]] or [1000, 10_000]
    ergebnisse = []
    with tempfile.TemporaryDirectory() as ordner:
        for groesse in groessen:
            projekt = write_korpus(Path(ordner) / str(groesse), groesse)
            for bild in (projekt / "fotopool").glob("*.*"):
                bild.unlink()
            ergebnisse.append(measure(projekt))
    print("| CPU seconds | " + " | ".join(f"{groesse:,} events" for groesse in groessen) + " |")
    print("|---|" + "--:|" * len(groessen))
    for name in ergebnisse[0][0].schritte:
        print(f"| {name} | " + " | ".join(f"{messung.schritte[name]:.2f}" for messung, _ in ergebnisse) + " |")
    for name in ergebnisse[0][1]:
        print(f"| {name} | " + " | ".join(f"{groessen[name]:,.0f}" for _, groessen in ergebnisse) + " |")
    print(f"\nPeak memory of the process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000} MB")


if __name__ == "__main__":
    main()
