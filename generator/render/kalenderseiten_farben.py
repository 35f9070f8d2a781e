"""Category colours as a part of the calendar's stylesheets: a class each, readable on light and on dark ground."""

from __future__ import annotations

import colorsys
from collections.abc import Mapping
from dataclasses import replace

from generator.model.veranstaltung import Kategorie
from generator.render.gestalt import Gestalt

STYLESHEETS = ("kalender.css", "veranstaltung.css")
"""Which show categories."""
HELL, DUNKEL = "#e6ecec", "#1f3f4a"
"""The least favourable grounds of the two designs (`--flaeche-2`)."""
MINDESTENS = 3.1
"""WCAG 1.4.11 asks 3:1 of graphics; a little more against rounding."""


def with_kategorien(gestalt: Gestalt, kategorien: Mapping[str, Kategorie]) -> Gestalt:
    """The assets with the colours of these categories in the calendar's stylesheets.

    The content security policy forbids `style` attributes, so each category gets a class.
    """
    farben = render_farben(kategorien).encode()
    vorhanden = {name: gestalt.dateien[name] + farben for name in STYLESHEETS if name in gestalt.dateien}
    return replace(gestalt, dateien={**gestalt.dateien, **vorhanden})


def render_farben(kategorien: Mapping[str, Kategorie]) -> str:
    """`--kategorie` for light and for dark ground by the class `k-<slug>`."""
    hell = "".join(f".k-{slug}{{--kategorie:{adapt(k.farbe, HELL)}}}\n" for slug, k in sorted(kategorien.items()))
    dunkel = "".join(f".k-{slug}{{--kategorie:{adapt(k.farbe, DUNKEL)}}}\n" for slug, k in sorted(kategorien.items()))
    return f"\n{hell}@media screen and (prefers-color-scheme:dark){{\n{dunkel}}}\n"


def adapt(farbe: str, grund: str) -> str:
    """The colour, made lighter or darker in its own hue until it stands out from the ground."""
    rot, gruen, blau = _rgb(farbe)
    ton, helligkeit, saettigung = colorsys.rgb_to_hls(rot, gruen, blau)
    ziel, schritt = (1.0, 0.02) if _luminance(grund) < 0.18 else (0.0, -0.02)
    while contrast(farbe, grund) < MINDESTENS and helligkeit != ziel:
        helligkeit = min(1.0, max(0.0, helligkeit + schritt))
        farbe = "#" + "".join(f"{round(teil * 255):02x}" for teil in colorsys.hls_to_rgb(ton, helligkeit, saettigung))
    return farbe


def contrast(eine: str, andere: str) -> float:
    """Contrast ratio of two colours (WCAG 2.2, "contrast ratio")."""
    hell, dunkel = sorted((_luminance(eine), _luminance(andere)), reverse=True)
    return (hell + 0.05) / (dunkel + 0.05)


def _rgb(farbe: str) -> tuple[float, float, float]:
    rot, gruen, blau = (int(farbe[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return rot, gruen, blau


def _luminance(farbe: str) -> float:
    linear = [teil / 12.92 if teil <= 0.04045 else ((teil + 0.055) / 1.055) ** 2.4 for teil in _rgb(farbe)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
