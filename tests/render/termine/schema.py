"""The part of schema.org our data uses, as a JSON Schema: types, their properties and the form of the values."""

from __future__ import annotations

from typing import Any

TAG = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}
MOMENT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00$"}
TAG_ODER_MOMENT = {"anyOf": [TAG, MOMENT]}
UTC = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"}
TEXT = {"type": "string", "minLength": 1}
ADRESSE = {"type": "string", "pattern": r"^https?://[^\s<>\"]+$"}
BETRAG = {"type": "string", "pattern": r"^\d+(\.\d\d)?$"}
VERWEIS = "#/$defs/"


def _typ(namen: list[str], pflicht: list[str], **eigenschaften: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {"@type": {"enum": namen}, "@id": ADRESSE, **eigenschaften},
        "required": ["@type", *pflicht],
        "additionalProperties": False,
    }


def _of(name: str) -> dict[str, str]:
    return {"$ref": VERWEIS + name}


def _enum(*werte: str) -> dict[str, list[str]]:
    return {"enum": [f"https://schema.org/{wert}" for wert in werte]}


_EREIGNIS: dict[str, Any] = {
    "identifier": TEXT,
    "name": TEXT,
    "description": TEXT,
    "url": ADRESSE,
    "sameAs": ADRESSE,
    "inLanguage": {"const": "de"},
    "eventAttendanceMode": _enum("OfflineEventAttendanceMode"),
    "keywords": {"type": "array", "items": TEXT, "minItems": 1},
    "audience": {"type": "array", "items": _of("Audience")},
    "organizer": _of("Organization"),
    "image": _of("ImageObject"),
    "isAccessibleForFree": {"type": "boolean"},
    "startDate": TAG_ODER_MOMENT,
    "endDate": TAG_ODER_MOMENT,
    "previousStartDate": TAG_ODER_MOMENT,
    "eventStatus": _enum("EventScheduled", "EventCancelled", "EventPostponed", "EventRescheduled"),
    "location": _of("Place"),
    "offers": _of("Offer"),
    "eventSchedule": _of("Schedule"),
    "subEvent": {"type": "array", "items": _of("Event")},
}
_ARTEN = ["Event", "SportsEvent", "BusinessEvent", "ExhibitionEvent", "Festival", "EducationEvent", "ChildrensEvent"]

SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$ref": VERWEIS + "DataFeed",
    "$defs": {
        "DataFeed": _typ(
            ["DataFeed"],
            ["@context", "name", "publisher", "dataFeedElement"],
            **{"@context": {"const": "https://schema.org"}},
            name=TEXT, description=TEXT, url=ADRESSE, inLanguage={"const": "de"}, dateModified=UTC, license=ADRESSE,
            conditionsOfAccess=TEXT, publisher=_of("Organization"),
            dataFeedElement={"type": "array", "items": _of("DataFeedItem")},
        ),
        "DataFeedItem": _typ(["DataFeedItem"], ["item"], dateCreated=UTC, dateModified=UTC, item=_of("Event")),
        "Event": _typ([*_ARTEN, "EventSeries"], ["name", "startDate", "eventStatus", "location", "url"], **_EREIGNIS),
        "Place": _typ(
            ["Place"], ["name", "address"],
            name=TEXT, address=_of("PostalAddress"), geo=_of("GeoCoordinates"),
            amenityFeature={"type": "array", "items": _of("LocationFeatureSpecification")},
        ),
        "PostalAddress": _typ(
            ["PostalAddress"], ["addressLocality", "addressCountry"],
            streetAddress=TEXT, postalCode={"type": "string", "pattern": r"^\d{5}$"}, addressLocality=TEXT,
            addressRegion={"const": "Thüringen"}, addressCountry={"const": "DE"},
        ),
        "GeoCoordinates": _typ(
            ["GeoCoordinates"], ["latitude", "longitude"], latitude={"type": "number"}, longitude={"type": "number"}
        ),
        "LocationFeatureSpecification": _typ(
            ["LocationFeatureSpecification"], ["name", "value"], name=TEXT, value={"type": "boolean"}
        ),
        "Organization": _typ(["Organization"], ["name"], name=TEXT, url=ADRESSE, email=TEXT, telephone=TEXT),
        "Audience": _typ(["Audience"], ["audienceType"], audienceType=TEXT),
        "ImageObject": _typ(
            ["ImageObject"], ["url", "caption"],
            url=ADRESSE, width={"type": "integer"}, height={"type": "integer"}, caption=TEXT, creditText=TEXT,
            license=ADRESSE,
        ),
        "Offer": _typ(
            ["Offer", "AggregateOffer"], [],
            price=BETRAG, lowPrice=BETRAG, highPrice=BETRAG, priceCurrency={"const": "EUR"},
            availability=_enum("InStock", "SoldOut"), url=ADRESSE, validThrough=TAG_ODER_MOMENT,
        ),
        "Schedule": _typ(
            ["Schedule"], ["repeatFrequency", "startDate", "scheduleTimezone"],
            repeatFrequency={"type": "string", "pattern": r"^P\d+[DWMY]$"}, startDate=TAG, endDate=TAG,
            startTime={"type": "string", "pattern": r"^\d\d:\d\d:\d\d$"},
            endTime={"type": "string", "pattern": r"^\d\d:\d\d:\d\d$"},
            scheduleTimezone={"const": "Europe/Berlin"}, repeatCount={"type": "integer"},
            byDay={"type": "array", "items": {"type": "string", "pattern": r"^(https://schema\.org/\w+day|-?\d+[A-Z]{2})$"}},
            byMonth={"type": "array", "items": {"type": "integer"}},
            byMonthDay={"type": "array", "items": {"type": "integer"}},
            exceptDate={"type": "array", "items": TAG_ODER_MOMENT},
        ),
    },
}  # fmt: skip
"""`additionalProperties: false` everywhere: a property schema.org does not know for its type is a fault."""
