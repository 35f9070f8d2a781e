"""Put entries and lists into the site's one frame: Jinja templates of `vorlagen/`, autoescaped, no I/O besides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.model import adresse as adressen
from generator.model.eintrag import Eintrag
from generator.render import rahmen
from generator.render.artefakt import Artefakt, digest
from generator.render.ausgabe import Ausgabe
from generator.render.dachzeile import kicker, town_title
from generator.render.gestalt import Gestalt, icon
from generator.render.inhaltshtml import finish
from generator.render.sozialkarte import social_card
from generator.render.vorlagenfilter import FILTER

_BIBLIOTHEKEN = ("jinja2", "markdown", "markupsafe", "mkdocs-material", "nh3", "pymdown-extensions", "segno")
"""Whose next version may write other bytes from the same input."""


@dataclass(frozen=True)
class Krume:
    """One step of the way from the home page."""

    titel: str
    adresse: str


@dataclass(frozen=True)
class Seite:
    """What the frame must know of a page."""

    adresse: str
    titel: str
    """The h1; the document title adds the site's name."""
    beschreibung: str = ""
    """Meta description, plain text."""
    bereich: str = ""
    """The entry of the main navigation it belongs to: its address, or ''."""
    krumen: Sequence[Krume] = ()
    titelzusatz: str = ""
    """What makes the document title unique where the h1 is not: a date and a town."""
    foto: str | None = None
    """Key of the picture for social cards."""
    entwurf: bool = False
    """Shown in the preview edition only; the page says so."""
    indexierbar: bool = True
    """Whether search engines and the sitemap may have it."""
    art: str = "website"
    """Open Graph type: `website` or `article`."""
    jsonld: Sequence[Mapping[str, Any]] = ()
    geaendert: datetime | None = None
    """Last change of its content, for the sitemap."""
    sprache: str = "de"
    fassungen: Sequence[tuple[str, str]] = ()
    """Language and address of the same page in every language it exists in, its own too."""
    feeds: Sequence[tuple[str, str]] = ()
    """Title and address of feeds to announce in the head."""
    kennung: str | None = field(default=None, compare=False)
    """See `Artefakt.kennung`."""

    def dokumenttitel(self, site_name: str) -> str:
        """The title of the document: unique, the site's name last and once."""
        teile = [self.titel, self.titelzusatz, "" if self.adresse == "/" else site_name]
        return " – ".join(teil for teil in teile if teil)


