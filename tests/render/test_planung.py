"""The planners' view: big events side by side, what is free, and what gets in each other's way."""

from __future__ import annotations

import re
from datetime import date

from generator.pipeline import load_freie_tage
from generator.render.planung import free_days_of_week, plan_weeks, render_planung
from tests.conftest import STICHTAG, Musterprojekt
from tests.render.kalenderhilfe import event, open_edition


def weeks(projekt: Musterprojekt) -> dict[str, list[tuple[str, str, list[str]]]]:
    """Monday of each week with big events: town, title and what each overlaps with."""
    ausgabe, _ = open_edition(projekt)
    grosse = [paar for paar in ausgabe.bestand.coming(STICHTAG) if paar[1].gross or paar[1].kag]
    return {
        woche.montag.isoformat(): [
            (stadt, termin.titel, [ueberschneidung.titel for ueberschneidung in termin.ueberschneidungen])
            for stadt, termine in sorted(woche.by_stadt.items())
            for termin in termine
        ]
        for woche in plan_weeks(grosse, STICHTAG, load_freie_tage(), ausgabe)
        if woche.by_stadt
    }


def test_big_events_on_one_day_are_marked_on_both_sides(musterprojekt: Musterprojekt) -> None:
    """Both towns see the other; small events are left out."""
    musterprojekt.write("veranstaltungen/2027/fest.md", event("Stadtfest", beginn="2027-01-24", gross="true"))
    musterprojekt.write("veranstaltungen/2027/klein.md", event("Kleinkunst", beginn="2027-01-24"))

    assert weeks(musterprojekt) == {
        "2027-01-18": [
            ("oberhof", "Weltcup, Rennrodeln", ["Stadtfest"]),
            ("suhl", "Stadtfest", ["Weltcup, Rennrodeln"]),
        ]
    }


def test_neighbouring_days_and_cancelled_events_are_no_collision(musterprojekt: Musterprojekt) -> None:
    """The day after is free again, and what does not take place takes nobody's guests."""
    danach = event("Danach", beginn="2027-01-25", gross="true")
    abgesagt = event("Abgesagtes", beginn="2027-01-23", gross="true", terminstatus="abgesagt")
    musterprojekt.write("veranstaltungen/2027/danach.md", danach)
    musterprojekt.write("veranstaltungen/2027/abgesagt.md", abgesagt)

    assert [ueber for woche in weeks(musterprojekt).values() for _, _, ueber in woche] == [[], [], []]


def test_a_long_event_stands_in_each_of_its_weeks(musterprojekt: Musterprojekt) -> None:
    """A market of three weeks is there in all three."""
    markt = event("Markt", beginn="2026-12-01", ende="2026-12-16", gross="true")
    musterprojekt.write("veranstaltungen/2026/markt.md", markt)

    assert [woche for woche, termine in weeks(musterprojekt).items() if ("suhl", "Markt", []) in termine] == [
        "2026-11-30", "2026-12-07", "2026-12-14",
    ]  # fmt: skip


def test_holidays_stand_beside_the_week_with_their_days() -> None:
    """School holidays and public holidays of Thuringia."""
    assert free_days_of_week(date(2026, 12, 21), load_freie_tage()) == (
        "Weihnachtsferien (23. bis 27. Dezember 2026)",
        "Erster Weihnachtstag (25. Dezember 2026)",
        "Zweiter Weihnachtstag (26. Dezember 2026)",
    )


def test_only_the_preview_has_the_view(musterprojekt: Musterprojekt) -> None:
    """And no search engine may list it."""
    vorschau, produktion = (open_edition(musterprojekt, entwuerfe=entwuerfe) for entwuerfe in (True, False))

    (artefakt,) = render_planung(*vorschau, load_freie_tage())
    seite = artefakt.render().decode()
    assert artefakt.pfad == "planung/index.html"
    assert '<meta name="robots" content="noindex">' in seite
    assert re.search(r'<th scope="row">KW 3 <span>18\. bis 24\. Januar 2027</span></th>', seite)
    assert list(render_planung(*produktion, load_freie_tage())) == []
