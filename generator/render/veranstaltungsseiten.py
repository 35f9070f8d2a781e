"""The page of each event: first whether it takes place, then when, where and what it needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from urllib.parse import quote

from generator.model import adresse as adressen
from generator.model.veranstaltung import Ort, Termin, Veranstaltung
from generator.render import angaben, datum
from generator.render.aenderungstext import describe_aenderungen
from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.kalenderseiten_facetten import barrierefreiheit_of
from generator.render.kalenderseiten_gruppen import tages_monat
from generator.render.kalenderseiten_kalender import KRUMEN
from generator.render.kalenderseiten_liste import stadttitel
from generator.render.schema_org import event_json
from generator.render.seite import Seite, Seitenwerk
from generator.render.terminstatus import Lage, banner, date_banner, differing_dates, lage_of, ort_of

NAECHSTE = 6
"""Dates of a series shown before the fold."""


def render_veranstaltungsseiten(ausgabe: Ausgabe, werk: Seitenwerk) -> Iterator[Artefakt]:
    """A page for every event of the edition."""
    for veranstaltung in ausgabe.bestand.veranstaltungen:
        vorbei = sum(termin.letzter_tag < ausgabe.config.stichtag for termin in veranstaltung.termine)
        kennung = werk.kennung(
            adressen.KALENDER,
            ausgabe.kennung(veranstaltung),
            stadttitel(veranstaltung, ausgabe),
            ausgabe.bilder.kennung(veranstaltung.foto),
            str(vorbei),
        )
        render = partial(_render, veranstaltung, ausgabe, werk)
        yield Artefakt(adressen.as_datei(veranstaltung.adresse), render, kennung)


def _render(veranstaltung: Veranstaltung, ausgabe: Ausgabe, werk: Seitenwerk) -> bytes:
    ansicht = ansicht_of(veranstaltung, ausgabe)
    seite = seite_of_veranstaltung(veranstaltung, ansicht, ausgabe)
    return werk.render(seite, "seiten/veranstaltung.html", v=veranstaltung, a=ansicht, datum=datum).encode()


@dataclass(frozen=True)
class Terminangabe:
    """One date as its event's page names it."""

    iso: str
    text: str
    lage: Lage
    banner: str
    vorbei: bool


@dataclass(frozen=True)
class Karte:
    """Links to maps; nothing is embedded, so nobody learns who looked."""

    osm: str
    geo: str | None


@dataclass(frozen=True)
class Ansicht:
    """What the page says, in words."""

    banner: str
    bannerlage: Lage
    """Of a series: its own, else that of its nearest date, which the banner is about."""
    lage: Lage
    vorbei: bool
    wann: Terminangabe
    """The date of a single event, the next one of a series (the last where all are past)."""
    reihe: str
    """The rule of a series in words; '' for a single event."""
    naechste: tuple[Terminangabe, ...]
    alle: tuple[Terminangabe, ...]
    stadt: str
    ort: Ort | None
    karte: Karte | None
    eintritt: str
    anmeldung: str
    barrierefreiheit: str
    monat: str
    """Of the date shown; '' where no month has a page for it."""
    abo: str
    """`webcal:` address of the town's subscription; '' where the town is not in this edition."""
    teilen_mail: str
    aenderungen: tuple[object, ...]


def ansicht_of(veranstaltung: Veranstaltung, ausgabe: Ausgabe) -> Ansicht:
    """Word an event once for its page."""
    v = veranstaltung
    stichtag = ausgabe.config.stichtag
    ist_reihe = v.wiederholung is not None
    alle = dates_of(v)
    kommende = [termin for termin in alle if termin.letzter_tag >= stichtag]
    naechster = next((t for t in kommende if lage_of(v, t).findet_statt), kommende[0] if kommende else alle[-1])
    gleich = kommende[0] if kommende else naechster
    termine = [_terminangabe(termin, v, termin.letzter_tag < stichtag) for termin in alle] if ist_reihe else []
    ort = ort_of(v, naechster)
    return Ansicht(
        banner=_series_banner(v, gleich) if ist_reihe else banner(v, naechster),
        bannerlage=lage_of(v) if ist_reihe and banner(v) else lage_of(v, gleich),
        lage=lage_of(v) if ist_reihe else lage_of(v, naechster),
        vorbei=not kommende,
        wann=_terminangabe(naechster, v, not kommende),
        reihe=(v.wiederholung.beschreibung or "mehrere Termine") if v.wiederholung else "",
        naechste=tuple(termin for termin in termine if not termin.vorbei)[:NAECHSTE],
        alle=tuple(termine),
        stadt=stadttitel(v, ausgabe),
        ort=ort,
        karte=_karte(ort, v, ausgabe),
        eintritt=angaben.format_eintritt(v.eintritt),
        anmeldung=angaben.format_anmeldung(replace(v.anmeldung, url=None) if v.anmeldung else None),
        barrierefreiheit=angaben.format_barrierefreiheit(barrierefreiheit_of(v)),
        monat=tages_monat(naechster.erster_tag) if v.termine else "",
        abo=webcal(ausgabe.absolute(adressen.ics(f"stadt-{v.stadt}"))) if v.stadt in ausgabe.bestand.staedte else "",
        teilen_mail=_mail(v, ausgabe),
        aenderungen=tuple(describe_aenderungen(v.stand.aenderungen, ausgabe.bestand)),
    )


