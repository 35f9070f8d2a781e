"""What social networks and messengers show when somebody shares a page: Open Graph and Twitter's names for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.render.ausgabe import Ausgabe
from generator.render.titelkarte import BREITE, HOEHE, titelkarte_of

if TYPE_CHECKING:
    from generator.render.seite import Seite


def social_card(ausgabe: Ausgabe, seite: Seite) -> Iterator[tuple[str, str]]:
    """Names and contents of the meta elements: the page's card, else its own picture, else that of the home page."""
    eintrag = ausgabe.bestand.by_adresse.get(seite.adresse)
    if eintrag is None:  # the search of another language shows the card of its home page, not a German picture's words
        eintrag = ausgabe.bestand.fassungen.get("inhalte/index.md", {}).get(seite.sprache)
    karte = titelkarte_of(ausgabe, eintrag) if eintrag else None
    if karte is not None:
        yield from _card(ausgabe.absolute(karte.adresse), "image/jpeg", BREITE, HOEHE, karte.titel)
        return
    start = ausgabe.bestand.startseite
    for key in (seite.foto, start.foto if start else None):
        datei = ausgabe.bilder.datei(key, "sozial") if "sozial" in ausgabe.bilder.bedarf.get(key or "", ()) else None
        if datei is None:
            continue
        foto = ausgabe.bestand.fotos[key or ""]
        yield from _card(ausgabe.absolute(datei.adresse), datei.typ, datei.breite, datei.hoehe, foto.alt)
        return
    yield "twitter:card", "summary"


def _card(adresse: str, typ: str, breite: int, hoehe: int, alt: str) -> Iterator[tuple[str, str]]:
    yield "og:image", adresse
    yield "og:image:type", typ
    yield "og:image:width", str(breite)
    yield "og:image:height", str(hoehe)
    if alt:
        yield "og:image:alt", alt
    yield "twitter:card", "summary_large_image"
