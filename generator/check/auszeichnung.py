"""Inline Markdown to visible text, with the source place of every visible character."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from generator.dokument import Wert

PLATZHALTER = "\ufffc"
"""Stands in the visible text for what is never judged: addresses on the web, e-mail, code, file names."""

_ADRESSE = (
    r"https?://[^\s<>)\]\"]+|www\.[^\s<>)\]\"]+"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}"
    r"|(?<![\w.@-])(?:[\w-]{1,63}\.){1,5}(?:de|com|org|eu|net|info|at|ch)\b(?:/[^\s<>)\]\"]*)?"
    r"|(?<![\w./-])[\w./-]{1,120}\.(?:md|ya?ml|jpe?g|png|webp|svg|pdf|ics|xml|html?|csv|docx?|xlsx?|zip|eml)\b"
)
_GEMEINSAM = (
    r"(?P<umbruch>[ \t]*\r?\n[ \t]*)"
    r"|(?P<leer>[\u00a0\u202f\u2007\u2009\t])"
    r"|(?P<nichts>[\u00ad\u200b\u200c\u200d\u2060\ufeff]+)"
    r"|(?P<strich>[\u2010\u2011])"
)
_WORTWEISE = rf"|(?P<zerlegt>\w[\u0300-\u036f]{{1,8}})|(?P<adresse>{_ADRESSE})"
_ENDUNG = re.compile(r"\.(?<=\w\.)[a-z]{2}")
_ZERLEGT = re.compile(r"[\u0300-\u036f]")
_LINKZIEL = re.compile(r"\]\([^()\n]{0,500}\)")
_ZEICHEN = (
    r"(?P<hart>\\\r?\n[ \t]*)"
    r"|\\(?P<flucht>[!-/:-@\[-`{-~])"
    r"|(?P<code>`+)"
    r"|(?P<netz><(?:https?://|mailto:)[^\s<>]{1,2000}>|<[\w.+-]{1,64}@[\w.-]{1,255}>)"
    r"|(?P<kommentar><!--)"
    r"|(?P<marke></?[A-Za-z][^<>]{0,2000}>)"
    r"|(?P<zeichen>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<fussnote>\[\^[^\]\s]{1,80}\])"
    r"|(?P<auf>!?\[)"
    r"|(?P<zu>\])"
    r"|(?P<attribute>\{:?[ \t]*[#.][^{}\n]{0,200}\})"
    r"|(?P<betont>\*+|_+)"
)


@cache
def _muster(markdown: bool, adressen: bool) -> re.Pattern[str]:
    """Compiled when a text needs it: the patterns are large."""
    return re.compile((f"{_ZEICHEN}|" if markdown else "") + _GEMEINSAM + (_WORTWEISE if adressen else ""))


_HALT = re.compile(r"[!\\`<&\[\]*_{\r\n\t\u00a0\u202f\u2007\u2009\u00ad\u200b\u200c\u200d\u2060\ufeff\u2010\u2011]")
"""Where reading has to stop; between two of these stands plain text, letter by letter."""
_HALT_EINFACH = re.compile(r"[\r\n\t\u00a0\u202f\u2007\u2009\u00ad\u200b\u200c\u200d\u2060\ufeff\u2010\u2011]")
_UMBRUCH = re.compile(r"[ \t]*\r?\n[ \t]*")
_ZIEL = re.compile(
    r"\(\s{0,9}(?:<[^<>\n]{0,2000}>|[^\s()<>]{0,2000}(?:\([^\s()]{0,500}\)[^\s()]{0,500}){0,3})"
    r"(?:\s{1,9}(?:\"[^\"]{0,500}\"|'[^']{0,500}'))?\s{0,9}\)"
)
_NAME = re.compile(r"\[([^\[\]]{0,300})\]")
_GENDER = re.compile(r"in(?:nen)?\b")


@dataclass(slots=True)
class Stueck:
    """Visible text and the raw span it comes from; of equal length where it stands there letter by letter."""

    text: str
    von: int
    bis: int
    zeichen: str = ""
    """For a run of `*` or `_` or a bracket: which."""
    auf: bool = False
    zu: bool = False


@dataclass(eq=False, slots=True)
class Absatz:
    """A piece of visible text: a paragraph, a heading, a list item, a table cell, a text of the header."""

    art: str
    """absatz, ueberschrift, liste, zitat, tabelle, titel, kurztext, quelle, alt, bildtext."""
    text: str
    sichtbar: tuple[int, ...]
    """Where each segment begins in `text`."""
    quelle: tuple[tuple[int, int, int], ...]
    """For each segment: length in `text`, begin and end in the source."""
    zitat: bool = False
    """Inside a block quote."""
    bilder: tuple[Absatz, ...] = ()
    """Alternative texts of the pictures in it."""

    def span(self, von: int, bis: int) -> tuple[int, int]:
        """Offsets in the source of the visible span [von, bis)."""
        if not self.sichtbar:
            return 0, 0
        i = max(bisect_right(self.sichtbar, von) - 1, 0)
        j = max(bisect_right(self.sichtbar, max(bis - 1, von)) - 1, 0)
        laenge, q_von, q_bis = self.quelle[i]
        anfang = q_von + (von - self.sichtbar[i]) if q_bis - q_von == laenge else q_von
        laenge, q_von, q_bis = self.quelle[j]
        ende = q_von + (bis - self.sichtbar[j]) if q_bis - q_von == laenge else q_bis
        return anfang, max(anfang, ende)

    @property
    def von(self) -> int:
        """Offset in the source where it begins."""
        return self.quelle[0][1] if self.quelle else 0


class Zeilen:
    """Raw text of a block, put together from pieces of lines, and where they stand in the source."""

    def __init__(self, quelltext: str, spannen: Iterable[tuple[int, int]]) -> None:
        self.starts: list[int] = []
        self.quellen: list[int] = []
        teile: list[str] = []
        laenge = 0
        for von, bis in spannen:
            if teile:
                teile.append("\n")
                laenge += 1
            self.starts.append(laenge)
            self.quellen.append(von)
            teile.append(quelltext[von:bis])
            laenge += bis - von
        self.text = "".join(teile)

    def source(self, offset: int) -> int:
        """The source offset of a raw offset."""
        i = bisect_right(self.starts, offset) - 1
        return self.quellen[i] + offset - self.starts[i]


def read_absatz(
    art: str, zeilen: Zeilen, *, zitat: bool = False, namen: frozenset[str] = frozenset(), markdown: bool = True
) -> Absatz | None:
    """The visible text of a block; None where nothing is visible. `namen`: labels of reference links."""
    roh = zeilen.text
    if len(zeilen.quellen) == 1 and _HALT.search(roh) is None and not _has_addresses(roh):
        return _plain(art, roh, zeilen.quellen[0], zitat)
    bilder: list[Stueck] = []
    stuecke = _markdown(roh, namen, bilder) if markdown else _einfach(roh, 0, len(roh))
    absatz = _join(art, stuecke, zeilen, zitat)
    if not bilder:
        return absatz
    alle = tuple(
        alt for bild in bilder if (alt := _join("alt", _einfach(roh, bild.von, bild.bis), zeilen, zitat)) is not None
    )
    if absatz is None:
        return Absatz(art, "", (), (), zitat, alle) if alle else None
    return Absatz(absatz.art, absatz.text, absatz.sichtbar, absatz.quelle, zitat, alle)


def _plain(art: str, text: str, von: int, zitat: bool = False) -> Absatz | None:
    """Text without any markup stands in the source as it is read."""
    return Absatz(art, text, (0,), ((len(text), von, von + len(text)),), zitat) if text.strip() else None


def _has_addresses(roh: str) -> bool:
    """Whether there may be an address or a decomposed letter; looking at every word for one is dear."""
    if "@" in roh or "://" in roh:
        return True
    return _ENDUNG.search(roh) is not None or (not roh.isascii() and _ZERLEGT.search(roh) is not None)


_YAML_FLUCHT = {
    "'": re.compile(r"''"),
    '"': re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^\n])"),
}
_YAML_ZEICHEN = {"n": " ", "t": " ", "_": " ", "N": " ", "L": " ", "P": " ", "0": ""}


def read_wert(art: str, quelltext: str, wert: Wert) -> Absatz | None:
    """The visible text of a YAML text: without quotes, indentation and escapes."""
    von, bis = wert.von, wert.bis
    if wert.stil in ("|", ">"):
        von = quelltext.find("\n", von, bis) + 1 or bis
    elif wert.stil:
        von, bis = von + 1, bis - 1
    if quelltext.find("\n", von, bis) == -1 and not _escapes(quelltext, von, bis, wert.stil):
        text = quelltext[von:bis]
        if _HALT_EINFACH.search(text) is None and not _has_addresses(text):
            return _plain(art, text.strip(), von + len(text) - len(text.lstrip()))
    stuecke: list[Stueck] = []
    while von < bis:
        umbruch = quelltext.find("\n", von, bis)
        ende = bis if umbruch == -1 else umbruch
        text = quelltext[von:ende].strip()
        if text:
            anfang = quelltext.index(text, von)
            if stuecke:
                stuecke.append(Stueck(" ", stuecke[-1].bis, anfang))
            stuecke += _unescaped(quelltext, anfang, anfang + len(text), wert.stil)
        von = ende + 1
    return _join(art, stuecke, Zeilen(quelltext, [(0, len(quelltext))]), False)


def _escapes(quelltext: str, von: int, bis: int, stil: str) -> bool:
    return stil in _YAML_FLUCHT and quelltext.find("\\" if stil == '"' else "''", von, bis) != -1


def _unescaped(quelltext: str, von: int, bis: int, stil: str) -> list[Stueck]:
    if stil not in _YAML_FLUCHT:
        return _einfach(quelltext, von, bis)
    stuecke: list[Stueck] = []
    for flucht in _YAML_FLUCHT[stil].finditer(quelltext, von, bis):
        stuecke += _einfach(quelltext, von, flucht.start())
        stuecke.append(Stueck(_decode(flucht.group()), *flucht.span()))
        von = flucht.end()
    return stuecke + _einfach(quelltext, von, bis)


def _decode(flucht: str) -> str:
    if flucht == "''":
        return "'"
    if flucht[1] in "xuU" and len(flucht) > 2:
        zeichen = chr(min(int(flucht[2:], 16), 0x10FFFF))
        return "".join(stueck.text for stueck in _einfach(zeichen, 0, 1))
    return _YAML_ZEICHEN.get(flucht[1], flucht[1])


def _join(art: str, stuecke: list[Stueck], zeilen: Zeilen, zitat: bool) -> Absatz | None:
    sichtbar: list[int] = []
    quelle: list[tuple[int, int, int]] = []
    teile: list[str] = []
    laenge = 0
    eine = zeilen.quellen[0] if len(zeilen.quellen) == 1 else None
    for stueck in stuecke:
        if not stueck.text:
            continue
        if eine is not None:
            von, bis = eine + stueck.von, eine + max(stueck.von, stueck.bis)
        else:
            von = zeilen.source(stueck.von)
            bis = zeilen.source(stueck.bis - 1) + 1 if stueck.bis > stueck.von else von
        sichtbar.append(laenge)
        quelle.append((len(stueck.text), von, bis))
        teile.append(stueck.text)
        laenge += len(stueck.text)
    text = "".join(teile)
    return Absatz(art, text, tuple(sichtbar), tuple(quelle), zitat) if text.strip() else None


def _einfach(roh: str, von: int, bis: int) -> list[Stueck]:
    """Plain text: only white space, soft hyphens, decomposed letters and addresses are brought to one form."""
    stuecke: list[Stueck] = []
    position = von
    muster = _muster(False, _has_addresses(roh[von:bis]))
    for fund in muster.finditer(roh, von, bis):
        if fund.start() > position:
            stuecke.append(Stueck(roh[position : fund.start()], position, fund.start()))
        stuecke.append(_common(fund))
        position = fund.end()
    if position < bis:
        stuecke.append(Stueck(roh[position:bis], position, bis))
    return stuecke


def _common(fund: re.Match[str]) -> Stueck:
    art, text = fund.lastgroup, fund.group()
    if art in ("umbruch", "leer"):
        sichtbar = " "
    elif art == "nichts":
        sichtbar = ""
    elif art == "strich":
        sichtbar = "-"
    elif art == "zerlegt":
        sichtbar = unicodedata.normalize("NFC", text)
    else:
        punkte = len(text) - len(text.rstrip(".,;:!?…"))
        if punkte:
            return Stueck(PLATZHALTER + text[-punkte:], fund.start(), fund.end())
        sichtbar = PLATZHALTER
    return Stueck(sichtbar, fund.start(), fund.end())


def _markdown(roh: str, namen: frozenset[str], bilder: list[Stueck]) -> list[Stueck]:
    stuecke: list[Stueck] = []
    klammern: list[int] = []  # indices of opening brackets in `stuecke`
    laeufe: list[int] = []  # indices of emphasis runs
    codes: dict[int, int] = {}  # length of a backtick run -> where the search for its partner ended in vain
    position = 0
    ende = len(roh)
    adressen = _has_addresses(roh) and _has_addresses(_LINKZIEL.sub("]", roh))
    muster = _muster(True, adressen)
    while position < ende:
        fund = muster.search(roh, position) if adressen else _next_mark(roh, position, muster)
        if fund is None:
            stuecke.append(Stueck(roh[position:], position, ende))
            break
        if fund.start() > position:
            stuecke.append(Stueck(roh[position : fund.start()], position, fund.start()))
        position = fund.end()
        art = fund.lastgroup or ""
        von = fund.start()
        if art == "hart":
            stuecke.append(Stueck(" ", von, position))
        elif art == "flucht":
            stuecke.append(Stueck(fund["flucht"], von, position))
        elif art == "code":
            position = _code(roh, fund, codes, stuecke)
        elif art == "kommentar":
            schluss = roh.find("-->", position)
            position = schluss + 3 if schluss != -1 else ende
        elif art == "netz":
            stuecke.append(Stueck(PLATZHALTER, von, position))
        elif art == "marke":
            if fund.group().lower().startswith("<br"):
                stuecke.append(Stueck(" ", von, position))
        elif art == "zeichen":
            stuecke.append(_entity(fund))
        elif art in ("fussnote", "attribute"):
            pass
        elif art == "auf":
            klammern.append(len(stuecke))
            stuecke.append(Stueck(fund.group(), von, position, "["))
        elif art == "zu":
            position = _close(roh, von, stuecke, klammern, namen, bilder)
        elif art == "betont":
            lauf = _run(roh, fund)
            if lauf.auf or lauf.zu:
                laeufe.append(len(stuecke))
            stuecke.append(lauf)
        else:
            stuecke.append(_common(fund))
    _pair(stuecke, laeufe)
    return stuecke


def _next_mark(roh: str, von: int, muster: re.Pattern[str]) -> re.Match[str] | None:
    """The next thing that is not plain text, where no address can be: found by its first character."""
    suche = von
    while halt := _HALT.search(roh, suche):
        stelle = halt.start()
        if halt.group() in "\r\n\t":
            davor = stelle
            while davor > von and roh[davor - 1] in " \t":
                davor -= 1
            if davor < stelle and _UMBRUCH.match(roh, davor):
                stelle = davor
        fund = muster.match(roh, stelle)
        if fund is not None:
            return fund
        suche = stelle + 1
    return None


def _code(roh: str, fund: re.Match[str], codes: dict[int, int], stuecke: list[Stueck]) -> int:
    lauf, suche = fund.group(), fund.end()
    while codes.get(len(lauf), -1) < fund.start():
        partner = roh.find(lauf, suche)
        if partner == -1:
            codes[len(lauf)] = len(roh)
            break
        ende = partner + len(lauf)
        while ende < len(roh) and roh[ende] == "`":
            ende += 1
        if ende - partner == len(lauf):
            stuecke.append(Stueck(PLATZHALTER, fund.start(), ende))
            return ende
        suche = ende
    stuecke.append(Stueck(lauf, fund.start(), fund.end()))
    return fund.end()


def _entity(fund: re.Match[str]) -> Stueck:
    import html  # a table of 2,000 names, for which few texts have a use

    text = html.unescape(fund.group())
    if text == fund.group() or "\x00" in text:
        return Stueck(text, fund.start(), fund.end())
    einfach = "".join(stueck.text for stueck in _einfach(text, 0, len(text)))
    return Stueck(einfach, fund.start(), fund.end())


def _close(
    roh: str, von: int, stuecke: list[Stueck], klammern: list[int], namen: frozenset[str], bilder: list[Stueck]
) -> int:
    """A closing bracket: the end of a link or picture, or just a bracket. Returns where to read on."""
    if not klammern:
        stuecke.append(Stueck("]", von, von + 1))
        return von + 1
    index = klammern.pop()
    oeffner = stuecke[index]
    ziel = _ZIEL.match(roh, von + 1)
    name = None if ziel else _NAME.match(roh, von + 1)
    if ziel is not None:
        ende = ziel.end()
    elif name is not None and (name[1] or roh[oeffner.bis : von]).strip().lower() in namen:
        ende = name.end()
    elif roh[oeffner.bis : von].strip().lower() in namen:
        ende = von + 1
    else:
        stuecke.append(Stueck("]", von, von + 1))
        return von + 1
    if oeffner.text == "![":
        bilder.append(Stueck("", oeffner.bis, von))
        for stueck in stuecke[index:]:
            stueck.text = ""
            stueck.auf = stueck.zu = False
    oeffner.text = ""
    return ende


def _run(roh: str, fund: re.Match[str]) -> Stueck:
    """A run of `*` or `_` with CommonMark's flanking rules; a gender star or underscore is a letter."""
    von, bis = fund.span()
    davor = roh[von - 1] if von else " "
    danach = roh[bis] if bis < len(roh) else " "
    lauf = Stueck(fund.group(), von, bis, fund.group()[0])
    if bis - von == 1 and davor.isalpha() and _GENDER.match(roh, bis):
        return lauf
    links = not danach.isspace() and (not _is_punctuation(danach) or davor.isspace() or _is_punctuation(davor))
    rechts = not davor.isspace() and (not _is_punctuation(davor) or danach.isspace() or _is_punctuation(danach))
    if lauf.zeichen == "_":
        lauf.auf = links and (not rechts or _is_punctuation(davor))
        lauf.zu = rechts and (not links or _is_punctuation(danach))
    else:
        lauf.auf, lauf.zu = links, rechts
    return lauf


def _is_punctuation(zeichen: str) -> bool:
    return not zeichen.isalnum() and not zeichen.isspace()


def _pair(stuecke: list[Stueck], laeufe: list[int]) -> None:
    """Take away the marks of emphasis that belong together (CommonMark's "process emphasis")."""
    offen: dict[str, list[int]] = {"*": [], "_": []}
    laenge = {index: len(stuecke[index].text) for index in laeufe}
    rest = dict(laenge)
    for index in laeufe:
        lauf = stuecke[index]
        if not lauf.text:
            continue
        stapel = offen[lauf.zeichen]
        while lauf.zu and rest[index] and stapel:
            partner = stapel[-1]
            weg = 2 if rest[partner] >= 2 and rest[index] >= 2 else 1
            rest[partner] -= weg
            rest[index] -= weg
            if not rest[partner]:
                stapel.pop()
        if lauf.auf and rest[index]:
            stapel.append(index)
    for index in laeufe:
        lauf = stuecke[index]
        if lauf.text and rest[index] < laenge[index]:
            lauf.text = lauf.text[: rest[index]]
            lauf.bis = lauf.von + rest[index]
