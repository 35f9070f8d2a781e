"""The printed programme: every date on its days with its status, set the same way every time."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.errors import OzError
from generator.pipeline import choose_edition
from generator.render import programm_pdf
from generator.render.ausgabe import Ausgabe
from generator.render.programm import Programm, Zeitraum, build_programm
from generator.render.programm_druck import render_programm_a4, render_programm_faltblatt
from tests.conftest import STICHTAG, Musterprojekt
from tests.render.kalenderhilfe import event


def _zeitraum(text: str) -> Zeitraum:
    zeitraum = Zeitraum.parse(text)
    assert zeitraum is not None
    return zeitraum


def _programm(projekt: Musterprojekt, zeitraum: str, stadt: str | None = None) -> tuple[Ausgabe, Programm]:
    config = projekt.config(entwuerfe=False)
    bestand = choose_edition(projekt.load(entwuerfe=False))
    return Ausgabe(bestand, config), build_programm(bestand, _zeitraum(zeitraum), STICHTAG, stadt)


@pytest.fixture
def druckerei() -> None:
    """Skips where the optional extra or its system libraries are missing."""
    try:
        programm_pdf.load_weasyprint()
    except OzError as fehlt:
        _skip(str(fehlt))


def _skip(was: str) -> None:
    """Skip with a clear word; CI installs what is needed and must not skip."""
    if os.environ.get("OZ_CI"):
        pytest.fail(f"CI verlangt: {was}")
    pytest.skip(was)


@pytest.mark.parametrize(
    ("text", "titel", "bis"),
    [
        ("2027-01", "Januar 2027", date(2027, 1, 31)),
        ("2027-01..2027-03", "Januar bis März 2027", date(2027, 3, 31)),
        ("2026-12..2027-02", "Dezember 2026 bis Februar 2027", date(2027, 2, 28)),
        ("2028-02", "Februar 2028", date(2028, 2, 29)),
    ],
)
def test_a_period_is_whole_months(text: str, titel: str, bis: date) -> None:
    """In words and as days."""
    assert (titel, bis) == (_zeitraum(text).titel, _zeitraum(text).bis)


@pytest.mark.parametrize(
    "text", ["", "2027", "2027-13", "2027-03..2027-01", "2027-01..2028-01", "2027-01-14", "1999-01"]
)
def test_what_is_no_period_is_none(text: str) -> None:
    """Wrong order, more than a year, days."""
    assert Zeitraum.parse(text) is None


def test_dates_stand_on_their_days_with_status_and_further_days(musterprojekt: Musterprojekt) -> None:
    """The series on each Thursday, the world cup on three days, the cancelled run with its word."""
    _, programm = _programm(musterprojekt, "2027-01..2027-02")

    zeilen = [
        f"{tag.tag:%d.%m.} {'weiter ' if punkt.weiter else ''}{punkt.titel} {punkt.zeit} {punkt.lage.titel}".rstrip()
        for tag in programm.tage
        for punkt in tag.punkte
    ]

    assert [
        "07.01. Wochenmarkt 8 bis 13 Uhr Vorläufig",
        "14.01. Wochenmarkt 8 bis 13 Uhr Vorläufig",
        "14.01. Offene Werkstatt 14 bis 17.30 Uhr",
        "21.01. Wochenmarkt 8 bis 13 Uhr Vorläufig",
        "22.01. Weltcup, Rennrodeln 22. bis 24. Januar 2027",
        "23.01. weiter Weltcup, Rennrodeln 22. bis 24. Januar 2027",
        "24.01. weiter Weltcup, Rennrodeln 22. bis 24. Januar 2027",
        "28.01. Wochenmarkt 8 bis 13 Uhr Vorläufig",
        "04.02. Wochenmarkt 8 bis 13 Uhr Vorläufig",
        "06.02. Nachtlauf 18 bis 21 Uhr Abgesagt",
        "18.02. Wochenmarkt 8 bis 13 Uhr Vorläufig",
        "25.02. Wochenmarkt 8 bis 13 Uhr Vorläufig",
    ] == zeilen


def test_the_first_date_that_takes_place_has_the_teaser(musterprojekt: Musterprojekt) -> None:
    """Once for a series, and never at a date that is cancelled."""
    musterprojekt.write(
        "veranstaltungen/2027/chor.md",
        event(
            "Chorprobe",
            beginn="2027-05-03",
            wiederholung="{jede: woche, bis: 2027-05-24, abweichend: [{am: 2027-05-03, terminstatus: abgesagt}]}",
        ),
    )
    _, programm = _programm(musterprojekt, "2027-05")

    assert [False, True, False, False] == [bool(tag.punkte[0].kurztext) for tag in programm.tage]


def test_a_month_begins_with_what_goes_on_and_one_town_may_be_chosen(musterprojekt: Musterprojekt) -> None:
    """What began before the month stands in full on its first day of the month."""
    musterprojekt.replace("veranstaltungen/2027/weltcup.md", "ende: 2027-01-24", "ende: 2027-01-28")
    musterprojekt.replace("veranstaltungen/2027/weltcup.md", "beginn: 2027-01-22", "beginn: 2026-12-31")
    musterprojekt.replace("veranstaltungen/2027/nachtlauf.md", "beginn: 2027-02-06 18:00", "beginn: 2027-02-28 18:00")
    musterprojekt.replace("veranstaltungen/2027/nachtlauf.md", "ende: 2027-02-06 21:00", "ende: 2027-03-01 02:00")

    _, maerz = _programm(musterprojekt, "2027-03", "oberhof")
    _, januar = _programm(musterprojekt, "2027-01", "oberhof")

    assert [("2027-03-01", False)] == [(str(tag.tag), punkt.weiter) for tag in maerz.tage for punkt in tag.punkte]
    assert ("Oberhof",) == maerz.staedte
    assert ["Weltcup, Rennrodeln"] == [punkt.titel for punkt in januar.dauerhaft]
    assert () == januar.tage


@pytest.mark.parametrize("render", [render_programm_a4, render_programm_faltblatt])
def test_the_pdf_is_tagged_self_contained_and_always_the_same(
    musterprojekt: Musterprojekt, tmp_path: Path, druckerei: None, render: Callable[[Ausgabe, Programm], bytes]
) -> None:
    """Same bytes twice; title, language and tags for screen readers; every font embedded."""
    pdf = render(*_programm(musterprojekt, "2027-01..2027-02"))

    assert pdf == render(*_programm(musterprojekt, "2027-01..2027-02"))
    if not shutil.which("pdfinfo"):
        _skip("poppler-utils fehlt")
    (tmp_path / "p.pdf").write_bytes(pdf)
    angaben = subprocess.check_output(["pdfinfo", tmp_path / "p.pdf"], text=True)
    assert re.search(r"Tagged:\s+yes", angaben)
    assert "Veranstaltungen Januar bis Februar 2027" in angaben
    schriften = subprocess.check_output(["pdffonts", tmp_path / "p.pdf"], text=True).splitlines()[2:]
    assert schriften
    assert all("Manrope" in zeile and " yes yes " in zeile for zeile in schriften)
    text = subprocess.check_output(["pdftotext", "-layout", tmp_path / "p.pdf", "-"], text=True)
    for wort in ("Stand: 22. November 2026", "Donnerstag, 14. Januar", "Offene Werkstatt", "Abgesagt", "Oberhof"):
        assert wort in text


def test_a_long_day_is_named_again_where_it_goes_on(
    musterprojekt: Musterprojekt, tmp_path: Path, druckerei: None
) -> None:
    """Thirty dates on one Saturday fill several columns: each begins with the day, none is lost."""
    if not shutil.which("pdftotext"):
        _skip("poppler-utils fehlt")
    for nummer in range(30):
        musterprojekt.write(
            f"veranstaltungen/2027/lauf-{nummer}.md",
            event(f"Waldlauf {nummer:02}", beginn="2027-05-08 10:00", uid=f"l{nummer}@muster.example"),
        )
    (tmp_path / "p.pdf").write_bytes(render_programm_a4(*_programm(musterprojekt, "2027-05")))
    text = subprocess.check_output(["pdftotext", tmp_path / "p.pdf", "-"], text=True)

    assert 3 <= text.count("Samstag, 8. Mai")
    assert [f"Waldlauf {nummer:02}" for nummer in range(30)] == sorted(set(re.findall(r"Waldlauf \d\d$", text, re.M)))


def test_few_dates_fill_one_page(musterprojekt: Musterprojekt, tmp_path: Path, druckerei: None) -> None:
    """How to subscribe stands in the head, not alone on a second page."""
    if not shutil.which("pdfinfo"):
        _skip("poppler-utils fehlt")
    (tmp_path / "p.pdf").write_bytes(render_programm_a4(*_programm(musterprojekt, "2027-02")))
    angaben = subprocess.check_output(["pdfinfo", tmp_path / "p.pdf"], text=True)
    text = subprocess.check_output(["pdftotext", tmp_path / "p.pdf", "-"], text=True)

    assert re.search(r"Pages:\s+1\n", angaben)
    assert "Kalender abonnieren" in text


def test_the_leaflet_has_six_panels_on_two_pages(musterprojekt: Musterprojekt, tmp_path: Path, druckerei: None) -> None:
    """A4 landscape, outside and inside, whatever there is to say."""
    if not shutil.which("pdfinfo"):
        _skip("poppler-utils fehlt")
    for zeitraum in ("2027-01..2027-02", "2028-05"):
        (tmp_path / "p.pdf").write_bytes(render_programm_faltblatt(*_programm(musterprojekt, zeitraum)))
        angaben = subprocess.check_output(["pdfinfo", tmp_path / "p.pdf"], text=True)
        assert re.search(r"Pages:\s+2\n", angaben)
        assert "841.89 x 595.276" in angaben


def test_a_leaflet_that_would_lose_dates_is_refused(musterprojekt: Musterprojekt, druckerei: None) -> None:
    """It says how far it would reach."""
    musterprojekt.replace("veranstaltungen/2027/wochenmarkt.md", "jede: woche, am: [do]", "jede: tag")
    musterprojekt.replace("veranstaltungen/2027/wochenmarkt.md", "bis: 2027-02-25", "bis: 2027-12-31")

    with pytest.raises(OzError, match=r"Termine passen nicht auf ein Faltblatt. Es reicht bis zum \d+\. \w+ 2027"):
        render_programm_faltblatt(*_programm(musterprojekt, "2027-01..2027-12"))


def test_text_of_strangers_stays_text(musterprojekt: Musterprojekt, druckerei: None) -> None:
    """Markup and style in a title reach the page as words, and nothing is fetched."""
    musterprojekt.replace(
        "veranstaltungen/2027/nachtlauf.md", "titel: Nachtlauf", "titel: '</b><img src=file:///etc/passwd><style>'"
    )
    ausgabe, programm = _programm(musterprojekt, "2027-02")

    html = programm_pdf.render_vorlage(
        ausgabe, "faltblatt_probe.html", programm=programm, stuecke=[], grad=8, hoehe=100, ausfuehrlich=True
    )

    assert "<img" not in html
    assert b"%PDF" == render_programm_a4(ausgabe, programm)[:4]


@pytest.mark.parametrize("installiert", [False, True])
def test_without_weasyprint_one_sentence_says_what_to_do(
    oz: Callable[..., tuple[int, str, str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, installiert: bool
) -> None:
    """Not installed, or installed without Pango: exit status 2, no traceback, no English."""
    if installiert:
        (tmp_path / "weasyprint.py").write_text("print('WeasyPrint could not import')\nraise OSError('libpango')\n")
        monkeypatch.syspath_prepend(tmp_path)
        for name in [name for name in sys.modules if name.split(".")[0] == "weasyprint"]:
            monkeypatch.delitem(sys.modules, name)
    else:
        monkeypatch.setitem(sys.modules, "weasyprint", None)

    status, ausgabe, fehler = oz("programm", "2027-01")

    assert (2, "") == (status, ausgabe)
    assert "fehlt WeasyPrint" in fehler
    assert 1 == len(fehler.strip().splitlines())


def test_the_command_writes_the_file_and_refuses_faulty_dates(
    oz: Callable[..., tuple[int, str, str]], musterprojekt: Musterprojekt, tmp_path: Path, druckerei: None
) -> None:
    """A fault in a printed event stops it; nothing is written then."""
    ziel = tmp_path / "aus" / "programm.pdf"
    gut = oz("programm", "2027-01", "--stadt", "suhl", "--ziel", str(ziel), "--stichtag", "2026-11-22")
    assert (0, "Januar 2027") == (gut[0], re.findall(r"Januar 2027", gut[1])[0])
    assert ziel.read_bytes().startswith(b"%PDF")
    ziel.unlink()
    musterprojekt.replace("veranstaltungen/2027/weltcup.md", "ende: 2027-01-24", "ende: 2027-01-20")

    status, _, fehler = oz("programm", "2027-01", "--ziel", str(ziel), "--stichtag", "2026-11-22")

    assert 1 == status
    assert "veranstaltungen/2027/weltcup.md:5:" in fehler
    assert not ziel.exists()
    assert 2 == oz("programm", "2027-01", "--stadt", "erfurt")[0]
    assert 2 == oz("programm", "heute")[0]
