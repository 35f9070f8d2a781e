"""The page of each month: a grid on wide screens, a list on narrow ones, from one piece of HTML."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.model import adresse as adressen
from generator.render.artefakt import Artefakt
from generator.render.datum import format_monat
from generator.render.kalenderseiten_gruppen import group_month
from generator.render.kalenderseiten_kalender import KRUMEN, Kalender
from generator.render.seite import Seite


def render_monate(kalender: Kalender) -> Iterator[Artefakt]:
    """A page for every month shown; it links to the shown ones before and after it."""
    monate = kalender.monate
    for nummer, monat in enumerate(monate):
        vorher = monate[nummer - 1] if nummer else None
        nachher = monate[nummer + 1] if nummer + 1 < len(monate) else None
        yield _monat(kalender, monat, vorher, nachher)


def _monat(kalender: Kalender, monat: str, vorher: str | None, nachher: str | None) -> Artefakt:
    paare = kalender.ausgabe.bestand.termine_by_monat.get(monat, ())
    name = format_monat(monat)
    seite = Seite(
        adresse=adressen.kalender_monat(monat),
        titel=f"Veranstaltungen im {name}",
        beschreibung=f"Alle Termine im {name} aus dem gemeinsamen Kalender, Tag für Tag.",
        bereich=adressen.KALENDER,
        krumen=KRUMEN,
        kennung=kalender.kennung(paare, monat, str(vorher), str(nachher)),
    )
    return kalender.artefakt(
        seite,
        "seiten/kalender_monat.html",
        monat=monat,
        tage_of=partial(group_month, monat, paare),
        anzahl=len(paare),
        vorher=vorher,
        nachher=nachher,
    )
