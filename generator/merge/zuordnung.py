"""The source's words for venues, organisers and categories, matched with ours."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from generator.befund import Befund, Schwere, Stelle
from generator.dokument import Dokument, Wert
from generator.model.veranstaltung import Kategorie, Ort, Veranstalter
from generator.read.datei import read_yaml
from generator.read.quelle import Feld, Quelltermin, safe_url
from generator.validate.aehnlich import closest

STANDARD = "kultur"
"""Where neither the source nor its mapping file says anything."""
_FUELLWOERTER = frozenset(
    ("der", "die", "das", "im", "in", "am", "an", "auf", "zu", "zum", "zur", "und", "von", "bei", "e", "v", "gmbh")
)


@lru_cache(maxsize=1 << 16)
def words(text: str) -> frozenset[str]:
    """The telling words of a name: lower case, without punctuation and fillers."""
    klein = text.casefold().replace("straße", "strasse").replace("str.", "strasse").replace("ß", "ss")
    return frozenset(wort for wort in re.findall(r"\w+", klein) if wort not in _FUELLWOERTER)


# -- categories -----------------------------------------------------------------------------------------


@dataclass
class Kategorienwahl:
    """Which category of ours an entry gets; unmapped words are counted."""

    datei: str
    """The source's mapping file, from the project's root."""
    kategorien: Mapping[str, Kategorie]
    standard: str
    worte: Mapping[str, str]
    titelwoerter: Mapping[str, str]
    offen: dict[str, int] = field(default_factory=dict)
    """Words of the source nobody mapped, with how often they came; '' for entries without any."""

    def choose(self, termin: Quelltermin) -> str:
        """The key of a category; the default is counted."""
        gefunden = self._find(termin)
        if gefunden is not None:
            return gefunden
        for wort in termin.kategorien or ("",):
            self.offen[wort] = self.offen.get(wort, 0) + 1
        return self.standard

    def knows(self, termin: Quelltermin) -> bool:
        """Whether the source itself leads to a category."""
        return self._find(termin) is not None

    def _find(self, termin: Quelltermin) -> str | None:
        """By the source's categories, else by words of the title."""
        for wort in termin.kategorien:
            gefunden = self.worte.get(wort.casefold()) or self._ours(wort)
            if gefunden:
                return gefunden
        titel = termin.titel.casefold()
        return next((kategorie for wort, kategorie in self.titelwoerter.items() if wort in titel), None)

    def befunde(self) -> list[Befund]:
        """One finding for each unmapped word, with the line that would map it."""
        return [self._befund(wort, anzahl) for wort, anzahl in sorted(self.offen.items())]

    def _befund(self, wort: str, anzahl: int) -> Befund:
        titel = self.kategorien[self.standard].titel
        if wort:
            meldung = f"Kategorie «{wort}» ({anzahl}-mal) ist nicht zugeordnet und wurde «{titel}». "
            meldung += f"Zuordnen: in {self.datei} unter «kategorien:» eine Zeile «{wort}: {self.standard}» ergänzen."
        else:
            meldung = f"Termine ohne Kategorie ({anzahl}) wurden «{titel}». "
            meldung += f"Zuordnen: in {self.datei} unter «titelwoerter:» etwa «Konzert: {self.standard}» ergänzen."
        return Befund("kategorie-unbekannt", Schwere.WARNUNG, self.datei, Stelle(), meldung, text=wort)

    def _ours(self, wort: str) -> str | None:
        for slug, kategorie in self.kategorien.items():
            if wort.casefold() in (slug, kategorie.titel.casefold()):
                return slug
        return None


def read_kategorienwahl(
    wurzel: Path, quelle: str, kategorien: Mapping[str, Kategorie]
) -> tuple[Kategorienwahl, list[Befund]]:
    """`veranstaltungen/quellen/<quelle>.yml`; without the file everything unmapped becomes the default."""
    pfad = f"veranstaltungen/quellen/{quelle}.yml"
    dokument, befunde = read_yaml(wurzel, pfad) if (wurzel / pfad).exists() else (Dokument(pfad, ""), [])
    kopf: Mapping[str, Wert] = dokument.kopf if dokument is not None else {}
    standard = STANDARD if STANDARD in kategorien else min(kategorien, default=STANDARD)
    if dokument is not None:
        befunde = befunde + _unknown_keys(dokument)
        gesetzt = _mapping(dokument, {"standard": kopf["standard"]} if "standard" in kopf else {}, kategorien, befunde)
        standard = gesetzt.get("standard", standard)
    worte, titelwoerter = (
        _mapping(dokument, _unter(kopf, key), kategorien, befunde) if dokument is not None else {}
        for key in ("kategorien", "titelwoerter")
    )
    return Kategorienwahl(pfad, kategorien, standard, worte, titelwoerter), befunde


