"""Take a picture into the photo pool: find what it doubles, propose a key, write it with its side-car or not at all."""

from __future__ import annotations

import contextlib
import itertools
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.config import Config
from generator.errors import OzError
from generator.model.bestand import Bestand
from generator.model.foto import Bildkopf, Foto
from generator.read.aehnlichkeit import AEHNLICH, Abdruecke, compute_abdruck, distance
from generator.read.bild import ENDUNGEN
from generator.render.datei import Inhalt, as_slug, render_kopf

KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_KAMERANAME = re.compile(
    r"(?i)(?:img|dsc[a-z]?|dscf|pict?|p|dji|gopr|image|foto|bild|scan|unbenannt|whatsapp)?[-_ ]*\d.*"
)
"""File names that cameras and phones give; they say nothing."""
_KEYLAENGE = 40
_WORTLAENGE = 18
"""Shorter than any alternative text, so that a key made of its first words is not the whole of it."""


@dataclass(frozen=True)
class Doppel:
    """A picture of the pool that the new one is, or looks like."""

    foto: Foto
    gleich: bool
    """Byte for byte the same."""


def find_doppel(datei: Path, kopf: Bildkopf, bestand: Bestand, config: Config) -> Doppel | None:
    """The picture of the pool that is the same, else the most similar one that looks the same."""
    vorhandene = [bestand.fotos[key] for key in sorted(bestand.fotos) if bestand.fotos[key].bild]
    for foto in vorhandene:
        if foto.kennung == kopf.kennung:
            return Doppel(foto, gleich=True)
    neu = compute_abdruck(datei)
    if neu is None:
        return None
    abdruecke = Abdruecke(config.cache)
    abstaende = [
        (distance(neu, alt), foto.key)
        for foto in vorhandene
        if (alt := abdruecke.of(foto.kennung, config.projekt / (foto.bild or ""))) is not None
    ]
    abdruecke.save()
    abstand, key = min(abstaende, default=(AEHNLICH + 1, ""))
    return Doppel(bestand.fotos[key], gleich=False) if abstand <= AEHNLICH else None


def propose_key(datei: Path, inhalt: str, bestand: Bestand) -> str:
    """A free key: the file's own name where it says something, else the first words of what is to be seen."""
    namenlos = _KAMERANAME.fullmatch(datei.stem)
    slug = (as_slug(inhalt, _WORTLAENGE) if namenlos else as_slug(datei.stem, _KEYLAENGE)) or "bild"
    kandidaten = itertools.chain((slug,), (f"{slug}-{nummer}" for nummer in itertools.count(2)))
    return next(key for key in kandidaten if key not in bestand.fotos)


def take_in(datei: Path, kopf: Bildkopf, key: str, angaben: Mapping[str, Inhalt], config: Config) -> tuple[str, str]:
    """Copy the picture as it is and write its side-car. Returns both paths. Raises OzError; then neither is there."""
    if not KEY.fullmatch(key):
        raise OzError(
            f"«{key}» geht nicht als Schlüssel: nur a–z, 0–9 und Bindestriche, zum Beispiel «{as_slug(key)}»."
        )
    ordner = config.projekt / "fotopool"
    belegt = sorted(ordner.glob(f"{key}.*"))
    if belegt:
        raise OzError(f"fotopool/{belegt[0].name} gibt es schon. Bitte mit --key einen anderen Schlüssel angeben.")
    bild, beiwagen = ordner / f"{key}{ENDUNGEN[kopf.format][0]}", ordner / f"{key}.yml"
    try:
        ordner.mkdir(parents=True, exist_ok=True)
        with beiwagen.open("x", encoding="utf-8", newline="\n") as strom:
            strom.write(render_kopf(angaben))
        with datei.open("rb") as quelle, bild.open("xb") as ziel:
            shutil.copyfileobj(quelle, ziel)
    except OSError as fehler:
        remove(bild, beiwagen)
        wo = Path(str(fehler.filename or bild)).name
        raise OzError(f"fotopool/{wo} lässt sich nicht schreiben ({fehler.strerror}).") from None
    return f"fotopool/{bild.name}", f"fotopool/{beiwagen.name}"


def remove(*dateien: Path) -> None:
    """Undo `take_in`."""
    for datei in dateien:
        with contextlib.suppress(OSError):
            datei.unlink()
