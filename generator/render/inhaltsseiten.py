"""The pages of `inhalte/` and their overviews: home, fields, stories, towns, service, press and the rest."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.veranstaltung import Veranstaltung
from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.seite import Seitenwerk, seite_of


def render_inhaltsseiten(ausgabe: Ausgabe, werk: Seitenwerk) -> Iterator[Artefakt]:
    """Every entry's own page except events, and the overview of each folder."""
    for eintrag in ausgabe.bestand.eintraege:
        if not isinstance(eintrag, Veranstaltung):
            yield werk.artefakt(seite_of(eintrag), "seiten/infoseite.html", eintrag=eintrag)
