"""The words of the frame: whole in every language, and days and times as each language writes them."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from generator.config import ZONE, load_config
from generator.errors import OzError
from generator.model.veranstaltung import Zeitpunkt
from generator.render import datum
from generator.render.terminstatus import Lage
from generator.render.woerter import Woerter, find_schluessel, load_woerter
from tests.conftest import Musterprojekt

PROJEKT = Path(__file__).resolve().parents[3]
WOERTER = load_woerter(load_config(PROJEKT, umgebung={}))
SPRACHEN = sorted(WOERTER)


def _at(tag: date, stunde: int, minute: int = 0) -> datetime:
    return datetime(tag.year, tag.month, tag.day, stunde, minute, tzinfo=ZONE)


def _value(gruppen: Any, weg: str) -> Any:
    for teil in weg.split("."):
        gruppen = gruppen[teil]
    return gruppen


@pytest.mark.parametrize("sprache", SPRACHEN)
def test_a_language_has_every_word_with_the_same_gaps(sprache: str) -> None:
    """What the program fills in ({titel}) is filled in everywhere; nothing is empty but the status of the normal."""
    deutsch, worte = WOERTER["de"], WOERTER[sprache]
    for weg in find_schluessel(deutsch._gruppen):
        soll, ist = _value(deutsch, weg), _value(worte, weg)
        if isinstance(soll, list):
            assert len(soll) == len(ist), weg
            continue
        assert ist or weg == "lage.bestaetigt", weg
        if not weg.startswith("datum."):
            assert sorted(re.findall(r"{\w+}", soll)) == sorted(re.findall(r"{\w+}", ist)), weg


def test_statuses_are_worded_as_in_calendars() -> None:
    """One word for one thing, on pages and in feeds."""
    assert {lage.value: lage.titel for lage in Lage} == dict(WOERTER["de"]["lage"])


T = date(2027, 1, 22)


@pytest.mark.parametrize(
    ("beginn", "ende", "englisch"),
    [
        (_at(T, 19), None, "19:00"),
        (_at(T, 17, 30), _at(T, 19), "17:30 to 19:00"),
        (_at(T, 19), _at(date(2027, 1, 23), 0), "19:00 to midnight"),
        (_at(T, 19), _at(date(2027, 1, 23), 1), "19:00 to 1:00 on Saturday 23 January 2027"),
        (T, None, ""),
    ],
)
def test_times_follow_the_language(beginn: Zeitpunkt, ende: datetime | None, englisch: str) -> None:
    """And the German patterns say exactly what the German calendar says."""
    assert englisch == WOERTER["en"].format_uhrzeiten(beginn, ende)
    assert datum.format_uhrzeiten(beginn, ende) == WOERTER["de"].format_uhrzeiten(beginn, ende)


@pytest.mark.parametrize(
    ("von", "bis", "englisch"),
    [
        (T, T, "22 January 2027"),
        (T, date(2027, 1, 24), "22 to 24 January 2027"),
        (date(2027, 4, 30), date(2027, 5, 2), "30 April to 2 May 2027"),
        (date(2026, 12, 30), date(2027, 1, 2), "30 December 2026 to 2 January 2027"),
    ],
)
def test_days_follow_the_language(von: date, bis: date, englisch: str) -> None:
    """Ranges do not repeat what their ends share."""
    assert englisch == WOERTER["en"].format_tage(von, bis)
    assert datum.format_tage(von, bis) == WOERTER["de"].format_tage(von, bis)
    assert datum.format_tag_lang(von) == WOERTER["de"].format_tag_lang(von)


def test_british_dates_have_no_comma_and_no_ordinal() -> None:
    """As the British public service writes them."""
    assert "Friday 22 January 2027" == WOERTER["en"].format_tag_lang(T)
    assert "from 19:00" == WOERTER["en"].format_ab(_at(T, 19))


def test_a_project_may_say_one_thing_otherwise(musterprojekt: Musterprojekt) -> None:
    """Its file lies over the package's; all other words stay."""
    musterprojekt.write("vorlagen/woerter/en.yml", "navigation:\n  kontakt: Talk to us\n")

    worte = load_woerter(musterprojekt.config())["en"]

    assert ("Talk to us", "Search") == (worte["navigation"]["kontakt"], worte["navigation"]["suche"])


@pytest.mark.parametrize(
    ("inhalt", "meldung"),
    [
        ("rahmen: {sprung: Aller au contenu}\n", r"fr\.yml: Es fehlen die Wörter bausteine\.bild"),
        ("rahmen: [\n", r"fr\.yml:2:1 lässt sich nicht lesen"),
        ("nur ein Satz\n", r"fr\.yml enthält keine Wörter"),
    ],
)
def test_an_unfinished_language_is_one_sentence(musterprojekt: Musterprojekt, inhalt: str, meldung: str) -> None:
    """Whoever translates learns which words are missing."""
    musterprojekt.write("vorlagen/woerter/fr.yml", inhalt)

    with pytest.raises(OzError, match=meldung):
        load_woerter(musterprojekt.config())


def test_a_misspelt_word_is_named(musterprojekt: Musterprojekt) -> None:
    """It would never be shown."""
    musterprojekt.write("vorlagen/woerter/en.yml", "navigation: {kontackt: Talk}\n")

    with pytest.raises(OzError, match=r"en\.yml: Niemand braucht die Wörter navigation\.kontackt"):
        load_woerter(musterprojekt.config())


def test_every_word_is_used() -> None:
    """What no template and no code asks for is a burden on every translator."""
    vorlagen = [p.read_text("utf-8") for p in (PROJEKT / "vorlagen").rglob("*.html")]
    code = [p.read_text("utf-8") for p in (PROJEKT / "generator/render").glob("*.py")]
    alles = "\n".join(vorlagen + code)
    dynamisch = ("suche.arten.", "lage.", "reichweiten.", "datum.", "navigation.")

    ungenutzt = [
        weg
        for weg in find_schluessel(WOERTER["de"]._gruppen)
        if not weg.startswith(dynamisch)
        and f"w.{weg}" not in alles
        and f'"{weg.split(".")[-1]}"' not in alles.replace("'", '"')
    ]

    assert [] == ungenutzt
    assert isinstance(WOERTER["de"], Woerter)
