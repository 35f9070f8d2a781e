"""The pages of `inhalte/`, one per entry: home, fields, stories, towns, quality of life, service, press, about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from generator.model import adresse as adressen
from generator.model.eintrag import DEUTSCH, Eintrag
from generator.model.seiten import (
    Infoseite,
    Kompetenzfeld,
    Lebensqualitaet,
    Newsletterausgabe,
    Pressemitteilung,
    Serviceseite,
    Stadt,
    Startseite,
    Uebersicht,
    Unternehmensgeschichte,
)
from generator.model.veranstaltung import Veranstaltung
from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.erklaerung import split_statement
from generator.render.kalenderseiten_liste import zeile_of
from generator.render.karte import distance_km, format_km, render_lageplan
from generator.render.presse import offered_photos
from generator.render.rahmen import organization
from generator.render.seite import Seitenwerk, seite_of
from generator.render.sprachraum import Sprachraum
from generator.render.terminzeilen import coming_rows
from generator.render.uebersichtslisten import list_pages
from generator.render.wege import contact_ways, job_ways

Kontext = Mapping[str, Any]


def render_inhaltsseiten(ausgabe: Ausgabe, werk: Seitenwerk) -> Iterator[Artefakt]:
    """Every entry's own page except events."""
    for eintrag in ausgabe.bestand.eintraege:
        if not isinstance(eintrag, Veranstaltung):
            raum = werk.raum(eintrag.sprache)
            vorlage, kontext = _SEITEN[type(eintrag)]
            if isinstance(eintrag, Uebersicht):
                vorlage = f"uebersicht_{eintrag.ordner}"
            if eintrag.adresse == adressen.BARRIEREFREIHEIT:
                vorlage, kontext = "erklaerung", _erklaerung
            seite = seite_of(eintrag, raum, jsonld=_jsonld(eintrag, ausgabe), feeds=_feeds(eintrag))
            if isinstance(eintrag, Unternehmensgeschichte):
                yield werk.artefakt_of_pages(seite, "seiten/geschichte.html", partial(_story, eintrag, raum))
            else:
                yield werk.artefakt(seite, f"seiten/{vorlage}.html", eintrag=eintrag, **kontext(eintrag, raum))


def _startseite(eintrag: Startseite, raum: Sprachraum) -> Kontext:
    geschichten = raum.ausgabe.bestand.geschichten
    return {
        "felder": raum.felder,
        "geschichten": geschichten[:4],
        "unternehmen": companies_of(geschichten),
        "zeilen": coming_rows(raum, None, 6),
        "leben": raum.leben[:3],
        "kontaktwege": contact_ways(raum),
    }


def _kompetenzfeld(eintrag: Kompetenzfeld, raum: Sprachraum) -> Kontext:
    slug = raum.original_slug(eintrag)
    geschichten = [g for g in raum.ausgabe.bestand.geschichten if g.kompetenzfeld == slug]
    return {
        "geschichten": geschichten,
        "unternehmen": companies_of(geschichten),
        "kontaktwege": contact_ways(raum),
    }


def companies_of(geschichten: Sequence[Unternehmensgeschichte]) -> list[Unternehmensgeschichte]:
    """By company, the newest story of each."""
    return sorted({g.unternehmen.name: g for g in reversed(geschichten)}.values(), key=lambda g: g.unternehmen.name)


def _story(eintrag: Unternehmensgeschichte, raum: Sprachraum) -> Kontext:
    return {"eintrag": eintrag, **_geschichte(eintrag, raum)}


def _geschichte(eintrag: Unternehmensgeschichte, raum: Sprachraum) -> Kontext:
    ausgabe = raum.ausgabe
    return {
        "feld": ausgabe.bestand.kompetenzfelder.get(eintrag.kompetenzfeld),
        "verwandte": related_stories(eintrag, ausgabe.bestand.geschichten)[:3],
        "karrierewege": job_ways(raum),
    }


def related_stories(
    geschichte: Unternehmensgeschichte, alle: Iterable[Unternehmensgeschichte]
) -> list[Unternehmensgeschichte]:
    """Other stories: the same field first, then the same town, then shared keywords, then the newest."""

    def naehe(andere: Unternehmensgeschichte) -> tuple[bool, bool, int]:
        return (
            andere.kompetenzfeld != geschichte.kompetenzfeld,
            andere.unternehmen.stadt != geschichte.unternehmen.stadt,
            -len(set(andere.schlagworte) & set(geschichte.schlagworte)),
        )

    return sorted((andere for andere in alle if andere.pfad != geschichte.pfad), key=naehe)


def _stadt(eintrag: Stadt, raum: Sprachraum) -> Kontext:
    bestand = raum.ausgabe.bestand
    andere = [stadt for stadt in bestand.staedte.values() if stadt.slug != eintrag.slug]
    weiten = [(stadt, distance_km(eintrag.koordinaten, stadt.koordinaten)) for stadt in andere]
    return {
        "lageplan": render_lageplan(tuple(bestand.staedte.values()), raum.w["bausteine"]["lageplan"], eintrag.slug),
        "entfernungen": [(s, format_km(km)) for s, km in sorted(weiten, key=lambda p: (p[1], p[0].slug))],
        "geschichten": [g for g in bestand.geschichten if g.unternehmen.stadt == eintrag.slug],
        "zeilen": coming_rows(raum, lambda v: v.stadt == eintrag.slug, 6),
    }


