"""Grounds: drawing paper by night and by day, and skies in flat steps."""

from blatt import BREITE, HOEHE, rechteck
from farben import GRUND, STAHL_DUNKEL
from masse import raster
from werkstueck import mische


def nacht(*licht: str) -> str:
    """Drawing paper by night, with light on it."""
    return rechteck(0, 0, BREITE, HOEHE, GRUND) + "".join(licht) + raster()


def papier(*licht: str) -> str:
    """The same paper by day: light, with a dark grid."""
    return rechteck(0, 0, BREITE, HOEHE, "#cfdfe2") + "".join(licht) + raster(STAHL_DUNKEL, 0.13)


def himmelsstufen(farben: tuple[str, ...], stufen: int, bis: float) -> str:
    """A sky in flat steps through several colours."""
    h, teile = bis / stufen, len(farben) - 1

    def ton(i: int) -> str:
        t = i / (stufen - 1) * teile
        k = min(int(t), teile - 1)
        return mische(farben[k], farben[k + 1], t - k)

    return "".join(rechteck(0, i * h - 1, BREITE, h + 2, ton(i)) for i in range(stufen))
