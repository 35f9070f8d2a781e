"""Text and HTML fit for feeds: XML-clean characters, plain titles, addresses that work away from our site."""

from __future__ import annotations

import re

from generator.render.text import shorten

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 section 2.2 does not allow; lone surrogates are among it."""
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the writing direction; one left open would turn the rest of a partner's page."""
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--.*?-->", re.DOTALL)
_ATTRIBUTE = {
    "*": {"lang", "dir"},
    "a": {"href", "hreflang", "title"},
    "abbr": {"title"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}


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
    """Cleaned HTML for any other site: addresses absolute, no anchors or classes that could meet others there.

    seite: the absolute address of the page the HTML is from; anchors and relative addresses count from there.
    """
    import nh3

    return nh3.clean(
        xml_clean(sauberes_html),
        attributes=_ATTRIBUTE,
        url_schemes={"http", "https", "mailto", "tel"},
        url_relative=("rewrite_with_base", seite),
        link_rel=None,
    )
