"""A content file as it stands on disk: its header values with their places, and its body."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeAlias

from generator.befund import Befund, Schwere, Stelle
from generator.merken import merken

_NAHE = 4_096
"""Offsets below: counting line ends to there costs less than a list of all lines."""

Skalar: TypeAlias = str | int | float | bool | None


Platz: TypeAlias = Callable[[int, int], Stelle]
"""Turns a span of offsets into a place; asked only for values that something is said about."""


@dataclass(slots=True)
class Wert:
    """A value of the header. Dates stay text here; `validate` judges them.

    Nobody changes one; it is not frozen because that takes twice as long to make, and there are fifteen in a file.
    """

    inhalt: Skalar | tuple[Wert, ...] | dict[str, Wert]
    platz: Platz = field(repr=False, compare=False)
    von: int = 0
    """Offset of the value's first character in `Dokument.quelltext`."""
    bis: int = 0
    """Offset behind its last character."""
    stil: str = ""
    """How a text is written: '' plain, '"' or "'" quoted, '|' or '>' block."""
    key_von: int = -1
    """Offset of the key, for a value of a mapping; -1 where there is none."""
    key_bis: int = -1

    @property
    def stelle(self) -> Stelle:
        """Where the value stands (with its quotes)."""
        return self.platz(self.von, self.bis)

    @property
    def schluessel(self) -> Stelle | None:
        """Where the key stands, for a value of a mapping."""
        return None if self.key_von < 0 else self.platz(self.key_von, self.key_bis)

    @property
    def text(self) -> str | None:
        """The value as text where it is one."""
        return self.inhalt if isinstance(self.inhalt, str) else None


@dataclass(frozen=True)
class Dokument:
    """A file that was read: nothing is judged yet."""

    pfad: str
    """From the project's root, with forward slashes: `inhalte/geschichten/feinmess-suhl.md`."""
    quelltext: str
    """The whole file as decoded, without a byte order mark; line ends as they stand."""
    kopf: Mapping[str, Wert] = field(default_factory=lambda: MappingProxyType({}))
    text: str = ""
    """The Markdown body: the part of `quelltext` from `text_von` on."""
    text_von: int = 0
    kopfstellen: str = field(default="", repr=False, compare=False)
    """Of a header that has not been parsed in this run: its keys that are not empty, each ` key:from:to:`."""

    def names(self, key: str) -> bool:
        """Whether the header has this key, and not empty."""
        if self.kopfstellen:
            return f" {key}:" in self.kopfstellen
        wert = self.kopf.get(key)
        return wert is not None and wert.inhalt is not None

    def key_place(self, key: str) -> Stelle | None:
        """Where the key stands; None where the header has it not, or empty."""
        if not self.names(key):
            return None
        if not self.kopfstellen:
            return self.kopf[key].schluessel or self.kopf[key].stelle
        anfang = self.kopfstellen.index(f" {key}:") + len(key) + 2
        von, bis = self.kopfstellen[anfang:].split(":", 2)[:2]
        return self.place(int(von), int(bis))

    @merken
    def slug(self) -> str:
        """The file's name without its ending."""
        return self.pfad.rpartition("/")[2].rpartition(".")[0]

    @merken
    def sprache(self) -> str:
        """Its language: `en` in `inhalte/en/`, else German."""
        teile = self.pfad.split("/")
        return teile[1] if teile[0] == "inhalte" and len(teile) > 2 and len(teile[1]) == 2 else "de"

    @merken
    def fassung_von(self) -> str:
        """Path of the page this one says in another language, a folder's with a slash at its end; '' for German."""
        wert = self.kopf.get("fassung_von") if self.sprache != "de" else None
        pfad = (wert.text or "").strip() if wert is not None else ""
        return pfad if pfad.startswith("inhalte/") else ""

    @merken
    def ordner(self) -> str:
        """The folder the kind of content follows from: `geschichten`, `staedte`, `veranstaltungen`, ''.

        A page in another language is of the kind of the page it is a version of, wherever it lies.
        """
        teile = (self.fassung_von or self.pfad).split("/")
        if teile[0] == "inhalte":
            return "/".join(teile[1:-1])
        return teile[0] if len(teile) > 1 else ""

    @merken
    def _zeilenanfaenge(self) -> list[int]:
        anfaenge = [0]
        position = self.quelltext.find("\n")
        while position != -1:
            anfaenge.append(position + 1)
            position = self.quelltext.find("\n", position + 1)
        return anfaenge

    def place(self, von: int, bis: int | None = None) -> Stelle:
        """The place of the span [von, bis) of `quelltext`, both offsets in code points."""
        bis = von if bis is None else max(von, bis)
        zeile, spalte = self._line_and_column(von)
        ende_zeile, ende_spalte = self._line_and_column(bis)
        return Stelle(zeile, spalte, ende_zeile, ende_spalte)

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        if offset < _NAHE and "_zeilenanfaenge" not in self.__dict__:
            return self.quelltext.count("\n", 0, offset) + 1, offset - self.quelltext.rfind("\n", 0, offset)
        zeile = bisect_right(self._zeilenanfaenge, offset)
        return zeile, offset - self._zeilenanfaenge[zeile - 1] + 1

    def befund(
        self,
        regel: str,
        schwere: Schwere,
        meldung: str,
        stelle: Stelle | None = None,
        *,
        text: str = "",
        vorschlag: str | None = None,
        ersatz: str | None = None,
    ) -> Befund:
        """A finding in this file; without a place it stands at the first line."""
        return Befund(regel, schwere, self.pfad, stelle or Stelle(), meldung, text, vorschlag, ersatz)
