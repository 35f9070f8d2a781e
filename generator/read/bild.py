"""Read what a picture file says of itself, as cheaply as its format allows: size, orientation, checksum, wholeness."""

from __future__ import annotations

import hashlib
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from generator.model.foto import Bildkopf

# Pillow is imported where a picture is opened: most runs know all pictures from an earlier one.
if TYPE_CHECKING:
    from PIL import Image, ImageFile

MAX_BYTES = 60 * 1024 * 1024
"""A picture file above this is refused unread."""
MAX_PIXEL = 80_000_000
"""Pixels; more is refused before anything is decoded (decompression bombs)."""
FORMATE = ("JPEG", "PNG", "WEBP", "AVIF", "TIFF", "GIF")
"""What the pool takes; SVG from outsiders may carry script and is not among them. JPEG stands for MPO too, the form of
phones that keep a second picture in the file."""
ENDUNGEN = {
    "JPEG": (".jpg", ".jpeg"),
    "MPO": (".jpg", ".jpeg"),
    "PNG": (".png",),
    "WEBP": (".webp",),
    "AVIF": (".avif",),
    "TIFF": (".tif", ".tiff"),
    "GIF": (".gif",),
}
_FREMDE = {
    ".svg": "SVG kann Programme enthalten und kommt nicht in den Fotopool. Bitte als PNG speichern.",
    ".jfif": "Das ist ein JPEG mit einer Endung, die Server nicht kennen. Bitte in «.jpg» umbenennen.",
    ".heic": "HEIC zeigt kaum ein Browser. Bitte als JPEG speichern.",
}
_ANDERE = "Dateien mit der Endung «{}» kommen nicht in den Fotopool. Bitte als {} speichern."
_GEZEICHNET = (".bmp", ".eps", ".ai", ".pdf", ".apng")
_MAX_VERHAELTNIS = 10
"""Longer by narrower side: no page can show more, and some formats end at 16,383 pixels (WebP)."""
_BESCHAEDIGT = (
    "Die Datei ist kein Bild, das sich lesen lässt, oder sie ist beschädigt. Bitte noch einmal kopieren oder mit einem "
    "Bildprogramm neu speichern."
)
_ORIENTATION = 0x0112
_GPS_IFD = 0x8825
_JPEG_ENDE = b"\xff\xd9"
_SCHWANZ = 64 * 1024
"""Where the end marker of a whole JPEG stands; phones append films, so its absence alone proves nothing."""


class BildFehler(Exception):
    """The file is no picture the pool can take; the text is a German sentence."""


def read_bildkopf(datei: Path) -> Bildkopf:
    """The header of a whole picture file. Raises BildFehler."""
    _check_ending(datei.suffix.lower())
    try:
        if not datei.is_file():  # a folder, or a pipe that would be waited at for ever
            raise BildFehler("Das ist keine Bilddatei. Bitte das Bild selbst in den Fotopool legen.")
        groesse = datei.stat().st_size
        if groesse == 0:
            raise BildFehler("Die Bilddatei ist leer. Bitte noch einmal kopieren.")
        if groesse > MAX_BYTES:
            raise BildFehler(f"Die Bilddatei ist größer als {MAX_BYTES // 1024 // 1024} MB. Bitte kleiner speichern.")
        with datei.open("rb") as strom:
            kennung = hashlib.file_digest(strom, "sha256").hexdigest()
            strom.seek(0)
            return _read(strom, kennung, datei)
    except OSError:
        raise BildFehler("Die Bilddatei lässt sich nicht lesen. Bitte die Zugriffsrechte prüfen.") from None


def _check_ending(endung: str) -> None:
    if not any(endung in endungen for endungen in ENDUNGEN.values()):
        besser = "PNG" if endung in _GEZEICHNET else "JPEG"
        raise BildFehler(_FREMDE.get(endung) or _ANDERE.format(endung, besser))


