"""A venue, organiser or category is corrected: which events that changes for subscribers, commit by commit."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.render.termine.conftest import GRUND, Kalenderprojekt, vevents

ORTE = GRUND["veranstaltungen/orte.yml"]


def _stamps(projekt: Kalenderprojekt) -> dict[str, tuple[str, str, str, str]]:
    """DTSTAMP, LAST-MODIFIED, SEQUENCE and LOCATION of every event."""
    gefunden = {}
    for vevent in vevents(projekt.ics()["ics/oberzentrum.ics"]):
        zeilen = dict(zeile.split(":", 1) for zeile in vevent.splitlines() if ":" in zeile)
        namen = ("DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "LOCATION")
        gefunden[zeilen["UID"].split("@")[0]] = tuple(zeilen[name] for name in namen)
    return gefunden  # type: ignore[return-value]


@pytest.fixture
def angekuendigt(versioniert: Kalenderprojekt) -> Kalenderprojekt:
    """Two events at two venues, announced on the first of October."""
    versioniert.event("konzert", "beginn: 2027-02-01 18:00\nort: saal\nveranstalter: verein\nkategorie: kultur")
    versioniert.event("lauf", "beginn: 2027-02-02 18:00\nort: markt")
    versioniert.commit("2026-10-01T12:00:00+0200")
    return versioniert


def test_a_renamed_venue_reaches_the_subscribers_of_its_events_only(angekuendigt: Kalenderprojekt) -> None:
    """A later stamp makes programs take the new LOCATION (RFC 5546, 2.1.5); SEQUENCE counts the event's own changes."""
    vorher = _stamps(angekuendigt)
    angekuendigt.write("veranstaltungen/orte.yml", ORTE.replace("Weg 1", "Allee 7"))
    angekuendigt.commit("2026-10-05T12:00:00+0200")
    nachher = _stamps(angekuendigt)

    assert vorher["konzert"] == (
        "20261001T100000Z", "20261001T100000Z", "0", "Saal\\; groß\\, hell\\, Weg 1\\, 98527 Suhl"
    )  # fmt: skip
    assert nachher["konzert"] == (
        "20261005T100000Z", "20261005T100000Z", "0", "Saal\\; groß\\, hell\\, Allee 7\\, 98527 Suhl"
    )  # fmt: skip
    assert nachher["lauf"] == vorher["lauf"]


def test_what_readers_do_not_see_changes_no_byte(angekuendigt: Kalenderprojekt) -> None:
    """A comment, another way of writing the same, another order, a new venue, a colour."""
    vorher = angekuendigt.ics()["ics/oberzentrum.ics"]
    erste, zweite = ORTE.splitlines()
    umgeschrieben = zweite.replace("saal: {name: ", '"saal":\n  name: ').replace(", strasse: ", "\n  strasse: ")
    umgeschrieben = umgeschrieben.replace(", plz: ", "\n  plz: ").replace(", ortsname: ", "\n  ortsname: ")
    umgeschrieben = umgeschrieben.replace(", barrierefrei: ", "\n  barrierefrei: ").removesuffix("}")
    neu = f"# Orte\n{umgeschrieben}\n{erste}\nhalle: {{name: Halle, ortsname: Suhl}}\n"
    angekuendigt.write("veranstaltungen/orte.yml", neu)
    angekuendigt.write(
        "veranstaltungen/kategorien.yml", GRUND["veranstaltungen/kategorien.yml"].replace("#123456", "#123457")
    )
    angekuendigt.commit("2026-10-05T12:00:00+0200")

    assert vorher.replace(b"COLOR", b"") == angekuendigt.ics()["ics/oberzentrum.ics"].replace(b"COLOR", b"")


def _organiser(projekt: Kalenderprojekt) -> None:
    text = GRUND["veranstaltungen/veranstalter.yml"].replace("Verein e. V.", "Kulturverein e. V.")
    projekt.write("veranstaltungen/veranstalter.yml", text)


def _category(projekt: Kalenderprojekt) -> None:
    text = GRUND["veranstaltungen/kategorien.yml"].replace("Kultur, Kunst; Musik", "Kultur")
    projekt.write("veranstaltungen/kategorien.yml", text)


@pytest.mark.parametrize("change", [_organiser, _category])
def test_organiser_and_category_count_too(
    angekuendigt: Kalenderprojekt, change: Callable[[Kalenderprojekt], None]
) -> None:
    """Their names stand in DESCRIPTION and CATEGORIES."""
    change(angekuendigt)
    angekuendigt.commit("2026-10-05T12:00:00+0200")

    assert _stamps(angekuendigt)["konzert"][1] == "20261005T100000Z"
    assert _stamps(angekuendigt)["lauf"][1] == "20261001T100000Z"


def test_a_venue_named_by_one_date_of_a_series_counts(versioniert: Kalenderprojekt) -> None:
    """Its address stands in that date's LOCATION."""
    versioniert.event(
        "chor",
        "beginn: 2027-02-01 18:00\nort: markt\n"
        "wiederholung: {jede: woche, bis: 2027-02-22, abweichend: [{am: 2027-02-08, ort: saal}]}",
    )
    versioniert.commit("2026-10-01T12:00:00+0200")
    versioniert.write("veranstaltungen/orte.yml", ORTE.replace("Weg 1", "Allee 7"))
    versioniert.commit("2026-10-05T12:00:00+0200")

    assert _stamps(versioniert)["chor"][1] == "20261005T100000Z"


def test_an_event_changed_after_its_venue_keeps_its_own_moment(angekuendigt: Kalenderprojekt) -> None:
    """The later of both; `geaendert` in the file overrides both."""
    angekuendigt.write("veranstaltungen/orte.yml", ORTE.replace("Weg 1", "Allee 7"))
    angekuendigt.commit("2026-10-05T12:00:00+0200")
    angekuendigt.event("konzert", "beginn: 2027-02-01 19:00\nort: saal")
    angekuendigt.commit("2026-10-06T12:00:00+0200")
    assert _stamps(angekuendigt)["konzert"][1:3] == ("20261006T100000Z", "1")
    angekuendigt.event("konzert", "beginn: 2027-02-01 19:00\nort: saal\ngeaendert: 2026-10-02 10:00")
    angekuendigt.commit("2026-10-07T12:00:00+0200")
    assert _stamps(angekuendigt)["konzert"][1] == "20261002T080000Z"


def test_an_uncommitted_change_of_a_venue_is_dated_with_the_stichtag(angekuendigt: Kalenderprojekt) -> None:
    """As one of the event itself is."""
    angekuendigt.write("veranstaltungen/orte.yml", ORTE.replace("Weg 1", "Allee 7"))

    assert _stamps(angekuendigt)["konzert"][1] == "20261122T225959Z"
    assert _stamps(angekuendigt)["lauf"][1] == "20261001T100000Z"


def test_a_version_nobody_could_read_is_passed_over(angekuendigt: Kalenderprojekt) -> None:
    """A broken commit and its repair: the events are not older than the repair, and nothing crashes."""
    angekuendigt.write("veranstaltungen/orte.yml", ORTE.replace("Weg 1,", "[Weg 1,"))
    angekuendigt.commit("2026-10-05T12:00:00+0200")
    angekuendigt.write("veranstaltungen/orte.yml", ORTE)
    angekuendigt.commit("2026-10-06T12:00:00+0200")

    assert _stamps(angekuendigt)["konzert"][1] == "20261006T100000Z"
