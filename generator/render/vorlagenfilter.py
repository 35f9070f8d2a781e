"""The filters and tests templates may use."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from generator.render import datum
from generator.render.text import shorten

_FEEDTYPEN = {"xml": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json"}


def feed_type(adresse: str) -> str:
    """The media type of a feed by its ending."""
    return _FEEDTYPEN.get(adresse.rsplit(".", 1)[-1], "text/calendar")


def split_source(quelle: str) -> tuple[str, str]:
    """A source's name and its web address, either of which may be empty: "MDR, https://…"."""
    name, trenner, rest = quelle.partition("http")
    return name.rstrip(" ,;:"), (trenner + rest).strip() if rest.startswith(("://", "s://")) else ""


def host(adresse: str) -> str:
    """The host of a web address as people read it: `suhl.eu`."""
    return adresse.split("://", 1)[-1].split("/", 1)[0].removeprefix("www.").rstrip(".")


SUCHWORTE = ("laden", "fehler", "eins", "viele", "zu_viele", "nichts")
"""What the script of the search says."""


def as_search_words(woerter: Mapping[str, str]) -> str:
    """The sentences of the search for its script, as JSON."""
    return json.dumps({key: woerter[key] for key in SUCHWORTE}, ensure_ascii=False, separators=(",", ":"))


_SATZENDE = re.compile(r"(?<=[^\W\d_]{3}[.!?])\s+(?=[„(]?[A-ZÄÖÜ])")
"""Behind a word of three letters at least, so that neither "4. März" nor "z. B." ends a sentence."""


def tease(text: str, laenge: int) -> str:
    """At most `laenge` characters: whole sentences where they fill a third of the room, else cut at a word."""
    text = " ".join(text.split())
    if len(text) <= laenge:
        return text
    enden = [fund.start() for fund in _SATZENDE.finditer(text) if laenge // 3 <= fund.start() <= laenge]
    return text[: enden[-1]] if enden else shorten(text, laenge)


def enumerate_words(woerter: Sequence[str]) -> str:
    """ "Suhl, Oberhof und Schleusingen"."""
    return " und ".join(filter(None, (", ".join(woerter[:-1]), *woerter[-1:])))


FILTER: dict[str, Callable[..., Any]] = {
    "kuerzen": shorten,
    "anreissen": tease,
    "aufzaehlen": enumerate_words,
    "feedtyp": feed_type,
    "quellenteile": split_source,
    "rechnername": host,
    "suchworte": as_search_words,
    "iso": datum.as_iso,
    "tag": datum.format_tag,
    "tag_lang": datum.format_tag_lang,
    "zeitpunkt": datum.format_zeitpunkt,
}
"""By the name templates use."""
