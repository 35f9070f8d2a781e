"""`oz pruefen` as an editor, a CI job and a program see it."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from generator.check.katalog import all_kennungen, all_namen
from generator.cli import oz
from generator.errors import OzError
from tests.check.beispiele import write_projekt

Aufruf = Callable[..., Result]
GUT = "---\n---\n\nBetriebe der Präzisionstechnologie suchen Fachleute.\n"
SCHLECHT = (
    "---\ntitel: 😀 Wir sind in Süd-Thüringen\n---\n\nUnser Behälterglas ist **welt**weit gefragt.\n\n"
    "Alle Mitarbeiter*innen wohnen in Zella Mehlis.\n"
)
PFAD = "inhalte/geschichten/x.md"


@pytest.fixture
def aufruf(tmp_path: Path) -> Aufruf:
    """Write files into a small project and call `oz pruefen` there."""

    def call(dateien: dict[str, str], *argumente: str, stdin: str | None = None) -> Result:
        if dateien:
            write_projekt(tmp_path, dateien)
        befehl = ["--projekt", str(tmp_path), "pruefen", "--stichtag", "2026-11-22", *argumente]
        return CliRunner().invoke(oz, befehl, input=stdin, standalone_mode=False)

    return call


def test_a_clean_file_is_answered_with_silence(aufruf: Aufruf) -> None:
    """Nothing to say, status 0."""
    antwort = aufruf({PFAD: GUT}, str(PFAD))

    assert ("", 0) == (antwort.output, antwort.return_value)


def test_json_is_exactly_the_contract(aufruf: Aufruf) -> None:
    """Keys, places in code points and the end exclusive, as inhaltsmodell.md section 2 says."""
    antwort = aufruf({PFAD: SCHLECHT}, PFAD, "--format", "json")
    daten = json.loads(antwort.output)
    glas = next(befund for befund in daten["befunde"] if befund["regel"] == "glas-weltweit")

    assert ["version", "dateien", "befunde"] == list(daten)
    assert (1, 1) == (daten["version"], daten["dateien"])
    assert {
        "regel": "glas-weltweit",
        "schwere": "fehler",
        "datei": PFAD,
        "zeile": 10,
        "spalte": 26,
        "ende_zeile": 10,
        "ende_spalte": 36,
        "text": "weltweit",
        "vorschlag": "deutschlandweit",
        "behebbar": False,
    } == {key: wert for key, wert in glas.items() if key != "meldung"}
    assert antwort.return_value == 1


def test_columns_count_code_points(aufruf: Aufruf) -> None:
    """An emoji before the word is one column."""
    daten = json.loads(aufruf({PFAD: SCHLECHT}, PFAD, "--format", "json").output)
    name = next(befund for befund in daten["befunde"] if befund["regel"] == "suedthueringen-falsch")

    assert (name["spalte"], name["ende_spalte"]) == (22, 35)


def test_warnings_count_only_when_strict(aufruf: Aufruf) -> None:
    """`--streng` turns a `warnung` into status 1."""
    dateien = {PFAD: "---\n---\n\nUnser Wert heißt: Zuverlässigkeit.\n"}

    assert aufruf(dateien, PFAD).return_value == 0
    assert aufruf({}, PFAD, "--streng").return_value == 1


def test_only_the_files_asked_for_are_reported(aufruf: Aufruf) -> None:
    """A folder stands for what is in it."""
    antwort = aufruf({PFAD: SCHLECHT, "inhalte/presse/y.md": SCHLECHT}, "inhalte/presse", "--format", "json")

    assert {"inhalte/presse/y.md"} == {befund["datei"] for befund in json.loads(antwort.output)["befunde"]}


def test_standard_input_is_judged_under_the_name_it_is_given(aufruf: Aufruf) -> None:
    """An editor's buffer need not be on disk."""
    aufruf({PFAD: GUT})
    kopf = (
        "---\ntitel: T\nkurztext: " + "x" * 70 + "\ndatum: 2026-11-01\nzielgruppen: [unternehmen]\n"
        "unternehmen: {name: M GmbH, stadt: suhl}\nkompetenzfeld: behaelterglas\n---\n\n"
    )
    antwort = aufruf(
        {}, "-", "--als", "inhalte/geschichten/neu.md", "--format", "json", stdin=kopf + "In Zella Mehlis.\n"
    )

    assert ["stadtname-falsch"] == [befund["regel"] for befund in json.loads(antwort.output)["befunde"]]


@pytest.mark.parametrize(
    "argumente",
    [
        ("fehlt.md",),
        ("-",),
        ("--als", "x.md"),
        ("-", "--als", "../x.md"),
        ("--erklaere", "gibt-es-nicht"),
        ("/etc/passwd",),
    ],
)
def test_wrong_usage_is_one_german_sentence(aufruf: Aufruf, argumente: tuple[str, ...]) -> None:
    """Status 2 comes from OzError, never a traceback."""
    antwort = aufruf({PFAD: GUT}, *argumente, stdin="")

    assert isinstance(antwort.exception, OzError)
    assert str(antwort.exception).endswith(".") or "inhalte/" in str(antwort.exception)


