"""What the frame needs besides the page itself: navigation, security policy, structured data, mail links."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from markupsafe import Markup

from generator.model import adresse as adressen
from generator.render.ausgabe import Ausgabe

if TYPE_CHECKING:
    from generator.render.seite import Seite

NAVIGATION = (
    ("Kompetenzfelder", "/kompetenzfelder/"),
    ("Geschichten", "/geschichten/"),
    ("Kalender", adressen.KALENDER),
    ("Leben hier", "/lebensqualitaet/"),
    ("Service", "/service/"),
)
"""The ways in, economy first (catalogue, "ZG: Zielgruppen und Reihenfolge")."""

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"
)
"""For the meta element; header files add `frame-ancestors`, which a meta element cannot carry (CSP 3, 4.2.3)."""

_BARRIERE_ANKER = "barriere-melden"
_RECHTLICHES = (
    ("Über uns", "/ueber-uns/"),
    ("Kontakt", adressen.KONTAKT),
    ("Impressum", adressen.IMPRESSUM),
    ("Datenschutz", adressen.DATENSCHUTZ),
    ("Barrierefreiheit", adressen.BARRIEREFREIHEIT),
    ("Bildnachweis", adressen.BILDNACHWEIS),
    ("Leichte Sprache", "/ueber-uns/leichte-sprache/"),
    ("Gebärdensprache", "/ueber-uns/gebaerdensprache/"),
)
"""The last two appear as soon as somebody has written them: `inhalte/ueber-uns/leichte-sprache.md`."""


def legal_links(ausgabe: Ausgabe) -> list[tuple[str, str]]:
    """The duties in the footer, as far as the project has the pages."""
    eigene = {eintrag.adresse for eintrag in ausgabe.bestand.eintraege} | {"/ueber-uns/", adressen.BILDNACHWEIS}
    return [(titel, adresse) for titel, adresse in _RECHTLICHES if adresse in eigene]


def barrier_link(ausgabe: Ausgabe, seite: Seite) -> Markup:
    """A mail with the page's address filled in, or the statement while no mailbox is named in mkdocs.yml."""
    postfach = (ausgabe.setting("kontakt") or {}).get("barriere")
    if not postfach:
        return Markup.escape(ausgabe.url(adressen.BARRIEREFREIHEIT + _barrier_anchor(ausgabe)))
    betreff = quote(f"Barriere auf: {seite.titel}")
    text = quote(f"Seite: {ausgabe.absolute(seite.adresse)}\n\nDas geht nicht oder ist schwer zu verstehen:\n")
    return disguise(f"mailto:{postfach}") + Markup.escape(f"?subject={betreff}&body={text}")


def _barrier_anchor(ausgabe: Ausgabe) -> str:
    """The place in the statement where barriers are reported, if its text marks one (`{ #barriere-melden }`)."""
    erklaerung = next((e for e in ausgabe.bestand.infoseiten if e.adresse == adressen.BARRIEREFREIHEIT), None)
    gefunden = erklaerung is not None and f'id="{_BARRIERE_ANKER}"' in ausgabe.html(erklaerung)
    return f"#{_BARRIERE_ANKER}" if gefunden else ""


def disguise(text: str) -> Markup:
    """The text as character references: people and browsers read it, the dumbest harvesters do not."""
    return Markup("".join(f"&#{ord(zeichen)};" for zeichen in text))


def structured_data(ausgabe: Ausgabe, seite: Seite) -> Iterator[Markup]:
    """JSON-LD of the page: its own and the way from the home page."""
    for daten in (*seite.jsonld, *_breadcrumbs(ausgabe, seite)):
        yield as_jsonld(daten)


def as_jsonld(daten: Mapping[str, Any]) -> Markup:
    """JSON that cannot end the script element it stands in."""
    text = json.dumps({"@context": "https://schema.org", **daten}, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace("&", "\\u0026"))


def _breadcrumbs(ausgabe: Ausgabe, seite: Seite) -> Iterator[Mapping[str, Any]]:
    if not seite.krumen:
        return
    stufen = [(krume.titel, krume.adresse) for krume in seite.krumen] + [(seite.titel, seite.adresse)]
    yield {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": stelle, "name": titel, "item": ausgabe.absolute(adresse)}
            for stelle, (titel, adresse) in enumerate(stufen, 1)
        ],
    }


def organization(ausgabe: Ausgabe) -> Mapping[str, Any]:
    """The Oberzentrum for search engines; only what is known."""
    return {
        "@type": "Organization",
        "@id": ausgabe.absolute("/") + "#oberzentrum",
        "name": ausgabe.config.site_name,
        "url": ausgabe.absolute("/"),
        "areaServed": [stadt.titel for stadt in ausgabe.bestand.staedte.values()],
    }
