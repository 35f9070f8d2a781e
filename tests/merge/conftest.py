"""Calendars for the tests: written as their exporters write them, faults included."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Musterprojekt


@pytest.fixture
def kalender(tmp_path: Path) -> Callable[..., Path]:
    """Write an .ics from the lines of its events (or any bytes) and return its path."""

    def write(*eintraege: str, name: str = "oberhof.ics", kodierung: str = "utf-8", kopf: str = "") -> Path:
        zeilen = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//DE", *kopf.split("\n")]
        for eintrag in eintraege:
            zeilen += ["BEGIN:VEVENT", *eintrag.strip().split("\n"), "END:VEVENT"]
        text = "\r\n".join(zeile.strip("\n") for zeile in [*zeilen, "END:VCALENDAR", ""] if zeile)
        pfad = tmp_path / name
        pfad.parent.mkdir(parents=True, exist_ok=True)
        pfad.write_bytes(text.encode(kodierung))
        return pfad

    return write


@pytest.fixture
def events(musterprojekt: Musterprojekt) -> Callable[[], dict[str, str]]:
    """Every file below `veranstaltungen/` by its path, as text."""

    def read() -> dict[str, str]:
        ordner = musterprojekt.wurzel / "veranstaltungen"
        dateien = (datei for datei in sorted(ordner.rglob("*")) if datei.is_file())
        return {datei.relative_to(ordner).as_posix(): datei.read_text(encoding="utf-8") for datei in dateien}

    return read
