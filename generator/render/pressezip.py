"""ZIP archives whose bytes depend on their content only."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_ZEIT = (1980, 1, 1, 0, 0, 0)
"""The earliest moment a ZIP can hold: no clock gets into it."""


def make_zip(dateien: Mapping[str, bytes], unkomprimiert: str = "") -> bytes:
    """The files in the order given, with fixed times and rights."""
    puffer = io.BytesIO()
    with zipfile.ZipFile(puffer, "w") as archiv:
        for name, inhalt in dateien.items():
            eintrag = zipfile.ZipInfo(name, _ZEIT)
            eintrag.create_system = 3
            eintrag.external_attr = 0o644 << 16
            eintrag.compress_type = zipfile.ZIP_STORED if name == unkomprimiert else zipfile.ZIP_DEFLATED
            archiv.writestr(eintrag, inhalt)
    return puffer.getvalue()
