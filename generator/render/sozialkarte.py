"""What social networks and messengers show when somebody shares a page: Open Graph and Twitter's names for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.render.ausgabe import Ausgabe

if TYPE_CHECKING:
    from generator.render.seite import Seite


def social_card(ausgabe: Ausgabe, seite: Seite) -> Iterator[tuple[str, str]]:
    """Names and contents of the meta elements: the page's own picture, else that of the home page."""
    start = ausgabe.bestand.startseite
    for key in (seite.foto, start.foto if start else None):
        datei = ausgabe.bilder.datei(key, "sozial") if "sozial" in ausgabe.bilder.bedarf.get(key or "", ()) else None
        if datei is None:
            continue
        foto = ausgabe.bestand.fotos[key or ""]
        yield "og:image", ausgabe.absolute(datei.adresse)
        yield "og:image:type", datei.typ
        yield "og:image:width", str(datei.breite)
        yield "og:image:height", str(datei.hoehe)
        if foto.alt:
            yield "og:image:alt", foto.alt
        yield "twitter:card", "summary_large_image"
        return
    yield "twitter:card", "summary"
