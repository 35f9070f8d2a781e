"""HTML that strangers put into calendar fields, turned into plain text; nothing of it stays markup."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from generator.read.quelle import safe_url

_LOOKS = re.compile(
    r"<\s*/?\s*(?:p|br|div|span|a|b|i|u|em|strong|ul|ol|li|h[1-6]|table|tbody|tr|td|th|script|style|html|head|body|font"
    r"|img|iframe|svg|object|embed|form|input|hr|blockquote|meta|link|center|small|sup|sub)\b[^>]*>"
    r"|&(?:nbsp|amp|lt|gt|quot|apos|[aou]uml|szlig|ndash|mdash|hellip|euro|bdquo|ldquo|rdquo|#\d{1,7}|#x[0-9a-f]{1,6});"
    r"|<!--",
    re.IGNORECASE,
)
_BLOCKS = frozenset(("p", "div", "ul", "ol", "table", "tr", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr"))
_SILENT = frozenset(("script", "style", "head", "iframe", "object", "svg", "template", "noscript"))


def looks_like_html(text: str) -> bool:
    """Whether the text carries tags or entities (a lone `<3` is text)."""
    return _LOOKS.search(text) is not None


def html_to_text(roh: str) -> str:
    """The visible words: paragraphs apart by an empty line, list items marked, links with their address."""
    leser = _Leser()
    leser.feed(roh)
    leser.close()
    zeilen = [" ".join(zeile.split()) for zeile in "".join(leser.teile).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(zeilen)).strip()


class _Leser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.teile: list[str] = []
        self.stumm: list[str] = []
        self.links: list[tuple[str | None, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self.stumm.append(tag)
        elif tag == "br":
            self.teile.append("\n")
        elif tag == "li":
            self.teile.append("\n- ")
        elif tag in _BLOCKS:
            self.teile.append("\n\n")
        elif tag == "td":
            self.teile.append(" ")
        elif tag == "a":
            self.links.append((safe_url(dict(attrs).get("href") or ""), len(self.teile)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _SILENT:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.stumm:
            del self.stumm[self.stumm.index(tag) :]
        elif tag in _BLOCKS:
            self.teile.append("\n\n")
        elif tag == "a" and self.links:
            ziel, ab = self.links.pop()
            worte = "".join(self.teile[ab:])
            if ziel and ziel.split("://", 1)[1].rstrip("/") not in worte:
                self.teile.append(f" ({ziel})")

    def handle_data(self, data: str) -> None:
        if not self.stumm:
            self.teile.append(re.sub(r"\s+", " ", data))
