"""Who speaks in a sentence: quotations, addresses and names are masked, guards tell our own voice from others'."""

from __future__ import annotations

import re

from generator.check.anlass import anzeiger, blatt_bits, blatt_worte
from generator.check.fragen import ADRESSE, ORT, Anlass
from generator.check.lage import Blatt
from generator.check.prosa import Absatz
from generator.check.saetze import Satz, find_saetze
from generator.check.wortlisten import RECHTSFORM_EV, WORT, Wortlisten, listen
from generator.merken import merken

MAX_SATZ = 5_000
"""Characters; nobody writes a longer sentence, and none is judged."""
_ANFUEHRUNG = re.compile(
    r"„[^„“”\"]{0,2000}(?:[“”\"]|$)|“[^“”]{0,2000}”|»[^»«]{0,2000}(?:«|$)|«(?<!\w«)[^«»]{0,2000}(?:»|$)|\"[^\"]{1,2000}\""
    r"|‚[^‚‘’]{0,500}[‘’]|›[^›‹]{0,500}‹"
)
_ADRESSE = re.compile(
    r"(?:\b[\w-]{1,40}(?:straße|str\.|gasse|weg|platz|markt|allee|ring|berg|ufer|damm)"
    r"|\b[A-ZÄÖÜ][\w-]{1,40}er (?:Straße|Gasse|Weg|Platz|Markt|Allee|Ring|Berg))\s{1,3}\d{1,4}\s?[a-z]?\b"
)
_DAVOR = ("traße", r"tr\.", "asse", "eg", "latz", "arkt", "llee", "ing", "erg", "fer", "amm")
_LEER = r"(?<={0}\s\d)|(?<={0}\s\s\d)|(?<={0}\s\s\s\d)"
_HAUSNUMMER = re.compile(rf"\d(?<=\s\d)(?:{'|'.join(_LEER.format(ende) for ende in _DAVOR)})")
"""The number is read first, because a text has few, and then looked back from."""
_ARTIKEL = frozenset(
    [
        "der", "die", "das", "dem", "den", "ein", "eine", "einer", "einem", "einen", "dieser", "diese",
        "dieses", "diesem", "diesen", "jener", "jene", "jedes", "jeder", "sein", "seine", "ihr", "ihre",
    ]
)  # fmt: skip
_NUR = re.compile(r"\bnicht\s+(?:nur|allein|bloß|zuletzt)\b", re.IGNORECASE)
_PASSIV = frozenset(("wird", "werden"))
_PARTIZIP = re.compile(r"\b(?:[a-zäöü]{0,6}ge[a-zäöüß]{2,}(?:t|en)|[a-zäöüß]{2,}iert)\b")
"""`wird geschätzt` is a passive, `wird führen` a future."""


def mask(blatt: Blatt, absatz: Absatz) -> str:
    """The text with quotations, addresses and venues blanked, of the same length; all blank inside a block quote."""
    masken: dict[int, str] = blatt.remember("masken", dict)
    maske = masken.get(id(absatz))
    if maske is None:
        maske = masken[id(absatz)] = _mask(blatt, absatz)
    return maske


def _mask(blatt: Blatt, absatz: Absatz) -> str:
    if absatz.zitat:
        return " " * len(absatz.text)
    text = _ANFUEHRUNG.sub(_blank, absatz.text)
    bits, gemerkt = blatt_bits(blatt), anzeiger(blatt.lage)
    if bits & gemerkt.bit(ADRESSE) and _HAUSNUMMER.search(text):
        text = _ADRESSE.sub(_blank, text)
    if bits & gemerkt.bit(ORT):
        text = listen(blatt.lage).orte.sub(_blank, text)
    return text


def _blank(fund: re.Match[str]) -> str:
    return " " * len(fund.group())


