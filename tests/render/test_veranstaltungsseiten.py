"""The page of one event: whether it takes place comes first, and nothing unknown is claimed."""

from __future__ import annotations

import json
import re
import subprocess
from datetime import date

import pytest

from generator.model.bestand import Bestand
from generator.model.eintrag import Aenderung
from generator.render.aenderungstext import describe_aenderung
from tests.conftest import STICHTAG, Musterprojekt
from tests.render.kalenderhilfe import event, render_calendar


def main_of(html: str) -> str:
    """What stands in the main part, tags out, blanks joined."""
    teil = html.split("<main", 1)[1].split("</main>", 1)[0].split(">", 1)[1]
    return " ".join(re.sub(r"<[^>]+>", " ", teil).split())


def page(projekt: Musterprojekt, slug: str, stichtag: date = STICHTAG) -> str:
    """The page's HTML."""
    return render_calendar(projekt, stichtag)[f"/veranstaltungen/{slug}/"].html


@pytest.mark.parametrize(
    ("angaben", "satz"),
    [
        ({"terminstatus": "abgesagt"}, "Abgesagt: Der Termin am Freitag, 15. Januar 2027, findet nicht statt."),
        ({"terminstatus": "verschoben", "verschoben_von": "2027-01-08"}, "Verlegt vom 8. Januar 2027."),
        ({"terminstatus": "verschoben"}, "Verschoben: Der Termin am Freitag, 15. Januar 2027, entfällt."),
        ({"terminstatus": "vorlaeufig"}, "Vorläufig: Dieser Termin ist noch nicht bestätigt."),
        ({"terminstatus": "ausgebucht"}, "Ausgebucht: Es gibt keine freien Plätze mehr."),
    ],
)
def test_the_status_is_the_first_thing_read(musterprojekt: Musterprojekt, angaben: dict[str, str], satz: str) -> None:
    """A screen reader that jumps to the content hears it before the title."""
    musterprojekt.write("veranstaltungen/2027/lauf.md", event("Waldlauf", **angaben))

    assert main_of(page(musterprojekt, "lauf")).startswith(satz)


def test_a_confirmed_date_has_no_banner(musterprojekt: Musterprojekt) -> None:
    """Nothing to say, nothing said."""
    assert "termin-banner" not in page(musterprojekt, "weltcup")


def test_a_past_event_says_that_it_is_over(musterprojekt: Musterprojekt) -> None:
    """From the day after its last day on, and not a day earlier."""
    assert "ist vorbei" not in page(musterprojekt, "weltcup", date(2027, 1, 24))
    assert main_of(page(musterprojekt, "weltcup", date(2027, 1, 25))).startswith("Diese Veranstaltung ist vorbei.")


def test_the_document_title_is_unique_by_date_and_town(musterprojekt: Musterprojekt) -> None:
    """WCAG 2.4.2; a cancelled event says so where links are shared."""
    assert "<title>Weltcup, Rennrodeln – 22. bis 24. Januar 2027, Oberhof – " in page(musterprojekt, "weltcup")
    assert "<title>ABGESAGT: Nachtlauf – 6. Februar 2027, Oberhof – " in page(musterprojekt, "nachtlauf")


def test_the_page_names_place_price_and_access(musterprojekt: Musterprojekt) -> None:
    """Venue with its address, map links that embed nothing, admission, accessibility."""
    seite = page(musterprojekt, "offene-werkstatt")
    text = main_of(seite)

    assert "Rathaus Suhl Am Marktplatz 1 98527 Suhl" in text
    assert 'href="geo:50.6106,10.6931"' in seite
    assert "https://www.openstreetmap.org/?mlat=50.6106&amp;mlon=10.6931#map=17/50.6106/10.6931" in seite
    assert "Eintritt frei" in text
    assert "mit Rollstuhl zugänglich, barrierefreies WC" in text
    assert "Donnerstag, 14. Januar 2027, 14 bis 17.30 Uhr" in text


def test_what_is_unknown_is_said_to_be_unknown(musterprojekt: Musterprojekt) -> None:
    """No venue, no price, no word on access: the page says so instead of leaving the reader to guess."""
    text = main_of(page(musterprojekt, "nachtlauf"))

    assert "Oberhof, genauer Ort noch nicht bekannt" in text
    assert "Eintritt keine Angabe" in text
    assert "Noch keine Angaben. Bitte beim Veranstalter fragen." in text


def test_a_series_shows_its_next_dates_and_folds_the_rest(musterprojekt: Musterprojekt) -> None:
    """The next one in the head, six before the fold, every one behind it, the pause left out."""
    seite = page(musterprojekt, "wochenmarkt")

    assert "Nächster Termin: Donnerstag, 7. Januar 2027, 8 bis 13 Uhr" in main_of(seite)
    alle = re.findall(r'<time datetime="(\d{4}-\d\d-\d\d)', seite.split("<details")[1].split("</details>")[0])
    assert alle == [
        "2027-01-07", "2027-01-14", "2027-01-21", "2027-01-28", "2027-02-04", "2027-02-18", "2027-02-25",
    ]  # fmt: skip
    assert "Alle 7 Termine" in seite


def test_the_next_date_of_a_series_follows_the_stichtag(musterprojekt: Musterprojekt) -> None:
    """On the eighth of January the seventh is over."""
    assert "Nächster Termin: Donnerstag, 14. Januar 2027" in main_of(
        page(musterprojekt, "wochenmarkt", date(2027, 1, 8))
    )


