"""Proposals for social media."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.befehle.texte import befehl
from generator.render.kurztexte import KANAELE, as_hashtag, propose_kurztexte
from tests.render.nachrichten.conftest import MKDOCS, Projekt


def test_every_proposal_fits_its_network_and_keeps_its_link(projekt: Projekt) -> None:
    """Also with the longest title and teaser the contract allows."""
    projekt.geschichte(titel="Wort " * 59, kurztext="Satzteil, " * 29, schlagworte="[sehr langes Wort, noch eines]")
    projekt.veranstaltung(titel="Wort " * 59, kurztext="Satzteil, " * 29)
    projekt.commit()
    ausgabe = projekt.ausgabe()

    for eintrag in (ausgabe.bestand.geschichten[0], ausgabe.bestand.veranstaltungen[0]):
        texte = propose_kurztexte(ausgabe, eintrag)

        assert [text.kanal for text in texte] == list(KANAELE)
        for text in texte:
            assert text.laenge <= text.kanal.grenze, text
            assert (ausgabe.absolute(eintrag.adresse) in text.text) is text.kanal.link


def test_a_short_event_says_when_and_where(projekt: Projekt) -> None:
    """What it is comes first, then when; a cancelled one says so."""
    projekt.veranstaltung(terminstatus="abgesagt")
    projekt.commit()
    ausgabe = projekt.ausgabe()

    kurz = propose_kurztexte(ausgabe, ausgabe.bestand.veranstaltungen[0])[0].text

    assert kurz == (
        "Stadtfest\n\nAbgesagt: Donnerstag, 14. Januar 2027, 14 Uhr, Suhl\n\n"
        "Ein Fest auf dem Markt mit Musik, Ständen und einem Umzug durch die Innenstadt von Suhl.\n\n"
        "Alles zum Termin: https://example.org/veranstaltungen/fest/\n\n#Suhl"
    )


@pytest.mark.parametrize(
    ("wort", "tag"),
    [("Zella-Mehlis", "#ZellaMehlis"), ("internationale Fachkräfte", "#InternationaleFachkräfte"), ("!", "#")],
)
def test_hashtags_can_be_read_aloud(wort: str, tag: str) -> None:
    """A capital for each word."""
    assert as_hashtag(wort) == tag


def test_the_rules_read_the_proposals(projekt: Projekt, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong town name in a keyword is named before it is shared."""
    projekt.write("mkdocs.yml", MKDOCS)
    projekt.geschichte(kurztext="In Zella - Mehlis wird eine Spindel auf den Mikrometer genau geschliffen, seit 1905.")
    projekt.commit()
    monkeypatch.chdir(projekt.pfad)

    ergebnis = CliRunner().invoke(befehl, ["inhalte/geschichten/spindel.md"], obj=Path(), standalone_mode=False)

    assert "=== Bluesky (" in ergebnis.output
    assert "Alternativtext (bitte beim Hochladen eintragen): Eine Gewindespindel" in ergebnis.output
    assert "[stadtname-falsch]" in ergebnis.output
    assert ergebnis.return_value == 1
