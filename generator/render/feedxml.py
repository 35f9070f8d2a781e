"""RSS 2.0 and Atom 1.0 through feedgen, with its known faults corrected.

feedgen stamps the moment of the run, turns the channel's link into the last one given, drops type and length of an
Atom enclosure and puts media:content into a group; what is set explicitly or added by our extension here does not.
"""

from __future__ import annotations

from typing import Any

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from feedgen.util import xml_elem

from generator.render.feedbild import Feedbild
from generator.render.feedeintrag import Feedeintrag
from generator.render.feedliste import Feed
from generator.render.feedtext import xml_clean

_MEDIA = "http://search.yahoo.com/mrss/"
_DC = "http://purl.org/dc/elements/1.1/"
ERZEUGER = "Oberzentrum-Generator"


class _Namensraeume(BaseExtension):  # type: ignore[misc]
    """Declares the namespaces our items use."""

    def extend_ns(self) -> dict[str, str]:
        return {"media": _MEDIA, "dc": _DC}


class _Zusatz(BaseEntryExtension):  # type: ignore[misc]
    """Picture and author of an item, written the way readers expect them."""

    def __init__(self) -> None:
        self.bild: Feedbild | None = None
        self.autor = ""

    def extend_rss(self, item: Any) -> Any:
        xml_elem(f"{{{_DC}}}creator", item).text = self.autor
        if self.bild is not None:
            bild = self.bild
            xml_elem("enclosure", item, url=bild.url, length=str(bild.laenge), type=bild.typ)
            self._media(item, bild)
        return item

    def extend_atom(self, entry: Any) -> Any:
        if self.bild is not None:
            bild = self.bild
            xml_elem(
                "link", entry, rel="enclosure", href=bild.url, type=bild.typ, length=str(bild.laenge)
            )  # fmt: skip
            self._media(entry, bild)
        return entry

    @staticmethod
    def _media(eltern: Any, bild: Feedbild) -> None:
        inhalt = xml_elem(
            f"{{{_MEDIA}}}content", eltern,
            url=bild.url, fileSize=str(bild.laenge), type=bild.typ, medium="image",
        )  # fmt: skip
        if bild.breite and bild.hoehe:
            inhalt.set("width", str(bild.breite))
            inhalt.set("height", str(bild.hoehe))
        if bild.alt:
            xml_elem(f"{{{_MEDIA}}}description", inhalt, type="plain").text = xml_clean(bild.alt)
        if bild.nachweis:
            xml_elem(f"{{{_MEDIA}}}credit", inhalt).text = xml_clean(bild.nachweis)


def render_rss(feed: Feed, eintraege: list[Feedeintrag]) -> bytes:
    """The feed as RSS 2.0."""
    roh: bytes = _build(feed, eintraege, "xml", "application/rss+xml").rss_str(pretty=True)
    return roh


def render_atom(feed: Feed, eintraege: list[Feedeintrag]) -> bytes:
    """The feed as Atom 1.0 (RFC 4287)."""
    roh: bytes = _build(feed, eintraege, "atom", "application/atom+xml").atom_str(pretty=True)
    return roh


def _build(feed: Feed, eintraege: list[Feedeintrag], format: str, typ: str) -> Any:
    werk = FeedGenerator()
    werk.register_extension("oz", _Namensraeume, _Zusatz)
    werk.id(feed.kennung)
    werk.title(feed.titel)
    werk.description(feed.beschreibung)
    # The channel's link is the last one given: the page for people.
    werk.link([{"href": feed.urls[format], "rel": "self", "type": typ}, {"href": feed.seite, "rel": "alternate"}])
    werk.language("de-DE")
    werk.author({"name": feed.herausgeber})
    werk.generator(ERZEUGER)
    werk.updated(max((e.geaendert for e in eintraege), default=feed.stand))
    for eintrag in eintraege:
        werk.add_entry(_entry(feed, eintrag), order="append")
    return werk


def _entry(feed: Feed, eintrag: Feedeintrag) -> Any:
    item = FeedEntry()
    item.register_extension("oz", _Zusatz)
    item.oz.bild, item.oz.autor = eintrag.bild, feed.herausgeber
    item.guid(eintrag.kennung, permalink=False)
    item.title(eintrag.titel)
    item.link(href=eintrag.url, rel="alternate", type="text/html", hreflang="de")
    item.description(eintrag.kurz, isSummary=True)
    item.content(eintrag.html, type="html")
    item.category([{"term": kategorie} for kategorie in eintrag.kategorien])
    item.published(eintrag.veroeffentlicht)
    item.updated(eintrag.geaendert)
    return item
