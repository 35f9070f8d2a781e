"""`oz importieren`: what a person corrected stays, what the source changed comes, a second run changes nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.befund import Schwere
from generator.config import load_config
from generator.pipeline import load
from tests.conftest import STICHTAG, Musterprojekt

Oz = Callable[..., tuple[int, str, str]]
Kalender = Callable[..., Path]
Events = Callable[[], dict[str, str]]

KONZERT = """
UID:konzert-1@stadt.example
LAST-MODIFIED:20261101T090000Z
DTSTART;TZID=Europe/Berlin:20270213T193000
DTEND;TZID=Europe/Berlin:20270213T220000
SUMMARY:Winterkonzert
LOCATION:Haus des Gastes\\, Crawinkler Straße 2\\, 98559 Oberhof
DESCRIPTION:Das Blasorchester spielt Märsche und Walzer. Einlass ist ab 18.30 Uhr im Haus des Gastes.
"""
PFAD = "2027/winterkonzert-2027.md"


@pytest.fixture
def importieren(oz: Oz) -> Callable[..., tuple[int, str, str]]:
    """`oz importieren` for Oberhof on the fixed Stichtag."""

    def call(quelle: Path, *optionen: str) -> tuple[int, str, str]:
        return oz("importieren", str(quelle), "--stadt", "oberhof", "--stichtag", STICHTAG.isoformat(), *optionen)

    return call


def test_a_new_event_becomes_a_draft_a_person_can_review(importieren: Oz, kalender: Kalender, events: Events) -> None:
    """The whole file, but for the uid, which is random once."""
    status, ausgabe, _ = importieren(kalender(KONZERT))

    assert 0 == status
    assert "1 neu, 0 geändert, 0 unverändert, 0 verschwunden" in ausgabe
    text = re.sub(r"uid: [0-9a-f-]{36}@", "uid: UUID@", events()[PFAD])
    assert text == (
        "---\n"
        "titel: Winterkonzert\n"
        "kurztext: Das Blasorchester spielt Märsche und Walzer. Einlass ist ab 18.30 Uhr im Haus des Gastes.\n"
        "status: entwurf\n"
        "beginn: 2027-02-13 19:30\n"
        "ende: 2027-02-13 22:00\n"
        "stadt: oberhof\n"
        "ort:\n  name: Haus des Gastes\n  strasse: Crawinkler Straße 2\n  plz: '98559'\n  ortsname: Oberhof\n"
        "kategorie: markt-und-fest\n"
        "uid: UUID@oberzentrum-suedthueringen.de\n"
        "herkunft:\n  quelle: oberhof\n  uid: konzert-1@stadt.example\n  stand: 2026-11-01 10:00\n"
        "---\n\n"
        "Das Blasorchester spielt Märsche und Walzer. Einlass ist ab 18.30 Uhr im Haus des Gastes.\n"
    )


def test_a_dry_run_writes_nothing(importieren: Oz, kalender: Kalender, events: Events) -> None:
    """`--probe` shows the same summary and leaves every byte."""
    vorher = events()

    _, ausgabe, _ = importieren(kalender(KONZERT), "--probe")

    assert "1 neu" in ausgabe
    assert "Es wurde nichts geschrieben" in ausgabe
    assert vorher == events()


def test_what_the_source_changed_is_edited_and_nothing_else(
    importieren: Oz, kalender: Kalender, events: Events, musterprojekt: Musterprojekt
) -> None:
    """A comment, the order, an added key and the uid stay; old and new value are in the summary."""
    importieren(kalender(KONZERT))
    pfad = f"veranstaltungen/{PFAD}"
    musterprojekt.replace(pfad, "beginn: 2027-02-13 19:30", "beginn: 2027-02-13 19:30  # laut Plakat")
    musterprojekt.replace(pfad, "kategorie:", "gross: true\nkategorie:")
    vorher = events()[PFAD]

    _, ausgabe, _ = importieren(kalender(KONZERT.replace("T193000", "T200000").replace("20261101T", "20261102T")))

    erwartet = vorher.replace("beginn: 2027-02-13 19:30", "beginn: 2027-02-13 20:00")
    assert erwartet.replace("stand: 2026-11-01", "stand: 2026-11-02") == events()[PFAD]
    assert "beginn: 13.02.2027 19:30 → 13.02.2027 20:00" in ausgabe


def test_what_a_person_corrected_stays_and_is_proposed(
    importieren: Oz, kalender: Kalender, events: Events, musterprojekt: Musterprojekt
) -> None:
    """The title mended by hand survives every import; the summary proposes to hold it."""
    importieren(kalender(KONZERT))
    musterprojekt.replace(f"veranstaltungen/{PFAD}", "titel: Winterkonzert", "titel: Winterkonzert der Bläser")
    vorher = events()

    _, ausgabe, _ = importieren(kalender(KONZERT))

    assert vorher == events()
    assert "festgehalten: [titel]" in ausgabe
    assert "hier Winterkonzert der Bläser; Quelle Winterkonzert" in ausgabe


def test_held_keys_survive_a_change_of_the_source(
    importieren: Oz, kalender: Kalender, events: Events, musterprojekt: Musterprojekt
) -> None:
    """`--festhalten` writes the key; from then on the source may say what it likes."""
    importieren(kalender(KONZERT))
    musterprojekt.replace(f"veranstaltungen/{PFAD}", "titel: Winterkonzert", "titel: Winterkonzert der Bläser")
    importieren(kalender(KONZERT), "--festhalten")
    assert "  festgehalten:\n    - titel\n" in events()[PFAD]

    _, ausgabe, _ = importieren(kalender(KONZERT.replace("SUMMARY:Winterkonzert", "SUMMARY:Konzert im Winter")))

    assert "titel: Winterkonzert der Bläser\n" in events()[PFAD]
    assert "0 zweifelhaft" in ausgabe


def test_a_change_on_both_sides_is_left_to_a_person_until_settled(
    importieren: Oz, kalender: Kalender, events: Events, musterprojekt: Musterprojekt
) -> None:
    """Neither wins; the summary says so again and again, and stops once they agree."""
    importieren(kalender(KONZERT))
    pfad = f"veranstaltungen/{PFAD}"
    musterprojekt.replace(pfad, "ende: 2027-02-13 22:00", "ende: 2027-02-13 22:30")
    spaeter = kalender(KONZERT.replace("T220000", "T230000"))

    for _ in range(2):
        _, ausgabe, _ = importieren(spaeter)
        assert "1 zweifelhaft" in ausgabe
        assert (
            "Quelle und Datei haben es beide geändert.\n    ende: hier 13.02.2027 22:30; Quelle 13.02.2027 23:00"
            in ausgabe
        )
        assert "ende: 2027-02-13 22:30\n" in events()[PFAD]
    musterprojekt.replace(pfad, "ende: 2027-02-13 22:30", "ende: 2027-02-13 23:00")

    _, ausgabe, _ = importieren(spaeter)

    assert "0 zweifelhaft" in ausgabe


def test_a_published_event_that_is_gone_is_proposed_as_cancelled_and_never_deleted(
    importieren: Oz, kalender: Kalender, events: Events, musterprojekt: Musterprojekt
) -> None:
    """Only `--absagen` writes it, and when the source has it again the status goes back."""
    anderes = KONZERT.replace("konzert-1", "konzert-2").replace("0213", "0220").replace("Winter", "Frühlings")
    importieren(kalender(KONZERT, anderes))
    musterprojekt.replace(f"veranstaltungen/{PFAD}", "status: entwurf", "status: veroeffentlicht")
    vorher = events()

    _, ausgabe, _ = importieren(kalender(anderes))
    assert "1 verschwunden" in ausgabe
    assert "Vorschlag: terminstatus: abgesagt" in ausgabe
    assert vorher == events()

    importieren(kalender(anderes), "--absagen")
    assert "terminstatus: abgesagt\n" in events()[PFAD]
    abgesagt = events()
    importieren(kalender(anderes), "--absagen")
    assert abgesagt == events()

    importieren(kalender(KONZERT, anderes))
    assert "terminstatus: abgesagt\n" not in events()[PFAD]


@pytest.mark.parametrize("rest", ["", "abgebrochen"])
def test_nothing_counts_as_gone_when_the_source_is_not_whole(
    importieren: Oz, kalender: Kalender, musterprojekt: Musterprojekt, events: Events, rest: str
) -> None:
    """An empty or broken-off download must not cancel a town's year."""
    quelle = kalender(KONZERT)
    importieren(quelle)
    musterprojekt.replace(f"veranstaltungen/{PFAD}", "status: entwurf", "status: veroeffentlicht")
    vorher = events()
    ende = "" if rest else "END:VCALENDAR\r\n"
    quelle.write_text(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{ende}", encoding="utf-8", newline="")

    _, ausgabe, _ = importieren(quelle, "--absagen")

    assert "die Quelle ist aber unvollständig" in ausgabe
    assert vorher == events()


def test_a_draft_a_person_deleted_does_not_come_back(
    importieren: Oz, kalender: Kalender, musterprojekt: Musterprojekt, events: Events
) -> None:
    """Deleting a draft is a decision; `--trotzdem` takes it back."""
    importieren(kalender(KONZERT))
    (musterprojekt.wurzel / "veranstaltungen" / PFAD).unlink()

    _, ausgabe, _ = importieren(kalender(KONZERT))
    assert "Von Hand gelöscht" in ausgabe
    assert PFAD not in events()

    importieren(kalender(KONZERT), "--trotzdem", "konzert-1@stadt.example")
    assert PFAD in events()


def test_doubles_across_towns_are_named_with_the_reason_and_not_written(
    importieren: Oz, kalender: Kalender, events: Events
) -> None:
    """The tiny project has «Weltcup, Rennrodeln» on 22 to 24 January in the arena."""
    doppelt = """
UID:wc
DTSTART;VALUE=DATE:20270122
DTEND;VALUE=DATE:20270125
SUMMARY:Rennrodeln-Weltcup Oberhof 2027
LOCATION:ARENA am Rennsteig
"""
    vorher = events()

    _, ausgabe, _ = importieren(kalender(doppelt))

    assert "1 doppelt" in ausgabe
    assert "veranstaltungen/2027/weltcup.md: gleicher Tag, gleicher Ort und ähnlicher Titel" in ausgabe
    assert vorher == events()
    importieren(kalender(doppelt), "--trotzdem", "wc")
    assert "2027/rennrodeln-weltcup-oberhof-2027.md" in events()


def test_a_source_that_names_one_date_at_two_places_is_asked_about(
    importieren: Oz, kalender: Kalender, events: Events
) -> None:
    """Two entries under two UIDs: both written, for it may be meant, and named for a look."""
    zweimal = """
UID:a
DTSTART;TZID=Europe/Berlin:20270612T180000
SUMMARY:Sommerabend im Kurpark 🎷
LOCATION:Haus des Gastes
END:VEVENT
BEGIN:VEVENT
UID:b
DTSTART;TZID=Europe/Berlin:20270612T180000
SUMMARY:Sommerabend im Kurpark
LOCATION:Konzertmuschel
"""
    _, ausgabe, _ = importieren(kalender(zweimal))

    assert "2 neu" in ausgabe and "1 zweifelhaft" in ausgabe
    assert "dieselbe Quelle nennt Titel und Zeit zweimal, mit anderem Ort." in ausgabe
    assert {"2027/sommerabend-im-kurpark-2027.md", "2027/sommerabend-im-kurpark-2027-06-12.md"} <= set(events())


def test_a_shared_venue_alone_does_not_swallow_another_event(
    importieren: Oz, kalender: Kalender, events: Events
) -> None:
    """Same day and place, other title and time: written, and named for a look."""
    anderes = """
UID:x
DTSTART;TZID=Europe/Berlin:20270123T200000
SUMMARY:Lesung im Pressezentrum
LOCATION:ARENA am Rennsteig
"""
    _, ausgabe, _ = importieren(kalender(anderes))

    assert "1 neu" in ausgabe
    assert "gleicher Tag und gleicher Ort, anderer Titel" in ausgabe
    assert "ort: arena-oberhof\n" in events()["2027/lesung-im-pressezentrum-2027.md"]


def test_categories_are_mapped_by_the_file_of_the_source(
    importieren: Oz, kalender: Kalender, events: Events, musterprojekt: Musterprojekt
) -> None:
    """Words of the source, words of the title, then the default; what is unmapped is named."""
    musterprojekt.write(
        "veranstaltungen/quellen/oberhof.yml",
        "standard: wirtschaft\nkategorien:\n  Musik: markt-und-fest\ntitelwoerter:\n  Langlauf: sport\n",
    )
    zweites = "UID:2\nDTSTART;VALUE=DATE:20270301\nSUMMARY:Langlauf für alle"
    drittes = "UID:3\nDTSTART;VALUE=DATE:20270302\nSUMMARY:Offener Treff\nCATEGORIES:Soziales"

    status, ausgabe, _ = importieren(kalender(KONZERT + "CATEGORIES:musik", zweites, drittes))

    assert 0 == status
    texte = events()
    assert "kategorie: markt-und-fest\n" in texte[PFAD]
    assert "kategorie: sport\n" in texte["2027/langlauf-fuer-alle-2027.md"]
    assert "kategorie: wirtschaft\n" in texte["2027/offener-treff-2027.md"]
    assert "Kategorie «Soziales» (1-mal) ist nicht zugeordnet und wurde «Wirtschaft»" in ausgabe


def test_a_category_the_source_does_not_know_is_nobody_s_correction(
    importieren: Oz, kalender: Kalender, events: Events, musterprojekt: Musterprojekt
) -> None:
    """A person put the right one for the default; that is no quarrel with the source."""
    importieren(kalender(KONZERT))
    musterprojekt.replace(f"veranstaltungen/{PFAD}", "kategorie: markt-und-fest", "kategorie: wirtschaft")
    vorher = events()

    _, ausgabe, _ = importieren(kalender(KONZERT))

    assert "Von Hand berichtigt" not in ausgabe
    assert vorher == events()


def test_an_event_a_person_wrote_is_adopted_by_naming_its_source(
    importieren: Oz, kalender: Kalender, events: Events, musterprojekt: Musterprojekt
) -> None:
    """`herkunft` written by hand: nothing is overwritten, what is missing comes, differences are shown."""
    pfad = "veranstaltungen/2027/weltcup.md"
    musterprojekt.replace(pfad, "uid: weltcup", "herkunft: {quelle: oberhof, uid: wc}\nuid: weltcup")
    vorher = events()["2027/weltcup.md"]
    quelle = kalender(
        "UID:wc\nDTSTART;VALUE=DATE:20270122\nDTEND;VALUE=DATE:20270125\nSUMMARY:Weltcup im Rodeln\n"
        "LOCATION:ARENA am Rennsteig\nURL:https://rodeln.example/\n"
        "DESCRIPTION:Die besten Rodlerinnen und Rodler der Welt fahren an drei Tagen in Oberhof um Punkte."
    )

    _, ausgabe, _ = importieren(quelle)

    assert "titel: hier Weltcup, Rennrodeln; Quelle Weltcup im Rodeln" in ausgabe
    erwartet = vorher.replace("tickets:", "website: https://rodeln.example/\ntickets:")
    nachher = re.sub(
        r"herkunft:\n  quelle: oberhof\n  uid: wc\n  stand: 2026-11-22\n", "H\n", events()["2027/weltcup.md"]
    )
    assert erwartet.replace("herkunft: {quelle: oberhof, uid: wc}\n", "H\n") == nachher


def test_a_mapping_to_an_unknown_category_is_a_finding(
    importieren: Oz, kalender: Kalender, musterprojekt: Musterprojekt
) -> None:
    """With its file and line."""
    musterprojekt.write("veranstaltungen/quellen/oberhof.yml", "kategorien:\n  Musik: kulturr\n")

    status, ausgabe, _ = importieren(kalender(KONZERT))

    assert 1 == status
    assert "veranstaltungen/quellen/oberhof.yml:2:10 fehler: Die Kategorie «kulturr» gibt es nicht" in ausgabe


def test_a_file_that_could_not_be_written_leaves_all_as_it_was(
    importieren: Oz, kalender: Kalender, events: Events, musterprojekt: Musterprojekt
) -> None:
    """All or nothing: one event's folder is a file, so the other event is not written either."""
    (musterprojekt.wurzel / "veranstaltungen/2028").write_text("", encoding="utf-8")
    vorher = events()

    status, _, fehler = importieren(kalender(KONZERT, "UID:8\nDTSTART;VALUE=DATE:20280301\nSUMMARY:Frühlingsfest"))

    assert 2 == status
    assert "nichts geschrieben" in fehler
    assert vorher == events()


def test_a_link_out_of_the_project_is_not_followed(
    importieren: Oz, kalender: Kalender, musterprojekt: Musterprojekt, tmp_path: Path
) -> None:
    """A year folder that is a symbolic link must not carry files elsewhere."""
    (tmp_path / "draussen").mkdir()
    (musterprojekt.wurzel / "veranstaltungen/2028").symlink_to(tmp_path / "draussen")

    status, _, fehler = importieren(kalender("UID:8\nDTSTART;VALUE=DATE:20280301\nSUMMARY:Frühlingsfest"))

    assert 2 == status
    assert "führt aus dem Projekt hinaus" in fehler
    assert [] == list((tmp_path / "draussen").iterdir())


def test_a_moved_date_without_uid_is_recognised_by_its_title(
    importieren: Oz, kalender: Kalender, events: Events
) -> None:
    """One file, its date changed; a third run agrees with the second."""
    ohne = KONZERT.replace("UID:konzert-1@stadt.example\n", "")
    importieren(kalender(ohne))
    dateien = set(events())

    _, ausgabe, _ = importieren(kalender(ohne.replace("20270213", "20270214")))
    assert "0 neu, 1 geändert" in ausgabe
    assert dateien == set(events())

    vorher = events()
    _, ausgabe, _ = importieren(kalender(ohne.replace("20270213", "20270214")))
    assert "0 neu, 0 geändert, 1 unverändert" in ausgabe
    assert vorher == events()


DRECKIG = {
    "latin.ics": (
        "BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:Europe/Berlin\r\nBEGIN:VEVENT\r\nSUMMARY:Märchenstunde für Große\r\n"
        "DTSTART:20270110T150000Z\r\nDESCRIPTION:Die Bücherei liest vor.\r\nEs gibt Tee & Plätz\r\n chen <3\r\n"
        "LOCATION:../../etc/passwd\r\nUID:../../../../tmp/x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:\r\n"
        "DTSTART;TZID=Romance Standard Time:20270111T150000\r\nSUMMARY:<script>alert('x')</script>Kinder \x07tanzen\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    ).encode("latin-1"),
    "serie.ics": (
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:s\nDTSTART;TZID=Keine/Zone:20270107T180000\nDURATION:PT90M\n"
        "RRULE:FREQ=WEEKLY;COUNT=8\nEXDATE;TZID=Keine/Zone:20270121T180000\nSUMMARY:Chorprobe zum Mitsingen\n"
        "END:VEVENT\nBEGIN:VEVENT\nUID:s\nRECURRENCE-ID;TZID=Keine/Zone:20270128T180000\n"
        "DTSTART;TZID=Keine/Zone:20270129T190000\nDURATION:PT90M\nSUMMARY:Chorprobe zum Mitsingen\nEND:VEVENT\n"
        "BEGIN:VEVENT\nUID:s\nRECURRENCE-ID;TZID=Keine/Zone:20270204T180000\nDTSTART;TZID=Keine/Zone:20270204T180000\n"
        "STATUS:CANCELLED\nSUMMARY:Chorprobe zum Mitsingen\nEND:VEVENT\nBEGIN:VEVENT\nUID:h\n"
        "DTSTART:20270301T100000\nRRULE:FREQ=HOURLY\nSUMMARY:Stündlich\nEND:VEVENT\nEND:VCALENDAR\n"
    ).encode(),
    "riesig.ics": (
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:r\r\nDTSTART;VALUE=DATE:20270301\r\nDTEND;VALUE=DATE:20270305\r\n"
        f"SUMMARY:{'Sehr langer Titel ' * 400}\r\nDESCRIPTION:{'Wort ' * 60_000}\r\n"
        "LOCATION:- - - - - - - - - - - - - -\r\n"
        "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:e\r\nDTSTART;VALUE=DATE:20270310\r\n"
        "SUMMARY:[[[[[[[[[[[[{{{{{{{{ : - #x: !!python\r\n"
        "DESCRIPTION:---\\ntitel: gekapert\\n---\\n[[offen: x]]\\n{{ 7*7 }}\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:v\r\n"
        "DTSTART;VALUE=DATE:18990101\r\nSUMMARY:Zu alt\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nSUMMARY:Ohne Beginn\r\nEND:VEVENT\r\n"
    ).encode(),
}  # fmt: skip


@pytest.mark.parametrize("name", DRECKIG)
def test_a_dirty_calendar_twice_changes_nothing_the_second_time(
    importieren: Oz, musterprojekt: Musterprojekt, events: Events, tmp_path: Path, name: str
) -> None:
    """Everything written is valid, nothing crashes, and the second run leaves every byte."""
    quelle = tmp_path / name
    quelle.write_bytes(DRECKIG[name])
    bisher = set(events())

    _, erste, _ = importieren(quelle)
    nach_erstem = events()
    _, zweite, _ = importieren(quelle)

    assert nach_erstem == events()
    neu = {f"veranstaltungen/{pfad}" for pfad in set(nach_erstem) - bisher if pfad.endswith(".md")}
    assert f"{len(neu)} neu" in erste
    assert len(neu) >= 1
    assert f"0 neu, 0 geändert, {len(neu)} unverändert" in zweite
    werk = load(load_config(musterprojekt.wurzel, entwuerfe=True, stichtag=STICHTAG, umgebung={}))
    assert neu <= set(werk.bestand.by_pfad)
    assert [] == [b for b in werk.befunde if b.schwere is Schwere.FEHLER and b.datei in neu]


def test_wrong_usage_is_one_german_sentence(importieren: Oz, oz: Oz, tmp_path: Path, kalender: Kalender) -> None:
    """No such file, no such town, no calendar at all, a broken state: exit status 2."""
    fehlt = importieren(tmp_path / "fehlt.ics")
    stadt = oz("importieren", str(kalender(KONZERT)), "--stadt", "erfurt")
    (tmp_path / "bild.ics").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    bild = importieren(tmp_path / "bild.ics")
    (tmp_path / "leer").mkdir()
    ordner = importieren(tmp_path / "leer")

    assert [2, 2, 2, 2] == [antwort[0] for antwort in (fehlt, stadt, bild, ordner)]
    assert "gibt es nicht" in fehlt[2]
    assert "oberhof, suhl" in stadt[2]
    assert "ist keine Kalenderdatei" in bild[2]
    assert "liegt keine .ics-Datei" in ordner[2]


def test_a_folder_of_single_entries_is_one_source(
    importieren: Oz, kalender: Kalender, events: Events, tmp_path: Path
) -> None:
    """As vdirsyncer keeps them: one file for each entry; the folder's name is the source's."""
    kalender(KONZERT, name="kalender/a.ics")
    kalender("UID:2\nDTSTART;VALUE=DATE:20270301\nSUMMARY:Langlauf für alle", name="kalender/b.ics")

    _, ausgabe, _ = importieren(tmp_path / "kalender")

    assert "Quelle «kalender»: 2 neu" in ausgabe
    assert "quelle: kalender\n" in events()[PFAD]


def test_a_hostile_uid_is_safe_to_copy_into_a_shell(importieren: Oz, kalender: Kalender) -> None:
    """The proposal is quoted, and control characters never reach the terminal."""
    eintrag = "UID:x;rm -rf $HOME\x1b[2J\nDTSTART;VALUE=DATE:20270122\nSUMMARY:Weltcup, Rennrodeln\x1b]0;x\x07"

    _, ausgabe, _ = importieren(kalender(eintrag), "--probe")

    assert "--trotzdem 'x;rm -rf $HOME[2J'" in ausgabe
    assert "\x1b" not in ausgabe


def test_a_series_in_local_time_is_no_doubt_whatever_its_stamps_say(importieren: Oz, kalender: Kalender) -> None:
    """LAST-MODIFIED is always in UTC; only a begin in UTC leaves open whether the clock change moves the dates."""
    serie = "UID:{0}\nSUMMARY:Chorprobe {0}\nDTSTART{1}\nRRULE:FREQ=WEEKLY;COUNT=5\nLAST-MODIFIED:20261101T080000Z"
    ortszeit = serie.format("eins", ";TZID=Europe/Berlin:20270105T190000")
    weltzeit = serie.format("zwei", ":20270106T180000Z")

    _, ausgabe, _ = importieren(kalender(ortszeit, weltzeit, name="suhl.ics"), "--stadt", "suhl", "--probe")

    assert "2 neu" in ausgabe
    assert [zeile for zeile in ausgabe.split("\n") if "Weltzeit" in zeile and "eins" in zeile] == []
    assert any("Weltzeit" in zeile and "zwei" in zeile for zeile in ausgabe.split("\n"))
