"""The search index: what can be found, in folded words, so that the browser only has to look for substrings."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model import adresse as adressen
from generator.model.eintrag import Eintrag
from generator.model.seiten import Unternehmensgeschichte
from generator.model.veranstaltung import Veranstaltung
from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.dachzeile import town_title
from generator.render.datum import format_tage
from generator.render.seite import Seitenwerk
from generator.render.sprachraum import Sprachraum
from generator.render.terminstatus import lage_of
from generator.render.text import shorten

_WORT = re.compile(r"[0-9a-z]{2,}")
_FALTUNG = str.maketrans({"ß": "ss", "æ": "a", "œ": "o", "ø": "o", "ł": "l", "đ": "d"})


def fold(text: str) -> str:
    """Lower case without marks; "ä" and "ae" become the same. `vorlagen/assets/suche.js` folds what is typed alike."""
    zerlegt = unicodedata.normalize("NFD", text.lower().translate(_FALTUNG))
    ohne = "".join(zeichen for zeichen in zerlegt if not unicodedata.combining(zeichen))
    return ohne.replace("\u00ad", "").replace("ae", "a").replace("oe", "o").replace("ue", "u")


@dataclass(frozen=True)
class Fundort:
    """One page as the search knows it."""

    titel: str
    adresse: str
    art: str
    anriss: str
    woerter: str
    """Folded words of everything else on the page, each once."""


def find_fundorte(raum: Sprachraum) -> Iterator[Fundort]:
    """Every entry of a language, and of the events those that are still to come."""
    ausgabe, arten = raum.ausgabe, raum.w["suche"]["arten"]
    kommend = {v.uid for _, v in ausgabe.bestand.coming(ausgabe.config.stichtag)}
    for eintrag in raum.eintraege:
        if not isinstance(eintrag, Veranstaltung):
            yield _fundort(ausgabe, eintrag, arten[eintrag.ART])
        elif eintrag.uid in kommend:
            yield _termin(ausgabe, eintrag, arten[eintrag.ART])


def _fundort(ausgabe: Ausgabe, eintrag: Eintrag, art: str) -> Fundort:
    quelle = [eintrag.kurztext, *eintrag.schlagworte, ausgabe.plain_text(eintrag)]
    if isinstance(eintrag, Unternehmensgeschichte):
        quelle += [eintrag.unternehmen.name, town_title(ausgabe.bestand, eintrag.unternehmen.stadt)]
    return Fundort(
        eintrag.titel,
        ausgabe.url(eintrag.adresse),
        art,
        shorten(eintrag.kurztext, 160),
        _words(" ".join(quelle), eintrag.titel),
    )


def _termin(ausgabe: Ausgabe, veranstaltung: Veranstaltung, art: str) -> Fundort:
    termin = next(t for t in veranstaltung.termine if t.letzter_tag >= ausgabe.config.stichtag)
    stadt = town_title(ausgabe.bestand, veranstaltung.stadt)
    lage = lage_of(veranstaltung, termin).titel
    tage = format_tage(termin.erster_tag, termin.letzter_tag)
    ort = veranstaltung.ort.name if veranstaltung.ort else ""
    quelle = [veranstaltung.kurztext, *veranstaltung.schlagworte, stadt, ort, veranstaltung.kategorie.titel, tage]
    return Fundort(
        veranstaltung.titel,
        ausgabe.url(veranstaltung.adresse),
        art,
        f"{lage + ': ' if lage else ''}{tage}, {stadt}",
        _words(" ".join(quelle), veranstaltung.titel),
    )


def _words(text: str, titel: str) -> str:
    """Each word once, sorted; without words that stand in the title or inside a longer word of the same page."""
    im_titel = fold(titel)
    woerter = sorted(set(_WORT.findall(fold(text))), key=lambda wort: (-len(wort), wort))
    behalten: list[str] = []
    gesamt = im_titel
    for wort in woerter:
        if wort not in gesamt:
            behalten.append(wort)
            gesamt += " " + wort
    return " ".join(sorted(behalten))


def render_suchindex(werk: Seitenwerk) -> Iterator[Artefakt]:
    """`/daten/suche.json` and one per other language, loaded by the search pages only."""
    for raum in (werk.raum(), *werk.andere_sprachen):
        seiten = [_as_json(fundort) for fundort in find_fundorte(raum)]
        text = json.dumps({"seiten": seiten}, ensure_ascii=False, separators=(",", ":"))
        yield Artefakt.of(adressen.as_datei(adressen.suchindex(raum.sprache)), text)


def _as_json(fundort: Fundort) -> Mapping[str, str]:
    return {
        "t": fundort.titel,
        "a": fundort.adresse,
        "k": fundort.art,
        "s": fundort.anriss,
        "f": fold(fundort.titel),
        "w": fundort.woerter,
    }
