"""Read what a picture file says of itself without decoding it: size, orientation, checksum."""

from __future__ import annotations

import hashlib
import warnings
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from generator.model.foto import Bildkopf

MAX_BYTES = 60 * 1024 * 1024
"""A picture file above this is refused unread."""
MAX_PIXEL = 80_000_000
"""Pixels; more is refused before anything is decoded (decompression bombs)."""
FORMATE = ("JPEG", "PNG", "WEBP", "AVIF", "TIFF", "GIF", "MPO")
"""What the pool takes; SVG from outsiders may carry script and is not among them."""
_ORIENTATION = 0x0112
_GPS_IFD = 0x8825


class BildFehler(Exception):
    """The file is no picture the pool can take; the text is a German sentence."""


def read_bildkopf(datei: Path) -> Bildkopf:
    """The header of a picture file. Raises BildFehler."""
    try:
        groesse = datei.stat().st_size
    except OSError:
        raise BildFehler("Die Bilddatei lässt sich nicht lesen. Bitte die Zugriffsrechte prüfen.") from None
    if groesse == 0:
        raise BildFehler("Die Bilddatei ist leer. Bitte noch einmal kopieren.")
    if groesse > MAX_BYTES:
        raise BildFehler(f"Die Bilddatei ist größer als {MAX_BYTES // 1024 // 1024} MB. Bitte kleiner speichern.")
    if datei.suffix.lower() == ".svg":
        raise BildFehler("SVG kann Programme enthalten und kommt nicht in den Fotopool. Bitte als PNG speichern.")
    return _open(datei)


def _open(datei: Path) -> Bildkopf:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            with Image.open(datei, formats=FORMATE) as bild:
                breite, hoehe = bild.size
                if breite * hoehe > MAX_PIXEL:
                    raise BildFehler(
                        f"Das Bild hat {breite * hoehe // 1_000_000} Megapixel, erlaubt sind {MAX_PIXEL // 1_000_000}. "
                        "Bitte verkleinern."
                    )
                exif = bild.getexif()
                format = bild.format or ""
        except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
            raise BildFehler("Die Datei ist kein Bild, das sich lesen lässt, oder sie ist beschädigt.") from None
    if exif.get(_ORIENTATION, 1) in (5, 6, 7, 8):
        breite, hoehe = hoehe, breite
    kennung = hashlib.sha256(datei.read_bytes()).hexdigest()
    return Bildkopf(breite, hoehe, kennung, format, bool(exif.get_ifd(_GPS_IFD)))
