"""What holds for every page of the website, whatever its kind."""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.conftest import Musterprojekt

_ADRESSE = re.compile(r'\s(?:href|src|action)="([^"]*)"')


def _pages(site: Path) -> dict[str, str]:
    """Pages in our frame by their file; snippets that partners embed have a frame of their own."""
    dateien = [
        datei for datei in sorted(site.rglob("*.html")) if datei.parent.name != "einbetten" or "index" in datei.name
    ]
    return {datei.relative_to(site).as_posix(): datei.read_text(encoding="utf-8") for datei in dateien}


def test_every_page_has_one_main_heading_a_language_and_a_way_past_the_header(vorschau: Path) -> None:
    """WCAG 2.4.1, 2.4.6, 3.1.1; the skip link is the first thing in the body."""
    for pfad, text in _pages(vorschau).items():
        assert text.count("<h1") == 1, pfad
        assert re.search(r'<html lang="(de|en)">', text), pfad
        assert '<body>\n<a class="sprung" href="#inhalt">' in text, pfad
        assert text.count('id="inhalt"') == 1, pfad


def test_no_two_pages_share_a_title(vorschau: Path) -> None:
    """WCAG 2.4.2: a title tells pages apart in tabs and lists."""
    titel = Counter(
        treffer[1]
        for pfad, text in _pages(vorschau).items()
        if (treffer := re.search(r"<title>(.*?)</title>", text)) and "umgezogen" not in treffer[1]
    )

    assert [] == [name for name, anzahl in titel.items() if anzahl > 1]


def test_nothing_on_a_page_needs_more_than_the_strict_policy(vorschau: Path) -> None:
    """No inline script or style, no event handler; what a browser runs or paints comes from files of ours."""
    for pfad, text in _pages(vorschau).items():
        assert " style=" not in text, pfad
        assert "<style" not in text, pfad
        assert not re.search(r"<[^>]+\son[a-z]+=", text), pfad
        for kopf in re.findall(r"<script([^>]*)>", text):
            assert "src=" in kopf or "application/ld+json" in kopf, pfad
        richtlinie = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
        assert richtlinie is not None, pfad
        assert "unsafe" not in richtlinie[1], pfad
        assert richtlinie[1].startswith("default-src &#39;none&#39;"), pfad


def test_every_link_inside_the_site_arrives(vorschau: Path) -> None:
    """No dead address and no dead anchor, not even on the 404 page."""
    seiten = _pages(vorschau)
    anker = {pfad: set(re.findall(r'\sid="([^"]+)"', text)) for pfad, text in seiten.items()}
    tot = []
    for pfad, text in seiten.items():
        for roh in _ADRESSE.findall(text):
            ziel = urlsplit(html.unescape(roh))
            if ziel.scheme or ziel.netloc:
                continue
            datei = unquote(ziel.path).lstrip("/") if ziel.path else pfad
            datei = f"{datei}index.html" if not datei or datei.endswith("/") else datei
            fehlt = not (vorschau / datei).is_file()
            if fehlt or (ziel.fragment and datei in anker and ziel.fragment not in anker[datei]):
                tot.append((pfad, roh))

    assert [] == tot


def test_structured_data_is_readable_and_cannot_leave_its_element(vorschau: Path) -> None:
    """JSON-LD parses, says its kind, and holds no `<`."""
    arten = set()
    for pfad, text in _pages(vorschau).items():
        for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL):
            assert "<" not in block, pfad
            arten.add(json.loads(block)["@type"])

    assert {"Organization", "Article", "NewsArticle", "BreadcrumbList"} <= arten


def test_a_draft_says_so_and_is_kept_from_search_engines(vorschau: Path) -> None:
    """Marked in the preview, not in the sitemap, not to be indexed."""
    sitemap = (vorschau / "sitemap.xml").read_text(encoding="utf-8")
    entwuerfe = {pfad for pfad, text in _pages(vorschau).items() if 'class="entwurfsband"' in text}

    assert entwuerfe
    for pfad in entwuerfe:
        assert 'name="robots" content="noindex"' in (vorschau / pfad).read_text(encoding="utf-8")
        assert f"/{pfad.removesuffix('index.html')}</loc>" not in sitemap


def test_the_production_edition_has_no_marker_and_no_pattern_page(musterprojekt: Musterprojekt) -> None:
    """What is for the workshop stays in the workshop."""
    bau = musterprojekt.build(entwuerfe=False)

    assert bau.bericht is not None, bau.hindernisse
    dateien = musterprojekt.site_files()
    assert "muster/index.html" not in dateien
    assert not any(b'class="entwurfsband"' in roh for pfad, roh in dateien.items() if pfad.endswith(".html"))


def test_content_cannot_bring_markup_of_its_own(musterprojekt: Musterprojekt) -> None:
    """Titles are text: neither HTML nor template syntax in them does anything."""
    musterprojekt.replace(
        "inhalte/staedte/suhl.md", "titel: Suhl", 'titel: "<script>alert(1)</script> {{ 7 * 7 }} </title>"'
    )
    musterprojekt.build()

    text = musterprojekt.read_site("staedte/suhl/index.html")
    assert "<script>alert" not in text
    assert "{{ 7 * 7 }}" in text
    assert text.count("</title>") == 1


def test_the_barrier_link_fills_in_the_page_once_there_is_a_mailbox(musterprojekt: Musterprojekt) -> None:
    """Without a mailbox it leads to the statement; with one it is a mail that names the page."""
    musterprojekt.build()
    assert 'href="/ueber-uns/barrierefreiheit/">Barriere melden' in musterprojekt.read_site("staedte/suhl/index.html")

    einstellungen = (musterprojekt.wurzel / "mkdocs.yml").read_text(encoding="utf-8")
    zeile = "extra:\n  kontakt:\n    barriere: hilfe@example.org\n"
    neu = einstellungen.replace("extra:\n", zeile) if "extra:\n" in einstellungen else einstellungen + zeile
    musterprojekt.write("mkdocs.yml", neu)
    musterprojekt.build()
    text = musterprojekt.read_site("staedte/suhl/index.html")
    assert "hilfe@example.org" not in text, "harvesters read plain addresses"
    assert "mailto:hilfe@example.org?subject=Barriere%20auf%3A%20Suhl" in html.unescape(text)
    assert "/staedte/suhl/%0A" in text
