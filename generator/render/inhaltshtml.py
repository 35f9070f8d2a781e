"""The body of an entry as its page shows it: tables that scroll by keyboard, mail addresses harvesters do not read."""

from __future__ import annotations

import html
import re

from markupsafe import Markup

from generator.render.rahmen import disguise

_TABELLE = re.compile(r"<table>.*?</table>", re.DOTALL)
_KOPFZELLE = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_POSTLINK = re.compile(r'(<a\b[^>]*\bhref=")(mailto:[^"]+)("[^>]*>)(.*?)(</a>)', re.DOTALL)
_ADRESSE = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def finish(sauberes_html: str) -> Markup:
    """Cleaned HTML, made ready for a page."""
    return Markup(_POSTLINK.sub(_disguise_link, _TABELLE.sub(_wrap_table, sauberes_html)))


def _wrap_table(treffer: re.Match[str]) -> str:
    """A wide table scrolls in a region of its own that the keyboard reaches (WCAG 2.1.1) and that has a name."""
    kopf = ", ".join(html.unescape(_TAG.sub("", zelle)).strip() for zelle in _KOPFZELLE.findall(treffer[0]))
    name = html.escape(f"Tabelle: {kopf}" if kopf else "Tabelle")
    return f'<div class="tafel" role="region" aria-label="{name}" tabindex="0">{treffer[0]}</div>'


def _disguise_link(treffer: re.Match[str]) -> str:
    anfang, ziel, mitte, text, ende = treffer.groups()
    sichtbar = _ADRESSE.sub(lambda adresse: str(disguise(adresse[0])), text)
    return f"{anfang}{disguise(html.unescape(ziel))}{mitte}{sichtbar}{ende}"
