"""The row of one date in a calendar list: worded and rendered once, however many pages show it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, ClassVar

from markupsafe import Markup

from generator.model.veranstaltung import Termin, Veranstaltung
from generator.render.artefakt import digest
from generator.render.ausgabe import Ausgabe
from generator.render.datum import as_iso, format_tag_lang, format_tage, format_uhrzeiten
from generator.render.guss import Giesserei
from generator.render.kalenderseiten_gruppen import Paar
from generator.render.seite import Seitenwerk
from generator.render.terminstatus import Lage, lage_of, ort_of


@dataclass(frozen=True)
class Zeile:
    """What a list shows of one date (see `guss.Angaben`)."""

    FEST: ClassVar[frozenset[str]] = frozenset({"kategorie", "lage"})
    LISTEN: ClassVar[frozenset[str]] = frozenset()
    titel: str
    adresse: str
    """With the base path."""
    kategorie: str
    kategorietitel: str
    stadt: str
    ort: str
    """'' where nothing more than the town is known."""
    lage: Lage
    iso: str
    tag: str
    """The day or the days in words."""
    uhrzeit: str
    """'' for all-day dates: where no time is announced the list claims none."""
    bis: str
    """The last day of several, else ''."""


def zeile_of(termin: Termin, veranstaltung: Veranstaltung, ausgabe: Ausgabe) -> Zeile:
    """The words of a row."""
    ort, stadt = ort_of(veranstaltung, termin), stadttitel(veranstaltung, ausgabe)
    mehrtaegig = termin.letzter_tag > termin.erster_tag
    tag = format_tage(termin.erster_tag, termin.letzter_tag) if mehrtaegig else format_tag_lang(termin.beginn)
    return Zeile(
        titel=veranstaltung.titel,
        adresse=ausgabe.url(veranstaltung.adresse),
        kategorie=veranstaltung.kategorie.slug,
        kategorietitel=veranstaltung.kategorie.titel,
        stadt=stadt,
        ort=ort.name if ort and ort.name != stadt else "",
        lage=lage_of(veranstaltung, termin),
        iso=as_iso(termin.beginn),
        tag=tag,
        uhrzeit=format_zeit(termin),
        bis=termin.letzter_tag.isoformat() if mehrtaegig else "",
    )


def format_zeit(termin: Termin) -> str:
    """The times a list shows; a timed date of several days shows only when it begins, its days stand before."""
    if termin.letzter_tag > termin.erster_tag and isinstance(termin.beginn, datetime):
        return f"ab {format_uhrzeiten(termin.beginn, None)}"
    return format_uhrzeiten(termin.beginn, termin.ende)


def stadttitel(veranstaltung: Veranstaltung, ausgabe: Ausgabe) -> str:
    """The town's name."""
    stadt = ausgabe.bestand.staedte.get(veranstaltung.stadt)
    return stadt.titel if stadt else veranstaltung.stadt


class Terminliste:
    """Rows of dates as HTML, kept for the next page that shows the same date."""

    def __init__(self, ausgabe: Ausgabe, werk: Seitenwerk) -> None:
        self.ausgabe = ausgabe
        self.werk = werk
        self._zeilen: dict[tuple[int, str], Markup] = {}

    @cached_property
    def _vorlage(self) -> Any:
        return self.werk.umgebung.get_template("teile/termin_zeile.html").module

    def zeile(self, paar: Paar) -> Markup:
        """A row under the heading of its day."""
        return self._rendered(paar, "zeile")

    def mit_tag(self, paar: Paar) -> Markup:
        """A row that names its day itself."""
        return self._rendered(paar, "mit_tag")

    def weiter(self, paar: Paar) -> Markup:
        """The short row of a date that began on an earlier day."""
        return self._rendered(paar, "weiter")

    def _rendered(self, paar: Paar, art: str) -> Markup:
        schluessel = (id(paar[0]), art)  # the Bestand keeps every Termin alive, so no id is used twice
        if schluessel not in self._zeilen:
            self._zeilen[schluessel] = self._cast(zeile_of(*paar, self.ausgabe), art)
        return self._zeilen[schluessel]

    def _cast(self, zeile: Zeile, art: str) -> Markup:
        def render(angaben: Mapping[str, object]) -> str:
            return str(getattr(self._vorlage, art)(**angaben))

        return Markup(self._giesserei.render(art, {"z": zeile}, render))

    @cached_property
    def _giesserei(self) -> Giesserei:
        return Giesserei()

    @cached_property
    def staedte_kennung(self) -> str:
        """A digest of the towns' names."""
        return digest(*(f"{slug} {stadt.titel}" for slug, stadt in self.ausgabe.bestand.staedte.items()))

    def kennung(self, paare: Iterable[Paar]) -> str:
        """A digest of all that a list of these dates shows, without rendering it."""
        return digest(self.staedte_kennung, *(self.ausgabe.terminkennung(*paar) for paar in paare))
