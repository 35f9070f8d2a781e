"""Ask Git: plain calls that mean the same whatever the user's settings are."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Collection
from pathlib import Path

_EINSTELLUNGEN = ("core.quotepath=off", "log.showSignature=false", "diff.renameLimit=20000")
"""A user's own settings may print signatures between commits or give up looking for renames."""


def run_git(wurzel: Path, *argumente: str, eingabe: bytes | None = None) -> bytes | None:
    """Standard output of a git call, or None where it failed or there is no git."""
    befehl = ["git", "-C", str(wurzel)]
    for einstellung in _EINSTELLUNGEN:
        befehl += ["-c", einstellung]
    # Reading must not write: `git status` would refresh the index of a checkout somebody else is working in.
    umgebung = {**os.environ, "GIT_OPTIONAL_LOCKS": "0"}
    try:
        ergebnis = subprocess.run([*befehl, *argumente], input=eingabe, capture_output=True, check=False, env=umgebung)
    except OSError:
        return None
    return ergebnis.stdout if ergebnis.returncode == 0 else None


def ask_git(wurzel: Path, *argumente: str) -> str | None:
    """One line of answer, without its line end."""
    roh = run_git(wurzel, *argumente)
    return None if roh is None else roh.decode("utf-8", "replace").strip()


def read_blobs(wurzel: Path, blobs: Collection[str]) -> dict[str, str]:
    """The contents of blobs by id, in one call; what Git does not have is missing."""
    if not blobs:
        return {}
    eingabe = "".join(f"{blob}\n" for blob in sorted(set(blobs))).encode()
    daten = run_git(wurzel, "cat-file", "--batch", eingabe=eingabe) or b""
    inhalte: dict[str, str] = {}
    position = 0
    while position < len(daten):
        zeilenende = daten.index(b"\n", position)
        kopf = daten[position:zeilenende].split()
        position = zeilenende + 1
        if len(kopf) == 3:  # "<id> missing" has two words and no content
            laenge = int(kopf[2])
            inhalte[kopf[0].decode()] = daten[position : position + laenge].decode("utf-8", "replace")
            position += laenge + 1
    return inhalte
