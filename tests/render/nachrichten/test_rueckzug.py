"""What was public once and is not any more."""

from __future__ import annotations

from datetime import date

import pytest

from generator.config import load_config
from generator.pipeline import choose_edition, find_zurueckgezogene, load
from generator.render.ausgabe import Ausgabe
from generator.render.gestalt import load_gestalt
from generator.render.rueckzug import find_rueckzuege, render_rueckzuege
from generator.render.seite import Seitenwerk
from tests.render.nachrichten.conftest import Projekt


def seiten(projekt: Projekt, *, entwuerfe: bool = False, stichtag: date = date(2026, 11, 22)) -> dict[str, str]:
    config = load_config(projekt.pfad, entwuerfe=entwuerfe, stichtag=stichtag, umgebung={})
    werk = load(config)
    ausgabe = Ausgabe(choose_edition(werk), config)
    adressen = find_rueckzuege(ausgabe, find_zurueckgezogene(werk), ())
    artefakte = render_rueckzuege(Seitenwerk(ausgabe, load_gestalt(config)), adressen)
    return {artefakt.pfad: artefakt.render().decode() for artefakt in artefakte}


def test_the_page_of_a_deleted_story_says_so(projekt: Projekt) -> None:
    """And shows the way to the others; no search engine keeps it."""
    projekt.geschichte()
    projekt.commit()
    projekt.git("rm", "-q", "inhalte/geschichten/spindel.md")

    for _ in range(2):  # before and after the commit
        [(pfad, seite)] = seiten(projekt).items()
        assert pfad == "geschichten/spindel/index.html"
        assert "<h1>Dieser Beitrag wurde zurückgezogen</h1>" in seite
        assert '<meta name="robots" content="noindex">' in seite
        assert 'href="/geschichten/"' in seite
        assert "Die Spindel" not in seite
        projekt.git("commit", "-q", "--allow-empty", "-a", "-m", "weg")


def test_a_story_turned_back_into_a_draft_is_withdrawn(projekt: Projekt) -> None:
    """In production; a preview shows the draft itself."""
    projekt.geschichte()
    projekt.commit("2026-10-02T10:00:00+00:00")
    projekt.geschichte(status="entwurf")
    projekt.commit("2026-10-03T10:00:00+00:00")

    assert list(seiten(projekt)) == ["geschichten/spindel/index.html"]
    assert seiten(projekt, entwuerfe=True) == {}


@pytest.mark.parametrize("kopf", [{"status": "entwurf"}, {"datum": "2026-12-24"}, {"muster": "true"}])
def test_what_never_was_public_leaves_no_trace(projekt: Projekt, kopf: dict[str, str]) -> None:
    """Nobody learns from us that it existed."""
    projekt.geschichte(**kopf)
    projekt.commit()
    projekt.git("rm", "-q", "inhalte/geschichten/spindel.md")
    projekt.commit()

    assert seiten(projekt) == {}


def test_an_embargoed_release_leaves_no_trace_before_its_time(projekt: Projekt) -> None:
    """Not even as a withdrawal."""
    projekt.presse(sperrfrist="2026-12-01 10:00")
    projekt.commit()
    projekt.git("rm", "-q", "inhalte/presse/mitteilung.md")
    projekt.commit()

    assert seiten(projekt, stichtag=date(2026, 11, 30)) == {}


def test_a_renamed_or_replaced_file_is_not_withdrawn(projekt: Projekt) -> None:
    """What lives on elsewhere redirects; what is there again is there."""
    projekt.geschichte()
    projekt.commit()
    projekt.git("mv", "inhalte/geschichten/spindel.md", "inhalte/geschichten/neu.md")
    projekt.commit()
    assert seiten(projekt) == {}
    projekt.git("rm", "-q", "inhalte/geschichten/neu.md")
    projekt.commit()
    projekt.geschichte("neu")
    projekt.commit()

    assert "geschichten/neu/index.html" not in seiten(projekt)
