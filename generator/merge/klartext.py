"""Plain text of strangers as Markdown that shows exactly this text, and as a kurztext that says no more than it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime

from generator.model.datum import WOCHENTAGE, format_tag

KURZ = (60, 300)
"""Least and most characters of a kurztext (inhaltsmodell.md, "Shared keys")."""
_URL = re.compile(r"https?://[^\s<>\"'`\\\[\]{}|^*]+[^\s<>\"'`\\\[\]{}|^*.,;:!?)]")
_LISTE = re.compile(r"[-*•–·]\s+(?=\S)")
_INLINE = re.compile(r"[\\`*{}\[\]]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")
_ANFANG = re.compile(r"(?:[#>+!?-]|\d+(?=\.))")
_SATZENDE = re.compile(r"(?<=[^\d\s][.!?…])\s+(?=[\"„»(]?[A-ZÄÖÜ0-9])")


def as_markdown(text: str) -> str:
    """Every line a paragraph of its own, marked lists kept as lists; nothing in it acts as markup."""
    bloecke: list[str] = []
    in_liste = False
    for zeile in (" ".join(roh.split()) for roh in text.split("\n")):
        if not zeile:
            continue
        punkt = _LISTE.match(zeile)
        inhalt = _escape(zeile[punkt.end() :] if punkt else zeile)
        if punkt and in_liste:
            bloecke[-1] += f"\n- {inhalt}"
        else:
            bloecke.append(f"- {inhalt}" if punkt else inhalt)
        in_liste = punkt is not None
    return "\n\n".join(bloecke)


def _escape(zeile: str) -> str:
    teile: list[str] = []
    ende = 0
    for url in _URL.finditer(zeile):
        teile += [_escape_words(zeile[ende : url.start()]), f"<{url[0]}>"]
        ende = url.end()
    teile.append(_escape_words(zeile[ende:]))
    fertig = "".join(teile)
    if fertig.startswith((":", "~", "=", "|")):
        return f"&#{ord(fertig[0])};{fertig[1:]}"
    anfang = _ANFANG.match(fertig)
    if anfang is None:
        return fertig
    return f"\\{fertig}" if anfang[0] in "#>+!?-" and anfang[0] != "?" else _escape_start(fertig, anfang[0])


def _escape_start(zeile: str, anfang: str) -> str:
    """`1.` would begin a list, `???` a folded block."""
    return f"&#63;{zeile[1:]}" if anfang == "?" else f"{anfang}\\{zeile[len(anfang) :]}"


def _escape_words(text: str) -> str:
    text = re.sub(r"&(?=#?\w+;)", "&amp;", text).replace("<", "&lt;")
    return _INLINE.sub(lambda zeichen: f"\\{zeichen[0]}", text)


def compose_kurztext(titel: str, text: str, beginn: str, ort: str, stadt: str, reihe: bool) -> str:
    """60 to 300 characters: the first sentences of the description, else the facts, and nothing made up."""
    # Lists and lines with an address are details; a summary of sentences reads better without them.
    zeilen = [zeile for zeile in text.split("\n") if not _LISTE.match(zeile.strip()) and "://" not in zeile]
    worte = " ".join(_as_sentences(" ".join(zeile.split()) for zeile in zeilen))
    worte = re.sub(r"([^\w\s])(?:\s*\1){3,}", r"\1", worte)
    if len(worte) < KURZ[0]:
        fakten = f"{_cut(titel, 120)}: {_when(beginn, reihe)}{f', {_cut(ort, 80)}' if ort else ''}"
        fakten += f" in {stadt}." if stadt.casefold() not in ort.casefold() else "."
        worte = f"{fakten} {worte}".strip()
    if len(worte) < KURZ[0]:
        worte = f"{worte} Angekündigt im Veranstaltungskalender von {stadt}."
    return _cut(worte, KURZ[1])


def _as_sentences(zeilen: Iterable[str]) -> list[str]:
    """Short lines that end without a stop get one; long ones were only wrapped."""
    return [f"{zeile}." if len(zeile) < 60 and zeile[-1].isalnum() else zeile for zeile in zeilen if zeile]


def _cut(text: str, laenge: int) -> str:
    """At most `laenge` characters, cut behind a sentence where one ends late enough, else at a word."""
    if len(text) <= laenge:
        return text
    enden = [satz.start() for satz in _SATZENDE.finditer(text) if KURZ[0] <= satz.start() <= laenge]
    if enden:
        return text[: enden[-1]]
    return text[: laenge - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"


def _when(beginn: str, reihe: bool) -> str:
    try:
        moment = datetime.fromisoformat(beginn)
    except ValueError:
        return beginn
    tag = date(moment.year, moment.month, moment.day)
    zeit = ""
    if len(beginn) > 10:
        zeit = f", {moment.hour}.{moment.minute:02} Uhr" if moment.minute else f", {moment.hour} Uhr"
    return f"{'ab ' if reihe else ''}{WOCHENTAGE[tag.weekday()]}, {format_tag(tag)}{zeit}"
