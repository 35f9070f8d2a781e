"""`oz newsletter` and `oz uebernahme` as their users call them."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from generator.befehle import newsletter, uebernahme
from tests.render.nachrichten.conftest import Projekt, projekt
from tests.render.nachrichten.test_brief import schreibe_ausgabe

__all__ = ["projekt"]


def test_a_preview_of_an_issue_is_written_and_says_what_is_missing(projekt: Projekt, tmp_path: Path) -> None:
    """Status 0: a preview is what was asked for."""
    schreibe_ausgabe(projekt, status="entwurf", beitraege="[]")
    projekt.commit()

    ergebnis = CliRunner().invoke(
        newsletter.befehl, ["7", "--ziel", str(tmp_path / "v")], obj=projekt.pfad, standalone_mode=False
    )

    assert ergebnis.return_value == 0
    assert "newsletter-7.eml" in ergebnis.output
    assert "Noch nicht zum Versand bereit:" in ergebnis.output
    assert "Der Abmelde-Link ist noch der Platzhalter {{abmelden}}." in ergebnis.output


def test_production_refuses_with_status_1(projekt: Projekt, tmp_path: Path) -> None:
    """And leaves nothing behind."""
    schreibe_ausgabe(projekt, beitraege="[]")
    projekt.commit()

    ergebnis = CliRunner().invoke(
        newsletter.befehl, ["7", "--produktion", "--ziel", str(tmp_path / "v")], obj=projekt.pfad, standalone_mode=False
    )

    assert ergebnis.return_value == 1
    assert "Die Freigabe des KAG-Vorsitzes fehlt." in ergebnis.output
    assert not (tmp_path / "v").exists()


def test_our_own_feed_is_taken_word_for_word(projekt: Projekt, tmp_path: Path) -> None:
    """What a partner imports unchanged counts as such, in figures a report can use."""
    satz = "Stahl wächst, wenn es wärmer wird, und darum sind hier die Räume gekühlt. "
    projekt.geschichte(text=satz * 3, partner="[karriereheimat]")
    anderes = "Eine andere Geschichte mit anderen Worten, einem anderen Betrieb und einem ganz eigenen Ende."
    projekt.geschichte("zweite", text=anderes, kurztext=anderes, titel="Zweite")
    projekt.commit()
    (tmp_path / "partner.xml").write_bytes(projekt.feeds()["karriereheimat.xml"])

    ergebnis = CliRunner().invoke(
        uebernahme.befehl, [str(tmp_path / "partner.xml"), "--format", "json"], obj=projekt.pfad, standalone_mode=False
    )

    zahlen = json.loads(ergebnis.output)
    assert (zahlen["angeboten"], zahlen["uebernommen"], zahlen["woertlich"]) == (2, 1, 1)
    assert {e["titel"]: e["uebernahme"] for e in zahlen["eintraege"]} == {
        "Die Spindel": "wörtlich", "Zweite": "nicht übernommen"
    }  # fmt: skip
