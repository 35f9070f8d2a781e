"""A picture of the pool in print size for journalists, without what its file knows besides the picture."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageOps

KANTE = 4000
"""Longest side in pixels: 34 cm at 300 dpi."""


def render_druckbild(pfad: Path) -> tuple[bytes, str]:
    """The bytes and the file ending; location and all other metadata stay behind."""
    with Image.open(pfad) as original:
        bild = ImageOps.exif_transpose(original)
        bild.thumbnail((KANTE, KANTE))
        puffer = io.BytesIO()
        if original.format == "PNG":
            bild.info.clear()
            bild.save(puffer, "PNG", optimize=True)
            return puffer.getvalue(), "png"
        bild.convert("RGB").save(puffer, "JPEG", quality=92, exif=b"", icc_profile=original.info.get("icc_profile"))
        return puffer.getvalue(), "jpg"
