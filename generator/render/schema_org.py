"""An event in the words of schema.org, for search engines on its page and for the open data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, TypeAlias

from generator.model.veranstaltung import (
    Barrierefreiheit,
    Eintritt,
    Ort,
    Termin,
    Veranstalter,
    Veranstaltung,
    Zeitpunkt,
    day_of,
)
from generator.render.ausgabe import Ausgabe
from generator.render.datum import as_iso
from generator.render.feedbild import find_feedbild
from generator.render.schema_reihe import as_schedule
from generator.render.terminstatus import Lage, alter_termin, banner, differing_dates, lage_of, ort_of

Daten: TypeAlias = dict[str, Any]

NAECHSTE = 10
"""How many coming dates of a series are spelt out; more would make its page heavier than its text."""
_ARTEN = {
    "sport": "SportsEvent",
    "wirtschaft": "BusinessEvent",
    "messe": "ExhibitionEvent",
    "markt-und-fest": "Festival",
    "bildung": "EducationEvent",
    "familie": "ChildrensEvent",
}
"""Subtypes of Event by category; every other category is an Event."""


def event_json(ausgabe: Ausgabe, veranstaltung: Veranstaltung) -> str:
    """An event as JSON without a blank, as its page and the open data hold it."""

    def make() -> str:
        return json.dumps(as_event(ausgabe, veranstaltung), ensure_ascii=False, separators=(",", ":"))

    return ausgabe.teile.get("schema", f"{ausgabe.umfeld} {ausgabe.kennung(veranstaltung)}", make)


def as_event(ausgabe: Ausgabe, veranstaltung: Veranstaltung) -> Daten:
    """The event, without `@context`; a series is an EventSeries with its schedule and its next dates."""
    if veranstaltung.wiederholung is None:
        termin = veranstaltung.termine[0]
        return _without_gaps(
            {"@type": _ARTEN.get(veranstaltung.kategorie.slug, "Event"), **_common(ausgabe, veranstaltung)}
            | _date(ausgabe, veranstaltung, termin)
        )
    letzter = veranstaltung.wiederholung.bis
    return _without_gaps(
        {
            "@type": "EventSeries",
            **_common(ausgabe, veranstaltung),
            "startDate": as_iso(veranstaltung.beginn),
            "endDate": as_iso(day_of(letzter)) if letzter is not None else None,
            "eventStatus": lage_of(veranstaltung).schema_status,
            "location": _place(ausgabe, veranstaltung, veranstaltung.ort),
            "eventSchedule": as_schedule(veranstaltung),
            "subEvent": [_part(ausgabe, veranstaltung, termin) for termin in _shown_dates(ausgabe, veranstaltung)],
        }
    )


def _shown_dates(ausgabe: Ausgabe, veranstaltung: Veranstaltung) -> list[Termin]:
    """The next dates, and later ones that differ from the rule: nobody may learn of those too late."""
    kommend = [termin for termin in veranstaltung.termine if termin.letzter_tag >= ausgabe.config.stichtag]
    anders = {termin.beginn for termin in differing_dates(veranstaltung)}
    return kommend[:NAECHSTE] + [termin for termin in kommend[NAECHSTE:] if termin.beginn in anders]


def _part(ausgabe: Ausgabe, veranstaltung: Veranstaltung, termin: Termin) -> Daten:
    kopf = {
        "@type": "Event",
        "@id": f"{_id(ausgabe, veranstaltung)}-{as_iso(termin.beginn)[:16]}",
        "name": veranstaltung.titel,
        "url": ausgabe.absolute(veranstaltung.adresse),
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "description": banner(veranstaltung, termin) or None,
    }
    return _without_gaps(kopf | _date(ausgabe, veranstaltung, termin))


def _date(ausgabe: Ausgabe, veranstaltung: Veranstaltung, termin: Termin) -> Daten:
    """What belongs to one date: when, where, and whether it stands."""
    alt = alter_termin(veranstaltung, termin)
    return {
        "startDate": as_iso(termin.beginn),
        "endDate": _end(termin.beginn, termin.ende),
        "previousStartDate": as_iso(alt) if alt is not None else None,
        "eventStatus": lage_of(veranstaltung, termin).schema_status,
        "location": _place(ausgabe, veranstaltung, ort_of(veranstaltung, termin)),
        "offers": _offers(veranstaltung, lage_of(veranstaltung, termin)),
    }


def _end(beginn: Zeitpunkt, ende: Zeitpunkt | None) -> str | None:
    """Without an end the event is open-ended and says nothing; a day without an end is that one day."""
    if ende is not None:
        return as_iso(ende)
    return None if isinstance(beginn, datetime) else as_iso(beginn)


def _common(ausgabe: Ausgabe, veranstaltung: Veranstaltung) -> Daten:
    return {
        "@id": _id(ausgabe, veranstaltung),
        "identifier": veranstaltung.uid,
        "name": veranstaltung.titel,
        "description": " ".join(teil for teil in (banner(veranstaltung), veranstaltung.kurztext) if teil),
        "url": ausgabe.absolute(veranstaltung.adresse),
        "sameAs": _own_website(veranstaltung),
        "inLanguage": "de",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "keywords": [veranstaltung.kategorie.titel, *veranstaltung.schlagworte],
        "audience": [
            {"@type": "Audience", "audienceType": zielgruppe.titel} for zielgruppe in veranstaltung.zielgruppen
        ],
        "organizer": _organizer(veranstaltung.veranstalter),
        "image": _image(ausgabe, veranstaltung),
        "isAccessibleForFree": _is_free(veranstaltung.eintritt),
    }


def _own_website(veranstaltung: Veranstaltung) -> str | None:
    """The event's website; the organiser's front page is not the event."""
    veranstalter = veranstaltung.veranstalter
    return None if veranstalter and veranstalter.website == veranstaltung.website else veranstaltung.website


def _id(ausgabe: Ausgabe, veranstaltung: Veranstaltung) -> str:
    return ausgabe.absolute(veranstaltung.adresse) + "#termin"


def _place(ausgabe: Ausgabe, veranstaltung: Veranstaltung, ort: Ort | None) -> Daten:
    stadt = ausgabe.bestand.staedte.get(veranstaltung.stadt)
    ortsname = ort.ortsname if ort else stadt.titel if stadt else veranstaltung.stadt
    koordinaten = ort.koordinaten if ort else None
    merkmale = veranstaltung.barrierefreiheit or (ort.barrierefrei if ort else None)
    return _without_gaps(
        {
            "@type": "Place",
            "name": ort.name if ort else ortsname,
            "address": _without_gaps(
                {
                    "@type": "PostalAddress",
                    "streetAddress": ort.strasse if ort else None,
                    "postalCode": ort.plz if ort else None,
                    "addressLocality": ortsname,
                    "addressRegion": "Thüringen",
                    "addressCountry": "DE",
                }
            ),
            "geo": {"@type": "GeoCoordinates", "latitude": koordinaten[0], "longitude": koordinaten[1]}
            if koordinaten
            else None,
            "amenityFeature": [_feature(merkmal) for merkmal in merkmale or ()],
        }
    )


def _feature(merkmal: Barrierefreiheit) -> Daten:
    return {"@type": "LocationFeatureSpecification", "name": merkmal.titel, "value": True}


def _organizer(veranstalter: Veranstalter | None) -> Daten | None:
    if veranstalter is None:
        return None
    return _without_gaps(
        {
            "@type": "Organization",
            "name": veranstalter.name,
            "url": veranstalter.website,
            "email": veranstalter.email,
            "telephone": veranstalter.telefon,
        }
    )


def _image(ausgabe: Ausgabe, veranstaltung: Veranstaltung) -> Daten | None:
    bild = find_feedbild(ausgabe, veranstaltung) if veranstaltung.foto else None
    foto = ausgabe.bestand.fotos.get(veranstaltung.foto or "")
    if bild is None or foto is None:
        return None
    return _without_gaps(
        {
            "@type": "ImageObject",
            "url": bild.url,
            "width": bild.breite,
            "height": bild.hoehe,
            "caption": bild.alt,
            "creditText": bild.nachweis,
            "license": foto.lizenz_url,
        }
    )


def _is_free(eintritt: Eintritt | None) -> bool | None:
    """None where nothing is known: saying false would be a claim."""
    if eintritt is None or (eintritt.von is None and eintritt.bis is None and not eintritt.frei):
        return None
    return eintritt.frei


def _offers(veranstaltung: Veranstaltung, lage: Lage) -> Daten | None:
    eintritt, anmeldung = veranstaltung.eintritt, veranstaltung.anmeldung
    preise = _prices(eintritt)
    url = veranstaltung.tickets or (anmeldung.url if anmeldung else None)
    if not preise and url is None:
        return None
    verfuegbar = "SoldOut" if lage is Lage.AUSGEBUCHT else "InStock"
    bis = anmeldung.bis if anmeldung else None
    return _without_gaps(
        {
            "@type": "AggregateOffer" if len(preise) > 1 else "Offer",
            **preise,
            "priceCurrency": "EUR" if preise else None,
            "availability": f"https://schema.org/{verfuegbar}" if lage.findet_statt else None,
            "url": url,
            "validThrough": as_iso(bis) if bis is not None else None,
        }
    )


def _prices(eintritt: Eintritt | None) -> Mapping[str, str]:
    if eintritt is None:
        return {}
    if eintritt.frei:
        return {"price": "0"}
    betraege = [betrag for betrag in (eintritt.ermaessigt, eintritt.von, eintritt.bis) if betrag is not None]
    if not betraege:
        return {}
    if min(betraege) == max(betraege):
        return {"price": _amount(betraege[0])}
    return {"lowPrice": _amount(min(betraege)), "highPrice": _amount(max(betraege))}


def _amount(betrag: Decimal) -> str:
    return f"{betrag:.2f}"


def _without_gaps(daten: Daten) -> Daten:
    """Only what is known: no null, no empty list."""
    return {name: wert for name, wert in daten.items() if wert is not None and wert != []}
