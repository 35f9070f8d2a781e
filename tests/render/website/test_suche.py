"""The search index: what people type is found, whatever the spelling."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.render.suche import fold


@pytest.mark.parametrize(
    ("getippt", "gefaltet"),
    [
        ("Behälterglas", "behalterglas"),
        ("Behaelterglas", "behalterglas"),
        ("Straße", "strasse"),
        ("STRASSE", "strasse"),
        ("Südthüringen", "sudthuringen"),
        ("Suedthueringen", "sudthuringen"),
        ("Café", "cafe"),
        ("Zella-Mehlis", "zella-mehlis"),
    ],
)
def test_spellings_of_one_word_fold_to_the_same(getippt: str, gefaltet: str) -> None:
    """Umlauts, their substitutes, ß and capitals make no difference."""
    assert gefaltet == fold(getippt)


def _index(site: Path) -> list[dict[str, str]]:
    seiten: list[dict[str, str]] = json.loads((site / "daten" / "suche.json").read_text(encoding="utf-8"))["seiten"]
    return seiten


def test_a_part_of_a_compound_is_in_the_index(vorschau: Path) -> None:
    """«Glas» is found in «Behälterglas», by substring and without a dictionary."""
    treffer = [s["a"] for s in _index(vorschau) if "glas" in s["f"] or "glas" in s["w"]]

    assert "/kompetenzfelder/behaelterglas/" in treffer


def test_past_events_are_not_found_and_coming_ones_are(vorschau: Path) -> None:
    """Every address of the index exists; events in it are still to come."""
    adressen = [seite["a"] for seite in _index(vorschau)]

    assert any(adresse.startswith("/veranstaltungen/") for adresse in adressen)
    assert all((vorschau / adresse.lstrip("/") / "index.html").is_file() for adresse in adressen)


def test_no_word_is_in_the_index_twice(vorschau: Path) -> None:
    """A word inside a longer one of the same page would only cost bytes."""
    for seite in _index(vorschau):
        woerter = seite["w"].split()
        assert len(woerter) == len(set(woerter))
        assert not any(wort in seite["f"] for wort in woerter)


def test_pages_without_an_entry_are_found_too(vorschau: Path) -> None:
    """The calendar, subscribing, feeds, the press room; by the words of their address as well, but no single month."""
    seiten = {seite["a"]: seite for seite in _index(vorschau)}

    assert {"/kalender/", "/kalender/abonnieren/", "/feeds/", "/presse/", "/einbetten/", "/staedte/"} <= seiten.keys()
    assert "einbetten" in seiten["/einbetten/"]["w"].split()
    assert not any(adresse.startswith(("/kalender/2", "/suche/", "/404")) for adresse in seiten)
