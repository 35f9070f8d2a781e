"""Put entries and lists into the site's one frame: Jinja templates of `vorlagen/`, autoescaped, no I/O besides."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from types import ModuleType
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.model import adresse as adressen
from generator.model.eintrag import DEUTSCH, Eintrag
from generator.render import rahmen
from generator.render.artefakt import Artefakt, digest
from generator.render.ausgabe import Ausgabe
from generator.render.dachzeile import kicker, town_title
from generator.render.gestalt import Gestalt, icon
from generator.render.guss import Angaben, Giesserei
from generator.render.kopf import kopf_of
from generator.render.sprachraum import WELTSPRACHE, Sprachraum, find_fassungen
from generator.render.vorlagenfilter import FILTER
from generator.render.woerter import load_woerter
from generator.stempel import code_stamp

_NAMENLOS = " at 0x"
"""Stands in what Python calls an object that has no name of its own; another run calls it differently."""


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
    jsonld: Sequence[Mapping[str, Any] | str] = ()
    """Data of schema.org without `@context`, or JSON of such."""
    geaendert: datetime | None = None
    """Last change of its content, for the sitemap."""
    sprache: str = DEUTSCH
    fassungen: Sequence[tuple[str, str]] = ()
    """Language and address of the same page in every language it exists in, its own too; empty where it is alone."""
    feeds: Sequence[tuple[str, str]] = ()
    """Title and address of feeds to announce in the head."""
    kennung: str | None = field(default=None, compare=False)
    """See `Artefakt.kennung`."""

    def dokumenttitel(self, site_name: str) -> str:
        """The title of the document: unique, the site's name last and once."""
        ist_start = self.adresse == "/" and self.sprache == DEUTSCH
        teile = [self.titel, self.titelzusatz, "" if ist_start else site_name]
        return " – ".join(teil for teil in teile if teil)

    @property
    def hreflang(self) -> list[tuple[str, str]]:
        """The versions as `link rel="alternate"` names them; `x-default` is for readers of all other languages."""
        fassungen = dict(self.fassungen)
        for sprache in (WELTSPRACHE, DEUTSCH):
            if sprache in fassungen:
                return [*self.fassungen, ("x-default", fassungen[sprache])]
        return list(self.fassungen)


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
            bytecode_cache=_bytecode_cache(self.ausgabe.config.cache),
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
            setting=self.ausgabe.setting,
            csp=rahmen.CSP,
            rechtliches=rahmen.legal_links,
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
    def _raeume(self) -> dict[str, Sprachraum]:
        return {
            sprache: Sprachraum(self.ausgabe, woerter) for sprache, woerter in load_woerter(self.ausgabe.config).items()
        }

    def raum(self, sprache: str = DEUTSCH) -> Sprachraum:
        """What the frame says in a language."""
        return self._raeume[sprache]

    @cached_property
    def andere_sprachen(self) -> list[Sprachraum]:
        """The other languages this edition has pages in."""
        return [self.raum(sprache) for sprache in self.ausgabe.bestand.sprachen]

    @cached_property
    def _fussteile(self) -> dict[str, Markup]:
        return {}

    def fussteil(self, sprache: str = DEUTSCH) -> Markup:
        """The footer, the same on every page of one language."""
        if sprache not in self._fussteile:
            raum = self.raum(sprache)
            starts = [(anderer.w, anderer.ziel("/").adresse) for anderer in self._all_raeume() if anderer is not raum]
            kontext = {"raum": raum, "w": raum.w, "andere_starts": starts}
            self._fussteile[sprache] = Markup(self.umgebung.get_template("teile/fuss.html").render(kontext))
        return self._fussteile[sprache]

    def _all_raeume(self) -> list[Sprachraum]:
        """Languages with a home page of their own."""
        return [self.raum(), *(raum for raum in self.andere_sprachen if raum.ziel("/").sprache == raum.sprache)]

    @cached_property
    def _kopfteile(self) -> dict[tuple[object, ...], Markup]:
        return {}

    def kopfteil(self, bereich: str, sprache: str = DEUTSCH, fassungen: Sequence[tuple[str, str]] = ()) -> Markup:
        """The header, the same on every page of one area that exists in no other language."""
        schluessel = (bereich, sprache, tuple(fassungen))
        if schluessel not in self._kopfteile:
            raum = self.raum(sprache)
            wahl = [(self.raum(andere).w, adresse) for andere, adresse in fassungen if andere != sprache]
            kontext = {"bereich": bereich, "raum": raum, "w": raum.w, "sprachwahl": wahl}
            self._kopfteile[schluessel] = Markup(self.umgebung.get_template("teile/kopf.html").render(kontext))
        return self._kopfteile[schluessel]

    @cached_property
    def _grund(self) -> str:
        """A digest of what every page depends on: the code, the templates, the assets' addresses, the settings."""
        config = self.ausgabe.config
        vorlagen = [datei for ordner in config.vorlagen for datei in sorted(ordner.rglob("*.html"))]
        vorlagen += [datei for dateien in config.woerter.values() for datei in dateien]
        einstellungen = (
            config.site_url,
            config.site_name,
            config.entwuerfe,
            config.live,
            config.extra,
            config.markdown,
        )
        assets = [self.gestalt.adresse(name) for name in sorted(self.gestalt.dateien)]
        start = self.ausgabe.bestand.startseite
        teilbild = self.ausgabe.bilder.kennung(start.foto) if start else ""
        return digest(code_stamp(), *(datei.read_bytes() for datei in vorlagen), repr(einstellungen), *assets, teilbild)

    def kennung(self, bereich: str, *teile: str) -> str:
        """What `Seite.kennung` needs to be: all pages' common ground, the frame of the area, and `teile`.

        `teile` name whatever else the page shows, an entry by `Ausgabe.kennung`.
        """
        if bereich not in self._rahmenkennungen:
            self._rahmenkennungen[bereich] = digest(self._grund, self.kopfteil(bereich), self.fussteil())
        return digest(self._rahmenkennungen[bereich], *teile)

    @cached_property
    def _rahmenkennungen(self) -> dict[str, str]:
        return {}

    def render(self, seite: Seite, vorlage: str, **kontext: Any) -> str:
        """The whole HTML document of a page."""
        kopf = kopf_of(seite, self.raum(seite.sprache), [self.raum(sprache) for sprache, _ in seite.fassungen])
        return self._render(seite, vorlage, {"seite": seite, "kopf": kopf, **kontext})

    def cast(self, seite: Seite, vorlage: str, angaben: Angaben) -> str:
        """The same where the template knows no more of the page than `angaben`, as `a`: quicker for many alike."""
        kopf = kopf_of(seite, self.raum(seite.sprache), [])
        render = partial(self._render, seite, vorlage)
        return self._giesserei.render(vorlage, {"kopf": kopf, "a": angaben}, render, seite.bereich)

    @cached_property
    def _giesserei(self) -> Giesserei:
        return Giesserei()

    def _render(self, seite: Seite, vorlage: str, kontext: Mapping[str, object]) -> str:
        raum = self.raum(seite.sprache)
        return self.umgebung.get_template(vorlage).render(
            raum=raum,
            w=raum.w,
            inhalt_von=raum.inhalt,
            immer_im_kopf=self.immer_im_kopf,
            kopfteil=self.kopfteil(seite.bereich, seite.sprache, seite.fassungen),
            fussteil=self.fussteil(seite.sprache),
            **kontext,
        )

    def artefakt(self, seite: Seite, vorlage: str, **kontext: Any) -> Artefakt:
        """The page as a file of the site; its bytes come about when they are asked for."""
        self.verzeichnis.append(seite)
        pfad = adressen.as_datei(seite.adresse)
        kennung = seite.kennung or self._kennung_of(seite, vorlage, kontext)
        return Artefakt(pfad, lambda: self.render(seite, vorlage, **kontext).encode(), kennung)

    def _kennung_of(self, seite: Seite, vorlage: str, kontext: Mapping[str, Any]) -> str | None:
        """A digest of what a page shows that names none itself: all pages of `inhalte/`, and what its template gets.

        So a changed event renders only those of them that list it. None where the template gets what has no name.
        """
        teile = [f"{name} {self._describe(wert)}" for name, wert in sorted(kontext.items())]
        if any(_NAMENLOS in teil for teil in teile):
            return None
        return self.kennung(seite.bereich, self.ausgabe.seitengrund, vorlage, repr(seite), *teile)

    def artefakt_of_pages(
        self, seite: Seite, vorlage: str, make_kontext: Callable[[], Mapping[str, Any]], *teile: str
    ) -> Artefakt:
        """A page whose template gets nothing but pages of `inhalte/` and what `teile` name.

        They are looked for where the page is rendered.
        """
        self.verzeichnis.append(seite)
        kennung = self.kennung(seite.bereich, self.ausgabe.seitengrund, vorlage, repr(seite), *teile)
        pfad = adressen.as_datei(seite.adresse)
        return Artefakt(pfad, lambda: self.render(seite, vorlage, **make_kontext()).encode(), kennung)

    def _describe(self, wert: object) -> str:
        if isinstance(wert, Eintrag):
            return self.ausgabe.kennung(wert)
        if isinstance(wert, (list, tuple)):
            return ",".join(map(self._describe, wert))
        if isinstance(wert, ModuleType):
            return wert.__name__
        if is_dataclass(wert) and not isinstance(wert, type):
            return ",".join(self._describe(getattr(wert, feld.name)) for feld in fields(wert))
        return repr(wert)


