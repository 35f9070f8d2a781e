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
from generator.render.inhaltsseiten import REICHWEITEN, coming_rows
from generator.render.karte import render_lageplan
from generator.render.seite import UEBERSICHTSTITEL, Krume, Seite, Seitenwerk
from generator.render.terminstatus import Lage
from generator.render.wege import contact_ways

MUSTER = "/muster/"
_START = Krume("Startseite", "/")


def render_standardseiten(ausgabe: Ausgabe, werk: Seitenwerk) -> Iterator[Artefakt]:
    """Search, 404 and credits; the pattern page where drafts are shown."""
    suche = Seite(
        adressen.SUCHE, "Suche", "Geschichten, Seiten und kommende Termine finden.", adressen.SUCHE, krumen=(_START,)
    )
    yield werk.artefakt(suche, "seiten/suche.html", alle=sort_a_to_z(ausgabe))
    fehlt = Seite(adressen.FEHLERSEITE, "Diese Seite gibt es nicht", indexierbar=False)
    yield werk.artefakt(fehlt, "seiten/nicht_gefunden.html")
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
        yield werk.artefakt(muster, "seiten/muster.html", **_pattern_parts(ausgabe))


def sort_a_to_z(ausgabe: Ausgabe) -> list[Eintrag | Seite]:
    """Every page but events and the home page, as in a dictionary: ä beside a."""
    seiten: list[Eintrag | Seite] = [
        e for e in ausgabe.bestand.eintraege if not isinstance(e, Veranstaltung) and e.adresse != "/"
    ]
    seiten += [Seite(adresse, UEBERSICHTSTITEL[ordner]) for ordner, adresse in adressen.UEBERSICHTEN.items()]
    return sorted(seiten, key=lambda seite: (_sort_key(seite.titel), seite.adresse))


def _sort_key(titel: str) -> str:
    zerlegt = unicodedata.normalize("NFD", titel.lower().replace("ß", "ss"))
    return "".join(zeichen for zeichen in zerlegt if zeichen.isalnum() or zeichen == " ")


def find_credits(ausgabe: Ausgabe) -> list[tuple[Foto, list[Eintrag]]]:
    """Every picture this edition publishes as a card, with the pages that show it."""
    bedarf = ausgabe.bilder.bedarf
    seiten = ausgabe.bestand.eintraege_by_foto
    return [
        (ausgabe.bestand.fotos[key], sorted(seiten.get(key, ()), key=lambda eintrag: eintrag.adresse))
        for key, zuschnitte in sorted(bedarf.items())
        if "karte" in zuschnitte
    ]


def _pattern_parts(ausgabe: Ausgabe) -> dict[str, object]:
    """Real content to show the parts with; the long and the missing the template makes itself."""
    bestand = ausgabe.bestand
    return {
        "felder": list(bestand.kompetenzfelder.values()),
        "reichweiten": REICHWEITEN,
        "geschichten": bestand.geschichten[:3],
        "zeilen": coming_rows(ausgabe, None, 3),
        "lagen": list(Lage),
        "lageplan": render_lageplan(tuple(bestand.staedte.values())),
        "kontaktwege": contact_ways(ausgabe),
    }
