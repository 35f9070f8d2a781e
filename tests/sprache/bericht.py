"""How often the language rules are right: precision and recall per rule, on both parts.

Run with `python -m tests.sprache.bericht [DATEI.tsv …]`. The development part may be tuned on. The test part,
`pruefung.tsv`, is written from the catalogue alone by somebody who has not seen the patterns, and never tuned on.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.check.beispiele import check_satz

HIER = Path(__file__).resolve().parent
TEILE = ("entwicklung.tsv", "pruefung.tsv")


@dataclass
class Guete:
    """What a rule got right and wrong."""

    richtig: int = 0
    zu_viel: list[str] = field(default_factory=list)
    """Sentences it reported and should not have."""
    uebersehen: list[str] = field(default_factory=list)
    """Sentences it should have reported."""

    @property
    def genauigkeit(self) -> float | None:
        """Precision; None where nothing was reported."""
        gemeldet = self.richtig + len(self.zu_viel)
        return self.richtig / gemeldet if gemeldet else None

    @property
    def ausbeute(self) -> float | None:
        """Recall; None where there was nothing to find."""
        gesucht = self.richtig + len(self.uebersehen)
        return self.richtig / gesucht if gesucht else None


def read_teil(datei: Path) -> Iterator[tuple[str, bool, str]]:
    """Rule, whether it is a violation, and the sentence."""
    for zeile in datei.read_text(encoding="utf-8").splitlines():
        if zeile.strip() and not zeile.startswith("#"):
            regel, urteil, satz = zeile.split("\t")
            yield regel, urteil == "ja", satz


def measure(datei: Path) -> dict[str, Guete]:
    """The quality of each rule that the part has sentences for."""
    guete: dict[str, Guete] = defaultdict(Guete)
    for regel, ist_verstoss, satz in read_teil(datei):
        wert = guete[regel]
        gemeldet = any(befund.regel == regel for befund in check_satz(satz))
        if gemeldet and ist_verstoss:
            wert.richtig += 1
        elif gemeldet:
            wert.zu_viel.append(satz)
        elif ist_verstoss:
            wert.uebersehen.append(satz)
    return dict(guete)


def render(titel: str, guete: dict[str, Guete]) -> str:
    """A table with what went wrong below it."""
    zeilen = [f"{titel}", f"{'Regel':<34} {'Genauigkeit':>11} {'Ausbeute':>9}"]
    summe = Guete()
    for regel, wert in sorted(guete.items()):
        zeilen.append(f"{regel:<34} {_percent(wert.genauigkeit):>11} {_percent(wert.ausbeute):>9}")
        summe.richtig += wert.richtig
        summe.zu_viel += wert.zu_viel
        summe.uebersehen += wert.uebersehen
    zeilen.append(f"{'zusammen':<34} {_percent(summe.genauigkeit):>11} {_percent(summe.ausbeute):>9}")
    zeilen += [f"  zu viel:    {satz}" for satz in summe.zu_viel] + [
        f"  übersehen:  {satz}" for satz in summe.uebersehen
    ]
    return "\n".join(zeilen) + "\n"


def _percent(wert: float | None) -> str:
    return "–" if wert is None else f"{wert * 100:.0f} %"


def main(argumente: list[str]) -> None:
    """Print the tables of the parts that are there."""
    dateien = [Path(name) for name in argumente] or [HIER / name for name in TEILE if (HIER / name).exists()]
    for datei in dateien:
        print(render(datei.name, measure(datei)))


if __name__ == "__main__":
    main(sys.argv[1:])