def test_mending_changes_only_the_span_and_only_once(aufruf: Aufruf, tmp_path: Path) -> None:
    """Line ends, markup and everything around stay; a second run changes nothing."""
    crlf = SCHLECHT.replace("\n", "\r\n")
    write_projekt(tmp_path, {PFAD: GUT})
    (tmp_path / PFAD).write_bytes(b"\xef\xbb\xbf" + crlf.encode())
    vorher = (tmp_path / PFAD).read_bytes()
    diff = aufruf({}, PFAD, "--beheben", "--diff").output

    assert (tmp_path / PFAD).read_bytes() == vorher
    assert "+Alle Mitarbeiter:innen wohnen in Zella-Mehlis." in diff
    aufruf({}, PFAD, "--beheben")
    erwartet = vorher.replace("Süd-Thüringen".encode(), "Südthüringen".encode())
    erwartet = erwartet.replace(b"Mitarbeiter*innen", b"Mitarbeiter:innen").replace(b"Zella Mehlis", b"Zella-Mehlis")
    assert (tmp_path / PFAD).read_bytes() == erwartet
    aufruf({}, PFAD, "--beheben")
    assert (tmp_path / PFAD).read_bytes() == erwartet


def test_a_missing_uid_is_drawn_once(aufruf: Aufruf, tmp_path: Path) -> None:
    """`--beheben` writes a fresh random uid, never one made from title or path."""
    termin = "veranstaltungen/2027/a.md"
    aufruf({termin: "---\nuid: ~\n---\n\nText.\n"}, termin, "--beheben")
    fund = re.search(r"^uid: ([0-9a-f-]{36})@beispiel\.invalid$", (tmp_path / termin).read_text(), re.MULTILINE)

    assert fund is not None
    aufruf({}, termin, "--beheben")
    assert fund[1] in (tmp_path / termin).read_text()


def test_a_baseline_hides_what_is_known_even_when_lines_move(aufruf: Aufruf, tmp_path: Path) -> None:
    """Keyed by rule, file and words; a new fault of the same kind is reported."""
    aufruf({PFAD: SCHLECHT})
    linie = str(tmp_path / "linie.json")
    aufruf({}, PFAD, "--grundlinie", linie, "--grundlinie-schreiben")
    text = (tmp_path / PFAD).read_text(encoding="utf-8")
    (tmp_path / PFAD).write_text(text.replace("\nUnser", "\nEin Absatz mehr.\n\nUnser"), encoding="utf-8")

    assert aufruf({}, PFAD, "--grundlinie", linie).return_value == 0
    (tmp_path / PFAD).write_text(text + "\nIn Zella Mehlis.\n", encoding="utf-8")
    neu = json.loads(aufruf({}, PFAD, "--grundlinie", linie, "--format", "json").output)
    assert ["stadtname-falsch"] == [befund["regel"] for befund in neu["befunde"]]


SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["tool", "results", "columnKind"],
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name", "rules"],
                                "properties": {
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": {
                                            "type": "object",
                                            "required": ["id", "shortDescription"],
                                            "properties": {
                                                "shortDescription": {"type": "object", "required": ["text"]}
                                            },
                                        },
                                    }
                                },
                            }
                        },
                    },
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["message", "ruleId", "level", "locations", "partialFingerprints"],
                            "properties": {
                                "level": {"enum": ["none", "note", "warning", "error"]},
                                "message": {"type": "object", "required": ["text"]},
                                "ruleIndex": {"type": "integer", "minimum": 0},
                                "locations": {
                                    "type": "array",
                                    "items": {
                                        "type": "object",
                                        "properties": {
                                            "physicalLocation": {
                                                "type": "object",
                                                "required": ["artifactLocation", "region"],
                                                "properties": {
                                                    "region": {
                                                        "type": "object",
                                                        "properties": {
                                                            name: {"type": "integer", "minimum": 1}
                                                            for name in (
                                                                "startLine",
                                                                "startColumn",
                                                                "endLine",
                                                                "endColumn",
                                                            )
                                                        },
                                                    }
                                                },
                                            }
                                        },
                                    },
                                },
                            },
                        },
                    },
                },
            },
        },
    },
}
"""The parts of the SARIF 2.1.0 schema that consumers read."""


