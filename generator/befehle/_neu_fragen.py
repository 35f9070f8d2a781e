"""Questions of `oz neu`: the answer is an option, or is asked for in German until it fits."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import click

from generator.errors import OzError
from generator.model.bestand import Bestand
from generator.validate.aehnlich import closest


@dataclass(frozen=True)
class Frage:
    """One thing a new file needs to know."""

    name: str
    """The option's name and the answer's key."""
    text: str
    """As it is asked."""
    pflicht: bool = True
    wahl: Callable[[Bestand], tuple[str, ...]] | None = None
    """The values to choose from."""
    mehrfach: bool = False
    """Several values, the first one being the main one."""
    laenge: tuple[int, int] | None = None
    standard: str | None = None

    def as_option(self) -> click.Option:
        """The same question as a command-line option."""
        return click.Option([f"--{self.name}"], help=self.text + ".", multiple=self.mehrfach, metavar="TEXT")


class Fragen:
    """Answers by name: from the options, else asked for."""

    def __init__(self, fragen: tuple[Frage, ...], antworten: Mapping[str, Any], bestand: Bestand) -> None:
        self._bestand = bestand
        self._werte = {frage.name: self._settle(frage, antworten.get(frage.name)) for frage in fragen}

    def text(self, name: str) -> str:
        """The answer; '' where nothing was said."""
        return " ".join(self._werte[name])

    def texte(self, name: str) -> tuple[str, ...]:
        """All answers to a question that takes several."""
        return self._werte[name]

    def _settle(self, frage: Frage, gegeben: Any) -> tuple[str, ...]:
        if gegeben:
            werte = tuple(gegeben) if frage.mehrfach else (str(gegeben),)
            fehler = next((meldung for wert in werte if (meldung := self._why_not(frage, wert))), None)
            if fehler:
                raise OzError(f"--{frage.name}: {fehler}")
            return werte
        if gegeben is not None and not frage.mehrfach:
            return ("",) if not frage.pflicht else self._ask(frage)
        return self._ask(frage)

    def _ask(self, frage: Frage) -> tuple[str, ...]:
        wahl = self._choices(frage)
        zusatz = f" ({', '.join(wahl)})" if wahl else ""
        while True:
            try:
                antwort = click.prompt(
                    frage.text + zusatz, default=frage.standard or "", show_default=bool(frage.standard)
                )
            except click.Abort:
                if sys.stdin.isatty():
                    raise
                return self._without_asking(frage)
            meldung = self._why_not(frage, antwort.strip())
            if meldung is None:
                return (antwort.strip(),)
            click.echo(meldung, err=True)

    def _without_asking(self, frage: Frage) -> tuple[str, ...]:
        if frage.standard is not None:
            return (frage.standard,)
        if not frage.pflicht:
            return ("",)
        raise OzError(f"Es fehlt --{frage.name}: {frage.text}.")

    def _choices(self, frage: Frage) -> tuple[str, ...]:
        return () if frage.wahl is None else frage.wahl(self._bestand)

    def _why_not(self, frage: Frage, wert: str) -> str | None:
        """What is wrong with an answer, or None."""
        if not wert:
            return "Diese Angabe ist nötig." if frage.pflicht else None
        wahl = self._choices(frage)
        if wahl and wert not in wahl:
            vorschlag = closest(wert, list(wahl))
            return f"«{wert}» gibt es nicht" + (
                f" – meinten Sie «{vorschlag}»?" if vorschlag else f". Es gibt: {', '.join(wahl)}."
            )
        if frage.laenge and not frage.laenge[0] <= len(wert) <= frage.laenge[1]:
            return f"{frage.laenge[0]} bis {frage.laenge[1]} Zeichen, bisher sind es {len(wert)}."
        return None
