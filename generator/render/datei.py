"""A content file as an editor would write it: front matter in a fixed order and a Markdown body."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TypeAlias

from generator.model.veranstaltung import Zeitpunkt

Inhalt: TypeAlias = str | int | float | bool | date | datetime | Sequence["Inhalt"] | Mapping[str, "Inhalt"] | None

_UMLAUTE = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "o", "&": " und "})


def render_datei(kopf: Mapping[str, Inhalt], text: str) -> str:
    """The whole file. Keys stand in the order given; those without a value are left out."""
    return f"---\n{render_kopf(kopf)}---\n\n{text.strip()}\n"


def render_kopf(kopf: Mapping[str, Inhalt]) -> str:
    """The header alone, which is the whole of a side-car file."""
    zeilen = [f"{key}: {_wert(wert)}\n" for key, wert in kopf.items() if wert is not None and wert != ()]
    return "".join(zeilen)


def _wert(wert: Inhalt) -> str:
    if isinstance(wert, bool):
        return "true" if wert else "false"
    if isinstance(wert, date):
        return as_kopfzeit(wert)
    if isinstance(wert, str):
        return _text(wert)
    if isinstance(wert, Mapping):
        return "{" + ", ".join(f"{key}: {_wert(teil)}" for key, teil in wert.items() if teil is not None) + "}"
    if isinstance(wert, Sequence):
        return "[" + ", ".join(_wert(teil) for teil in wert) + "]"
    return str(wert)


_HARMLOS = re.compile(r"[A-Za-zÄÖÜäöüß][A-Za-zÄÖÜäöüß0-9 ._/+()–-]*|\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?")
_YAML_WORTE = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}


def _text(text: str) -> str:
    """One line of YAML for a text, quoted wherever YAML could read anything else."""
    sauber = " ".join(text.split())
    if _HARMLOS.fullmatch(sauber) and sauber.lower() not in _YAML_WORTE:
        return sauber
    return '"' + sauber.replace("\\", "\\\\").replace('"', '\\"') + '"'


def as_kopfzeit(zeitpunkt: Zeitpunkt) -> str:
    """A day or local time as the contract writes it: `2027-01-14`, `2027-01-14 14:00`."""
    return zeitpunkt.strftime("%Y-%m-%d %H:%M" if isinstance(zeitpunkt, datetime) else "%Y-%m-%d")


def as_slug(titel: str, laenge: int = 60) -> str:
    """A file name from a title: lower-case ASCII words joined by hyphens, cut at a word."""
    text = unicodedata.normalize("NFC", titel).lower().translate(_UMLAUTE)
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    worte = re.findall(r"[a-z0-9]+", text)
    slug = ""
    for wort in worte:
        if slug and len(slug) + 1 + len(wort) > laenge:
            break
        slug = f"{slug}-{wort}" if slug else wort[:laenge]
    return slug
