"""Header values compared and written: one canonical form for each, whatever way a person or a source wrote it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping

import yaml

from generator.dokument import Wert
from generator.read.quelle import Feld

SCHLUESSEL = (
    "titel", "kurztext", "status", "beginn", "ende", "stadt", "ort", "veranstalter", "kategorie", "terminstatus",
    "verschoben_von", "wiederholung", "kag", "eintritt", "anmeldung", "barrierefreiheit", "website", "tickets", "gross",
    "zielgruppen", "positionierung", "schlagworte", "foto", "partner", "uid", "herkunft",
)  # fmt: skip
"""The order of keys in a new file."""
TEXT = "text"
"""Stands for the body where keys are listed (`herkunft.festgehalten`, the state of an import)."""
FEHLT = "-"
"""Digest of a key that is not there."""
_STANDARD = {"terminstatus": "bestaetigt", "kag": "false", "gross": "false"}
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::00)?)?")


_SCHLICHT = re.compile(r"""[^\W\d_](?:[\w .,;()/&@+*!"'„“”‚‘’–…%=-]*[\w.,;()/&@+*!"'„“”‚‘’–…%=-])?""")
"""Begins with a letter and holds no colon and no `#`: nothing YAML could take for anything but text."""
_YAML_WORTE = frozenset(("yes", "no", "true", "false", "on", "off", "null"))
_SCHLICHT_TAG = re.compile(r"\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?")
_KENNUNG = re.compile(r"\w[\w.-]*@[\w.-]*\w|https?://[\w./?=&%+~-]+")
"""A UID or a web address; its colon stands before a slash."""
_DOPPELPUNKT = re.compile(r"[^\W\d_][\w .,:;()/&@+*!?\"'„“”‚‘’–…%=-]*: [\w .,:;()/&@+*!?\"'„“”‚‘’–…%=-]*[\w.!?…]")
"""A sentence with a colon inside, which must be quoted; nothing in it has to be escaped but a single quote."""
_POSTLEITZAHL = re.compile(r"[1-9]\d{4}")


def as_feld(wert: Wert | None) -> Feld:
    """A header value as plain data."""
    if wert is None:
        return None
    if isinstance(wert.inhalt, dict):
        return {key: as_feld(kind) for key, kind in wert.inhalt.items()}
    if isinstance(wert.inhalt, tuple):
        return [as_feld(kind) for kind in wert.inhalt]
    return wert.inhalt


def digest(key: str, feld: Feld) -> str:
    """A short name for a value: equal for equal meaning (`2027-01-14T19:30:00` and `2027-01-14 19:30`)."""
    klar = canonical(feld)
    if klar in (None, "", [], {}) or klar == _STANDARD.get(key):
        return FEHLT
    return hashlib.sha256(json.dumps(klar, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:12]


def canonical(feld: Feld) -> Feld:
    """Text for every scalar, moments in one spelling, texts without needless space."""
    if isinstance(feld, Mapping):
        return {key: canonical(kind) for key, kind in feld.items() if kind is not None}
    if isinstance(feld, list | tuple):
        return [canonical(kind) for kind in feld]
    if feld is None:
        return None
    text = str(feld).lower() if isinstance(feld, bool) else str(feld).replace("\r\n", "\n").strip()
    moment = _MOMENT.fullmatch(text)
    if moment:
        return " ".join(teil for teil in moment.groups() if teil)
    return "\n".join(zeile.rstrip() for zeile in text.split("\n"))


def show(feld: Feld) -> str:
    """A value in a summary, on one line and not longer than it must be."""
    if feld in (None, "", [], {}):
        return "(nichts)"
    if isinstance(feld, Mapping):
        text = ", ".join(f"{key}: {show(kind)}" for key, kind in feld.items())
    elif isinstance(feld, list | tuple):
        text = ", ".join(show(kind) for kind in feld)
    else:
        text = {True: "ja", False: "nein"}[feld] if isinstance(feld, bool) else " ".join(str(feld).split())
        text = re.sub(r"\b(\d{4})-(\d{2})-(\d{2})\b", r"\3.\2.\1", text) if _MOMENT.fullmatch(text) else text
    return text if len(text) <= 90 else text[:89].rsplit(" ", 1)[0] + "…"


def dump(key: str, feld: Feld, zeilenende: str = "\n") -> str:
    """The lines of one key in a header, with the last line end."""
    if isinstance(feld, str | bool | int | float):
        return f"{key}: {dump_scalar(feld)}{zeilenende}"
    if isinstance(feld, Mapping) and feld:
        zeilen = [(unter, _plain_scalar(wert)) for unter, wert in feld.items()]
        if all(_SCHLICHT.fullmatch(unter) and wert is not None for unter, wert in zeilen):
            return "".join([f"{key}:{zeilenende}", *(f"  {unter}: {wert}{zeilenende}" for unter, wert in zeilen)])
    text = yaml.dump({key: _plain(feld)}, Dumper=_Schreiber, allow_unicode=True, sort_keys=False, width=10_000)
    return text.replace("\n", zeilenende)


def dump_scalar(feld: str | bool | int | float) -> str:
    """A scalar on one line; days and times bare, as editors write them."""
    if isinstance(feld, str) and _MOMENT.fullmatch(feld):
        return feld
    einfach = _plain_scalar(feld)
    if einfach is not None:
        return einfach
    text: str = yaml.safe_dump([feld], allow_unicode=True, width=1_000_000, default_flow_style=False)
    return text.removeprefix("- ").rstrip("\n")


def _plain_scalar(feld: Feld) -> str | None:
    """What PyYAML would write for the texts most headers hold, at a fiftieth of its time; None for all others."""
    if not isinstance(feld, str):
        return None
    if _SCHLICHT.fullmatch(feld) and feld.lower() not in _YAML_WORTE:
        return feld
    if _SCHLICHT_TAG.fullmatch(feld) or _KENNUNG.fullmatch(feld):
        return feld
    if _DOPPELPUNKT.fullmatch(feld):
        return "'" + feld.replace("'", "''") + "'"
    return f"'{feld}'" if _POSTLEITZAHL.fullmatch(feld) else None


class _Schreiber(yaml.SafeDumper):
    """Writes days and times bare and lists indented."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


class _Bar(str):
    """A text written without quotes."""

    __slots__ = ()


_Schreiber.add_representer(_Bar, lambda dumper, wert: dumper.represent_scalar("tag:yaml.org,2002:timestamp", str(wert)))


def _plain(feld: Feld) -> Feld:
    if isinstance(feld, Mapping):
        return {str(key): _plain(kind) for key, kind in feld.items()}
    if isinstance(feld, list | tuple):
        return [_plain(kind) for kind in feld]
    if isinstance(feld, str):
        # The timestamp tag is implicit only for texts YAML itself takes for one; others would get a visible tag.
        return _Bar(feld) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", feld) else feld
    return feld
