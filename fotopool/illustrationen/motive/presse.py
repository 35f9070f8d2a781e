"""A printed page with picture and columns, crop marks and register, and a microphone."""

from blatt import ausschnitt, blatt, bogen, gruppe, kreis, rechteck, ring, strich, vieleck
from farben import (
    BERNSTEIN,
    GLUT,
    GRUND,
    HONIG,
    LICHT,
    NACHT,
    NEBEL,
    SCHIEFER,
    SCHNEE,
    STAHL,
    STAHL_DUNKEL,
    STAHL_HELL,
    STAHL_MITTE,
    TANNE_TIEF,
    TIEF,
)
from hintergrund import nacht
from masse import FEIN, LINIE, achse, schein
from werkstueck import zylinder


def zeichne() -> str:
    """Draw the motif."""
    blattx, y = 420, 120
    stapel = [
        rechteck(-14, 26, 640, 800, NACHT, fill_opacity=0.5),
        rechteck(26, -8, 640, 790, STAHL_MITTE, transform="rotate(5 320 390)"),
        rechteck(12, 2, 640, 790, STAHL_HELL, transform="rotate(2.4 320 390)"),
        rechteck(0, 0, 640, 790, SCHNEE),
    ]
    bild = [
        rechteck(44, 170, 552, 270, STAHL_DUNKEL),
        ausschnitt(
            "bild",
            rechteck(44, 170, 552, 270, SCHNEE),
            kreis(430, 268, 76, HONIG),
            kreis(430, 268, 56, LICHT),
            vieleck(
                [
                    (44, 380),
                    (140, 310),
                    (230, 350),
                    (330, 262),
                    (430, 346),
                    (520, 310),
                    (600, 360),
                    (600, 450),
                    (44, 450),
                ],
                SCHIEFER,
            ),
            vieleck([(44, 420), (200, 372), (380, 410), (600, 370), (600, 450), (44, 450)], TANNE_TIEF),
        ),
    ]
    text = [
        rechteck(44, 46, 552, 30, GRUND),
        rechteck(44, 92, 380, 18, STAHL_DUNKEL),
        rechteck(44, 132, 552, 5, BERNSTEIN),
        *(_zeilen(44 + 190 * i, 474, 172, 11, STAHL_HELL, 0.5 + 0.2 * (i % 2)) for i in range(3)),
    ]
    papier = gruppe(*stapel, *bild, *text, transform=f"translate({blattx} {y}) rotate(-4 320 400)")
    mikro = [
        zylinder(560, 1020, 46, 1230, stehend=True),
        vieleck([(1166, 560), (1294, 560), (1276, 590), (1184, 590)], SCHIEFER),
        kreis(1230, 420, 128, STAHL_DUNKEL),
        ausschnitt(
            "korb",
            kreis(1230, 420, 128, SCHNEE),
            kreis(1200, 380, 110, STAHL),
            *(strich([(1080, yy), (1380, yy)], TIEF, 5) for yy in range(300, 560, 26)),
            *(strich([(xx, 280), (xx, 560)], TIEF, 5) for xx in range(1100, 1380, 26)),
        ),
        ring(1230, 420, 128, STAHL_HELL, 9),
        rechteck(1102, 476, 256, 40, BERNSTEIN, rx=8),
        rechteck(1102, 476, 256, 14, HONIG, rx=7),
        rechteck(1214, 640, 32, 74, BERNSTEIN, rx=16),
    ]
    wellen = [
        strich(bogen(1230, 420, r, 32, -32), BERNSTEIN, LINIE, stroke_opacity=o)
        for r, o in ((172, 1), (216, 0.75), (260, 0.5))
    ]
    marken = [
        strich(p, NEBEL, FEIN) for p in ([(360, 70), (360, 110)], [(330, 140), (300, 140)], [(1070, 70), (1070, 40)])
    ] + [
        ring(250, 500, 26, NEBEL, FEIN),
        achse(200, 500, 300, 500, NEBEL, 0.9),
        achse(250, 450, 250, 550, NEBEL, 0.9),
        *(rechteck(228, 620 + 54 * i, 44, 44, f) for i, f in enumerate((STAHL_HELL, STAHL, BERNSTEIN, GLUT))),
    ]
    return blatt(nacht(schein(800, 480, 760, STAHL_DUNKEL, 6, 0.16)), *marken, papier, *wellen, *mikro)


def _zeilen(x: float, y: float, b: float, n: int, farbe: str, letzte: float = 0.6) -> str:
    return "".join(rechteck(x, y + 26 * i, b * (letzte if i == n - 1 else 1), 9, farbe) for i in range(n))
