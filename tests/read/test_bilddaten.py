"""What a picture file knows of its origin, in the encodings that cameras, agencies and programs really use."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.read.aehnlichkeit import AEHNLICH, compute_abdruck, distance
from generator.read.bilddaten import Bilddaten, read_bilddaten
from tests.bildmaterial import encoded, gps_exif, iptc_jpeg, noise, two_halves

XMP = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
 photoshop:Credit="Stadt Suhl / Müller" photoshop:DateCreated="2026-05-04T08:15:00+02:00" photoshop:City="Suhl"
 xmpRights:WebStatement="https://creativecommons.org/licenses/by-sa/4.0/">
<dc:creator><rdf:Seq><rdf:li>Jörg Müller</rdf:li><rdf:li>Eva Groß</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Werkhalle am Morgen</rdf:li>
<rdf:li xml:lang="en">Workshop in the morning</rdf:li></rdf:Alt></dc:description>
<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Eine Halle mit Drehmaschinen</rdf:li>
</rdf:Alt></Iptc4xmpCore:AltTextAccessibility></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


def read(tmp_path: Path, inhalt: bytes, endung: str = "jpg") -> Bilddaten:
    datei = tmp_path / f"bild.{endung}"
    datei.write_bytes(inhalt)
    return read_bilddaten(datei)


@pytest.mark.parametrize(("format", "endung"), [("JPEG", "jpg"), ("WEBP", "webp"), ("AVIF", "avif")])
def test_xmp_tells_all(tmp_path: Path, format: str, endung: str) -> None:
    """Lists and languages, attributes and elements; a Creative Commons address gives the key."""
    assert read(tmp_path, encoded(two_halves(64, 48), format, xmp=XMP.encode()), endung) == Bilddaten(
        urheber="Jörg Müller, Eva Groß",
        nachweis="Stadt Suhl / Müller",
        lizenz="CC-BY-SA-4.0",
        lizenz_url="https://creativecommons.org/licenses/by-sa/4.0/",
        beschreibung="Werkhalle am Morgen",
        alt="Eine Halle mit Drehmaschinen",
        aufgenommen=date(2026, 5, 4),
        ort="Suhl",
    )


@pytest.mark.parametrize(("kodierung", "utf8"), [("utf-8", True), ("utf-8", False), ("latin-1", False)])
def test_iptc_in_utf8_and_in_latin1(tmp_path: Path, kodierung: str, utf8: bool) -> None:
    """Old programs wrote Latin-1 and did not say so; others write UTF-8 and do not say so."""
    felder = {80: "Jörg Müller", 110: "Stadt Suhl", 116: "© Müller", 120: "Größe zählt", 55: "20260504", 90: "Suhl"}
    roh = {nummer: wert.encode(kodierung) for nummer, wert in felder.items()}

    assert read(tmp_path, iptc_jpeg(two_halves(64, 48), roh, utf8=utf8)) == Bilddaten(
        urheber="Jörg Müller",
        nachweis="Stadt Suhl",
        lizenz="© Müller",
        beschreibung="Größe zählt",
        aufgenommen=date(2026, 5, 4),
        ort="Suhl",
    )


def test_exif_from_a_camera(tmp_path: Path) -> None:
    """The little a camera knows."""
    daten = read(tmp_path, encoded(two_halves(64, 48), exif=gps_exif()))

    assert (daten.urheber, daten.aufgenommen) == ("Jörg Müller", date(2026, 5, 4))
    assert daten.beschreibung == "Werkhalle am Morgen mit einer Reihe von Drehmaschinen"
    assert daten.ort is None


def test_what_people_wrote_counts_more_than_what_the_camera_wrote(tmp_path: Path) -> None:
    """XMP before IPTC before EXIF."""
    daten = read(tmp_path, encoded(two_halves(64, 48), exif=gps_exif(urheber="KAMERA 1"), xmp=XMP.encode()))

    assert daten.urheber == "Jörg Müller, Eva Groß"


@pytest.mark.parametrize(
    "xmp",
    [
        b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaa">]><x>&a;</x>',
        b"<x:xmpmeta",
        b"\xff\xfe\x00",
        b"<a>" * 100_000,
        XMP.encode().replace(b"https://creativecommons", b"javascript:alert"),
    ],
)
def test_hostile_or_broken_xmp_gives_nothing_dangerous(tmp_path: Path, xmp: bytes) -> None:
    """No entity is expanded, no script becomes an address, EXIF is still read."""
    daten = read(tmp_path, encoded(two_halves(64, 48), "WEBP", exif=gps_exif(), xmp=xmp), "webp")

    assert daten.lizenz_url is None
    assert daten.aufgenommen == date(2026, 5, 4)


def test_texts_are_one_line_without_tricks(tmp_path: Path) -> None:
    """Control characters, marks that turn the reading direction, and novels."""
    beschreibung = "Zeile\neins\x07 \u202etxet\u202c " + "x" * 5000
    xmp = XMP.replace("Werkhalle am Morgen", beschreibung.replace("\x07", ""))
    daten = read(tmp_path, encoded(two_halves(64, 48), xmp=xmp.encode()))

    assert daten.beschreibung is not None
    assert daten.beschreibung.startswith("Zeile eins txet xxx") and len(daten.beschreibung) <= 500


def test_no_picture_no_data(tmp_path: Path) -> None:
    """The caller has said so already; here nothing breaks."""
    assert read(tmp_path, b"kein Bild") == Bilddaten()


def test_a_copy_looks_the_same_and_another_picture_does_not(tmp_path: Path) -> None:
    """Smaller, darker and saved badly is still the same picture; mirrored is not."""
    bild = noise(32, 20).resize((640, 400))
    varianten = {
        "original.png": encoded(bild, "PNG"),
        "klein.jpg": encoded(bild.resize((320, 200)), quality=40),
        "dunkel.png": encoded(bild.point(lambda wert: int(wert * 0.8)), "PNG"),
        "gespiegelt.png": encoded(bild.transpose(0), "PNG"),
    }
    abdruck = {}
    for name, inhalt in varianten.items():
        (tmp_path / name).write_bytes(inhalt)
        wert = compute_abdruck(tmp_path / name)
        assert wert is not None
        abdruck[name] = wert
    abstand = {name: distance(abdruck["original.png"], wert) for name, wert in abdruck.items()}

    assert abstand["klein.jpg"] < AEHNLICH > abstand["dunkel.png"]
    assert abstand["gespiegelt.png"] > AEHNLICH
