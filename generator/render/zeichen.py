"""The mark of the four towns as files: four points on one measuring line, where the towns lie from north to south."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial

from PIL import Image, ImageDraw

from generator.render.artefakt import Artefakt, digest
from generator.stempel import code_stamp

NACHT, SCHNEE, GLUT = "#0a1f27", "#eff5f4", "#f09a2e"
_LINIE = 5.0
_PUNKTE = ((29.2, 4.5), (13.2, 12.6), (20.8, 19.7), (33.8, 35.5))
"""Oberhof, Zella-Mehlis, Suhl, Schleusingen: latitude true to scale down a 40 by 40 field, longitude across.

`vorlagen/teile/zeichen.svg` draws the same for pages."""
_FELD, _RAND, _RING = 40.0, 9.0, 3.0
_FEIN = 8
"""Drawn so much larger and then reduced, for smooth edges."""


def render_zeichen() -> Iterator[Artefakt]:
    """Icons for tabs, home screens and the manifest. A project with a logo of its own replaces them in `vorlagen/`."""
    yield Artefakt.of("favicon.svg", as_svg())
    for name, kante in (
        ("favicon.ico", 32),
        ("apple-touch-icon.png", 180),
        ("icon-192.png", 192),
        ("icon-512.png", 512),
    ):
        yield Artefakt(name, partial(as_bild, kante, name.rpartition(".")[2].upper()), digest(code_stamp(), name))


def as_svg() -> str:
    """The mark on its ground."""
    kante = _FELD + 2 * _RAND
    fuehrung = "".join(f"M{_LINIE} {y}H{x - _RING}" for x, y in _PUNKTE)
    ringe = "".join(f'<circle cx="{x}" cy="{y}" r="{_RING}"/>' for x, y in _PUNKTE)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-_RAND} {-_RAND} {kante} {kante}">'
        f'<rect x="{-_RAND}" y="{-_RAND}" width="{kante}" height="{kante}" fill="{NACHT}"/>'
        f'<path d="M{_LINIE} 2V38{fuehrung}" fill="none" stroke="{SCHNEE}" stroke-width="2.4"/>'
        f'<g fill="none" stroke="{GLUT}" stroke-width="3.4">{ringe}</g></svg>\n'
    )


def as_bild(kante: int, format: str = "PNG") -> bytes:
    """The mark on its ground as a square picture."""
    bild = Image.new("RGB", (kante * _FEIN, kante * _FEIN), NACHT)
    draw_mark(ImageDraw.Draw(bild), (0, 0), kante * _FEIN, mit_rand=True)
    ziel = io.BytesIO()
    bild.resize((kante, kante), Image.Resampling.LANCZOS).save(ziel, format)
    return ziel.getvalue()


def draw_mark(zeichner: ImageDraw.ImageDraw, ort: tuple[float, float], kante: float, mit_rand: bool = False) -> None:
    """The mark into a picture, its field's upper left corner at `ort`."""
    rand = _RAND if mit_rand else 0.0
    je = kante / (_FELD + 2 * rand)

    def bei(x: float, y: float) -> tuple[float, float]:
        return (ort[0] + (x + rand) * je, ort[1] + (y + rand) * je)

    zeichner.line([bei(_LINIE, 2), bei(_LINIE, 38)], fill=SCHNEE, width=round(2.2 * je))
    for x, y in _PUNKTE:
        zeichner.line([bei(_LINIE, y), bei(x - _RING, y)], fill=SCHNEE, width=round(2.2 * je))
        aussen, innen = _RING + 1.6, _RING - 1.6
        zeichner.ellipse([bei(x - aussen, y - aussen), bei(x + aussen, y + aussen)], fill=GLUT)
        zeichner.ellipse([bei(x - innen, y - innen), bei(x + innen, y + innen)], fill=NACHT)