class Aussage:
    """A sentence with its guards."""

    def __init__(self, blatt: Blatt, satz: Satz, text: str, nummer: int) -> None:
        self.blatt = blatt
        self.satz = satz
        self.text = text
        """What is left of the sentence once others' words are blanked."""
        self.nummer = nummer
        """Its position in the document, from 0."""
        self.themen: frozenset[str] | None = None
        """The topics its words may belong to, once somebody has looked."""
        self.listen: Wortlisten = listen(blatt.lage)
        """The guards' word lists."""

    @merken
    def worte(self) -> tuple[tuple[str, int], ...]:
        """Words and their offsets in the sentence."""
        return tuple([(fund.group(), fund.start()) for fund in WORT.finditer(self.text)])

    @merken
    def klein(self) -> str:
        """Its text in lower case."""
        return self.text.lower()

    @merken
    def menge(self) -> frozenset[str]:
        """Its words, once each."""
        return frozenset(WORT.findall(self.text))

    @merken
    def teile(self) -> frozenset[str]:
        """Its words and the parts of those with a hyphen: `Boehm-Azubi` names Boehm."""
        return self.menge | {teil for wort in self.menge if "-" in wort for teil in wort.split("-")}

    @merken
    def eigene(self) -> frozenset[str]:
        """Words that mean us: our names, `wir`, `unser`, `Region`."""
        unsere = {wort for wort in self.menge if wort.lower() in self.listen.wir}
        return frozenset(self.teile & self.listen.namen | unsere)

    @merken
    def nennt_firma(self) -> bool:
        """A named company: a legal form, or a company the site knows."""
        if self.menge & self.listen.rechtsformen or (
            ("e." in self.text or "Co." in self.text) and RECHTSFORM_EV.search(self.text)
        ):
            return True
        return bool(self.teile & self.listen.firmen_anfaenge) and self.listen.firmen.search(self.text) is not None

    @merken
    def von_fremden(self) -> bool:
        """A company, or something that stands for one, is what the sentence is about."""
        if self.nennt_firma:
            return True
        worte = [wort for wort, _ in self.worte]
        if self.menge & self.listen.fremde:
            paare = zip(["", *worte], worte, strict=False)
            if any(wort in self.listen.fremde and davor.lower() in _ARTIKEL for davor, wort in paare):
                return not {wort.lower() for wort in worte} & {"wir", "uns", "unser", "unsere"}
        geht_weiter = bool(worte) and worte[0] in ("Er", "Sie", "Es", "Dort", "Dabei") and not self.eigene
        return geht_weiter and self.satz.nummer > 0 and saetze(self.blatt).at(self.nummer - 1).von_fremden

    @merken
    def von_anderen(self) -> bool:
        """About another place, and not about us."""
        return not self.eigene and bool(self.menge & self.listen.andere)

    @merken
    def ist_eigene(self) -> bool:
        """In the Oberzentrum's own voice, as far as one can tell."""
        return bool(self.text.strip()) and not self.von_fremden and not self.von_anderen

    def verneint(self, von: int, bis: int) -> bool:
        """Whether a clause that touches the span holds a negation; `nicht nur` is none."""
        text = _NUR.sub(lambda fund: " " * len(fund.group()), self.clauses(von, bis))
        return any(wort.lower() in self.listen.verneinung for wort in WORT.findall(text))

    def abgeschwaecht(self, von: int, bis: int) -> bool:
        """A question, a condition or a plan: weakens to `hinweis`."""
        if self.satz.text.rstrip('“”"»« )').endswith("?"):
            return True
        text = self.clauses(von, bis)
        worte = {wort.lower() for wort in WORT.findall(text)} & self.listen.abschwaechung
        if worte <= _PASSIV and _PARTIZIP.search(text):
            return False
        return bool(worte)

    def clauses(self, von: int, bis: int) -> str:
        """The text of the clauses that touch the span (offsets in the sentence)."""
        teile = [(a, b) for a, b in self.satz.teile if a < bis and b > von]
        return self.text[teile[0][0] : teile[-1][1]] if teile else self.text


class Saetze:
    """The sentences of a document in columns, those of the header first; few of them are ever looked at closely."""

    def __init__(self, blatt: Blatt) -> None:
        self.blatt = blatt
        self.absaetze: list[Absatz] = []
        self.spannen: list[tuple[int, int, int]] = []
        """Begin, end and number in the paragraph."""
        self.texte: list[str] = []
        self.bits: list[int] = []
        """The questions the words of each meet."""
        self.gefragte: list[tuple[int, int]] = []
        """Number and questions of those sentences whose words meet any."""
        self._aussagen: dict[int, Aussage] = {}
        worte, bits_of = blatt_worte(blatt), anzeiger(blatt.lage).of
        menge = frozenset(worte)
        for absatz in blatt.prosa.absaetze:
            maske = mask(blatt, absatz)
            # What stands beside blanked words may be a word by itself now, one the text as it was does not have.
            verdeckt = maske is not absatz.text
            for nummer, (von, bis) in enumerate(find_saetze(absatz.text)):
                text = maske[von:bis] if bis - von <= MAX_SATZ else ""
                bits = bits_of(text) if verdeckt else 0
                for wort in () if verdeckt else menge.intersection(text.split()):
                    bits |= worte[wort]
                if bits:
                    self.gefragte.append((len(self.bits), bits))
                self.absaetze.append(absatz)
                self.spannen.append((von, bis, nummer))
                self.texte.append(text)
                self.bits.append(bits)

    def at(self, nummer: int) -> Aussage:
        """One sentence with its guards."""
        aussage = self._aussagen.get(nummer)
        if aussage is None:
            satz = Satz(self.absaetze[nummer], *self.spannen[nummer])
            aussage = self._aussagen[nummer] = Aussage(self.blatt, satz, self.texte[nummer], nummer)
        return aussage


def saetze(blatt: Blatt) -> Saetze:
    """The sentences of a document."""
    return blatt.remember("saetze", lambda: Saetze(blatt))


def aussagen(blatt: Blatt) -> list[Aussage]:
    """All sentences with their guards."""
    alle = saetze(blatt)
    return [alle.at(nummer) for nummer in range(len(alle.texte))]


def aussagen_mit(blatt: Blatt, anlass: Anlass) -> list[Aussage]:
    """The sentences whose words meet each of these questions."""
    alle = saetze(blatt)
    gesucht = sum(anzeiger(blatt.lage).bit(frage) for frage in dict.fromkeys(anlass))
    return [alle.at(nummer) for nummer, bits in alle.gefragte if bits & gesucht == gesucht]
