"""Judge pages in other languages against the page they are a version of: it exists, once each, with the same facts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.befund import Befund, Schwere
from generator.dokument import Dokument
from generator.model import adresse as adressen
from generator.model.bestand import Bestand
from generator.model.eintrag import DEUTSCH, Eintrag
from generator.model.seiten import Kennzahl, Kompetenzfeld
from generator.validate.aehnlich import closest


def find_fassung_befunde(bestand: Bestand, dokumente: Mapping[str, Dokument]) -> Iterator[Befund]:
    """Over all versions, drafts too. dokumente: by path, every content file that was read, judged well or not."""
    erste: dict[tuple[str, str], Eintrag] = {}
    for eintrag in bestand.eintraege:
        if eintrag.sprache != DEUTSCH:
            fassung = _Fassung(eintrag, dokumente[eintrag.pfad])
            vorher = erste.setdefault((eintrag.fassung_von, eintrag.sprache), eintrag)
            yield from fassung.check_original(dokumente)
            yield from fassung.check_only_one(vorher)
            yield from fassung.check_address()
            yield from fassung.check_facts(bestand.by_pfad.get(eintrag.fassung_von))


@dataclass(frozen=True)
class _Fassung:
    eintrag: Eintrag
    dokument: Dokument

    def _befund(self, regel: str, key: str, meldung: str, text: str, vorschlag: str | None = None) -> Befund:
        wert = self.dokument.kopf.get(key)
        stelle = wert.stelle if wert is not None else None
        return self.dokument.befund(regel, Schwere.FEHLER, meldung, stelle, text=text, vorschlag=vorschlag)

    def check_original(self, dokumente: Mapping[str, Dokument]) -> Iterator[Befund]:
        """The page it is a version of; an overview needs no file."""
        original = self.eintrag.fassung_von
        if original.endswith("/") or original in dokumente:
            return
        moeglich = [pfad for pfad in sorted(dokumente) if dokumente[pfad].sprache == DEUTSCH]
        vorschlag = closest(original, moeglich)
        meldung = f"«fassung_von»: Die Datei {original} gibt es nicht"
        meldung += f" – meinten Sie {vorschlag}?" if vorschlag else ". Bitte den Pfad prüfen."
        yield self._befund("verweis-ins-leere", "fassung_von", meldung, original, vorschlag)

    def check_only_one(self, erste: Eintrag) -> Iterator[Befund]:
        """One version per language, or nobody knows which one the other pages mean."""
        if erste.pfad != self.eintrag.pfad:
            meldung = (
                f"Von {self.eintrag.fassung_von} gibt es in dieser Sprache schon eine Fassung: {erste.pfad}. "
                "Bitte eine der beiden löschen oder «fassung_von» berichtigen."
            )
            yield self._befund("wert-unzulaessig", "fassung_von", meldung, self.eintrag.fassung_von)

    def check_address(self) -> Iterator[Befund]:
        """The search page of the language has its address already."""
        if self.eintrag.adresse == adressen.suche(self.eintrag.sprache):
            meldung = f"Die Adresse {self.eintrag.adresse} gehört der Suche. Bitte die Datei umbenennen."
            yield self.dokument.befund("adresse-doppelt", Schwere.FEHLER, meldung, text=self.eintrag.adresse)

    def check_facts(self, original: Eintrag | None) -> Iterator[Befund]:
        """A field reaches as far as in German, and shows no figure that the German page does not show."""
        if not isinstance(self.eintrag, Kompetenzfeld) or not isinstance(original, Kompetenzfeld):
            return
        if self.eintrag.reichweite is not original.reichweite:
            meldung = f"«reichweite» weicht vom Original ab. In {original.pfad} steht: {original.reichweite}."
            yield self._befund("wert-unzulaessig", "reichweite", meldung, self.eintrag.reichweite)
        bekannt = {_digits(kennzahl) for kennzahl in original.kennzahlen}
        for kennzahl in self.eintrag.kennzahlen:
            if _digits(kennzahl) not in bekannt:
                meldung = (
                    f"Die Kennzahl «{kennzahl.wert}» ({kennzahl.stand}) steht nicht in {original.pfad}. "
                    "Zahl und Jahr müssen in allen Sprachen dieselben sein."
                )
                yield self._befund("wert-unzulaessig", "kennzahlen", meldung, kennzahl.wert)


def _digits(kennzahl: Kennzahl) -> tuple[str, str]:
    """Value and year, however a language groups thousands."""
    return re.sub(r"\D", "", kennzahl.wert), re.sub(r"\D", "", kennzahl.stand)
