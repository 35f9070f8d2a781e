"""The page of each event: first whether it takes place, then when, where and what it needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import ClassVar
from urllib.parse import quote

from generator.model import adresse as adressen
from generator.model.eintrag import Quelle
from generator.model.veranstaltung import Ort, Termin, Veranstalter, Veranstaltung
from generator.render import angaben, datum
from generator.render.aenderungstext import describe_aenderungen
from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.kalenderseiten_facetten import barrierefreiheit_of
from generator.render.kalenderseiten_gruppen import tages_monat
from generator.render.kalenderseiten_kalender import KRUMEN
from generator.render.kalenderseiten_liste import stadttitel
from generator.render.rahmen import disguise
from generator.render.schema_org import event_json
from generator.render.seite import Seite, Seitenwerk
from generator.render.terminstatus import Lage, banner, date_banner, differing_dates, lage_of, ort_of
from generator.render.vorlagenfilter import host

VORLAGE = "seiten/veranstaltung.html"
NAECHSTE = 6
"""Dates of a series shown before the fold."""


def render_veranstaltungsseiten(ausgabe: Ausgabe, werk: Seitenwerk) -> Iterator[Artefakt]:
    """A page for every event of the edition."""
    stichtag = ausgabe.config.stichtag
    grund = werk.kennung(adressen.KALENDER, repr([stadt.titel for stadt in ausgabe.bestand.staedte.values()]))
    for veranstaltung in ausgabe.bestand.veranstaltungen:
        vorbei = len([termin for termin in veranstaltung.termine if termin.letzter_tag < stichtag])
        bild = ausgabe.bilder.kennung(veranstaltung.foto) if veranstaltung.foto else ""
        kennung = f"{grund}-{ausgabe.kennung(veranstaltung)}-{bild}-{vorbei}"
        render = partial(_render, veranstaltung, ausgabe, werk)
        yield Artefakt(adressen.as_datei(veranstaltung.adresse), render, kennung)


def _render(veranstaltung: Veranstaltung, ausgabe: Ausgabe, werk: Seitenwerk) -> bytes:
    ansicht = ansicht_of(veranstaltung, ausgabe, werk.raum().inhalt(veranstaltung))
    seite = seite_of_veranstaltung(veranstaltung, ansicht, ausgabe)
    # What has a list of its own has a shape of its own.
    einzeln = ansicht.alle or ansicht.aenderungen or ansicht.quellen
    machen = werk.render(seite, VORLAGE, a=ansicht) if einzeln else werk.cast(seite, VORLAGE, ansicht)
    return machen.encode()


@dataclass(frozen=True)
class Terminangabe:
    """One date as its event's page names it."""

    iso: str
    text: str
    lage: Lage
    banner: str
    vorbei: bool


@dataclass(frozen=True)
class Ansicht:
    """What the page says, in words (see `guss.Angaben`)."""

    FEST: ClassVar[frozenset[str]] = frozenset(
        {
            "kategorie_key",
            "bannerlage",
            "hinweislage",
            "lage",
            "vorbei",
            "foto",
            "naechste",
            "alle",
            "aenderungen",
            "quellen",
        }
    )
    LISTEN: ClassVar[frozenset[str]] = frozenset()
    titel: str
    kurztext: str
    inhalt: str
    adresse: str
    """With scheme and host, to be copied and shared."""
    kategorie: str
    kategorie_key: str
    kategorie_adresse: str
    banner: str
    ganze_reihe: str
    """What the banner says of a whole series; its dates need not repeat it."""
    bannerlage: Lage
    """Of a series: its own, else that of its nearest date, which the banner is about."""
    hinweis: str
    """Of the date shown, where the banner is about an earlier one."""
    hinweislage: Lage
    lage: Lage
    vorbei: bool
    iso: str
    """The date of a single event, the next one of a series (the last where all are past)."""
    wann: str
    reihe: str
    """The rule of a series in words; '' for a single event."""
    naechste: tuple[Terminangabe, ...]
    alle: tuple[Terminangabe, ...]
    """Every date of a series."""
    stadt: str
    stadt_adresse: str
    """'' where the town is not in this edition."""
    ort: str
    strasse: str
    plz: str
    ortsname: str
    osm: str
    """A link to a map; nothing is embedded, so nobody learns who looked."""
    geo: str
    eintritt: str
    anmeldung: str
    anmeldung_url: str
    anmeldung_host: str
    barrierefreiheit: str
    veranstalter: str
    veranstalter_url: str
    veranstalter_host: str
    telefon: str
    telefon_url: str
    email: str
    email_url: str
    tickets: str
    tickets_host: str
    website: str
    website_host: str
    foto: str | None
    ics: str
    monat: str
    """Of the date shown; '' where no month has a page for it."""
    monat_adresse: str
    abo: str
    """`webcal:` address of the town's subscription; '' where the town is not in this edition."""
    abo_hilfe: str
    teilen_mail: str
    aenderungen: tuple[object, ...]
    quellen: tuple[Quelle, ...]


