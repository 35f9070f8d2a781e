"""From SVG to PNG: resvg draws, Pillow reduces to a palette; the site itself needs neither."""

from io import BytesIO
from pathlib import Path

BREITE, HOEHE = 2000, 1250


def als_png(svg: Path) -> bytes:
    """The picture at full size with at most 256 colours, without dithering: flat areas stay flat."""
    import resvg_py
    from PIL import Image

    roh = bytes(resvg_py.svg_to_bytes(svg_path=str(svg), width=BREITE, height=HOEHE))
    bild = Image.open(BytesIO(roh)).convert("RGB")
    palette = bild.quantize(256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    puffer = BytesIO()
    palette.save(puffer, "PNG", optimize=True)
    return puffer.getvalue()
