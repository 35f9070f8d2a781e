"""Clean HTML as a minimal OpenDocument text (ISO/IEC 26300): headings, paragraphs, lists, links, emphasis."""

from __future__ import annotations

from functools import partial
from html import escape as escape_html
from html.parser import HTMLParser

from generator.render.feedtext import xml_clean
from generator.render.pressezip import make_zip

escape = partial(escape_html, quote=False)
_NS = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
)
_KOPF = '<?xml version="1.0" encoding="UTF-8"?>\n'
_TYP = "application/vnd.oasis.opendocument.text"
_MANIFEST = (
    f'{_KOPF}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
    'manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="{_TYP}"/>'
    + "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>'
        for name in ("content.xml", "styles.xml", "meta.xml")
    )
    + "</manifest:manifest>"
)


def _style(name: str, familie: str, angaben: str, display: str = "") -> str:
    anzeige = f' style:display-name="{display}"' if display else ""
    return f'<style:style style:name="{name}" style:family="{familie}"{anzeige}>{angaben}</style:style>'


def _paragraph(groesse: int, fett: bool, oben: str, unten: str) -> str:
    gewicht = "bold" if fett else "normal"
    return (
        f'<style:paragraph-properties fo:margin-top="{oben}" fo:margin-bottom="{unten}" fo:line-height="130%"/>'
        f'<style:text-properties fo:font-family="Arial" fo:font-size="{groesse}pt" fo:font-weight="{gewicht}" '
        'fo:language="de" fo:country="DE"/>'
    )


_EINZUG = (
    '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
    '<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.5cm" fo:margin-left="1cm"/>'
    "</style:list-level-properties>"
)
_LISTEN = (
    '<text:list-style style:name="Punkte"><text:list-level-style-bullet text:level="1" text:bullet-char="•">'
    f"{_EINZUG}</text:list-level-style-bullet></text:list-style>"
    '<text:list-style style:name="Nummern"><text:list-level-style-number text:level="1" style:num-format="1" '
    f'style:num-suffix=".">{_EINZUG}</text:list-level-style-number></text:list-style>'
)
_STYLES = (
    f'{_KOPF}<office:document-styles {_NS} office:version="1.2"><office:styles>'
    + _style("Text", "paragraph", _paragraph(11, False, "0cm", "0.25cm"))
    + _style("Titel", "paragraph", _paragraph(18, True, "0cm", "0.3cm"))
    + _style("Zwischentitel", "paragraph", _paragraph(13, True, "0.4cm", "0.15cm"))
    + _style("Fett", "text", '<style:text-properties fo:font-weight="bold"/>')
    + _style("Kursiv", "text", '<style:text-properties fo:font-style="italic"/>')
    + _LISTEN
    + "</office:styles></office:document-styles>"
)
_SPAN = {"strong": "Fett", "b": "Fett", "em": "Kursiv", "i": "Kursiv"}
_BLOCK = {"p", "dt", "dd", "figcaption", "caption", "td", "th", "pre", "summary"}


def render_odt(titel: str, html: str) -> bytes:
    """The text as an .odt file; same input, same bytes."""
    leser = _Leser()
    leser.feed(xml_clean(html))
    leser.close()
    inhalt = (
        f'{_KOPF}<office:document-content {_NS} office:version="1.2"><office:body><office:text>'
        f'<text:h text:style-name="Titel" text:outline-level="1">{escape(titel)}</text:h>{leser.finish()}'
        "</office:text></office:body></office:document-content>"
    )
    meta = (
        f'{_KOPF}<office:document-meta {_NS} office:version="1.2"><office:meta><dc:title>{escape(titel)}</dc:title>'
        "<dc:language>de-DE</dc:language></office:meta></office:document-meta>"
    )
    return make_zip(
        {
            "mimetype": _TYP.encode(),
            "content.xml": inhalt.encode(),
            "styles.xml": _STYLES.encode(),
            "meta.xml": meta.encode(),
            "META-INF/manifest.xml": _MANIFEST.encode(),
        },
        unkomprimiert="mimetype",  # ODF 1.2 part 3, 3.3: first and stored
    )


class _Leser(HTMLParser):
    """Turns the few tags our cleaned HTML has into ODF; what it does not know keeps its text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._teile: list[str] = []
        self._offen: list[str] = []
        """Closing tags of what is open inside the current paragraph."""
        self._absatz = False
        self._listen: list[bool] = []
        """For each open list, whether one of its items is open."""

    def finish(self) -> str:
        """The ODF of everything read."""
        self._close()
        while self._listen:
            self._close_list()
        return "".join(self._teile)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("h2", "h3", "h4", "h5", "h6"):
            self._close()
            self._open(f'<text:h text:style-name="Zwischentitel" text:outline-level="{tag[1]}">', "</text:h>")
        elif tag in _BLOCK or tag in ("div", "blockquote", "tr", "table"):
            self._close()
        elif tag in ("ul", "ol"):
            self._close()
            self._teile.append(f'<text:list text:style-name="{"Punkte" if tag == "ul" else "Nummern"}">')
            self._listen.append(False)
        elif tag == "li" and self._listen:
            self._close()
            self._close_item()
            self._teile.append("<text:list-item>")
            self._listen[-1] = True
        elif tag == "br" and self._absatz:
            self._teile.append("<text:line-break/>")
        elif tag in _SPAN:
            self._inline(f'<text:span text:style-name="{_SPAN[tag]}">', "</text:span>")
        elif tag == "a":
            ziel = dict(attrs).get("href") or ""
            self._inline(f'<text:a xlink:type="simple" xlink:href="{escape_html(ziel)}">', "</text:a>")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ul", "ol") and self._listen:
            self._close()
            self._close_list()
        elif tag in _BLOCK or tag in ("h2", "h3", "h4", "h5", "h6", "li", "div", "blockquote"):
            self._close()
        elif (tag in _SPAN or tag == "a") and len(self._offen) > 1:
            self._teile.append(self._offen.pop())

    def handle_data(self, data: str) -> None:
        text = " ".join(data.split())
        if not text and not self._absatz:
            return
        self._ensure()
        vorn = " " if data[:1].isspace() and not self._teile[-1].startswith("<text:p") else ""
        ganz = vorn + text + (" " if text and data[-1:].isspace() else "")
        self._teile.append(escape(ganz))

    def _inline(self, auf: str, zu: str) -> None:
        self._ensure()
        self._teile.append(auf)
        self._offen.append(zu)

    def _ensure(self) -> None:
        if not self._absatz:
            self._open('<text:p text:style-name="Text">', "</text:p>")

    def _open(self, auf: str, zu: str) -> None:
        self._teile.append(auf)
        self._offen, self._absatz = [zu], True

    def _close(self) -> None:
        if self._absatz:
            self._teile += reversed(self._offen)
        self._offen, self._absatz = [], False

    def _close_item(self) -> None:
        if self._listen[-1]:
            self._teile.append("</text:list-item>")
            self._listen[-1] = False

    def _close_list(self) -> None:
        self._close_item()
        self._teile.append("</text:list>")
        self._listen.pop()
