"""Strangers' text shows as it was written: nothing of it becomes markup, and a kurztext says no more than it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.config import load_config
from generator.merge.klartext import KURZ, as_markdown, compose_kurztext
from generator.model.bestand import Bestand
from generator.model.eintrag import Eintrag, Stand
from generator.read.historie import OHNE_GIT
from generator.render.text import Textwerk, as_plain_text
from tests.conftest import HIER

TEXTWERK = Textwerk(load_config(HIER.parent, umgebung={}).markdown, "")


def _render(text: str) -> str:
    eintrag = Eintrag(pfad="x.md", slug="x", titel="x", text=as_markdown(text), stand=Stand(OHNE_GIT, OHNE_GIT))
    return TEXTWERK.html(eintrag, Bestand(()))


@pytest.mark.parametrize(
    "zeile",
    [
        "# Kein Titel", "1. Kein Aufzählungspunkt", "+ auch keiner", "> kein Zitat", "---", "***", "===", "| a | b |",
        "*nicht fett* und __auch nicht__", "`kein Code`", "[kein](seite.md)", "![kein](bild.png)",
        "<script>alert(1)</script>", "<b>nicht fett</b>", "&lt;schon kodiert&gt;", "!!! warning", "??? frage",
        ": keine Definition", "*[HTML]: keine Abkürzung", "[^1]: keine Fußnote", "[TOC]", "{: .keine-klasse }",
        "{{ 7*7 }} {% raw %}", "[[offen: keine Lücke]]", "<!-- oz: regel-aus -->", "a_b_c und snake_case_", "~~nicht~~",
        "back\\slash \\* ", "    kein Codeblock", "[bezug]: /ziel/", "Setext", "a &amp; b & c", "<https:x>",
    ],
)  # fmt: skip
def test_a_line_shows_as_it_was_written(zeile: str) -> None:
    """The page's words are the source's words, in one paragraph without any inner tag."""
    html = _render(f"Davor.\n{zeile}\nDanach.")

    gedankenstriche = as_plain_text(html).replace("-–", "---").replace("–", "--")  # set by the site for everybody
    assert f"Davor.\n\n{' '.join(zeile.split())}\n\nDanach." == gedankenstriche
    assert {"p"} == set(re.findall(r"</?([a-z0-9]+)", html))


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("ab1 .:;-*_`#>+<&|~=!?()[]{}\\\"'/^$@ä\n"), max_size=60))
def test_no_text_whatever_makes_markup(text: str) -> None:
    """Only paragraphs and plain lists come out, and every visible word came in."""
    html = _render(f"x {text}")

    assert set(re.findall(r"</?([a-z0-9]+)", html)) <= {"p", "ul", "li"}
    hinein, heraus = (re.sub(r"[^ab1ä]", "", wort) for wort in (text, as_plain_text(html)))
    assert hinein == heraus


def test_lists_and_addresses_keep_their_form() -> None:
    """Marked lines become a list; http addresses become links, other schemes stay words."""
    html = _render("Programm:\n• Kuchen\n- Saft\nMehr: https://stadt.example/a_b?x=1. Und javascript:alert(1)")

    assert "<li>Kuchen</li>" in html
    assert '<a href="https://stadt.example/a_b?x=1">https://stadt.example/a_b?x=1</a>.' in html
    assert 'href="javascript' not in html


def test_the_first_sentences_of_a_long_description_become_the_kurztext() -> None:
    """Cut behind a sentence."""
    satz = "Das Museum zeigt Werkzeuge aus drei Jahrhunderten und lädt zum Ausprobieren ein."

    assert f"{satz} {satz} {satz}" == compose_kurztext("T", " ".join([satz] * 9), "2027-01-14", "", "Suhl", False)


def test_facts_stand_in_for_a_missing_description() -> None:
    """Title, date, place and town, nothing made up."""
    kurztext = compose_kurztext("Chorprobe", "", "2027-01-14 19:30", "Haus Philharmonie", "Suhl", True)

    assert "Chorprobe: ab Donnerstag, 14. Januar 2027, 19.30 Uhr, Haus Philharmonie in Suhl." == kurztext


@settings(deadline=None)
@given(st.text(max_size=800), st.text(min_size=1, max_size=200), st.text(max_size=200))
def test_a_kurztext_always_has_the_right_length(text: str, titel: str, ort: str) -> None:
    """Whatever comes in."""
    kurztext = compose_kurztext(titel, text, "2027-01-14", ort, "Zella-Mehlis", False)

    assert KURZ[0] <= len(kurztext.strip()) <= KURZ[1]
