"""Read what a picture file knows of its origin from XMP, IPTC and EXIF: creator, licence, caption, date and place."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from PIL import Image, ImageFile, IptcImagePlugin

from generator.read.bild import FORMATE

_MAX_XMP = 1024 * 1024
_MAX_TEXT = 500
"""Characters of one value; a caption has a few hundred, an attack a few million."""
_EXIF_IFD = 0x8769
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_NAMEN = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/xap/1.0/rights/": "xmpRights",
    "http://creativecommons.org/ns#": "cc",
    "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/": "Iptc4xmpCore",
    "http://ns.adobe.com/exif/1.0/": "exif",
}
_UNSICHTBAR = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
_UTF8_IPTC = b"\x1b%G"
_LIZENZEN = re.compile(r"creativecommons\.org/(?:licenses/(by(?:-nc)?(?:-nd|-sa)?)/(\d\.\d)|publicdomain/zero/(1\.0))")


@dataclass(frozen=True)
class Bilddaten:
    """What the file says of itself; every value may be missing and none is proven."""

    urheber: str | None = None
    nachweis: str | None = None
    """Credit line."""
    lizenz: str | None = None
    lizenz_url: str | None = None
    beschreibung: str | None = None
    alt: str | None = None
    aufgenommen: date | None = None
    ort: str | None = None


def read_bilddaten(datei: Path) -> Bilddaten:
    """The file's own words; what cannot be understood is as good as missing. The file has to be a picture."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(datei, formats=FORMATE) as bild:
                quellen = [_guard(lese, bild) for lese in (_xmp, _iptc, _exif)]
        except Exception:  # Pillow's readers raise whatever a hostile file provokes
            return Bilddaten()
    werte = {key: wert for quelle in reversed(quellen) for key, wert in quelle.items() if wert}
    lizenz_url = _web_address(werte.get("lizenz_url", ""))
    return Bilddaten(
        urheber=werte.get("urheber"),
        nachweis=werte.get("nachweis"),
        lizenz=_licence_key(lizenz_url or "") or werte.get("lizenz"),
        lizenz_url=lizenz_url,
        beschreibung=werte.get("beschreibung"),
        alt=werte.get("alt"),
        aufgenommen=_day(werte.get("aufgenommen", "")),
        ort=werte.get("ort"),
    )


def _guard(
    lese: Callable[[ImageFile.ImageFile], Iterator[tuple[str, str]]], bild: ImageFile.ImageFile
) -> Mapping[str, str]:
    """One kind of metadata, cleaned; a broken one does not spoil the others."""
    try:
        return {key: sauber for key, wert in lese(bild) if (sauber := _clean(wert))}
    except Exception:  # the same
        return {}


def _clean(wert: str) -> str:
    """One line without control characters and without marks that turn the reading direction."""
    return " ".join(_UNSICHTBAR.sub(" ", wert[: _MAX_TEXT * 2]).split())[:_MAX_TEXT]


def _exif(bild: ImageFile.ImageFile) -> Iterator[tuple[str, str]]:
    exif = bild.getexif()
    for nummer, key in ((0x010E, "beschreibung"), (0x013B, "urheber"), (0x8298, "lizenz")):
        yield key, _text(exif.get(nummer, ""))
    yield "aufgenommen", _text(exif.get_ifd(_EXIF_IFD).get(0x9003, "") or exif.get(0x0132, ""))


def _iptc(bild: ImageFile.ImageFile) -> Iterator[tuple[str, str]]:
    """IPTC-IIM, in UTF-8 where it says so or proves so, else in Latin-1 as older programs wrote it."""
    daten = IptcImagePlugin.getiptcinfo(bild) or {}
    utf8 = daten.get((1, 90)) == _UTF8_IPTC
    felder = {80: "urheber", 110: "nachweis", 116: "lizenz", 120: "beschreibung", 55: "aufgenommen", 90: "ort"}
    for nummer, key in felder.items():
        roh = daten.get((2, nummer), b"")
        teile = roh if isinstance(roh, list) else [roh]
        yield key, ", ".join(_decode(teil, utf8) for teil in teile if teil)


def _decode(roh: bytes, utf8: bool) -> str:
    try:
        return roh.decode("utf-8")
    except UnicodeDecodeError:
        return roh.decode("utf-8" if utf8 else "cp1252", "replace")


def _text(wert: object) -> str:
    """EXIF text is bytes read as Latin-1; much of it was written as UTF-8."""
    if isinstance(wert, bytes):
        return _decode(wert, utf8=False)
    text = wert if isinstance(wert, str) else ""
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def _xmp(bild: ImageFile.ImageFile) -> Iterator[tuple[str, str]]:
    roh = bild.info.get("xmp") or bild.info.get("XML:com.adobe.xmp") or b""
    paket = roh.encode() if isinstance(roh, str) else bytes(roh)
    if not paket or len(paket) > _MAX_XMP or b"<!DOCTYPE" in paket or b"<!ENTITY" in paket:
        return
    werte = dict(_properties(ElementTree.fromstring(paket.strip(b"\x00 \r\n\t"))))
    for key, namen in {
        "urheber": ("dc:creator",),
        "nachweis": ("photoshop:Credit",),
        "lizenz": ("xmpRights:UsageTerms", "dc:rights"),
        "lizenz_url": ("cc:license", "xmpRights:WebStatement"),
        "beschreibung": ("dc:description",),
        "alt": ("Iptc4xmpCore:AltTextAccessibility",),
        "aufgenommen": ("photoshop:DateCreated", "exif:DateTimeOriginal", "xmp:CreateDate"),
        "ort": ("Iptc4xmpCore:Location", "photoshop:City"),
    }.items():
        yield key, next((werte[name] for name in namen if werte.get(name)), "")


def _properties(wurzel: ElementTree.Element) -> Iterator[tuple[str, str]]:
    for beschreibung in wurzel.iter(f"{_RDF}Description"):
        for name, wert in beschreibung.attrib.items():
            yield _short(name), wert
        for kind in beschreibung:
            teile = [(punkt.text or "").strip() for punkt in kind.iter(f"{_RDF}li")]
            ziel = kind.get(f"{_RDF}resource")
            mehrere = kind.find(f"{_RDF}Alt") is None
            yield _short(kind.tag), ziel or ((", ".join(teile) if mehrere else teile[0]) if teile else kind.text or "")


def _short(name: str) -> str:
    raum, _, rest = name.removeprefix("{").partition("}")
    return f"{_NAMEN[raum]}:{rest}" if raum in _NAMEN else name


def _web_address(text: str) -> str | None:
    return text if re.fullmatch(r"https?://[^\s<>\"'`]+", text) else None


def _licence_key(url: str) -> str | None:
    """The SPDX-like key of a Creative Commons address."""
    treffer = _LIZENZEN.search(url)
    if treffer is None:
        return None
    return "CC0-1.0" if treffer[3] else f"CC-{treffer[1].upper()}-{treffer[2]}"


def _day(text: str) -> date | None:
    """`2026:05:04 …` (EXIF), `20260504` (IPTC), `2026-05-04T…` (XMP)."""
    treffer = re.match(r"(\d{4})[:-]?(\d{2})[:-]?(\d{2})", text)
    try:
        return date(*map(int, treffer.groups())) if treffer else None
    except ValueError:
        return None
