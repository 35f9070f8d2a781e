"""Who held the chair of the KAG on a day, by the table in `kommunikationsregeln.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.check.regelwerk import Regelwerk


@dataclass(frozen=True)
class Amtszeit:
    """A person and the days the office was theirs, both included."""

    person: str
    ab: date | None = None
    bis: date | None = None

    def covers(self, tag: date) -> bool:
        """Whether the day lies in the term."""
        return (self.ab is None or self.ab <= tag) and (self.bis is None or tag <= self.bis)


def read_vorsitz(werk: Regelwerk) -> tuple[Amtszeit, ...]:
    """The terms of the table, as they stand there."""
    return tuple(
        Amtszeit(
            str(eintrag.get("person") or ""),
            werk.as_tag("kag_vorsitz.ab", eintrag.get("ab")),
            werk.as_tag("kag_vorsitz.bis", eintrag.get("bis")),
        )
        for eintrag in werk.tafeln("kag_vorsitz")
    )


def find_vorsitz(amtszeiten: tuple[Amtszeit, ...], tag: date) -> list[str]:
    """Who is in the table for that day; nobody where the table has a gap."""
    return [amtszeit.person for amtszeit in amtszeiten if amtszeit.covers(tag)]
