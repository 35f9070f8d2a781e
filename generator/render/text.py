"""Markdown to clean HTML and to plain text; content is never a template, and no script gets through."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Callable, Mapping
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from generator.model.bestand import Bestand
from generator.model.eintrag import Eintrag
from generator.render.schlichttext import as_plain_html, is_plain_setup

if TYPE_CHECKING:
    import markdown
    import nh3

_TAGS = {
    "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details", "div", "dl", "dt", "em",
    "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "kbd", "li", "mark", "ol", "p", "pre", "q",
    "s", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "th", "thead", "time", "tr", "ul",
}  # fmt: skip
_ATTRIBUTES = {
    "*": {"id", "lang", "title", "dir"},
    "a": {"href", "hreflang", "class"},
    "abbr": {"title"},
    "div": {"class"},
    "img": {"src", "alt", "width", "height"},
    "li": {"class"},
    "ol": {"start"},
    "p": {"class"},
    "span": {"class"},
    "sup": {"class"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "scope", "align"},
    "time": {"datetime"},
}
OFFEN = re.compile(r"\[\[offen:\s*(.+?)\s*\]\]", re.DOTALL)
"""A gap an office must fill in; a production build refuses it."""
_LINK = re.compile(r'<a\b[^>]*?\bhref="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_HREF = re.compile(r'(<a\b[^>]*?\bhref=")([^"]*)(")')
_SRC = re.compile(r'(<img\b[^>]*?\bsrc=")([^"]*)(")')
_REGEL_KOMMENTAR = re.compile(r"<!--.*?-->", re.DOTALL)


class Textwerk:
    """One Markdown converter for all pages, led by the extensions of mkdocs.yml."""

    def __init__(self, erweiterungen: tuple[tuple[str, Mapping[str, Any]], ...], basis: str) -> None:
        self.basis = basis
        self._erweiterungen = erweiterungen
        self._schlicht = is_plain_setup(erweiterungen)

    @cached_property
    def _markdown(self) -> markdown.Markdown:
        import markdown  # only here: a build of one changed event needs no converter

        return markdown.Markdown(
            extensions=[name for name, _ in self._erweiterungen],
            extension_configs={name: dict(werte) for name, werte in self._erweiterungen},
            output_format="html",
        )

    def html(self, eintrag: Eintrag, bestand: Bestand) -> str:
        """The body as clean HTML; links to content files become addresses with the site's base path."""
        roh = _REGEL_KOMMENTAR.sub("", eintrag.text) if "<!--" in eintrag.text else eintrag.text
        if "[[" in roh:
            roh = OFFEN.sub(lambda m: f'<span class="offen">[offen: {html.escape(m[1])}]</span>', roh)
        schlicht = as_plain_html(roh) if self._schlicht else None
        if schlicht is not None:
            return schlicht
        self._markdown.reset()
        sauber = clean(self._markdown.convert(roh))
        sauber = _LINK.sub(lambda m: self._without_dangling(m, eintrag, bestand), sauber)
        sauber = _HREF.sub(lambda m: m[1] + self._link(html.unescape(m[2]), eintrag, bestand) + m[3], sauber)
        return _SRC.sub(lambda m: m[1] + self._link(html.unescape(m[2]), eintrag, bestand) + m[3], sauber)

    def _without_dangling(self, link: re.Match[str], eintrag: Eintrag, bestand: Bestand) -> str:
        """A link to a page that is not in this edition (a draft, in production) keeps only its words."""
        pfad = html.unescape(link[1]).partition("#")[0]
        fehlt = is_inhaltslink(pfad) and find_ziel(pfad, eintrag, bestand) is None
        return link[2] if fehlt else link[0]

    def _link(self, ziel: str, eintrag: Eintrag, bestand: Bestand) -> str:
        pfad, _, anker = ziel.partition("#")
        gefunden = find_ziel(pfad, eintrag, bestand) if pfad else None
        if gefunden is not None:
            ziel = self.basis + gefunden.adresse + (f"#{anker}" if anker else "")
        elif ziel.startswith("/"):
            ziel = self.basis + ziel
        return html.escape(ziel)


def is_inhaltslink(ziel: str) -> bool:
    """Whether a link means a content file of ours rather than a web address."""
    return ziel.endswith(".md") and "://" not in ziel and not ziel.startswith("/")


def find_ziel(pfad: str, eintrag: Eintrag, bestand: Bestand) -> Eintrag | None:
    """The entry a relative link to a `.md` file means, or None."""
    if not is_inhaltslink(pfad):
        return None
    return bestand.by_pfad.get(posixpath.normpath(posixpath.join(posixpath.dirname(eintrag.pfad), pfad)))


@cache
def _cleaner() -> nh3.Cleaner:
    import nh3

    return nh3.Cleaner(
        tags=_TAGS, attributes=_ATTRIBUTES, url_schemes={"http", "https", "mailto", "tel"}, link_rel=None
    )


def clean(roh: str) -> str:
    """HTML with only the allowed tags and attributes; links only to http, https, mailto and tel."""
    return _cleaner().clean(roh)


_BLOCK_ENDE = re.compile(r"</(?:p|h[1-6]|div|blockquote|table|ul|ol|dl|figure)>\s*", re.IGNORECASE)
_ZEILEN_ENDE = re.compile(r"</(?:li|tr|dt|dd)>\s*|<br\s*/?>\s*", re.IGNORECASE)
_TAG = re.compile(r"<[^>]+>")


def as_plain_text(sauberes_html: str) -> str:
    """Cleaned HTML as plain text: paragraphs apart by an empty line, list items on lines of their own."""
    text = re.sub(r"[ \t]*\n[ \t]*", " ", sauberes_html)
    text = re.sub(r"<li[^>]*>\s*", "• ", text)
    text = _BLOCK_ENDE.sub("\n\n", _ZEILEN_ENDE.sub("\n", text))
    text = html.unescape(_TAG.sub("", text))
    text = re.sub(r"[ \t\u00a0]+", " ", text)
    return re.sub(r" ?\n ?", "\n", re.sub(r"\n{3,}", "\n\n", text)).strip()


def shorten(text: str, laenge: int) -> str:
    """At most `laenge` characters, cut at a word with an ellipsis."""
    text = " ".join(text.split())
    if len(text) <= laenge:
        return text
    return text[: laenge - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"


PlainText = Callable[[Eintrag], str]
