"""Who speaks in a sentence: quotations, addresses and names are masked, guards tell our own voice from others'."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from generator.check.lage import Blatt, Lage
from generator.check.prosa import Absatz
from generator.check.saetze import Satz
from generator.model.seiten import Unternehmensgeschichte

MAX_SATZ = 5_000
"""Characters; nobody writes a longer sentence, and none is judged."""
_ANFUEHRUNG = re.compile(
    r"„[^„“”\"]{0,2000}(?:[“”\"]|$)|“[^“”]{0,2000}”|»[^»«]{0,2000}(?:«|$)|(?<!\w)«[^«»]{0,2000}(?:»|$)|\"[^\"]{1,2000}\""
    r"|‚[^‚‘’]{0,500}[‘’]|›[^›‹]{0,500}‹"
)
_ANFUEHRUNGSZEICHEN = frozenset('„“”»«"‚›')
_ADRESSE = re.compile(
    r"(?:\b[\w-]{1,40}(?:straße|str\.|gasse|weg|platz|markt|allee|ring|berg|ufer|damm)"
    r"|\b[A-ZÄÖÜ][\w-]{1,40}er (?:Straße|Gasse|Weg|Platz|Markt|Allee|Ring|Berg))\s{1,3}\d{1,4}\s?[a-z]?\b"
)
_RECHTSFORM_EV = re.compile(r"\be\.\s?(?:K|V|G)\.|\bCo\.\s?KG\b")
_ARTIKEL = frozenset(
    [
        "der",
        "die",
        "das",
        "dem",
        "den",
        "ein",
        "eine",
        "einer",
        "einem",
        "einen",
        "dieser",
        "diese",
        "dieses",
        "diesem",
        "diesen",
        "jener",
        "jene",
        "jedes",
        "jeder",
        "sein",
        "seine",
        "ihr",
        "ihre",
    ]
)
_NUR = re.compile(r"\bnicht\s+(?:nur|allein|bloß|zuletzt)\b", re.IGNORECASE)
_PASSIV = frozenset(("wird", "werden"))
_PARTIZIP = re.compile(r"\b(?:[a-zäöü]{0,6}ge[a-zäöüß]{2,}(?:t|en)|[a-zäöüß]{2,}iert)\b")
"""`wird geschätzt` is a passive, `wird führen` a future."""
_WORT = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True)
class Wortlisten:
    """The guards' word lists, ready to look up."""

    wir: frozenset[str]
    namen: frozenset[str]
    """Our names: the towns and the Oberzentrum."""
    andere: frozenset[str]
    fremde: frozenset[str]
    rechtsformen: frozenset[str]
    verneinung: frozenset[str]
    abschwaechung: frozenset[str]
    firmen: re.Pattern[str]
    firmen_anfaenge: frozenset[str]
    """The first words of companies' names: without one of them there is no need to look for a name."""
    orte: re.Pattern[str]
    ortsnamen: tuple[str, ...]


def listen(lage: Lage) -> Wortlisten:
    """The lists of `kommunikationsregeln.yml` and the companies and venues the site knows."""
    return lage.remember("stimme.listen", lambda: _read(lage))


def _read(lage: Lage) -> Wortlisten:
    werk = lage.regelwerk
    staedte = {str(stadt["name"]) for stadt in werk.tafeln("staedte")}
    namen = {form for stadt in staedte for form in (stadt, stadt + "s", stadt + "er")} | {
        "Schleusinger",
        "Schleusingens",
    }
    firmen, orte = _company_names(lage), _place_names(lage)
    klein = {name: frozenset(w.lower() for w in werk.liste(f"eigenaussage.{name}")) for name in ("wir", "verneinung")}
    return Wortlisten(
        wir=klein["wir"],
        namen=frozenset(namen | {"Oberzentrum", "Oberzentrums", "Südthüringen", "Südthüringens"}),
        andere=frozenset(werk.liste("eigenaussage.andere")),
        fremde=frozenset(werk.liste("eigenaussage.fremde")),
        rechtsformen=frozenset(werk.liste("eigenaussage.rechtsformen")),
        verneinung=klein["verneinung"],
        abschwaechung=frozenset(w.lower() for w in werk.liste("eigenaussage.abschwaechung")),
        firmen=_any_of(firmen),
        firmen_anfaenge=frozenset(fund.group() for name in firmen if (fund := _WORT.search(name))),
        orte=_any_of(orte),
        ortsnamen=tuple(sorted(orte)),
    )


def _company_names(lage: Lage) -> set[str]:
    """The stories' companies, whole and by the part that is theirs alone ("Feinmess", "Boehm")."""
    namen: set[str] = set()
    staedte = {str(stadt["name"]) for stadt in lage.regelwerk.tafeln("staedte")}
    formen = set(lage.regelwerk.liste("eigenaussage.rechtsformen")) | {"&", "Co.", "e.", "K.", "V."}
    for geschichte in lage.bestand.of(Unternehmensgeschichte):
        name = geschichte.unternehmen.name
        namen.add(name)
        teile = [teil for teil in name.split() if teil not in formen and teil not in staedte]
        if teile:
            namen.add(" ".join(teile))
            if len(teile[0]) > 2:
                namen.add(teile[0])
    return namen


