"""Plain paragraphs become HTML without the Markdown converter, and exactly the HTML it would make."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.config import load_config
from generator.render.schlichttext import as_plain_html, is_plain_setup
from generator.render.text import Textwerk, clean

WURZEL = Path(__file__).resolve().parents[2]
STUECKE = (
    "Der", "Nachmittag", "**Bitte beachten:**", "**a b**", "2027", "3.", "3)", "-", "–", "„so“", '"z"', "it's", "!",
    "(a)", "!!!", "a*b", "é", "\u00a0", "10:30", "ab**c**", "**d**e", "**", "*", "*f*", "+", ":", "http://x.example",
    "\u00ad", "😀", "...", "--", "&", "<b>", "[a](b)", "# x", "|", "`c`", "\\", "    ", "„**i**“", "***j***",
    "*[A]: b", "{ .x }",
)  # fmt: skip
LUECKEN = (" ", "  ", "\n", "\n\n", " \n\n", "\n \n", "\n\n\n", "")


@cache
def _textwerk() -> Textwerk:
    return Textwerk(load_config(WURZEL, umgebung={}).markdown, "")


@settings(max_examples=600)
@given(st.lists(st.tuples(st.sampled_from(STUECKE), st.sampled_from(LUECKEN)), min_size=1, max_size=9))
def test_it_is_what_markdown_would_have_made(teile: list[tuple[str, str]]) -> None:
    """Or it says that it cannot tell."""
    text = "\n" + "".join(wort + luecke for wort, luecke in teile) + "\n"
    schlicht = as_plain_html(text)
    if schlicht is not None:
        wandler = _textwerk()._markdown
        wandler.reset()
        assert clean(wandler.convert(text)) == schlicht


def test_an_ordinary_event_needs_no_converter() -> None:
    """Two paragraphs, one with a strong beginning."""
    text = "\nDer Nachmittag beginnt um drei. \n\n**Bitte beachten:** Der Eintritt ist frei.\nBis bald!\n"
    assert (
        "<p>Der Nachmittag beginnt um drei. </p>\n"
        "<p><strong>Bitte beachten:</strong> Der Eintritt ist frei.\nBis bald!</p>"
    ) == as_plain_html(text)


@pytest.mark.parametrize(
    "text", ["- eins", "1. eins", "> so", "    Code", "Ein *Wort*", "A & B", "Eins  \nzwei", "# T", "a...b"]
)
def test_what_may_be_markup_goes_to_the_converter(text: str) -> None:
    """Lists, quotations, code, links, breaks, typography."""
    assert as_plain_html(text) is None


def test_other_extensions_switch_it_off() -> None:
    """A project that lets Markdown do more with plain words gets what it asked for."""
    assert is_plain_setup([("toc", {}), ("smarty", {"smart_quotes": False})])
    assert not is_plain_setup([("nl2br", {})])
    assert not is_plain_setup([("smarty", {})])
    assert not is_plain_setup([("abbr", {"glossary": {"KAG": "x"}})])
