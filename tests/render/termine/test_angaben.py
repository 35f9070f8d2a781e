"""What it costs, whether to register, what it offers: one German line each."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from generator.model.veranstaltung import Anmeldung, Barrierefreiheit, Eintritt
from generator.render.angaben import format_anmeldung, format_barrierefreiheit, format_eintritt


@pytest.mark.parametrize(
    ("eintritt", "erwartet"),
    [
        (None, ""),
        (Eintritt(frei=True), "frei"),
        (Eintritt(von=Decimal("5")), "ab 5 Euro"),
        (Eintritt(bis=Decimal("7.5")), "bis 7,50 Euro"),
        (Eintritt(von=Decimal("5"), bis=Decimal("5.00")), "5 Euro"),
        (Eintritt(von=Decimal("5"), bis=Decimal("12.5"), ermaessigt=Decimal("3")), "5 bis 12,50 Euro, ermäßigt 3 Euro"),
        (Eintritt(hinweis="Spende erbeten"), "Spende erbeten"),
    ],
)
def test_admission(eintritt: Eintritt | None, erwartet: str) -> None:
    assert format_eintritt(eintritt) == erwartet


@pytest.mark.parametrize(
    ("anmeldung", "erwartet"),
    [
        (None, ""),
        (Anmeldung(True), "erforderlich"),
        (
            Anmeldung(True, "https://x.example/", date(2027, 1, 3)),
            "erforderlich bis 3. Januar 2027: https://x.example/",
        ),
        (Anmeldung(False, None, date(2027, 1, 3)), "nicht erforderlich"),
    ],
)
def test_registration(anmeldung: Anmeldung | None, erwartet: str) -> None:
    assert format_anmeldung(anmeldung) == erwartet


def test_accessibility() -> None:
    """Unknown says nothing."""
    angaben = (Barrierefreiheit.ROLLSTUHL, Barrierefreiheit.WC)
    assert format_barrierefreiheit(angaben) == "mit Rollstuhl zugänglich, barrierefreies WC"
    assert format_barrierefreiheit(None) == ""
