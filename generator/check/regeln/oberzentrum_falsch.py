"""The name Oberzentrum Südthüringen is wrong, or missing where the text first speaks of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.fragen import buchstaben, teile, worte
from generator.check.lage import Blatt
from generator.check.namen import find_names, name_pattern, whole_words

REGEL = "oberzentrum-falsch"
ALLE_SPRACHEN = True
ANLASS = (buchstaben("Oberzentrum") | worte("oberzentrum.falsch") | teile("oberzentrum.kuerzel"),)
_NENNUNG = re.compile(whole_words(["Oberzentrums?"]) + r"(?![\w-])")
_VOLL = re.compile(r"[*“”\"»«]?\s+[„\"»]?Südthüringen\b")


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """Wrong forms are `fehler`, a short first mention is a `hinweis`."""
    falsch = list(_wrong(blatt))
    yield from falsch
    if blatt.ist_seite:
        anfaenge = {(befund.stelle.zeile, befund.stelle.spalte) for befund in falsch}
        # One place, one finding: a wrong name is already reported as such.
        yield from (b for b in _first_mention(blatt) if (b.stelle.zeile, b.stelle.spalte) not in anfaenge)


def _wrong(blatt: Blatt) -> Iterator[Befund]:
    werk = blatt.lage.regelwerk
    name, kuerzel = werk.text("oberzentrum.name"), werk.text("oberzentrum.kuerzel")
    staedte = [str(stadt["name"]) for stadt in werk.tafeln("staedte")]
    falsch, kurz, stadt = blatt.lage.remember(
        REGEL,
        lambda: (
            name_pattern(werk.liste("oberzentrum.falsch"), r"(?!\w)"),
            re.compile(whole_words([re.escape(kuerzel)], r"\w(/.-") + r"(?:\s+(Südthüringen))?(?![\w/-])"),
            re.compile(
                whole_words([rf"Oberzentrums?\s+(?:{'|'.join(staedte)})"]) + r"(?![\w,/-])(?!\s+(?:und|sowie|oder)\b)"
            ),
        ),
    )
    meldung = f"Name: {name}."
    for absatz in blatt.absaetze():
        text = absatz.text
        for von, bis in (*find_names(falsch, text), *find_names(stadt, text)):
            yield blatt.befund(REGEL, Schwere.FEHLER, absatz, von, bis, meldung, vorschlag=name)
        if absatz.art == "tabelle" or kuerzel not in text:
            continue
        for von, bis in find_names(kurz, text):
            ersatz = name if text[von:bis] != kuerzel else None
            yield blatt.befund(REGEL, Schwere.FEHLER, absatz, von, bis, meldung, vorschlag=name, ersatz=ersatz)


def _first_mention(blatt: Blatt) -> Iterator[Befund]:
    """The first of all mentions in titel, kurztext and text, unless it is about Oberzentren in general."""
    allgemein = blatt.lage.regelwerk.liste("oberzentrum.allgemein")
    for absatz in blatt.absaetze():
        if absatz.art in ("quelle", "alt", "tabelle"):
            continue
        for fund in _NENNUNG.finditer(absatz.text):
            davor = absatz.text[max(0, fund.start() - 60) : fund.start()].rstrip().rsplit(" ", 1)[-1].lower()
            if _VOLL.match(absatz.text, fund.end()):
                return
            if davor in allgemein:
                continue
            name = blatt.lage.regelwerk.text("oberzentrum.name")
            meldung = f"Bei der ersten Nennung bitte den ganzen Namen: {name}."
            yield blatt.befund(REGEL, Schwere.HINWEIS, absatz, *fund.span(), meldung, vorschlag=name)
            return
