"""Exceptions from rules, in comments and in the header: which hold, and which are themselves a fault."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from generator.befund import Befund, Schwere, Stelle
from generator.check.lage import Blatt

_AUS = re.compile(r"\s*regel-aus\b:?")
_AN = re.compile(r"\s*regel-an\b:?")
_BIS = re.compile(r"\bbis:?\s{0,9}(\d{4}-\d{2}-\d{2})\s*$")
UNABSCHALTBAR = frozenset(
    [
        "freigabe-fehlt",
        "freigabe-ohne-amt",
        "nach-freigabe-geaendert",
        "foto-ohne-einwilligung",
        "foto-abgelaufen",
        "foto-ohne-alt",
        "ausnahme-ohne-grund",
        "ausnahme-unbekannt",
        "ausnahme-abgelaufen",
        "ausnahme-ueberfluessig",
        "platzhalter-offen",
        "unlesbar",
        "unbekannter-schluessel",
        "pflichtangabe-fehlt",
        "wert-unzulaessig",
        "zeit-unmoeglich",
        "verweis-ins-leere",
        "adresse-doppelt",
        "uid-doppelt",
        "zeit-mehrdeutig",
        "ende-vor-beginn",
        "termin-ohne-uid",
    ]
)
"""Approval, consent and faults of files are law or order, not style: nobody excepts a text from them."""
_THEMEN = frozenset(
    {"holz-als-kompetenz", "gesundheit-als-kompetenz", "bauen-als-kompetenz", "tourismus-als-kompetenz"}
)


@dataclass
class Ausnahme:
    """One exception from one rule; `spanne` is None where it holds for the whole document."""

    regel: str
    grund: str
    bis: date | None
    stelle: Stelle
    spanne: tuple[Stelle, Stelle] | None = None
    benutzt: bool = field(default=False)

    def covers(self, befund: Befund) -> bool:
        """Whether the finding falls under it."""
        if befund.regel != self.regel and not (befund.regel == "unpositioniertes-thema" and self.regel in _THEMEN):
            return False
        return self.spanne is None or self.spanne[0] <= befund.stelle <= self.spanne[1]


def apply_ausnahmen(blatt: Blatt, befunde: Iterable[Befund], namen: frozenset[str]) -> list[Befund]:
    """The findings that remain, and those about the exceptions themselves. `namen`: of all rules."""
    ausnahmen = _of_header(blatt) + _of_comments(blatt)
    if not ausnahmen:
        return list(befunde)
    gueltig, uebrig = [], []
    for ausnahme in ausnahmen:
        fault = _judge(blatt, ausnahme, namen)
        if fault is None:
            gueltig.append(ausnahme)
        else:
            uebrig.append(fault)
    for befund in befunde:
        deckend = [ausnahme for ausnahme in gueltig if ausnahme.covers(befund)]
        for ausnahme in deckend:
            ausnahme.benutzt = True
        if not deckend:
            uebrig.append(befund)
    return uebrig + [_unused(blatt, ausnahme) for ausnahme in gueltig if not ausnahme.benutzt]


def _judge(blatt: Blatt, ausnahme: Ausnahme, namen: frozenset[str]) -> Befund | None:
    regel = ausnahme.regel
    if regel not in namen:
        meldung = f"Die Regel «{regel}» gibt es nicht. Alle Namen zeigt «oz pruefen --erklaere alle»."
        return blatt.dokument.befund("ausnahme-unbekannt", Schwere.FEHLER, meldung, ausnahme.stelle, text=regel)
    if regel in UNABSCHALTBAR:
        meldung = f"Von «{regel}» gibt es keine Ausnahme. Bitte die Ausnahme entfernen und den Fehler beheben."
        return blatt.dokument.befund("ausnahme-unbekannt", Schwere.FEHLER, meldung, ausnahme.stelle, text=regel)
    if not ausnahme.grund.strip():
        meldung = f"Die Ausnahme von «{regel}» nennt keinen Grund. Bitte «Grund: …» ergänzen."
        return blatt.dokument.befund("ausnahme-ohne-grund", Schwere.FEHLER, meldung, ausnahme.stelle, text=regel)
    if ausnahme.bis is not None and ausnahme.bis < blatt.lage.stichtag:
        meldung = f"Die Ausnahme von «{regel}» galt bis {ausnahme.bis:%d.%m.%Y}. Bitte entfernen oder neu begründen."
        return blatt.dokument.befund("ausnahme-abgelaufen", Schwere.WARNUNG, meldung, ausnahme.stelle, text=regel)
    return None


def _unused(blatt: Blatt, ausnahme: Ausnahme) -> Befund:
    meldung = f"Die Ausnahme von «{ausnahme.regel}» wird nicht mehr gebraucht. Bitte entfernen."
    return blatt.dokument.befund(
        "ausnahme-ueberfluessig", Schwere.HINWEIS, meldung, ausnahme.stelle, text=ausnahme.regel
    )


def _of_header(blatt: Blatt) -> list[Ausnahme]:
    liste = blatt.wert("regeln_aus")
    ausnahmen = []
    for eintrag in liste.inhalt if liste is not None and isinstance(liste.inhalt, tuple) else ():
        if not isinstance(eintrag.inhalt, dict):
            continue
        texte = {key: str(wert.inhalt or "") for key, wert in eintrag.inhalt.items()}
        if texte.get("regel"):
            bis = _day(texte.get("bis", ""))
            ausnahmen.append(Ausnahme(texte["regel"], texte.get("grund", ""), bis, eintrag.inhalt["regel"].stelle))
    return ausnahmen


def _of_comments(blatt: Blatt) -> list[Ausnahme]:
    dokument = blatt.dokument
    if "regel-aus" not in dokument.text:
        return []
    kommentare = blatt.prosa.gliederung.kommentare
    ausnahmen = []
    for i, kommentar in enumerate(kommentare):
        fund = _AUS.match(kommentar.text)
        if fund is None:
            continue
        regeln, _, grund = kommentar.text[fund.end() :].strip().partition("Grund:")
        bis_tag = _BIS.search(grund[-40:])
        grund = grund[: -len(bis_tag[0])] if bis_tag else grund
        stelle = dokument.place(kommentar.von, kommentar.bis)
        for regel in _names(regeln) or [""]:
            ende = next((k.von for k in kommentare[i + 1 :] if _closes(k.text, regel)), None)
            bis = ende if ende is not None else _block_end(dokument.quelltext, kommentar.bis)
            spanne = (dokument.place(kommentar.bis), dokument.place(bis))
            ausnahmen.append(Ausnahme(regel, grund, _day(bis_tag[1]) if bis_tag else None, stelle, spanne))
    return ausnahmen


def _closes(text: str, regel: str) -> bool:
    fund = _AN.match(text)
    if fund is None:
        return False
    namen = _names(text[fund.end() :])
    return not namen or regel in namen


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def _block_end(quelltext: str, von: int) -> int:
    """The end of the block after a comment: the next blank line after some text."""
    anfang = re.compile(r"\s*").match(quelltext, von)
    leer = re.compile(r"\n[ \t]*\r?\n").search(quelltext, anfang.end() if anfang else von)
    return leer.start() if leer else len(quelltext)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