def _read(strom: BinaryIO, kennung: str, datei: Path) -> Bildkopf:
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(strom, formats=FORMATE) as bild:
                _check_size(bild)
                _check_name(bild, datei)
                _check_values(bild)
                kopf = _kopf(bild, kennung, _exif(bild, strom))
                _check_whole(bild, strom)
        except BildFehler:
            raise
        except Exception:  # Pillow's readers raise whatever a hostile file provokes
            raise BildFehler(_BESCHAEDIGT) from None
    return kopf


def _check_size(bild: ImageFile.ImageFile) -> None:
    pixel = bild.width * bild.height
    if pixel > MAX_PIXEL:
        raise BildFehler(
            f"Das Bild hat {pixel // 1_000_000} Megapixel, erlaubt sind {MAX_PIXEL // 1_000_000}. Bitte verkleinern."
        )

    lang, schmal = max(bild.size), min(bild.size)
    if lang > schmal * _MAX_VERHAELTNIS:
        raise BildFehler(
            f"Das Bild ist mit {bild.width} × {bild.height} Pixeln zu schmal für jede Seite. Bitte zuschneiden."
        )


def _check_values(bild: ImageFile.ImageFile) -> None:
    """Scientific pictures have values without a darkest and a brightest."""
    if bild.mode in ("F", "I"):
        raise BildFehler(
            "Die Farbwerte dieser Datei haben 32 Bit oder Nachkommastellen. Bitte als PNG oder JPEG speichern."
        )


def _check_name(bild: ImageFile.ImageFile, datei: Path) -> None:
    """An ending that lies misleads people and servers."""
    endungen = ENDUNGEN[bild.format or ""]
    if datei.suffix.lower() not in endungen:
        raise BildFehler(
            f"Die Datei endet auf «{datei.suffix}», ist aber ein {bild.format}. "
            f"Bitte in «{datei.stem}{endungen[0]}» umbenennen."
        )


def _exif(bild: ImageFile.ImageFile, strom: BinaryIO) -> Image.Exif:
    """EXIF without decoding: of a PNG, Pillow would decode it all to look for a late chunk."""
    if bild.format == "PNG" and "exif" not in bild.info:
        hier = strom.tell()
        strom.seek(0)
        hat_exif = b"eXIf" in strom.read()
        strom.seek(hier)
        if not hat_exif:
            from PIL import Image

            return Image.Exif()
    return bild.getexif()


def _kopf(bild: ImageFile.ImageFile, kennung: str, exif: Image.Exif) -> Bildkopf:
    breite, hoehe = bild.size
    if exif.get(_ORIENTATION, 1) in (5, 6, 7, 8):
        breite, hoehe = hoehe, breite
    xmp = bild.info.get("xmp") or bild.info.get("XML:com.adobe.xmp") or b""
    roh = xmp.encode("utf-8", "replace") if isinstance(xmp, str) else bytes(xmp)
    return Bildkopf(
        breite,
        hoehe,
        kennung,
        bild.format or "",
        ortsdaten=bool(exif.get_ifd(_GPS_IFD)) or b"GPSLatitude" in roh or b"GPSLongitude" in roh,
        # MPO: a second picture for three dimensions or depth, not an animation
        animiert=bild.format != "MPO" and getattr(bild, "n_frames", 1) > 1,
    )


def _check_whole(bild: ImageFile.ImageFile, strom: BinaryIO) -> None:
    """Notice a file that was cut off; raises whatever Pillow raises."""
    if bild.format in ("JPEG", "MPO"):
        strom.seek(-min(_SCHWANZ, strom.seek(0, 2)), 2)
        if _JPEG_ENDE not in strom.read():
            bild.draft(None, (1, 1))
            bild.load()
    elif bild.format == "PNG":
        # `verify` checks the sum of every chunk without decoding, but only on a picture nobody has asked anything yet.
        from PIL import Image

        strom.seek(0)
        with Image.open(strom, formats=("PNG",)) as frisch:
            frisch.verify()
    elif bild.format in ("TIFF", "GIF"):
        bild.load()
