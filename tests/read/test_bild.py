"""Whatever lies in the pool: a clear German finding for each fault, and the rest of the pool is still read."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from generator.befund import Schwere
from generator.read import bild as bildmodul
from generator.read import bildspeicher
from generator.read.bild import BildFehler, read_bildkopf
from generator.read.bildspeicher import Bildspeicher
from tests.bildmaterial import encoded, gps_exif, noise, put, two_halves
from tests.conftest import Musterprojekt

JPEG = encoded(noise(400, 300))
PNG = encoded(noise(400, 300), "PNG")


def cut(inhalt: bytes) -> bytes:
    return inhalt[: len(inhalt) // 2]


@pytest.mark.parametrize(
    ("name", "inhalt", "meldung"),
    [
        ("leer.jpg", b"", "ist leer"),
        ("halb.jpg", cut(JPEG), "beschädigt"),
        ("halb.png", cut(PNG), "beschädigt"),
        ("halb.webp", cut(encoded(noise(400, 300), "WEBP")), "beschädigt"),
        ("halb.avif", cut(encoded(noise(200, 150), "AVIF")), "beschädigt"),
        ("halb.tif", cut(encoded(noise(400, 300), "TIFF")), "beschädigt"),
        ("halb.gif", cut(encoded(noise(400, 300), "GIF")), "beschädigt"),
        ("text.jpg", b"Das ist kein Bild, sondern ein Brief." * 20, "kein Bild"),
        ("falsch.jpg", PNG, "ist aber ein PNG. Bitte in «falsch.png» umbenennen"),
        ("zeichnung.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "SVG kann Programme"),
        ("telefon.heic", b"\x00\x00\x00\x18ftypheic", "Bitte als JPEG speichern"),
        ("riesig.png", encoded(Image.new("1", (10_000, 10_000)), "PNG"), "100 Megapixel, erlaubt sind 80"),
    ],
)
def test_each_fault_has_its_sentence_and_the_rest_is_read(
    musterprojekt: Musterprojekt, name: str, inhalt: bytes, meldung: str
) -> None:
    """One finding at the picture; the other picture of the pool is as it was."""
    put(musterprojekt.wurzel, name, inhalt)
    werk = musterprojekt.load()
    [befund] = [b for b in werk.befunde if b.datei == f"fotopool/{name}"]

    assert (befund.regel, befund.schwere) == ("unlesbar", Schwere.FEHLER)
    assert meldung in befund.meldung
    assert werk.bestand.fotos[Path(name).stem].bild is None
    assert werk.bestand.fotos["messlinie"].breite == 1600


def test_a_huge_picture_is_refused_before_it_is_decoded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A few kilobytes must not become gigabytes of memory."""
    datei = tmp_path / "bombe.png"
    datei.write_bytes(encoded(Image.new("1", (10_000, 10_000)), "PNG"))

    def never(self: object) -> None:
        raise AssertionError("decoded")

    monkeypatch.setattr(PngImagePlugin.PngImageFile, "load", never)
    with pytest.raises(BildFehler, match="Megapixel"):
        read_bildkopf(datei)


