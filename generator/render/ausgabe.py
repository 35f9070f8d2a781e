"""One edition while it is rendered: its entries, its settings, and what several renderings share."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from generator.config import Config
from generator.model import adresse
from generator.model.bestand import Bestand
from generator.model.eintrag import Eintrag
from generator.model.foto import find_bildverweise
from generator.render.artefakt import digest
from generator.render.bild import Bildwerk
from generator.render.bildbedarf import TEXTBILD
from generator.render.bildmarkup import with_pictures
from generator.render.text import Textwerk, as_plain_text, find_ziel

_VERWEIS = re.compile(r"[^\s()<>\"']+\.md\b")


@dataclass(frozen=True)
class Ausgabe:
    """What every renderer gets. Two renderers that need the same text get it computed once."""

    bestand: Bestand
    config: Config
    _html: dict[str, str] = field(default_factory=dict, repr=False)
    _kennungen: dict[str, str] = field(default_factory=dict, repr=False)

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

    def html(self, eintrag: Eintrag) -> str:
        """The entry's body as clean HTML, links relative to the host (`/geschichten/…/`)."""
        if eintrag.pfad not in self._html:
            roh = self.textwerk.html(eintrag, self.bestand)
            self._html[eintrag.pfad] = with_pictures(roh, lambda key: self.bilder.bild(key, TEXTBILD))
        return self._html[eintrag.pfad]

    def kennung(self, eintrag: Eintrag) -> str:
        """A digest of all an entry says, its history and where its links lead, for `Artefakt.kennung`."""
        if eintrag.pfad not in self._kennungen:
            ziele = (find_ziel(verweis, eintrag, self.bestand) for verweis in _VERWEIS.findall(eintrag.text))
            self._kennungen[eintrag.pfad] = digest(
                repr(eintrag),
                *(ziel.adresse if ziel else "-" for ziel in ziele),
                *(self.bilder.kennung(key) for key in find_bildverweise(eintrag.text)),
            )
        return self._kennungen[eintrag.pfad]

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
