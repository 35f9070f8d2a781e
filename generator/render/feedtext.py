"""Text and HTML fit for feeds: XML-clean characters, plain titles, addresses that work away from our site."""

from __future__ import annotations

import html
import re
from urllib.parse import urljoin, urlsplit

from generator.render.text import as_plain_text, shorten

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 section 2.2 does not allow; lone surrogates are among it."""
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the writing direction; one left open would turn the rest of a partner's page."""
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--.*?-->", re.DOTALL)
_VERWEIS = re.compile(r'(<(?:a|img)\b[^>]*?\b(?:href|src)=")([^"]*)(")')
_FREMD = ("http", "https", "mailto", "tel")


def xml_clean(text: str) -> str:
    """Without characters that no XML file may hold."""
    return _NOT_XML.sub("", text)


def plain_line(text: str) -> str:
    """One line of plain text: no tags, no control characters, no direction marks, single spaces."""
    return " ".join(_DIRECTION.sub("", xml_clean(_TAG.sub("", text))).split())


def plain_excerpt(text: str, laenge: int = 300) -> str:
    """At most `laenge` characters of plain text, cut at a word."""
    gekuerzt = shorten(plain_line(text), laenge)
    return gekuerzt if len(gekuerzt) <= laenge else gekuerzt[: laenge - 1] + "…"


def portable_html(sauberes_html: str, seite: str) -> str:
    """Cleaned HTML whose links and pictures work on any other site.

    seite: the absolute address of the page the HTML is from; anchors and relative addresses count from there.
    """

    def absolute(fund: re.Match[str]) -> str:
        ziel = html.unescape(fund[2])
        voll = ziel if urlsplit(ziel).scheme in _FREMD else urljoin(seite, ziel)
        return fund[1] + html.escape(voll) + fund[3]

    return xml_clean(_VERWEIS.sub(absolute, sauberes_html))


def excerpt_of_html(sauberes_html: str) -> str:
    """The beginning of a text, for an entry without teaser."""
    return plain_excerpt(html.escape(as_plain_text(sauberes_html), quote=False).replace("&lt;", "<"))
