"""Everything that goes out for others to carry on: feeds, press kits, the partner kit, the pages that explain them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.einbetten import render_einbetten
from generator.render.feed import render_feeds
from generator.render.feedseite import render_feedseite
from generator.render.presse import render_pressemappen
from generator.render.seite import Seitenwerk
from generator.render.zulieferung import render_zulieferungen


def render_nachrichten(ausgabe: Ausgabe, seiten: Seitenwerk) -> Iterator[Artefakt]:
    """All files of an edition that partners, editors' offices and mail services fetch."""
    yield from render_feeds(ausgabe)
    yield from render_feedseite(ausgabe, seiten)
    yield from render_pressemappen(ausgabe)
    yield from render_einbetten(ausgabe, seiten)
    yield from render_zulieferungen(ausgabe)
