"""What the frame of a page says of it, worded: its title, its description, its addresses, its structured data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from markupsafe import Markup

from generator.render.rahmen import barrier_link, structured_data
from generator.render.sozialkarte import social_card
from generator.render.text import shorten

if TYPE_CHECKING:
    from generator.render.seite import Krume, Seite
    from generator.render.sprachraum import Sprachraum


@dataclass(frozen=True)
class Kopf:
    """See `guss.Angaben`."""

    FEST: ClassVar[frozenset[str]] = frozenset(
        {"sprache", "art", "entwurf", "noindex", "krumen", "hreflang", "feeds", "sozialkarte", "andere_og"}
    )
    LISTEN: ClassVar[frozenset[str]] = frozenset({"jsonld"})
    dokumenttitel: str
    titel: str
    krumentitel: str
    beschreibung: str
    kurzbeschreibung: str
    absolut: str
    """The page's address with scheme and host."""
    barriere: str
    """Where somebody reports a barrier on this page."""
    jsonld: tuple[Markup, ...]
    sprache: str
    art: str
    entwurf: bool
    noindex: bool
    krumen: tuple[Krume, ...]
    hreflang: tuple[tuple[str, str], ...]
    feeds: tuple[tuple[str, str], ...]
    sozialkarte: tuple[tuple[str, str], ...]
    andere_og: tuple[str, ...]
    """What Open Graph calls the other languages the page exists in."""


def kopf_of(seite: Seite, raum: Sprachraum, andere: Sequence[Sprachraum]) -> Kopf:
    """Word the frame of a page. raum: its language; andere: all languages it exists in, its own too."""
    ausgabe = raum.ausgabe
    return Kopf(
        dokumenttitel=seite.dokumenttitel(ausgabe.config.site_name),
        titel=seite.titel,
        krumentitel=shorten(seite.titel, 60),
        beschreibung=shorten(seite.beschreibung, 300),
        kurzbeschreibung=shorten(seite.beschreibung, 200),
        absolut=ausgabe.absolute(seite.adresse),
        barriere=barrier_link(raum, seite),
        jsonld=tuple(structured_data(ausgabe, seite)),
        sprache=seite.sprache,
        art=seite.art,
        entwurf=seite.entwurf,
        noindex=seite.entwurf or not seite.indexierbar,
        krumen=tuple(seite.krumen),
        hreflang=tuple((sprache, ausgabe.absolute(adresse)) for sprache, adresse in seite.hreflang),
        feeds=tuple(seite.feeds),
        sozialkarte=tuple(social_card(ausgabe, seite)),
        andere_og=tuple(raum.w["sprache"]["og"] for raum in andere if raum.sprache != seite.sprache),
    )
