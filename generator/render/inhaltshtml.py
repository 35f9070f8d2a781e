"""The body of an entry as its page shows it: tables that scroll by keyboard, mail addresses harvesters do not read."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from functools import partial

from markupsafe import Markup

from generator.render.rahmen import disguise
from generator.render.woerter import Woerter

_TABELLE = re.compile(r"<table>.*?</table>", re.DOTALL)
_KOPFZELLE = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_LINK = re.compile(r'(<a\b[^>]*?\bhref="([^"]*)"[^>]*)>(.*?)</a>', re.DOTALL)
_POSTLINK = re.compile(r'(<a\b[^>]*\bhref=")(mailto:[^"]+)("[^>]*>)(.*?)(</a>)', re.DOTALL)
_ADRESSE = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def finish(sauberes_html: str, woerter: Woerter) -> Markup:
    """Cleaned HTML, made ready for a page; what was put into it in German is said in the page's language."""
    bausteine = woerter["bausteine"]
    worte = sauberes_html.replace('<span class="offen">[offen: ', f'<span class="offen">[{bausteine["offen"]}: ')
    worte = worte.replace('<span class="bildnachweis">Bild: ', f'<span class="bildnachweis">{bausteine["bild"]}: ')
    if "<table>" in worte:
        worte = _TABELLE.sub(partial(_wrap_table, bausteine["tabelle"]), worte)
    return Markup(_POSTLINK.sub(_disguise_link, worte) if "mailto:" in worte else worte)


def mark_foreign_links(sauberes_html: str, is_foreign: Callable[[str], bool], zusatz: str) -> str:
    """Links to pages in German say so: to machines by `hreflang`, to people by `zusatz` behind the link's words."""

    def mark(treffer: re.Match[str]) -> str:
        anfang, ziel, text = treffer.groups()
        if not is_foreign(html.unescape(ziel)) or "hreflang=" in anfang:
            return treffer[0]
        return f'{anfang} hreflang="de">{text}{html.escape(zusatz)}</a>'

    return _LINK.sub(mark, sauberes_html)


def _wrap_table(tabelle: str, treffer: re.Match[str]) -> str:
    """A wide table scrolls in a region of its own that the keyboard reaches (WCAG 2.1.1) and that has a name."""
    kopf = ", ".join(html.unescape(_TAG.sub("", zelle)).strip() for zelle in _KOPFZELLE.findall(treffer[0]))
    name = html.escape(f"{tabelle}: {kopf}" if kopf else tabelle)
    return f'<div class="tafel" role="region" aria-label="{name}" tabindex="0">{treffer[0]}</div>'


def _disguise_link(treffer: re.Match[str]) -> str:
    anfang, ziel, mitte, text, ende = treffer.groups()
    sichtbar = _ADRESSE.sub(lambda adresse: str(disguise(adresse[0])), text)
    return f"{anfang}{disguise(html.unescape(ziel))}{mitte}{sichtbar}{ende}"
