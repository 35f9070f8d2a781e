"""Judge the photo pool as a whole: every picture has its side-car file, every side-car its picture, no key is twice."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from generator.befund import Befund, Schwere, Stelle
from generator.dokument import Dokument
from generator.model.foto import Bildkopf, Foto
from generator.validate.foto import validate_foto

_EINFACH = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def validate_fotopool(
    dokumente: Iterable[Dokument], bilder: Iterable[str], koepfe: Mapping[str, Bildkopf]
) -> tuple[dict[str, Foto], list[Befund]]:
    """The pictures by key. bilder: paths of all picture files; koepfe: the headers of those that could be read."""
    by_key, befunde = _by_key(sorted(bilder))
    fotos: dict[str, Foto] = {}
    for dokument in sorted(dokumente, key=lambda dokument: dokument.pfad):
        bild = by_key.pop(unicodedata.normalize("NFC", dokument.slug), None)
        if bild is None:
            meldung = f"Zu dieser Datei fehlt das Bild fotopool/{dokument.slug}.jpg (oder .png, .webp)."
            befunde.append(dokument.befund("verweis-ins-leere", Schwere.FEHLER, meldung, text=dokument.slug))
        foto, gefunden = validate_foto(dokument, bild if bild in koepfe else None, koepfe.get(bild or "", Bildkopf()))
        befunde += gefunden
        if foto is not None:
            fotos[foto.key] = foto
    for key, bild in by_key.items():
        meldung = f"Zum Bild fehlt die Datei fotopool/{key}.yml mit Alternativtext, Urheber und Lizenz."
        befunde.append(Befund("pflichtangabe-fehlt", Schwere.FEHLER, bild, Stelle(), meldung, text=key))
    befunde += _names(fotos.values())
    befunde += _twins(fotos.values())
    befunde += _animated(fotos.values())
    return fotos, befunde


def _by_key(bilder: Iterable[str]) -> tuple[dict[str, str], list[Befund]]:
    """Picture files by key; two files with one key are a fault, the first one counts.

    Some computers write «ä» in a file's name as one character, others as two; both mean the same key.
    """
    by_key: dict[str, str] = {}
    befunde = []
    for bild in bilder:
        key = unicodedata.normalize("NFC", PurePosixPath(bild).stem)
        if key in by_key:
            meldung = f"Zwei Bilder heißen «{key}»: {by_key[key]} und {bild}. Bitte eines umbenennen."
            befunde.append(Befund("adresse-doppelt", Schwere.FEHLER, bild, Stelle(), meldung, text=key))
        by_key.setdefault(key, bild)
    return by_key, befunde


def _names(fotos: Iterable[Foto]) -> Iterator[Befund]:
    """Umlauts are written in two ways and capitals are two letters or one, depending on the computer."""
    for foto in fotos:
        if foto.bild and not _EINFACH.fullmatch(foto.key):
            meldung = (
                f"Der Dateiname «{PurePosixPath(foto.bild).name}» enthält mehr als a–z, 0–9 und Bindestriche; auf "
                "anderen Rechnern findet ihn vielleicht keine Seite. Bitte Bild und .yml-Datei umbenennen."
            )
            yield Befund("wert-unzulaessig", Schwere.WARNUNG, foto.bild, Stelle(), meldung, text=foto.key)


def _twins(fotos: Iterable[Foto]) -> Iterator[Befund]:
    gleiche: dict[str, list[Foto]] = defaultdict(list)
    for foto in fotos:
        if foto.bild:
            gleiche[foto.kennung].append(foto)
    for erstes, *weitere in gleiche.values():
        for foto in weitere:
            meldung = f"Dieses Bild liegt schon als {erstes.bild} im Fotopool. Bitte nur eines behalten."
            yield Befund("adresse-doppelt", Schwere.HINWEIS, foto.bild or foto.pfad, Stelle(), meldung, text=foto.key)


def _animated(fotos: Iterable[Foto]) -> Iterator[Befund]:
    for foto in fotos:
        if foto.bild and foto.animiert:
            meldung = (
                "Die Datei enthält mehrere Bilder (animiert oder Seiten); die Website zeigt nur das erste, ruhend."
            )
            yield Befund("wert-unzulaessig", Schwere.HINWEIS, foto.bild, Stelle(), meldung, text=foto.key)
