"""Reading a content file: every fault is a finding with a place, never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.befund import Stelle
from generator.read.datei import MAX_BYTES, read_markdown, split_markdown


def _fault(text: str) -> tuple[str, int, int, str]:
    dokument, befunde = split_markdown("inhalte/presse/x.md", text)
    assert dokument is None
    (befund,) = befunde
    return befund.regel, befund.stelle.zeile, befund.stelle.spalte, befund.meldung


def test_each_value_knows_where_it_stands() -> None:
    """Line and column count from 1, in characters, in nested values too."""
    dokument, befunde = split_markdown("x.md", '---\ntitel: "Größe"\nunternehmen: {name: Ä, stadt: suhl}\n---\nText')

    assert [] == befunde
    assert dokument is not None
    assert Stelle(2, 8, 2, 15) == dokument.kopf["titel"].stelle
    unternehmen = dokument.kopf["unternehmen"].inhalt
    assert isinstance(unternehmen, dict)
    assert Stelle(3, 31, 3, 35) == unternehmen["stadt"].stelle
    assert "Text" == dokument.text.strip()


@pytest.mark.parametrize(
    ("roh", "wert"),
    [
        ("no", "no"),
        ("14:00", "14:00"),
        ("2026-02-30", "2026-02-30"),
        ("0123", "0123"),
        ("1e3", "1e3"),
        ("true", True),
        ("7", 7),
        ("50.5", 50.5),
        ("~", None),
        ('"7"', "7"),
    ],
)
def test_only_plain_numbers_and_truths_are_not_text(roh: str, wert: object) -> None:
    """YAML 1.1 would read a town called «no» as false and 14:00 as 840."""
    dokument, _ = split_markdown("x.md", f"---\nwert: {roh}\n---\n")

    assert dokument is not None
    assert wert == dokument.kopf["wert"].inhalt


def test_windows_line_ends_and_a_byte_order_mark_are_fine() -> None:
    """Places count as the editor counts them."""
    dokument, befunde = split_markdown("x.md", "\ufeff---\r\ntitel: A\r\nstadt: suhl\r\n---\r\n\r\nText\r\n")

    assert [] == befunde
    assert dokument is not None
    assert Stelle(3, 8, 3, 12) == dokument.kopf["stadt"].stelle
    assert "Text" == dokument.text.strip()


@pytest.mark.parametrize(
    ("text", "zeile", "spalte", "worte"),
    [
        ("Nur Text", 1, 1, "Der Kopf fehlt"),
        ("", 1, 1, "Der Kopf fehlt"),
        ("\n---\ntitel: A\n---\n", 1, 1, "Der Kopf fehlt"),
        ("---\ntitel: A\n", 1, 1, "Der Kopf endet nicht"),
        ("---\ntitel: A: B\n---\n", 2, 9, "Doppelpunkt"),
        ('---\ntitel: "A\n---\n', 2, 8, "Anführungszeichen"),
        ("---\nliste: [a, b\nx: 1\n---\n", 3, 2, "Doppelpunkt|Liste"),
        ("---\n- a\n---\n", 2, 1, "schluessel: wert"),
        ("---\na: &x [1]\nb: *x\n---\n", 2, 4, "Anker"),
        ("---\na: \x07\n---\n", 2, 4, "Steuerzeichen"),
        ("---\na: " + "[" * 60 + "\n---\n", 2, 4, "verschachtelt"),
        ("---\n" + "- " * 5000 + "a\n---\n", 2, 1, "verschachtelt"),
        ("---\na: " + "x" * 70_000 + "\n---\n", 1, 1, "größer als 64 KB"),
    ],
)
def test_a_header_nobody_can_read_is_one_german_sentence(text: str, zeile: int, spalte: int, worte: str) -> None:
    """With the place of the fault; attackers' nesting and aliases are refused before they cost anything."""
    import re

    regel, wo_zeile, wo_spalte, meldung = _fault(text)

    assert "unlesbar" == regel
    assert re.search(worte, meldung), meldung
    assert (zeile, spalte) == (wo_zeile, wo_spalte)


def test_a_key_that_stands_twice_is_reported_and_the_first_counts() -> None:
    """YAML would take the last one in silence."""
    dokument, (befund,) = split_markdown("x.md", "---\ntitel: eins\ntitel: zwei\n---\n")

    assert dokument is not None
    assert "eins" == dokument.kopf["titel"].inhalt
    assert ("wert-unzulaessig", 3) == (befund.regel, befund.stelle.zeile)


def test_a_file_in_another_encoding_names_the_first_wrong_letter(tmp_path: Path) -> None:
    """Old editors save in Latin-1; the message says how to mend it."""
    (tmp_path / "x.md").write_bytes("---\ntitel: Gr\u00f6\u00dfe\n---\n".encode("latin-1"))

    _, (befund,) = read_markdown(tmp_path, "x.md")

    assert (2, 10) == (befund.stelle.zeile, befund.stelle.spalte)
    assert "UTF-8" in befund.meldung


def test_a_folder_where_a_file_should_be_is_named(tmp_path: Path) -> None:
    """A folder called `x.md` is a slip, not a crash."""
    (tmp_path / "x.md").mkdir()

    _, (befund,) = read_markdown(tmp_path, "x.md")

    assert "Ordner" in befund.meldung


def test_a_link_out_of_the_project_is_not_followed(tmp_path: Path) -> None:
    """A content file from outside must not show what lies elsewhere on the machine."""
    (tmp_path / "geheim.md").write_text("---\ntitel: geheim\n---\n")
    projekt = tmp_path / "projekt"
    projekt.mkdir()
    (projekt / "x.md").symlink_to(tmp_path / "geheim.md")

    dokument, (befund,) = read_markdown(projekt, "x.md")

    assert dokument is None
    assert "hinaus" in befund.meldung


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    """Two megabytes of Markdown are not an article."""
    (tmp_path / "x.md").write_bytes(b"---\n" + b"x" * MAX_BYTES)

    _, (befund,) = read_markdown(tmp_path, "x.md")

    assert "größer" in befund.meldung
