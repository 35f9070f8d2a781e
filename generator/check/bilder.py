"""Which pages show which picture of the pool."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.check.lage import Blatt, Lage

_BILD = re.compile(r"!\[[^\]\n]{0,500}\]\(\s{0,9}<?([^)\s>]{1,500})")
_IMG = re.compile(r"<img\b[^<>]{0,500}?\ssrc\s{0,9}=\s{0,9}[\"']?([^\"'\s>]{1,500})", re.IGNORECASE)


def images_of(blatt: Blatt) -> Iterator[tuple[str, int, int]]:
    """Addresses of the pictures in a body, each with its span in the source."""
    dokument = blatt.dokument
    if "![" in dokument.text or ("<" in dokument.text and "<img" in dokument.text.lower()):
        for muster in (_BILD, _IMG):
            for fund in muster.finditer(dokument.quelltext, dokument.text_von):
                yield fund[1], fund.start(1), fund.end(1)


def pool_key(adresse: str) -> str | None:
    """The key of a picture of the pool, or None for one that lies elsewhere."""
    pfad = PurePosixPath(adresse.split("?")[0].split("#")[0])
    return pfad.stem if "fotopool" in pfad.parts else None


def shown_on(lage: Lage) -> dict[str, list[Blatt]]:
    """The pages that show each picture, by key; drafts too."""
    return lage.remember("bilder.shown_on", lambda: _shown_on(lage))


def _shown_on(lage: Lage) -> dict[str, list[Blatt]]:
    seiten: dict[str, list[Blatt]] = defaultdict(list)
    for blatt in lage.blaetter:
        if blatt.ist_seite:
            keys = [
                blatt.text("foto"),
                *blatt.liste("fotos"),
                *(pool_key(adresse) for adresse, _, _ in images_of(blatt)),
            ]
            for key in dict.fromkeys(key for key in keys if key):
                seiten[key].append(blatt)
    return seiten
