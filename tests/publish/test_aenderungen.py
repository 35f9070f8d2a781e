"""What is kept between builds changes nothing but the time: after any edit the site is that of a fresh build."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Musterprojekt

WERKSTATT = "veranstaltungen/2027/offene-werkstatt.md"
GESCHICHTE = "inhalte/geschichten/muster-messtechnik.md"
NEU = """---
titel: Gründersprechstunde
kurztext: "Wer gründen will, bekommt im Rathaus Suhl eine Stunde lang Antworten von zwei Beraterinnen der KAG."
beginn: 2027-03-04 16:00
ende: 2027-03-04 17:00
stadt: suhl
ort: rathaus-suhl
kategorie: wirtschaft
status: veroeffentlicht
uid: gruender@muster.example
---

Mit Voranmeldung, siehe [Werkstatt](offene-werkstatt.md).
"""

AENDERUNGEN: dict[str, Callable[[Musterprojekt], object]] = {
    "nothing": lambda p: None,
    "title of an event": lambda p: p.replace(WERKSTATT, "titel: Offene Werkstatt", "titel: Werkstatt, weit offen"),
    "an event moved": lambda p: p.replace(WERKSTATT, "2027-01-14", "2027-02-18"),
    "an event cancelled": lambda p: p.replace(WERKSTATT, "kategorie:", "terminstatus: abgesagt\nkategorie:"),
    "a new event that links to another": lambda p: p.write("veranstaltungen/2027/gruender.md", NEU),
    "a venue": lambda p: p.replace("veranstaltungen/orte.yml", "Am Marktplatz 1", "Am Marktplatz 2"),
    "an organiser": lambda p: p.replace("veranstaltungen/veranstalter.yml", "KAG Ober", "Die KAG Ober"),
    "a category": lambda p: p.replace("veranstaltungen/kategorien.yml", "titel: Wirtschaft", "titel: Betriebe"),
    "a town": lambda p: p.replace("inhalte/staedte/suhl.md", "titel: Suhl", "titel: Suhl am Wald"),
    "a story": lambda p: p.replace(GESCHICHTE, "seit **1878**", "seit **1879**"),
    "the words of a picture": lambda p: p.replace("fotopool/messlinie.yml", "waagerechte Messlinie", "lange Messlinie"),
    "a series": lambda p: p.replace("veranstaltungen/2027/wochenmarkt.md", "bis: 2027-02-25", "bis: 2027-03-25"),
    "a file that cannot be read": lambda p: p.replace("veranstaltungen/2027/nachtlauf.md", "titel:", "titel: ["),
    "an event gone": lambda p: (p.wurzel / "veranstaltungen/2027/weltcup.md").unlink(),
    "a story gone": lambda p: (p.wurzel / GESCHICHTE).unlink(),
}


def test_after_any_edit_the_site_is_that_of_a_fresh_build(musterprojekt: Musterprojekt, tmp_path: Path) -> None:
    """One edit after the other: files, findings and notices are the same as without any memory."""
    musterprojekt.build()
    for name, change in AENDERUNGEN.items():
        change(musterprojekt)
        bau = musterprojekt.build()

        frisch = _without_memory(musterprojekt, tmp_path / "frisch")
        neu = frisch.build()
        erwartet, da = frisch.site_files(), musterprojekt.site_files()
        assert [] == [pfad for pfad in erwartet | da if erwartet.get(pfad) != da.get(pfad)], name
        assert (neu.befunde, neu.hinweise) == (bau.befunde, bau.hinweise), name


def test_one_changed_event_renders_few_files(musterprojekt: Musterprojekt) -> None:
    """Its page, its calendar file and what lists it; no story, no other event."""
    musterprojekt.build()
    vorher = {p: (musterprojekt.wurzel / "site" / p).stat().st_mtime_ns for p in musterprojekt.site_files()}
    musterprojekt.replace(WERKSTATT, "titel: Offene Werkstatt", "titel: Werkstatt, weit offen")
    musterprojekt.build()
    gerendert = [p for p, am in vorher.items() if (musterprojekt.wurzel / "site" / p).stat().st_mtime_ns != am]

    assert "veranstaltungen/offene-werkstatt/index.html" in gerendert
    assert not [p for p in gerendert if p.startswith(("geschichten/", "kompetenzfelder/", "staedte/oberhof/"))]
    assert not [p for p in gerendert if p.startswith("veranstaltungen/") and "offene-werkstatt" not in p]


def test_what_somebody_put_into_the_site_is_gone_after_two_builds_too(musterprojekt: Musterprojekt) -> None:
    """The folder before the last is brought up to date: what was laid into it does not come back with it."""
    musterprojekt.build()
    richtig = musterprojekt.site_files()
    musterprojekt.write("site/fremd/index.html", "fremd")
    (musterprojekt.wurzel / "site/index.html").unlink()
    musterprojekt.write("site/index.html", "gefälscht")
    for _ in range(3):
        musterprojekt.build()
        assert richtig == musterprojekt.site_files()


@pytest.mark.parametrize("name", ["urteile.pickle", "teile.pickle", "gestalt.pickle", "pruefung.json"])
@pytest.mark.parametrize("inhalt", [b"", b"kaputt", b"cos\nsystem\n(S'touch gehackt'\ntR."])
def test_a_damaged_memory_only_costs_time(musterprojekt: Musterprojekt, name: str, inhalt: bytes) -> None:
    """Neither a crash nor a command of a stranger: the memory is made anew."""
    musterprojekt.build()
    richtig = musterprojekt.site_files()
    datei = musterprojekt.wurzel / ".cache/oz" / name
    kopf = datei.read_bytes().partition(b"\n")[0] + b"\n" if name == "urteile.pickle" else b""
    datei.write_bytes(kopf + inhalt)

    musterprojekt.build()

    assert richtig == musterprojekt.site_files()
    assert not Path("gehackt").exists()


def _without_memory(projekt: Musterprojekt, ziel: Path) -> Musterprojekt:
    """The same project with nothing kept but the finished pictures."""
    shutil.rmtree(ziel, ignore_errors=True)
    shutil.copytree(projekt.wurzel, ziel, ignore=shutil.ignore_patterns("site", "*.pickle", "*.json", "zwilling-*"))
    return Musterprojekt(ziel)
