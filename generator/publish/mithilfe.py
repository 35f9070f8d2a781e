"""Let a second process write its share of a site's files, where there is a second core and enough to do."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Callable, Sequence
from typing import Any

from generator.errors import OzError
from generator.publish.baustelle import Baustelle
from generator.render.artefakt import Artefakt
from generator.render.teile import Teile

GENUG = 500
"""Files to render before a second process saves more time than it costs."""
EINZELN = ("veranstaltungen/", "geschichten/")
"""Folders whose pages need nothing of each other; lists and feeds are put together of what is left over from them."""


def split_work(artefakte: Sequence[Artefakt]) -> tuple[list[Artefakt], list[Artefakt]]:
    """The share of a second process, and the rest, what stands alone first.

    The files of one entry stay together: they are made of the same pieces.
    """
    einzeln = [artefakt for artefakt in artefakte if artefakt.pfad.startswith(EINZELN)]
    uebrige = [artefakt for artefakt in artefakte if not artefakt.pfad.startswith(EINZELN)]
    nummern = {ordner: i for i, ordner in enumerate(dict.fromkeys(_folder(artefakt) for artefakt in einzeln))}
    abgegeben = [artefakt for artefakt in einzeln if nummern[_folder(artefakt)] % 2]
    behalten = [artefakt for artefakt in einzeln if not nummern[_folder(artefakt)] % 2]
    return abgegeben, [*behalten, *uebrige]


def _folder(artefakt: Artefakt) -> str:
    return artefakt.pfad.rpartition("/")[0]


def can_help(anzahl: int) -> bool:
    """Whether a second process is worth it and can be had: on Linux, by fork; elsewhere forking is not safe."""
    return anzahl >= GENUG and sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


class Mithilfe:
    """A second process at work; `collect` waits for it. It sees all that was loaded, and writes into the same folder."""

    def __init__(self, artefakte: Sequence[Artefakt], baustelle: Baustelle, teile: Teile) -> None:
        self._teile = teile
        lesen, schreiben = os.pipe()
        self._kind = os.fork()
        if self._kind == 0:
            os.close(lesen)
            _work(schreiben, lambda: (write_all(artefakte, baustelle), teile.made()))
        os.close(schreiben)
        self._ergebnis = os.fdopen(lesen, "rb")

    def collect(self) -> dict[str, str]:
        """What it wrote, by path. Raises OzError as rendering here would."""
        with self._ergebnis as strom:
            roh = strom.read()
        os.waitpid(self._kind, 0)
        self._kind = 0
        if not roh:
            raise OzError("Der zweite Arbeitsgang wurde beendet, bevor er fertig war. Bitte noch einmal aufrufen.")
        # Trusted: it comes from our own process over a pipe that nobody else can write to.
        meldung, ergebnis = pickle.loads(roh)
        if meldung:
            raise OzError(meldung)
        verzeichnis, gemacht = ergebnis
        self._teile.add(gemacht)
        fertig: dict[str, str] = verzeichnis
        return fertig

    def stop(self) -> None:
        """End it, if it is still at work: the build has failed."""
        if self._kind:
            os.kill(self._kind, signal.SIGKILL)
            os.waitpid(self._kind, 0)
            self._kind = 0
        self._ergebnis.close()


def write_all(artefakte: Sequence[Artefakt], baustelle: Baustelle) -> dict[str, str]:
    """Render and write files; what is to be remembered of each."""
    return {artefakt.pfad: baustelle.write(artefakt) for artefakt in artefakte}


def _work(schreiben: int, do: Callable[[], Any]) -> None:
    """The whole life of the second process."""
    try:
        ergebnis = ("", do())
    except OzError as fehler:
        ergebnis = (str(fehler), None)
    except KeyboardInterrupt:
        os._exit(1)
    except Exception as fehler:
        ergebnis = (f"Das hätte nicht passieren dürfen ({type(fehler).__name__}: {fehler}).", None)
    with os.fdopen(schreiben, "wb") as strom:
        pickle.dump(ergebnis, strom, protocol=5)
    os._exit(0)  # nothing of the first process may be cleared up here
