"""Two gears in mesh with all their construction lines."""

from blatt import BREITE, HOEHE, blatt, kreis, polar, rechteck, ring, vieleck
from farben import (
    BERNSTEIN,
    GLUT,
    GLUT_TIEF,
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
    TIEF,
)
from masse import FEIN, hilfslinie, mass, mitte, raster, schein, teilkreis, winkel
from werkstueck import scheibe, zahnrad


def zeichne() -> str:
    """Draw the motif."""
    x, y, r1, f1, t1 = 636, 540, 330, 266, 300
    w = 26
    x2, y2 = polar(x, y, 500, w)
    r2, f2, t2 = 230, 166, 200
    d1, d2 = w % 12, (w + 180 - 9) % 18
    anteil = ((-52 - d2) / 18) % 1
    x3, y3, d3 = *polar(x2, y2, 440, -52), -52 + 180 - 15 * (0.5 - anteil)
    hinten = [
        scheibe(zahnrad(x3, y3, 270, 206, 24, d3), [(x3, y3, 60)], SCHIEFER),
        ring(x3, y3, 172, STAHL_DUNKEL, 8),
        ring(x3, y3, 76, STAHL_DUNKEL, 30),
        ring(x3, y3, 240, NEBEL, FEIN, stroke_dasharray="34 8 5 8", stroke_opacity=0.7),
        mitte(x3, y3, 300, NEBEL, 0.6),
    ]
    lochkreis = [polar(x, y, 154, 90 + 60 * i) for i in range(6)]
    gross = [
        vieleck(zahnrad(x + 14, y + 18, r1, f1, 30, d1), NACHT, fill_opacity=0.55),
        scheibe(zahnrad(x, y, r1, f1, 30, d1), [(x, y, 84)], STAHL),
        ring(x, y, 232, STAHL_MITTE, 52),
        ring(x, y, 258, STAHL_HELL, 5),
        ring(x, y, 204, STAHL_DUNKEL, 8),
        ring(x, y, 152, STAHL_DUNKEL, 90),
        ring(x, y, 107, STAHL_HELL, 30),
        ring(x, y, 92, SCHNEE, 6),
        *(kreis(*p, 28, TIEF) + ring(*p, 28, STAHL_MITTE, 5) for p in lochkreis),
        rechteck(x - 19, y - 110, 38, 42, GRUND),
    ]
    klein = [
        vieleck(zahnrad(x2 + 12, y2 + 16, r2, f2, 20, d2), NACHT, fill_opacity=0.55),
        scheibe(zahnrad(x2, y2, r2, f2, 20, d2), [(x2, y2, 50)], BERNSTEIN),
        ring(x2, y2, 116, GLUT, 80),
        ring(x2, y2, 157, HONIG, 5),
        ring(x2, y2, 65, HONIG, 26),
        ring(x2, y2, 52, LICHT, 5),
        *(kreis(*polar(x2, y2, 116, 45 + 90 * i), 20, GLUT_TIEF) for i in range(4)),
    ]
    zeichnung = [
        ring(x, y, t1, SCHNEE, FEIN, stroke_dasharray="34 8 5 8"),
        ring(x2, y2, t2, SCHNEE, FEIN, stroke_dasharray="34 8 5 8"),
        mitte(x, y, 410, SCHNEE, 0.8),
        mitte(x2, y2, 276, SCHNEE, 0.8),
        hilfslinie([(x, y), (x2, y2)], SCHNEE, 0.8, True),
        teilkreis(x, y, 352, 90, NEBEL, 0.6, 10, 60, 340),
        winkel(x, y, 400, 186, 118, NEBEL),
        winkel(x2, y2, 262, -14, 62, HONIG),
        hilfslinie([(x - r1, y), (x - r1, 950)], BERNSTEIN, 0.8),
        hilfslinie([(x + r1, y), (x + r1, 950)], BERNSTEIN, 0.8),
        mass((x - r1, 916), (x + r1, 916)),
    ]
    return blatt(
        rechteck(0, 0, BREITE, HOEHE, GRUND),
        schein(x + 120, y - 40, 780, STAHL_DUNKEL, 6, 0.16),
        raster(),
        *hinten,
        *klein[:1],
        *gross,
        *klein[1:],
        *zeichnung,
    )
