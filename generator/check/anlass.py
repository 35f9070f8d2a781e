"""Judge each distinct word once per run, so that rules and guards look only at sentences that give them cause."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import filterfalse
from typing import Any

from generator.check.begriffe import BEUGUNG, read_begriff
from generator.check.fragen import ADRESSE, ORT, Frage
from generator.check.katalog import Regel, all_regeln
from generator.check.lage import Blatt, Lage
from generator.check.themen import themen
from generator.check.wortlisten import WORT, listen

_TEIL = re.compile(r"[\w-]+")
_MAX_WORT = 200
"""A longer run without white space is nothing to remember."""


class Anzeiger:
    """Says as bits which questions a text's words meet; German repeats its words, so most answers are known."""

    def __init__(self, lage: Lage) -> None:
        self.lage = lage
        self.regeln = all_regeln()
        gefragt = dict.fromkeys([ADRESSE, ORT])
        gefragt |= dict.fromkeys(frage for regel in self.regeln for frage in (*regel.anlass, *regel.fragt))
        self._bit: dict[Frage, int] = {frage: 1 << i for i, frage in enumerate(gefragt)}
        self._ganz: dict[str, int] = defaultdict(int)
        self._ende: dict[str, int] = defaultdict(int)
        self._anfang: dict[str, int] = defaultdict(int)
        self._darin: dict[str, int] = defaultdict(int)
        self._klein: dict[str, int] = defaultdict(int)
        self._muster: list[tuple[re.Pattern[str], int]] = []
        self._firma = 0
        self._vage = 0
        for frage, bit in self._bit.items():
            for art, weg in sorted(frage):
                self._read(art, weg, bit)
        self._irgendwo = _any_of(self._darin)
        self._irgendwo_klein = _any_of(self._klein)
        self._laengen = sorted({len(anfang) for anfang in self._anfang})
        self._harmlos: set[str] = set()
        self._bekannt: dict[str, int] = {}
        self._faellig = {
            wahl: [
                (regel, tuple(self._bit[frage] for frage in regel.anlass))
                for regel in self.regeln
                if regel.check_dokument is not None and regel.braucht_bestand is wahl
            ]
            for wahl in (False, True)
        }

    def bit(self, frage: Frage) -> int:
        """The bit of a question some rule has announced."""
        return self._bit[frage]

    def is_vague(self, frage: Frage) -> bool:
        """Whether a word may meet the question and the list does not: where it holds phrases or signs."""
        return bool(self._bit[frage] & self._vage)

    def of(self, text: str) -> int:
        """The questions some word of the text meets."""
        bits = 0
        for wort in filterfalse(self._harmlos.__contains__, text.split()):
            bekannt = self._bekannt.get(wort)
            bits |= self._judge(wort) if bekannt is None else bekannt
        return bits

    def due(self, blatt: Blatt, braucht_bestand: bool) -> Iterator[Regel]:
        """The rules a document gives cause to look at it; its text is not read where none asks for words."""
        gefunden: int | None = None
        for regel, bits in self._faellig[braucht_bestand]:
            if bits and gefunden is None:
                gefunden = blatt_bits(blatt)
            for bit in bits:
                if not bit & (gefunden or 0):
                    break
            else:
                yield regel

    # -- one word ---------------------------------------------------------------------------------------

    def _judge(self, wort: str) -> int:
        bits = self._look_up(wort)
        if len(wort) <= _MAX_WORT:
            if bits:
                self._bekannt[wort] = bits
            else:
                self._harmlos.add(wort)
        return bits

    def _look_up(self, wort: str) -> int:
        bits = 0
        teile = _TEIL.findall(wort)
        for teil in teile:
            bits |= self._ganz.get(teil, 0)
            strich = teil.find("-")
            while strich != -1:
                bits |= self._ganz.get(teil[:strich], 0)
                strich = teil.find("-", strich + 1)
            for laenge in self._laengen:
                bits |= self._anfang.get(teil[:laenge], 0)
        if teile and wort.endswith(teile[-1]):
            bits |= self._ende.get(teile[-1], 0)
        if self._irgendwo.search(wort):
            for folge, bit in self._darin.items():
                if folge in wort:
                    bits |= bit
        klein = wort.lower()
        if self._irgendwo_klein.search(klein):
            for folge, bit in self._klein.items():
                if folge in klein:
                    bits |= bit
        for ausdruck, bit in self._muster:
            if ausdruck.search(wort):
                bits |= bit
        return bits | (self._firma if self._firma and self._may_name_company(wort) else 0)

    def _may_name_company(self, wort: str) -> bool:
        bekannt = listen(self.lage)
        for teil in WORT.findall(wort):
            if teil in bekannt.rechtsformen or not bekannt.firmen_anfaenge.isdisjoint((teil, *teil.split("-"))):
                return True
        return wort.endswith("e.") or "e.K" in wort or "e.V" in wort or "e.G" in wort or "Co." in wort

    # -- the questions ----------------------------------------------------------------------------------

    def _read(self, art: str, weg: str, bit: int) -> None:
        werk = self.lage.regelwerk
        if art == "worte":
            self._words(werk.liste(weg), bit)
        elif art == "anfaenge":
            self._beginnings(werk.liste(weg), bit)
        elif art == "teile":
            self._letters([werk.text(weg)] if isinstance(werk.get(weg), str) else werk.liste(weg), bit)
        elif art == "adjektive":
            formen = [wort + endung for wort in werk.liste(weg) for endung in BEUGUNG["adj"]]
            self._words([*formen, *(form[:1].upper() + form[1:] for form in formen)], bit)
        elif art == "begriffe":
            formen = [form for roh in werk.tafeln(weg) for form in sorted(read_begriff(roh).formen)]
            self._words([*formen, *(form[:1].upper() + form[1:] for form in formen)], bit)
        elif art.startswith("feld-"):
            tafel, _, name = weg.rpartition(".")
            alle = [str(wort) for eintrag in werk.tafeln(tafel) for wort in _listed(eintrag.get(name))]
            (self._beginnings if art == "feld-anfaenge" else self._words)(alle, bit)
        elif art == "buchstaben":
            self._darin[weg] |= bit
        elif art == "muster":
            self._muster.append((re.compile(weg), bit))
        elif art == "thema":
            for thema in themen(self.lage):
                if weg in ("", thema.regel):
                    for stamm in thema.staemme:
                        self._klein[stamm] |= bit
        elif art == "staedte":
            namen = [str(stadt["name"]) for stadt in werk.tafeln("staedte")]
            # A name may break after its hyphen.
            self._letters([name.split("-")[0] for name in (*namen, *werk.liste("keine_mitglieder.staedte"))], bit)
        elif art == "ort":
            for name in listen(self.lage).ortsnamen:
                teil = _TEIL.match(name)
                self._words([teil.group() if teil else name], bit)
        else:
            self._firma |= bit

    def _words(self, alle: Iterable[str], bit: int) -> None:
        for wort in alle:
            erstes, *weitere = wort.split() or [""]
            if weitere or not _TEIL.fullmatch(erstes):
                self._vage |= bit
            if not _TEIL.fullmatch(erstes):
                self._letters([erstes], bit)
            elif weitere:
                self._ende[erstes] |= bit
            else:
                self._ganz[erstes] |= bit

    def _beginnings(self, alle: Iterable[str], bit: int) -> None:
        einzeln = {wort for wort in alle if _TEIL.fullmatch(wort)}
        for wort in einzeln:
            self._anfang[wort] |= bit
        for wort in set(alle) - einzeln:
            teile = wort.split()
            # Where another word of the phrase is listed itself, the phrase adds nothing.
            if not any(teil.startswith(tuple(einzeln)) for teil in teile):
                self._words([wort], bit)

    def _letters(self, alle: Iterable[str], bit: int) -> None:
        for folge in alle:
            if folge.split():
                self._darin[folge.split()[0]] |= bit


def _any_of(folgen: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, folgen)) or r"(?!)")


def _listed(wert: Any) -> list[Any]:
    return wert if isinstance(wert, list) else []


def anzeiger(lage: Lage) -> Anzeiger:
    """The project's, built once per run."""
    return lage.remember("anzeiger", lambda: Anzeiger(lage))


def blatt_bits(blatt: Blatt) -> int:
    """The questions some word of the visible text meets."""
    return blatt.remember("bits", lambda: anzeiger(blatt.lage).of(blatt.sichtbar))