class Seitenwerk:
    """Renders pages of one edition; what is the same on every page is rendered once."""

    def __init__(self, ausgabe: Ausgabe, gestalt: Gestalt) -> None:
        self.ausgabe = ausgabe
        self.gestalt = gestalt
        self.verzeichnis: list[Seite] = []
        """Every page asked for so far; the sitemap is made of it at the end."""

    @cached_property
    def umgebung(self) -> Environment:
        """The Jinja environment: autoescape always on, a misspelt name is an error."""
        umgebung = Environment(
            loader=FileSystemLoader([str(ordner) for ordner in self.ausgabe.config.vorlagen]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        umgebung.filters.update(FILTER)
        umgebung.globals.update(
            ausgabe=self.ausgabe,
            bestand=self.ausgabe.bestand,
            config=self.ausgabe.config,
            adressen=adressen,
            url=self.ausgabe.url,
            absolut=self.ausgabe.absolute,
            asset=lambda name: self.ausgabe.url(self.gestalt.adresse(name)),
            icon=icon,
            inhalt_von=lambda eintrag: finish(self.ausgabe.html(eintrag)),
            setting=self.ausgabe.setting,
            csp=rahmen.CSP,
            navigation=rahmen.NAVIGATION,
            rechtliches=rahmen.legal_links(self.ausgabe),
            barriere=partial(rahmen.barrier_link, self.ausgabe),
            jsonld=partial(rahmen.structured_data, self.ausgabe),
            sozialkarte=partial(social_card, self.ausgabe),
            hat_bild=lambda key: self.ausgabe.bilder.bild(key, "karte") is not None,
            dachzeile_von=partial(kicker, self.ausgabe.bestand),
            stadtname=partial(town_title, self.ausgabe.bestand),
        )
        return umgebung

    @cached_property
    def immer_im_kopf(self) -> Markup:
        """What the head of every page of the edition has."""
        return Markup(self.umgebung.get_template("teile/immer_im_kopf.html").render())

    @cached_property
    def fussteil(self) -> Markup:
        """The footer, the same on every page of the edition."""
        return Markup(self.umgebung.get_template("teile/fuss.html").render())

    @cached_property
    def _kopfteile(self) -> dict[str, Markup]:
        return {}

    def kopfteil(self, bereich: str) -> Markup:
        """The header, the same on every page of one area."""
        if bereich not in self._kopfteile:
            text = self.umgebung.get_template("teile/kopf.html").render(bereich=bereich)
            self._kopfteile[bereich] = Markup(text)
        return self._kopfteile[bereich]

    @cached_property
    def _grund(self) -> str:
        """A digest of what every page depends on: the code, the templates, the assets' addresses, the settings."""
        config = self.ausgabe.config
        vorlagen = [datei for ordner in config.vorlagen for datei in sorted(ordner.rglob("*.html"))]
        code = sorted(Path(__file__).resolve().parents[1].rglob("*.py"))
        einstellungen = (
            config.site_url,
            config.site_name,
            config.entwuerfe,
            config.live,
            config.extra,
            config.markdown,
        )
        versionen = [(name, version(name)) for name in _BIBLIOTHEKEN]
        assets = [self.gestalt.adresse(name) for name in sorted(self.gestalt.dateien)]
        start = self.ausgabe.bestand.startseite
        teilbild = self.ausgabe.bilder.kennung(start.foto) if start else ""
        return digest(
            *(datei.read_bytes() for datei in code + vorlagen), repr((einstellungen, versionen)), *assets, teilbild
        )

    def kennung(self, bereich: str, *teile: str) -> str:
        """What `Seite.kennung` needs to be: all pages' common ground, the frame of the area, and `teile`.

        `teile` name whatever else the page shows, an entry by `Ausgabe.kennung`.
        """
        if bereich not in self._rahmenkennungen:
            self._rahmenkennungen[bereich] = digest(self._grund, self.kopfteil(bereich), self.fussteil)
        return digest(self._rahmenkennungen[bereich], *teile)

    @cached_property
    def _rahmenkennungen(self) -> dict[str, str]:
        return {}

    def render(self, seite: Seite, vorlage: str, **kontext: Any) -> str:
        """The whole HTML document of a page."""
        return self.umgebung.get_template(vorlage).render(
            seite=seite,
            immer_im_kopf=self.immer_im_kopf,
            kopfteil=self.kopfteil(seite.bereich),
            fussteil=self.fussteil,
            **kontext,
        )

    def artefakt(self, seite: Seite, vorlage: str, **kontext: Any) -> Artefakt:
        """The page as a file of the site; its bytes come about when they are asked for."""
        self.verzeichnis.append(seite)
        pfad = adressen.as_datei(seite.adresse)
        return Artefakt(pfad, lambda: self.render(seite, vorlage, **kontext).encode(), seite.kennung)


def seite_of(eintrag: Eintrag, **weitere: Any) -> Seite:
    """The frame's knowledge of an entry's own page."""
    uebersicht = adressen.UEBERSICHTEN.get(eintrag.ORDNER)
    krumen = [Krume("Startseite", "/")]
    if uebersicht:
        krumen.append(Krume(UEBERSICHTSTITEL[eintrag.ORDNER], uebersicht))
    angaben: dict[str, Any] = {
        "adresse": eintrag.adresse,
        "titel": eintrag.titel,
        "beschreibung": eintrag.kurztext,
        "bereich": BEREICHE.get(eintrag.ORDNER, uebersicht or ""),
        "krumen": tuple(krumen) if eintrag.adresse != "/" else (),
        "foto": eintrag.foto,
        "entwurf": eintrag.ist_entwurf,
        "geaendert": eintrag.stand.geaendert,
        "art": "article" if eintrag.ORDNER in ("geschichten", "presse") else "website",
    }
    return Seite(**(angaben | weitere))


UEBERSICHTSTITEL = {
    "kompetenzfelder": "Kompetenzfelder",
    "geschichten": "Unternehmensgeschichten",
    "lebensqualitaet": "Lebensqualität",
    "staedte": "Städte",
    "service": "Service für Unternehmen",
    "ueber-uns": "Über uns",
    "presse": "Presse",
    "newsletter": "Newsletter",
}
"""Titles of the overview pages by the folder they list."""

BEREICHE = {"staedte": "/lebensqualitaet/"}
"""The entry of the main navigation by folder, where the folder has none of its own."""
