"""JSON Feed 1.1."""

from __future__ import annotations

import json
from typing import Any

from generator.render.feedeintrag import Feedeintrag
from generator.render.feedliste import Feed
from generator.render.feedtext import xml_clean


def render_jsonfeed(feed: Feed, eintraege: list[Feedeintrag]) -> bytes:
    """The feed as JSON Feed 1.1."""
    inhalt = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.titel,
        "home_page_url": feed.seite,
        "feed_url": feed.urls["json"],
        "description": feed.beschreibung,
        "language": "de-DE",
        "authors": [{"name": feed.herausgeber}],
        "items": [_item(eintrag) for eintrag in eintraege],
    }
    return json.dumps(inhalt, ensure_ascii=False, indent=1).encode() + b"\n"


def _item(eintrag: Feedeintrag) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": eintrag.kennung,
        "url": eintrag.url,
        "title": eintrag.titel,
        "summary": eintrag.kurz,
        "content_html": eintrag.html,
        "date_published": eintrag.veroeffentlicht.isoformat(),
        "date_modified": eintrag.geaendert.isoformat(),
        "tags": list(eintrag.kategorien),
        "language": "de-DE",
    }
    if eintrag.bild is not None:
        bild = eintrag.bild
        item["image"] = bild.url
        item["attachments"] = [
            {"url": bild.url, "mime_type": bild.typ, "size_in_bytes": bild.laenge, "title": xml_clean(bild.alt)}
        ]
        # Members beginning with an underscore are extensions (JSON Feed 1.1, "Extensions").
        item["_bild"] = {"alt": xml_clean(bild.alt), "nachweis": xml_clean(bild.nachweis)}
    return item
