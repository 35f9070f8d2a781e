"""Pages every site owes its readers: search, "not found", picture credits, and in the preview the pattern page."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from generator.model import adresse as adressen
from generator.model.eintrag import Eintrag
from generator.model.foto import Foto
from generator.model.veranstaltung import Veranstaltung
from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.karte import render_lageplan
from generator.render.seite import UEBERSICHTSTITEL, Krume, Seite, Seitenwerk
from generator.render.sprachraum import Sprachraum
from generator.render.terminstatus import Lage
from generator.render.terminzeilen import coming_rows
from generator.render.wege import contact_ways

MUSTER = "/muster/"
_START = Krume("Startseite", "/")


def render_standardseiten(ausgabe: Ausgabe, werk: Seitenwerk) -> Iterator[Artefakt]:
    """Search in each language, 404 and credits; the pattern page where drafts are shown."""
    yield from _search_pages(werk)
    fehlt = Seite(adressen.FEHLERSEITE, "Diese Seite gibt es nicht", indexierbar=False)
    yield werk.artefakt(fehlt, "seiten/nicht_gefunden.html", andere_sprachen=werk.andere_sprachen)
    nachweis = Seite(
        adressen.BILDNACHWEIS,
        "Bildnachweis",
        "Wer die Bilder auf dieser Website gemacht hat, unter welcher Lizenz sie stehen und wo sie zu sehen sind.",
        "/ueber-uns/",
        krumen=(_START, Krume("Über uns", "/ueber-uns/")),
    )
    yield werk.artefakt(nachweis, "seiten/bildnachweis.html", bilder=find_credits(ausgabe))
    if ausgabe.config.entwuerfe:
        muster = Seite(MUSTER, "Muster", "Jeder Baustein in jedem Zustand.", krumen=(_START,), indexierbar=False)
        yield werk.artefakt(muster, "seiten/muster.html", **_pattern_parts(werk.raum()))


def _search_pages(werk: Seitenwerk) -> Iterator[Artefakt]:
    """German finds what is German; a language with pages of its own has a search of its own."""
    raeume = [werk.raum(), *werk.andere_sprachen]
    fassungen = tuple(sorted((raum.sprache, adressen.suche(raum.sprache)) for raum in raeume))
    for raum in raeume:
        adresse, worte = adressen.suche(raum.sprache), raum.w["suche"]
        seite = Seite(
            adresse,
            worte["titel"],
            worte["beschreibung"],
            adresse,
            krumen=(Krume(raum.w["rahmen"]["startseite"], raum.ziel("/").adresse),),
            sprache=raum.sprache,
            fassungen=fassungen if len(fassungen) > 1 else (),
        )
        yield werk.artefakt(seite, "seiten/suche.html", alle=sort_a_to_z(raum))


def sort_a_to_z(raum: Sprachraum) -> list[Eintrag | Seite]:
    """Every page of a language but events and the home page, as in a dictionary: ä beside a."""
    start = raum.ziel("/").adresse
    seiten: list[Eintrag | Seite] = [
        e for e in raum.eintraege if not isinstance(e, Veranstaltung) and e.adresse != start
    ]
    if raum.ist_deutsch:
        seiten += [Seite(adresse, UEBERSICHTSTITEL[ordner]) for ordner, adresse in adressen.UEBERSICHTEN.items()]
    return sorted(seiten, key=lambda seite: (_sort_key(seite.titel), seite.adresse))


def _sort_key(titel: str) -> str:
    zerlegt = unicodedata.normalize("NFD", titel.lower().replace("ß", "ss"))
    return "".join(zeichen for zeichen in zerlegt if zeichen.isalnum() or zeichen == " ")


def find_credits(ausgabe: Ausgabe) -> list[tuple[Foto, list[Eintrag]]]:
    """Every picture this edition publishes, with the pages that show it."""
    bedarf = ausgabe.bilder.bedarf
    seiten = ausgabe.bestand.eintraege_by_foto
    return [
        (ausgabe.bestand.fotos[key], sorted(seiten.get(key, ()), key=lambda eintrag: eintrag.adresse))
        for key, zuschnitte in sorted(bedarf.items())
        if not zuschnitte.isdisjoint(("karte", "ganz"))
    ]


def _pattern_parts(raum: Sprachraum) -> dict[str, object]:
    """Real content to show the parts with; the long and the missing the template makes itself."""
    bestand = raum.ausgabe.bestand
    return {
        "felder": raum.felder,
        "geschichten": bestand.geschichten[:3],
        "zeilen": coming_rows(raum, None, 3),
        "lagen": list(Lage),
        "lageplan": render_lageplan(tuple(bestand.staedte.values()), raum.w["bausteine"]["lageplan"]),
        "kontaktwege": contact_ways(raum),
    }
