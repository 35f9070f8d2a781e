"""The words of the frame in one language, and how that language writes days and times: `vorlagen/woerter/<xx>.yml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import yaml

from generator.config import Config
from generator.errors import OzError
from generator.model.eintrag import DEUTSCH
from generator.model.veranstaltung import Zeitpunkt, day_of

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The one in C where PyYAML has it: ten times as fast."""


class Woerter:
    """Groups of words by name; templates ask `w.rahmen.sprung`, code `w["rahmen"]["sprung"]`."""

    def __init__(self, kuerzel: str, gruppen: Mapping[str, Any]) -> None:
        self.kuerzel = kuerzel
        self._gruppen = gruppen

    def __getitem__(self, gruppe: str) -> Mapping[str, Any]:
        woerter: Mapping[str, Any] = self._gruppen[gruppe]
        return woerter

    # -- days and times ---------------------------------------------------------------------------------

    def format_tag(self, tag: date) -> str:
        """ "4. Januar 2027", "4 January 2027"."""
        return self._tag("tag", tag)

    def format_tag_lang(self, zeitpunkt: Zeitpunkt) -> str:
        """ "Montag, 4. Januar 2027", "Monday 4 January 2027"."""
        return self._tag("tag_lang", day_of(zeitpunkt))

    def format_tage(self, von: date, bis: date) -> str:
        """A range of days without repeating what they share."""
        ende = self.format_tag(bis)
        if von == bis:
            return ende
        if von.year != bis.year:
            return self._fill("jahre_spanne", von=self.format_tag(von), bis=ende)
        if von.month != bis.month:
            return self._fill("monate_spanne", von=von.day, monat=self._monat(von), bis=ende)
        return self._fill("tage", von=von.day, bis=ende)

    def format_uhrzeiten(self, beginn: Zeitpunkt, ende: Zeitpunkt | None) -> str:
        """The times of one day; '' for all-day dates. Where the end is on another day, that day is named."""
        if not isinstance(beginn, datetime):
            return ""
        von = self._uhr(beginn)
        if not isinstance(ende, datetime) or ende == beginn:
            return self._fill("uhr", zeit=von)
        if ende.date() == beginn.date():
            return self._fill("uhr_bis", von=von, bis=self._uhr(ende))
        if ende.time() == time() and ende.date() - beginn.date() == timedelta(days=1):
            return self._fill("uhr_bis", von=von, bis=self["datum"]["mitternacht"])
        return self._fill("uhr_bis_tag", von=von, tag=self.format_tag_lang(ende), bis=self._uhr(ende))

    def format_ab(self, beginn: datetime) -> str:
        """ "ab 19 Uhr", "from 19:00": where several days follow."""
        return self._fill("uhr_ab", zeit=self._uhr(beginn))

    def _tag(self, muster: str, tag: date) -> str:
        wochentag = self["datum"]["wochentage"][tag.weekday()]
        return self._fill(muster, wochentag=wochentag, tag=tag.day, monat=self._monat(tag), jahr=tag.year)

    def _monat(self, tag: date) -> str:
        return str(self["datum"]["monate"][tag.month - 1])

    def _uhr(self, zeit: datetime) -> str:
        return self._fill("minute" if zeit.minute else "stunde", stunde=zeit.hour, minute=f"{zeit.minute:02}")

    def _fill(self, muster: str, **werte: object) -> str:
        text: str = self["datum"][muster]
        return text.format(**werte)


def load_woerter(config: Config) -> dict[str, Woerter]:
    """The words of every language the templates have, a project's own words over the package's.

    Raises OzError where a file cannot be read or lacks words that German has.
    """
    gruppen = {sprache: _merged(dateien) for sprache, dateien in config.woerter.items()}
    soll = set(find_schluessel(gruppen.get(DEUTSCH, {})))
    for sprache, eigene in gruppen.items():
        ist = set(find_schluessel(eigene))
        if fehlend := sorted(soll - ist):
            raise OzError(f"vorlagen/woerter/{sprache}.yml: Es fehlen die Wörter {', '.join(fehlend[:5])}.")
        if unbekannt := sorted(ist - soll):
            raise OzError(f"vorlagen/woerter/{sprache}.yml: Niemand braucht die Wörter {', '.join(unbekannt[:5])}.")
    return {sprache: Woerter(sprache, eigene) for sprache, eigene in gruppen.items()}


def find_schluessel(gruppen: Mapping[str, Any], davor: str = "") -> Iterator[str]:
    """Every key with its way: `rahmen.sprung`."""
    for key, wert in gruppen.items():
        if isinstance(wert, Mapping):
            yield from find_schluessel(wert, f"{davor}{key}.")
        else:
            yield f"{davor}{key}"


def _merged(dateien: tuple[Path, ...]) -> dict[str, Any]:
    gesamt: dict[str, Any] = {}
    for datei in reversed(dateien):
        _lay_over(gesamt, _read(datei))
    return gesamt


def _lay_over(unten: dict[str, Any], oben: Mapping[str, Any]) -> None:
    for key, wert in oben.items():
        if isinstance(wert, Mapping):
            unter = unten.setdefault(key, {})
            if isinstance(unter, dict):
                _lay_over(unter, wert)
        else:
            unten[key] = wert if isinstance(wert, list) else str(wert)


def _read(datei: Path) -> Mapping[str, Any]:
    name = f"vorlagen/woerter/{datei.name}"
    try:
        inhalt = yaml.load(datei.read_text(encoding="utf-8"), _LOADER)
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as fehler:
        marke = getattr(fehler, "problem_mark", None)
        stelle = f":{marke.line + 1}:{marke.column + 1}" if marke else ""
        raise OzError(f"{name}{stelle} lässt sich nicht lesen. Bitte die Zeile prüfen.") from None
    if not isinstance(inhalt, dict):
        raise OzError(f"{name} enthält keine Wörter der Form «gruppe: {{wort: …}}».")
    return inhalt
