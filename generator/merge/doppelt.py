"""Whether two events are one: same day and alike title or same place, and why."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from difflib import SequenceMatcher

from generator.merge.zuordnung import words
from generator.model.veranstaltung import Ort, Veranstaltung

AEHNLICH = 0.84
"""Least likeness of two titles, of 1."""
_ZEITSPIEL = timedelta(hours=3)
"""Begins further apart are two performances, not one event told twice."""


@dataclass(frozen=True)
class Doppelung:
    """An event that is there already, or may be."""

    andere: Veranstaltung
    grund: str
    sicher: bool
    """False: written nevertheless, for a person to look at."""


@dataclass
class Terminbuch:
    """Events by their days, to compare a newcomer only with what happens on the same days."""

    stadtnamen: frozenset[str]
    _tage: dict[date, list[Veranstaltung]] = field(default_factory=lambda: defaultdict(list))
    _titel: dict[str, tuple[str, frozenset[str]]] = field(default_factory=dict)

    def add(self, veranstaltungen: Iterable[Veranstaltung]) -> None:
        """Enter events under each of their days."""
        for veranstaltung in veranstaltungen:
            for tag in {tag for termin in veranstaltung.termine for tag in termin.days()[:31]}:
                self._tage[tag].append(veranstaltung)

    def find(self, neu: Veranstaltung) -> Doppelung | None:
        """The surest double of a newcomer on its first day."""
        if not neu.termine:
            return None
        gefunden: Doppelung | None = None
        for andere in self._tage.get(neu.termine[0].erster_tag, ()):
            doppelung = self._compare(neu, andere)
            if doppelung is not None and doppelung.sicher:
                return doppelung
            gefunden = gefunden or doppelung
        return gefunden

    def _compare(self, neu: Veranstaltung, andere: Veranstaltung) -> Doppelung | None:
        if _same_source(neu, andere):
            # One source lists two showings of one title on a day on purpose; only a plain repetition is a double.
            if self._title(neu) != self._title(andere) or not self._same_begin(neu, andere):
                return None
            if same_ort(neu.ort, andere.ort) or neu.ort == andere.ort:
                return Doppelung(andere, "dieselbe Quelle nennt Titel, Zeit und Ort zweimal", True)
            return Doppelung(andere, "dieselbe Quelle nennt Titel und Zeit zweimal, mit anderem Ort", False)
        gleicher_ort, gleiche_zeit = same_ort(neu.ort, andere.ort), self._same_begin(neu, andere)
        titel = self._alike(neu, andere, gleicher_ort)
        if titel and self._near(neu, andere):
            worin = (
                "gleicher Tag, gleicher Ort und ähnlicher Titel" if gleicher_ort else "gleicher Tag, ähnlicher Titel"
            )
            return Doppelung(andere, worin, True)
        if gleicher_ort and gleiche_zeit:
            return Doppelung(andere, "gleicher Ort zur gleichen Zeit", True)
        if gleicher_ort:
            return Doppelung(andere, "gleicher Tag und gleicher Ort, anderer Titel", False)
        return Doppelung(andere, "gleicher Tag, ähnlicher Titel, andere Uhrzeit", False) if titel else None

    def _title(self, veranstaltung: Veranstaltung) -> tuple[str, frozenset[str]]:
        if veranstaltung.titel not in self._titel:
            ohne = words(re.sub(r"\b(?:19|20)\d\d\b", " ", veranstaltung.titel)) - self.stadtnamen
            self._titel[veranstaltung.titel] = (" ".join(sorted(ohne)), ohne)
        return self._titel[veranstaltung.titel]

    def _alike(self, neu: Veranstaltung, andere: Veranstaltung, gleicher_ort: bool) -> bool:
        (text, worte), (anderer_text, andere_worte) = self._title(neu), self._title(andere)
        if not worte or not andere_worte:
            return neu.titel.casefold() == andere.titel.casefold()
        kleiner = min(worte, andere_worte, key=len)
        if kleiner <= worte & andere_worte and (len(kleiner) > 1 or gleicher_ort):
            return True
        vergleich = SequenceMatcher(None, text, anderer_text, autojunk=False)
        return vergleich.quick_ratio() >= AEHNLICH and vergleich.ratio() >= AEHNLICH

    def _near(self, neu: Veranstaltung, andere: Veranstaltung) -> bool:
        """On the same day within a few hours, or one of them names only the day."""
        a, b = neu.beginn, andere.beginn
        if not isinstance(a, datetime) or not isinstance(b, datetime) or andere.wiederholung is not None:
            return True
        return abs(a - b) <= _ZEITSPIEL

    def _same_begin(self, neu: Veranstaltung, andere: Veranstaltung) -> bool:
        tag = neu.termine[0].erster_tag
        return any(termin.beginn == neu.beginn for termin in andere.termine if termin.erster_tag == tag)


def same_ort(einer: Ort | None, anderer: Ort | None) -> bool:
    """The same venue by key, or by the words of name and town."""
    if einer is None or anderer is None:
        return False
    if einer.slug is not None and einer.slug == anderer.slug:
        return True
    return words(einer.name) == words(anderer.name) and einer.ortsname.casefold() == anderer.ortsname.casefold()


def _same_source(neu: Veranstaltung, andere: Veranstaltung) -> bool:
    return neu.herkunft is not None and andere.herkunft is not None and neu.herkunft.quelle == andere.herkunft.quelle
