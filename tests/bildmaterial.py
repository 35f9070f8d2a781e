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


def swapped_profile() -> bytes:
    """An ICC profile in which red and blue have changed places, so that whoever ignores it shows wrong colours."""

    def s15(*werte: float) -> bytes:
        return b"".join(struct.pack(">i", round(wert * 65536)) for wert in werte)

    def xyz(*werte: float) -> bytes:
        return b"XYZ \x00\x00\x00\x00" + s15(*werte)

    rot, gruen, blau = (0.4361, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7141)
    kurve = b"curv\x00\x00\x00\x00" + struct.pack(">IH", 1, round(2.2 * 256)) + b"\x00\x00"
    name = b"Vertauscht\x00"
    text = b"desc\x00\x00\x00\x00" + struct.pack(">I", len(name)) + name + b"\x00" * 78
    text += b"\x00" * (-len(text) % 4)
    teile = [
        (b"desc", text), (b"cprt", b"text\x00\x00\x00\x00frei\x00\x00\x00\x00"), (b"wtpt", xyz(0.9642, 1.0, 0.8249)),
        (b"rXYZ", xyz(*blau)), (b"gXYZ", xyz(*gruen)), (b"bXYZ", xyz(*rot)),
        (b"rTRC", kurve), (b"gTRC", kurve), (b"bTRC", kurve),
    ]  # fmt: skip
    anfang = 128 + 4 + 12 * len(teile)
    verzeichnis, daten = struct.pack(">I", len(teile)), b""
    for kennung, inhalt in teile:
        verzeichnis += kennung + struct.pack(">II", anfang + len(daten), len(inhalt))
        daten += inhalt
    groesse = anfang + len(daten)
    kopf = struct.pack(">I", groesse) + b"lcms" + b"\x02\x40\x00\x00" + b"mntrRGB XYZ "
    kopf += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + b"\x00" * 28 + s15(0.9642, 1.0, 0.8249)
    return kopf.ljust(128, b"\x00") + verzeichnis + daten
