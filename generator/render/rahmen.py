"""What the frame needs besides the page itself: navigation, security policy, structured data, mail links."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from markupsafe import Markup

from generator.model import adresse as adressen
from generator.model.eintrag import DEUTSCH
from generator.render.ausgabe import Ausgabe
from generator.render.weg import Weg

if TYPE_CHECKING:
    from generator.render.seite import Seite
    from generator.render.sprachraum import Sprachraum

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"
)
"""For the meta element; header files add `frame-ancestors`, which a meta element cannot carry (CSP 3, 4.2.3)."""

_BARRIERE_ANKER = "barriere-melden"
_RECHTLICHES = (
    ("ueber_uns", "/ueber-uns/"),
    ("kontakt", adressen.KONTAKT),
    ("impressum", adressen.IMPRESSUM),
    ("datenschutz", adressen.DATENSCHUTZ),
    ("barrierefreiheit", adressen.BARRIEREFREIHEIT),
    ("bildnachweis", adressen.BILDNACHWEIS),
)
_DEUTSCHE_FORMEN = (
    ("Leichte Sprache", "/ueber-uns/leichte-sprache/"),
    ("Gebärdensprache", "/ueber-uns/gebaerdensprache/"),
)
"""Ways to say it in German; they appear as soon as somebody has written them."""


def legal_links(raum: Sprachraum) -> list[Weg]:
    """The duties in the footer, as far as the project has the pages; what the language has itself is in its menu."""
    eigene = raum.ausgabe.bestand.by_adresse.keys() | {"/ueber-uns/", adressen.BILDNACHWEIS}
    worte = {"kontakt": raum.w["navigation"]["kontakt"], **raum.w["fuss"]}
    wege = [Weg(worte[key], adresse) for key, adresse in _RECHTLICHES]
    if raum.ist_deutsch:
        wege += [Weg(titel, adresse) for titel, adresse in _DEUTSCHE_FORMEN]
    im_menue = {weg.adresse for weg in raum.navigation}
    ziele = [raum.ziel(weg.adresse)._replace(worte=weg.worte) for weg in wege if weg.adresse in eigene]
    return [ziel for ziel in ziele if ziel.adresse not in im_menue]


def barrier_link(raum: Sprachraum, seite: Seite) -> Markup:
    """A mail with the page's address filled in, or the statement while no mailbox is named in mkdocs.yml."""
    ausgabe, worte = raum.ausgabe, raum.w["rahmen"]
    postfach = (ausgabe.setting("kontakt") or {}).get("barriere")
    if not postfach:
        return Markup.escape(ausgabe.url(adressen.BARRIEREFREIHEIT + _barrier_anchor(ausgabe)))
    betreff = quote(worte["barriere_betreff"].format(titel=seite.titel))
    text = quote(worte["barriere_text"].format(adresse=ausgabe.absolute(seite.adresse)))
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
    """JSON-LD of the page: its own, its versions in other languages and the way from the home page."""
    for daten in (*seite.jsonld, *_versions(ausgabe, seite), *_breadcrumbs(ausgabe, seite)):
        yield as_jsonld(daten)


def _versions(ausgabe: Ausgabe, seite: Seite) -> Iterator[Mapping[str, Any]]:
    """Which page is a translation of which (schema.org `workTranslation`, `translationOfWork`)."""
    if not seite.fassungen and seite.sprache == DEUTSCH:
        return
    andere = [
        (sprache, {"@type": "WebPage", "@id": ausgabe.absolute(adresse), "inLanguage": sprache})
        for sprache, adresse in seite.fassungen
        if sprache != seite.sprache
    ]
    daten: dict[str, Any] = {
        "@type": "WebPage",
        "@id": ausgabe.absolute(seite.adresse),
        "url": ausgabe.absolute(seite.adresse),
        "name": seite.titel,
        "inLanguage": seite.sprache,
    }
    if seite.sprache == DEUTSCH:
        daten["workTranslation"] = [angaben for _, angaben in andere]
    elif original := [angaben for sprache, angaben in andere if sprache == DEUTSCH]:
        daten["translationOfWork"] = original[0]
    yield daten


def as_jsonld(daten: Mapping[str, Any] | str) -> Markup:
    """JSON that cannot end the script element it stands in."""
    text = daten if isinstance(daten, str) else json.dumps(daten, ensure_ascii=False, separators=(",", ":"))
    text = '{"@context":"https://schema.org",' + text[1:]
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
