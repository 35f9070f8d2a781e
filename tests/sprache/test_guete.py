"""The language rules hold what they promise: a `fehler` is almost never wrong, and most claims are found."""

from __future__ import annotations

from tests.sprache.bericht import HIER, measure, render


def test_precision_comes_first_on_the_development_part() -> None:
    """Nothing is reported that should not be, and at least nine in ten violations are found."""
    guete = measure(HIER / "entwicklung.tsv")
    gesucht = sum(wert.richtig + len(wert.uebersehen) for wert in guete.values())

    assert not [satz for wert in guete.values() for satz in wert.zu_viel]
    assert sum(wert.richtig for wert in guete.values()) >= 0.9 * gesucht


def test_the_table_names_what_was_missed() -> None:
    """Who reads the report sees the sentences, not only the figures."""
    guete = measure(HIER / "entwicklung.tsv")
    guete["holz-als-kompetenz"].uebersehen.append("Ein Satz.")

    assert "  übersehen:  Ein Satz." in render("entwicklung.tsv", guete)
