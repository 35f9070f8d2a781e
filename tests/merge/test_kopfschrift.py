"""An edit by machine changes the value and nothing around it."""

from __future__ import annotations

import pytest

from generator.dokument import Dokument
from generator.merge.kopfschrift import NichtSchreibbar, edit_file
from generator.read.datei import split_markdown

DATEI = """---
# Redaktion: Frau Muster
titel: "Markt"   # mit Anführungszeichen
kurztext: >-
  Ein gefalteter
  Text.

beginn: 2027-01-14
ort:
  name: Marktplatz
  ortsname: Suhl  # Kernstadt
# danach
schlagworte: [a, b]
uid: x
---

Text von
Hand.
"""


def _dokument(text: str = DATEI) -> Dokument:
    dokument, befunde = split_markdown("veranstaltungen/2027/markt.md", text)
    assert dokument is not None
    assert [] == befunde
    return dokument


@pytest.mark.parametrize(
    ("aenderungen", "alt", "neu"),
    [
        ({"titel": "Winter: Markt"}, '"Markt"   # mit', "'Winter: Markt'   # mit"),
        ({"beginn": "2027-01-15 19:30"}, "beginn: 2027-01-14\n", "beginn: 2027-01-15 19:30\n"),
        ({"kurztext": "Kurz."}, "kurztext: >-\n  Ein gefalteter\n  Text.\n", "kurztext: Kurz.\n"),
        ({"ort": "ccs"}, "ort:\n  name: Marktplatz\n  ortsname: Suhl  # Kernstadt\n", "ort: ccs  # Kernstadt\n"),
        ({"schlagworte": None}, "schlagworte: [a, b]\n", ""),
        ({"ende": "2027-01-16"}, "beginn: 2027-01-14\n", "beginn: 2027-01-14\nende: 2027-01-16\n"),
        (
            {"terminstatus": "abgesagt", "kategorie": "sport"},
            "Suhl  # Kernstadt\n",
            "Suhl  # Kernstadt\nkategorie: sport\nterminstatus: abgesagt\n",
        ),
        ({"text": "Neuer Text."}, "Text von\nHand.", "Neuer Text."),
        ({"schlagworte": None, "website": "https://x.example/"}, "schlagworte: [a, b]\n", ""),
    ],
)
def test_only_the_value_changes(aenderungen: dict[str, str | None], alt: str, neu: str) -> None:
    """Comments, order, empty lines and the other values stay."""
    text = edit_file(_dokument(), aenderungen)

    if "website" in aenderungen:
        text = text.replace("website: https://x.example/\n", "")
    assert DATEI.replace(alt, neu) == text


def test_line_ends_stay_as_they_are() -> None:
    """A file from Windows keeps CRLF throughout."""
    text = edit_file(_dokument(DATEI.replace("\n", "\r\n")), {"ende": "2027-01-16", "text": "a\n\nb"})

    assert "\n" not in text.replace("\r\n", "")
    assert "ende: 2027-01-16\r\n" in text


@pytest.mark.parametrize("kopf", ["{titel: Markt, beginn: 2027-01-14}", "  titel: Markt\n  beginn: 2027-01-14"])
def test_an_unusual_header_is_left_to_a_person(kopf: str) -> None:
    """Braces or an indented header cannot be edited line by line."""
    with pytest.raises(NichtSchreibbar):
        edit_file(_dokument(f"---\n{kopf}\n---\n"), {"titel": "Neu"})
