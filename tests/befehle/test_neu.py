"""`oz neu`: what it writes passes the rules, and it never overwrites."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pytest

from tests.conftest import Musterprojekt

Oz = Callable[..., tuple[int, str, str]]

KURZTEXT = "Ein Betrieb in Suhl misst seit 1878 Gewinde und schleift sie so genau, dass der Prüfraum leise sein muss."
GESCHICHTE = (
    "neu", "geschichte", "--titel", 'Feines "Maß": genau', "--kurztext", KURZTEXT, "--zielgruppe", "unternehmen",
    "--unternehmen", "Größe & Söhne GmbH", "--stadt", "suhl", "--kompetenzfeld", "praezisionstechnologie",
)  # fmt: skip
VERANSTALTUNG = (
    "neu", "veranstaltung", "--titel", "Nacht der Lehren", "--kurztext", KURZTEXT, "--beginn", "2027-03-01 19:00",
    "--stadt", "suhl", "--kategorie", "wirtschaft", "--ort", "Altes Werk", "--stichtag", "2026-11-22",
)  # fmt: skip


def _no_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))


def test_a_new_story_is_a_draft_that_passes(musterprojekt: Musterprojekt, oz: Oz) -> None:
    """Everything required is there; quotes and colons in a title do no harm."""
    status, ausgabe, _ = oz(*GESCHICHTE)

    assert status == 0
    assert "inhalte/geschichten/groesse-und-soehne-gmbh.md" in ausgabe
    text = (musterprojekt.wurzel / "inhalte/geschichten/groesse-und-soehne-gmbh.md").read_text()
    assert 'titel: "Feines \\"Maß\\": genau"' in text
    assert "status: entwurf" in text
    fehler = [
        b for b in musterprojekt.befunde("inhalte/geschichten/groesse-und-soehne-gmbh.md") if b.schwere == "fehler"
    ]
    assert [] == fehler


def test_a_new_event_has_a_uid_of_its_own(
    musterprojekt: Musterprojekt, oz: Oz, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The uid is drawn once and stays; a venue not in the list is written out."""
    _no_input(monkeypatch)

    status, _, _ = oz(*VERANSTALTUNG)

    assert status == 0
    text = (musterprojekt.wurzel / "veranstaltungen/2027/nacht-der-lehren-2027.md").read_text()
    assert re.search(r'^uid: "[0-9a-f-]{36}@oberzentrum-suedthueringen\.de"$', text, re.MULTILINE)
    assert "ort: {name: Altes Werk, ortsname: Suhl}" in text
    assert "beginn: 2027-03-01 19:00" in text
    assert not [
        b for b in musterprojekt.befunde("veranstaltungen/2027/nacht-der-lehren-2027.md") if b.schwere == "fehler"
    ]


def test_nothing_is_overwritten(musterprojekt: Musterprojekt, oz: Oz) -> None:
    """The second story about a company needs another name."""
    oz(*GESCHICHTE)
    datei = musterprojekt.wurzel / "inhalte/geschichten/groesse-und-soehne-gmbh.md"
    datei.write_text("von Hand")

    status, _, fehler = oz(*GESCHICHTE)

    assert status == 2
    assert "gibt es schon" in fehler
    assert "von Hand" == datei.read_text()
    assert oz(*GESCHICHTE, "--slug", "zweite")[0] == 0


def test_an_impossible_date_writes_nothing(
    musterprojekt: Musterprojekt, oz: Oz, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The finding is the same as `oz pruefen` would give."""
    _no_input(monkeypatch)

    status, _, fehler = oz(*("2027-02-30" if wort == "2027-03-01 19:00" else wort for wort in VERANSTALTUNG))

    assert status == 1
    assert "Den Tag 2027-02-30 gibt es nicht" in fehler
    assert not list(musterprojekt.wurzel.glob("veranstaltungen/2027/nacht-der*"))


def test_an_unknown_town_gets_a_suggestion(oz: Oz) -> None:
    """Options are checked like answers."""
    status, _, fehler = oz(*("suhll" if wort == "suhl" else wort for wort in GESCHICHTE))

    assert status == 2
    assert "«suhll» gibt es nicht – meinten Sie «suhl»?" in fehler


def test_what_is_missing_is_named_where_nobody_can_be_asked(oz: Oz, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a script there is nobody to answer."""
    _no_input(monkeypatch)

    status, _, fehler = oz("neu", "geschichte")

    assert status == 2
    assert "Es fehlt --titel" in fehler


def test_answers_are_asked_for_until_they_fit(
    musterprojekt: Musterprojekt, oz: Oz, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kurztext that is too short is asked for again, with the reason."""
    antworten = ["Gemeinsamer Stand", "zu kurz", KURZTEXT, ""]
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(antworten) + "\n"))

    status, _, fehler = oz("neu", "presse", "--stichtag", "2026-11-22")

    assert status == 0
    assert "60 bis 300 Zeichen, bisher sind es 7." in fehler
    assert (musterprojekt.wurzel / "inhalte/presse/2026-11-22-gemeinsamer-stand.md").exists()


def test_a_new_issue_collects_what_is_new_since_the_last(musterprojekt: Musterprojekt, oz: Oz) -> None:
    """Press of November is new after the October issue, the story of 1 October is not."""
    status, _, _ = oz("neu", "newsletter", "--thema", "Winter", "--stichtag", "2026-11-22")

    assert status == 0
    text = (musterprojekt.wurzel / "inhalte/newsletter/2026-11.md").read_text()
    assert "nummer: 2" in text
    assert "inhalte/presse/kalender-startet.md" in text
    assert "muster-messtechnik" not in text
    assert "veranstaltungen/2027/offene-werkstatt.md" in text
