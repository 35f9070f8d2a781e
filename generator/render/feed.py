"""The news feeds: every feed in RSS 2.0, Atom and JSON Feed (inhaltsmodell.md, section 5)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
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
from generator.render.feedxml import render_atom, render_rss

Schreiber = Callable[[Feed, list[Feedeintrag]], bytes]
_SCHREIBER: Mapping[str, Schreiber] = {"xml": render_rss, "atom": render_atom, "json": render_jsonfeed}


def render_feeds(ausgabe: Ausgabe) -> Iterator[Artefakt]:
    """Every news feed in every format; an entry that stands in several feeds is prepared once."""
    vorbereitet = cache(lambda pfad: build_feedeintrag(ausgabe, ausgabe.bestand.by_pfad[pfad]))
    for feed in list_feeds(ausgabe):
        kopf = repr((replace(feed, eintraege=()), ausgabe.config.extra))
        kennung = digest(ausgabe.seitengrund, kopf, *map(ausgabe.kennung, _told_of(ausgabe, feed)))
        for format in FORMATE:
            datei = adresse.as_datei(adresse.feed(feed.name, format))
            yield Artefakt(datei, partial(_render, feed, _SCHREIBER[format], vorbereitet), kennung)


def _render(feed: Feed, schreiber: Schreiber, vorbereitet: Callable[[str], Feedeintrag]) -> bytes:
    return schreiber(feed, [vorbereitet(eintrag.pfad) for eintrag in feed.eintraege])


def _told_of(ausgabe: Ausgabe, feed: Feed) -> Iterator[Eintrag]:
    """The entries of a feed, and those that an issue of the newsletter lists."""
    for eintrag in feed.eintraege:
        yield eintrag
        if isinstance(eintrag, Newsletterausgabe):
            yield from filter(None, map(ausgabe.bestand.by_pfad.get, eintrag.beitraege))
