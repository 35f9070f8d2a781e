"""Judge each distinct word once per run, so that rules and guards look only at sentences that give them cause."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import reduce
from itertools import filterfalse
from operator import or_
from typing import Any

from generator.check.begriffe import BEUGUNG, read_begriff
from generator.check.fragen import ADRESSE, ORT, Frage
from generator.check.katalog import Regel, all_regeln
from generator.check.lage import Blatt, Lage
from generator.check.themen import themen, topics_of
from generator.check.wortlisten import WORT, listen

_TEIL = re.compile(r"[\w-]+")
_MAX_WORT = 200
"""A longer run without white space is nothing to remember."""
_VIELE = 12
"""New words from which on looking through all at once costs less than through each."""
_RECHTSFORM = re.compile(r"e\.(?<!\we\.)(?:$|[KVG])|Co\.(?<!\wCo\.)", re.MULTILINE)
"""What stands in one word of `e. K.`, `e. V.`, `Co. KG`."""


class Anzeiger:
    """Says as bits which questions a text's words meet; German repeats its words, so most answers are known."""

    def __init__(self, lage: Lage) -> None:
        self.lage = lage
        self.regeln = all_regeln()
        gefragt = dict.fromkeys([ADRESSE, ORT])
        gefragt |= dict.fromkeys(frage for regel in self.regeln for frage in (*regel.anlass, *regel.fragt))
        self._bit: dict[Frage, int] = {frage: 1 << i for i, frage in enumerate(gefragt)}
        self._ganz: dict[str, int] = defaultdict(int)
        self._vor_leerraum: dict[str, int] = defaultdict(int)
        self._anfang: dict[str, int] = defaultdict(int)
        self._ende: dict[str, int] = defaultdict(int)
        self._darin: dict[str, int] = defaultdict(int)
        self._themen: dict[str, int] = defaultdict(int)
        self._staemme: set[str] = set()
        self._muster: list[tuple[re.Pattern[str], int]] = []
        self._firma = 0
        self._vage = 0
        for frage, bit in self._bit.items():
            for art, weg in sorted(frage):
                self._read(art, weg, bit)
        self._laengen = sorted({len(anfang) for anfang in self._anfang}) or [1]
        self._koepfe: dict[str, tuple[str, ...]] = defaultdict(tuple)
        for anfang in self._anfang:
            self._koepfe[anfang[: self._laengen[0]]] += (anfang,)
        self._enden = tuple(self._ende)
        self._irgendwo = re.compile("|".join(map(re.escape, self._darin)) or r"(?!)")
        self._irgendein_stamm = re.compile("|".join(map(re.escape, sorted(self._staemme))) or r"(?!)")
        bekannt = listen(lage)
        self._firmen = bekannt.rechtsformen | bekannt.firmen_anfaenge if self._firma else frozenset()
        self._harmlos: set[str] = set()
        self._bekannt: dict[str, int] = {}
        self._faellig = {
            wahl: [
                (regel, regel.kopf, tuple(self._bit[frage] for frage in regel.anlass))
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

    def among(self, worte: set[str]) -> dict[str, int]:
        """Those words of a whole text that meet any question; new ones are judged together."""
        gefragt: dict[str, int] = {}
        neu = []
        for wort in worte - self._harmlos:
            bekannt = self._bekannt.get(wort)
            if bekannt is not None:
                gefragt[wort] = bekannt
            elif len(wort) <= _MAX_WORT:
                neu.append(wort)
            elif bits := self._look_up(wort):
                gefragt[wort] = bits
        if len(neu) >= _VIELE:
            gefragt |= self._learn(neu)
        else:
            gefragt |= {wort: bits for wort in neu if (bits := self._judge(wort))}
        return gefragt

    def due(self, blatt: Blatt, braucht_bestand: bool) -> Iterator[Regel]:
        """The rules a document gives cause to look at it; its text is not read where none asks for words."""
        gefunden: int | None = None
        for regel, kopf, bits in self._faellig[braucht_bestand]:
            if kopf and not blatt.dokument.names(kopf):
                continue
            if bits and gefunden is None:
                gefunden = blatt_bits(blatt)
            for bit in bits:
                if not bit & (gefunden or 0):
                    break
            else:
                yield regel

    # -- words ------------------------------------------------------------------------------------------

    def _learn(self, worte: list[str]) -> dict[str, int]:
        """Judge new words: most hold nothing that is listed, which is seen in all of them at once."""
        alle = "\n".join(worte)
        verdacht = {*_lines_with(alle, self._darin), *_lines_with(alle, self._listed_parts(alle))}
        for ausdruck, _ in self._muster:
            verdacht.update(_lines_matching(alle, ausdruck))
        if self._firma:
            verdacht.update(_lines_matching(alle, _RECHTSFORM))
        klein = set(_lines_with(alle.lower(), self._staemme))
        verdacht.update(wort for wort in worte if (unten := wort.lower()) in klein or unten.endswith(self._enden))
        gefragt = {wort: bits for wort in verdacht if (bits := self._look_up(wort))}
        self._bekannt |= gefragt
        self._harmlos.update(worte)
        self._harmlos.difference_update(gefragt.keys())
        return gefragt

    def _listed_parts(self, alle: str) -> list[str]:
        """The parts of words that stand in a list, or begin as one says, or name a company."""
        teile = set(_TEIL.findall(alle))
        kurz = self._laengen[0]
        gefunden = [teil for teil in teile if teil.startswith(self._koepfe.get(teil[:kurz], ()))]
        teile.update([teil[:strich] for teil in teile if "-" in teil for strich in _hyphens(teil)])
        gefunden += teile & self._ganz.keys()
        gefunden += teile & self._vor_leerraum.keys()
        if self._firma:
            gefunden += [
                teil for wort in WORT.findall(alle) for teil in (wort, *wort.split("-")) if teil in self._firmen
            ]
        return gefunden

    def _judge(self, wort: str) -> int:
        bits = self._look_up(wort)
        if len(wort) <= _MAX_WORT:
            if bits:
                self._bekannt[wort] = bits
            else:
                self._harmlos.add(wort)
        return bits

    def _look_up(self, wort: str) -> int:
        bits, teile = 0, _TEIL.findall(wort)
        for teil in teile:
            bits |= self._ganz.get(teil, 0) | self._begins(teil)
            for strich in _hyphens(teil):
                bits |= self._ganz.get(teil[:strich], 0)
        if teile and wort.endswith(teile[-1]):
            bits |= self._vor_leerraum.get(teile[-1], 0)
        if self._irgendwo.search(wort):
            for folge, bit in self._darin.items():
                if folge in wort:
                    bits |= bit
        klein = wort.lower()
        if self._irgendein_stamm.search(klein):
            for thema in topics_of(self.lage, wort):
                bits |= self._themen[thema]
        if klein.endswith(self._enden):
            for ende, bit in self._ende.items():
                if klein.endswith(ende):
                    bits |= bit
        for ausdruck, bit in self._muster:
            if ausdruck.search(wort):
                bits |= bit
        return bits | (self._firma if self._firma and self._may_name_company(wort) else 0)

    def _begins(self, teil: str) -> int:
        bits = 0
        for laenge in self._laengen:
            bits |= self._anfang.get(teil[:laenge], 0)
        return bits

    def _may_name_company(self, wort: str) -> bool:
        for teil in WORT.findall(wort):
            if not self._firmen.isdisjoint((teil, *teil.split("-"))):
                return True
        return _RECHTSFORM.search(wort) is not None

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
        elif art == "enden":
            self._ende[weg] |= bit
        elif art == "muster":
            self._muster.append((re.compile(weg, re.MULTILINE), bit))
        elif art == "thema":
            for thema in themen(self.lage):
                if weg in ("", thema.regel):
                    self._themen[thema.key] |= bit
                    self._staemme |= set(thema.staemme)
                    for wendung in thema.wendungen:
                        self._darin[_rarest(wendung.split())] |= bit
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
        for eintrag in alle:
            worte = eintrag.split()
            if len(worte) > 1 or not _TEIL.fullmatch(eintrag):
                self._vage |= bit
            self._one_of(worte, bit)

    def _beginnings(self, alle: Iterable[str], bit: int) -> None:
        einzeln = {wort for wort in alle if _TEIL.fullmatch(wort)}
        for wort in einzeln:
            self._anfang[wort] |= bit
        for wendung in set(alle) - einzeln:
            worte = wendung.split()
            # Where another word of the phrase is listed itself, the phrase adds nothing.
            if not any(wort.startswith(tuple(einzeln)) for wort in worte):
                self._vage |= bit
                self._one_of([*worte[:-1], ""] if len(worte) > 1 else worte, bit)

    def _one_of(self, worte: list[str], bit: int) -> None:
        """A phrase is looked for by one of its words."""
        seltenstes = _rarest(worte)
        if not _TEIL.fullmatch(seltenstes):
            self._letters([seltenstes], bit)
        elif seltenstes == worte[-1]:
            self._ganz[seltenstes] |= bit
        else:
            self._vor_leerraum[seltenstes] |= bit

    def _letters(self, alle: Iterable[str], bit: int) -> None:
        for folge in alle:
            if folge.split():
                self._darin[folge.split()[0]] |= bit


def _rarest(worte: list[str]) -> str:
    """The word of a phrase that few other sentences hold: a long one, rather a noun."""
    ganze = [wort for wort in worte if _TEIL.fullmatch(wort) and wort[0].isalpha()]
    return max(ganze, key=lambda wort: len(wort) + 3 * wort[0].isupper(), default=worte[0] if worte else "")


def _lines_with(alle: str, folgen: Iterable[str]) -> Iterator[str]:
    """The lines that hold one of these sequences of letters."""
    for folge in folgen:
        stelle = alle.find(folge)
        while stelle != -1:
            ende = alle.find("\n", stelle)
            yield alle[alle.rfind("\n", 0, stelle) + 1 : ende if ende != -1 else len(alle)]
            stelle = alle.find(folge, ende) if ende != -1 else -1


def _lines_matching(alle: str, muster: re.Pattern[str]) -> Iterator[str]:
    """The lines in which the pattern is found."""
    fund = muster.search(alle)
    while fund is not None:
        ende = alle.find("\n", fund.end())
        yield alle[alle.rfind("\n", 0, fund.start()) + 1 : ende if ende != -1 else len(alle)]
        fund = muster.search(alle, ende) if ende != -1 else None


def _hyphens(teil: str) -> Iterator[int]:
    strich = teil.find("-")
    while strich != -1:
        yield strich
        strich = teil.find("-", strich + 1)


def _listed(wert: Any) -> list[Any]:
    return wert if isinstance(wert, list) else []


def anzeiger(lage: Lage) -> Anzeiger:
    """The project's, built once per run."""
    return lage.remember("anzeiger", lambda: Anzeiger(lage))


def blatt_worte(blatt: Blatt) -> dict[str, int]:
    """The words of the visible text that meet any question, with the questions they meet."""
    return blatt.remember("anlass", lambda: anzeiger(blatt.lage).among(set(blatt.sichtbar.split())))


def blatt_bits(blatt: Blatt) -> int:
    """The questions some word of the visible text meets."""
    return blatt.remember("bits", lambda: reduce(or_, blatt_worte(blatt).values(), 0))