def test_one_cancelled_date_of_a_series_is_marked_in_its_list(musterprojekt: Musterprojekt) -> None:
    """With its reason; the series itself goes on without a banner of its own."""
    musterprojekt.replace(
        "veranstaltungen/2027/wochenmarkt.md",
        "ausser: [2027-02-11]}",
        "abweichend: [{am: 2027-01-14 08:00, terminstatus: abgesagt, hinweis: Sturmwarnung}]}",
    )
    seite = page(musterprojekt, "wochenmarkt")

    zeile = re.search(r'<li class="entfaellt"><time datetime="2027-01-14.*?</li>', seite)
    assert zeile is not None
    assert "Sturmwarnung" in zeile[0]


def test_a_series_that_begins_beyond_the_horizon_has_a_page(musterprojekt: Musterprojekt) -> None:
    """Open-ended and announced for later than pages look ahead: its day, and no link to a month without a page."""
    musterprojekt.write(
        "veranstaltungen/2030/reihe.md", event("Reihe", beginn="2030-01-03", wiederholung="{regel: FREQ=WEEKLY}")
    )

    seiten = render_calendar(musterprojekt)
    seite = seiten["/veranstaltungen/reihe/"].html

    assert "Donnerstag, 3. Januar 2030" in main_of(seite)
    assert all(ziel in seiten for ziel in re.findall(r'href="(/kalender/\d{4}-\d\d/)"', seite))


def test_the_page_offers_calendar_file_subscription_and_mail(musterprojekt: Musterprojekt) -> None:
    """Links that need no script and tell nobody; the copy button waits for its script."""
    seite = page(musterprojekt, "weltcup")

    assert 'href="/veranstaltungen/weltcup/termin.ics"' in seite
    assert re.search(r'href="webcal://[^"]+/ics/stadt-oberhof\.ics"', seite)
    assert 'href="mailto:?subject=Weltcup%2C%20Rennrodeln&amp;body=' in seite
    assert re.search(r"<li hidden><button[^>]+data-kopieren=", seite)


def test_the_page_carries_its_event_for_machines(musterprojekt: Musterprojekt) -> None:
    """JSON-LD that parses, with the status."""
    bloecke = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page(musterprojekt, "nachtlauf"))
    ereignis = next(daten for daten in map(json.loads, bloecke) if daten["@type"] == "SportsEvent")

    assert ereignis["eventStatus"] == "https://schema.org/EventCancelled"


def test_changes_from_git_are_told_in_sentences(musterprojekt: Musterprojekt) -> None:
    """Announced, then moved and elsewhere: both readings with what was before, and the day of the change."""
    git(musterprojekt, "2026-11-01T12:00:00+01:00", "announce", init=True)
    musterprojekt.replace("veranstaltungen/2027/offene-werkstatt.md", "2027-01-14 14:00", "2027-01-21 15:00")
    musterprojekt.replace("veranstaltungen/2027/offene-werkstatt.md", "2027-01-14 17:30", "2027-01-21 17:30")
    musterprojekt.replace("veranstaltungen/2027/offene-werkstatt.md", "ort: rathaus-suhl", "ort: arena-oberhof")
    git(musterprojekt, "2026-11-20T12:00:00+01:00", "move")

    text = main_of(page(musterprojekt, "offene-werkstatt"))

    assert "20. November 2026 : Beginn: 21. Januar 2027, 15 Uhr statt 14. Januar 2027, 14 Uhr" in text
    assert "Ort: LOTTO Thüringen ARENA am Rennsteig statt Rathaus Suhl" in text


def git(projekt: Musterprojekt, am: str, nachricht: str, *, init: bool = False) -> None:
    """Commit the whole project at a fixed moment."""
    befehle = [["add", "-A"], ["-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", nachricht]]
    for befehl in ([["init", "-q"]] if init else []) + befehle:
        umgebung = {
            "GIT_AUTHOR_DATE": am,
            "GIT_COMMITTER_DATE": am,
            "PATH": "/usr/bin:/bin",
            "HOME": str(projekt.wurzel),
        }
        subprocess.run(["git", "-C", str(projekt.wurzel), *befehl], check=True, env=umgebung, capture_output=True)


@pytest.mark.parametrize(
    ("schluessel", "vorher", "nachher", "satz"),
    [
        ("terminstatus", "", "abgesagt", "Status: abgesagt statt bestätigt"),
        ("ende", "2027-01-14", "", "Ende: nicht mehr angegeben, vorher 14. Januar 2027"),
        (
            "ort",
            "{name: Alte Schmiede, ortsname: Suhl}",
            "{name: Neue Schmiede}",
            "Ort: Neue Schmiede statt Alte Schmiede",
        ),
        ("beginn", "irgendwann", "2027-01-14", "Beginn: 14. Januar 2027 statt irgendwann"),
        ("wiederholung", "{regel: FREQ=WEEKLY}", "", "Wiederholung: Die Termine der Reihe haben sich geändert"),
    ],
)
def test_every_kind_of_change_has_its_sentence(schluessel: str, vorher: str, nachher: str, satz: str) -> None:
    """Also what an old version of a file wrote wrongly."""
    from datetime import UTC, datetime

    aenderung = Aenderung(datetime(2026, 11, 1, tzinfo=UTC), schluessel, vorher, nachher)

    assert describe_aenderung(aenderung, Bestand(())) == satz
