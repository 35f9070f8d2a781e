"""The overview of each folder of `inhalte/`, the home of everything that has no page above it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.model import adresse as adressen
from generator.model.eintrag import Eintrag
from generator.model.foto import Foto, darf_gezeigt_werden
from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.inhaltsseiten import REICHWEITEN, coming_rows
from generator.render.karte import render_lageplan
from generator.render.seite import BEREICHE, UEBERSICHTSTITEL, Krume, Seite, Seitenwerk
from generator.render.wege import contact_ways, job_ways


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
        )
        kontext = _KONTEXTE[ordner](ausgabe)
        vorlage = f"seiten/uebersicht_{ordner.replace('-', '_')}.html"
        yield werk.artefakt(seite, vorlage, leertext=angaben.leertext, **kontext)


Kontext = Mapping[str, Any]


def _eintraege(liste: Callable[[Ausgabe], Sequence[Eintrag]]) -> Callable[[Ausgabe], Kontext]:
    return lambda ausgabe: {"eintraege": liste(ausgabe)}


def _kompetenzfelder(ausgabe: Ausgabe) -> Kontext:
    return {
        "eintraege": list(ausgabe.bestand.kompetenzfelder.values()),
        "reichweiten": REICHWEITEN,
        "geschichten": ausgabe.bestand.geschichten[:3],
        "kontaktwege": contact_ways(ausgabe),
    }


def _geschichten(ausgabe: Ausgabe) -> Kontext:
    """Stories by field, so that one can go straight to what one is looking for."""
    bestand = ausgabe.bestand
    gruppen = [
        (feld, [g for g in bestand.geschichten if g.kompetenzfeld == feld.slug])
        for feld in bestand.kompetenzfelder.values()
    ]
    uebrige = [g for g in bestand.geschichten if g.kompetenzfeld not in bestand.kompetenzfelder]
    return {
        "eintraege": bestand.geschichten,
        "gruppen": [(feld, liste) for feld, liste in gruppen if liste],
        "uebrige": uebrige,
        "karrierewege": job_ways(ausgabe),
    }


def _lebensqualitaet(ausgabe: Ausgabe) -> Kontext:
    return {
        "eintraege": ausgabe.bestand.lebensqualitaet,
        "lageplan": render_lageplan(tuple(ausgabe.bestand.staedte.values())),
        "karrierewege": [weg for weg in job_ways(ausgabe) if weg[1] != ausgabe.url("/lebensqualitaet/")],
    }


def _staedte(ausgabe: Ausgabe) -> Kontext:
    staedte = tuple(ausgabe.bestand.staedte.values())
    return {"eintraege": staedte, "lageplan": render_lageplan(staedte), "zeilen": coming_rows(ausgabe, None, 4)}


def _service(ausgabe: Ausgabe) -> Kontext:
    return {"eintraege": ausgabe.bestand.service, "kontaktwege": contact_ways(ausgabe)[:1]}


def _presse(ausgabe: Ausgabe) -> Kontext:
    return {
        "eintraege": ausgabe.bestand.presse,
        "presse": {"ueber_uns": "", "bedingungen": ""} | dict(ausgabe.setting("presse") or {}),
        "fotos": _press_photos(ausgabe),
    }


def _press_photos(ausgabe: Ausgabe) -> list[Foto]:
    fotos = ausgabe.bestand.fotos
    return [
        fotos[k] for k in sorted(fotos) if fotos[k].presse and darf_gezeigt_werden(fotos[k], ausgabe.config.stichtag)
    ]


_KONTEXTE: Mapping[str, Callable[[Ausgabe], Kontext]] = {
    "kompetenzfelder": _kompetenzfelder,
    "geschichten": _geschichten,
    "lebensqualitaet": _lebensqualitaet,
    "staedte": _staedte,
    "service": _service,
    "ueber-uns": _eintraege(lambda ausgabe: ausgabe.bestand.infoseiten),
    "presse": _presse,
    "newsletter": _eintraege(lambda ausgabe: ausgabe.bestand.newsletter),
}
