"""Paragraphs of plain words with nothing but **strong** in them as HTML: what most events have, in little time.

Whatever else Markdown can mean goes to the real converter; a test compares both on generated texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

_MEHRDEUTIG = re.compile(
    r"[\\`_{}\[\]<>&#|~^=$\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\u1680\u2000-\u200a\u202f\u205f\u3000]"
)
"""What may be more than a character: markup of our extensions, blanks but for the space and the no-break space."""
_AM_RAND = re.compile(r"^\u00a0|\u00a0$", re.MULTILINE)
_ZEILENENDE = re.compile(r" \n(?!\s*\n|\s*\Z)")
"""Spaces at a line's end may be a line break."""
_ZEILENANFANG = re.compile(r"^(?:[ :!+>*-](?!\*)|\d+[.)])", re.MULTILINE)
"""Where a list, a quotation, code, an admonition or a definition would begin."""
_STARK = re.compile(r"\*\*(?=[^\s*])([^*\n]*[^\s*])\*\*(?![\w*])")
_WORTZEICHEN = re.compile(r"[\w*]")
_ABSAETZE = re.compile(r"\n\s*\n")


_VERTRAUT = {"abbr", "admonition", "attr_list", "def_list", "footnotes", "smarty", "tables", "toc"}


def is_plain_setup(erweiterungen: Iterable[tuple[str, Mapping[str, Any]]]) -> bool:
    """Whether the Markdown extensions of mkdocs.yml leave plain words as they are."""
    namen = dict(erweiterungen)
    smarty, abbr = namen.get("smarty", {}), namen.get("abbr", {})
    return namen.keys() <= _VERTRAUT and not abbr and ("smarty" not in namen or smarty.get("smart_quotes") is False)


def as_plain_html(text: str) -> str | None:
    """The text as HTML, or None where it may hold more than words."""
    text = text.strip("\n")
    if not text or _MEHRDEUTIG.search(text) or "..." in text or "--" in text:
        return None
    if " \n" in text and _ZEILENENDE.search(text):
        return None
    if "\u00a0" in text and _AM_RAND.search(text):
        return None
    if _ZEILENANFANG.search(text):
        return None
    inhalt = _STARK.sub(_strengthen, text)
    if "*" in inhalt:
        return None
    inhalt = inhalt.replace("\u00a0", "&nbsp;")
    return "\n".join(f"<p>{absatz}</p>" for absatz in _ABSAETZE.split(inhalt))


def _strengthen(fund: re.Match[str]) -> str:
    """Bold words; as they were where they begin inside a word."""
    davor = fund.string[fund.start() - 1 : fund.start()]
    return fund[0] if _WORTZEICHEN.match(davor) else f"<strong>{fund[1]}</strong>"
