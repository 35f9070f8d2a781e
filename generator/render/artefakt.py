"""One file of the site before it is written: where it goes and how its bytes come about."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Artefakt:
    """A file of the site. `publish` asks for its bytes only where its `kennung` is new."""

    pfad: str
    """From the site's root, without a leading slash: `geschichten/feinmess-suhl/index.html`."""
    render: Callable[[], bytes]
    kennung: str | None = None
    """A digest of everything the bytes depend on; None: always render."""

    @classmethod
    def of(cls, pfad: str, inhalt: bytes | str) -> Artefakt:
        """A file whose bytes are already at hand."""
        roh = inhalt.encode() if isinstance(inhalt, str) else inhalt
        return cls(pfad, lambda: roh, digest(roh))


def digest(*teile: bytes | str) -> str:
    """A short stable digest over parts, for `kennung`s and hashed file names."""
    stuecke: list[bytes] = []
    for teil in teile:
        roh = teil.encode() if isinstance(teil, str) else teil
        stuecke += (len(roh).to_bytes(8, "big"), roh)
    return hashlib.sha256(b"".join(stuecke)).hexdigest()[:20]
