"""The photo pool for people: journalists find and copy, the team sees the state of rights."""

from __future__ import annotations

import re

from tests.bildmaterial import put, two_halves
from tests.conftest import Musterprojekt


def with_pool(projekt: Musterprojekt) -> Musterprojekt:
    put(projekt.wurzel, "halle.jpg", two_halves(400, 250), presse="true", stadt="suhl", positionierung="[natur]")
    put(projekt.wurzel, "bahn.jpg", two_halves(400, 251), presse="true", stadt="oberhof", positionierung="[sport]")
    put(projekt.wurzel, "intern.jpg", two_halves(400, 252), stadt="suhl")
    put(projekt.wurzel, "alt.jpg", two_halves(400, 253), presse="true", nutzung_bis="2026-11-01", stadt="suhl")
    put(projekt.wurzel, "bald.jpg", two_halves(400, 254), nutzung_bis="2026-12-31")
    return projekt


def keys(seite: str) -> list[str]:
    """The pictures of a list, by their anchors."""
    return re.findall(r'<(?:li|tr) id="([a-z-]+)">', seite)


def test_only_what_is_offered_and_allowed_is_listed(musterprojekt: Musterprojekt) -> None:
    """Not the internal one, not the one whose right has ended."""
    with_pool(musterprojekt).build()

    assert keys(musterprojekt.read_site("presse/fotos/index.html")) == ["bahn", "halle", "messlinie"]


def test_town_and_theme_are_plain_links(musterprojekt: Musterprojekt) -> None:
    """Filters work without script, each with its number; an empty one does not exist."""
    with_pool(musterprojekt).build()
    seite = musterprojekt.read_site("presse/fotos/index.html")
    dateien = musterprojekt.site_files()

    assert 'href="/presse/fotos/stadt/suhl/">Suhl <span>1</span>' in seite
    assert 'href="/presse/fotos/thema/sport/">Sport <span>1</span>' in seite
    assert keys(musterprojekt.read_site("presse/fotos/stadt/suhl/index.html")) == ["halle"]
    assert keys(musterprojekt.read_site("presse/fotos/thema/sport/index.html")) == ["bahn"]
    assert "presse/fotos/thema/familie/index.html" not in dateien


def test_each_has_a_download_and_a_line_to_copy(musterprojekt: Musterprojekt) -> None:
    """The file is there in print size, under a name that says what it is."""
    with_pool(musterprojekt).build()
    seite = musterprojekt.read_site("presse/fotos/stadt/suhl/index.html")
    treffer = re.search(r'href="(/bilder/halle-druck-400\.[0-9a-f]+\.jpg)" download="halle\.jpg"', seite)

    assert treffer is not None
    assert treffer[1].lstrip("/") in musterprojekt.site_files()
    assert '<span id="nachweis-halle">Foto: Erika Muster, CC-BY-4.0</span>' in seite
    assert 'data-kopieren-aus="nachweis-halle"' in seite
    assert "JPEG, 400 × 250 Pixel, 0,0 MB" in seite


def test_the_contact_sheet_is_for_the_team_alone(musterprojekt: Musterprojekt) -> None:
    """In the preview, not for search engines; in production there is none."""
    with_pool(musterprojekt).build()
    assert 'name="robots" content="noindex"' in musterprojekt.read_site("fotopool/index.html")
    assert "/fotopool/" not in musterprojekt.read_site("sitemap.xml")

    musterprojekt.build(entwuerfe=False)
    assert "fotopool/index.html" not in musterprojekt.site_files()


def test_the_contact_sheet_begins_with_what_must_be_looked_at(musterprojekt: Musterprojekt) -> None:
    """Locked and shown, locked, ending, unused, then the rest; each with the pages that show it."""
    with_pool(musterprojekt)
    musterprojekt.replace("inhalte/index.md", "foto: messlinie", "foto: alt")
    musterprojekt.build()
    seite = musterprojekt.read_site("fotopool/index.html")

    assert keys(seite) == ["alt", "bald", "bahn", "halle", "intern", "messlinie"]
    zeilen = re.findall(r"<tr id=.*?</tr>", seite, re.DOTALL)
    assert "Gesperrt: Nutzungsrecht am 01.11.2026 abgelaufen" in zeilen[0] and 'href="/"' in zeilen[0]
    assert "Endet am" in zeilen[1] and "nirgends" in zeilen[1]
    assert 'href="/geschichten/muster-messtechnik/"' in zeilen[-1]


def test_without_offers_the_page_says_so(musterprojekt: Musterprojekt) -> None:
    """Never an empty list."""
    musterprojekt.replace("fotopool/messlinie.yml", "presse: true\n", "")
    musterprojekt.build()

    assert "Zurzeit bieten wir keine Bilder an" in musterprojekt.read_site("presse/fotos/index.html")
