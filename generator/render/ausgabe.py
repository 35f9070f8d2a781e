"""One edition while it is rendered: its entries, its settings, and what several renderings share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any, TypeVar
from urllib.parse import urlsplit

from generator.config import Config
from generator.model import adresse
from generator.model.bestand import Bestand
from generator.model.eintrag import Eintrag
from generator.model.foto import find_bildverweise
from generator.model.veranstaltung import Termin, Veranstaltung
from generator.render.artefakt import digest
from generator.render.bild import Bildwerk
from generator.render.bildbedarf import TEXTBILD
from generator.render.bildmarkup import with_pictures
from generator.render.teile import Teile
from generator.render.text import Textwerk, as_plain_text, find_ziel
from generator.stempel import code_stamp

T = TypeVar("T")
_VERWEIS = re.compile(r"[^\s()<>\"']+\.md\b")


@dataclass(frozen=True)
class Ausgabe:
    """What every renderer gets. Two renderers that need the same text get it computed once."""

    bestand: Bestand
    config: Config
    _html: dict[str, str] = field(default_factory=dict, repr=False)
    _kennungen: dict[str, str] = field(default_factory=dict, repr=False)
    _gemerkt: dict[str, Any] = field(default_factory=dict, repr=False)

    @cached_property
    def basis(self) -> str:
        """The path the site lives under, without a slash at its end: '' or '/repo'."""
        return urlsplit(self.config.site_url).path.rstrip("/")

    @cached_property
    def bilder(self) -> Bildwerk:
        """The pictures in all their sizes."""
        return Bildwerk(self.bestand, self.config, self.basis)

    @cached_property
    def textwerk(self) -> Textwerk:
        """The shared Markdown converter."""
        return Textwerk(self.config.markdown, self.basis)

    def remember(self, name: str, work_out: Callable[[], T]) -> T:
        """The value of `work_out`, worked out once per edition."""
        if name not in self._gemerkt:
            self._gemerkt[name] = work_out()
        ergebnis: T = self._gemerkt[name]
        return ergebnis

    def html(self, eintrag: Eintrag) -> str:
        """The entry's body as clean HTML, links relative to the host (`/geschichten/…/`)."""
        if eintrag.pfad not in self._html:
            make = partial(self._make_html, eintrag)
            # Only an event's own page shows its text; of the thousands of events it is not worth keeping.
            vergaenglich = isinstance(eintrag, Veranstaltung)
            kennung = f"{self.umfeld} {self.kennung(eintrag)}"
            self._html[eintrag.pfad] = make() if vergaenglich else self.teile.get("html", kennung, make)
        return self._html[eintrag.pfad]

    def _make_html(self, eintrag: Eintrag) -> str:
        roh = self.textwerk.html(eintrag, self.bestand)
        return with_pictures(roh, lambda key: self.bilder.bild(key, TEXTBILD))

    @cached_property
    def teile(self) -> Teile:
        """What entries contribute to files of many, as an earlier build made it."""
        return Teile(self.config.cache / "teile.pickle")

    @cached_property
    def umfeld(self) -> str:
        """A digest of what contributions of entries depend on besides the entry: addresses, towns, photos, the day."""
        config, bestand = self.config, self.bestand
        staedte = [(stadt.slug, stadt.titel) for stadt in bestand.staedte.values()]
        einstellungen = (config.site_url, config.site_name, config.stichtag, config.entwuerfe, config.markdown)
        return digest(code_stamp(), repr(einstellungen), repr(staedte), repr(sorted(bestand.fotos.items())))

    @cached_property
    def seitengrund(self) -> str:
        """A digest of every page of `inhalte/`, the photos and the categories: pages name each other freely."""
        seiten = (self.kennung(e) for e in self.bestand.eintraege if not isinstance(e, Veranstaltung))
        bilder = (self.bilder.kennung(key) for key in sorted(self.bestand.fotos))
        return digest(self.umfeld, repr(self.bestand.kategorien), *seiten, *bilder)

    def kennung(self, eintrag: Eintrag) -> str:
        """A digest of all an entry says, its history and where its links lead, for `Artefakt.kennung`."""
        kennung = self._kennungen.get(eintrag.pfad)
        if kennung is None:
            kennung = self._kennungen[eintrag.pfad] = digest(*self._grounds(eintrag))
        return kennung

    def terminkennung(self, termin: Termin, veranstaltung: Veranstaltung) -> str:
        """The same for one date of an event."""
        kennung = self.kennung(veranstaltung)
        return kennung if veranstaltung.wiederholung is None else f"{kennung} {termin.beginn}"

    def _grounds(self, eintrag: Eintrag) -> Iterator[str]:
        """What the entry's file says, and what else it depends on."""
        yield eintrag.abdruck or repr(eintrag)
        stand = eintrag.stand
        # Seconds since 1970: to write a moment as text takes ten times as long.
        yield f"{stand.geaendert.timestamp()} {stand.erstellt.timestamp()} {stand.sequence} {stand.erster_pfad}"
        if stand.aenderungen:
            yield repr(stand.aenderungen)
        if isinstance(eintrag, Veranstaltung):
            yield from self._grounds_of_event(eintrag)
        if ".md" in eintrag.text:
            ziele = (find_ziel(verweis, eintrag, self.bestand) for verweis in _VERWEIS.findall(eintrag.text))
            yield " ".join(ziel.adresse if ziel else "-" for ziel in ziele)
        yield from (self.bilder.kennung(key) for key in find_bildverweise(eintrag.text))

    def _grounds_of_event(self, veranstaltung: Veranstaltung) -> Iterator[str]:
        """The records its file names, and the dates of a series, which an open end cuts by the Stichtag."""
        v = veranstaltung
        yield f"{v.kategorie.slug} {v.kategorie.titel} {v.kategorie.farbe}"
        if v.ort is not None and v.ort.slug:
            yield repr(v.ort)
        if v.veranstalter is not None and v.veranstalter.slug:
            yield repr(v.veranstalter)
        if v.wiederholung is not None:
            yield repr((v.wiederholung, [termin.beginn for termin in v.termine]))

    def plain_text(self, eintrag: Eintrag) -> str:
        """The entry's body as plain text."""
        return as_plain_text(self.html(eintrag))

    def url(self, ziel: str) -> str:
        """An address of ours as it stands in a page: with the base path."""
        return self.basis + ziel

    def absolute(self, ziel: str) -> str:
        """An address of ours with scheme and host, for feeds, calendars and mails."""
        return adresse.absolute(self.config.site_url, ziel)

    def setting(self, name: str, default: Any = None) -> Any:
        """A value of `extra` in mkdocs.yml."""
        return self.config.extra.get(name, default)
