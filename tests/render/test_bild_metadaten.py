"""What travels inside published pictures, read back with an independent program: rights yes, places no."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from PIL import PngImagePlugin

from generator.pipeline import load
from generator.render.bild import Bildwerk
from tests.bildmaterial import encoded, gps_exif, put, two_halves
from tests.conftest import Musterprojekt

XMP_MIT_ORT = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="50,36.0N"/>'
    b"</rdf:RDF></x:xmpmeta>"
)


@pytest.fixture(scope="module")
def exiftool() -> str:
    """The program that knows every metadata format; required in CI."""
    programm = shutil.which("exiftool")
    if programm is None:
        if os.environ.get("OZ_CI"):
            pytest.fail("CI verlangt exiftool: apt-get install libimage-exiftool-perl")
        pytest.skip("exiftool ist nicht installiert; Metadaten werden nicht zurückgelesen")
    return programm


def published(projekt: Musterprojekt, ziel: Path) -> list[Path]:
    """All files made of the pool, written out."""
    werk = load(projekt.config())
    dateien = []
    for artefakt in Bildwerk(werk.bestand, werk.config).artefakte():
        datei = ziel / Path(artefakt.pfad).name
        datei.write_bytes(artefakt.render())
        dateien.append(datei)
    return dateien


def read_back(exiftool: str, dateien: list[Path]) -> dict[str, dict[str, Any]]:
    """What the program finds in each file, by file name."""
    befehl = [exiftool, "-json", "-G0", "-charset", "UTF8", *map(str, dateien)]
    roh = subprocess.run(befehl, check=True, capture_output=True).stdout
    return {Path(eintrag["SourceFile"]).name: eintrag for eintrag in json.loads(roh)}


def test_every_file_carries_its_rights_and_words(musterprojekt: Musterprojekt, tmp_path: Path, exiftool: str) -> None:
    """Creator, credit, licence address and alternative text are in AVIF, WebP, JPEG and PNG alike."""
    worte = {
        "alt": "\"Größe & Maß: ein <Messschieber> misst 25 µm 'genau'\"",
        "urheber": "Jörg Müller & Söhne",
        "presse": "true",
    }
    put(musterprojekt.wurzel, "messlinie.png", two_halves(400, 250), **worte)
    angaben = read_back(exiftool, published(musterprojekt, tmp_path))

    assert {".avif", ".webp", ".jpg", ".png"} == {Path(name).suffix for name in angaben}
    for eintrag in angaben.values():
        assert eintrag["XMP:Creator"] == "Jörg Müller & Söhne"
        assert eintrag["XMP:Credit"] == "Jörg Müller & Söhne, CC-BY-4.0"
        assert eintrag["XMP:Rights"] == "CC-BY-4.0"
        assert eintrag["XMP:WebStatement"] == "https://creativecommons.org/licenses/by/4.0/deed.de"
        assert eintrag["XMP:AltTextAccessibility"] == "Größe & Maß: ein <Messschieber> misst 25 µm 'genau'"
        assert not any("Warning" in key or "Error" in key for key in eintrag)


@pytest.mark.parametrize("format", ["jpg", "png", "webp"])
def test_no_place_and_no_camera_leaves_the_house(
    musterprojekt: Musterprojekt, tmp_path: Path, exiftool: str, format: str
) -> None:
    """GPS in EXIF or XMP, the camera's number and comments stay with the original."""
    optionen: dict[str, object] = {"exif": gps_exif(), "xmp": XMP_MIT_ORT, "comment": b"Waldstrasse 7, Suhl"}
    if format == "png":
        text = PngImagePlugin.PngInfo()
        text.add_text("Comment", "Waldstrasse 7, Suhl")
        text.add_itxt("XML:com.adobe.xmp", XMP_MIT_ORT.decode())
        optionen = {"exif": gps_exif(), "pnginfo": text}
    (musterprojekt.wurzel / "fotopool/messlinie.png").unlink()
    namen = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP"}
    put(
        musterprojekt.wurzel, f"messlinie.{format}",
        encoded(two_halves(400, 250), namen[format], **optionen), presse="true",
    )  # fmt: skip
    original = musterprojekt.wurzel / f"fotopool/messlinie.{format}"
    dateien = published(musterprojekt, tmp_path)

    assert any("GPS" in key for key in read_back(exiftool, [original])[original.name])
    assert {".avif", ".webp", ".jpg"} <= {datei.suffix for datei in dateien}
    for eintrag in read_back(exiftool, dateien).values():
        assert not [key for key in eintrag if "GPS" in key or key.startswith(("EXIF:", "IPTC:")) or "Comment" in key]
    assert not any(b"4711" in datei.read_bytes() or b"Waldstrasse" in datei.read_bytes() for datei in dateien)


def test_control_characters_in_words_do_not_break_the_packet(
    musterprojekt: Musterprojekt, tmp_path: Path, exiftool: str
) -> None:
    """XML allows few of them, and a side-car may come from anywhere."""
    urheber = '"Erika \\x01\\x1b Muster]]>&#0;"'
    put(musterprojekt.wurzel, "messlinie.png", two_halves(400, 250), urheber=urheber)
    angaben = read_back(exiftool, published(musterprojekt, tmp_path))

    assert {eintrag["XMP:Creator"] for eintrag in angaben.values()} == {"Erika Muster]]>&#0;"}
