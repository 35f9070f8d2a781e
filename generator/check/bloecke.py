"""Split a Markdown body into its blocks of text, without what is never judged: code, comments, definitions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_ZITAT = re.compile(r"[ ]{0,3}>[ ]?")
_ZAUN = re.compile(r"[ ]{0,12}(`{3,}|~{3,})")
_UEBERSCHRIFT = re.compile(r"[ ]{0,3}(#{1,6})(?:[ \t]+|$)")
_UEBERSCHRIFT_ENDE = re.compile(r"(?:[ \t]+#+)?[ \t]*$")
_UNTERSTRICHEN = re.compile(r"[ ]{0,3}(?:=+|-+)[ \t]*$")
_LINIE = re.compile(r"[ ]{0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_PUNKT = re.compile(r"[ \t]{0,12}(?:[-*+]|\d{1,9}[.)])[ \t]+")
_TRENNZEILE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*){0,60}\|?[ \t]*$")
_ZELLE = re.compile(r"(?:[^|\\`]|\\.|`[^`]*`|`)+")
_VERWEIS = re.compile(r"[ ]{0,3}\[([^\[\]\n]{1,300})\]:[ \t]*\S")
_ABKUERZUNG = re.compile(r"[ ]{0,3}\*\[[^\]\n]{1,100}\]:")
_FUSSNOTE = re.compile(r"[ ]{0,3}\[\^[^\]\s]{1,80}\]:[ \t]*")
_KASTEN = re.compile(r"[ ]{0,3}(?:!!!|\?\?\?\+?)[ \t]+\w[\w -]{0,60}(?:\"([^\"\n]{0,300})\")?[ \t]*$")
_ERKLAERUNG = re.compile(r"[ ]{0,3}:[ \t]+")
_STUMM = re.compile(r"[ ]{0,3}<(script|style|pre|textarea)\b", re.IGNORECASE)


@dataclass(slots=True)
class Block:
    """Lines that belong together, as spans of the source without their prefixes."""

    art: str
    spannen: list[tuple[int, int]] = field(default_factory=list)
    zitat: bool = False


@dataclass(frozen=True)
class Kommentar:
    """An HTML comment between or inside blocks."""

    von: int
    bis: int
    text: str


@dataclass
class Gliederung:
    """What `split_blocks` found."""

    bloecke: list[Block] = field(default_factory=list)
    kommentare: list[Kommentar] = field(default_factory=list)
    namen: set[str] = field(default_factory=set)
    """Labels of reference links, lower case."""


def split_blocks(quelltext: str, von: int) -> Gliederung:
    """The blocks of `quelltext[von:]`, in order, with offsets in `quelltext`."""
    return _Leser(quelltext, von).lesen()


class _Leser:
    """Goes through the lines once and keeps what is open."""

    def __init__(self, quelltext: str, von: int) -> None:
        self.quelltext = quelltext
        self.zeilen = list(_lines(quelltext, von))
        self.ergebnis = Gliederung()
        self.offen: Block | None = None
        self.leer_davor = True
        self.behaelter = False
        """Inside a list, a box or a footnote indentation means "belongs to it", not code."""

    def lesen(self) -> Gliederung:
        i = 0
        while i < len(self.zeilen):
            i = self.line(i)
        self.close()
        return self.ergebnis

    def close(self) -> None:
        if self.offen is not None and self.offen.spannen:
            self.ergebnis.bloecke.append(self.offen)
        self.offen = None

    def line(self, i: int) -> int:
        """Read line i; returns the number of the next line to read."""
        von, bis = self.zeilen[i]
        if von < bis and self.quelltext[von].isalpha() and self.quelltext.find("|", von, bis) == -1:
            # Most lines: no marker of any kind begins with a letter.
            self.behaelter = self.behaelter and not self.leer_davor
            self._continue(von, bis, False)
            self.leer_davor = False
            return i + 1
        von, zitat = self._strip_quote(von, bis)
        inhalt = self.quelltext[von:bis]
        if not inhalt.strip():
            self.close()
            self.leer_davor = True
            return i + 1
        zaun = _ZAUN.match(inhalt)
        if zaun:
            self.close()
            return self._skip_fence(i, zaun[1])
        if inhalt.lstrip().startswith("<!--"):
            return self._comment(i, von)
        stumm = _STUMM.match(inhalt)
        if stumm:
            self.close()
            return self._skip_until(i, f"</{stumm[1].lower()}>")
        if self._code(inhalt):
            return i + 1
        self._text(i, von, bis, inhalt, zitat)
        self.leer_davor = False
        return self._after(i)

    def _strip_quote(self, von: int, bis: int) -> tuple[int, bool]:
        zitat = False
        while fund := _ZITAT.match(self.quelltext, von, bis):
            von, zitat = fund.end(), True
        return von, zitat

    def _code(self, inhalt: str) -> bool:
        eingerueckt = inhalt.startswith(("    ", "\t"))
        if not eingerueckt and self.leer_davor and not _PUNKT.match(inhalt):
            self.behaelter = False
        return eingerueckt and self.leer_davor and not self.behaelter and self.offen is None

    def _text(self, i: int, von: int, bis: int, inhalt: str, zitat: bool) -> None:
        if kopf := _UEBERSCHRIFT.match(inhalt):
            self.close()
            ende = von + len(_UEBERSCHRIFT_ENDE.sub("", inhalt, count=1))
            if ende > von + kopf.end():
                self.ergebnis.bloecke.append(Block("ueberschrift", [(von + kopf.end(), ende)], zitat))
        elif self.offen is not None and self.offen.art == "absatz" and _UNTERSTRICHEN.match(inhalt):
            self.offen.art = "ueberschrift"
            self.close()
        elif _LINIE.match(inhalt):
            self.close()
        elif verweis := _VERWEIS.match(inhalt):
            self._definition(von, bis, inhalt, verweis, zitat)
        elif _ABKUERZUNG.match(inhalt):
            self.close()
        elif kasten := _KASTEN.match(inhalt):
            self.close()
            self.behaelter = True
            if kasten[1]:
                self.ergebnis.bloecke.append(Block("ueberschrift", [(von + kasten.start(1), von + kasten.end(1))]))
        elif punkt := _PUNKT.match(inhalt):
            self.close()
            self.behaelter = True
            self.offen = Block("liste", [(von + punkt.end(), bis)], zitat)
        elif (erklaerung := _ERKLAERUNG.match(inhalt)) and self.offen is not None:
            self.close()
            self.behaelter = True
            self.offen = Block("liste", [(von + erklaerung.end(), bis)], zitat)
        elif "|" in inhalt and self._is_table(i):
            self.close()
        else:
            self._continue(von + len(inhalt) - len(inhalt.lstrip()), bis, zitat)

    def _definition(self, von: int, bis: int, inhalt: str, verweis: re.Match[str], zitat: bool) -> None:
        self.close()
        fussnote = _FUSSNOTE.match(inhalt)
        if fussnote:
            self.behaelter = True
            self.offen = Block("absatz", [(von + fussnote.end(), bis)], zitat)
        else:
            self.ergebnis.namen.add(verweis[1].strip().lower())

    def _continue(self, von: int, bis: int, zitat: bool) -> None:
        if self.offen is None:
            self.offen = Block("absatz", [], zitat)
        self.offen.spannen.append((von, bis))

    def _is_table(self, i: int) -> bool:
        return i + 1 < len(self.zeilen) and self._is_rule(i + 1)

    def _is_rule(self, i: int) -> bool:
        zeile = self.quelltext[slice(*self.zeilen[i])]
        return "|" in zeile and _TRENNZEILE.match(zeile) is not None

    def _after(self, i: int) -> int:
        """Read a whole table at once when line i is its head."""
        von, bis = self.zeilen[i]
        if self.offen is not None or "|" not in self.quelltext[von:bis] or not self._is_table(i):
            return i + 1
        j = i
        while j < len(self.zeilen):
            von, bis = self.zeilen[j]
            zeile = self.quelltext[von:bis]
            if not zeile.strip() or ("|" not in zeile and j > i + 1):
                break
            if j != i + 1:
                for zelle in _ZELLE.finditer(self.quelltext, von, bis):
                    if zelle.group().strip():
                        self.ergebnis.bloecke.append(Block("tabelle", [_stripped(zelle)]))
            j += 1
        return j

    def _skip_fence(self, i: int, zaun: str) -> int:
        schluss = re.compile(rf"[ >\t]{{0,16}}{re.escape(zaun[0])}{{{len(zaun)},}}[ \t]*$")
        for j in range(i + 1, len(self.zeilen)):
            von, bis = self.zeilen[j]
            if schluss.match(self.quelltext[von:bis]):
                return j + 1
        return len(self.zeilen)

    def _skip_until(self, i: int, schluss: str) -> int:
        for j in range(i, len(self.zeilen)):
            von, bis = self.zeilen[j]
            if schluss in self.quelltext[von:bis].lower():
                return j + 1
        return len(self.zeilen)

    def _comment(self, i: int, von: int) -> int:
        """A comment that begins a line; what follows it on its last line is text."""
        anfang = self.quelltext.index("<!--", von)
        ende = self.quelltext.find("-->", anfang)
        ende = len(self.quelltext) if ende == -1 else ende + 3
        self.close()
        self.ergebnis.kommentare.append(Kommentar(anfang, ende, self.quelltext[anfang + 4 : max(ende - 3, anfang + 4)]))
        j = i
        while j < len(self.zeilen) and self.zeilen[j][1] < ende:
            j += 1
        if j < len(self.zeilen) and self.quelltext[ende : self.zeilen[j][1]].strip():
            self.zeilen[j] = (ende, self.zeilen[j][1])
            return j
        return j + 1


def _lines(quelltext: str, von: int) -> Iterator[tuple[int, int]]:
    """Begin and end of each line, without its line end."""
    ende = len(quelltext)
    while von < ende:
        umbruch = quelltext.find("\n", von)
        bis = ende if umbruch == -1 else umbruch
        yield von, bis - 1 if bis > von and quelltext[bis - 1] == "\r" else bis
        von = bis + 1


def _stripped(fund: re.Match[str]) -> tuple[int, int]:
    text = fund.group()
    return fund.start() + len(text) - len(text.lstrip()), fund.end() - len(text) + len(text.rstrip())
