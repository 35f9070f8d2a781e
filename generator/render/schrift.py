"""The site's typeface: Manrope from its package, cut down to what German pages need, as one variable WOFF2 file."""

from __future__ import annotations

import importlib.util
import io
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import OzError
from generator.render.artefakt import digest

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

_ASCII = "".join(zeichen for zeichen in map(chr, range(0x20, 0x7F)) if zeichen not in "^`~{|}\\<>#$=_*")
ZEICHEN = _ASCII + "\u00a0äöüÄÖÜßé§°·×–—‘’‚“”„…→←•"
"""What German pages are written with; anything rarer comes from the system's font and costs no reader bytes."""
GEWICHTE = (400, 800)
"""The stretch of the weight axis the stylesheet uses."""
_MERKMALE = ["kern", "tnum"]
_FASSUNG = "2"
"""Raise it when the way of cutting changes, so that cached files are made anew."""
_EINHEITEN = 1000
"""Units of an em, half of Manrope's own: on a headline of 84 px still a tenth of a pixel, and a tenth less to load."""
_DULDUNG = 1.0
"""How far, in such units, a point of the bold letters may be interpolated instead of told."""


def render_schrift(cache: Path) -> bytes:
    """The typeface as WOFF2; the same bytes every time, kept under a digest of everything they depend on."""
    quelle = _quelle().read_bytes()
    ablage = (
        cache
        / "schrift"
        / f"{digest(quelle, ZEICHEN, repr((GEWICHTE, _MERKMALE, _EINHEITEN, _DULDUNG, _FASSUNG)))}.woff2"
    )
    if ablage.is_file():
        return ablage.read_bytes()
    roh = _cut(quelle)
    ablage.parent.mkdir(parents=True, exist_ok=True)
    neben = ablage.with_suffix(".neu")
    neben.write_bytes(roh)
    neben.replace(ablage)
    return roh


def _cut(quelle: bytes) -> bytes:
    # Only here: once cut, the typeface lies in the cache, and the library is large.
    from fontTools import subset
    from fontTools.ttLib import TTFont
    from fontTools.ttLib.scaleUpem import scale_upem
    from fontTools.varLib import instancer

    schrift = TTFont(io.BytesIO(quelle), recalcTimestamp=False)
    schrift = instancer.instantiateVariableFont(schrift, {"wght": GEWICHTE})
    # Glyphs without outlines (the spaces) carry no variations, and the subsetter asks for them all the same.
    for name in schrift.getGlyphOrder():
        if name not in schrift["gvar"].variations:
            schrift["gvar"].variations[name] = []
    optionen = subset.Options()
    optionen.layout_features = _MERKMALE
    optionen.hinting = False
    optionen.name_IDs = [1, 2, 13]  # family, style and licence: the OFL travels with the file
    optionen.drop_tables += ["DSIG", "STAT"]
    schneider = subset.Subsetter(optionen)
    schneider.populate(text=ZEICHEN)
    schneider.subset(schrift)
    scale_upem(schrift, _EINHEITEN)
    _thin_variations(schrift)
    schrift.flavor = "woff2"
    ziel = io.BytesIO()
    schrift.save(ziel)
    return ziel.getvalue()


def _thin_variations(schrift: TTFont) -> None:
    """Leave out of the bold letters' deltas what the renderer interpolates from the neighbouring points."""
    for name, variationen in schrift["gvar"].variations.items():
        punkte, angaben = schrift["glyf"]._getCoordinatesAndControls(name, schrift["hmtx"].metrics)
        for variation in variationen:
            variation.calcInferredDeltas(punkte, angaben.endPts)
            variation.roundDeltas()
            variation.optimize(punkte, angaben.endPts, tolerance=_DULDUNG)


def _quelle() -> Path:
    spec = importlib.util.find_spec("font_manrope")
    if spec is None or not spec.submodule_search_locations:
        raise OzError("font-manrope ist nicht installiert. Bitte «make site» aufrufen.")
    return Path(spec.submodule_search_locations[0]) / "files" / "Manrope-VariableFont_wght.ttf"
