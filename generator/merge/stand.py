"""What the last import of a source had said, key by key: so a correction by hand is told from a change of the source.

The state lies beside the mapping file as `veranstaltungen/quellen/<quelle>.stand.json`, one line an event, and is
committed with the events: whoever reverts an import reverts its state too.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypeAlias

from generator.errors import OzError

Stand: TypeAlias = dict[str, dict[str, str]]
"""By the source's uid: key and digest of the value the import last took for settled."""


def stand_path(quelle: str) -> str:
    """Path of the state from the project's root."""
    return f"veranstaltungen/quellen/{quelle}.stand.json"


def read_stand(wurzel: Path, quelle: str) -> Stand:
    """The state, empty before the first import. Raises OzError where somebody broke the file."""
    pfad = wurzel / stand_path(quelle)
    if not pfad.exists():
        return {}
    try:
        roh = json.loads(pfad.read_text(encoding="utf-8"))
        return {
            str(uid): {str(key): str(wert) for key, wert in werte.items()} for uid, werte in roh["eintraege"].items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise OzError(
            f"{stand_path(quelle)} lässt sich nicht lesen. Bitte die Datei aus Git wiederherstellen; "
            "ohne sie gelten alle Unterschiede als von Hand gemacht."
        ) from None


def dump_stand(stand: Stand) -> str:
    """The file's text: sorted, a line for each event, so that a diff shows which."""
    zeilen = [
        f"{json.dumps(uid, ensure_ascii=False)}: {json.dumps(stand[uid], ensure_ascii=False, sort_keys=True)}"
        for uid in sorted(stand)
    ]
    return '{"version": 1, "eintraege": {\n' + ",\n".join(zeilen) + "\n}}\n"
