"""Write a file so that it appears whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from generator.errors import OzError


def write_atomically(datei: Path, inhalt: bytes) -> None:
    """Write beside the file, then put it in its place; keeps the file's permissions."""
    try:
        griff, name = tempfile.mkstemp(dir=datei.parent, prefix=f".{datei.name}.")
    except OSError:
        raise OzError(f"In «{datei.parent}» lässt sich nicht schreiben. Bitte die Zugriffsrechte prüfen.") from None
    try:
        with os.fdopen(griff, "wb") as strom:
            strom.write(inhalt)
        Path(name).chmod(datei.stat().st_mode & 0o777 if datei.exists() else 0o644)
        Path(name).replace(datei)
    except OSError:
        raise OzError(f"«{datei}» lässt sich nicht schreiben. Bitte die Zugriffsrechte prüfen.") from None
    finally:
        with contextlib.suppress(OSError):
            Path(name).unlink()