def _bytecode_cache(cache: Path) -> FileSystemBytecodeCache | None:
    """Compiled templates, kept between builds; whoever can write there can change the templates as well."""
    ordner = cache / "vorlagen"
    try:
        ordner.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(ordner))


def seite_of(eintrag: Eintrag, raum: Sprachraum, **weitere: Any) -> Seite:
    """The frame's knowledge of an entry's own page."""
    ordner = eintrag.ORDNER
    krumen = [Krume(raum.w["rahmen"]["startseite"], raum.ziel("/").adresse)]
    if raum.ist_deutsch:
        uebersicht = adressen.UEBERSICHTEN.get(ordner)
        bereich = BEREICHE.get(ordner, uebersicht or "")
        krumen += [Krume(UEBERSICHTSTITEL[ordner], uebersicht)] if uebersicht else []
    else:
        oben = raum.uebersicht(ordner)
        bereich = oben.adresse if oben else eintrag.adresse
        krumen += [Krume(weg.worte, weg.adresse) for weg in raum.bereich(ordner)] if oben else []
    angaben: dict[str, Any] = {
        "adresse": eintrag.adresse,
        "titel": eintrag.titel,
        "beschreibung": eintrag.kurztext,
        "bereich": bereich,
        "krumen": tuple(krumen) if eintrag.adresse != krumen[0].adresse else (),
        "foto": eintrag.foto,
        "entwurf": eintrag.ist_entwurf,
        "geaendert": eintrag.stand.geaendert,
        "art": "article" if ordner in ("geschichten", "presse") else "website",
        "sprache": eintrag.sprache,
        "fassungen": find_fassungen(raum.ausgabe.bestand, eintrag.fassung_von or eintrag.pfad),
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
