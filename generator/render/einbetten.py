"""The partner kit: one small script, its data, snippets for sites without script, and the page that offers them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from html import escape
from typing import Any
from urllib.parse import urlsplit

from generator.errors import OzError
from generator.model import adresse
from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.einbettdaten import Terminliste, list_geschichtenfeeds, list_terminlisten, story_rows
from generator.render.feedliste import Feed
from generator.render.seite import Krume, Seite, Seitenwerk


@dataclass(frozen=True)
class Baustein:
    """Something to copy into another website."""

    name: str
    titel: str
    script: str
    rahmen: str
    """An iframe, for sites that allow no script."""
    partner: str | None = None


def render_einbetten(ausgabe: Ausgabe, seiten: Seitenwerk) -> Iterator[Artefakt]:
    """Everything under `/einbetten/`."""
    script = load_script(ausgabe)
    terminlisten, geschichten = list_terminlisten(ausgabe), list_geschichtenfeeds(ausgabe)
    yield Artefakt.of(adresse.as_datei(adresse.EINBETTEN_SKRIPT), script)
    for liste in terminlisten:
        daten = json.dumps(liste.as_json(), ensure_ascii=False, separators=(",", ":"))
        yield Artefakt.of(f"einbetten/{liste.name}.json", daten + "\n")
        yield _schnipsel(seiten, liste.name, _termine(liste))
    for partner, feed in geschichten:
        name = f"geschichten-{partner or 'alle'}"
        yield _schnipsel(seiten, name, _geschichten(ausgabe, feed))
    yield _seite(ausgabe, seiten, script, terminlisten, geschichten)


def load_script(ausgabe: Ausgabe) -> bytes:
    """The components as partners load them. Raises OzError where the file is missing."""
    for ordner in ausgabe.config.vorlagen:
        datei = ordner / "einbetten" / "oberzentrum.js"
        if datei.is_file():
            return datei.read_bytes()
    raise OzError("vorlagen: Die Datei einbetten/oberzentrum.js fehlt.")


def _schnipsel(seiten: Seitenwerk, name: str, schnipsel: Mapping[str, Any]) -> Artefakt:
    vorlage = seiten.umgebung.get_template("einbetten/schnipsel.html")
    return Artefakt(
        adresse.as_datei(adresse.einbetten(name)), partial(_as_bytes, vorlage.render, schnipsel=schnipsel)
    )  # fmt: skip


def _as_bytes(render: Any, **kontext: Any) -> bytes:
    text: str = render(**kontext)
    return text.encode()


def _termine(liste: Terminliste) -> dict[str, Any]:
    zeilen = [
        {"titel": z.titel, "url": z.url, "lage": z.lage, "beginn": z.beginn, "wann": z.wann, "text": f", {z.ort}"}
        for z in liste.termine[:10]
    ]
    return {
        "titel": liste.titel,
        "zeilen": zeilen,
        "seite": liste.seite,
        "mehr": "Alle Termine im gemeinsamen Kalender",
    }


def _geschichten(ausgabe: Ausgabe, feed: Feed) -> dict[str, Any]:
    return {
        "titel": feed.kurztitel,
        "zeilen": story_rows(ausgabe, feed),
        "seite": feed.seite,
        "mehr": "Mehr vom Oberzentrum Südthüringen",
    }


def _seite(
    ausgabe: Ausgabe,
    seiten: Seitenwerk,
    script: bytes,
    terminlisten: list[Terminliste],
    geschichten: list[tuple[str | None, Feed]],
) -> Artefakt:
    seite = Seite(
        adresse.EINBETTEN,
        "Auf Ihrer Website zeigen",
        "Termine und Geschichten der vier Städte als fertiger Baustein, ohne Cookies und ohne Tracking.",
        krumen=(Krume("Startseite", "/"),),
    )
    teile = urlsplit(ausgabe.config.site_url)
    kontext = {
        "kalender": [_kalenderbaustein(ausgabe, liste) for liste in terminlisten],
        "geschichten": [_geschichtenbaustein(ausgabe, partner, feed) for partner, feed in geschichten],
        "groesse": -(-len(gzip.compress(script, mtime=0)) // 1000),
        "herkunft": f"{teile.scheme}://{teile.netloc}",
        "feed": geschichten[0][1].name,
    }
    return seiten.artefakt(seite, "einbetten/seite.html", einbetten=kontext)


def _kalenderbaustein(ausgabe: Ausgabe, liste: Terminliste) -> Baustein:
    merkmal = f' stadt="{liste.stadt}"' if liste.stadt else ""
    inhalt = f'<oz-kalender{merkmal} anzahl="5">\n  <a href="{liste.seite}">{escape(liste.titel)}</a>\n</oz-kalender>'
    return Baustein(liste.name, liste.titel, _with_script(ausgabe, inhalt), _rahmen(ausgabe, liste.name, liste.titel))


def _geschichtenbaustein(ausgabe: Ausgabe, partner: str | None, feed: Feed) -> Baustein:
    name, titel = f"geschichten-{partner or 'alle'}", feed.kurztitel
    merkmal = f' partner="{partner}"' if partner else ""
    inhalt = (
        f'<oz-geschichten{merkmal} anzahl="3">\n  <a href="{feed.seite}">Geschichten aus dem Oberzentrum '
        "Südthüringen</a>\n</oz-geschichten>"
    )
    rahmen = _rahmen(ausgabe, name, "Geschichten aus dem Oberzentrum Südthüringen")
    return Baustein(name, titel, _with_script(ausgabe, inhalt), rahmen, partner)


def _with_script(ausgabe: Ausgabe, inhalt: str) -> str:
    return f'<script src="{ausgabe.absolute(adresse.EINBETTEN_SKRIPT)}" defer></script>\n{inhalt}'


def _rahmen(ausgabe: Ausgabe, name: str, titel: str) -> str:
    ziel = ausgabe.absolute(adresse.einbetten(name))
    return f'<iframe src="{ziel}" title="{escape(titel)}" width="100%" height="480" loading="lazy"></iframe>'
