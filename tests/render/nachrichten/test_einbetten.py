"""What partners fetch from us for their own pages."""

from __future__ import annotations

import html
import json
import re
from datetime import date

from generator.render.einbetten import render_einbetten
from generator.render.feedseite import render_feedseite
from generator.render.gestalt import load_gestalt
from generator.render.seite import Seitenwerk
from tests.render.nachrichten.conftest import Projekt


def dateien(projekt: Projekt, stichtag: date = date(2026, 11, 22)) -> dict[str, str]:
    ausgabe = projekt.ausgabe(stichtag=stichtag)
    seiten = Seitenwerk(ausgabe, load_gestalt(ausgabe.config))
    alle = [*render_einbetten(ausgabe, seiten), *render_feedseite(ausgabe, seiten)]
    return {artefakt.pfad: artefakt.render().decode() for artefakt in alle}


def test_the_data_are_coming_dates_worded_by_us(projekt: Projekt) -> None:
    """A partner's page need not know German dates or what a status means."""
    projekt.veranstaltung("fest", terminstatus="abgesagt")
    projekt.veranstaltung("vorbei", jahr=2026, beginn="2026-11-01")
    projekt.commit()

    daten = json.loads(dateien(projekt)["einbetten/kalender-suhl.json"])

    assert daten == {
        "titel": "Veranstaltungen in Suhl",
        "seite": "https://example.org/kalender/stadt/suhl/",
        "termine": [
            {
                "titel": "Stadtfest", "url": "https://example.org/veranstaltungen/fest/", "lage": "Abgesagt",
                "beginn": "2027-01-14T14:00:00+01:00", "bis": "2027-01-14",
                "wann": "Donnerstag, 14. Januar 2027, 14 Uhr", "ort": "Suhl",
            }
        ],
    }  # fmt: skip


def test_a_series_shows_its_next_date_only(projekt: Projekt) -> None:
    """A weekly market does not crowd out everything else."""
    projekt.veranstaltung(beginn="2026-11-16", wiederholung="{regel: 'FREQ=WEEKLY', bis: 2027-03-01}")
    projekt.commit()

    termine = json.loads(dateien(projekt)["einbetten/kalender-oberzentrum.json"])["termine"]

    assert [termin["beginn"] for termin in termine] == ["2026-11-23"]


def test_a_snippet_is_escaped_and_absolute(projekt: Projekt) -> None:
    """It stands in strangers' frames; a hostile title stays text."""
    projekt.veranstaltung(titel="'<script>alert(1)</script> & Fest'")
    projekt.commit()

    schnipsel = dateien(projekt)["einbetten/kalender-suhl.html"]

    assert "<script" not in schnipsel
    assert "&amp; Fest</a>" in schnipsel
    assert all(ziel.startswith("https://example.org/") for ziel in re.findall(r'<a href="([^"]*)"', schnipsel))


def test_what_the_page_offers_to_copy_exists(projekt: Projekt) -> None:
    """Every address in a code box is one we serve or one of our pages."""
    alles = dateien(projekt)
    codes = [
        html.unescape(code)
        for code in re.findall(r'<code id="[^"]*">(.*?)</code>', alles["einbetten/index.html"], re.S)
    ]
    ziele = {ziel for code in codes for ziel in re.findall(r'src="https://example.org/([^"]*)"', code)}

    assert len(codes) == 8
    assert ziele == {
        "einbetten/oberzentrum.js", "einbetten/kalender-oberzentrum.html", "einbetten/kalender-suhl.html",
        "einbetten/geschichten-karriereheimat.html", "einbetten/geschichten-alle.html",
    }  # fmt: skip
    assert ziele <= alles.keys()


def test_the_page_of_feeds_lists_every_feed_in_every_format(projekt: Projekt) -> None:
    """What is not listed nobody finds."""
    seite = dateien(projekt)["feeds/index.html"]

    assert {f"/feeds/{name}" for name in projekt.feeds()} <= set(re.findall(r'href="([^"]*)"', seite))
