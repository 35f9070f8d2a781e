"""Lay compressed forms beside the texts of a finished site, for servers that hand out ready ones."""

from __future__ import annotations

import gzip
import os
from dataclasses import dataclass
from pathlib import Path

import brotli

from generator.errors import OzError
from generator.render.artefakt import digest

ENDUNGEN = frozenset((".html", ".css", ".js", ".json", ".xml", ".atom", ".ics", ".svg", ".txt", ".webmanifest", ".vtt"))
"""What shrinks; pictures and fonts are packed already."""
_MINDESTENS = 512
"""Bytes below which a packet on the way is not saved."""


@dataclass(frozen=True)
class Packbericht:
    """What was packed."""

    dateien: int
    vorher: int
    nachher: int
    """Bytes as they were and as Brotli."""


def pack_site(site: Path, cache: Path) -> Packbericht:
    """A `.br` and a `.gz` beside every text of the site; the same bytes every time.

    Packing at the highest level is slow, so packed forms are kept under a digest of their source, and what nobody
    used this time is forgotten. Raises OzError where there is no site or it cannot be written.
    """
    if not site.is_dir():
        raise OzError(f"«{site}» gibt es nicht. Bitte zuerst «oz bauen» aufrufen.")
    ablage = cache / "gepackt"
    benutzt: set[str] = set()
    anzahl = vorher = nachher = 0
    try:
        ablage.mkdir(parents=True, exist_ok=True)
        for datei in sorted(site.rglob("*")):
            if datei.suffix not in ENDUNGEN or not datei.is_file() or datei.stat().st_size < _MINDESTENS:
                continue
            roh = datei.read_bytes()
            gepackt = {endung: _packed(roh, endung, ablage, benutzt) for endung in (".br", ".gz")}
            for endung, inhalt in gepackt.items():
                _write(datei, endung, inhalt)
            anzahl, vorher, nachher = anzahl + 1, vorher + len(roh), nachher + len(gepackt[".br"])
        for alt in ablage.iterdir():
            if alt.name not in benutzt:
                alt.unlink()
    except OSError as fehler:
        raise OzError(f"«{fehler.filename or site}» lässt sich nicht schreiben ({fehler.strerror}).") from None
    return Packbericht(anzahl, vorher, nachher)


def _packed(roh: bytes, endung: str, ablage: Path, benutzt: set[str]) -> bytes:
    name = digest(roh) + endung
    benutzt.add(name)
    gemerkt = ablage / name
    if gemerkt.is_file():
        return gemerkt.read_bytes()
    gepackt: bytes = brotli.compress(roh, quality=11) if endung == ".br" else gzip.compress(roh, 9, mtime=0)
    _replace(gemerkt, gepackt)
    return gepackt


def _write(datei: Path, endung: str, inhalt: bytes) -> None:
    """With the source's time: servers answer If-Modified-Since by that of the form they hand out."""
    ziel = datei.with_name(datei.name + endung)
    _replace(ziel, inhalt)
    stand = datei.stat()
    os.utime(ziel, ns=(stand.st_atime_ns, stand.st_mtime_ns))


def _replace(ziel: Path, inhalt: bytes) -> None:
    neben = ziel.with_name(f".{ziel.name}.neu")
    neben.write_bytes(inhalt)
    neben.replace(ziel)
