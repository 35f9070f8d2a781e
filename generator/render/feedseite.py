"""The page `/feeds/`: which feed for what, for people."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.model import adresse
from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.feedliste import FORMATE, Feed, list_feeds
from generator.render.seite import Krume, Seite, Seitenwerk


def feeds_uebersicht(ausgabe: Ausgabe) -> list[tuple[str, list[Feed]]]:
    """All feeds under the heading people look for them."""
    return [(gruppe, list(feeds)) for gruppe, feeds in groupby(list_feeds(ausgabe), key=lambda feed: feed.gruppe)]


def render_feedseite(ausgabe: Ausgabe, seiten: Seitenwerk) -> Iterator[Artefakt]:
    """The page with every feed and its address to copy."""
    seite = Seite(
        adresse.FEEDS,
        "Feeds",
        "Geschichten, Mitteilungen und Termine aus den vier Städten als RSS, zum Abonnieren und Übernehmen.",
        krumen=(Krume("Startseite", "/"),),
        feeds=[("Geschichten aus Unternehmen", adresse.feed("geschichten"))],
    )
    yield seiten.artefakt(
        seite, "seiten/feeds.html", gruppen=feeds_uebersicht(ausgabe), formate=tuple(FORMATE.items())
    )  # fmt: skip