def _lebensqualitaet(eintrag: Lebensqualitaet, raum: Sprachraum) -> Kontext:
    slug = raum.original_slug(eintrag)
    return {
        "andere": [seite for seite in raum.leben if seite.pfad != eintrag.pfad],
        "zeilen": coming_rows(raum, lambda v: v.kategorie.slug == slug or slug in v.positionierung, 6),
        "karrierewege": job_ways(raum),
    }


def _service(eintrag: Serviceseite, raum: Sprachraum) -> Kontext:
    return {"kontaktwege": contact_ways(raum)}


def _infoseite(eintrag: Infoseite, raum: Sprachraum) -> Kontext:
    return {"infoseiten": [e for e in raum.ausgabe.bestand.infoseiten if e.sprache == raum.sprache]}


def _uebersicht(eintrag: Uebersicht, raum: Sprachraum) -> Kontext:
    return list_pages(eintrag.ordner, raum)


def _erklaerung(eintrag: Infoseite, raum: Sprachraum) -> Kontext:
    vorher, erklaerung, nachher = split_statement(raum.ausgabe, raum.inhalt(eintrag))
    return {"vorher": vorher, "erklaerung": erklaerung, "nachher": nachher, **_infoseite(eintrag, raum)}


def _presse(eintrag: Pressemitteilung, raum: Sprachraum) -> Kontext:
    ausgabe = raum.ausgabe
    return {
        "presse": {"ueber_uns": "", "bedingungen": ""} | dict(ausgabe.setting("presse") or {}),
        "gesperrt": eintrag.sperrfrist is not None and eintrag.sperrfrist > ausgabe.config.jetzt,
        "fotos": offered_photos(ausgabe, eintrag),
        "mappe": adressen.pressemappe(eintrag.slug),
    }


def _newsletter(eintrag: Newsletterausgabe, raum: Sprachraum) -> Kontext:
    ausgabe, bestand = raum.ausgabe, raum.ausgabe.bestand
    beitraege = [bestand.by_pfad[pfad] for pfad in eintrag.beitraege if pfad in bestand.by_pfad]
    termine = [beitrag for beitrag in beitraege if isinstance(beitrag, Veranstaltung)]
    return {
        "beitraege": [beitrag for beitrag in beitraege if not isinstance(beitrag, Veranstaltung)],
        "zeilen": [zeile_of(v.termine[0], v, ausgabe) for v in termine if v.termine],
    }


_SEITEN: Mapping[type[Eintrag], tuple[str, Callable[[Any, Sprachraum], Kontext]]] = {
    Startseite: ("startseite", _startseite),
    Kompetenzfeld: ("kompetenzfeld", _kompetenzfeld),
    Unternehmensgeschichte: ("geschichte", _geschichte),
    Stadt: ("stadt", _stadt),
    Lebensqualitaet: ("lebensqualitaet", _lebensqualitaet),
    Serviceseite: ("service", _service),
    Infoseite: ("infoseite", _infoseite),
    Pressemitteilung: ("presse", _presse),
    Newsletterausgabe: ("newsletter", _newsletter),
    Uebersicht: ("uebersicht", _uebersicht),
}
"""Template and context by kind of entry."""


def _jsonld(eintrag: Eintrag, ausgabe: Ausgabe) -> tuple[Mapping[str, Any], ...]:
    if isinstance(eintrag, Startseite):
        return (organization(ausgabe),)
    if isinstance(eintrag, (Unternehmensgeschichte, Pressemitteilung)):
        return (_article(eintrag, ausgabe),)
    return ()


def _article(eintrag: Unternehmensgeschichte | Pressemitteilung, ausgabe: Ausgabe) -> Mapping[str, Any]:
    herausgeber = {"@type": "Organization", "name": ausgabe.config.site_name, "url": ausgabe.absolute("/")}
    daten: dict[str, Any] = {
        "@type": "NewsArticle" if isinstance(eintrag, Pressemitteilung) else "Article",
        "headline": eintrag.titel,
        "description": eintrag.kurztext,
        "inLanguage": "de",
        "url": ausgabe.absolute(eintrag.adresse),
        "dateModified": eintrag.stand.geaendert.isoformat(),
        "author": herausgeber,
        "publisher": herausgeber,
    }
    if eintrag.datum:
        daten["datePublished"] = eintrag.datum.isoformat()
    if isinstance(eintrag, Unternehmensgeschichte):
        firma = {"@type": "Organization", "name": eintrag.unternehmen.name, "url": eintrag.unternehmen.website}
        daten["about"] = {schluessel: wert for schluessel, wert in firma.items() if wert}
    return daten


def _feeds(eintrag: Eintrag) -> tuple[tuple[str, str], ...]:
    """The feeds a page announces in its head; they are in German, so pages in other languages announce none."""
    if eintrag.sprache != DEUTSCH:
        return ()
    geschichten = ("Unternehmensgeschichten", adressen.feed("geschichten"))
    return {
        "": (geschichten, ("Veranstaltungen", adressen.feed("veranstaltungen"))),
        "geschichten": (geschichten,),
        "presse": (("Pressemitteilungen", adressen.feed("presse")),),
        "newsletter": (("Newsletter", adressen.feed("newsletter")),),
    }.get(eintrag.ORDNER, ())
