"""The news feeds: every feed in RSS 2.0, Atom and JSON Feed (inhaltsmodell.md, section 5)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, partial

from generator.model import adresse
from generator.model.eintrag import Eintrag
from generator.model.seiten import Newsletterausgabe
from generator.render.artefakt import Artefakt, digest
from generator.render.ausgabe import Ausgabe
from generator.render.feedeintrag import Feedeintrag, build_feedeintrag
from generator.render.feedjson import render_jsonfeed
from generator.render.feedliste import FORMATE, Feed, list_feeds


def render_feeds(ausgabe: Ausgabe) -> Iterator[Artefakt]:
    """Every news feed in every format; an entry that stands in several feeds is prepared once."""
    vorbereitet = cache(lambda pfad: build_feedeintrag(ausgabe, ausgabe.bestand.by_pfad[pfad]))
    for feed in list_feeds(ausgabe):
        kopf = repr((replace(feed, eintraege=()), ausgabe.config.extra))
        kennung = digest(ausgabe.seitengrund, kopf, *map(ausgabe.kennung, _told_of(ausgabe, feed)))
        for format in FORMATE:
            datei = adresse.as_datei(adresse.feed(feed.name, format))
            yield Artefakt(datei, partial(_render, feed, format, vorbereitet), kennung)


def _render(feed: Feed, format: str, vorbereitet: Callable[[str], Feedeintrag]) -> bytes:
    eintraege = [vorbereitet(eintrag.pfad) for eintrag in feed.eintraege]
    if format == "json":
        return render_jsonfeed(feed, eintraege)
    # Only here: feedgen and the XML library below it cost a tenth of a second, and most builds change no feed.
    from generator.render.feedxml import render_atom, render_rss

    return render_rss(feed, eintraege) if format == "xml" else render_atom(feed, eintraege)


def _told_of(ausgabe: Ausgabe, feed: Feed) -> Iterator[Eintrag]:
    """The entries of a feed, and those that an issue of the newsletter lists."""
    for eintrag in feed.eintraege:
        yield eintrag
        if isinstance(eintrag, Newsletterausgabe):
            yield from filter(None, map(ausgabe.bestand.by_pfad.get, eintrag.beitraege))
