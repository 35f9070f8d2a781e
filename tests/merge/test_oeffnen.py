"""Dirty calendars: what exporters get wrong is mended or named, and the other entries are read all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.merge.oeffnen import read_quelle
from generator.read.quelle import Quelle


def _read(tmp_path: Path, *zeilen: str, kodierung: str = "utf-8", kopf: str = "VERSION:2.0") -> Quelle:
    """Read one calendar with one event made of these lines."""
    text = "\r\n".join(["BEGIN:VCALENDAR", kopf, "BEGIN:VEVENT", *zeilen, "END:VEVENT", "END:VCALENDAR", ""])
    pfad = tmp_path / "k.ics"
    pfad.write_bytes(text.encode(kodierung))
    return read_quelle(pfad, "k")


@pytest.mark.parametrize(
    ("zeilen", "beginn", "ende"),
    [
        (["DTSTART;TZID=Europe/Berlin:20270714T190000"], "2027-07-14 19:00", None),
        (["DTSTART;TZID=W. Europe Standard Time:20270714T190000"], "2027-07-14 19:00", None),
        (['DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin, Bern, Rom":20270714T190000'], "2027-07-14 19:00", None),
        (["DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20270714T190000"], "2027-07-14 19:00", None),
        (["DTSTART;TZID=Europe/London:20270714T190000"], "2027-07-14 20:00", None),
        (["DTSTART;TZID=GMT Standard Time:20270714T190000"], "2027-07-14 20:00", None),
        (["DTSTART:20270714T170000Z"], "2027-07-14 19:00", None),
        (["DTSTART:20270714T190000"], "2027-07-14 19:00", None),
        (["DTSTART;TZID=../../etc/passwd:20270714T190000"], "2027-07-14 19:00", None),
        (["DTSTART;TZID=(UTC+01:00) Amsterdam\\, Berlin\\, Rome:20270714T190000"], "2027-07-14 19:00", None),
        (["DTSTART;TZID=(UTC+01:00) Amsterdam, Berlin:20270714T190000"], "2027-07-14 19:00", None),
        (["DTSTART;VALUE=DATE-TIME;TZID=tzone://Microsoft/Custom:20270714T190000"], "2027-07-14 19:00", None),
        (["DTSTART:20270714"], "2027-07-14", None),
        (["DTSTART;VALUE=DATE:20270714", "DTEND;VALUE=DATE:20270715"], "2027-07-14", None),
        (["DTSTART;VALUE=DATE:20270714", "DTEND;VALUE=DATE:20270717"], "2027-07-14", "2027-07-16"),
        (["DTSTART;VALUE=DATE:20270714", "DURATION:P3D"], "2027-07-14", "2027-07-16"),
        (["DTSTART:20270714T000000", "DTEND:20270716T000000"], "2027-07-14", "2027-07-15"),
        (["DTSTART:20270714T190000", "DURATION:PT90M"], "2027-07-14 19:00", "2027-07-14 20:30"),
        (["DTSTART:20270714T190000", "DTEND:20270714T180000"], "2027-07-14 19:00", None),
        (["DTSTART:20270714T190000", "DTEND:20270714T190000"], "2027-07-14 19:00", None),
        (["DTSTART:2027-07-14T19:00:00"], "2027-07-14 19:00", None),
        (["DTSTART:14.07.2027 19:00"], "2027-07-14 19:00", None),
    ],
)
def test_begin_and_end_as_the_contract_means_them(
    tmp_path: Path, zeilen: list[str], beginn: str, ende: str | None
) -> None:
    """Local time in Europe/Berlin, an inclusive last day, no end that says nothing."""
    termin = _read(tmp_path, "UID:1", "SUMMARY:Fest", *zeilen).termine[0]

    assert (beginn, ende) == (termin.beginn, termin.felder.get("ende"))


def test_times_without_zone_follow_the_calendar_s_own(tmp_path: Path) -> None:
    """X-WR-TIMEZONE is Google's and Apple's way to say it."""
    quelle = _read(tmp_path, "UID:1", "SUMMARY:Fest", "DTSTART:20270714T190000", kopf="X-WR-TIMEZONE:Europe/London")

    assert "2027-07-14 20:00" == quelle.termine[0].beginn


def test_an_unknown_zone_is_named(tmp_path: Path) -> None:
    """Its times count as local time."""
    quelle = _read(tmp_path, "UID:1", "SUMMARY:Fest", "DTSTART;TZID=Mond:20270714T190000")

    assert ["Die Zeitzone «Mond» ist unbekannt. Ihre Uhrzeiten gelten als Ortszeit (Europe/Berlin)."] == [
        befund.meldung for befund in quelle.befunde
    ]


@pytest.mark.parametrize("kodierung", ["utf-8", "utf-8-sig", "latin-1", "cp1252", "utf-16"])
def test_umlauts_survive_every_encoding(tmp_path: Path, kodierung: str) -> None:
    """Outlook writes Windows-1252, Excel UTF-16."""
    quelle = _read(tmp_path, "UID:1", "SUMMARY:Sühler Märt", "DTSTART:20270714", kodierung=kodierung)

    assert "Sühler Märt" == quelle.termine[0].titel


def test_words_encoded_twice_are_healed(tmp_path: Path) -> None:
    """UTF-8 read as Windows-1252 and saved again."""
    doppelt = "Sühler Märt, Straße".encode().decode("cp1252")

    assert "Sühler Märt, Straße" == _read(tmp_path, "UID:1", f"SUMMARY:{doppelt}", "DTSTART:20270714").termine[0].titel


def test_badly_folded_lines_are_put_together(tmp_path: Path) -> None:
    """A fold inside a letter, a fold without its space, a bare line break that looks like a property."""
    lang = "DESCRIPTION:" + "x" * 60
    pfad = tmp_path / "k.ics"
    pfad.write_bytes(
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:S\xc3\r\n \xbchl\r\nDTSTART:20270714\r\n"
        + lang.encode()
        + b"yyy\r\nzzz\r\nOrt: Markt\r\nLocation: egal\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    termin = read_quelle(pfad, "k").termine[0]

    assert "Sühl" == termin.titel
    assert "x" * 60 + "yyyzzz\nOrt: Markt\nLocation: egal" == termin.text


def test_quoted_printable_of_old_exporters_is_read(tmp_path: Path) -> None:
    """vCalendar 1.0 with soft line breaks."""
    zeilen = [
        "UID:1",
        "SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:S=C3=BChler=",
        "=20M=C3=A4rt",
        "DTSTART:20270714",
    ]

    assert "Sühler Märt" == _read(tmp_path, *zeilen).termine[0].titel


def test_html_becomes_text_and_script_is_gone(tmp_path: Path) -> None:
    """Paragraphs, lists and links keep their sense."""
    html = (
        "<p>Hallo&nbsp;Welt</p><script>alert(1)</script><ul><li>eins</li><li>zwei</li></ul><a href='javascript:x'>a</a>"
    )
    termin = _read(tmp_path, "UID:1", "SUMMARY:<b>Fest</b>", "DTSTART:20270714", f"DESCRIPTION:{html}").termine[0]

    assert "Fest" == termin.titel
    assert "Hallo Welt\n\n- eins\n- zwei\n\na" == termin.text


@pytest.mark.parametrize(
    ("zeile", "titel", "status"),
    [
        ("STATUS:CANCELLED", "Fest", "abgesagt"),
        ("STATUS:TENTATIVE", "Fest", "vorlaeufig"),
        ("SUMMARY:ABGESAGT: Fest", "Fest", "abgesagt"),
        ("SUMMARY:*** Entfällt! *** Fest", "Fest", "abgesagt"),
        ("SUMMARY:Ausverkauft – Fest", "Fest", "ausgebucht"),
        ("SUMMARY:[Verschoben] Fest", "Fest", "verschoben"),
        ("SUMMARY:Canceled: Fest", "Fest", "abgesagt"),
        ("SUMMARY:WG: FW: Fest", "Fest", "bestaetigt"),
        ("SUMMARY:Re:Fest", "Fest", "bestaetigt"),
        ("SUMMARY:Verschobene Weichen", "Verschobene Weichen", "bestaetigt"),
    ],
)
def test_the_status_also_hides_in_titles(tmp_path: Path, zeile: str, titel: str, status: str) -> None:
    """People write it there."""
    zeilen = [zeile] if zeile.startswith("SUMMARY") else [zeile, "SUMMARY:Fest"]
    termin = _read(tmp_path, "UID:1", "DTSTART:20270714", *zeilen).termine[0]

    assert (titel, status) == (termin.titel, termin.felder["terminstatus"])


def test_a_link_as_outlook_writes_it_stays_an_address(tmp_path: Path) -> None:
    """In angle brackets, in plain text and amid HTML; no bracket is left over."""
    links = "Karten <https://suhl.example/k?a=1>\\nMehr <b>hier</b> <https://suhl.example/m>"
    termin = _read(tmp_path, "UID:1", "DTSTART:20270714", "SUMMARY:Fest", f"DESCRIPTION:{links}").termine[0]

    assert "Karten https://suhl.example/k?a=1 Mehr hier https://suhl.example/m" == " ".join(termin.text.split())


def test_an_organiser_written_as_part_of_an_address_is_read(tmp_path: Path) -> None:
    """The Events Calendar does so."""
    cn = 'ORGANIZER;CN="B%C3%BCrgerhaus%20e.%20V.":MAILTO:info@suhl.example'
    termin = _read(tmp_path, "UID:1", "DTSTART:20270714", "SUMMARY:Fest", cn).termine[0]

    assert {"name": "Bürgerhaus e. V."} == dict(termin.veranstalter)


def test_a_series_with_its_exceptions_is_one_entry(tmp_path: Path) -> None:
    """UNTIL in world time, EXDATE, a moved, a cancelled and a stray exception, a later version of the series."""
    pfad = tmp_path / "k.ics"
    zeilen = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:s", "SEQUENCE:1", "SUMMARY:Probe alt", "DTSTART:20270107T180000"]
    zeilen += ["RRULE:FREQ=WEEKLY", "END:VEVENT", "BEGIN:VEVENT", "UID:s", "SEQUENCE:2", "SUMMARY:Probe alt"]
    zeilen += ["DTSTART;TZID=Europe/Berlin:20270107T180000", "DTEND;TZID=Europe/Berlin:20270107T190000"]
    zeilen += [
        "RRULE:FREQ=WEEKLY;UNTIL=20270218T165959Z;X-FOO=1",
        "EXDATE;TZID=Europe/Berlin:20270114T180000,20270121T180000",
    ]
    zeilen += ["END:VEVENT"]
    for am, beginn, dazu in (("0128", "0129", ""), ("0204", "0204", "STATUS:CANCELLED"), ("0205", "0205", "")):
        zeilen += [
            "BEGIN:VEVENT",
            "UID:s",
            f"RECURRENCE-ID;TZID=Europe/Berlin:2027{am}T180000",
            "SUMMARY:Probe alt",
            dazu,
        ]
        zeilen += [f"DTSTART;TZID=Europe/Berlin:2027{beginn}T180000", f"DTEND;TZID=Europe/Berlin:2027{beginn}T190000"]
        zeilen += ["END:VEVENT"]
    pfad.write_text("\n".join([*zeilen, "END:VCALENDAR"]), encoding="utf-8")

    quelle = read_quelle(pfad, "k")

    assert 1 == len(quelle.termine)
    assert {
        "regel": "FREQ=WEEKLY",
        "bis": "2027-02-17",
        "ausser": ["2027-01-14", "2027-01-21"],
        "abweichend": [
            {"am": "2027-01-28 18:00", "beginn": "2027-01-29 18:00"},
            {"am": "2027-02-04 18:00", "terminstatus": "abgesagt"},
        ],
    } == quelle.termine[0].felder["wiederholung"]
    assert any("Die Ausnahme vom 2027-02-05 18:00 trifft keinen Termin" in b.meldung for b in quelle.befunde)


def test_one_bad_entry_does_not_stop_the_others(tmp_path: Path) -> None:
    """Named with its line; the rest is read."""
    pfad = tmp_path / "k.ics"
    gut = "BEGIN:VEVENT\nUID:g\nSUMMARY:Gut\nDTSTART:20270714\nEND:VEVENT\n"
    schlecht = "BEGIN:VEVENT\nUID:b\nSUMMARY:Schlecht\nDTSTART:99999999\nRRULE:FREQ=NIE\nGEO:a;b\nX;;=:\nEND:VEVENT\n"
    pfad.write_text(f"BEGIN:VCALENDAR\n{schlecht}{gut}END:VCALENDAR\n", encoding="utf-8")

    quelle = read_quelle(pfad, "k")

    assert ["Gut"] == [termin.titel for termin in quelle.termine]
    assert [(3, "fehler")] == [(b.stelle.zeile, b.schwere) for b in quelle.befunde if b.regel == "quelle-unlesbar"]
    assert not quelle.vollstaendig


def test_different_events_under_one_uid_stay_apart(tmp_path: Path) -> None:
    """Some exporters give every entry the same UID."""
    pfad = tmp_path / "k.ics"
    eintraege = "".join(f"BEGIN:VEVENT\nUID:1\nSUMMARY:{t}\nDTSTART:20270714\nEND:VEVENT\n" for t in ("Fest", "Lauf"))
    pfad.write_text(f"BEGIN:VCALENDAR\n{eintraege}END:VCALENDAR\n", encoding="utf-8")

    termine = read_quelle(pfad, "k").termine

    assert ["Fest", "Lauf"] == [termin.titel for termin in termine]
    assert 2 == len({termin.uid for termin in termine})


@pytest.mark.parametrize(
    ("regel", "wiederholung", "grund"),
    [
        ("FREQ=WEEKLY;WKST=SU", {"regel": "FREQ=WEEKLY"}, None),
        ("FREQ=WEEKLY;BYHOUR=18;BYMINUTE=0", {"regel": "FREQ=WEEKLY"}, None),
        ("FREQ=WEEKLY;COUNT=3;UNTIL=20270131", {"regel": "FREQ=WEEKLY", "bis": "2027-01-31"}, None),
        ("FREQ=DAILY;INTERVAL=0", None, "braucht bei INTERVAL eine Zahl"),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", None, "ergibt keinen einzigen Termin"),
        ("FREQ=DAILY;COUNT=99999999", None, "braucht bei COUNT eine Zahl"),
        ("FREQ=MINUTELY", None, "braucht FREQ=DAILY, WEEKLY"),
        ("FREQ=WEEKLY;BYHOUR=9,18", None, "enthält BYHOUR"),
        ("FREQ=NIE", None, "ist unlesbar"),
    ],
)
def test_rules_are_taken_over_or_named(
    tmp_path: Path, regel: str, wiederholung: dict[str, str] | None, grund: str | None
) -> None:
    """Whatever the rule, it ends quickly: the rule, or only the first date with the reason."""
    quelle = _read(tmp_path, "UID:1", "SUMMARY:Fest", "DTSTART:20270107T180000", f"RRULE:{regel}")

    assert wiederholung == quelle.termine[0].felder.get("wiederholung")
    meldungen = [befund.meldung for befund in quelle.befunde if befund.regel == "quelle-serie"]
    assert [] == meldungen if grund is None else grund in meldungen[0] and "nur der erste Termin" in meldungen[0]


def test_a_begin_outside_its_rule_gives_way_to_the_rule(tmp_path: Path) -> None:
    """Google lets people save a Thursday with «every Tuesday»; programs disagree about it, so it is named."""
    zeilen = ["DTSTART:20270107T180000", "DTEND:20270107T193000", "RRULE:FREQ=WEEKLY;BYDAY=TU"]
    quelle = _read(tmp_path, "UID:1", "SUMMARY:Fest", *zeilen)

    assert ("2027-01-12 18:00", "2027-01-12 19:30") == (quelle.termine[0].beginn, quelle.termine[0].felder["ende"])
    assert "Der Beginn 07.01.2027 18:00 gehört nicht zur Serienregel" in quelle.befunde[0].meldung
