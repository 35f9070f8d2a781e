"""A misspelt name is answered with the one that was probably meant, among few names and among thousands."""

from __future__ import annotations

import pytest

from generator.validate.aehnlich import closest

ORDNER = "inhalte/geschichten"
VIELE = frozenset(f"{ORDNER}/{name}-{i}.md" for name in ("feinmess", "kemmer", "wiegand") for i in range(900))


@pytest.mark.parametrize(
    "falsch",
    [
        f"{ORDNER}/feinmess_417.md",
        "inhalte/geschichten/fienmess-417.md",
        "inhlate/geschichten/feinmess-417.md",
    ],
)
def test_one_of_thousands_is_found_wherever_the_fault_stands(falsch: str) -> None:
    """At the beginning, in the middle or near the end: neighbours from both ends are looked at."""
    assert closest(falsch, VIELE) == f"{ORDNER}/feinmess-417.md"


def test_nothing_alike_is_no_suggestion() -> None:
    """Neither among few nor among many."""
    assert closest("xyz", VIELE) is None
    assert closest("xyz", ["titel", "kurztext"]) is None


def test_few_words_are_compared_one_by_one() -> None:
    """Capital letters count as small ones."""
    assert closest("Kurztxt", ["titel", "kurztext"]) == "kurztext"
