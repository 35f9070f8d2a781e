"""`oz bauen` and `oz pruefen` with whatever people put into a photo pool: the right picture, or a German sentence."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import struct
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from generator.cli import main
from tests.bildmaterial import (
    ADOBE_RGB,
    DISPLAY_P3,
    SRGB_FARBEN,
    colour_profile,
    encoded,
    ink_profile,
    noise,
    png_of,
    put,
    tiff_of,
    two_halves,
)
from tests.conftest import HIER

Farbe = tuple[int, int, int]
ROT, BLAU, GRUEN, WEISS, GRAU, TUERKIS = (
    (200, 30, 30), (30, 30, 200), (30, 200, 30), (255, 255, 255), (128, 128, 128), (0, 255, 255),
)  # fmt: skip
MASSE = (400, 250)


def plain(farbe: Farbe | tuple[int, ...] = ROT, modus: str = "RGB") -> Image.Image:
    return Image.new(modus, MASSE, farbe)


def film(format: str) -> bytes:
    """A red and a blue picture in one file."""
    return encoded(plain(ROT), format, save_all=True, append_images=[plain(BLAU)], duration=100)


def turned(richtung: int, format: str = "JPEG") -> bytes:
    """Red, blue, green, white from top left to bottom right, saved as a camera held that way does."""
    bild = plain(WEISS)
    for farbe, ecke in ((ROT, (0, 0)), (BLAU, (200, 0)), (GRUEN, (0, 125))):
        bild.paste(farbe, (*ecke, ecke[0] + 200, ecke[1] + 125))
    wie = Image.Transpose
    zurueck = {
        2: wie.FLIP_LEFT_RIGHT, 3: wie.ROTATE_180, 4: wie.FLIP_TOP_BOTTOM, 5: wie.TRANSPOSE,
        6: wie.ROTATE_90, 7: wie.TRANSVERSE, 8: wie.ROTATE_270,
    }  # fmt: skip
    exif = Image.Exif()
    exif[0x0112] = richtung
    return encoded(bild.transpose(zurueck[richtung]) if richtung > 1 else bild, format, exif=exif)


def in_srgb(farbe: Farbe, raum: tuple[tuple[float, float, float], ...]) -> Farbe:
    """What a colour of another colour space is in sRGB, by the formula and not by the library."""
    linear = [(wert / 255) ** 2.2 for wert in farbe]
    x, y, z = (sum(linear[i] * raum[i][achse] for i in range(3)) for achse in range(3))
    zeilen = (
        (3.1338561, -1.6168667, -0.4906146),
        (-0.9787684, 1.9161415, 0.0334540),
        (0.0719453, -0.2289914, 1.4052427),
    )
    werte = [max(0.0, min(1.0, a * x + b * y + c * z)) for a, b, c in zeilen]
    rot, gruen, blau = (12.92 * w if w <= 0.0031308 else 1.055 * w ** (1 / 2.4) - 0.055 for w in werte)
    return round(rot * 255), round(gruen * 255), round(blau * 255)


def with_segments(jpeg: bytes, kennung: bytes, anzahl: int) -> bytes:
    """A JPEG with megabytes of metadata."""
    segment = b"\xff\xe1" + struct.pack(">H", 65533) + kennung.ljust(65531, b"M")
    return jpeg[:2] + segment * anzahl + jpeg[2:]


def png_with_texts(texte: dict[str, str], *, gepackt: bool = False) -> bytes:
    angaben = PngImagePlugin.PngInfo()
    for name, text in texte.items():
        angaben.add_text(name, text, zip=gepackt)
    return encoded(plain(), "PNG", pnginfo=angaben)


def see_through_palette() -> bytes:
    """Left half transparent, right half blue, by the palette."""
    bild = two_halves(*MASSE, "#d02020", "#1e1ec8").quantize(2)
    return encoded(bild, "PNG", transparency=bild.getpixel((0, 0)))


P3 = encoded(plain((200, 100, 50)), "PNG", icc_profile=colour_profile(DISPLAY_P3))
ADOBE = encoded(plain((160, 120, 90)), quality=95, icc_profile=colour_profile(ADOBE_RGB))
TRNS = struct.pack(">I", 6) + b"tRNS" + b"\xc8\x00\x1e\x00\x1e\x00"

RICHTIGE: dict[str, tuple[Callable[[], bytes | Image.Image], list[Farbe]]] = {
    "animiert.gif": (lambda: film("GIF"), [ROT]),
    "animiert-webp.webp": (lambda: film("WEBP"), [ROT]),
    "animiert-png.png": (lambda: film("PNG"), [ROT]),
    "animiert-avif.avif": (lambda: film("AVIF"), [ROT]),
    "seiten.tif": (lambda: encoded(plain(), "TIFF", save_all=True, append_images=[plain(BLAU)]), [ROT]),
    "handy.jpg": (lambda: encoded(plain(), "MPO", save_all=True, append_images=[plain(BLAU)]), [ROT]),
    "tiff16grau.tif": (lambda: tiff_of(*MASSE, 1, (0x8000,)), [GRAU]),
    "tiff16rgb.tif": (lambda: tiff_of(*MASSE, 2, (51200, 7680, 7680)), [ROT]),
    "tiff16cmyk.tif": (lambda: tiff_of(*MASSE, 5, (65535, 0, 0, 0)), [TUERKIS]),
    "tiffcmyk.tif": (lambda: plain((255, 0, 0, 0), "CMYK"), [TUERKIS]),
    # L* 50, a* 52, b* 0 (CIE 1976), a dark pink
    "tifflab.tif": (lambda: plain((128, 180, 128), "LAB"), [(197, 75, 122)]),
    "tifffax.tif": (lambda: encoded(plain(1, "1"), "TIFF", compression="group4"), [WEISS]),
    "cmyk.jpg": (lambda: encoded(plain((255, 0, 0, 0), "CMYK")), [TUERKIS]),
    # the profile's orange: L* 65, a* 50, b* 60
    "cmykprofil.jpg": (lambda: encoded(plain((255, 0, 0, 0), "CMYK"), icc_profile=ink_profile()), [(247, 120, 47)]),
    "cmykfremd.jpg": (lambda: encoded(plain((255, 0, 0, 0), "CMYK"), icc_profile=colour_profile(ADOBE_RGB)), [TUERKIS]),
    "grau.jpg": (lambda: encoded(plain(128, "L")), [GRAU]),
    "png16grau.png": (lambda: png_of(*MASSE, 0, b"\x80\x00"), [GRAU]),
    "png16rgb.png": (lambda: png_of(*MASSE, 2, b"\xc8\x00\x1e\x00\x1e\x00"), [ROT]),
    "png16rgba.png": (lambda: png_of(*MASSE, 6, b"\xc8\x00\x1e\x00\x1e\x00\x00\x00"), [WEISS]),
    "grauundalpha.png": (lambda: plain((128, 0), "LA"), [WEISS]),
    "palette.png": (see_through_palette, [WEISS, BLAU, WEISS, BLAU]),
    "displayp3.png": (lambda: P3, [in_srgb((200, 100, 50), DISPLAY_P3)]),
    "adobergb.jpg": (lambda: ADOBE, [in_srgb((160, 120, 90), ADOBE_RGB)]),
    **{f"richtung-{n}.jpg": (lambda n=n: turned(n), [ROT, BLAU, GRUEN, WEISS]) for n in range(1, 9)},
    **{
        f"gedreht-{format.lower()}.{endung}": (lambda f=format: turned(6, f), [ROT, BLAU, GRUEN, WEISS])
        for format, endung in (("PNG", "png"), ("WEBP", "webp"), ("AVIF", "avif"), ("TIFF", "tif"))
    },
    "vielexif.jpg": (lambda: with_segments(encoded(plain()), b"Exif\0\0", 100), [ROT]),
    "vielxmp.jpg": (lambda: with_segments(encoded(plain()), b"http://ns.adobe.com/xap/1.0/\0", 60), [ROT]),
    "vielicc.jpg": (
        lambda: encoded(plain(), icc_profile=colour_profile(SRGB_FARBEN) + b"\0" * 3_000_000),
        [in_srgb(ROT, SRGB_FARBEN)],
    ),
    "vieletexte.png": (lambda: png_with_texts({f"x{n}": "y" for n in range(50_000)}), [ROT]),
    "xmpbombe.jpg": (lambda: encoded(plain(), xmp=b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"), [ROT]),
    "winzig.png": (lambda: Image.new("RGB", (1, 1), ROT), [ROT]),
    "Größe der Höhe.jpg": (lambda: encoded(plain()), [ROT]),
}
"""A picture, and what it has to look like: one colour all over, or those of the four quarters."""

FALSCHE: dict[str, tuple[Callable[[], bytes | Image.Image], str]] = {
    "halb.jpg": (lambda: encoded(noise(400, 300))[:9000], "beschädigt"),
    "leer.jpg": (lambda: b"", "Die Bilddatei ist leer"),
    "falsch.jpg": (lambda: encoded(plain(), "PNG"), "ist aber ein PNG. Bitte in «falsch.png» umbenennen"),
    "zeichnung.svg": (lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG kann Programme enthalten"),
    "entwurf.psd": (lambda: b"8BPS", "Dateien mit der Endung «.psd» kommen nicht in den Fotopool. Bitte als JPEG"),
    "alt.jfif": (lambda: encoded(plain()), "Bitte in «.jpg» umbenennen"),
    "riesig.png": (lambda: encoded(Image.new("1", (10_000, 10_000)), "PNG"), "100 Megapixel, erlaubt sind 80"),
    "textbombe.png": (lambda: png_with_texts({"x": "y" * 30_000_000}, gepackt=True), "neu speichern"),
    "streifen.png": (lambda: Image.new("RGB", (3, 20_000), ROT), "3 × 20000 Pixeln zu schmal"),
    "messwerte.tif": (lambda: Image.new("F", MASSE, 0.5), "32 Bit oder Nachkommastellen"),
    "zwei.png": (lambda: plain(), "Zwei Bilder heißen «zwei»: fotopool/zwei.jpg und fotopool/zwei.png"),
}
"""A file, and what `oz pruefen` has to say about it."""


@dataclass(frozen=True)
class Pool:
    """A project with all of them at once, after `oz bauen` and `oz pruefen`."""

    wurzel: Path
    befunde: str

    def finding(self, name: str) -> str:
        """What was said about one file."""
        absaetze = self.befunde.split("\nfotopool/")
        return next((a.split("\n", 1)[1].split("\ninhalte/")[0] for a in absaetze if a.startswith(f"{name}\n")), "")

    def shown(self, slug: str) -> Image.Image:
        """The picture as the contact sheet shows it."""
        [datei] = (self.wurzel / "site/bilder").glob(f"{slug}-quadrat-*.jpg")
        return Image.open(datei)


def run(*argumente: str) -> tuple[int, str]:
    with (
        contextlib.redirect_stdout(io.StringIO()) as aus,
        contextlib.redirect_stderr(aus),
        pytest.raises(SystemExit) as e,
    ):
        main([*argumente, "--stichtag", "2026-11-22"])
    return int(e.value.code or 0), aus.getvalue()


@pytest.fixture(scope="module")
def pool(tmp_path_factory: pytest.TempPathFactory) -> Pool:
    wurzel = tmp_path_factory.mktemp("fotopool") / "projekt"
    shutil.copytree(HIER / "musterprojekt", wurzel)
    for name, (machen, _) in (*RICHTIGE.items(), *FALSCHE.items()):
        inhalt = machen()
        if isinstance(inhalt, Image.Image):
            inhalt = encoded(inhalt, {".tif": "TIFF", ".png": "PNG"}[Path(name).suffix])
        put(wurzel, name, inhalt)
    put(wurzel, "zwei.jpg", encoded(plain(BLAU)))
    _put_strange_names(wurzel)
    status, ausgabe = run("bauen", "--entwuerfe", "--projekt", str(wurzel))
    assert status == 0, ausgabe
    status, befunde = run("pruefen", "--projekt", str(wurzel))
    assert status == 1
    return Pool(wurzel, "\n" + befunde)


def _put_strange_names(wurzel: Path) -> None:
    """Links, a pipe, a folder, and a name whose two files write «ä» in two ways."""
    geheim = wurzel.parent / "geheim.jpg"
    geheim.write_bytes(encoded(plain()))
    for name, ziel in (("verweis.jpg", str(geheim)), ("kreis.jpg", "kreis.jpg")):
        datei = put(wurzel, name, b"")
        datei.unlink()
        datei.symlink_to(ziel)
    pfeife, ordner = put(wurzel, "pfeife.jpg", b""), put(wurzel, "ordner.jpg", b"")
    for datei in (pfeife, ordner):
        datei.unlink()
    os.mkfifo(pfeife)
    ordner.mkdir()
    datei = put(wurzel, unicodedata.normalize("NFC", "Wärme.jpg"), encoded(plain(GRUEN)))
    datei.rename(datei.with_name(unicodedata.normalize("NFD", datei.name)))
    put(wurzel, unicodedata.normalize("NFD", "Kälte.jpg"), encoded(plain(BLAU)))
    seite = wurzel / "inhalte/geschichten/muster-messtechnik.md"
    text = seite.read_text(encoding="utf-8").replace("foto: messlinie", "foto: Wärme")
    seite.write_text(text + "\n![Eis](../../fotopool/Kälte.jpg)\n", encoding="utf-8")


@pytest.mark.parametrize("name", RICHTIGE)
def test_a_strange_picture_is_shown_right(pool: Pool, name: str) -> None:
    """Upright, in the colours it means, without what should be transparent; the rest of the pool beside it."""
    farben = RICHTIGE[name][1]
    slug = "groesse-der-hoehe" if name.startswith("Gr") else Path(name).stem
    bild = pool.shown(slug)
    orte = [(bild.width * x // 4, bild.height * y // 4) for y in (1, 3) for x in (1, 3)]

    assert bild.mode == "RGB"
    for ort, farbe in zip(orte, farben * (4 // len(farben)), strict=True):
        assert bild.getpixel(ort) == pytest.approx(farbe, abs=4)


@pytest.mark.parametrize("name", FALSCHE)
def test_what_is_no_picture_is_named(pool: Pool, name: str) -> None:
    """With its name, what is the matter and what to do."""
    satz = pool.finding(name)

    assert "fehler" in satz and FALSCHE[name][1] in satz


@pytest.mark.parametrize(
    "name", ["animiert.gif", "animiert-webp.webp", "animiert-png.png", "animiert-avif.avif", "seiten.tif"]
)
def test_a_film_is_said_to_stand_still(pool: Pool, name: str) -> None:
    """Nothing moves by itself (WCAG 2.2.2), and the editor learns why."""
    assert "mehrere Bilder" in pool.finding(name) and "hinweis" in pool.finding(name)


def test_a_phone_s_second_picture_is_no_film(pool: Pool) -> None:
    """Phones keep a map of depth or brightness in the file (MPO)."""
    assert pool.finding("handy.jpg") == ""


def test_links_pipes_and_folders(pool: Pool) -> None:
    """Nothing outside the project is read, and nothing is waited for."""
    assert "führt aus dem Projekt hinaus oder ins Leere" in pool.finding("verweis.jpg")
    assert "führt aus dem Projekt hinaus oder ins Leere" in pool.finding("kreis.jpg")
    assert "Das ist keine Bilddatei" in pool.finding("pfeife.jpg")
    assert "fehlt das Bild fotopool/ordner.jpg" in pool.finding("ordner.yml")


def test_umlauts_in_two_spellings_are_one_name(pool: Pool) -> None:
    """macOS writes «ä» as two characters; pages find the picture all the same, and the name is warned of."""
    seite = (pool.wurzel / "site/geschichten/muster-messtechnik/index.html").read_text(encoding="utf-8")

    assert "/bilder/waerme-quer-400." in seite and "/bilder/kaelte-ganz-400." in seite
    assert "umbenennen" in pool.finding(unicodedata.normalize("NFD", "Wärme.jpg"))
    assert "fehlt" not in pool.finding(unicodedata.normalize("NFD", "Wärme.jpg"))
