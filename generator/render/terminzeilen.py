"""The next dates on a page that is no calendar, in the page's language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from generator.model.veranstaltung import Termin, Veranstaltung
from generator.render.kalenderseiten_liste import Zeile, zeile_of
from generator.render.sprachraum import Sprachraum


def coming_rows(raum: Sprachraum, gehoert: Callable[[Veranstaltung], bool] | None, anzahl: int) -> list[Zeile]:
    """The next dates as list rows, one per event, so that no series fills the list."""
    ausgabe = raum.ausgabe
    zeilen = []
    for termin, veranstaltung in ausgabe.bestand.next_dates(ausgabe.config.stichtag, anzahl, gehoert):
        zeile = zeile_of(termin, veranstaltung, ausgabe)
        zeilen.append(zeile if raum.ist_deutsch else _reworded(zeile, termin, raum))
    return zeilen


def _reworded(zeile: Zeile, termin: Termin, raum: Sprachraum) -> Zeile:
    """Day and time as the language writes them; titles and places stay German."""
    w = raum.w
    if termin.letzter_tag == termin.erster_tag:
        tag, uhr = w.format_tag_lang(termin.beginn), w.format_uhrzeiten(termin.beginn, termin.ende)
    else:
        tag = w.format_tage(termin.erster_tag, termin.letzter_tag)
        uhr = w.format_ab(termin.beginn) if isinstance(termin.beginn, datetime) else ""
    return replace(zeile, tag=tag, uhrzeit=uhr)
