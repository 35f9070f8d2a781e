"""A language of the edition: what the frame says in it, where links lead, and what has to be marked as foreign."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from markupsafe import Markup

from generator.model import adresse as adressen
from generator.model.bestand import Bestand
from generator.model.eintrag import DEUTSCH, Eintrag
from generator.model.seiten import Kompetenzfeld, Lebensqualitaet, Reichweite, Serviceseite, Uebersicht
from generator.render.ausgabe import Ausgabe
from generator.render.inhaltshtml import finish, mark_foreign_links
from generator.render.weg import Weg
from generator.render.woerter import Woerter

BEREICHE = (
    ("kompetenzfelder", "/kompetenzfelder/"),
    ("geschichten", "/geschichten/"),
    ("kalender", adressen.KALENDER),
    ("lebensqualitaet", "/lebensqualitaet/"),
    ("service", "/service/"),
)
"""The ways in, economy first (catalogue, "ZG: Zielgruppen und Reihenfolge")."""
WELTSPRACHE = "en"
"""What somebody understands best whose own language the site has not (`hreflang="x-default"`), where it exists."""


class Sprachraum:
    """Everything the frame needs to know of one language."""

    def __init__(self, ausgabe: Ausgabe, woerter: Woerter) -> None:
        self.ausgabe = ausgabe
        self.w = woerter
        self.sprache = woerter.kuerzel

    @property
    def ist_deutsch(self) -> bool:
        """The language the site is written in: everything exists in it."""
        return self.sprache == DEUTSCH

    # -- what there is in this language -----------------------------------------------------------------

    @cached_property
    def _fassungen(self) -> dict[str, Eintrag]:
        """By German address the page in this language."""
        return {
            adressen.of_original(original): fassungen[self.sprache]
            for original, fassungen in self.ausgabe.bestand.fassungen.items()
            if self.sprache in fassungen
        }

    @cached_property
    def eintraege(self) -> tuple[Eintrag, ...]:
        """Every entry in this language, by path."""
        return tuple(e for e in self.ausgabe.bestand.eintraege if e.sprache == self.sprache)

    @cached_property
    def felder(self) -> list[Kompetenzfeld]:
        """The competence fields, the wider reach first."""
        rang = list(Reichweite)
        felder = [e for e in self.eintraege if isinstance(e, Kompetenzfeld)]
        return sorted(felder, key=lambda feld: (rang.index(feld.reichweite), feld.slug))

    @cached_property
    def leben(self) -> list[Eintrag]:
        """The pages on quality of life; where the language has none of them, its overview."""
        if self.ist_deutsch:
            return list(self.ausgabe.bestand.lebensqualitaet)
        seiten: list[Eintrag] = [e for e in self.eintraege if isinstance(e, Lebensqualitaet)]
        uebersicht = self._fassungen.get("/lebensqualitaet/")
        return seiten or ([uebersicht] if uebersicht else [])

    @cached_property
    def service(self) -> list[Serviceseite]:
        """The service pages by title."""
        return sorted((e for e in self.eintraege if isinstance(e, Serviceseite)), key=lambda seite: seite.titel)

    def uebersicht(self, ordner: str) -> Uebersicht | None:
        """The overview of a folder, where it has a file in this language."""
        fassung = self._fassungen.get(f"/{ordner}/")
        return fassung if isinstance(fassung, Uebersicht) else None

    def original_slug(self, eintrag: Eintrag) -> str:
        """The slug other German files name the entry by."""
        return (eintrag.fassung_von or eintrag.pfad).rsplit("/", 1)[-1].removesuffix(".md")

    # -- where links lead -------------------------------------------------------------------------------

    def ziel(self, deutsch: str) -> Weg:
        """The page in this language instead of a German one, where there is one."""
        if self.ist_deutsch:
            return Weg("", deutsch)
        if deutsch == adressen.SUCHE:
            return Weg("", adressen.suche(self.sprache), self.sprache)
        fassung = self._fassungen.get(deutsch)
        return Weg("", fassung.adresse, self.sprache) if fassung else Weg("", deutsch)

    @cached_property
    def navigation(self) -> list[Weg]:
        """The main ways in; in another language those it has, an area's only page by its own title, and the contact."""
        worte = self.w["navigation"]
        if self.ist_deutsch:
            return [Weg(worte[key], adresse) for key, adresse in BEREICHE]
        wege = [weg for key, _ in BEREICHE for weg in self.bereich(key)]
        kontakt = self.ziel(adressen.KONTAKT)
        return wege + ([kontakt._replace(worte=worte["kontakt"])] if kontakt.sprache == self.sprache else [])

    def bereich(self, ordner: str) -> list[Weg]:
        """An area in this language: its overview, else its pages; empty where it has neither."""
        adresse = f"/{ordner}/"
        if self.ist_deutsch or adresse in self._fassungen:
            return [self.ziel(adresse)._replace(worte=self.w["navigation"][ordner])]
        seiten = [(a, seite) for a, seite in self._fassungen.items() if a.startswith(adresse)]
        return [Weg(seite.titel, seite.adresse, self.sprache) for _, seite in sorted(seiten)]

    def weg(self, worte: str, deutsch: str) -> Weg:
        """The same with the words of the link."""
        return self.ziel(deutsch)._replace(worte=worte)

    def link(self, worte: str, deutsch: str, klasse: str = "") -> Markup:
        """A link to the page in this language, or to the German one, which then says so."""
        return self.as_link(self.weg(worte, deutsch), klasse)

    def as_link(self, weg: Weg, klasse: str = "", *, sagen: bool = True) -> Markup:
        """sagen: whether a foreign target says so in words; `hreflang` says it in any case."""
        attribut = Markup(' class="{}"').format(klasse) if klasse else Markup("")
        zusatz = self.zusatz(weg.sprache) if sagen else ""
        return Markup('<a{} href="{}"{}>{}{}</a>').format(
            attribut, self.ausgabe.url(weg.adresse), self.hreflang(weg.sprache), weg.worte, zusatz
        )

    # -- what is foreign --------------------------------------------------------------------------------

    def fremd(self, was: Any) -> Markup:
        """` lang="de"` for what an entry says in another language than the page (WCAG 3.1.2)."""
        sprache = getattr(was, "sprache", DEUTSCH)
        return Markup("") if sprache == self.sprache else Markup(' lang="{}"').format(sprache)

    def hreflang(self, was: Any) -> Markup:
        """` hreflang="de"` for a link to another language."""
        sprache = was if isinstance(was, str) else getattr(was, "sprache", DEUTSCH)
        return Markup("") if sprache == self.sprache else Markup(' hreflang="{}"').format(sprache)

    def zusatz(self, sprache: str = DEUTSCH) -> str:
        """ " (in German)" behind the name of a German target."""
        return "" if sprache == self.sprache else f" {self.w['sprache']['nur_deutsch']}"

    @property
    def name(self) -> Markup:
        """` lang="de"` for German names, such as the Oberzentrum's."""
        return self.fremd(None)

    def benannt(self, deutsch: str) -> Markup:
        """German words inside a line in the page's language, such as the title of an event."""
        return Markup.escape(deutsch) if self.ist_deutsch else Markup('<span lang="de">{}</span>').format(deutsch)

    # -- words that others say in German ----------------------------------------------------------------

    def inhalt(self, eintrag: Eintrag) -> Markup:
        """The body of an entry as its page shows it."""
        html = self.ausgabe.html(eintrag)
        if not self.ist_deutsch:
            html = mark_foreign_links(html, self._is_german, self.zusatz())
        return finish(html, self.w)

    def _is_german(self, ziel: str) -> bool:
        pfad = ziel.removeprefix(self.ausgabe.basis).partition("#")[0]
        return ziel.startswith("/") and not pfad.startswith(f"/{self.sprache}/")

    def nachweis(self, key: str) -> Markup:
        """Creator and licence of a picture."""
        roh = self.ausgabe.bilder.nachweis(key)
        return roh if self.ist_deutsch else Markup(str(roh).replace(">Bild: ", f">{self.w['bausteine']['bild']}: ", 1))


def find_fassungen(bestand: Bestand, original: str) -> tuple[tuple[str, str], ...]:
    """Language and address of a page in every language it has in this edition; empty where it has only one.

    original: path of the German file, or of the folder whose overview is meant.
    """
    andere = {sprache: seite.adresse for sprache, seite in bestand.fassungen.get(original, {}).items()}
    if original.endswith("/") or original in bestand.by_pfad:
        andere[DEUTSCH] = adressen.of_original(original)
    return tuple(sorted(andere.items())) if len(andere) > 1 else ()