def _unter(kopf: Mapping[str, Wert], key: str) -> Mapping[str, Wert]:
    wert = kopf.get(key)
    return wert.inhalt if wert is not None and isinstance(wert.inhalt, dict) else {}


def _unknown_keys(dokument: Dokument) -> list[Befund]:
    bekannt = ["standard", "kategorien", "titelwoerter"]
    befunde = []
    for key, wert in dokument.kopf.items():
        if key not in bekannt:
            vorschlag = closest(key, bekannt)
            meldung = f"Das Feld «{key}» kennt hier niemand. Bekannt: {', '.join(bekannt)}."
            befunde.append(
                dokument.befund(
                    "unbekannter-schluessel", Schwere.FEHLER, meldung, wert.schluessel, text=key, vorschlag=vorschlag
                )
            )
    return befunde


def _mapping(
    dokument: Dokument, werte: Mapping[str, Wert], kategorien: Mapping[str, Kategorie], befunde: list[Befund]
) -> dict[str, str]:
    gut: dict[str, str] = {}
    for wort, wert in werte.items():
        ziel = str(wert.inhalt)
        if ziel in kategorien:
            gut[wort.casefold()] = ziel
            continue
        meldung = f"Die Kategorie «{ziel}» gibt es nicht. Bekannt: {', '.join(kategorien)}."
        befunde.append(
            dokument.befund(
                "verweis-ins-leere",
                Schwere.FEHLER,
                meldung,
                wert.stelle,
                text=ziel,
                vorschlag=closest(ziel, list(kategorien)),
            )
        )
    return gut


# -- venues and organisers ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Anschriften:
    """Known venues and organisers, found by what a source calls them."""

    orte: Mapping[str, Ort]
    veranstalter: Mapping[str, Veranstalter]
    staedte: frozenset[str]
    """Titles of the towns."""

    def find_ort(self, roh: Mapping[str, Feld], stadt: str) -> Feld:
        """A key of `orte.yml`, else the venue written out, else None."""
        name = str(roh.get("name") or "").strip()
        if not name or safe_url(name):
            return None
        if name in self.orte:
            return name
        ausgeschrieben = parse_anschrift(roh, stadt)
        key = self._match(ausgeschrieben)
        return key if key is not None else ausgeschrieben

    def _match(self, ort: Mapping[str, Feld]) -> str | None:
        """The one venue whose name holds all words of the source's name, in the same town."""
        ortsworte = words(" ".join(self.staedte) + " " + str(ort["ortsname"]))
        gesucht = words(str(ort["name"])) - ortsworte
        if not gesucht or max(map(len, gesucht)) < 3:
            return None
        am_ort = {key: o for key, o in self.orte.items() if o.ortsname.casefold() == str(ort["ortsname"]).casefold()}
        gleich = [key for key, o in am_ort.items() if words(o.name) - ortsworte == gesucht]
        enthalten = [
            key for key, o in am_ort.items() if gesucht <= words(o.name) or words(o.name) - ortsworte <= gesucht
        ]
        treffer = gleich or enthalten
        return treffer[0] if len(treffer) == 1 else None

    def find_veranstalter(self, roh: Mapping[str, Feld], ausschreiben: bool) -> Feld:
        """A key of `veranstalter.yml`, else what the source says where `ausschreiben`, else None."""
        name = str(roh.get("name") or "").strip()
        if not name:
            return None
        if name in self.veranstalter:
            return name
        gesucht = words(name)
        treffer = [key for key, veranstalter in self.veranstalter.items() if words(veranstalter.name) == gesucht]
        if len(treffer) == 1:
            return treffer[0]
        return dict(roh) if ausschreiben else None


def parse_anschrift(roh: Mapping[str, Feld], stadt: str) -> dict[str, Feld]:
    """`CCS, Friedrich-König-Straße 7, 98527 Suhl` taken apart; what the source says itself has priority."""
    ort: dict[str, Feld] = {}
    rest: list[str] = []
    for teil in (teil.strip() for teil in str(roh["name"]).split(",")):
        plz = re.fullmatch(r"(?:D-)?(\d{5})\s+(.+)", teil)
        if plz:
            ort["plz"], ort["ortsname"] = plz[1], plz[2]
        elif re.fullmatch(r"[^\d]{3,60}\s\d{1,4}\s?[a-zA-Z]?(?:\s?[-–/]\s?\d{1,4}\s?[a-zA-Z]?)?", teil) and rest:
            ort["strasse"] = teil
        elif teil and teil.casefold() not in ("deutschland", "germany", "thüringen") and teil != stadt:
            rest.append(teil)
    ort = {"name": ", ".join(rest) or str(roh["name"]), **ort}
    ort |= {key: wert for key, wert in roh.items() if key != "name" and wert not in (None, "")}
    ort.setdefault("ortsname", stadt)
    reihenfolge = ("name", "strasse", "plz", "ortsname", "koordinaten", "barrierefrei")
    return {key: ort[key] for key in reihenfolge if key in ort}
