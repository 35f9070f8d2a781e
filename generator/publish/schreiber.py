"""Write files in a process of its own, so that whoever renders thousands of them need not wait for the disk.

Run as a script it is that process: it imports nothing of ours and does nothing but write what it is told.
"""

from __future__ import annotations

import contextlib
import os
import signal
import struct
import sys
from pathlib import Path
from types import TracebackType
from typing import IO

_KOPF = struct.Struct("!HI")
"""Before each file: how many bytes its path has, and how many its contents."""
_PUFFER = 1 << 16
"""Bytes sent at once."""
_ROHR = 1 << 20
"""Bytes that may be on their way: as long as there is room we need not wait for the process."""
_FEHLER = b"!"


class Schreiber:
    """Takes files for one folder; at the end it knows size and time of each.

    As a context manager: left by an exception, the process is ended with whatever it has not written.
    """

    def __init__(self, ordner: Path) -> None:
        import subprocess  # only here: the process itself does without

        befehl = [sys.executable, "-I", "-S", __file__, str(ordner)]
        self._prozess = subprocess.Popen(befehl, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
        self._offen = bytearray()
        assert self._prozess.stdin is not None
        _widen(self._prozess.stdin.fileno())

    @property
    def pid(self) -> int:
        """Of the process."""
        return self._prozess.pid

    def __enter__(self) -> Schreiber:
        return self

    def __exit__(
        self, art: type[BaseException] | None, fehler: BaseException | None, spur: TracebackType | None
    ) -> None:
        if self._prozess.poll() is None:
            self._prozess.kill()
        self._prozess.wait()
        for strom in (self._prozess.stdin, self._prozess.stdout):
            if strom is not None:
                with contextlib.suppress(OSError):
                    strom.close()

    def write(self, pfad: str, inhalt: bytes) -> None:
        """A new file at a path from the folder. Raises OSError, perhaps for one that was given before."""
        name = os.fsencode(pfad)
        self._offen += _KOPF.pack(len(name), len(inhalt))
        self._offen += name
        self._offen += inhalt
        if len(self._offen) >= _PUFFER:
            self._send()

    def finish(self) -> list[str]:
        """Wait for the last file; size in bytes and time of each, in the order they were given. Raises OSError."""
        self._send()
        assert self._prozess.stdin is not None
        self._prozess.stdin.close()
        zeilen = self._answer()
        if self._prozess.wait() != 0:
            raise OSError(None, "Der Schreibprozess wurde beendet")
        return zeilen

    def _send(self) -> None:
        rest = memoryview(self._offen)
        assert self._prozess.stdin is not None
        try:
            while rest:
                rest = rest[os.write(self._prozess.stdin.fileno(), rest) :]
        except BrokenPipeError:
            self._answer()  # says what went wrong
            raise
        rest.release()
        self._offen = bytearray()

    def _answer(self) -> list[str]:
        assert self._prozess.stdout is not None
        antwort = self._prozess.stdout.read() if self._prozess.stdout else b""
        if antwort.startswith(_FEHLER):
            nummer, wort, name = os.fsdecode(antwort[1:]).split("\n", 2)
            raise OSError(int(nummer), wort, name)
        return antwort.decode("ascii").splitlines()


def _widen(rohr: int) -> None:
    try:
        import fcntl

        fcntl.fcntl(rohr, fcntl.F_SETPIPE_SZ, _ROHR)
    except (ImportError, AttributeError, OSError):
        pass  # not Linux, or not allowed: then it is as narrow as the system makes it


def _serve(ordner: str, ein: IO[bytes], aus: IO[bytes]) -> int:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started us ends us
    angelegt: set[str] = set()
    zeilen = []
    try:
        while len(kopf := ein.read(_KOPF.size)) == _KOPF.size:
            laenge, groesse = _KOPF.unpack(kopf)
            pfad, inhalt = os.fsdecode(ein.read(laenge)), ein.read(groesse)
            if len(inhalt) != groesse:  # whoever started us is gone
                return 1
            zeilen.append(write_file(ordner, pfad, inhalt, angelegt))
    except OSError as fehler:
        aus.write(_FEHLER + os.fsencode(f"{fehler.errno or 0}\n{fehler.strerror}\n{fehler.filename or ordner}"))
        return 2
    aus.write("\n".join(zeilen).encode("ascii"))
    return 0


def write_file(ordner: str, pfad: str, inhalt: bytes, angelegt: set[str]) -> str:
    """Write a new file; its size and time. angelegt: folders that are there, from `ordner`; takes the new ones."""
    ensure_parent(ordner, pfad, angelegt)
    griff = os.open(f"{ordner}/{pfad}", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        rest = memoryview(inhalt)
        while rest:
            rest = rest[os.write(griff, rest) :]
        zustand = os.fstat(griff)
    finally:
        os.close(griff)
    return f"{zustand.st_size} {zustand.st_mtime_ns}"


def ensure_parent(ordner: str, pfad: str, angelegt: set[str]) -> None:
    """Make the folder a file is to lie in, with those above it where they are missing."""
    eltern = os.path.dirname(pfad)
    if not eltern or eltern in angelegt:
        return
    try:
        os.mkdir(f"{ordner}/{eltern}")  # its parent is nearly always there
    except FileNotFoundError:
        os.makedirs(f"{ordner}/{eltern}", exist_ok=True)
    except FileExistsError:
        pass
    angelegt.add(eltern)


if __name__ == "__main__":
    sys.exit(_serve(sys.argv[1], sys.stdin.buffer, sys.stdout.buffer))
