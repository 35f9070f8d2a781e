"""What the overview of each folder lists, in the language it is shown in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from generator.model.eintrag import Eintrag
from generator.model.foto import Foto, darf_gezeigt_werden
from generator.render.ausgabe import Ausgabe
from generator.render.karte import render_lageplan
from generator.render.sprachraum import Sprachraum
from generator.render.terminzeilen import coming_rows
from generator.render.wege import contact_ways, job_ways

Kontext = Mapping[str, Any]


def list_pages(ordner: str, raum: Sprachraum) -> Kontext:
    """What the template of a folder's overview needs."""
    return _KONTEXTE[ordner](raum)


def _eintraege(liste: Callable[[Sprachraum], Sequence[Eintrag]]) -> Callable[[Sprachraum], Kontext]:
    return lambda raum: {"eintraege": liste(raum)}


def _kompetenzfelder(raum: Sprachraum) -> Kontext:
    return {
        "eintraege": raum.felder,
        "geschichten": raum.ausgabe.bestand.geschichten[:3] if raum.ist_deutsch else (),
        "kontaktwege": contact_ways(raum),
    }


def _geschichten(raum: Sprachraum) -> Kontext:
    """Stories by field, so that one can go straight to what one is looking for."""
    bestand = raum.ausgabe.bestand
    gruppen = [
        (feld, [g for g in bestand.geschichten if g.kompetenzfeld == feld.slug])
        for feld in bestand.kompetenzfelder.values()
    ]
    uebrige = [g for g in bestand.geschichten if g.kompetenzfeld not in bestand.kompetenzfelder]
    return {
        "eintraege": bestand.geschichten,
        "gruppen": [(feld, liste) for feld, liste in gruppen if liste],
        "uebrige": uebrige,
        "karrierewege": job_ways(raum),
    }


def _lebensqualitaet(raum: Sprachraum) -> Kontext:
    hier = raum.ziel("/lebensqualitaet/").adresse
    return {
        "eintraege": [seite for seite in raum.leben if seite.adresse != hier],
        "lageplan": render_lageplan(tuple(raum.ausgabe.bestand.staedte.values()), raum.w["bausteine"]["lageplan"]),
        "karrierewege": [weg for weg in job_ways(raum) if weg.adresse != hier],
    }


def _staedte(raum: Sprachraum) -> Kontext:
    staedte = tuple(raum.ausgabe.bestand.staedte.values())
    return {
        "eintraege": staedte,
        "lageplan": render_lageplan(staedte, raum.w["bausteine"]["lageplan"]),
        "zeilen": coming_rows(raum, None, 4),
    }


def _service(raum: Sprachraum) -> Kontext:
    return {"eintraege": raum.service, "kontaktwege": contact_ways(raum)[:1]}


def _presse(raum: Sprachraum) -> Kontext:
    ausgabe = raum.ausgabe
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


_KONTEXTE: Mapping[str, Callable[[Sprachraum], Kontext]] = {
    "kompetenzfelder": _kompetenzfelder,
    "geschichten": _geschichten,
    "lebensqualitaet": _lebensqualitaet,
    "staedte": _staedte,
    "service": _service,
    "ueber-uns": _eintraege(lambda raum: raum.ausgabe.bestand.infoseiten),
    "presse": _presse,
    "newsletter": _eintraege(lambda raum: raum.ausgabe.bestand.newsletter),
}