def _series_banner(veranstaltung: Veranstaltung, naechster: Termin) -> str:
    """What the whole series and its nearest date have to say: who goes there next must not read of it further down."""
    anders = naechster in differing_dates(veranstaltung)
    saetze = (banner(veranstaltung), date_banner(veranstaltung, naechster) if anders else "")
    return " ".join(satz for satz in saetze if satz)


def dates_of(veranstaltung: Veranstaltung) -> tuple[Termin, ...]:
    """Every date; a series whose dates all fall out still has a page, with the day it was announced for."""
    v = veranstaltung
    return v.termine or (Termin(v.beginn, v.ende, v.terminstatus),)


def seite_of_veranstaltung(veranstaltung: Veranstaltung, ansicht: Ansicht, ausgabe: Ausgabe) -> Seite:
    """The frame's knowledge; the document title is unique by date and town (anforderungen-web.md, 2 A20)."""
    return Seite(
        adresse=veranstaltung.adresse,
        titel=ansicht.lage.praefix + veranstaltung.titel,
        titelzusatz=f"{_kurz(veranstaltung, ansicht)}, {ansicht.stadt}",
        beschreibung=" ".join(teil for teil in (ansicht.banner, veranstaltung.kurztext) if teil),
        bereich=adressen.KALENDER,
        krumen=KRUMEN,
        foto=veranstaltung.foto,
        entwurf=veranstaltung.ist_entwurf,
        art="article",
        jsonld=(event_json(ausgabe, veranstaltung),),
    )


def _kurz(veranstaltung: Veranstaltung, ansicht: Ansicht) -> str:
    if ansicht.reihe:
        return f"Reihe ab {datum.format_tag(dates_of(veranstaltung)[0].erster_tag)}"
    termin = dates_of(veranstaltung)[0]
    return datum.format_tage(termin.erster_tag, termin.letzter_tag)


def _terminangabe(termin: Termin, veranstaltung: Veranstaltung, vorbei: bool) -> Terminangabe:
    return Terminangabe(
        datum.as_iso(termin.beginn),
        datum.format_spanne(termin.beginn, termin.ende),
        lage_of(veranstaltung, termin),
        banner(veranstaltung, termin),
        vorbei,
    )


def _karte(ort: Ort | None, veranstaltung: Veranstaltung, ausgabe: Ausgabe) -> Karte | None:
    if ort is None:
        return None
    if ort.koordinaten is None:
        return Karte(f"https://www.openstreetmap.org/search?query={quote(ort.anschrift)}", None)
    breite, laenge = ort.koordinaten
    stelle = f"mlat={breite}&mlon={laenge}#map=17/{breite}/{laenge}"
    return Karte(f"https://www.openstreetmap.org/?{stelle}", f"geo:{breite},{laenge}")


def _mail(veranstaltung: Veranstaltung, ausgabe: Ausgabe) -> str:
    termin = dates_of(veranstaltung)[0]
    text = (
        f"{veranstaltung.titel}\n{datum.format_spanne(termin.beginn, termin.ende)}\n\n"
        f"{ausgabe.absolute(veranstaltung.adresse)}\n"
    )
    return f"mailto:?subject={quote(veranstaltung.titel)}&body={quote(text)}"


def webcal(adresse: str) -> str:
    """The address under the scheme that calendar programs take for subscribing."""
    return "webcal://" + adresse.split("://", 1)[-1]
