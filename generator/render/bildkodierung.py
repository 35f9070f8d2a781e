"""Make the files of one picture, with one copy of it in memory, and the same bytes every time."""

from __future__ import annotations

import io
import itertools
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import PIL
from PIL import Image, PngImagePlugin, features

from generator.errors import OzError
from generator.render.bildfarbe import NichtLesbar, decode
from generator.render.bildplan import Derivat
from generator.render.bildpyramide import Pyramide

FEHLERDATEI = "fehler.txt"
"""Lies in a picture's folder of the cache when it cannot be decoded; its text says why."""

_TELEFON = 720
"""Up to this width phones load a photo, and every byte counts; above it the encoder hurries, at the same quality."""
_FOTO: dict[str, dict[str, Any]] = {
    "avif": {"quality": 60, "speed": 8, "subsampling": "4:2:0"},
    "avif gross": {"quality": 62, "speed": 9, "subsampling": "4:2:0"},
    "webp": {"quality": 76, "method": 2},
    "jpg": {"quality": 76, "subsampling": 2},
}
_GRAFIK: dict[str, dict[str, Any]] = {
    "avif": {"quality": 47, "speed": 7, "subsampling": "4:4:4"},
    "webp": {"quality": 80, "method": 4, "use_sharp_yuv": True},
    "jpg": {"quality": 80, "subsampling": 0},
}
_IMMER: dict[str, tuple[str, dict[str, Any]]] = {
    # One thread and a named codec: the number of cores must not show in the bytes.
    "avif": ("AVIF", {"max_threads": 1, "codec": "aom"}),
    "webp": ("WEBP", {"exact": False}),
    "jpg": ("JPEG", {"optimize": True, "progressive": True}),
    "png": ("PNG", {"optimize": True}),
}
_DRUCK: dict[str, Any] = {"quality": 92, "subsampling": 0, "dpi": (300, 300)}
EINSTELLUNGEN = repr(
    (2, _TELEFON, _FOTO, _GRAFIK, _IMMER, _DRUCK, PIL.__version__, *map(features.version, ("avif", "webp")))
)
"""All that decides about the bytes besides the picture itself (figures for the choice: tests/leistung/README.md)."""


@dataclass(frozen=True)
class Auftrag:
    """All files to be made of one picture."""

    quelle: Path
    format: str
    masse: tuple[int, int]
    """Its size as the pool knows it."""
    mindestens: tuple[int, int]
    """How large it must be decoded for the web."""
    ordner: Path
    """Where they go."""
    derivate: tuple[Derivat, ...]
    xmp: bytes
    grafik: bool
    """Drawn: flat colours and hard edges want other settings than a photograph."""


def run_auftrag(auftrag: Auftrag) -> None:
    """Make the files of one picture; each is there whole or not at all. Raises OzError where they cannot be written."""
    try:
        auftrag.ordner.mkdir(parents=True, exist_ok=True)
        try:
            for derivat, inhalt in encode(auftrag):
                _write(auftrag.ordner / derivat.name, inhalt)
        except NichtLesbar as fehler:
            _write(auftrag.ordner / FEHLERDATEI, str(fehler).encode())
    except OSError as fehler:
        wo = fehler.filename or auftrag.ordner
        raise OzError(f"«{wo}» lässt sich nicht schreiben ({fehler.strerror}).") from None


def encode(auftrag: Auftrag) -> Iterator[tuple[Derivat, bytes]]:
    """Every file with its bytes. Raises NichtLesbar.

    What is printed wants the picture as large as it is, the web only a part of its pixels.
    """
    druck = [d for d in auftrag.derivate if d.form == "druck"]
    web = [d for d in auftrag.derivate if d.form != "druck"]
    bild: Image.Image | None = None
    for mindestens, derivate in ((auftrag.mindestens, web), (auftrag.masse, druck)):
        if derivate and (bild is None or bild.size != auftrag.masse):
            bild = None  # one large picture at a time
            bild = decode(auftrag.quelle, auftrag.format, auftrag.masse, mindestens)
        if bild is not None:
            yield from _encode_all(bild, derivate, auftrag)


def _encode_all(bild: Image.Image, derivate: Sequence[Derivat], auftrag: Auftrag) -> Iterator[tuple[Derivat, bytes]]:
    """Files that show the same part in the same size share its pixels."""
    pyramide = Pyramide(bild, auftrag.masse)
    for _, gruppe in itertools.groupby(sorted(derivate, key=_pixels), _pixels):
        formate = list(gruppe)
        klein = pyramide.resize(formate[0])
        for derivat in formate:
            yield derivat, _encode(klein, derivat, auftrag)


def _pixels(derivat: Derivat) -> tuple[str, int]:
    return derivat.form, derivat.breite


def _encode(klein: Image.Image, derivat: Derivat, auftrag: Auftrag) -> bytes:
    if derivat.endung == "jpg" and klein.mode == "RGBA":
        klein = _on_white(klein)
    format, optionen = _IMMER[derivat.endung]
    strom = io.BytesIO()
    klein.save(strom, format, **optionen, **_quality(derivat, auftrag), **_metadata(derivat, auftrag))
    return strom.getvalue()


def _quality(derivat: Derivat, auftrag: Auftrag) -> dict[str, Any]:
    if derivat.endung == "png":
        return {}
    if derivat.form == "druck":
        return _DRUCK
    if auftrag.grafik:
        return _GRAFIK[derivat.endung]
    return _FOTO["avif gross" if derivat.endung == "avif" and derivat.breite > _TELEFON else derivat.endung]


def _metadata(derivat: Derivat, auftrag: Auftrag) -> dict[str, Any]:
    if derivat.endung != "png":
        return {"xmp": auftrag.xmp}
    angaben = PngImagePlugin.PngInfo()
    angaben.add_itxt("XML:com.adobe.xmp", auftrag.xmp.decode())
    return {"pnginfo": angaben}


def _on_white(bild: Image.Image) -> Image.Image:
    grund = Image.new("RGB", bild.size, "#ffffff")
    grund.paste(bild, mask=bild.getchannel("A"))
    return grund


def _write(datei: Path, inhalt: bytes) -> None:
    entwurf = datei.with_name(f".{datei.name}.{os.getpid()}")
    try:
        entwurf.write_bytes(inhalt)
        entwurf.replace(datei)
    except BaseException:  # Ctrl-C and SIGTERM too
        entwurf.unlink(missing_ok=True)
        raise
