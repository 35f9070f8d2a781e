"""The accessibility statement: made from data, true only for a year."""

from __future__ import annotations

import dataclasses
from datetime import date
from types import MappingProxyType
from typing import Any

import pytest

from generator.befund import Schwere
from generator.render.erklaerung import find_erklaerung_befunde
from tests.conftest import Musterprojekt

ANGABEN: dict[str, Any] = {
    "erstellt": date(2026, 1, 5),
    "geprueft": date(2026, 2, 1),
    "methode": "dritte",
    "vereinbarkeit": "teilweise",
    "maengel": [{"titel": "Karten", "text": "<b>ohne</b> Text", "grund": "belastung"}],
}


def _befunde(projekt: Musterprojekt, angaben: object, stichtag: date = date(2026, 3, 1)) -> list[tuple[Schwere, str]]:
    extra = MappingProxyType({"barrierefreiheit": angaben})
    config = dataclasses.replace(projekt.config(stichtag=stichtag), extra=extra)
    return [(befund.schwere, befund.meldung) for befund in find_erklaerung_befunde(config)]


def test_it_warns_a_month_before_the_year_is_over_and_then_stops_production(musterprojekt: Musterprojekt) -> None:
    """A statement must rest on an assessment that is not older than twelve months."""
    assert [] == _befunde(musterprojekt, ANGABEN, date(2027, 1, 2))
    assert [Schwere.WARNUNG] == [s for s, _ in _befunde(musterprojekt, ANGABEN, date(2027, 1, 3))]
    assert [Schwere.WARNUNG] == [s for s, _ in _befunde(musterprojekt, ANGABEN, date(2027, 2, 1))]
    assert [Schwere.FEHLER] == [s for s, _ in _befunde(musterprojekt, ANGABEN, date(2027, 2, 2))]


@pytest.mark.parametrize(
    ("angaben", "worte"),
    [
        ("gestern", "Zeilen der Form"),
        (ANGABEN | {"geprueft": "bald"}, "«geprueft» muss ein Tag sein"),
        (ANGABEN | {"methode": "gefühlt"}, "«methode: gefühlt» gibt es nicht"),
        (ANGABEN | {"maengel": ["kaputt"]}, "Jeder Eintrag unter «maengel»"),
        (ANGABEN | {"maengel": [{"titel": "a", "text": "b", "grund": "keine Lust"}]}, "«grund: keine Lust»"),
    ],
)
def test_wrong_data_are_named_in_german(musterprojekt: Musterprojekt, angaben: object, worte: str) -> None:
    """One sentence that says what is wrong and what is allowed."""
    ((schwere, meldung),) = _befunde(musterprojekt, angaben)

    assert schwere is Schwere.FEHLER
    assert worte in meldung


def test_the_page_says_what_the_data_say(musterprojekt: Musterprojekt) -> None:
    """Status, findings by group, date and method, before the place where barriers are reported; text stays text."""
    mkdocs = (musterprojekt.wurzel / "mkdocs.yml").read_text(encoding="utf-8").replace("extra: {}", "extra:")
    kopf = mkdocs if "extra:\n" in mkdocs else mkdocs + "extra:\n"
    zeilen = (
        "  barrierefreiheit:\n    erstellt: 2026-01-05\n    geprueft: 2026-02-01\n    methode: dritte\n"
        "    vereinbarkeit: teilweise\n    maengel:\n"
        "      - {titel: Karten, text: '<b>ohne</b> Text', grund: belastung}\n"
    )
    musterprojekt.write("mkdocs.yml", kopf.replace("extra:\n", "extra:\n" + zeilen))
    datei = musterprojekt.wurzel / "inhalte/ueber-uns/barrierefreiheit.md"
    text = datei.read_text(encoding="utf-8") + "\n\n## Barriere melden { #barriere-melden }\n\nSo geht es.\n"
    datei.write_text(text, encoding="utf-8")

    musterprojekt.build()

    seite = musterprojekt.read_site("ueber-uns/barrierefreiheit/index.html")
    assert "<strong>teilweise vereinbar</strong>" in seite
    assert "<strong>Karten:</strong> &lt;b&gt;ohne&lt;/b&gt; Text" in seite
    assert "Grundlage ist eine Bewertung durch Dritte" in seite
    assert '<time datetime="2026-02-01">1. Februar 2026</time>' in seite
    assert seite.index("Erstellung dieser Erklärung") < seite.index('<h2 id="barriere-melden">')
    assert 'href="/ueber-uns/barrierefreiheit/#barriere-melden"' in musterprojekt.read_site("index.html")
