"""Claims: sentences are read as strings of tags, and closed patterns over the tags say what is claimed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.befund import Befund, Schwere
from generator.check.begriffe import BEUGUNG, WORT, Thema, Treffer, suspended
from generator.check.fragen import Anlass
from generator.check.fragen import thema as nennt_thema
from generator.check.lage import Blatt, Lage
from generator.check.stimme import Aussage, aussagen_mit
from generator.check.themen import themen, topics_of

_ZEICHEN = re.compile(rf"(?P<wort>{WORT.pattern})|(?P<zahl>\d[\d.,]*)|(?P<satz>[,;:.!?–—()])")
_ARTIKEL = frozenset(
    [
        "der", "die", "das", "dem", "den", "des", "ein", "eine", "einer", "einem", "einen", "eines", "diese",
        "dieser", "dieses", "dieser", "diesem", "diesen", "alle", "aller", "allen", "sehr", "so", "besonders",
        "auch", "und", "oder", "als", "zu", "zum", "zur",
    ]
)  # fmt: skip
_IN = frozenset(["in", "im", "bei", "beim", "auf", "innerhalb"])
_FUER = frozenset(["für", "mit", "rund", "um"])
_VON = frozenset(["von", "vom"])

# Tags: T topic, B its branch, S its place, C its claim, U unrelated compound, N weak topic word; L praise before a
# noun, M praise as a predicate, K competence, Q strength, Z place of renown, s place, k chain, V copula, v other verb,
# l to live, W we, Y our name, P in, f for, o of, D article, x any other word; punctuation stands for itself.
MUSTER = tuple(
    re.compile(muster)
    for muster in (
        r"C",
        r"[LM][xD]?S",
        r"[LM][xDs]?s[PDof]{1,3}k?[D]?(?:k?[TBS]|kN)",
        r"M[P][PDk]{0,4}(?:[TBS]|kN)",
        r"Z[PDof]{1,3}k?D?(?:[TBS]|kN)",
        r"K[:VPDkWYoxs]{0,1}[:VPDkWYos]{0,4}[TBSN]",
        r"K[PDWYos]{0,4}[V:][DPxTBSN,]{0,6}[TBSN]",
        r"Q[PDWYkos]{0,3}[Vv:P][PDWYk]{0,3}[TBSN]",
        r"[TBSN][^,;.KQ]{0,3}V[xPDWYLMso]{0,5}[KQZ]",
        r"V[^,;.KQ]{0,3}[TB][xPDWYLMso]{0,4}[KQ]",
        r"[TBS][^,;.]{0,7}M(?=x?(?:[,;.!?–)P]|$))",
        r"P?[TB]V[WYxD]{1,4}M",
        r"l[DWYx]{0,4}oD?[TB]",
        r"[WY][^,;.]{0,3}V[DxLM]{0,3}S",
        r"SD?Y",
    )
)


IRGENDEIN_THEMA: Anlass = (nennt_thema(),)
"""What gives cause to look for claims at all."""


@dataclass(frozen=True)
class Wort:
    """A word with its tag and what of a topic is in it."""

    von: int
    bis: int
    marke: str
    treffer: Treffer | None = None


@dataclass(frozen=True)
class Anspruch:
    """A claim found in a sentence, as offsets in the sentence."""

    aussage: Aussage
    von: int
    bis: int
    schwere: Schwere


class Marken:
    """Which word has which tag; built once per run from `kommunikationsregeln.yml`."""

    def __init__(self, lage: Lage) -> None:
        werk = lage.regelwerk
        self.einzel: dict[str, str] = {}
        self.wendungen: list[tuple[re.Pattern[str], str]] = []
        for name, marke in (
            ("verben", "v"), ("bindeverben", "V"), ("leben", "l"), ("kette", "k"), ("standort", "s"), ("ort", "Z"),
            ("staerke", "Q"), ("kompetenz", "K"),
        ):  # fmt: skip
            for wort in werk.liste(f"anspruch.{name}"):
                self._add(wort, marke)
        for wort in werk.liste("anspruch.lob"):
            for endung in BEUGUNG["adj"][1:]:
                self.einzel.setdefault(wort + endung, "L")
        for wort in werk.liste("anspruch.praedikat"):
            self._add(wort, "M")

    def _add(self, wort: str, marke: str) -> None:
        if " " in wort:
            self.wendungen.append((re.compile(rf"\b{re.escape(wort)}\b"), marke))
        else:
            self.einzel[wort] = marke

    def of(self, wort: str, aussage: Aussage) -> str:
        """The tag of a word that is no topic."""
        if marke := self.einzel.get(wort) or self.einzel.get(wort[:1].lower() + wort[1:]):
            return marke
        if wort in aussage.listen.namen:
            return "Y"
        klein = wort.lower()
        if klein in aussage.listen.wir:
            return "W"
        for menge, marke in ((_IN, "P"), (_FUER, "f"), (_VON, "o"), (_ARTIKEL, "D")):
            if klein in menge:
                return marke
        return "x"


def read_worte(aussage: Aussage, thema: Thema, marken: Marken) -> list[Wort]:
    """The tagged words of a sentence; the claim's rule and the review list both read them."""
    gelesen: dict[tuple[int, str], list[Wort]] = aussage.blatt.remember("worte", dict)
    key = (aussage.nummer, thema.key)
    if key not in gelesen:
        gelesen[key] = _read_worte(aussage, thema, marken)
    return gelesen[key]


