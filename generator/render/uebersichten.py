"""The overview of each folder of `inhalte/`, the home of everything that has no page above it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model import adresse as adressen
from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.seite import BEREICHE, UEBERSICHTSTITEL, Krume, Seite, Seitenwerk
from generator.render.sprachraum import find_fassungen
from generator.render.uebersichtslisten import list_pages


@dataclass(frozen=True)
class _Uebersicht:
    """What an overview says besides its list."""

    text: str
    """Lead and meta description."""
    leertext: str
    """Where the edition has no entry of the kind."""
    feeds: tuple[tuple[str, str], ...] = ()


_UEBERSICHTEN: Mapping[str, _Uebersicht] = {
    "kompetenzfelder": _Uebersicht(
        "Präzisionstechnologie im weltweiten, Behälterglas für Lebensmittel im deutschlandweiten Wettbewerb: "
        "Das sind die beiden Felder, mit denen die vier Städte antreten.",
        "Die Seiten zu den Kompetenzfeldern werden gerade abgestimmt.",
    ),
    "geschichten": _Uebersicht(
        "Betriebe aus den vier Städten, ihre Produkte und was daran nicht jeder kann.",
        "Die ersten Geschichten werden gerade abgestimmt.",
        (("Unternehmensgeschichten", adressen.feed("geschichten")),),
    ),
    "lebensqualitaet": _Uebersicht(
        "Nach der Arbeit: Sportstätten von internationalem Rang, der Thüringer Wald und vier Städte, in denen auch "
        "Familien viel vorhaben können.",
        "Die Seiten zum Leben hier werden gerade abgestimmt.",
    ),
    "staedte": _Uebersicht(
        "Oberhof, Schleusingen, Suhl und Zella-Mehlis bilden zusammen das Oberzentrum Südthüringen.",
        "Noch ist keine Stadt eingetragen.",
    ),
    "service": _Uebersicht(
        "Ansiedeln, erweitern, Flächen finden: Die vier Städte bauen eine gemeinsame Wirtschaftsförderung auf. Was es "
        "schon gibt, was noch fehlt und wie Sie heute fragen.",
        "Die Serviceseiten werden gerade abgestimmt. Fragen beantworten wir schon jetzt.",
    ),
    "ueber-uns": _Uebersicht(
        "Wer hinter dem Oberzentrum Südthüringen steht, wie Sie uns erreichen und was rechtlich gilt.",
        "Hier steht noch nichts.",
    ),
    "presse": _Uebersicht(
        "Mitteilungen der Kommunalen Arbeitsgemeinschaft, Bilder zum Herunterladen und die Bedingungen ihrer Nutzung.",
        "Zurzeit ist keine Mitteilung veröffentlicht.",
        (("Pressemitteilungen", adressen.feed("presse")),),
    ),
    "newsletter": _Uebersicht(
        "Neues aus Betrieben und Städten, gesammelt in einer Ausgabe. Auch als Feed, ohne Anmeldung und ohne Adresse.",
        "Die erste Ausgabe ist in Vorbereitung.",
        (("Newsletter", adressen.feed("newsletter")),),
    ),
}


def render_uebersichten(ausgabe: Ausgabe, werk: Seitenwerk) -> Iterator[Artefakt]:
    """One page per folder, also where this edition has nothing to list."""
    for ordner, angaben in _UEBERSICHTEN.items():
        adresse = adressen.UEBERSICHTEN[ordner]
        seite = Seite(
            adresse=adresse,
            titel=UEBERSICHTSTITEL[ordner],
            beschreibung=angaben.text,
            bereich=BEREICHE.get(ordner, adresse),
            krumen=(Krume("Startseite", "/"),),
            feeds=angaben.feeds,
            fassungen=find_fassungen(ausgabe.bestand, f"inhalte/{ordner}/"),
        )
        kontext = list_pages(ordner, werk.raum())
        vorlage = f"seiten/uebersicht_{ordner.replace('-', '_')}.html"
        yield werk.artefakt(seite, vorlage, leertext=angaben.leertext, **kontext)
