"""Files machines ask for: sitemap, robots.txt, web manifest, security.txt."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from generator.befund import Befund, Schwere, Stelle
from generator.config import Config
from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.datum import format_tag
from generator.render.seite import Seite

SECURITY_TXT = ".well-known/security.txt"
WARNFRIST = timedelta(days=30)
"""How long before `Expires` the build begins to warn."""


def render_standarddateien(ausgabe: Ausgabe, seiten: Iterable[Seite]) -> Iterator[Artefakt]:
    """`seiten` is everything that was rendered in the frame; what must not be indexed is left out here."""
    yield Artefakt.of("sitemap.xml", _sitemap(ausgabe, seiten))
    yield Artefakt.of("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {ausgabe.absolute('/sitemap.xml')}\n")
    yield Artefakt.of("site.webmanifest", _manifest(ausgabe))
    sicherheit = ausgabe.setting("sicherheit") or {}
    fehler = any(befund.schwere is Schwere.FEHLER for befund in find_security_befunde(ausgabe.config))
    if sicherheit.get("kontakt") and sicherheit.get("bis") and not fehler:
        yield Artefakt.of(SECURITY_TXT, _security(ausgabe, sicherheit))


def _sitemap(ausgabe: Ausgabe, seiten: Iterable[Seite]) -> str:
    sichtbar = [seite for seite in seiten if seite.indexierbar and not seite.entwurf]
    geaendert = {seite.adresse: seite.geaendert for seite in sichtbar}
    fassungen = _translations(sichtbar)
    # Event pages are put into the frame only where they changed, so the frame has not seen them all.
    geaendert |= {v.adresse: v.stand.geaendert for v in ausgabe.bestand.veranstaltungen if not v.ist_entwurf}
    zeilen = []
    for adresse, moment in sorted(geaendert.items()):
        stand = f"<lastmod>{moment.date().isoformat()}</lastmod>" if moment else ""
        andere = "".join(
            f'<xhtml:link rel="alternate" hreflang="{sprache}" href="{html.escape(ausgabe.absolute(ziel))}"/>'
            for sprache, ziel in fassungen.get(adresse, ())
        )
        zeilen.append(f"<url><loc>{html.escape(ausgabe.absolute(adresse))}</loc>{stand}{andere}</url>")
    xhtml = ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' if fassungen else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"{xhtml}>\n' + "\n".join(zeilen) + "\n</urlset>\n"
    )


def _translations(seiten: Iterable[Seite]) -> dict[str, list[tuple[str, str]]]:
    """By address the versions search engines may know of; one that is hidden from them is none."""
    seiten = list(seiten)
    adressen = {seite.adresse for seite in seiten}
    alle = {s.adresse: [paar for paar in s.hreflang if paar[1] in adressen] for s in seiten}
    return {adresse: paare for adresse, paare in alle.items() if len({ziel for _, ziel in paare}) > 1}


def _manifest(ausgabe: Ausgabe) -> str:
    bilder = [
        {"src": ausgabe.url("/favicon.svg"), "type": "image/svg+xml", "sizes": "any"},
        {"src": ausgabe.url("/icon-192.png"), "type": "image/png", "sizes": "192x192", "purpose": "any maskable"},
        {"src": ausgabe.url("/icon-512.png"), "type": "image/png", "sizes": "512x512", "purpose": "any maskable"},
    ]
    angaben = {
        "name": ausgabe.config.site_name,
        "short_name": "Oberzentrum",
        "lang": "de",
        "start_url": ausgabe.url("/"),
        "scope": ausgabe.url("/"),
        "display": "browser",
        "background_color": "#0a1f27",
        "theme_color": "#0a1f27",
        "icons": bilder,
    }
    return json.dumps(angaben, ensure_ascii=False, indent=1) + "\n"


def _security(ausgabe: Ausgabe, sicherheit: Mapping[str, Any]) -> str:
    """RFC 9116: Contact and exactly one Expires are mandatory."""
    kontakt = str(sicherheit["kontakt"])
    kontakt = f"mailto:{kontakt}" if "@" in kontakt and ":" not in kontakt else kontakt
    return (
        f"Contact: {kontakt}\n"
        f"Expires: {_day(sicherheit['bis']).isoformat()}T00:00:00Z\n"
        "Preferred-Languages: de, en\n"
        f"Canonical: {ausgabe.absolute('/' + SECURITY_TXT)}\n"
    )


def find_security_befunde(config: Config) -> list[Befund]:
    """What is wrong with the settings of security.txt: not set, expired, about to expire, or valid for too long."""
    sicherheit = config.extra.get("sicherheit") or {}
    if not sicherheit.get("kontakt") or not sicherheit.get("bis"):
        return [_befund(Schwere.WARNUNG, "security.txt entsteht nicht. Bitte «kontakt» und «bis» eintragen.")]
    try:
        bis = _day(sicherheit["bis"])
    except ValueError:
        return [_befund(Schwere.FEHLER, f"«bis: {sicherheit['bis']}» ist kein Tag. So ist es richtig: 2027-11-01.")]
    if bis <= config.stichtag:
        return [_befund(Schwere.FEHLER, f"security.txt ist am {format_tag(bis)} abgelaufen. Bitte «bis» erneuern.")]
    if bis - config.stichtag <= WARNFRIST:
        return [_befund(Schwere.WARNUNG, f"security.txt läuft am {format_tag(bis)} ab. Bitte «bis» erneuern.")]
    if bis - config.stichtag > timedelta(days=366):
        return [_befund(Schwere.WARNUNG, "security.txt soll kein ganzes Jahr gelten (RFC 9116). Bitte «bis» kürzen.")]
    return []


def _befund(schwere: Schwere, meldung: str) -> Befund:
    return Befund(
        "sicherheitskontakt", schwere, "mkdocs.yml", Stelle(), f"extra.sicherheit: {meldung}", text="sicherheit"
    )


def _day(wert: object) -> date:
    return wert if isinstance(wert, date) else date.fromisoformat(str(wert))