def _read_worte(aussage: Aussage, thema: Thema, marken: Marken) -> list[Wort]:
    text = aussage.text
    belegt: list[tuple[int, int, str]] = [
        (*fund.span(), "T") for wendung in thema.wendungen for fund in re.finditer(re.escape(wendung), text)
    ]
    belegt += [(*fund.span(), marke) for muster, marke in marken.wendungen for fund in muster.finditer(text)]
    worte = [
        Wort(von, bis, marke, Treffer("T", thema.name.lower()) if marke == "T" else None) for von, bis, marke in belegt
    ]
    for fund in _ZEICHEN.finditer(text):
        if any(von <= fund.start() < bis for von, bis, _ in belegt):
            continue
        if fund["wort"] is None:
            worte.append(Wort(*fund.span(), "x" if fund["zahl"] else fund.group()))
            continue
        worte.append(_tag(aussage, thema, marken, fund))
    return sorted(worte, key=lambda wort: wort.von)


def _tag(aussage: Aussage, thema: Thema, marken: Marken, fund: re.Match[str]) -> Wort:
    wort = fund.group()
    treffer = thema.find(wort) if thema.may_be_in(wort.lower()) else None
    if treffer is not None and wort.endswith("-"):
        treffer = suspended(aussage.text, fund.end(), thema) or Treffer("U", treffer.begriff)
    if treffer is not None and treffer.art != "U":
        return Wort(*fund.span(), treffer.art, treffer)
    if treffer is None and wort.lower() in thema.schwach:
        return Wort(*fund.span(), "N")
    return Wort(*fund.span(), marken.of(wort, aussage))


def speaks_of(aussage: Aussage, thema: Thema) -> bool:
    """Whether a word of the sentence may belong to the topic: no pattern of a claim does without one."""
    if aussage.themen is None:
        aussage.themen = topics_of(aussage.blatt.lage, aussage.text)
    return thema.key in aussage.themen or any(wendung in aussage.text for wendung in thema.wendungen)


def find_ansprueche(blatt: Blatt, thema: Thema) -> tuple[Anspruch, ...]:
    """The claims of a topic in a document."""
    return blatt.remember(f"ansprueche.{thema.key}", lambda: tuple(_claims(blatt, thema)))


def _claims(blatt: Blatt, thema: Thema) -> Iterator[Anspruch]:
    marken = blatt.lage.remember("marken", lambda: Marken(blatt.lage))
    for aussage in aussagen_mit(blatt, IRGENDEIN_THEMA):
        if not speaks_of(aussage, thema) or not aussage.ist_eigene or is_elsewhere(aussage, thema):
            continue
        worte = read_worte(aussage, thema, marken)
        kette = "".join(wort.marke for wort in worte)
        fund = next(
            (fund for muster in MUSTER for fund in muster.finditer(kette) if _holds(aussage, kette, fund)), None
        )
        if fund is None:
            continue
        von, bis = worte[fund.start()].von, worte[fund.end() - 1].bis
        if aussage.verneint(von, bis):
            continue
        schwach = aussage.abgeschwaecht(von, bis)
        yield Anspruch(aussage, von, bis, Schwere.HINWEIS if schwach else Schwere.FEHLER)


def _holds(aussage: Aussage, kette: str, fund: re.Match[str]) -> bool:
    """About us: said so, or a fragment such as a heading, or a sentence whose subject is the topic or a competence."""
    if aussage.eigene or not re.search(r"[Vvl]", kette):
        return True
    return not kette[: fund.start()].strip("DL:") and fund.group()[0] in "TBSKQP"


def is_elsewhere(aussage: Aussage, thema: Thema) -> bool:
    """About the one town for which the topic is a strength, and about no other of us."""
    if not thema.ausser:
        return False
    genannt = {wort for wort, _ in aussage.worte} & thema.ausser
    uebrige = {wort for wort in aussage.eigene if wort not in thema.ausser and wort.lower() != "hier"}
    seite = aussage.blatt.ordner == "staedte" and any(
        wort.lower() == aussage.blatt.dokument.slug for wort in thema.ausser
    )
    return bool(genannt or seite) and not uebrige


def report(blatt: Blatt, regel: str, meldung: str) -> Iterator[Befund]:
    """The claims of the topic this rule is for, as findings."""
    for thema in themen(blatt.lage):
        if thema.regel != regel:
            continue
        for anspruch in find_ansprueche(blatt, thema):
            satz = anspruch.aussage.satz
            von, bis = satz.von + anspruch.von, satz.von + anspruch.bis
            yield blatt.befund(regel, anspruch.schwere, satz.absatz, von, bis, meldung)
