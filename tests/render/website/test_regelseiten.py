"""The communication rules as pages: for the team in the preview, never for the public."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from generator.model import adresse as adressen
from generator.pipeline import load_regelseiten
from generator.publish.website import render_website
from tests.conftest import Musterprojekt

REGELN = load_regelseiten()
INTERN = (adressen.REGELN, adressen.REGELBLATT, adressen.FOTOPOOL, adressen.PLANUNG, "/muster/")


def read(vorschau: Path, adresse: str) -> str:
    """The page at an address."""
    return (vorschau / adresse.strip("/") / "index.html").read_text(encoding="utf-8")


def test_every_rule_and_every_technical_finding_has_its_page(vorschau: Path) -> None:
    """With reason, way out and each example, as text even where it is markup."""
    for regel in REGELN:
        seite = unescape(read(vorschau, adressen.regel(regel.name)))
        assert regel.titel in seite
        assert f"<code>{regel.name}</code>" in seite
        for beispiel in (*regel.schlecht, *regel.gut):
            for text in (beispiel.satz, *(inhalt.strip() for _, inhalt in beispiel.dateien)):
                assert text in seite, regel.name


def test_the_overview_leads_to_all_of_them(vorschau: Path) -> None:
    """By family, with the level of each; no rule is without a family."""
    uebersicht = read(vorschau, adressen.REGELN)

    for regel in REGELN:
        zeile = re.search(rf'<tr><td><a href="[^"]*{adressen.regel(regel.name)}">.*?</tr>', uebersicht)
        assert zeile is not None, regel.name
        assert f"<td>{regel.schwere}</td>" in zeile[0]


def test_the_sheet_names_what_partners_must_know(vorschau: Path) -> None:
    """The families of words, none of the technical ones."""
    blatt = read(vorschau, adressen.REGELBLATT)

    assert adressen.regel("glas-weltweit") in blatt
    assert adressen.regel("foto-ohne-alt") in blatt
    assert adressen.regel("git-flach") not in blatt
    assert adressen.regel("termin-ohne-uid") not in blatt


def test_only_the_internal_pages_lead_there(vorschau: Path) -> None:
    """Not the navigation, not the footer, not the search, not the sitemap; and no search engine may keep them."""
    for adresse in INTERN:
        seite = read(vorschau, adresse)
        assert all(andere in seite for andere in INTERN)
        assert '<meta name="robots" content="noindex">' in seite
    fremd = [datei for datei in vorschau.rglob("*") if datei.suffix in (".html", ".xml", ".json", ".txt", ".atom")]
    intern = {vorschau / adresse.strip("/") / "index.html" for adresse in INTERN}
    for datei in fremd:
        if datei not in intern and vorschau / "regeln" not in datei.parents:
            assert adressen.REGELN not in datei.read_text(encoding="utf-8"), datei


@pytest.mark.parametrize("entwuerfe", [True, False])
def test_a_production_edition_has_none_of_them(musterprojekt: Musterprojekt, entwuerfe: bool) -> None:
    """Neither the pages nor a path to them."""
    pfade = [artefakt.pfad for artefakt in render_website(musterprojekt.load(entwuerfe=entwuerfe))]

    assert any(pfad.startswith("regeln/") for pfad in pfade) is entwuerfe
