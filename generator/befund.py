"""What was found in a file: rule, tier, exact place, German message and the way out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Schwere(StrEnum):
    """The three tiers of the catalogue (kommunikationsregeln.md, "How the checker behaves")."""

    FEHLER = "fehler"
    WARNUNG = "warnung"
    HINWEIS = "hinweis"

    @property
    def rang(self) -> int:
        """0 for the most serious tier, for sorting."""
        return list(Schwere).index(self)


@dataclass(frozen=True, order=True)
class Stelle:
    """A span in a source file; lines and columns count from 1, columns in code points, the end is exclusive."""

    zeile: int = 1
    spalte: int = 1
    ende_zeile: int = 1
    ende_spalte: int = 1


@dataclass(frozen=True)
class Befund:
    """One finding; the fields are those of `oz pruefen --format json` (inhaltsmodell.md, section 2)."""

    regel: str
    schwere: Schwere
    datei: str
    """Path from the project's root, with forward slashes."""
    stelle: Stelle
    meldung: str
    """What is wrong and what to do, in plain German."""
    text: str = ""
    """The words in question, as the reader sees them."""
    vorschlag: str | None = None
    ersatz: str | None = None
    """What `--beheben` writes in place of the span; None where only a person may mend it."""

    @property
    def behebbar(self) -> bool:
        """Whether `--beheben` may mend it."""
        return self.ersatz is not None

    @property
    def sortierung(self) -> tuple[str, int, int, int, str, str]:
        """By file and place, then tier and rule: the same order whatever the order of the checks."""
        return (self.datei, self.stelle.zeile, self.stelle.spalte, self.schwere.rang, self.regel, self.meldung)

    def __str__(self) -> str:
        return f"{self.datei}:{self.stelle.zeile}:{self.stelle.spalte} {self.schwere}: {self.meldung} [{self.regel}]"

    def with_schwere(self, schwere: Schwere) -> Befund:
        """The same finding on another tier."""
        return replace(self, schwere=schwere)


def sort_befunde(befunde: list[Befund]) -> list[Befund]:
    """All findings once, in their fixed order."""
    return sorted(set(befunde), key=lambda befund: befund.sortierung)
