"""Tables of events: German dates, either separator, either encoding, and every wrong cell named with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import OzError
from generator.read.quelle import Quelle
from generator.read.quelle_csv import read_csv


def _read(tmp_path: Path, text: str, kodierung: str = "utf-8") -> Quelle:
    pfad = tmp_path / "t.csv"
    pfad.write_bytes(text.encode(kodierung))
    return read_csv(pfad, "t")


@pytest.mark.parametrize("kodierung", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("trenner", [";", ",", "\t"])
def test_separators_and_encodings(tmp_path: Path, kodierung: str, trenner: str) -> None:
    """As the spreadsheets of four town halls save them."""
    zeilen = [["Titel", "beginn", "ort"], ["Sühler Märt", "14.01.2027 19:30", "Straße"]]
    quelle = _read(tmp_path, "\r\n".join(trenner.join(zeile) for zeile in zeilen), kodierung)

    assert ("Sühler Märt", "2027-01-14 19:30") == (quelle.termine[0].titel, quelle.termine[0].beginn)
    assert {"name": "Straße"} == dict(quelle.termine[0].ort)


@pytest.mark.parametrize(
    ("zelle", "beginn"),
    [
        ("14.01.2027", "2027-01-14"), ("4.1.2027", "2027-01-04"), ("14. 1. 2027, 9.05 Uhr", "2027-01-14 09:05"),
        ("Do, 14.01.2027 um 19 Uhr", "2027-01-14 19:00"), ("2027-01-14", "2027-01-14"),
        ("2027-01-14T19:30", "2027-01-14 19:30"), ("14.01.2027 19:30:00", "2027-01-14 19:30"),
        ("14.01.27", "2027-01-14"), ("4.1.27 9:05", "2027-01-04 09:05"),
    ],
)  # fmt: skip
def test_german_dates(tmp_path: Path, zelle: str, beginn: str) -> None:
    """As people type them."""
    assert beginn == _read(tmp_path, f'titel;beginn\nFest;"{zelle}"').termine[0].beginn


def test_every_kind_of_column(tmp_path: Path) -> None:
    """Truths, amounts, lists, nested keys and text over several lines."""
    kopf = (
        "titel;beginn;uid;text;ort;ort.strasse;eintritt;anmeldung.erforderlich;barrierefreiheit;kategorie;gross;tickets"
    )
    zeile = 'Fest;14.01.2027;a-1;"Zeile 1\nZeile 2";'
    zeile += "Markt;Marktweg 1;5,50 € bis 12 €;ja;rollstuhl, WC;Sport;x;www.stadt.de/k"
    termin = _read(tmp_path, f"{kopf}\n{zeile}\n;;;\n").termine[0]

    assert {
        "titel": "Fest",
        "beginn": "2027-01-14",
        "eintritt": {"von": "5.50", "bis": 12},
        "anmeldung": {"erforderlich": True},
        "barrierefreiheit": ["rollstuhl", "wc"],
        "gross": True,
        "tickets": "https://www.stadt.de/k",
    } == dict(termin.felder)
    assert ("a-1", "Zeile 1\nZeile 2", ("Sport",)) == (termin.uid, termin.text, termin.kategorien)
    assert {"name": "Markt", "strasse": "Marktweg 1"} == dict(termin.ort)


def test_wrong_cells_are_named_with_row_and_column(tmp_path: Path) -> None:
    """A wrong begin costs the row, anything else only the cell."""
    quelle = _read(tmp_path, "titel;beginn;website;tietel\nA;31.02.2027;;\nB;14.01.2027;javascript:x;\n;14.01.2027;;\n")

    assert ["B"] == [termin.titel for termin in quelle.termine]
    assert [
        "t.csv:1:4 warnung: Die Spalte «tietel» kennt hier niemand – meinten Sie «titel»? [unbekannte-spalte]",
        "t.csv:2:2 fehler: «beginn»: «31.02.2027» diesen Tag gibt es nicht. [wert-unzulaessig]",
        "t.csv:3:3 warnung: «website»: «javascript:x» ist keine Webadresse, die mit https:// beginnt. "
        "Der Wert wird übergangen. [wert-unzulaessig]",
        "t.csv:4:1 fehler: Die Zeile hat keinen Titel oder keinen Beginn und wurde ausgelassen. [quelle-unlesbar]",
    ] == [str(befund) for befund in quelle.befunde]
    assert not quelle.vollstaendig


@pytest.mark.parametrize("text", ["", "\n\n", "name;wann\nFest;morgen\n", "\0\0\0"])
def test_a_table_without_usable_header_is_refused(tmp_path: Path, text: str) -> None:
    """One sentence that says which columns are needed."""
    with pytest.raises(OzError, match="titel"):
        _read(tmp_path, text)
