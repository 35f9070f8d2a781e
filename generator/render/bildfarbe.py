"""Decode a picture into what the web shows: upright, sRGB, eight bits, RGB or RGBA, and no larger than needed."""

from __future__ import annotations

import io
import warnings
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

_ORIENTATION = 0x0112
_GEDREHT = (5, 6, 7, 8)
"""EXIF orientations that swap width and height."""


class NichtLesbar(Exception):
    """The picture cannot be decoded; the text is a German sentence."""


def decode(datei: Path, format: str, masse: tuple[int, int], mindestens: tuple[int, int]) -> Image.Image:
    """The picture as it is to be shown. Raises NichtLesbar.

    format, masse: what its header said when the pool was read; another file in its place is refused, so that
    the limit of pixels holds. mindestens: JPEG is decoded at the smallest of its scales that is this large.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(datei, formats=["JPEG" if format == "MPO" else format]) as roh:
                gedreht = roh.getexif().get(_ORIENTATION, 1) in _GEDREHT
                if (roh.size[::-1] if gedreht else roh.size) != masse:
                    raise NichtLesbar("Die Bilddatei wurde während des Laufs geändert. Bitte noch einmal aufrufen.")
                roh.draft(None, mindestens[::-1] if gedreht else mindestens)
                roh.load()
                return _without_info(_as_srgb(ImageOps.exif_transpose(roh)))
        except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
            raise NichtLesbar(
                "Das Bild ist beschädigt oder unvollständig. Bitte noch einmal aus der Kamera oder vom Urheber holen."
            ) from None


def _as_srgb(bild: Image.Image) -> Image.Image:
    profil = bild.info.get("icc_profile")
    bild = _eight_bits(bild)
    if isinstance(profil, bytes) and bild.mode in ("L", "RGB", "RGBA", "CMYK"):
        bild = _apply_profile(bild, profil)
    return _drop_opaque_alpha(bild) if bild.mode == "RGBA" else bild.convert("RGB")


def _eight_bits(bild: Image.Image) -> Image.Image:
    """L, RGB, RGBA or CMYK; grey values of 16 bits lose their lower byte."""
    if bild.mode in ("I;16", "I;16L", "I;16N", "I;16B"):
        hoch = 0 if bild.mode == "I;16B" else 1
        return Image.frombytes("L", bild.size, bild.tobytes()[hoch::2])
    if bild.has_transparency_data:
        return bild.convert("RGBA")
    return bild if bild.mode in ("L", "RGB", "CMYK") else bild.convert("RGB")


def _apply_profile(bild: Image.Image, profil: bytes) -> Image.Image:
    """Colours as the profile means them; a broken or foreign profile counts for nothing."""
    try:
        quelle = ImageCms.ImageCmsProfile(io.BytesIO(profil))
        if "srgb" in (quelle.profile.profile_description or "").lower():
            return bild
        ergebnis = ImageCms.profileToProfile(
            bild,
            quelle,
            ImageCms.createProfile("sRGB"),
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGBA" if bild.mode == "RGBA" else "RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return bild
    return ergebnis or bild


def _drop_opaque_alpha(bild: Image.Image) -> Image.Image:
    tiefstes, _ = bild.getchannel("A").getextrema()
    return bild.convert("RGB") if tiefstes == 255 else bild


def _without_info(bild: Image.Image) -> Image.Image:
    """Nothing of the original's metadata is carried on; encoders would write some of it."""
    bild.info = {}
    return bild
