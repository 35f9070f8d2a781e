"""One event is announced, moved, cancelled: what subscribers get after each commit, byte by byte."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.render.termine.conftest import Kalenderprojekt, lines

FEED = "ics/oberzentrum.ics"


def _state(inhalt: bytes) -> dict[str, str]:
    """What a subscriber's program decides by."""
    zeilen = dict(zeile.split(":", 1) for zeile in lines(inhalt)[1:])
    namen = ("SEQUENCE", "LAST-MODIFIED", "DTSTART;TZID=Europe/Berlin", "SUMMARY", "STATUS")
    return {name.split(";")[0]: zeilen[name] for name in namen}


def test_announced_moved_cancelled(versioniert: Kalenderprojekt) -> None:
    """UID stays, SEQUENCE rises by one each time, LAST-MODIFIED is the commit's time."""
    projekt = versioniert
    projekt.event("lauf", "beginn: 2027-02-01 18:00")
    projekt.event("anderer", "beginn: 2027-02-05\nstadt: oberhof\nkategorie: kultur")
    projekt.commit("2026-10-01T12:00:00+0200")
    angekuendigt = projekt.ics()

    projekt.event("lauf", "beginn: 2027-02-01 18:00\nwebsite: https://lauf.example/")
    projekt.commit("2026-10-05T12:00:00+0200")
    nur_text = projekt.ics()

    projekt.event("lauf", "beginn: 2027-02-08 18:00\nterminstatus: verschoben\nverschoben_von: 2027-02-01 18:00")
    projekt.commit("2026-10-20T09:30:00+0200")
    verlegt = projekt.ics()

    projekt.event("lauf", "beginn: 2027-02-08 18:00\nterminstatus: abgesagt\nverschoben_von: 2027-02-01 18:00")
    projekt.commit("2026-11-10T08:00:00+0100")
    abgesagt = projekt.ics()

    feeds = (angekuendigt, nur_text, verlegt, abgesagt)
    staende = [_state(feed["ics/stadt-suhl.ics"]) for feed in feeds]
    assert staende == [
        {
            "SEQUENCE": "0",
            "LAST-MODIFIED": "20261001T100000Z",
            "DTSTART": "20270201T180000",
            "SUMMARY": "Lauf",
            "STATUS": "CONFIRMED",
        },
        {
            "SEQUENCE": "0",
            "LAST-MODIFIED": "20261005T100000Z",
            "DTSTART": "20270201T180000",
            "SUMMARY": "Lauf",
            "STATUS": "CONFIRMED",
        },
        {
            "SEQUENCE": "1",
            "LAST-MODIFIED": "20261020T073000Z",
            "DTSTART": "20270208T180000",
            "SUMMARY": "Lauf",
            "STATUS": "CONFIRMED",
        },
        {
            "SEQUENCE": "2",
            "LAST-MODIFIED": "20261110T070000Z",
            "DTSTART": "20270208T180000",
            "SUMMARY": "ABGESAGT: Lauf",
            "STATUS": "CANCELLED",
        },
    ]
    # The neighbour's bytes are untouched by all of it, and so are the feeds it is alone in.
    for pfad in ("ics/stadt-oberhof.ics", "ics/kategorie-kultur.ics", "veranstaltungen/anderer/termin.ics"):
        assert len({feed[pfad] for feed in feeds}) == 1
    assert len({feed[FEED] for feed in feeds}) == 4
    assert {uid for feed in feeds for uid in lines(feed["ics/stadt-suhl.ics"]) if uid.startswith("UID:")} == {
        "UID:lauf@muster.example"
    }


def test_a_fresh_full_clone_gives_the_same_bytes(versioniert: Kalenderprojekt, tmp_path: Path) -> None:
    """What counts is in the history, not in the working copy's time stamps."""
    versioniert.event("lauf", "beginn: 2027-02-01 18:00")
    versioniert.commit("2026-10-01T12:00:00+0200")
    versioniert.event("lauf", "beginn: 2027-02-02 18:00")
    versioniert.commit("2026-10-02T12:00:00+0200")
    klon = Kalenderprojekt(tmp_path / "klon")
    subprocess.run(["git", "clone", "-q", str(versioniert.wurzel), str(klon.wurzel)], check=True)
    assert klon.ics() == versioniert.ics()


