"""Parts of pages: map, tables and mail addresses in text, stylesheet, typeface, icons."""

from __future__ import annotations

import html
import io
import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PIL import Image

from generator.errors import OzError
from generator.model.eintrag import Stand
from generator.model.seiten import Stadt
from generator.render.gestalt import Gestalt
from generator.render.inhaltshtml import finish
from generator.render.karte import distance_km, format_km, render_lageplan
from generator.render.schrift import GEWICHTE, ZEICHEN, render_schrift
from generator.render.stil import extract_material, link_assets, minify
from generator.render.vorlagenfilter import enumerate_words, tease
from generator.render.woerter import Woerter
from generator.render.zeichen import as_bild, as_svg

DEUTSCH = Woerter("de", {"bausteine": {"tabelle": "Tabelle", "bild": "Bild", "offen": "offen"}})


def _stadt(name: str, breite: float, laenge: float) -> Stadt:
    stand = Stand(datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC))
    return Stadt(
        pfad=f"inhalte/staedte/{name}.md", slug=name, titel=name, text="", stand=stand, koordinaten=(breite, laenge)
    )


def test_distances_are_those_of_the_globe() -> None:
    """Berlin to Munich is 504 km; a place is no distance from itself."""
    assert "504" == format_km(distance_km((52.52, 13.405), (48.1374, 11.5755)))
    assert "0,0" == format_km(distance_km((50.6, 10.7), (50.6, 10.7)))
    assert "5,6" == format_km(5.55001)


def test_the_map_is_true_to_scale_and_names_every_town() -> None:
    """Two towns one minute of latitude apart lie 1.853 km apart, measured with the drawing's own scale bar."""
    staedte = [_stadt("nord", 50.0 + 1 / 60, 10.0), _stadt("süd", 50.0, 10.0)]
    svg = ET.fromstring(render_lageplan(staedte, "Plan", "nord"))

    kreise = [float(kreis.get("cy", "0")) for kreis in svg.iter("circle")]
    balken = svg.findall("path")[-1].get("d", "")
    je_km = float(balken.split("h")[1].split("m")[0]) / 5
    assert 1.853 == pytest.approx((kreise[1] - kreise[0]) / je_km, abs=0.01)
    assert ["nord", "süd", "5 km"] == [text.text for text in svg.iter("text")]
    assert "nord, süd" in svg.get("aria-label", "")


def test_the_map_takes_any_number_of_towns_and_hostile_names() -> None:
    """None, one, or one that tries to be markup."""
    assert "" == render_lageplan([], "Plan")
    ET.fromstring(render_lageplan([_stadt("eine", 50.0, 10.0)], "Plan"))
    assert "<b>" not in render_lageplan([_stadt('"><b>x', 50.0, 10.0)], "Plan")


def test_a_table_scrolls_in_a_named_region_the_keyboard_reaches() -> None:
    """WCAG 2.1.1; the name are the table's own column heads."""
    fertig = finish("<table><thead><tr><th>Stadt</th><th>A &amp; B</th></tr></thead></table>", DEUTSCH)

    assert fertig.startswith(
        '<div class="tafel" role="region" aria-label="Tabelle: Stadt, A &amp; B" tabindex="0"><table>'
    )


def test_a_mail_address_works_but_does_not_stand_there_plainly() -> None:
    """Character references are the address for browsers and nothing for a simple pattern."""
    roh = '<p><a href="mailto:a.b@example.org">a.b@example.org</a> und <a href="https://example.org">Seite</a></p>'
    fertig = finish(roh, DEUTSCH)

    assert "example.org<" not in fertig
    assert "@" not in fertig
    assert roh == html.unescape(fertig)


def test_of_material_only_prose_rules_are_taken() -> None:
    """Plain elements inside .md-typeset stay; the theme's own parts, headings and touch settings go."""
    css = (
        ".md-typeset ul li,.md-typeset .tabbed-set li{margin-bottom:.5em;transition:color 1s}"
        ".md-header{color:red}.md-typeset h1{font-weight:300}.md-typeset{font-size:.8rem}"
        "@media print{.md-typeset p{color:red}}"
    )

    assert ".md-typeset ul li{margin-bottom:.5em}" == extract_material(css)


def test_the_stylesheet_loses_comments_and_nothing_else() -> None:
    """Descendant selectors, calc() and media queries survive."""
    css = "/* weg */\na :hover > b { width: calc(1px + 2px) ; }\n@media (min-width: 3em) { a { b: c; } }\n"

    assert "a :hover > b{width:calc(1px + 2px)}@media (min-width: 3em){a{b:c}}\n" == minify(css)
    assert "src:url(x.123.woff2)" == link_assets("src:url(x.woff2)", {"x.woff2": "x.123.woff2"})
    assert "url(data:x)" == link_assets("url(data:x)", {})


def test_the_typeface_is_small_complete_and_the_same_every_time(tmp_path: Path) -> None:
    """Every letter German needs, the licence inside, under 13 KB; cached bytes are the made bytes."""
    erste, zweite = render_schrift(tmp_path / "a"), render_schrift(tmp_path / "b")
    schrift = TTFont(io.BytesIO(erste))

    assert erste == zweite == render_schrift(tmp_path / "a")
    assert len(erste) < 13_000
    assert set(map(ord, ZEICHEN)) <= set(schrift.getBestCmap())
    assert set(map(ord, "äöüÄÖÜß„“–")) <= set(map(ord, ZEICHEN))
    assert GEWICHTE == (schrift["fvar"].axes[0].minValue, schrift["fvar"].axes[0].maxValue)
    assert "Open Font License" in str(schrift["name"].getDebugName(13))


def test_an_asset_nobody_made_is_an_error_with_its_name() -> None:
    """A template that names a missing file fails at once, not in the reader's browser."""
    with pytest.raises(OzError, match=r"assets/fehlt\.css"):
        Gestalt({}).adresse("fehlt.css")


def test_the_mark_is_drawn_alike_as_drawing_and_as_picture() -> None:
    """Four rings in the drawing; the picture has the asked size and the ring's colour at the first ring."""
    assert 4 == as_svg().count("<circle")
    ET.fromstring(as_svg())
    bild = Image.open(io.BytesIO(as_bild(580)))
    assert (580, 580) == bild.size
    assert (240, 154, 46) == bild.getpixel((round((29.2 + 9 + 3) * 10), round((4.5 + 9) * 10)))


@pytest.mark.parametrize(
    ("text", "anriss"),
    [
        ("Kurz genug.", "Kurz genug."),
        ("Rodeln und Schießen hier. Dort wird um Punkte gekämpft.", "Rodeln und Schießen hier."),
        ("Am 4. März beginnt z. B. Oberhof mit langen Rennen.", "Am 4. März beginnt z. B. Oberhof mit…"),
        ("Ja doch. Dieser Satz ist länger als der Platz für ihn.", "Ja doch. Dieser Satz ist länger als der…"),
    ],
)
def test_a_teaser_ends_with_a_sentence_where_it_can(text: str, anriss: str) -> None:
    """A sentence that fills a third of the room is enough; days and abbreviations end none."""
    assert anriss == tease(text, 42)


def test_words_are_enumerated_as_people_do() -> None:
    """With "und" before the last."""
    assert ["", "Suhl", "Suhl und Oberhof", "Suhl, Oberhof und Schleusingen"] == [
        enumerate_words(["Suhl", "Oberhof", "Schleusingen"][:anzahl]) for anzahl in range(4)
    ]
