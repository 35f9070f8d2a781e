"""Winter day: a jumper in flight between ski jump and firs, the parabola drawn as a measure."""

from blatt import Punkt, blatt, gruppe, kreis, kurve, rechteck, ring, strich, vieleck
from farben import (
    BERNSTEIN,
    GLUT,
    GLUT_TIEF,
    HONIG,
    NACHT,
    SCHIEFER,
    SCHNEE,
    STAHL,
    STAHL_DUNKEL,
    TANNE,
    TANNE_NACHT,
    TIEF,
)
from hintergrund import himmelsstufen
from landschaft import kamm, ruecken, tanne, waldsaum
from masse import LINIE, achse, knoten, raster


def zeichne() -> str:
    """Draw the motif."""
    himmel = [
        himmelsstufen(("#9fc3cd", "#e9f2f1"), 7, 760),
        kreis(1010, 330, 176, SCHNEE),
        ring(1010, 330, 222, SCHNEE, 3, stroke_dasharray="10 8"),
        raster(STAHL_DUNKEL, 0.10),
    ]
    fern = [
        ruecken(kamm(520, 60, 0.4, 1.6), "#8fb3bd"),
        waldsaum(kamm(620, 40, 2.4, 1.3), STAHL, 2, 22),
        waldsaum(kamm(720, 26, 4.4, 1.2), STAHL_DUNKEL, 4, 28),
    ]
    anlauf: list[Punkt] = kurve([(150, 150), (250, 268), (370, 400), (470, 478), (560, 512), (640, 520)])
    turm = [
        vieleck([(86, 1000), (104, 150), (176, 150), (196, 1000)], SCHIEFER),
        vieleck([(146, 1000), (144, 150), (176, 150), (196, 1000)], TIEF),
        rechteck(60, 86, 150, 72, TIEF),
        rechteck(76, 102, 118, 28, HONIG),
        vieleck([(48, 86), (222, 66), (222, 90), (48, 90)], NACHT),
    ]
    gestell = [
        strich([(x, y + 20), (x, 900)], SCHIEFER, 15, stroke_linecap="butt")
        for x, y in ((300, 330), (430, 452), (580, 516))
    ]
    gestell += [
        strich(p, SCHIEFER, 7)
        for p in (
            [(300, 440), (430, 620)],
            [(430, 500), (300, 620)],
            [(300, 620), (430, 800)],
            [(430, 660), (300, 800)],
            [(430, 580), (580, 760)],
            [(580, 600), (430, 760)],
        )
    ]
    bahn = [vieleck([*anlauf, *[(x, y + 44) for x, y in reversed(anlauf)]], TIEF), strich(anlauf, SCHNEE, 16)]
    kante = kurve([(640, 566), (770, 606), (900, 690), (1040, 790), (1220, 878), (1420, 922), (1640, 936)])
    rand = kurve([(640, 566), (640, 640), (700, 730), (690, 820), (780, 1010)])
    hang = [
        vieleck(
            [
                (-20, 880),
                *kurve([(160, 856), (330, 790), (470, 676), (560, 592), (640, 566)])[1:],
                *kante,
                (1640, 1010),
                (-20, 1010),
            ],
            SCHNEE,
        ),
        vieleck(
            [
                (-20, 880),
                *kurve([(160, 856), (330, 790), (470, 676), (560, 592), (640, 566)])[1:],
                *rand,
                (-20, 1010),
            ],
            "#c4d8dd",
        ),
        vieleck([*rand, (1010, 1010), *kurve([(900, 880), (860, 780), (740, 650), (640, 566)])], "#dce8eb"),
    ]
    marken = [
        strich([(x, y + 22), (x + 12, y + (64 if i % 4 == 0 else 46))], STAHL, 4)
        for i, (x, y) in enumerate(kante[30:62:3])
    ]
    flug = kurve([(640, 520), (790, 470), (930, 462), (1060, 520), (1170, 650), (1246, 884)])
    springer = gruppe(
        vieleck([(-160, 66), (118, 2), (158, -14), (166, -5), (124, 14), (-156, 77)], GLUT_TIEF),
        vieleck([(-150, 40), (120, -38), (158, -58), (166, -49), (126, -26), (-146, 51)], GLUT),
        strich([(-66, 12), (-18, -22), (64, -66)], NACHT, 34),
        strich([(20, -46), (96, -98)], GLUT_TIEF, 46),
        strich([(74, -84), (24, -58), (-26, -24)], BERNSTEIN, 17),
        kreis(132, -118, 28, NACHT),
        vieleck([(134, -132), (160, -124), (154, -110), (132, -114)], HONIG),
        transform="translate(950 452) rotate(4) scale(1.25)",
    )
    baeume = [
        tanne(x, y, h, TANNE, TANNE_NACHT, SCHNEE)
        for x, y, h in ((1316, 912, 250), (1420, 930, 350), (1530, 945, 430), (30, 905, 220))
    ]
    masse = [
        strich(flug, BERNSTEIN, LINIE, stroke_dasharray="20 12", stroke_linecap="butt"),
        knoten(640, 520, 11),
        knoten(1246, 884, 11),
        achse(640, 520, 1240, 520, STAHL_DUNKEL, 0.6),
    ]
    return blatt(*himmel, *fern, *gestell, *turm, *bahn, *hang, *marken, *baeume, *masse, springer)
