"""The planners' view of the preview edition: big events of all towns side by side by week, with free days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model import adresse as adressen
from generator.model.freie_tage import FreieTage
from generator.render import datum
from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.kalenderseiten_gruppen import Paar
from generator.render.kalenderseiten_kalender import KRUMEN
from generator.render.seite import Seite, Seitenwerk
from generator.render.terminstatus import Lage, lage_of

WOCHEN = 56
"""Weeks from the Stichtag on that are shown even where nothing big is in them; later ones only with events."""


@dataclass(frozen=True)
class Ueberschneidung:
    """Another big event on the same days."""

    titel: str
    stadt: str
    tage: str
    mit_kag: bool
    """One of the two is the KAG's own: all towns market it, so it should stand alone (rule `termin-kollision`)."""


@dataclass(frozen=True)
class Grosstermin:
    """A big event in a week."""

    titel: str
    adresse: str
    tage: str
    lage: Lage
    kag: bool
    ueberschneidungen: tuple[Ueberschneidung, ...]


@dataclass(frozen=True)
class Woche:
    """A row of the view."""

    nummer: int
    montag: date
    tage: str
    frei: tuple[str, ...]
    by_stadt: dict[str, tuple[Grosstermin, ...]]


def render_planung(ausgabe: Ausgabe, werk: Seitenwerk, frei: FreieTage) -> Iterator[Artefakt]:
    """`/planung/`, only in the preview edition."""
    if not ausgabe.config.entwuerfe:
        return
    stichtag = ausgabe.config.stichtag
    grosse = [paar for paar in ausgabe.bestand.coming(stichtag) if paar[1].gross or paar[1].kag]
    seite = Seite(
        adresse=adressen.PLANUNG,
        titel="Planung: große Veranstaltungen",
        beschreibung="Große Veranstaltungen aller Städte nebeneinander, mit Ferien, Feiertagen und Überschneidungen.",
        bereich=adressen.KALENDER,
        krumen=KRUMEN,
        indexierbar=False,
    )

    def make() -> dict[str, object]:
        return {"wochen": plan_weeks(grosse, stichtag, frei, ausgabe), "frei": frei, "datum": datum}

    kennungen = (ausgabe.kennung(veranstaltung) for _, veranstaltung in grosse)
    yield werk.artefakt_of_pages(seite, "seiten/kalender_planung.html", make, *kennungen)


def plan_weeks(grosse: list[Paar], stichtag: date, frei: FreieTage, ausgabe: Ausgabe) -> list[Woche]:
    """The weeks to show, each with its big events by town."""
    ueberschneidungen = find_ueberschneidungen(grosse, ausgabe)
    by_montag: dict[date, list[Paar]] = defaultdict(list)
    for paar in grosse:
        for montag in dict.fromkeys(monday(tag) for tag in paar[0].days() if tag >= monday(stichtag)):
            by_montag[montag].append(paar)
    erster = monday(stichtag)
    montage = {erster + timedelta(weeks=nummer) for nummer in range(WOCHEN)} | set(by_montag)
    return [_woche(montag, by_montag[montag], ueberschneidungen, frei) for montag in sorted(montage)]


def _woche(
    montag: date, paare: Iterable[Paar], ueberschneidungen: dict[int, tuple[Ueberschneidung, ...]], frei: FreieTage
) -> Woche:
    by_stadt: dict[str, list[Grosstermin]] = defaultdict(list)
    for termin, v in paare:
        tage = datum.format_tage(termin.erster_tag, termin.letzter_tag)
        weitere = ueberschneidungen.get(id(termin), ())
        by_stadt[v.stadt].append(Grosstermin(v.titel, v.adresse, tage, lage_of(v, termin), v.kag, weitere))
    return Woche(
        montag.isocalendar().week,
        montag,
        datum.format_tage(montag, montag + timedelta(days=6)),
        free_days_of_week(montag, frei),
        {stadt: tuple(termine) for stadt, termine in by_stadt.items()},
    )


def find_ueberschneidungen(grosse: list[Paar], ausgabe: Ausgabe) -> dict[int, tuple[Ueberschneidung, ...]]:
    """For each date (by identity) the other big ones on its days; what does not take place is in nobody's way."""
    gefunden: dict[int, list[Ueberschneidung]] = defaultdict(list)
    finden_statt = [(termin, v) for termin, v in grosse if lage_of(v, termin).findet_statt]
    finden_statt.sort(key=lambda paar: paar[0].erster_tag)
    for nummer, (termin, v) in enumerate(finden_statt):
        for anderer, w in finden_statt[nummer + 1 :]:
            if anderer.erster_tag > termin.letzter_tag:
                break
            if w.uid == v.uid:
                continue
            bis = min(termin.letzter_tag, anderer.letzter_tag)
            tage = datum.format_tage(anderer.erster_tag, bis)
            mit_kag = v.kag or w.kag
            for wer, mit in ((termin, w), (anderer, v)):
                stadt = ausgabe.bestand.staedte.get(mit.stadt)
                name = stadt.titel if stadt else mit.stadt
                gefunden[id(wer)].append(Ueberschneidung(mit.titel, name, tage, mit_kag))
    return {schluessel: tuple(liste) for schluessel, liste in gefunden.items()}


def free_days_of_week(montag: date, frei: FreieTage) -> tuple[str, ...]:
    """Holidays of a week with their days: "Weihnachtsferien (23. bis 27. Dezember 2026)"."""
    tage: dict[str, list[date]] = defaultdict(list)
    for nummer in range(7):
        tag = montag + timedelta(days=nummer)
        for name in frei.namen(tag):
            tage[name].append(tag)
    return tuple(f"{name} ({datum.format_tage(liste[0], liste[-1])})" for name, liste in tage.items())


def monday(tag: date) -> date:
    """The first day of a day's week."""
    return tag - timedelta(days=tag.weekday())
