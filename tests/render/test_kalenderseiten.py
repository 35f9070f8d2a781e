"""The lists, months and archive of the calendar: every date is found where people look for it."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest

from generator.render.kalenderseiten_farben import DUNKEL, HELL, adapt, contrast
from generator.render.kalenderseiten_gruppen import group_coming, group_month, months_shown
from tests.conftest import Musterprojekt
from tests.render.kalenderhilfe import event, open_edition, render_calendar

GESETZT = date(2026, 11, 22)


def titles(html: str) -> list[str]:
    """The linked titles of rows in their order, without a status before them."""
    zeilen = re.findall(r'<h3><a href="/veranstaltungen/[^"]+">(?:<strong[^>]*>.*?</strong> )?([^<]+)</a></h3>', html)
    return [titel for titel in zeilen if titel]


def days(html: str) -> list[str]:
    """The days that have a heading, in their order."""
    return re.findall(r'data-tag="([0-9-]+)"', html)


def test_coming_dates_stand_under_their_day_soonest_first(musterprojekt: Musterprojekt) -> None:
    """The overview shows the weekday in words and every coming date once."""
    seite = render_calendar(musterprojekt)["/kalender/"].html

    assert days(seite) == [
        "2027-01-07", "2027-01-14", "2027-01-21", "2027-01-22", "2027-01-28", "2027-02-04", "2027-02-06",
        "2027-02-18", "2027-02-25",
    ]  # fmt: skip
    assert titles(seite)[:3] == ["Wochenmarkt", "Wochenmarkt", "Offene Werkstatt"]
    assert '<span class="kal-wt">Freitag,</span> <span class="kal-zahl">22.</span>' in seite


def test_a_running_date_stands_in_front_and_not_under_a_past_day(musterprojekt: Musterprojekt) -> None:
    """A market that began before the Stichtag is in the group of what goes on, with its span."""
    musterprojekt.write("veranstaltungen/2026/markt.md", event("Markt", beginn="2026-11-20", ende="2026-12-23"))

    seite = render_calendar(musterprojekt)["/kalender/"].html

    laufend = seite.split('id="laufend"')[1].split("</section>")[0]
    assert titles(laufend) == ["Markt"]
    assert "20. November bis 23. Dezember 2026" in laufend
    assert "2026-11-20" not in days(seite)


def test_a_coming_date_of_several_days_stands_once_in_the_list(musterprojekt: Musterprojekt) -> None:
    """Three days of racing are one row under the first day, with the span."""
    seite = render_calendar(musterprojekt)["/kalender/"].html

    assert titles(seite).count("Weltcup, Rennrodeln") == 1
    assert '<time datetime="2027-01-22">22. bis 24. Januar 2027</time>' in seite


def test_a_date_of_several_days_is_on_each_day_of_its_month(musterprojekt: Musterprojekt) -> None:
    """First with its whole row, then short on every further day."""
    seite = render_calendar(musterprojekt)["/kalender/2027-01/"].html
    zellen = dict(
        re.findall(r'<li class="monatstag[^"]*" data-tag="([0-9-]+)">(.*?)(?=<li class="monatstag|</ol>)', seite, re.S)
    )

    assert len(zellen) == 31
    assert [tag for tag, zelle in zellen.items() if "Weltcup, Rennrodeln" in zelle] == [
        "2027-01-22", "2027-01-23", "2027-01-24",
    ]  # fmt: skip
    assert titles(zellen["2027-01-22"]) == ["Weltcup, Rennrodeln"]
    assert "folgetag" in zellen["2027-01-23"]


def test_what_goes_on_from_the_month_before_opens_the_month(musterprojekt: Musterprojekt) -> None:
    """On the first of the month it has a whole row, so that the list does not begin with a fragment."""
    musterprojekt.write("veranstaltungen/2026/markt.md", event("Markt", beginn="2026-11-27", ende="2026-12-02"))

    seite = render_calendar(musterprojekt)["/kalender/2026-12/"].html

    assert titles(seite) == ["Markt"]
    assert seite.count("folgetag") == 1


def test_empty_months_between_dates_have_pages_only_near_the_stichtag(musterprojekt: Musterprojekt) -> None:
    """Paging leads from month to month, and over years without dates in one step."""
    assert months_shown(["2026-11", "2027-02", "2030-01"], GESETZT) == [
        "2026-11", "2026-12", *(f"2027-{m:02}" for m in range(1, 13)), *(f"2028-{m:02}" for m in range(1, 12)),
        "2030-01",
    ]  # fmt: skip
    assert months_shown([], GESETZT) == []


def test_months_page_to_their_neighbours(musterprojekt: Musterprojekt) -> None:
    """February links to January and, where no later month has dates, to none."""
    seiten = render_calendar(musterprojekt)

    assert 'rel="prev" href="/kalender/2027-01/"' in seiten["/kalender/2027-02/"].html
    assert 'rel="next"' not in seiten["/kalender/2027-02/"].html


@pytest.mark.parametrize(
    ("adresse", "erwartet"),
    [
        ("/kalender/stadt/oberhof/", {"Weltcup, Rennrodeln", "Nachtlauf"}),
        ("/kalender/kategorie/markt-und-fest/", {"Wochenmarkt"}),
        ("/kalender/zielgruppe/fachkraefte/", {"Offene Werkstatt"}),
        ("/kalender/eintritt-frei/", {"Offene Werkstatt"}),
        ("/kalender/barrierefrei/rollstuhl/", {"Offene Werkstatt"}),
    ],
)
def test_each_facet_has_a_page_with_just_its_dates(
    musterprojekt: Musterprojekt, adresse: str, erwartet: set[str]
) -> None:
    """Without script every filter is a page."""
    assert set(titles(render_calendar(musterprojekt)[adresse].html)) == erwartet


def test_the_venue_says_what_the_event_leaves_open(musterprojekt: Musterprojekt) -> None:
    """An event without its own statement is as accessible as its venue."""
    musterprojekt.write("veranstaltungen/2027/lesung.md", event("Lesung", ort="rathaus-suhl"))

    assert "Lesung" in titles(render_calendar(musterprojekt)["/kalender/barrierefrei/rollstuhl/"].html)


def test_a_facet_without_dates_says_so_and_where_to_go(musterprojekt: Musterprojekt) -> None:
    """No empty page, no dead end."""
    seite = render_calendar(musterprojekt)["/kalender/barrierefrei/induktion/"].html

    assert "Zurzeit kein Termin" in seite
    assert 'href="/kalender/">alle Veranstaltungen</a>' in seite


def test_a_cancelled_date_says_so_before_its_title(musterprojekt: Musterprojekt) -> None:
    """In lists too, and in words, not by a colour or a line alone."""
    seite = render_calendar(musterprojekt)["/kalender/"].html

    assert '<strong class="lage lage-abgesagt">Abgesagt:</strong> Nachtlauf</a>' in seite
    assert '<span class="lage lage-vorlaeufig">Vorläufig</span>' in seite


def test_the_past_is_in_the_archive_of_its_year(musterprojekt: Musterprojekt) -> None:
    """On the day after, a date has left the list and stands in the archive."""
    seiten = render_calendar(musterprojekt, date(2027, 1, 25))

    assert "Weltcup, Rennrodeln" not in titles(seiten["/kalender/"].html)
    assert "Weltcup, Rennrodeln" in titles(seiten["/kalender/archiv/2027/"].html)
    assert '<a href="/kalender/archiv/2027/">2027 <span class="kal-anzahl">(5 Termine)</span></a>' in (
        seiten["/kalender/archiv/"].html
    )


def test_a_full_year_of_the_archive_leads_to_its_months(musterprojekt: Musterprojekt) -> None:
    """No list longer than the coming dates' own: every past month is named with its number and has a page."""
    for nummer in range(100):
        text = event(f"Lesung {nummer}", beginn=f"2025-{nummer % 12 + 1:02}-07")
        musterprojekt.write(f"veranstaltungen/2025/lesung-{nummer}.md", text)

    seiten = render_calendar(musterprojekt)

    jahr = seiten["/kalender/archiv/2025/"].html
    assert [] == titles(jahr)
    chips = re.findall(r'<a href="(/kalender/2025-\d\d/)">[^<]+<span class="kal-anzahl">\((\d+)\)</span>', jahr)
    assert 12 == len(chips) and 100 == sum(int(zahl) for _, zahl in chips)
    assert all(len(titles(seiten[adresse].html)) == int(zahl) for adresse, zahl in chips)


