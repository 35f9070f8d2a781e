"""What a town's calendar says, in the contract's words, before anybody compared it with our files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from generator.befund import Befund, Schwere, Stelle
from generator.config import ZONE

Feld: TypeAlias = Any
"""A value as YAML knows it: text, number, truth, list or mapping; days and times as text (`2027-01-14 19:30`)."""

MAX_BYTES = 50 * 1024 * 1024
"""A calendar above this is refused unread; 20,000 entries have about 15 MB."""
MAX_TITEL = 200
MAX_TEXT = 20_000
"""Characters of a description; more is no announcement but an accident."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe]")
_NEWLINE = re.compile("\r\n?|[\u2028\u2029\x85]")
_URL_FORBIDDEN = re.compile(r"[\s<>\"'`\\]")


@dataclass(frozen=True)
class Quelltermin:
    """One event as its source tells it; a series with its exceptions is one."""

    uid: str
    """Of the source; made from title and begin where the source has none."""
    stelle: Stelle
    datei: str
    """Name of the source's file, for messages."""
    felder: Mapping[str, Feld]
    """What the source says under the contract's keys; venue, organiser and category stand apart below."""
    text: str = ""
    """Plain text of the description."""
    ort: Mapping[str, Feld] = field(default_factory=lambda: MappingProxyType({}))
    """`name` (the source's words or a key of ours) and what else it says of the venue."""
    veranstalter: Mapping[str, Feld] = field(default_factory=lambda: MappingProxyType({}))
    kategorien: tuple[str, ...] = ()
    """In the source's words."""
    stand: str | None = None
    """When the source changed it last, local time."""
    ohne_uid: bool = False
    """The source gave no UID of its own, so a moved date is recognised by its title only."""

    @property
    def titel(self) -> str:
        """The title."""
        return str(self.felder["titel"])

    @property
    def beginn(self) -> str:
        """Day or local time as text."""
        return str(self.felder["beginn"])

    def befund(self, regel: str, schwere: Schwere, meldung: str) -> Befund:
        """A finding at this entry of the source."""
        return Befund(regel, schwere, self.datei, self.stelle, meldung, text=self.titel)


@dataclass(frozen=True)
class Quelle:
    """A calendar that was read."""

    name: str
    termine: tuple[Quelltermin, ...]
    befunde: tuple[Befund, ...] = ()
    vollstaendig: bool = True
    """False where the file breaks off or an entry could not be read: then nothing counts as gone."""


@dataclass
class Zaehler:
    """Oddities that come by the hundred: counted, and named once with the first place."""

    datei: str
    stellen: dict[tuple[str, Schwere, str], list[int]] = field(default_factory=dict)

    def add(self, regel: str, meldung: str, zeile: int, schwere: Schwere = Schwere.HINWEIS) -> None:
        """Remember one occurrence; `meldung` speaks of one."""
        self.stellen.setdefault((regel, schwere, meldung), []).append(zeile)

    def befunde(self) -> list[Befund]:
        """One finding for each kind of oddity."""
        return [
            Befund(regel, schwere, self.datei, line(min(zeilen)), _times(meldung, len(zeilen)))
            for (regel, schwere, meldung), zeilen in self.stellen.items()
        ]


def _times(meldung: str, anzahl: int) -> str:
    return meldung if anzahl == 1 else f"{meldung} ({anzahl}-mal, zuerst hier)"


def line(zeile: int) -> Stelle:
    """The beginning of a line of the source."""
    return Stelle(zeile, 1, zeile, 1)


def clean_text(roh: str) -> str:
    """Text without control and direction characters, with plain line ends."""
    return _CONTROL.sub("", _NEWLINE.sub("\n", roh).replace("\t", " ").replace("\xa0", " "))


def one_line(roh: str) -> str:
    """Text on one line; long runs of the same sign (`- - - - -`, `[[[[[[`) shrink, they say nothing."""
    text = " ".join(clean_text(roh).split())
    return re.sub(r"([^\w\s])(?:\s*\1){3,}", r"\1", text)


def safe_url(roh: str) -> str | None:
    """A web address with http or https, or None; `www.…` gets its scheme."""
    text = clean_text(roh).strip()
    if re.match(r"www\.[^\s/]+\.[a-z]{2,}", text, re.IGNORECASE):
        text = f"https://{text}"
    try:
        teile = urlsplit(text)
        gut = teile.scheme in ("http", "https") and bool(teile.hostname) and not _URL_FORBIDDEN.search(text)
    except ValueError:
        return None
    return text if gut and len(text) <= 2000 else None


def format_moment(moment: date | datetime) -> str:
    """Day or local time as the contract writes it."""
    if not isinstance(moment, datetime):
        return moment.isoformat()
    lokal = moment.astimezone(ZONE) if moment.tzinfo is not None and moment.tzinfo is not ZONE else moment
    return f"{lokal:%Y-%m-%d %H:%M}"