def ansicht_of(veranstaltung: Veranstaltung, ausgabe: Ausgabe, inhalt: str) -> Ansicht:
    """Word an event once for its page. inhalt: its body as the page shows it."""
    v = veranstaltung
    stichtag = ausgabe.config.stichtag
    ist_reihe = v.wiederholung is not None
    alle = dates_of(v)
    kommende = [termin for termin in alle if termin.letzter_tag >= stichtag]
    naechster = next((t for t in kommende if lage_of(v, t).findet_statt), kommende[0] if kommende else alle[-1])
    zuerst = kommende[0] if kommende else naechster
    termine = [_terminangabe(termin, v, termin.letzter_tag < stichtag) for termin in alle] if ist_reihe else []
    # A series is at home where its file says; one date held elsewhere says so itself.
    ort = v.ort if ist_reihe and v.ort is not None else ort_of(v, naechster)
    ganz = banner(v) if ist_reihe else ""
    ganzer = _series_banner(v, zuerst) if ist_reihe else banner(v, naechster)
    eigener = banner(v, naechster) if ist_reihe else ""
    monat = tages_monat(naechster.erster_tag) if v.termine else ""
    hat_stadt = v.stadt in ausgabe.bestand.staedte
    url = v.anmeldung.url if v.anmeldung else None
    return Ansicht(
        titel=v.titel,
        kurztext=v.kurztext,
        inhalt=inhalt,
        adresse=ausgabe.absolute(v.adresse),
        kategorie=v.kategorie.titel,
        kategorie_key=v.kategorie.slug,
        kategorie_adresse=ausgabe.url(adressen.kalender_kategorie(v.kategorie.slug)),
        banner=ganzer,
        ganze_reihe=ganz,
        bannerlage=lage_of(v) if ganz else lage_of(v, zuerst),
        hinweis=eigener if eigener not in ganzer else "",
        hinweislage=lage_of(v, naechster),
        lage=lage_of(v) if ist_reihe else lage_of(v, naechster),
        vorbei=not kommende,
        iso=datum.as_iso(naechster.beginn),
        wann=datum.format_spanne(naechster.beginn, naechster.ende),
        reihe=(v.wiederholung.beschreibung or "mehrere Termine") if v.wiederholung else "",
        naechste=tuple(termin for termin in termine if not termin.vorbei)[:NAECHSTE],
        alle=tuple(termine),
        stadt=stadttitel(v, ausgabe),
        stadt_adresse=ausgabe.url(adressen.kalender_stadt(v.stadt)) if hat_stadt else "",
        **_place(ort),
        eintritt=angaben.format_eintritt(v.eintritt),
        anmeldung=angaben.format_anmeldung(replace(v.anmeldung, url=None)) if v.anmeldung else "",
        anmeldung_url=url or "",
        anmeldung_host=host(url or ""),
        barrierefreiheit=angaben.format_barrierefreiheit(barrierefreiheit_of(v)),
        **_organiser(v.veranstalter),
        tickets=v.tickets or "",
        tickets_host=host(v.tickets or ""),
        website=v.website or "",
        website_host=host(v.website or ""),
        foto=v.foto,
        ics=ausgabe.url(adressen.termin_ics(v.slug)),
        monat=datum.format_monat(monat) if monat else "",
        monat_adresse=ausgabe.url(adressen.kalender_monat(monat)) if monat else "",
        abo=webcal(ausgabe.absolute(adressen.ics(f"stadt-{v.stadt}"))) if hat_stadt else "",
        abo_hilfe=ausgabe.url(f"{adressen.ABONNIEREN}#stadt-{v.stadt}"),
        teilen_mail=_mail(v, ausgabe),
        aenderungen=tuple(describe_aenderungen(v.stand.aenderungen, ausgabe.bestand)),
        quellen=v.quellen,
    )


def _place(ort: Ort | None) -> dict[str, str]:
    if ort is None:
        return dict.fromkeys(("ort", "strasse", "plz", "ortsname", "osm", "geo"), "")
    if ort.koordinaten is None:
        osm, geo = f"https://www.openstreetmap.org/search?query={_quote_anschrift(ort.anschrift)}", ""
    else:
        breite, laenge = ort.koordinaten
        osm = f"https://www.openstreetmap.org/?mlat={breite}&mlon={laenge}#map=17/{breite}/{laenge}"
        geo = f"geo:{breite},{laenge}"
    return {
        "ort": ort.name,
        "strasse": ort.strasse or "",
        "plz": ort.plz or "",
        "ortsname": ort.ortsname,
        "osm": osm,
        "geo": geo,
    }


@lru_cache(maxsize=1024)
def _quote_anschrift(anschrift: str) -> str:
    """Venues are few, events many."""
    return quote(anschrift)


def _organiser(veranstalter: Veranstalter | None) -> dict[str, str]:
    name = veranstalter.name if veranstalter else ""
    website = (veranstalter and veranstalter.website) or ""
    telefon = (veranstalter and veranstalter.telefon) or ""
    email = (veranstalter and veranstalter.email) or ""
    return {
        "veranstalter": name,
        "veranstalter_url": website,
        "veranstalter_host": host(website),
        "telefon": telefon,
        "telefon_url": "tel:" + telefon.replace(" ", "").replace("/", ""),
        "email": disguise(email),
        "email_url": disguise(f"mailto:{email}"),
    }


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


def _mail(veranstaltung: Veranstaltung, ausgabe: Ausgabe) -> str:
    termin = dates_of(veranstaltung)[0]
    titel, wann = quote(veranstaltung.titel), quote(datum.format_spanne(termin.beginn, termin.ende))
    return f"mailto:?subject={titel}&body={titel}%0A{wann}%0A%0A{quote(ausgabe.absolute(veranstaltung.adresse))}%0A"


def webcal(adresse: str) -> str:
    """The address under the scheme that calendar programs take for subscribing."""
    return "webcal://" + adresse.split("://", 1)[-1]
