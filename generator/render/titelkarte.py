"""Cards for sharing, 1200 by 630: the mark, the title in the site's typeface, the picture beside it."""

from __future__ import annotations

import importlib.util
import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, ImageOps

from generator.model.eintrag import Eintrag
from generator.model.foto import Foto
from generator.model.veranstaltung import Veranstaltung
from generator.render.artefakt import Artefakt, digest
from generator.render.ausgabe import Ausgabe
from generator.render.bildfarbe import decode
from generator.render.bildxmp import build_xmp
from generator.render.dachzeile import kicker
from generator.render.zeichen import GLUT, NACHT, SCHNEE, draw_mark

BREITE, HOEHE = 1200, 630
_BILD_AB, _RAND = 760, 64
_GROESSEN = range(72, 30, -2)
_OBEN, _UNTEN = 210, 560
"""The title's field."""
_FASSUNG = "2"
"""Raise it when the drawing changes, so that cached cards are made anew."""


@dataclass(frozen=True)
class Titelkarte:
    """What a card shows, and where it lies."""

    titel: str
    dach: str
    foto: Foto | None

    @property
    def kennung(self) -> str:
        """Of everything the card's bytes depend on."""
        bild = (self.foto.kennung, self.foto.fokus, build_xmp(self.foto)) if self.foto else ()
        return digest(_FASSUNG, self.titel, self.dach, repr(bild))

    @property
    def adresse(self) -> str:
        """From the site's root; changes with the card."""
        return f"/bilder/karten/{self.kennung}.jpg"


def titelkarte_of(ausgabe: Ausgabe, eintrag: Eintrag) -> Titelkarte | None:
    """The card of a page of `inhalte/`; events share their picture, for there are thousands of them."""
    if isinstance(eintrag, Veranstaltung):
        return None
    foto = ausgabe.bestand.fotos.get(eintrag.foto or "")
    zeigbar = foto is not None and ausgabe.bilder.why_not(foto) is None
    return Titelkarte(eintrag.titel, kicker(ausgabe.bestand, eintrag), foto if zeigbar else None)


def render_titelkarten(ausgabe: Ausgabe) -> Iterator[Artefakt]:
    """Every card once, kept in the cache under its digest."""
    karten = {k.adresse: k for e in ausgabe.bestand.eintraege if (k := titelkarte_of(ausgabe, e))}
    for adresse, karte in sorted(karten.items()):
        yield Artefakt(adresse.lstrip("/"), _Ablage(ausgabe, karte).read, digest(adresse))


@dataclass(frozen=True)
class _Ablage:
    ausgabe: Ausgabe
    karte: Titelkarte

    def read(self) -> bytes:
        datei = self.ausgabe.config.cache / "karten" / f"{self.karte.kennung}.jpg"
        if not datei.is_file():
            datei.parent.mkdir(parents=True, exist_ok=True)
            neben = datei.with_suffix(".neu")
            neben.write_bytes(render_titelkarte(self.karte, self.ausgabe.config.projekt))
            neben.replace(datei)
        return datei.read_bytes()


def render_titelkarte(karte: Titelkarte, projekt: Path) -> bytes:
    """The card as JPEG."""
    bild = Image.new("RGB", (BREITE, HOEHE), NACHT)
    breite = BREITE - 2 * _RAND
    if karte.foto is not None and karte.foto.bild:
        masse = (karte.foto.breite, karte.foto.hoehe)
        foto = decode(projekt / karte.foto.bild, karte.foto.format, masse, (2 * BREITE, 2 * HOEHE)).convert("RGB")
        ausschnitt = ImageOps.fit(foto, (BREITE - _BILD_AB, HOEHE), centering=karte.foto.fokus)
        bild.paste(ausschnitt, (_BILD_AB, 0))
        breite = _BILD_AB - 2 * _RAND
    zeichner = ImageDraw.Draw(bild)
    draw_mark(zeichner, (_RAND, 56), 72)
    zeichner.multiline_text((_RAND + 100, 58), "Oberzentrum\nSüdthüringen", SCHNEE, _font("Bold", 28), spacing=4)
    _draw_ruler(zeichner, _BILD_AB if karte.foto else BREITE)
    oben = _OBEN
    if karte.dach:
        zeichner.text((_RAND, oben - 40), karte.dach, GLUT, _font("Bold", 26))
        oben += 10
    zeilen, schrift = fit_title(karte.titel, breite, _UNTEN - oben)
    zeichner.multiline_text((_RAND, oben), "\n".join(zeilen), SCHNEE, schrift, spacing=schrift.size * 0.12)
    ziel = io.BytesIO()
    bild.save(ziel, "JPEG", quality=84, optimize=True, subsampling=0, xmp=build_xmp(karte.foto) if karte.foto else b"")
    return ziel.getvalue()


def fit_title(titel: str, breite: int, hoehe: int) -> tuple[list[str], ImageFont.FreeTypeFont]:
    """The title in lines and the largest type that fits; what fits in no size ends with an ellipsis."""
    for groesse in _GROESSEN:
        schrift = _font("ExtraBold", groesse)
        zeilen = _wrap(titel, schrift, breite)
        passt = all(schrift.getlength(zeile) <= breite for zeile in zeilen)
        if passt and len(zeilen) * groesse * 1.38 <= hoehe:
            return zeilen, schrift
    schrift = _font("ExtraBold", _GROESSEN[-1])
    hoechstens = int(hoehe // (_GROESSEN[-1] * 1.38))
    zeilen = [_cut(zeile, schrift, breite) for zeile in _wrap(titel, schrift, breite)]
    if len(zeilen) > hoechstens:
        zeilen = [*zeilen[: hoechstens - 1], _cut(zeilen[hoechstens - 1] + " …", schrift, breite)]
    return zeilen, schrift


def _wrap(titel: str, schrift: ImageFont.FreeTypeFont, breite: int) -> list[str]:
    zeilen: list[str] = []
    for wort in titel.split():
        versuch = f"{zeilen[-1]} {wort}" if zeilen else wort
        if zeilen and schrift.getlength(versuch) <= breite:
            zeilen[-1] = versuch
        else:
            zeilen.append(wort)
    return zeilen


def _cut(zeile: str, schrift: ImageFont.FreeTypeFont, breite: int) -> str:
    while len(zeile) > 1 and schrift.getlength(zeile) > breite:
        zeile = zeile.rstrip("…")[:-1] + "…"
    return zeile


def _draw_ruler(zeichner: ImageDraw.ImageDraw, bis: int) -> None:
    """The site's measuring line along the lower edge."""
    zeichner.line([(0, HOEHE - 34), (bis, HOEHE - 34)], fill=GLUT, width=4)
    for x in range(0, bis, 15):
        zeichner.line([(x, HOEHE - 34), (x, HOEHE - (10 if x % 75 == 0 else 22))], fill=GLUT, width=2)


@lru_cache(maxsize=64)
def _font(schnitt: str, groesse: int) -> ImageFont.FreeTypeFont:
    spec = importlib.util.find_spec("font_manrope")
    assert spec is not None and spec.submodule_search_locations, "a dependency of this package"
    datei = Path(spec.submodule_search_locations[0]) / "files" / f"Manrope-{schnitt}.ttf"
    return ImageFont.truetype(datei, groesse, layout_engine=ImageFont.Layout.BASIC)
