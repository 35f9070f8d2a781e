"""Mend what is safe to mend: replace exactly the span of a finding, nothing else."""

from __future__ import annotations

import difflib
import uuid
from collections.abc import Iterable

from generator.befund import Befund, Stelle
from generator.check.regeln.termin_ohne_uid import NEUE_UID


def mend(quelltext: str, befunde: Iterable[Befund]) -> str:
    """The text with the replacements of all findings that have one; of overlapping ones the first counts."""
    anfaenge = _line_starts(quelltext)
    ersetzungen = sorted(
        {(*_offsets(anfaenge, befund.stelle), befund.ersatz) for befund in befunde if befund.ersatz is not None}
    )
    teile: list[str] = []
    bisher = 0
    for von, bis, ersatz in ersetzungen:
        if von < bisher or bis > len(quelltext):
            continue
        teile += [quelltext[bisher:von], ersatz.replace(NEUE_UID, str(uuid.uuid4())) if NEUE_UID in ersatz else ersatz]
        bisher = bis
    return "".join([*teile, quelltext[bisher:]])


def render_diff(pfad: str, alt: str, neu: str) -> str:
    """What mending would change, as a unified diff."""
    zeilen = difflib.unified_diff(
        alt.splitlines(keepends=True), neu.splitlines(keepends=True), f"a/{pfad}", f"b/{pfad}", n=1
    )
    return "".join(zeile if zeile.endswith("\n") else f"{zeile}\n" for zeile in zeilen)


def _line_starts(quelltext: str) -> list[int]:
    return [0, *(i + 1 for i, zeichen in enumerate(quelltext) if zeichen == "\n")]


def _offsets(anfaenge: list[int], stelle: Stelle) -> tuple[int, int]:
    return anfaenge[stelle.zeile - 1] + stelle.spalte - 1, anfaenge[stelle.ende_zeile - 1] + stelle.ende_spalte - 1