def test_an_empty_calendar_has_its_pages_too(musterprojekt: Musterprojekt) -> None:
    """No event, no month, and still every address of the contract."""
    for datei in (musterprojekt.wurzel / "veranstaltungen" / "2027").iterdir():
        datei.unlink()

    seiten = render_calendar(musterprojekt)

    assert "Zurzeit ist nichts angekündigt" in seiten["/kalender/"].html
    assert "Das Archiv ist noch leer" in seiten["/kalender/archiv/"].html
    assert "/kalender/stadt/suhl/" in seiten


def test_a_long_list_ends_with_the_later_months(musterprojekt: Musterprojekt) -> None:
    """Whole days until the limit, then links with the number of what is left, so that nothing is lost."""
    ausgabe, _ = open_edition(musterprojekt)
    paare = ausgabe.bestand.coming(GESETZT)

    kommend = group_coming(paare, GESETZT, 3)

    assert [tag.tag.isoformat() for tag in kommend.tage] == ["2027-01-07", "2027-01-14"]
    assert len(kommend.gezeigt) + sum(anzahl for _, anzahl in kommend.spaeter) == kommend.anzahl == len(paare)
    assert kommend.spaeter == (("2027-01", 3), ("2027-02", 4))


def test_february_of_a_leap_year_has_29_days() -> None:
    """And the grid begins on the right weekday."""
    tage = group_month("2028-02", ())

    assert (len(tage), tage[0].tag.isoweekday()) == (29, 2)