def test_sarif_names_every_rule_and_keeps_fingerprints(aufruf: Aufruf, tmp_path: Path) -> None:
    """Valid, complete, and a finding keeps its fingerprint when text is put above it."""
    erst = json.loads(aufruf({PFAD: SCHLECHT}, PFAD, "--format", "sarif").output)
    text = (tmp_path / PFAD).read_text(encoding="utf-8")
    (tmp_path / PFAD).write_text(text.replace("\nUnser", "\nEin Absatz mehr.\n\nUnser"), encoding="utf-8")
    dann = json.loads(aufruf({}, PFAD, "--format", "sarif").output)

    jsonschema.validate(erst, SARIF)
    regeln = erst["runs"][0]["tool"]["driver"]["rules"]
    assert set(all_namen()) <= {regel["id"] for regel in regeln}
    for ergebnis in erst["runs"][0]["results"]:
        assert regeln[ergebnis["ruleIndex"]]["id"] == ergebnis["ruleId"]
    marken = [[e["partialFingerprints"] for e in lauf["runs"][0]["results"]] for lauf in (erst, dann)]
    assert marken[0] == marken[1]


def test_github_shows_ten_of_a_kind_and_sums_up_the_rest(
    aufruf: Aufruf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Errors first, no hint becomes an annotation, everything stands in the step summary."""
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    text = "---\n---\n\n" + "In Zella Mehlis.\n\n" * 14 + "Unser Wert heißt: Mut.\n\nUnsere Region ist einzigartig.\n"
    zeilen = aufruf({PFAD: text}, PFAD, "--format", "github").output.splitlines()

    assert 10 == sum(zeile.startswith("::error ") for zeile in zeilen)
    assert zeilen[10].startswith("::warning file=inhalte/geschichten/x.md,line=")
    assert 11 == len(zeilen)
    zusammenfassung = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert 14 == zusammenfassung.count("stadtname-falsch")
    assert "superlativ-ohne-beleg" in zusammenfassung


def test_junit_is_well_formed_whatever_the_text_says(aufruf: Aufruf) -> None:
    """Markup in a finding is text in the report."""
    antwort = aufruf({PFAD: '---\ntitel: "<b>&\\u0001 OZ"\n---\n\nText.\n'}, PFAD, "--format", "junit")
    wurzel = ET.fromstring(antwort.output.split("?>", 1)[1])

    assert "1" == wurzel.attrib["failures"]
    assert "oberzentrum-falsch 7:20" in [fall.attrib["name"] for fall in wurzel.iter("testcase")]


def test_the_review_sheet_lists_hints_to_tick(aufruf: Aufruf) -> None:
    """A Markdown list for the AG Kommunikation."""
    antwort = aufruf({PFAD: "---\n---\n\nDer Tourismus in Suhl wächst.\n"}, PFAD, "--pruefliste")

    assert "- [ ] Zeile 10: Bitte prüfen: ‚Tourismus‘" in antwort.output
    assert "> Der Tourismus in Suhl wächst." in antwort.output


def test_a_rule_explains_itself(aufruf: Aufruf) -> None:
    """The page as it lies in the catalogue; `alle` lists the names."""
    assert "## So nicht" in aufruf({PFAD: GUT}, "--erklaere", "glas-weltweit").output
    assert len(all_kennungen()) == len(aufruf({}, "--erklaere", "alle").output.splitlines())


def test_the_catalogue_prints_as_a_book_and_as_a_sheet(aufruf: Aufruf) -> None:
    """Every rule in the book; names and positioning, but no file faults, on the sheet for partners."""
    buch = aufruf({PFAD: GUT}, "--erklaere", "buch").output
    blatt = aufruf({}, "--erklaere", "blatt").output

    assert all(f"(`{name}`)" in buch for name in all_namen())
    assert "- Zella-Mehlis: Schreibweise: Zella-Mehlis (mit Bindestrich)." in blatt
    assert "uid" not in blatt


def test_a_spelling_dictionary_of_an_office_program_can_be_read(aufruf: Aufruf, tmp_path: Path) -> None:
    """Words with flags, in Latin-1."""
    (tmp_path / "de_DE.dic").write_bytes("2\nHolzbau/EST\nGehölz/S\n".encode("latin-1"))
    ausgabe = aufruf({PFAD: GUT}, "--begriff", "holz", "--woerterbuch", str(tmp_path / "de_DE.dic")).output

    assert "Branche (1): Holzbau\n" in ausgabe


def test_a_new_term_shows_what_it_would_match(aufruf: Aufruf, tmp_path: Path) -> None:
    """Sorted by what the term engine takes the words for, block words among what is not matched."""
    (tmp_path / "worte.txt").write_text("Holz\nHolzes\nHolzbau\nHolzstandort\nHolzhauptstadt\nHolzsteg\nScholz\nBaum\n")
    ausgabe = aufruf({PFAD: GUT}, "--begriff", "holz", "--woerterbuch", str(tmp_path / "worte.txt")).output

    *gruppen, woher = ausgabe.splitlines()
    assert f"Wörtern aus {tmp_path / 'worte.txt'} und den Inhalten." in woher
    assert gruppen == [
        "der Begriff selbst (2): Holz, Holzes",
        "Branche (1): Holzbau",
        "Ort (1): Holzstandort",
        "schon ein Anspruch (1): Holzhauptstadt",
        "etwas anderes (kein Treffer) (1): Holzsteg",
        "nicht erkannt (kein Treffer) (1): Scholz",
    ]
