"""Read one content file into a `Dokument`, or say in one finding why it cannot be read."""

from __future__ import annotations

import stat
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from frontmatter.default_handlers import YAMLHandler

from generator.befund import Befund, Schwere, Stelle
from generator.dokument import Dokument, Wert
from generator.read.kopf import MAX_KOPF, MAX_SAMMLUNG, KopfFehler, parse_kopf

MAX_BYTES = 2 * 1024 * 1024
"""A content file above this is refused before it is read."""
_GRENZE = YAMLHandler.FM_BOUNDARY


def read_markdown(wurzel: Path, pfad: str) -> tuple[Dokument | None, list[Befund]]:
    """Read a Markdown file with front matter; None where nothing can be judged."""
    quelltext, befunde = read_text(wurzel, pfad)
    if quelltext is None:
        return None, befunde
    return split_markdown(pfad, quelltext)


def split_markdown(pfad: str, quelltext: str) -> tuple[Dokument | None, list[Befund]]:
    """Split text that is already at hand (a file's, an editor's buffer's) into header and body."""
    roh = Dokument(pfad, quelltext.removeprefix("\ufeff"))
    quelltext = roh.quelltext
    anfang = _GRENZE.match(quelltext)
    if anfang is None or anfang.start() != 0:
        meldung = "Der Kopf fehlt: Die Datei muss mit einer Zeile «---» beginnen."
        return None, [roh.befund("unlesbar", Schwere.FEHLER, meldung)]
    ende = _GRENZE.search(quelltext, anfang.end())
    if ende is None:
        meldung = "Der Kopf endet nicht: Nach den Angaben fehlt die zweite Zeile «---»."
        return None, [roh.befund("unlesbar", Schwere.FEHLER, meldung)]
    if ende.start() - anfang.end() > MAX_KOPF:
        meldung = f"Der Kopf ist größer als {MAX_KOPF // 1024} KB. Langer Text gehört unter die zweite Zeile «---»."
        return None, [roh.befund("unlesbar", Schwere.FEHLER, meldung)]
    return _with_kopf(roh, anfang.end(), ende.start(), ende.end())


def parse_header(pfad: str, quelltext: str) -> Mapping[str, Wert]:
    """The header of a text that could be read before."""
    dokument, _ = split_markdown(pfad, quelltext)
    return dokument.kopf if dokument is not None else {}


def read_yaml(wurzel: Path, pfad: str) -> tuple[Dokument | None, list[Befund]]:
    """Read a file that is all header: a side-car of a photo, `orte.yml` and the like."""
    quelltext, befunde = read_text(wurzel, pfad)
    if quelltext is None:
        return None, befunde
    roh = Dokument(pfad, quelltext.removeprefix("\ufeff"))
    if len(quelltext) > MAX_SAMMLUNG:
        return None, [roh.befund("unlesbar", Schwere.FEHLER, "Die Datei ist zu groß, um von Hand gepflegt zu sein.")]
    return _with_kopf(roh, 0, len(roh.quelltext), len(roh.quelltext))


def read_text(wurzel: Path, pfad: str) -> tuple[str | None, list[Befund]]:
    """Decode a file as UTF-8; every way this can go wrong is a finding."""
    datei = wurzel / pfad
    meldung = _why_not(wurzel, datei)
    if meldung is None:
        try:
            return datei.read_bytes().decode("utf-8"), []
        except UnicodeDecodeError as fehler:
            return None, [_encoding_befund(pfad, fehler)]
        except OSError:
            meldung = "Die Datei lässt sich nicht lesen. Bitte die Zugriffsrechte prüfen."
    return None, [Befund("unlesbar", Schwere.FEHLER, pfad, Stelle(), meldung)]


def _why_not(wurzel: Path, datei: Path) -> str | None:
    try:
        zustand = datei.lstat()
        if stat.S_ISLNK(zustand.st_mode):
            if not datei.resolve().is_relative_to(wurzel.resolve()):
                return "Der Verweis führt aus dem Projekt hinaus. Bitte die Datei selbst hierher legen."
            zustand = datei.stat()
    except FileNotFoundError:
        return "Die Datei gibt es nicht."
    except OSError:
        return "Die Datei lässt sich nicht lesen. Bitte die Zugriffsrechte prüfen."
    if stat.S_ISDIR(zustand.st_mode):
        return "Hier steht ein Ordner, wo eine Datei erwartet wird. Bitte umbenennen oder verschieben."
    if not stat.S_ISREG(zustand.st_mode):
        return "Das ist keine gewöhnliche Datei. Bitte entfernen."
    if zustand.st_size > MAX_BYTES:
        return f"Die Datei ist größer als {MAX_BYTES // 1024 // 1024} MB. Bitte aufteilen."
    return None


def _encoding_befund(pfad: str, fehler: UnicodeDecodeError) -> Befund:
    davor = fehler.object[: fehler.start]
    zeile = davor.count(b"\n") + 1
    spalte = len(davor[davor.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    stelle = Stelle(zeile, spalte, zeile, spalte + 1)
    meldung = "Die Datei ist nicht in UTF-8 gespeichert. Bitte im Editor «Speichern mit Kodierung UTF-8» wählen."
    return Befund("unlesbar", Schwere.FEHLER, pfad, stelle, meldung)


def _with_kopf(roh: Dokument, von: int, bis: int, text_von: int) -> tuple[Dokument | None, list[Befund]]:
    try:
        kopf, doppelt = parse_kopf(roh.quelltext, von, bis, roh.place)
    except KopfFehler as fehler:
        stelle = roh.place(fehler.von, min(fehler.von + 1, len(roh.quelltext)))
        return None, [roh.befund("unlesbar", Schwere.FEHLER, fehler.meldung, stelle)]
    dokument = Dokument(roh.pfad, roh.quelltext, MappingProxyType(kopf), roh.quelltext[text_von:], text_von)
    return dokument, [_twice(dokument, wert) for wert in doppelt]


def _twice(dokument: Dokument, wert: Wert) -> Befund:
    meldung = "Dieser Schlüssel steht hier zum zweiten Mal. Bitte eine der beiden Zeilen löschen."
    return dokument.befund("wert-unzulaessig", Schwere.FEHLER, meldung, wert.schluessel or wert.stelle)
