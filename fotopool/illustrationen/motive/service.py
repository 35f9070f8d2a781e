"""A site plan in relief: plots, access roads, halls, and one free plot that is measured."""

from blatt import blatt, kreis, ring, strich, vieleck
from farben import (
    BERNSTEIN,
    GLUT,
    GLUT_TIEF,
    HONIG,
    LICHT,
    NACHT,
    NEBEL,
    STAHL,
    STAHL_DUNKEL,
    STAHL_HELL,
    STAHL_MITTE,
    TANNE,
    TANNE_HELL,
    TANNE_TIEF,
)
from hintergrund import nacht
from landschaft import tanne
from masse import FEIN, LINIE, hilfslinie, mass, schein, teilkreis


def zeichne() -> str:
    """Draw the motif."""

    def iso(u: float, v: float, z: float = 0) -> tuple[float, float]:
        return 800 + (u - v) * 0.88, 120 + (u + v) * 0.47 - z

    def flaeche(u: float, v: float, b: float, t: float, farbe: str, z: float = 0) -> str:
        return vieleck([iso(u, v, z), iso(u + b, v, z), iso(u + b, v + t, z), iso(u, v + t, z)], farbe)

    def quader(u: float, v: float, b: float, t: float, h: float, oben: str, links: str, rechts: str) -> str:
        return (
            vieleck([iso(u, v + t), iso(u + b, v + t), iso(u + b, v + t, h), iso(u, v + t, h)], links)
            + vieleck([iso(u + b, v), iso(u + b, v + t), iso(u + b, v + t, h), iso(u + b, v, h)], rechts)
            + flaeche(u, v, b, t, oben, h)
        )

    n = 800
    platte = [
        quader(0, 0, n, n, -40, TANNE, NACHT, NACHT),
        vieleck([iso(0, n), iso(n, n), iso(n, n, -40), iso(0, n, -40)], TANNE_TIEF),
        vieleck([iso(n, 0), iso(n, n), iso(n, n, -40), iso(n, 0, -40)], "#0d2a2a"),
        flaeche(0, 0, n, n, TANNE),
    ]
    strassen = [
        flaeche(370, 0, 64, n, STAHL_DUNKEL),
        flaeche(0, 400, n, 64, STAHL_DUNKEL),
        strich([iso(402, 10), iso(402, n - 10)], NEBEL, 3, stroke_dasharray="16 12"),
        strich([iso(10, 432), iso(n - 10, 432)], NEBEL, 3, stroke_dasharray="16 12"),
    ]
    felder = [
        flaeche(40, 40, 300, 330, TANNE_HELL),
        flaeche(464, 40, 300, 330, TANNE_HELL),
        flaeche(40, 494, 300, 270, TANNE_HELL),
    ]
    frei = [
        flaeche(464, 494, 300, 270, BERNSTEIN),
        strich([iso(464, 494), iso(764, 494), iso(764, 764), iso(464, 764), iso(464, 494)], LICHT, LINIE),
        *(strich([iso(464 + 30 * i, 494), iso(464 + 30 * i, 764)], HONIG, 2) for i in range(1, 10)),
        *(strich([iso(464, 494 + 30 * i), iso(764, 494 + 30 * i)], HONIG, 2) for i in range(1, 9)),
    ]
    h1 = [
        quader(70, 70, 240, 120, 90, STAHL_HELL, STAHL, STAHL_DUNKEL),
        quader(70, 220, 110, 120, 60, NEBEL, STAHL_MITTE, STAHL),
        quader(200, 220, 110, 120, 130, NEBEL, STAHL_MITTE, STAHL),
    ]
    h2 = [
        quader(494, 70, 110, 270, 76, STAHL_HELL, STAHL, STAHL_DUNKEL),
        quader(630, 70, 110, 130, 120, NEBEL, STAHL_MITTE, STAHL),
        quader(630, 230, 110, 110, 60, STAHL_HELL, STAHL, STAHL_DUNKEL),
    ]
    h3 = [
        quader(70, 524, 240, 90, 84, NEBEL, STAHL_MITTE, STAHL),
        quader(70, 640, 140, 96, 56, STAHL_HELL, STAHL, STAHL_DUNKEL),
    ]
    fenster = [
        vieleck([iso(u, v, 24), iso(u + 20, v, 24), iso(u + 20, v, z), iso(u, v, z)], HONIG)
        for v, z, us in (
            (190, 60, range(90, 300, 40)),
            (340, 44, range(84, 170, 36)),
            (340, 96, range(214, 300, 36)),
            (340, 52, range(506, 600, 36)),
            (340, 44, range(644, 730, 36)),
            (614, 56, range(90, 300, 40)),
            (736, 40, range(84, 200, 36)),
        )
        for u in us
    ]
    p = iso(614, 629)
    nadel = [
        schein(p[0], p[1], 150, LICHT, 4, 0.12),
        vieleck([p, (p[0] - 62, p[1] - 190), (p[0] + 62, p[1] - 190)], GLUT_TIEF),
        kreis(p[0], p[1] - 210, 76, GLUT_TIEF),
        vieleck([p, (p[0] - 50, p[1] - 176), (p[0], p[1] - 176)], GLUT),
        kreis(p[0], p[1] - 210, 62, GLUT),
        kreis(p[0], p[1] - 210, 34, LICHT),
    ]
    baeume = [
        tanne(*iso(u, v), h)
        for u, v, h in (
            (240, 735, 84),
            (290, 752, 70),
            (350, 22, 60),
            (784, 388, 64),
            (24, 388, 70),
            (22, 486, 60),
            (322, 700, 76),
            (784, 200, 64),
        )
    ]
    masse = [
        hilfslinie([iso(764, 764), iso(764, 880)], LICHT, 0.8),
        hilfslinie([iso(464, 764), iso(464, 880)], LICHT, 0.8),
        mass(iso(464, 856), iso(764, 856), LICHT),
        hilfslinie([iso(764, 494), iso(880, 494)], LICHT, 0.8),
        hilfslinie([iso(764, 764), iso(880, 764)], LICHT, 0.8),
        mass(iso(856, 494), iso(856, 764), LICHT),
    ]
    nord = [
        ring(210, 210, 74, NEBEL, FEIN),
        teilkreis(210, 210, 82, 24, NEBEL, 0.7, 9),
        vieleck([(210, 146), (230, 210), (210, 210)], BERNSTEIN),
        vieleck([(210, 146), (190, 210), (210, 210)], HONIG),
        vieleck([(210, 274), (230, 210), (190, 210)], STAHL),
    ]
    return blatt(
        nacht(schein(800, 500, 800, STAHL_DUNKEL, 6, 0.15)),
        *platte,
        *strassen,
        *felder,
        *frei,
        *h1,
        *h2,
        *h3,
        *fenster,
        *baeume,
        *nadel,
        *masse,
        *nord,
    )
