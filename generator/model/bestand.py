"""Everything of one edition, indexed once, so that pages and feeds only look things up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from generator.model.eintrag import DEUTSCH, Eintrag
from generator.model.foto import Foto, find_bildverweise
from generator.model.seiten import (
    Infoseite,
    Kompetenzfeld,
    Lebensqualitaet,
    Newsletterausgabe,
    Pressemitteilung,
    Serviceseite,
    Stadt,
    Startseite,
    Unternehmensgeschichte,
)
from generator.model.veranstaltung import Kategorie, Ort, Termin, Veranstalter, Veranstaltung, moment_key

E = TypeVar("E", bound=Eintrag)


@dataclass(frozen=True)
class Bestand:
    """The entries of an edition; what is not for this edition is not in here."""

    eintraege: tuple[Eintrag, ...]
    """Sorted by path."""
    fotos: Mapping[str, Foto] = field(default_factory=lambda: MappingProxyType({}))
    kategorien: Mapping[str, Kategorie] = field(default_factory=lambda: MappingProxyType({}))
    orte: Mapping[str, Ort] = field(default_factory=lambda: MappingProxyType({}))
    veranstalter: Mapping[str, Veranstalter] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, art: type[E]) -> tuple[E, ...]:
        """All entries of one kind, by path; of their versions in other languages see `fassungen`."""
        return tuple(e for e in self.eintraege if type(e) is art and e.sprache == DEUTSCH)

    @cached_property
    def fassungen(self) -> Mapping[str, Mapping[str, Eintrag]]:
        """By path of the German page, or of the folder whose overview is meant: its versions by language."""
        nach_original: dict[str, dict[str, Eintrag]] = defaultdict(dict)
        for eintrag in self.eintraege:
            if eintrag.sprache != DEUTSCH:
                nach_original[eintrag.fassung_von].setdefault(eintrag.sprache, eintrag)
        return MappingProxyType(nach_original)

    @cached_property
    def sprachen(self) -> tuple[str, ...]:
        """The other languages this edition has pages in."""
        return tuple(sorted({eintrag.sprache for eintrag in self.eintraege} - {DEUTSCH}))

    @cached_property
    def by_pfad(self) -> Mapping[str, Eintrag]:
        """Entries by path from the project's root."""
        return MappingProxyType({eintrag.pfad: eintrag for eintrag in self.eintraege})

    @cached_property
    def eintraege_by_foto(self) -> Mapping[str, tuple[Eintrag, ...]]:
        """The entries that show a picture, by its key; see `pages_of`."""
        zeigende: dict[str, list[Eintrag]] = defaultdict(list)
        for eintrag in self.eintraege:
            weitere = eintrag.fotos if isinstance(eintrag, Pressemitteilung) else ()
            for key in dict.fromkeys((eintrag.foto, *weitere, *find_bildverweise(eintrag.text))):
                if key is not None:
                    zeigende[key].append(eintrag)
        return MappingProxyType({key: tuple(zeigende[key]) for key in sorted(zeigende)})

    def pages_of(self, foto: str) -> tuple[Eintrag, ...]:
        """The entries whose pages show the picture with this key, by path."""
        return self.eintraege_by_foto.get(foto, ())

    @cached_property
    def by_adresse(self) -> Mapping[str, Eintrag]:
        """Entries by public address."""
        return MappingProxyType({eintrag.adresse: eintrag for eintrag in self.eintraege})

    @cached_property
    def startseite(self) -> Startseite | None:
        """The home page."""
        return next(iter(self.of(Startseite)), None)

    @cached_property
    def staedte(self) -> Mapping[str, Stadt]:
        """Towns by slug, in their order."""
        sortiert = sorted(self.of(Stadt), key=lambda stadt: (stadt.reihenfolge, stadt.titel, stadt.slug))
        return MappingProxyType({stadt.slug: stadt for stadt in sortiert})

    @cached_property
    def kompetenzfelder(self) -> Mapping[str, Kompetenzfeld]:
        """Fields by slug; the wider reach first (precision technology before container glass)."""
        rang = {"weltweit": 0, "deutschlandweit": 1, "suedthueringen": 2}
        sortiert = sorted(self.of(Kompetenzfeld), key=lambda feld: (rang[feld.reichweite], feld.slug))
        return MappingProxyType({feld.slug: feld for feld in sortiert})

    @cached_property
    def geschichten(self) -> tuple[Unternehmensgeschichte, ...]:
        """Stories, newest first."""
        return newest_first(self.of(Unternehmensgeschichte))

    @cached_property
    def presse(self) -> tuple[Pressemitteilung, ...]:
        """Press releases, newest first."""
        return newest_first(self.of(Pressemitteilung))

    @cached_property
    def newsletter(self) -> tuple[Newsletterausgabe, ...]:
        """Newsletter issues, newest first."""
        return newest_first(self.of(Newsletterausgabe))

    @cached_property
    def lebensqualitaet(self) -> tuple[Lebensqualitaet, ...]:
        """Quality-of-life pages in the concept's order: sport, nature, family, then the others."""
        rang = {"sport": 0, "natur": 1, "familie": 2}
        return tuple(sorted(self.of(Lebensqualitaet), key=lambda seite: (rang.get(seite.slug, 9), seite.slug)))

    @cached_property
    def service(self) -> tuple[Serviceseite, ...]:
        """Service pages by title."""
        return tuple(sorted(self.of(Serviceseite), key=lambda seite: seite.titel))

    @cached_property
    def infoseiten(self) -> tuple[Infoseite, ...]:
        """Pages about the KAG, by path."""
        return self.of(Infoseite)

    @cached_property
    def veranstaltungen(self) -> tuple[Veranstaltung, ...]:
        """Events by begin, then uid."""
        return tuple(sorted(self.of(Veranstaltung), key=lambda v: (moment_key(v.beginn), v.uid)))

    @cached_property
    def termine(self) -> tuple[tuple[Termin, Veranstaltung], ...]:
        """Every date of every event, by begin, then uid."""
        paare = [(termin, v) for v in self.veranstaltungen for termin in v.termine]
        return tuple(sorted(paare, key=lambda paar: (moment_key(paar[0].beginn), paar[1].uid)))

    def coming(self, stichtag: date) -> list[tuple[Termin, Veranstaltung]]:
        """Dates that end on or after the Stichtag, soonest first."""
        if stichtag not in self._kommend:
            self._kommend[stichtag] = [paar for paar in self.termine if paar[0].letzter_tag >= stichtag]
        return self._kommend[stichtag]

    def next_dates(
        self, stichtag: date, anzahl: int, gehoert: Callable[[Veranstaltung], bool] | None = None
    ) -> list[tuple[Termin, Veranstaltung]]:
        """The next date of each of the next events that belong here; of a series no other."""
        naechste: dict[str, tuple[Termin, Veranstaltung]] = {}
        for paar in self.coming(stichtag):
            if len(naechste) == anzahl:
                break
            if gehoert is None or gehoert(paar[1]):
                naechste.setdefault(paar[1].uid, paar)
        return list(naechste.values())

    @cached_property
    def _kommend(self) -> dict[date, list[tuple[Termin, Veranstaltung]]]:
        return {}

    @cached_property
    def termine_by_monat(self) -> Mapping[str, tuple[tuple[Termin, Veranstaltung], ...]]:
        """Dates by month (`2027-01`); one that spans months stands in each."""
        monate: dict[str, list[tuple[Termin, Veranstaltung]]] = defaultdict(list)
        for termin, veranstaltung in self.termine:
            for monat in termin.months():
                monate[monat].append((termin, veranstaltung))
        return MappingProxyType({monat: tuple(monate[monat]) for monat in sorted(monate)})


def newest_first(eintraege: Iterable[E]) -> tuple[E, ...]:
    """By publication date, newest first, then by slug."""
    return tuple(sorted(eintraege, key=lambda e: (-(e.datum or date.min).toordinal(), e.slug)))