def test_titles_are_text_whatever_is_in_them(musterprojekt: Musterprojekt) -> None:
    """Markup in an imported title is shown, not obeyed."""
    titel = "'<script>alert(1)</script> & <b>'"
    text = "'Ein Termin mit einem Titel, der keiner sein will, und <img src=x onerror=alert(1)> im Kurztext dazu.'"
    musterprojekt.write("veranstaltungen/2027/boese.md", event(titel, kurztext=text, uid="boese@muster.example"))

    seiten = render_calendar(musterprojekt)

    assert not [adresse for adresse, blatt in seiten.items() if "<script>alert" in blatt.html]
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;" in seiten["/kalender/"].html


def test_pages_obey_the_policy(musterprojekt: Musterprojekt) -> None:
    """No inline style, no inline handler, no script of another host (anforderungen-web.md, D2)."""
    for adresse, blatt in render_calendar(musterprojekt).items():
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=", blatt.html), adresse
        assert not re.search(r'<script(?! type="application/ld\+json"| src="/)', blatt.html), adresse


def test_headings_go_down_one_level_at_a_time(musterprojekt: Musterprojekt) -> None:
    """One h1, then no level skipped (WCAG 1.3.1)."""
    for adresse, blatt in render_calendar(musterprojekt).items():
        stufen = [int(stufe) for stufe in re.findall(r"<h([1-6])", blatt.html.split("<footer")[0])]
        assert stufen.count(1) == 1, adresse
        assert all(danach - davor <= 1 for davor, danach in pairwise(stufen)), (adresse, stufen)


@pytest.mark.parametrize("farbe", ["#ffffff", "#000000", "#1f3f4a", "#f9bd5a", "#e6ecec"])
def test_category_marks_stand_out_on_both_grounds(farbe: str) -> None:
    """WCAG 1.4.11 asks 3:1 of graphics, whatever colour an editor chose."""
    for grund in (HELL, DUNKEL):
        assert contrast(adapt(farbe, grund), grund) >= 3


def test_one_changed_event_changes_only_pages_that_show_it(musterprojekt: Musterprojekt) -> None:
    """The digest that spares a page from rendering follows what the page shows, no more and no less."""
    vorher = render_calendar(musterprojekt)
    musterprojekt.replace("veranstaltungen/2027/weltcup.md", "Rennrodeln an drei Tagen.", "Rennrodeln an vier Tagen.")
    nachher = render_calendar(musterprojekt)

    neu = {adresse for adresse in nachher if nachher[adresse].kennung != vorher[adresse].kennung}
    assert {"/veranstaltungen/weltcup/", "/kalender/2027-01/", "/kalender/stadt/oberhof/", "/kalender/"} <= neu
    assert not {"/veranstaltungen/wochenmarkt/", "/kalender/2027-02/", "/kalender/stadt/suhl/"} & neu
    gleiche = set(nachher) - neu
    assert all(nachher[adresse].html == vorher[adresse].html for adresse in gleiche)


def test_a_new_day_leaves_months_and_most_events_alone(musterprojekt: Musterprojekt) -> None:
    """The build of the next morning renders lists anew, not ten thousand pages."""
    heute, morgen = (render_calendar(musterprojekt, tag) for tag in (GESETZT, date(2026, 11, 23)))

    neu = {adresse for adresse in morgen if morgen[adresse].kennung != heute[adresse].kennung}
    assert "/kalender/2027-01/" not in neu
    assert "/veranstaltungen/weltcup/" not in neu
    assert all(morgen[adresse].html == heute[adresse].html for adresse in set(morgen) - neu)
