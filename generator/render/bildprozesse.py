"""Make pictures on all cores, and end at once, leaving nothing half done, when a person or the system asks for it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess

from generator.errors import OzError
from generator.render.bildkodierung import Auftrag, run_auftrag

Fortschritt = Callable[[int, int], None]
_FRIST = 0.4
"""Seconds a helper has for putting away a file it is just writing."""


def run_auftraege(auftraege: Sequence[Auftrag], fortschritt: Fortschritt | None = None) -> None:
    """Make them all; `fortschritt` hears how many of how many pictures are done. Raises OzError."""
    prozesse = min(count_cores(), len(auftraege))
    if prozesse < 2:
        for i, auftrag in enumerate(auftraege, 1):
            run_auftrag(auftrag)
            if fortschritt:
                fortschritt(i, len(auftraege))
        return
    with _helpers(prozesse) as pool:
        for i, fertig in enumerate(as_completed(_submit(pool, auftraege)), 1):
            fertig.result()
            if fortschritt:
                fortschritt(i, len(auftraege))


@contextmanager
def _helpers(prozesse: int) -> Iterator[ProcessPoolExecutor]:
    fremde = set(multiprocessing.active_children())
    # spawn: a forked copy of a process that serves a live preview would inherit its locks
    with _leave_on_sigterm(), ProcessPoolExecutor(prozesse, multiprocessing.get_context("spawn"), _start) as pool:
        try:
            yield pool
        except BaseException as grund:  # Ctrl-C and SIGTERM too
            pool.shutdown(wait=False, cancel_futures=True)
            _end(set(multiprocessing.active_children()) - fremde)
            if isinstance(grund, BrokenProcessPool):
                meldung = "Beim Verkleinern der Bilder ging der Speicher aus. Bitte noch einmal aufrufen."
                raise OzError(meldung) from None
            raise


def _end(helfer: set[BaseProcess]) -> None:
    for prozess in helfer:
        prozess.terminate()
    ende = time.monotonic() + _FRIST
    for prozess in helfer:
        prozess.join(max(0.0, ende - time.monotonic()))
        prozess.kill()


def _submit(pool: ProcessPoolExecutor, auftraege: Sequence[Auftrag]) -> list[Future[None]]:
    """Helpers are born deaf to Ctrl-C, which ends the run in one place; else each would print where it was."""
    vorher = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return [pool.submit(_run, auftrag) for auftrag in auftraege]
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, vorher)


@contextmanager
def _leave_on_sigterm() -> Iterator[None]:
    """SIGTERM takes the way of Ctrl-C for a while, so that helpers are ended too."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    vorher = signal.signal(signal.SIGTERM, _leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, vorher)


def _leave(nummer: int, _: object) -> None:
    sys.exit(128 + nummer)


def _run(auftrag: Auftrag) -> None:
    """In a helper: a picture. The pool would take being told to end for a fault of this one and go on."""
    try:
        run_auftrag(auftrag)
    except SystemExit as ende:
        os._exit(int(ende.code or 0))


def _start() -> None:
    """In a helper: put away what is being written when told to end, and end when whoever started it is gone."""
    signal.signal(signal.SIGTERM, _leave)
    threading.Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    eltern = multiprocessing.parent_process()
    if eltern is not None:
        wait([eltern.sentinel])
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(_FRIST)
        os._exit(1)


def count_cores() -> int:
    """Cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS
        return os.cpu_count() or 1
