"""Write the ready files for web servers into the project, where an administrator finds them."""

from __future__ import annotations

from pathlib import Path

from generator.errors import OzError
from generator.render.hosting import render_server

ORDNER = Path(".github") / "hosting"


def write_serverdateien(projekt: Path) -> list[Path]:
    """The paths written, from the project's root. Raises OzError where the folder cannot be written."""
    geschrieben = []
    try:
        (projekt / ORDNER).mkdir(parents=True, exist_ok=True)
        for name, text in render_server():
            (projekt / ORDNER / name).write_text(text, encoding="utf-8")
            geschrieben.append(ORDNER / name)
    except OSError as fehler:
        raise OzError(f"{ORDNER} lässt sich nicht schreiben: {fehler.strerror}.") from None
    return geschrieben
