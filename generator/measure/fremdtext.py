"""Read what somebody else has published: a feed (RSS, Atom, JSON Feed), a web page or plain text from a file."""

from __future__ import annotations

import html
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import feedparser

from generator.errors import OzError
from generator.render.text import as_plain_text, clean

GRENZE = 20_000_000
"""Bytes; a bigger file is no feed and no page."""
_HREF = re.compile(r'(?:href|src)\s*=\s*["\']([^"\']+)["\']', re.IGNORECASE)
_TITEL = re.compile(r"<title[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)
_UNSICHTBAR = re.compile(r"<(script|style|noscript|template)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class Fremdbeitrag:
    """One item of theirs."""

    titel: str
    text: str
    """Plain text: summary and content."""
    verweise: tuple[str, ...]
    """Every address it names: its own, links in its text, its id."""


def read_fremdtext(datei: Path) -> list[Fremdbeitrag]:
    """The items of a feed; a page or a text is one item. Raises OzError where the file cannot be read."""
    try:
        if datei.stat().st_size > GRENZE:
            raise OzError(f"«{datei}» ist größer als {GRENZE // 1_000_000} MB. Das ist kein Feed und keine Seite.")
        roh = datei.read_bytes()
    except OSError as fehler:
        raise OzError(f"«{datei}» lässt sich nicht lesen ({fehler.strerror}).") from None
    text = _decode(roh)
    anfang = text.lstrip("\ufeff \t\r\n")[:1000].lower()
    if anfang.startswith("{"):
        return list(_json_feed(datei, text))
    if re.search(r"<(rss|feed|rdf:rdf)\b", anfang):
        return list(_feed(datei, roh))
    return [_page(text)]


def _decode(roh: bytes) -> str:
    try:
        return roh.decode("utf-8-sig")
    except UnicodeDecodeError:
        return roh.decode("windows-1252", "replace")


def _feed(datei: Path, roh: bytes) -> Iterator[Fremdbeitrag]:
    gelesen = feedparser.parse(io.BytesIO(roh))
    if gelesen.bozo and not gelesen.entries:
        raise OzError(f"«{datei}» beginnt wie ein Feed, lässt sich aber nicht lesen. Bitte neu herunterladen.")
    for eintrag in gelesen.entries:
        texte = [eintrag.get("summary", ""), *(teil.get("value", "") for teil in eintrag.get("content", []))]
        ziele = [eintrag.get("link", ""), eintrag.get("id", ""), *(v.get("href", "") for v in eintrag.get("links", []))]
        yield _beitrag(eintrag.get("title", ""), texte, ziele)


def _json_feed(datei: Path, text: str) -> Iterator[Fremdbeitrag]:
    try:
        eintraege: list[dict[str, Any]] = json.loads(text.lstrip("\ufeff"))["items"]
        for eintrag in eintraege:
            texte = [str(eintrag.get(key) or "") for key in ("summary", "content_html", "content_text")]
            ziele = [str(eintrag.get(key) or "") for key in ("url", "external_url", "id")]
            yield _beitrag(str(eintrag.get("title") or ""), texte, ziele)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise OzError(f"«{datei}» ist JSON, aber kein JSON Feed: Es fehlt die Liste «items».") from None


def _page(text: str) -> Fremdbeitrag:
    titel = _TITEL.search(text)
    return _beitrag(titel[1] if titel else "", [_UNSICHTBAR.sub(" ", text)], [])


def _beitrag(titel: str, texte: list[str], ziele: list[str]) -> Fremdbeitrag:
    verweise = [*ziele, *(html.unescape(ziel) for text in texte for ziel in _HREF.findall(text))]
    return Fremdbeitrag(
        titel=as_plain_text(clean(titel)),
        text="\n".join(dict.fromkeys(as_plain_text(clean(text)) for text in texte if text)),
        verweise=tuple(dict.fromkeys(ziel.strip() for ziel in verweise if ziel.strip())),
    )
