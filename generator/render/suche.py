"""The search index: what can be found, in folded words, so that the browser only has to look for substrings."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from generator.model import adresse as adressen
from generator.model.eintrag import Eintrag
from generator.model.seiten import Unternehmensgeschichte
from generator.model.veranstaltung import Veranstaltung
from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.dachzeile import town_title
from generator.render.datum import format_tage
from generator.render.seite import Seite, Seitenwerk
from generator.render.sprachraum import Sprachraum
from generator.render.terminstatus import lage_of
from generator.render.text import shorten

_WORT = re.compile(r"[0-9a-z]{2,}")
_FALTUNG = str.maketrans(
    {"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "æ": "a", "œ": "o", "ø": "o", "ł": "l", "đ": "d", "\u00ad": ""}
)


def fold(text: str) -> str:
    """Lower case without marks; "ä" and "ae" become the same. `vorlagen/assets/suche.js` folds what is typed alike."""
    gefaltet = text.lower().translate(_FALTUNG)
    if not gefaltet.isascii():
        gefaltet = unicodedata.normalize("NFD", gefaltet)
        for marke in filter(unicodedata.combining, set(gefaltet)):
            gefaltet = gefaltet.replace(marke, "")
    return gefaltet.replace("ae", "a").replace("oe", "o").replace("ue", "u")


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
    return (find_fundort(raum, eintrag) for eintrag in _findable(raum))


def _findable(raum: Sprachraum) -> Iterator[Eintrag]:
    kommend = {v.uid for _, v in raum.ausgabe.bestand.coming(raum.ausgabe.config.stichtag)}
    return (e for e in raum.eintraege if not isinstance(e, Veranstaltung) or e.uid in kommend)


def _find_zeilen(raum: Sprachraum) -> Iterator[str]:
    ausgabe, arten = raum.ausgabe, raum.w["suche"]["arten"]
    for eintrag in _findable(raum):
        kennung = f"{ausgabe.umfeld} {arten[eintrag.ART]} {ausgabe.kennung(eintrag)}"
        yield ausgabe.teile.get("suche", kennung, partial(_zeile, raum, eintrag))


def find_fundort(raum: Sprachraum, eintrag: Eintrag) -> Fundort:
    """An entry as the search knows it."""
    art = raum.w["suche"]["arten"][eintrag.ART]
    if isinstance(eintrag, Veranstaltung):
        return _termin(raum.ausgabe, eintrag, art)
    return _fundort(raum.ausgabe, eintrag, art)


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


def find_eigene_seiten(raum: Sprachraum, verzeichnis: Iterable[Seite]) -> Iterator[Fundort]:
    """Pages without an entry, such as calendar and feeds; not months and choices: the calendar leads there."""
    aus_eintraegen = {eintrag.adresse for eintrag in raum.eintraege} | {adressen.suche(raum.sprache)}
    for seite in verzeichnis:
        teile = seite.adresse.strip("/").split("/")
        if seite.sprache != raum.sprache or not seite.indexierbar or seite.adresse in aus_eintraegen:
            continue
        if len(teile) <= 2 and not teile[-1][:1].isdigit():
            worte = _words(f"{seite.beschreibung} {' '.join(teile)}", seite.titel)
            art = raum.w["suche"]["arten"]["uebersicht"]
            yield Fundort(seite.titel, raum.ausgabe.url(seite.adresse), art, shorten(seite.beschreibung, 160), worte)


def render_suchindex(werk: Seitenwerk) -> Iterator[Artefakt]:
    """`/daten/suche.json` and one per other language, for the search pages only; last, when every page is known."""
    for raum in (werk.raum(), *werk.andere_sprachen):
        eigene = map(as_zeile, find_eigene_seiten(raum, werk.verzeichnis))
        text = '{"seiten":[' + ",".join((*eigene, *_find_zeilen(raum))) + "]}"
        yield Artefakt.of(adressen.as_datei(adressen.suchindex(raum.sprache)), text)


def _zeile(raum: Sprachraum, eintrag: Eintrag) -> str:
    return as_zeile(find_fundort(raum, eintrag))


def as_zeile(fundort: Fundort) -> str:
    """A page as `vorlagen/assets/suche.js` reads it."""
    zeile = {
        "t": fundort.titel,
        "a": fundort.adresse,
        "k": fundort.art,
        "s": fundort.anriss,
        "f": fold(fundort.titel),
        "w": fundort.woerter,
    }
    return json.dumps(zeile, ensure_ascii=False, separators=(",", ":"))
