"""The coming dates as one compact JSON file, so that a phone can filter them without asking a server."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from generator.model import adresse as adressen
from generator.model.eintrag import Zielgruppe
from generator.model.veranstaltung import Barrierefreiheit, Termin, Veranstaltung
from generator.render.artefakt import Artefakt, digest
from generator.render.ausgabe import Ausgabe
from generator.render.datei import as_slug
from generator.render.kalenderseiten_facetten import barrierefreiheit_of, is_frei
from generator.render.kalenderseiten_gruppen import Paar
from generator.render.kalenderseiten_liste import format_zeit, stadttitel
from generator.render.terminstatus import Lage, lage_of

FASSUNG = 1
"""Of the file's shape; `kalender.js` reads just this one."""
_LAGEN = list(Lage)
_ZIELGRUPPEN = list(Zielgruppe)
_ANGEBOTE = ["frei", *Barrierefreiheit]
_SCHLICHT = re.compile(r"[ -~ÄÖÜäöüß–„“’…]*")
"""Titles whose slug `kalender.js` makes just as `as_slug` does."""


def render_kalenderdaten(ausgabe: Ausgabe) -> Iterator[Artefakt]:
    """`/daten/kalender.json`."""
    paare = ausgabe.bestand.coming(ausgabe.config.stichtag)
    stadtnamen = repr([(slug, stadt.titel) for slug, stadt in ausgabe.bestand.staedte.items()])
    kennung = digest(
        f"{FASSUNG} {ausgabe.config.stichtag} {ausgabe.basis}",
        stadtnamen,
        repr(ausgabe.bestand.kategorien),
        *(ausgabe.terminkennung(termin, v) for termin, v in paare),
    )
    pfad = adressen.as_datei(adressen.KALENDERDATEN)
    yield Artefakt(pfad, lambda: as_json(kalenderdaten_of(paare, ausgabe)), kennung)


def as_json(daten: Any) -> bytes:
    """JSON without any blank."""
    return json.dumps(daten, ensure_ascii=False, separators=(",", ":")).encode()


def kalenderdaten_of(paare: Iterable[Paar], ausgabe: Ausgabe) -> dict[str, Any]:
    """The file's content: tables of texts, events that name them by number, dates that name events by number."""
    return _Daten(ausgabe).of(paare)


def slug_rest(veranstaltung: Veranstaltung) -> str:
    """What the slug has besides the title's own; a slug that does not begin with it stands whole, after a slash.

    Most file names repeat their title: left out, they save a third of the packed file.
    """
    eigener = as_slug(veranstaltung.titel, 999)
    if eigener and veranstaltung.slug.startswith(eigener) and _SCHLICHT.fullmatch(veranstaltung.titel):
        return veranstaltung.slug[len(eigener) :]
    return "/" + veranstaltung.slug


class _Tafel:
    """A table of texts, each once; rows name them by number."""

    def __init__(self, *texte: str) -> None:
        self._nummern = {text: nummer for nummer, text in enumerate(texte)}

    def number(self, text: str) -> int:
        return self._nummern.setdefault(text, len(self._nummern))

    def texte(self) -> list[str]:
        return list(self._nummern)


class _Daten:
    """`v` is filled while dates are walked through, so that only events with a coming date are in it."""

    def __init__(self, ausgabe: Ausgabe) -> None:
        self.ausgabe = ausgabe
        self.staedte = _Tafel(*ausgabe.bestand.staedte)
        self.kategorien = _Tafel(*ausgabe.bestand.kategorien)
        self.orte = _Tafel("")
        self.zeiten = _Tafel("")
        self.stadttitel: dict[str, str] = {slug: stadt.titel for slug, stadt in ausgabe.bestand.staedte.items()}
        self.kategorietitel = {slug: kategorie.titel for slug, kategorie in ausgabe.bestand.kategorien.items()}
        self.nummern: dict[str, int] = {}
        self.zeilen: list[list[Any]] = []

    def of(self, paare: Iterable[Paar]) -> dict[str, Any]:
        vorher = self.ausgabe.config.stichtag
        termine = []
        for termin, veranstaltung in paare:
            termine.append(self._termin(termin, veranstaltung, (termin.erster_tag - vorher).days))
            vorher = termin.erster_tag
        return {
            "fassung": FASSUNG,
            "ab": self.ausgabe.config.stichtag.isoformat(),
            "pfad": self.ausgabe.url("/veranstaltungen/"),
            "staedte": [[slug, self.stadttitel[slug]] for slug in self.staedte.texte()],
            "kategorien": [[slug, self.kategorietitel[slug]] for slug in self.kategorien.texte()],
            "zielgruppen": _ZIELGRUPPEN,
            "angebote": _ANGEBOTE,
            "lagen": [[lage, lage.titel, int(lage.findet_statt)] for lage in _LAGEN],
            "orte": self.orte.texte(),
            "zeiten": self.zeiten.texte(),
            "v": self.zeilen,
            "t": termine,
        }

    def _termin(self, termin: Termin, veranstaltung: Veranstaltung, abstand: int) -> list[int]:
        """Event, days since the row before, further days, time, status, venue where it differs; no zeros at the end."""
        zeile = [
            self._veranstaltung(veranstaltung),
            abstand,
            (termin.letzter_tag - termin.erster_tag).days,
            self.zeiten.number(format_zeit(termin)),
            _LAGEN.index(lage_of(veranstaltung, termin)),
            self.orte.number(termin.ort.name) if termin.ort else 0,
        ]
        while zeile[-1] == 0 and len(zeile) > 2:
            zeile.pop()
        return zeile

    def _veranstaltung(self, v: Veranstaltung) -> int:
        """The number of the event; its row: title, `slug_rest`, town, category, target groups, offers, venue."""
        if v.uid not in self.nummern:
            self.nummern[v.uid] = len(self.zeilen)
            self.stadttitel.setdefault(v.stadt, stadttitel(v, self.ausgabe))
            self.kategorietitel.setdefault(v.kategorie.slug, v.kategorie.titel)
            angebote = ["frei"] * is_frei(v) + list(barrierefreiheit_of(v))
            self.zeilen.append(
                [
                    v.titel,
                    slug_rest(v),
                    self.staedte.number(v.stadt),
                    self.kategorien.number(v.kategorie.slug),
                    sum(1 << _ZIELGRUPPEN.index(gruppe) for gruppe in set(v.zielgruppen)),
                    sum(1 << _ANGEBOTE.index(angebot) for angebot in set(angebote)),
                    self.orte.number(v.ort.name if v.ort else ""),
                ]
            )
        return self.nummern[v.uid]