def test_a_renamed_event_keeps_its_bytes(versioniert: Kalenderprojekt) -> None:
    """A new file name changes the address only: same UID, same SEQUENCE, never a new event."""
    pfad = versioniert.event("lauf", "beginn: 2027-02-01 18:00")
    versioniert.commit("2026-10-01T12:00:00+0200")
    versioniert.event("lauf", "beginn: 2027-02-02 18:00")
    versioniert.commit("2026-10-02T12:00:00+0200")
    versioniert.git("mv", pfad, "veranstaltungen/2027/stadtlauf.md")
    versioniert.commit("2026-10-03T12:00:00+0200")
    zeilen = lines(versioniert.ics()["veranstaltungen/stadtlauf/termin.ics"])
    assert "SEQUENCE:1" in zeilen and "UID:lauf@muster.example" in zeilen
    assert "LAST-MODIFIED:20261003T100000Z" in zeilen


def test_an_uncommitted_change_counts_as_one_more(versioniert: Kalenderprojekt) -> None:
    """Dated with the Stichtag, so that a preview is the same all day."""
    versioniert.event("lauf", "beginn: 2027-02-01 18:00")
    versioniert.commit("2026-10-01T12:00:00+0200")
    versioniert.event("lauf", "beginn: 2027-02-02 18:00")
    erster, zweiter = versioniert.ics()[FEED], versioniert.ics()[FEED]
    assert erster == zweiter
    assert _state(erster)["SEQUENCE"] == "1"
    assert _state(erster)["LAST-MODIFIED"] == "20261122T225959Z"


def test_without_git_the_files_own_dates_count(projekt: Kalenderprojekt) -> None:
    """`geaendert`, else `datum`, else the first of January 2000; SEQUENCE 0; and a notice."""
    projekt.event("a", "beginn: 2027-02-01\ngeaendert: 2026-11-01 10:00\ndatum: 2026-10-01")
    projekt.event("b", "beginn: 2027-02-02\ndatum: 2026-10-01")
    projekt.event("c", "beginn: 2027-02-03")
    werk = projekt.load()
    staende = {v.slug: (f"{v.stand.geaendert:%Y-%m-%dT%H:%MZ}", v.stand.sequence) for v in werk.bestand.veranstaltungen}
    assert staende == {"a": ("2026-11-01T09:00Z", 0), "b": ("2026-10-01T00:00Z", 0), "c": ("2000-01-01T00:00Z", 0)}
    assert "git-fehlt" in {befund.regel for befund in werk.befunde}


def test_a_shallow_clone_warns_and_keeps_its_bytes(versioniert: Kalenderprojekt, tmp_path: Path) -> None:
    """Where the history is cut off nothing is made up: two clones of different depth agree on what neither knows."""
    versioniert.event("alt", "beginn: 2027-02-01 18:00")
    versioniert.commit("2026-10-01T12:00:00+0200")
    for tag in range(2, 6):
        versioniert.event("neu", f"beginn: 2027-02-0{tag} 18:00")
        versioniert.commit(f"2026-10-0{tag}T12:00:00+0200")
    dateien = []
    for tiefe in ("2", "3"):
        klon = Kalenderprojekt(tmp_path / f"klon{tiefe}")
        quelle = f"file://{versioniert.wurzel}"
        subprocess.run(["git", "clone", "-q", "--depth", tiefe, quelle, str(klon.wurzel)], check=True)
        assert "git-flach" in {befund.regel for befund in klon.load().befunde}
        dateien.append(klon.ics())
    assert dateien[0]["veranstaltungen/alt/termin.ics"] == dateien[1]["veranstaltungen/alt/termin.ics"]
    assert b"LAST-MODIFIED:20000101T000000Z" in dateien[0]["veranstaltungen/alt/termin.ics"]
    assert b"LAST-MODIFIED:20261005T100000Z" in dateien[0]["veranstaltungen/neu/termin.ics"]
