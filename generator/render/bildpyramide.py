"""Make parts of a picture smaller, cheaply, and to the same pixels whatever else is made of it."""

from __future__ import annotations

from PIL import Image

from generator.render.bildplan import Derivat

_LUFT = 2.0
"""A picture halved by plain averages is good enough to start from while it is this much larger than what is wanted."""


class Pyramide:
    """A picture and its halves, quarters and so on, each made when it is first of use."""

    def __init__(self, bild: Image.Image, masse: tuple[int, int]) -> None:
        """masse: the size that the boxes of `Derivat` count in; the picture may have been decoded smaller."""
        self._stufen = [bild]
        self._faktor = (bild.width / masse[0], bild.height / masse[1])

    def resize(self, derivat: Derivat) -> Image.Image:
        """The part of the picture that the derivative shows, in its size."""
        links, oben, rechts, unten = (wert * self._faktor[i % 2] for i, wert in enumerate(derivat.box))
        tiefe = 0
        while (rechts - links) / 2 ** (tiefe + 1) >= derivat.breite * _LUFT:
            tiefe += 1
        stufe, teiler = self._stufe(tiefe), 2**tiefe
        box = (
            links / teiler,
            oben / teiler,
            min(rechts / teiler, stufe.width),
            min(unten / teiler, stufe.height),
        )
        return stufe.resize((derivat.breite, derivat.hoehe), Image.Resampling.LANCZOS, box)

    def _stufe(self, tiefe: int) -> Image.Image:
        while len(self._stufen) <= tiefe:
            self._stufen.append(self._stufen[-1].reduce(2))
        return self._stufen[tiefe]