def test_a_file_above_the_limit_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither hashed nor opened."""
    datei = tmp_path / "gross.jpg"
    datei.write_bytes(JPEG)
    monkeypatch.setattr(bildmodul, "MAX_BYTES", len(JPEG) - 1)

    with pytest.raises(BildFehler, match="größer als"):
        read_bildkopf(datei)


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
def test_hostile_metadata_does_not_disturb(tmp_path: Path, format: str) -> None:
    """Endless EXIF pointers, XML bombs and text that unpacks to gigabytes are read over."""
    bombe = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">]><x>&a;</x>'
    exif = b"Exif\x00\x00MM\x00*\x00\x00\x00\x08\xff\xff" + b"\x88\x25\x00\x04\x00\x00\x00\x01\x00\x00\x00\x08" * 300
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", "a" * 900_000, zip=True)
    optionen: dict[str, object] = {"pnginfo": text} if format == "PNG" else {"xmp": bombe}
    endung = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}[format]
    datei = tmp_path / f"boese.{endung}"
    datei.write_bytes(encoded(two_halves(300, 200), format, exif=exif, **optionen))

    kopf = read_bildkopf(datei)

    assert (kopf.breite, kopf.hoehe) == (300, 200)


@pytest.mark.parametrize(("format", "endung"), [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp"), ("AVIF", "avif")])
def test_a_position_in_exif_is_noticed(tmp_path: Path, format: str, endung: str) -> None:
    """The rule `foto-mit-ortsdaten` needs to know."""
    mit, ohne = tmp_path / f"mit.{endung}", tmp_path / f"ohne.{endung}"
    mit.write_bytes(encoded(two_halves(64, 48), format, exif=gps_exif()))
    ohne.write_bytes(encoded(two_halves(64, 48), format))

    assert read_bildkopf(mit).ortsdaten and not read_bildkopf(ohne).ortsdaten


def test_a_position_in_xmp_is_noticed(tmp_path: Path) -> None:
    """Some programs write it only there."""
    datei = tmp_path / "mit.jpg"
    datei.write_bytes(encoded(two_halves(64, 48), xmp=b'<x exif:GPSLatitude="50,36N"/>'))

    assert read_bildkopf(datei).ortsdaten


def test_a_film_behind_a_photo_is_no_damage(tmp_path: Path) -> None:
    """Phones append short films to JPEG files."""
    datei = tmp_path / "telefon.jpg"
    datei.write_bytes(JPEG + b"\x00film" * 40_000)

    assert read_bildkopf(datei).breite == 400


def test_two_files_with_one_key_are_a_fault(musterprojekt: Musterprojekt) -> None:
    """The message names both; the first by name counts."""
    put(musterprojekt.wurzel, "halle.jpg", two_halves(300, 200))
    put(musterprojekt.wurzel, "halle.png", two_halves(400, 200))
    werk = musterprojekt.load()

    [befund] = [b for b in werk.befunde if b.regel == "adresse-doppelt"]
    assert "fotopool/halle.jpg und fotopool/halle.png" in befund.meldung
    assert werk.bestand.fotos["halle"].bild == "fotopool/halle.jpg"


def test_the_same_picture_under_two_names_is_told(musterprojekt: Musterprojekt) -> None:
    """It is a hint: nothing breaks by it."""
    put(musterprojekt.wurzel, "halle.jpg", JPEG)
    put(musterprojekt.wurzel, "werkhalle.jpg", JPEG)

    [befund] = musterprojekt.befunde("fotopool/werkhalle.jpg")
    assert befund.schwere is Schwere.HINWEIS
    assert "fotopool/halle.jpg" in befund.meldung


def test_umlauts_and_spaces_work_and_are_warned_of(musterprojekt: Musterprojekt) -> None:
    """Published addresses are plain; the warning says why the file should be renamed."""
    put(musterprojekt.wurzel, "Größe der Halle.jpg", two_halves(400, 250))
    musterprojekt.replace("inhalte/index.md", "foto: messlinie", "foto: Größe der Halle")
    musterprojekt.build()

    [befund] = musterprojekt.befunde("fotopool/Größe der Halle.jpg")
    assert befund.schwere is Schwere.WARNUNG and "umbenennen" in befund.meldung
    assert "/bilder/groesse-der-halle-karte-400." in musterprojekt.read_site("index.html")


def test_picture_without_side_car_and_side_car_without_picture(musterprojekt: Musterprojekt) -> None:
    """Each says what is missing."""
    put(musterprojekt.wurzel, "allein.jpg", two_halves(300, 200)).with_suffix(".yml").unlink()
    put(musterprojekt.wurzel, "verwaist.jpg", two_halves(300, 210)).unlink()

    assert "fehlt die Datei fotopool/allein.yml" in musterprojekt.befunde("fotopool/allein.jpg")[0].meldung
    assert any("fehlt das Bild" in b.meldung for b in musterprojekt.befunde("fotopool/verwaist.yml"))


def test_a_link_out_of_the_project_is_not_followed(musterprojekt: Musterprojekt, tmp_path: Path) -> None:
    """Else a proposal from outside could publish a picture of the machine that builds."""
    geheim = tmp_path / "geheim.jpg"
    geheim.write_bytes(JPEG)
    verweis = put(musterprojekt.wurzel, "verweis.jpg", b"")
    verweis.unlink()
    verweis.symlink_to(geheim)

    [befund] = musterprojekt.befunde("fotopool/verweis.jpg")
    assert "führt aus dem Projekt hinaus" in befund.meldung


def test_headers_are_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An untouched file is not opened again, a touched one is, a spoilt memory does no harm."""
    put(tmp_path, "halle.jpg", two_halves(300, 200))
    gelesen: list[str] = []

    def reading(datei: Path) -> object:
        gelesen.append(datei.name)
        return read_bildkopf(datei)

    monkeypatch.setattr(bildspeicher, "read_bildkopf", reading)

    def run() -> int:
        speicher = Bildspeicher(tmp_path / "cache")
        breite = speicher.read(tmp_path, "fotopool/halle.jpg").breite
        speicher.save()
        return breite

    assert [run(), run(), len(gelesen)] == [300, 300, 1]
    put(tmp_path, "halle.jpg", two_halves(320, 200))
    assert [run(), len(gelesen)] == [320, 2]
    next((tmp_path / "cache").glob("*.json")).write_text("[nicht das")
    assert [run(), len(gelesen)] == [320, 3]


@pytest.mark.skipif(os.geteuid() == 0, reason="root darf alles lesen")
def test_a_file_nobody_may_read(musterprojekt: Musterprojekt) -> None:
    """The way out is in the message."""
    datei = put(musterprojekt.wurzel, "zu.jpg", two_halves(300, 200))
    datei.chmod(0)

    assert "Zugriffsrechte" in musterprojekt.befunde("fotopool/zu.jpg")[0].meldung


def test_an_empty_pool_is_no_fault(musterprojekt: Musterprojekt) -> None:
    """A project may begin without pictures."""
    shutil.rmtree(musterprojekt.wurzel / "fotopool")

    assert musterprojekt.load().bestand.fotos == {}
