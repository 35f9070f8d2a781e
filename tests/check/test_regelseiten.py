"""The page of a rule is its test; its quotations are the concept's words."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.check.katalog import all_namen, all_regeln, read_seite
from tests.check.beispiele import check_beispiel

SEED = (Path(__file__).parent / "seed.md").read_text(encoding="utf-8")
FAELLE = [
    pytest.param(name, abschnitt, nummer, id=f"{name}-{'schlecht' if abschnitt == 'So nicht' else 'gut'}-{nummer + 1}")
    for name in all_namen()
    for abschnitt in ("So nicht", "So ist es gut")
    for nummer in range(len(read_seite(name).beispiele(abschnitt)))
]


@pytest.mark.parametrize(("name", "abschnitt", "nummer"), FAELLE)
def test_the_page_of_a_rule_is_its_test(name: str, abschnitt: str, nummer: int, tmp_path: Path) -> None:
    """Every example under «So nicht» is reported, none under «So ist es gut» is."""
    beispiel = read_seite(name).beispiele(abschnitt)[nummer]

    gefunden = [befund for befund in check_beispiel(beispiel, tmp_path) if befund.regel == name]

    assert bool(gefunden) == (abschnitt == "So nicht"), beispiel


@pytest.mark.parametrize("name", all_namen())
def test_a_rule_has_at_least_six_bad_and_six_good_examples(name: str) -> None:
    """Fewer would not show where the line runs."""
    seite = read_seite(name)

    assert len(seite.beispiele("So nicht")) >= 6
    assert len(seite.beispiele("So ist es gut")) >= 6


@pytest.mark.parametrize("name", all_namen())
def test_a_page_says_why_and_what_to_do(name: str) -> None:
    """Reason, evidence or custom, way out: none may be missing."""
    seite = read_seite(name)

    assert seite.warum
    assert seite.ausweg
    assert seite.zitate or "Konvention" in seite.abschnitte["Im Konzept"] or "Vertrag" in seite.abschnitte["Im Konzept"]


@pytest.mark.parametrize("name", all_namen())
def test_quotations_are_the_concepts_words(name: str) -> None:
    """Each quotation stands in the excerpt of the catalogue, under the same heading."""
    for wortlaut, ueberschrift in read_seite(name).zitate:
        assert f"- „{wortlaut}“ ({ueberschrift})" in SEED


@pytest.mark.parametrize("regel", all_regeln(), ids=lambda regel: regel.name)
def test_every_rule_has_its_page(regel) -> None:  # type: ignore[no-untyped-def]
    """A rule nobody can look up is none."""
    assert regel.name in all_namen()
    assert regel.check_dokument or regel.check_bestand
