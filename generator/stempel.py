"""Tell whether what an earlier run kept was made by the same code: nothing older than the code counts."""

from __future__ import annotations

import hashlib
import os
import sys
import sysconfig
from functools import cache
from pathlib import Path


@cache
def code_stamp() -> str:
    """Changes with our code, with Python's version and whenever a package is installed."""
    paket = str(Path(__file__).resolve().parent)
    summe = hashlib.sha256(f"{sys.version} {os.stat(sysconfig.get_path('purelib')).st_mtime_ns}".encode())
    for ordner, unterordner, dateien in os.walk(paket):
        unterordner[:] = sorted(name for name in unterordner if name != "__pycache__")
        for name in sorted(dateien):
            zustand = os.stat(f"{ordner}/{name}")
            summe.update(f"{ordner}/{name} {zustand.st_size} {zustand.st_mtime_ns}\n".encode())
    return summe.hexdigest()[:20]
