"""The least textual edit for a changed header: comments, order and everything else a person wrote stay as they are."""

from __future__ import annotations

from collections.abc import Mapping

from generator.dokument import Dokument, Wert
from generator.merge.werte import SCHLUESSEL, TEXT, as_feld, canonical, dump, dump_scalar
from generator.read.datei import split_markdown
from generator.read.quelle import Feld


class NichtSchreibbar(Exception):
    """The header is written in a way that cannot be edited safely by machine."""


def new_file(felder: Mapping[str, Feld], text: str) -> str:
    """A whole new file."""
    rang = {key: stelle for stelle, key in enumerate(SCHLUESSEL)}
    kopf = "".join(dump(key, felder[key]) for key in sorted(felder, key=lambda key: rang.get(key, len(rang))))
    return f"---\n{kopf}---\n" + (f"\n{text}\n" if text else "")


def edit_file(dokument: Dokument, aenderungen: Mapping[str, Feld]) -> str:
    """The file's text with these keys set (None: removed). Raises NichtSchreibbar where that cannot be done safely."""
    quelltext = dokument.quelltext
    zeilenende = "\r\n" if "\r\n" in quelltext else "\n"
    letzte_zuerst = sorted(
        aenderungen, key=lambda key: SCHLUESSEL.index(key) if key in SCHLUESSEL else 99, reverse=True
    )
    schnitte = [_schnitt(dokument, key, aenderungen[key], zeilenende) for key in letzte_zuerst]
    # From the end to the beginning, so that offsets stay true; where a key goes and one comes, the one goes first.
    for von, bis, neu in sorted(schnitte, key=lambda schnitt: schnitt[:2], reverse=True):
        quelltext = quelltext[:von] + neu + quelltext[bis:]
    _verify(dokument, aenderungen, quelltext)
    return quelltext


def _schnitt(dokument: Dokument, key: str, feld: Feld, zeilenende: str) -> tuple[int, int, str]:
    if key == TEXT:
        return _body(dokument, str(feld or ""), zeilenende)
    wert = dokument.kopf.get(key)
    if wert is None:
        ab = _insert_at(dokument, key)
        return ab, ab, dump(key, feld, zeilenende)
    von, bis = _line_start(dokument, wert), value_end(dokument, wert)
    if feld is None:
        return von, _next_line(dokument.quelltext, bis), ""
    if isinstance(feld, str | bool | int | float) and _is_one_line_scalar(dokument, wert):
        return wert.von, bis, dump_scalar(feld)
    return von, bis, dump(key, feld, zeilenende).rstrip("\r\n")


def _is_one_line_scalar(dokument: Dokument, wert: Wert) -> bool:
    if isinstance(wert.inhalt, dict | tuple) or wert.stil in ("|", ">") or wert.von == wert.bis:
        return False
    return "\n" not in dokument.quelltext[wert.von : wert.bis]


def value_end(dokument: Dokument, wert: Wert) -> int:
    """Offset behind the value; the parser's own mark lies behind comments and empty lines for block values."""
    if isinstance(wert.inhalt, dict | tuple) and dokument.quelltext[wert.von : wert.von + 1] not in ("{", "["):
        kinder = list(wert.inhalt.values()) if isinstance(wert.inhalt, dict) else list(wert.inhalt)
        return max((value_end(dokument, kind) for kind in kinder), default=wert.von)
    return wert.von + len(dokument.quelltext[wert.von : wert.bis].rstrip())


def _line_start(dokument: Dokument, wert: Wert) -> int:
    if wert.schluessel is None or wert.schluessel.spalte != 1:
        raise NichtSchreibbar("Der Kopf steht in geschweiften Klammern oder ist eingerückt.")
    offset = 0
    for _ in range(wert.schluessel.zeile - 1):
        offset = dokument.quelltext.index("\n", offset) + 1
    return offset


def _next_line(quelltext: str, ab: int) -> int:
    ende = quelltext.find("\n", ab)
    return len(quelltext) if ende == -1 else ende + 1


def _insert_at(dokument: Dokument, key: str) -> int:
    """Behind the nearest key that stands before this one in a new file."""
    davor = SCHLUESSEL[: SCHLUESSEL.index(key)] if key in SCHLUESSEL else ()
    for nachbar in reversed(davor):
        wert = dokument.kopf.get(nachbar)
        if wert is not None:
            return _next_line(dokument.quelltext, value_end(dokument, wert))
    return _next_line(dokument.quelltext, 0)


def _body(dokument: Dokument, text: str, zeilenende: str) -> tuple[int, int, str]:
    alt = dokument.quelltext[dokument.text_von :]
    neu = text.replace("\n", zeilenende)
    if not alt.strip():
        ende = len(dokument.quelltext)
        luecke = zeilenende if dokument.quelltext.endswith("\n") else zeilenende * 2
        return ende, ende, luecke + neu + zeilenende if neu else ""
    von = dokument.text_von + len(alt) - len(alt.lstrip())
    return von, dokument.text_von + len(alt.rstrip()), neu


def _verify(dokument: Dokument, aenderungen: Mapping[str, Feld], quelltext: str) -> None:
    """Read the result back: what was meant is there, and nothing else moved."""
    neu, befunde = split_markdown(dokument.pfad, quelltext)
    if neu is None or befunde:
        raise NichtSchreibbar("Der Kopf ließ sich nicht sicher ändern.")
    soll = {key: as_feld(wert) for key, wert in dokument.kopf.items()}
    soll |= {key: feld for key, feld in aenderungen.items() if key != TEXT}
    ist = {key: as_feld(wert) for key, wert in neu.kopf.items()}
    text = aenderungen.get(TEXT, dokument.text)
    if canonical(ist) != canonical(soll) or canonical(neu.text) != canonical(text or ""):
        raise NichtSchreibbar("Der Kopf ließ sich nicht sicher ändern.")
