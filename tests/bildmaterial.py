"""Pictures made by the tests themselves, no photo of others: plain areas, faults, metadata as real files have it."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

from PIL import Image

BEIWAGEN = {
    "alt": "Ein Messschieber liegt auf einem Granittisch",
    "urheber": "Erika Muster",
    "lizenz": "CC-BY-4.0",
    "lizenz_url": "https://creativecommons.org/licenses/by/4.0/deed.de",
    "personen": "keine",
}


def two_halves(breite: int, hoehe: int, links: str = "#d02020", rechts: str = "#2020d0") -> Image.Image:
    """A picture whose left and right half tell where a crop was taken."""
    bild = Image.new("RGB", (breite, hoehe), links)
    bild.paste(rechts, (breite // 2, 0, breite, hoehe))
    return bild


def noise(breite: int, hoehe: int) -> Image.Image:
    """A picture that does not compress, the same every time."""
    zustand, werte = 12345, bytearray()
    for _ in range(breite * hoehe):
        zustand = (zustand * 1103515245 + 12345) & 0x7FFFFFFF
        werte.append(zustand >> 16 & 0xFF)
    return Image.frombytes("L", (breite, hoehe), bytes(werte)).convert("RGB")


def encoded(bild: Image.Image, format: str = "JPEG", **optionen: object) -> bytes:
    """The bytes of a picture."""
    strom = io.BytesIO()
    bild.save(strom, format, **optionen)
    return strom.getvalue()


def put(wurzel: Path, name: str, inhalt: Image.Image | bytes, **beiwagen: str) -> Path:
    """A picture with a whole side-car in the pool of a project; `beiwagen` changes or (with '') drops keys."""
    datei = wurzel / "fotopool" / name
    datei.parent.mkdir(parents=True, exist_ok=True)
    formate = {".jpg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".gif": "GIF", ".tif": "TIFF", ".avif": "AVIF"}
    datei.write_bytes(inhalt if isinstance(inhalt, bytes) else encoded(inhalt, formate[datei.suffix]))
    kopf = {key: wert for key, wert in (BEIWAGEN | beiwagen).items() if wert}
    text = "".join(f"{key}: {wert}\n" for key, wert in kopf.items())
    datei.with_suffix(".yml").write_text(text, encoding="utf-8")
    return datei


def gps_exif(**weitere: str) -> Image.Exif:
    """EXIF of a camera that knows where it is, who made it and its number."""
    exif = Image.Exif()
    exif[0x010F] = "Kamerawerk"
    exif[0x013B] = weitere.get("urheber", "Jörg Müller").encode()
    exif[0x010E] = weitere.get("beschreibung", "Werkhalle am Morgen mit einer Reihe von Drehmaschinen")
    exif.get_ifd(0x8769)[0x9003] = "2026:05:04 08:15:00"
    exif.get_ifd(0x8769)[0xA431] = "SERIENNUMMER-4711"
    exif.get_ifd(0x8825).update({1: "N", 2: (50.0, 36.0, 0.0), 3: "E", 4: (10.0, 41.0, 0.0)})
    return exif


def iptc_jpeg(bild: Image.Image, felder: dict[int, bytes], *, utf8: bool) -> bytes:
    """A JPEG with an IPTC-IIM block, as picture agencies write it."""
    saetze = b"\x1c\x01\x5a\x00\x03\x1b%G" if utf8 else b""
    for nummer, wert in felder.items():
        saetze += b"\x1c\x02" + bytes([nummer]) + struct.pack(">H", len(wert)) + wert
    block = b"8BIM\x04\x04\x00\x00" + struct.pack(">I", len(saetze)) + saetze + b"\x00" * (len(saetze) % 2)
    inhalt = b"Photoshop 3.0\x00" + block
    roh = encoded(bild)
    return roh[:2] + b"\xff\xed" + struct.pack(">H", len(inhalt) + 2) + inhalt + roh[2:]


def png_with_broken_data(breite: int, hoehe: int) -> bytes:
    """A PNG whose sums are right and whose pixels are not: only decoding it shows that."""

    def chunk(name: bytes, inhalt: bytes) -> bytes:
        return struct.pack(">I", len(inhalt)) + name + inhalt + struct.pack(">I", zlib.crc32(name + inhalt))

    kopf = struct.pack(">IIBBBBB", breite, hoehe, 8, 2, 0, 0, 0)
    daten = b"\x78\x9c" + b"\xff" * 400
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", kopf) + chunk(b"IDAT", daten) + chunk(b"IEND", b"")


def png_of(breite: int, hoehe: int, farbtyp: int, punkt: bytes, weitere: bytes = b"") -> bytes:
    """A PNG of 16 bits per value in one colour; Pillow writes only grey ones."""

    def chunk(name: bytes, inhalt: bytes) -> bytes:
        return struct.pack(">I", len(inhalt)) + name + inhalt + struct.pack(">I", zlib.crc32(name + inhalt))

    kopf = chunk(b"IHDR", struct.pack(">IIBBBBB", breite, hoehe, 16, farbtyp, 0, 0, 0))
    daten = chunk(b"IDAT", zlib.compress((b"\x00" + punkt * breite) * hoehe))
    return b"\x89PNG\r\n\x1a\n" + kopf + weitere + daten + chunk(b"IEND", b"")


def tiff_of(breite: int, hoehe: int, art: int, punkt: tuple[int, ...]) -> bytes:
    """A TIFF of 16 bits per value in one colour, as scanners and raw developers write it. art: photometric tag 262."""
    daten = struct.pack(f"<{len(punkt)}H", *punkt) * (breite * hoehe)
    anzahl = 9
    tiefen = 8 + 2 + 12 * anzahl + 4
    felder = [
        (256, 3, 1, breite), (257, 3, 1, hoehe), (258, 3, len(punkt), tiefen if len(punkt) > 2 else 16),
        (259, 3, 1, 1), (262, 3, 1, art),
        (273, 4, 1, tiefen + 2 * len(punkt)), (277, 3, 1, len(punkt)), (278, 3, 1, hoehe), (279, 4, 1, len(daten)),
    ]  # fmt: skip
    verzeichnis = b"".join(struct.pack("<HHII", *feld) for feld in felder)
    kopf = b"II" + struct.pack("<HIH", 42, 8, anzahl) + verzeichnis + struct.pack("<I", 0)
    return kopf + struct.pack(f"<{len(punkt)}H", *[16] * len(punkt)) + daten


SRGB_FARBEN = ((0.4361, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7141))
DISPLAY_P3 = ((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407))
ADOBE_RGB = ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457))
"""Red, green and blue of a colour space as XYZ under D50 (ICC.1:2010, annex D; Adobe RGB (1998), annex A)."""


def swapped_profile() -> bytes:
    """An ICC profile in which red and blue have changed places, so that whoever ignores it shows wrong colours."""
    return colour_profile(SRGB_FARBEN[::-1])


def colour_profile(farben: tuple[tuple[float, float, float], ...]) -> bytes:
    """An ICC profile with these primaries and a gamma of 2.2."""
    kurve = b"curv\x00\x00\x00\x00" + struct.pack(">IH", 1, round(2.2 * 256)) + b"\x00\x00"
    werte = [(name, _xyz(*farbe)) for name, farbe in zip((b"rXYZ", b"gXYZ", b"bXYZ"), farben, strict=True)]
    return _profile(b"mntrRGB XYZ ", [*werte, (b"rTRC", kurve), (b"gTRC", kurve), (b"bTRC", kurve)])


def ink_profile() -> bytes:
    """An ICC profile of a strange printing press: its cyan ink is orange, every mixture is black."""
    weiss, orange, schwarz = (255, 128, 128), (166, 178, 188), (0, 128, 128)
    farben = [weiss, *[schwarz] * 7, orange, *[schwarz] * 7]  # cyan varies slowest
    gerade = bytes(range(256))
    matrix = _s15(1, 0, 0, 0, 1, 0, 0, 0, 1)
    tafel = b"mft1\x00\x00\x00\x00" + bytes([4, 3, 2, 0]) + matrix
    tafel += gerade * 4 + bytes(wert for farbe in farben for wert in farbe) + gerade * 3
    return _profile(b"prtrCMYKLab ", [(b"A2B0", tafel)])


def _s15(*werte: float) -> bytes:
    return b"".join(struct.pack(">i", round(wert * 65536)) for wert in werte)


def _xyz(*werte: float) -> bytes:
    return b"XYZ \x00\x00\x00\x00" + _s15(*werte)


def _profile(art: bytes, inhalte: list[tuple[bytes, bytes]]) -> bytes:
    name = b"Pruefprofil\x00"
    text = b"desc\x00\x00\x00\x00" + struct.pack(">I", len(name)) + name + b"\x00" * 78
    recht = b"text\x00\x00\x00\x00frei\x00\x00\x00\x00"
    teile = [(b"desc", text), (b"cprt", recht), (b"wtpt", _xyz(0.9642, 1.0, 0.8249)), *inhalte]
    teile = [(kennung, inhalt + b"\x00" * (-len(inhalt) % 4)) for kennung, inhalt in teile]
    anfang = 128 + 4 + 12 * len(teile)
    verzeichnis, daten = struct.pack(">I", len(teile)), b""
    for kennung, inhalt in teile:
        verzeichnis += kennung + struct.pack(">II", anfang + len(daten), len(inhalt))
        daten += inhalt
    kopf = struct.pack(">I", anfang + len(daten)) + b"lcms" + b"\x02\x40\x00\x00" + art
    kopf += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + b"\x00" * 28 + _s15(0.9642, 1.0, 0.8249)
    return kopf.ljust(128, b"\x00") + verzeichnis + daten
