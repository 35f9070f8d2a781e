"""A month as a measured grid; one day glows."""

from blatt import ausschnitt, blatt, kreis, rechteck, strich, vieleck
from farben import (
    BERNSTEIN,
    GLUT,
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
    TANNE_HELL,
    TANNE_TIEF,
    TIEF,
)
from hintergrund import nacht
from landschaft import kamm, waldsaum
from masse import FEIN, achse, hilfslinie, mass, schein


def zeichne() -> str:
    """Draw the motif."""
    x, y, b, h = 420, 170, 760, 700
    blaetter = [
        rechteck(x + 22, y + 28, b, h, NACHT, fill_opacity=0.5),
        rechteck(x + 14, y + 16, b, h, STAHL_MITTE),
        rechteck(x, y, b, h, SCHNEE),
        rechteck(x, y, b, 190, STAHL_DUNKEL),
    ]
    kopf = [
        ausschnitt(
            "kopf",
            rechteck(x, y, b, 190, SCHNEE),
            kreis(x + 540, y + 120, 70, HONIG),
            kreis(x + 540, y + 120, 50, LICHT),
            vieleck(
                [
                    (x, y + 150),
                    (x + 120, y + 96),
                    (x + 230, y + 130),
                    (x + 350, y + 62),
                    (x + 470, y + 140),
                    (x + 620, y + 110),
                    (x + 760, y + 150),
                    (x + 760, y + 190),
                    (x, y + 190),
                ],
                SCHIEFER,
            ),
            vieleck(
                [
                    (x, y + 176),
                    (x + 200, y + 150),
                    (x + 420, y + 174),
                    (x + 760, y + 146),
                    (x + 760, y + 190),
                    (x, y + 190),
                ],
                TANNE_TIEF,
            ),
        )
    ]
    spirale = [
        kreis(x + 70 + i * 62, y + 26, 13, NACHT)
        + rechteck(x + 63 + i * 62, y - 40, 14, 66, STAHL_HELL, rx=7)
        + rechteck(x + 63 + i * 62, y - 40, 5, 66, SCHNEE, rx=2)
        for i in range(11)
    ]
    tage, termine = (
        [],
        {
            (1, 1): STAHL,
            (1, 5): TANNE_HELL,
            (2, 3): BERNSTEIN,
            (3, 0): TANNE_HELL,
            (3, 4): STAHL,
            (0, 4): STAHL,
            (4, 2): STAHL_HELL,
            (2, 6): TANNE_HELL,
        },
    )
    fx, fy, fb, fh = x + 30, y + 218, 100, 92
    for r in range(5):
        for s in range(7):
            if (r == 0 and s < 2) or (r == 4 and s > 4):
                continue
            a, c = fx + s * fb, fy + r * fh
            f = termine.get((r, s))
            tage.append(rechteck(a + 5, c + 5, fb - 10, fh - 10, f or ("#d5e2e5" if s < 5 else "#c3d5da"), rx=6))
            tage.append(rechteck(a + 16, c + 16, 16, 6, SCHNEE if f else STAHL_MITTE))
    zx, zy = fx + 3 * fb, fy + 2 * fh
    ziel = [
        schein(zx + 50, zy + 46, 210, GLUT, 5, 0.14),
        rechteck(zx + 2, zy + 2, fb - 4, fh - 4, BERNSTEIN, rx=8),
        kreis(zx + 50, zy + 46, 24, LICHT),
        kreis(zx + 50, zy + 46, 12, GLUT),
    ]
    masse = [
        achse(zx + 50, 60, zx + 50, 950, GLUT, 0.9),
        achse(330, zy + 46, 1290, zy + 46, GLUT, 0.9),
        hilfslinie([(fx, 890), (fx, 960)], NEBEL, 0.7),
        hilfslinie([(fx + 700, 890), (fx + 700, 960)], NEBEL, 0.7),
        mass((fx, 935), (fx + 700, 935)),
        *(
            strich([(1250, fy + i * 46), (1250 + (44 if i % 2 == 0 else 26), fy + i * 46)], NEBEL, FEIN)
            for i in range(11)
        ),
        hilfslinie([(1250, fy), (1250, fy + 460)], NEBEL, 0.9),
    ]
    wald = [waldsaum(kamm(800, 40, 1.4, 1.4), TIEF, 41, 30), waldsaum(kamm(890, 24, 3.4, 1.2), NACHT, 42, 36)]
    return blatt(
        nacht(schein(800, 480, 760, STAHL_DUNKEL, 6, 0.16)),
        *wald,
        *blaetter,
        *kopf,
        *spirale,
        *tage,
        *ziel,
        *masse,
    )
