"""Parents and child fly a kite above the town; its line is the measuring line."""

from blatt import BREITE, HOEHE, blatt, gruppe, kreis, kurve, rechteck, ring, strich, vieleck
from farben import (
    BERNSTEIN,
    GLUT,
    GLUT_TIEF,
    GRUND,
    LICHT,
    MOOS,
    NACHT,
    NEBEL,
    SCHIEFER,
    SCHNEE,
    STAHL_DUNKEL,
    STAHL_MITTE,
    TANNE,
    TANNE_HELL,
)
from landschaft import haus, kamm, mensch, ruecken, tanne, waldsaum
from masse import FEIN, LINIE, hilfslinie, raster, teilkreis, winkel


def zeichne() -> str:
    """Draw the motif."""
    himmel = [
        rechteck(0, 0, BREITE, HOEHE, "#cfe1e4"),
        kreis(420, 250, 118, LICHT),
        ring(420, 250, 160, SCHNEE, 3, stroke_dasharray="10 8"),
        raster(STAHL_DUNKEL, 0.10),
    ]
    wolken = [
        gruppe(rechteck(a, b, w, 46, SCHNEE, rx=23), rechteck(a + w * 0.2, b - 32, w * 0.5, 60, SCHNEE, rx=30))
        for a, b, w in ((610, 190, 240), (1260, 330, 220), (150, 420, 180))
    ]
    fern = [
        ruecken(kamm(560, 50, 0.8, 1.7), "#9fc0c4"),
        waldsaum(kamm(630, 34, 2.7, 1.4), STAHL_MITTE, 4, 20),
    ]
    ort = [
        haus(a, 742 + d, b, b * 0.5, b * 0.42, SCHNEE, GLUT_TIEF, NEBEL, (2, 1), STAHL_DUNKEL)
        for a, d, b in (
            (60, 0, 110),
            (184, 6, 100),
            (1270, 0, 104),
            (1388, 8, 120),
            (1506, 2, 100),
            (296, 12, 92),
        )
    ]
    saum = [waldsaum(kamm(720, 14, 5.1, 1.2), TANNE, 8, 34)]
    huegel = [
        vieleck(
            [
                (-20, 830),
                *kurve([(200, 770), (520, 744), (820, 752), (1160, 800), (1620, 776)]),
                (1620, 1010),
                (-20, 1010),
            ],
            MOOS,
        ),
        vieleck(
            [
                (-20, 900),
                *kurve([(300, 850), (700, 850), (1100, 910), (1620, 880)]),
                (1620, 1010),
                (-20, 1010),
            ],
            TANNE_HELL,
        ),
    ]
    hand = (868.0, 552.0)
    drachen = (1180.0, 190.0)
    w = gruppe(
        vieleck([(0, -120), (84, 0), (0, 0)], GLUT),
        vieleck([(0, -120), (-84, 0), (0, 0)], BERNSTEIN),
        vieleck([(-84, 0), (0, 0), (0, 150)], GLUT_TIEF),
        vieleck([(84, 0), (0, 0), (0, 150)], BERNSTEIN),
        strich([(0, -120), (0, 150)], LICHT, 4),
        strich([(-84, 0), (84, 0)], LICHT, 4),
        transform=f"translate({drachen[0]:.0f} {drachen[1]:.0f}) rotate(32)",
    )
    schwanz = [
        strich(kurve([(1100, 318), (1130, 380), (1090, 430), (1130, 480), (1098, 530)]), GLUT_TIEF, 4),
        *(
            vieleck([(a - 20, b - 10), (a, b), (a - 20, b + 10)], BERNSTEIN)
            + vieleck([(a + 20, b - 10), (a, b), (a + 20, b + 10)], GLUT)
            for a, b in ((1122, 400), (1106, 452), (1116, 504))
        ),
    ]
    boden = 866
    leute = [
        mensch(
            640,
            boden,
            330,
            SCHIEFER,
            "#d9a679",
            ((-0.17, 0.42), (0.30, 0.44)),
            ((-0.09, 0), (0.10, 0)),
            NACHT,
            "#4a2c20",
        ),
        mensch(
            800,
            boden + 4,
            220,
            BERNSTEIN,
            "#e2b48c",
            ((-0.27, 0.64), (0.31, 1.43)),
            ((-0.10, 0), (0.12, 0)),
            STAHL_DUNKEL,
            GLUT_TIEF,
        ),
        mensch(
            958,
            boden,
            310,
            GLUT_TIEF,
            "#8a5a3c",
            ((-0.28, 1.02), (0.17, 0.42)),
            ((-0.09, 0), (0.10, 0)),
            GRUND,
            NACHT,
        ),
    ]
    schnur = [
        strich([hand, (1118, 262)], GLUT_TIEF, LINIE, stroke_linecap="butt"),
        *(
            strich([_auf(hand, drachen, t, -12), _auf(hand, drachen, t, 12)], GLUT_TIEF, FEIN)
            for t in [i * 0.04 for i in range(1, 19)]
        ),
        hilfslinie([hand, (1400, hand[1])], STAHL_DUNKEL, 0.7, True),
        winkel(*hand, 210, 0, 48, STAHL_DUNKEL),
        teilkreis(*hand, 330, 12, STAHL_DUNKEL, 0.6, 10, 0, 60),
    ]
    return blatt(
        *himmel,
        *wolken,
        *fern,
        *saum,
        *ort,
        *huegel,
        *schnur,
        *schwanz,
        w,
        *leute,
        tanne(1440, 930, 260),
        tanne(1530, 950, 340),
        tanne(1370, 925, 150),
        tanne(90, 900, 240),
        tanne(170, 905, 160),
    )


def _auf(a: tuple[float, float], b: tuple[float, float], t: float, quer: float) -> tuple[float, float]:
    """A point beside the line from a to b."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    n = (dx * dx + dy * dy) ** 0.5
    return a[0] + dx * t - dy / n * quer, a[1] + dy * t + dx / n * quer