def _place_names(lage: Lage) -> set[str]:
    """Names and streets of venues: `orte.yml`."""
    namen: set[str] = set()
    for ort in lage.bestand.orte.values():
        namen |= {ort.name, ort.strasse or ""}
    return {name for name in namen if len(name) > 3}


def _any_of(namen: Iterable[str]) -> re.Pattern[str]:
    alle = "|".join(re.escape(name) for name in sorted(namen, key=lambda name: (-len(name), name)))
    return re.compile(rf"(?<![\w-])(?:{alle})(?![\w])" if alle else r"(?!)")


def mask(blatt: Blatt, absatz: Absatz) -> str:
    """The text with quotations, addresses and venues blanked, of the same length; all blank inside a block quote."""
    if absatz.zitat:
        return " " * len(absatz.text)
    text, bekannt = absatz.text, listen(blatt.lage)
    if not _ANFUEHRUNGSZEICHEN.isdisjoint(text):
        text = _ANFUEHRUNG.sub(_blank, text)
    if any(ziffer in text for ziffer in "0123456789"):
        text = _ADRESSE.sub(_blank, text)
    if any(name in text for name in bekannt.ortsnamen):
        text = bekannt.orte.sub(_blank, text)
    return text


def _blank(fund: re.Match[str]) -> str:
    return " " * len(fund.group())


class Aussage:
    """A sentence with its guards."""

    def __init__(self, blatt: Blatt, satz: Satz, maske: str, vorige: Aussage | None) -> None:
        self.blatt = blatt
        self.satz = satz
        self.text = maske[satz.von : satz.bis] if satz.bis - satz.von <= MAX_SATZ else ""
        self.vorige = vorige
        self.listen = listen(blatt.lage)

    @cached_property
    def worte(self) -> tuple[tuple[str, int], ...]:
        """Words and their offsets in the sentence."""
        return tuple([(fund.group(), fund.start()) for fund in _WORT.finditer(self.text)])

    @cached_property
    def klein(self) -> str:
        """Its text in lower case."""
        return self.text.lower()

    @cached_property
    def menge(self) -> frozenset[str]:
        """Its words, once each."""
        return frozenset(_WORT.findall(self.text))

    @cached_property
    def teile(self) -> frozenset[str]:
        """Its words and the parts of those with a hyphen: `Boehm-Azubi` names Boehm."""
        return self.menge | {teil for wort in self.menge if "-" in wort for teil in wort.split("-")}

    @cached_property
    def eigene(self) -> frozenset[str]:
        """Words that mean us: our names, `wir`, `unser`, `Region`."""
        unsere = {wort for wort in self.menge if wort.lower() in self.listen.wir}
        return frozenset(self.teile & self.listen.namen | unsere)

    @cached_property
    def nennt_firma(self) -> bool:
        """A named company: a legal form, or a company the site knows."""
        if self.menge & self.listen.rechtsformen or (
            ("e." in self.text or "Co." in self.text) and _RECHTSFORM_EV.search(self.text)
        ):
            return True
        return bool(self.teile & self.listen.firmen_anfaenge) and self.listen.firmen.search(self.text) is not None

    @cached_property
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
        return geht_weiter and self.vorige is not None and self.vorige.von_fremden

    @cached_property
    def von_anderen(self) -> bool:
        """About another place, and not about us."""
        return not self.eigene and bool(self.menge & self.listen.andere)

    @cached_property
    def ist_eigene(self) -> bool:
        """In the Oberzentrum's own voice, as far as one can tell."""
        return bool(self.text.strip()) and not self.von_fremden and not self.von_anderen

    def verneint(self, von: int, bis: int) -> bool:
        """Whether a clause that touches the span holds a negation; `nicht nur` is none."""
        text = _NUR.sub(lambda fund: " " * len(fund.group()), self.clauses(von, bis))
        return any(wort.lower() in self.listen.verneinung for wort in _WORT.findall(text))

    def abgeschwaecht(self, von: int, bis: int) -> bool:
        """A question, a condition or a plan: weakens to `hinweis`."""
        if self.satz.text.rstrip('“”"»« )').endswith("?"):
            return True
        text = self.clauses(von, bis)
        worte = {wort.lower() for wort in _WORT.findall(text)} & self.listen.abschwaechung
        if worte <= _PASSIV and _PARTIZIP.search(text):
            return False
        return bool(worte)

    def clauses(self, von: int, bis: int) -> str:
        """The text of the clauses that touch the span (offsets in the sentence)."""
        teile = [(a, b) for a, b in self.satz.teile if a < bis and b > von]
        return self.text[teile[0][0] : teile[-1][1]] if teile else self.text


def aussagen(blatt: Blatt) -> tuple[Aussage, ...]:
    """The sentences of a document, with their guards."""
    return blatt.remember("aussagen", lambda: _aussagen(blatt))


def _aussagen(blatt: Blatt) -> tuple[Aussage, ...]:
    ergebnis: list[Aussage] = []
    masken: dict[int, str] = {}
    for satz in blatt.saetze:
        maske = masken.get(id(satz.absatz))
        if maske is None:
            maske = masken[id(satz.absatz)] = mask(blatt, satz.absatz)
        vorige = ergebnis[-1] if ergebnis and ergebnis[-1].satz.absatz is satz.absatz else None
        ergebnis.append(Aussage(blatt, satz, maske, vorige))
    return tuple(ergebnis)
