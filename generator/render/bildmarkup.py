"""A picture as HTML: every size and format a browser may want, or a stand-in that says why it is not shown."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.model.foto import Foto, find_bildverweise

if TYPE_CHECKING:
    from generator.render.bild import Bild

_BILD = Markup('<img src="{}" srcset="{}" sizes="{}" width="{}" height="{}" alt="{}"{}>')
_QUELLE = Markup('<source type="{}" srcset="{}" sizes="{}">\n')
_VORRANG = Markup(' fetchpriority="high"')
_WARTET = Markup(' loading="lazy" decoding="async"')
_ERSATZ = Markup(
    '<svg class="bild-gesperrt" viewBox="0 0 {b} {h}" width="100%" role="img" '
    'aria-label="Bild {key} wird nicht gezeigt: {grund}">'
    '<rect width="100%" height="100%" fill="#fff4d6"/>'
    '<rect x="1%" y="1%" width="98%" height="98%" fill="none" stroke="#8a5a00" stroke-width="8" '
    'stroke-dasharray="32 20"/><text x="50%" y="46%" text-anchor="middle" font-size="{gross}" fill="#3d2800">'
    'Bild wird nicht gezeigt</text><text x="50%" y="58%" text-anchor="middle" font-size="{klein}" fill="#3d2800">'
    "{key}: {grund}</text></svg>"
)
_LIZENZ = Markup('<a href="{}" rel="license external">{}</a>')
_NACHWEIS = Markup('<span class="bildnachweis">Bild: {}</span>')
IM_TEXT = "(min-width: 48em) 40rem, 92vw"
"""How wide a column of text is."""
_LETZTE = re.compile(r"(?:^|, )(\d+)vw$")
_SCHARF = "(min-resolution: 2.5dppx) and (max-width: 40em) {}vw, "
"""On a phone's dense screen nobody sees more than two pixels for one, but everybody loads them."""
_ABSATZ = re.compile(r"<p>\s*(<img\b[^>]*>)\s*</p>")
_IMG = re.compile(r"<img\b[^>]*>")
_ATTRIBUT = re.compile(r'\b(src|alt)="([^"]*)"')


def as_markup(bild: Bild, sizes: str, vorrang: bool = False, alt: str | None = None) -> Markup:
    """The `picture`. sizes: how wide the page shows it; vorrang: the one picture a visitor sees first.

    alt: instead of the picture's own words; '' beside a title that says it all.
    """
    if bild.gesperrt is not None:
        gross, klein = bild.breite // 16, bild.breite // 24
        return _ERSATZ.format(b=bild.breite, h=bild.hoehe, key=bild.key, grund=bild.gesperrt, gross=gross, klein=klein)
    sizes = _spare_phones(sizes)
    quellen = Markup("").join(_QUELLE.format(quelle.typ, quelle.srcset, sizes) for quelle in bild.quellen)
    worte, art = bild.alt if alt is None else alt, _VORRANG if vorrang else _WARTET
    img = _BILD.format(bild.src, bild.srcset, sizes, bild.breite, bild.hoehe, worte, art)
    return Markup("<picture>\n{}{}\n</picture>").format(quellen, img)


def _spare_phones(sizes: str) -> str:
    fund = _LETZTE.search(sizes)
    return _SCHARF.format(int(fund[1]) * 2 // 3) + sizes if fund else sizes


def credit(bild: Bild | Foto) -> Markup:
    """Creator and licence, as they have to stand at the picture (UrhG § 13)."""
    lizenz = Markup.escape(bild.lizenz or "")
    if bild.lizenz and bild.lizenz_url:
        lizenz = _LIZENZ.format(bild.lizenz_url, bild.lizenz)
    teile = [teil for teil in (Markup.escape(bild.urheber or ""), lizenz) if teil]
    return _NACHWEIS.format(Markup(", ").join(teile)) if teile else Markup("")


def with_pictures(sauberes_html: str, find: Callable[[str], Bild | None]) -> str:
    """Pictures of the pool that a text shows, in all sizes and with their credit; what must not be shown is left out.

    find: the picture with a key, as wide as a text. Feeds and mails keep the `img` inside, which is a JPEG.
    """
    if "fotopool/" not in sauberes_html:
        return sauberes_html
    mit_figuren = _ABSATZ.sub(lambda fund: _replace(fund[0], fund[1], find, "figure"), sauberes_html)
    return _IMG.sub(lambda fund: _replace(fund[0], fund[0], find, "span"), mit_figuren)


def _replace(alles: str, img: str, find: Callable[[str], Bild | None], huelle: str) -> str:
    angaben = {name: unescape(wert) for name, wert in _ATTRIBUT.findall(img)}
    keys = find_bildverweise(angaben.get("src", ""))
    if not keys:
        return alles
    bild = find(keys[0])
    if bild is None:
        return ""
    markup = as_markup(bild, IM_TEXT, alt=angaben.get("alt") or None)
    if huelle == "figure":
        return str(Markup("<figure>{}<figcaption>{}</figcaption></figure>").format(markup, credit(bild)))
    return str(markup + " " + credit(bild))
