"""A map of the towns drawn from their coordinates, as a technical drawing: no map service, no request."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.seiten import Stadt

_ERDRADIUS_KM = 6371.0
_KM_JE_GRAD = math.radians(1) * _ERDRADIUS_KM
_BREITE, _RAND_OBEN, _RAND_LINKS, _SCHRIFT = 400, 34, 96, 17
_NUTZBREITE = 160
_PUNKTE_JE_KM = 17.0
_MASSSTAB_KM = 5


def distance_km(von: tuple[float, float], nach: tuple[float, float]) -> float:
    """Great-circle distance between two points (haversine)."""
    breite1, laenge1, breite2, laenge2 = map(math.radians, (*von, *nach))
    sehne = (
        math.sin((breite2 - breite1) / 2) ** 2
        + math.cos(breite1) * math.cos(breite2) * math.sin((laenge2 - laenge1) / 2) ** 2
    )
    return 2 * _ERDRADIUS_KM * math.asin(math.sqrt(sehne))


def format_km(kilometer: float) -> str:
    """Whole kilometres, below ten with one decimal: "5,6", "22"."""
    return f"{kilometer:.1f}".replace(".", ",") if kilometer < 9.95 else f"{kilometer:.0f}"


@dataclass(frozen=True)
class _Punkt:
    stadt: Stadt
    x: float
    y: float


def render_lageplan(staedte: Sequence[Stadt], was: str, hervorgehoben: str = "") -> Markup:
    """The towns true to scale, north up, as inline SVG; '' without towns. Distances stand beside it as text.

    was: what it is, for those who do not see it; the names of the towns are added.
    """
    if not staedte:
        return Markup("")
    massstab = _scale_of(staedte)
    punkte = _project(staedte, massstab)
    hoehe = max(punkt.y for punkt in punkte) + 76
    staedtepunkte = [_town(punkt, hervorgehoben) for punkt in punkte]
    teile = [_grid(hoehe), _ruler(punkte, hoehe), *staedtepunkte, _scale_bar(hoehe, massstab)]
    namen = ", ".join(stadt.titel for stadt in staedte)
    return (
        Markup('<svg class="lageplan nacht" viewBox="0 0 {} {:.0f}" role="img" aria-label="{}">').format(
            _BREITE, hoehe, f"{was}: {namen}"
        )
        + Markup("").join(teile)
        + Markup("</svg>")
    )


def _scale_of(staedte: Sequence[Stadt]) -> float:
    """Drawing units per kilometre: as large as the width allows beside the longest name."""
    west = min(stadt.koordinaten[1] for stadt in staedte)
    ost = max(stadt.koordinaten[1] for stadt in staedte)
    weite = (ost - west) * _km_je_grad_laenge(staedte)
    return min(_PUNKTE_JE_KM, _NUTZBREITE / weite) if weite else _PUNKTE_JE_KM


def _km_je_grad_laenge(staedte: Sequence[Stadt]) -> float:
    """Equirectangular around the middle latitude, which is true to a few metres over a region."""
    breiten = [stadt.koordinaten[0] for stadt in staedte]
    return _KM_JE_GRAD * math.cos(math.radians((min(breiten) + max(breiten)) / 2))


def _project(staedte: Sequence[Stadt], massstab: float) -> list[_Punkt]:
    nord = max(stadt.koordinaten[0] for stadt in staedte)
    west = min(stadt.koordinaten[1] for stadt in staedte)
    je_grad = _km_je_grad_laenge(staedte)
    return [
        _Punkt(
            stadt,
            _RAND_LINKS + (stadt.koordinaten[1] - west) * je_grad * massstab,
            _RAND_OBEN + (nord - stadt.koordinaten[0]) * _KM_JE_GRAD * massstab,
        )
        for stadt in staedte
    ]


def _grid(hoehe: float) -> Markup:
    senkrecht = "".join(f"M{x} 0V{hoehe:.0f}" for x in range(40, _BREITE, 40))
    waagrecht = "".join(f"M0 {y}H{_BREITE}" for y in range(40, int(hoehe), 40))
    return Markup('<path class="lp-raster" d="{}{}"/>').format(senkrecht, waagrecht)


def _ruler(punkte: Sequence[_Punkt], hoehe: float) -> Markup:
    """The measuring line on the left, with a leader line to each town."""
    striche = "".join(f"M24 {y}h{12 if (y - 14) % 50 == 0 else 6}" for y in range(14, int(hoehe) - 10, 10))
    fuehrung = "".join(f"M24 {punkt.y:.1f}H{punkt.x - 11:.1f}" for punkt in punkte)
    return Markup('<path class="lp-mass" d="M24 10V{:.0f}{}"/><path class="lp-fuehrung" d="{}"/>').format(
        hoehe - 10, striche, fuehrung
    )


def _town(punkt: _Punkt, hervorgehoben: str) -> Markup:
    klasse = "lp-stadt lp-hier" if punkt.stadt.slug == hervorgehoben else "lp-stadt"
    return Markup(
        '<g class="{}"><circle cx="{:.1f}" cy="{:.1f}" r="7"/><text x="{:.1f}" y="{:.1f}">{}</text></g>'
    ).format(klasse, punkt.x, punkt.y, punkt.x + 18, punkt.y + _SCHRIFT / 3, punkt.stadt.titel)


def _scale_bar(hoehe: float, massstab: float) -> Markup:
    laenge = _MASSSTAB_KM * massstab
    return Markup(
        '<path class="lp-mass" d="M60 {0:.0f}v10M60 {1:.0f}h{2:.1f}m0 -5v10"/>'
        '<text class="lp-klein" x="{3:.0f}" y="{4:.0f}">{5} km</text>'
    ).format(hoehe - 29, hoehe - 24, laenge, 60 + laenge + 10, hoehe - 19, _MASSSTAB_KM)
