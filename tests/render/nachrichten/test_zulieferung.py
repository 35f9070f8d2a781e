"""What was offered to whom, as data."""

from __future__ import annotations

import json

from generator.render.zulieferung import render_zulieferungen
from tests.render.nachrichten.conftest import Projekt


def test_the_list_names_partner_day_and_the_id_of_the_feeds(projekt: Projekt) -> None:
    """Stories and releases are offered to editors' offices too; drafts and what is offered to nobody are absent."""
    projekt.geschichte(partner="[karriereheimat]")
    projekt.geschichte("entwurf", status="entwurf")
    projekt.veranstaltung()
    projekt.commit("2026-10-05T08:00:00+00:00")

    [artefakt] = render_zulieferungen(projekt.ausgabe())

    assert artefakt.pfad == "daten/zulieferungen.json"
    assert json.loads(artefakt.render()) == {
        "version": 1,
        "zulieferungen": [
            {
                "kennung": "tag:example.org,2024:geschichten/spindel",
                "art": "geschichte",
                "titel": "Die Spindel",
                "url": "https://example.org/geschichten/spindel/",
                "angeboten_an": ["karriereheimat", "presse"],
                "angeboten_am": "2026-10-02T04:00:00+00:00",
                "geaendert": "2026-10-05T08:00:00+00:00",
            }
        ],
    }
