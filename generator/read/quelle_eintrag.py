"""Read one VEVENT leniently into the contract's words; series are put together elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any
from urllib.parse import unquote

from icalendar import Event
from icalendar.prop import vDDDLists, vDDDTypes, vRecur

from generator.befund import Schwere
from generator.config import ZONE
from generator.model.veranstaltung import Zeitpunkt
from generator.read.quelle import MAX_TEXT, MAX_TITEL, Feld, Zaehler, clean_text, format_moment, one_line, safe_url
from generator.read.quelle_html import html_to_text, looks_like_html
from generator.read.quelle_zonen import Zonen

_TITELSTATUS = re.compile(
    r"\W*(abgesagt|entfällt|entfaellt|fällt aus|abgesetzt|verschoben|ausgebucht|ausverkauft|vorläufig"
    r"|canceled|cancelled|postponed|sold out)\b"
    r"\W*[:!–—|)\]*-]\W*",
    re.IGNORECASE,
)
_STATUS_OF = {
    "verschoben": "verschoben", "ausgebucht": "ausgebucht", "ausverkauft": "ausgebucht", "vorläufig": "vorlaeufig",
    "postponed": "verschoben", "sold out": "ausgebucht",
}  # fmt: skip
_WEITERGELEITET = re.compile(r"(?:(?:WG|FW|FWD|AW|RE)\s*:\s*)+(?=\S)", re.IGNORECASE)
"""What mail programs put before the subject of an invitation."""
_LINK = re.compile(r"<(https?://[^\s<>]+)>", re.IGNORECASE)
"""How Outlook writes a link in plain text; a reader of HTML would take it for a tag and drop it."""
_STATUS = {"CANCELLED": "abgesagt", "CANCELED": "abgesagt", "TENTATIVE": "vorlaeufig"}


class NichtLesbar(Exception):
    """The entry cannot become an event; the text is a German sentence."""


@dataclass(frozen=True)
class Roheintrag:
    """One VEVENT."""

    uid: str
    zeile: int
    titel: str
    beginn: Zeitpunkt
    ende: Zeitpunkt | None
    terminstatus: str
    text: str
    ort: dict[str, Feld]
    veranstalter: str
    kategorien: tuple[str, ...]
    website: str | None
    zone: tzinfo
    sequence: int = 0
    geaendert: datetime | None = None
    stand: str | None = None
    am: Zeitpunkt | None = None
    """RECURRENCE-ID: the date of its series this one replaces."""
    folgende: bool = False
    """RANGE=THISANDFUTURE."""
    regeln: tuple[vRecur, ...] = ()
    ausser: tuple[Zeitpunkt, ...] = ()
    zusaetzlich: tuple[Zeitpunkt, ...] = ()
    hinweise: tuple[str, ...] = field(default=())

    @property
    def version(self) -> tuple[int, datetime]:
        """Which of two entries with one UID is the newer."""
        return self.sequence, self.geaendert or datetime.min.replace(tzinfo=UTC)

    def as_abgesagt(self) -> Roheintrag:
        """The same, cancelled (METHOD:CANCEL)."""
        return replace(self, terminstatus="abgesagt")


def read_eintrag(event: Event, zeile: int, zonen: Zonen, zaehler: Zaehler) -> Roheintrag | None:
    """Judge one VEVENT; None for private entries. Raises NichtLesbar with a German sentence."""
    if _text(event, "CLASS").strip().upper() in ("PRIVATE", "CONFIDENTIAL"):
        zaehler.add("quelle-privat", "Ein Eintrag ist als privat gekennzeichnet und bleibt weg.", zeile)
        return None
    leser = _Leser(event, zeile, zonen, zaehler)
    beginn = leser.moment("DTSTART")
    zone = leser.zone  # later ones are those of LAST-MODIFIED and others
    titel, status = leser.titel()
    if beginn is None:
        raise NichtLesbar(f"«{titel[:80]}» hat keinen lesbaren Beginn (DTSTART). Bitte in der Quelle ergänzen.")
    ende = leser.ende(beginn)
    if leser.is_ganztags(beginn, ende):
        beginn, ende = _as_days(beginn, ende)
    am = leser.moment("RECURRENCE-ID")
    if isinstance(am, datetime) and not isinstance(beginn, datetime):
        am = am.date()
    geaendert = leser.moment_utc("LAST-MODIFIED")
    return Roheintrag(
        uid=one_line(_text(event, "UID"))[:250],
        zeile=zeile,
        titel=titel,
        beginn=beginn,
        ende=_shown_end(beginn, ende),
        terminstatus=_STATUS.get(_text(event, "STATUS").strip().upper(), status),
        text=leser.beschreibung(),
        ort=leser.ort(),
        veranstalter=leser.veranstalter(),
        kategorien=leser.kategorien(),
        website=leser.website(),
        zone=zone,
        sequence=_sequence(event),
        geaendert=geaendert or leser.moment_utc("DTSTAMP"),
        stand=format_moment(geaendert) if geaendert else None,
        am=am,
        folgende=leser.params("RECURRENCE-ID").get("RANGE", "").upper() == "THISANDFUTURE",
        regeln=tuple(regel for regel in _listed(event.get("RRULE")) if isinstance(regel, vRecur)),
        ausser=leser.momente("EXDATE"),
        zusaetzlich=leser.momente("RDATE"),
        hinweise=("kaputte-regel",) if any(not isinstance(r, vRecur) for r in _listed(event.get("RRULE"))) else (),
    )


@dataclass
class _Leser:
    """Asks one VEVENT for its values and counts what had to be mended."""

    event: Event
    zeile: int
    zonen: Zonen
    zaehler: Zaehler
    zone: tzinfo = ZONE

    # -- words ------------------------------------------------------------------------------------------

    def titel(self) -> tuple[str, str]:
        """The title and the status it begins with ("ABGESAGT: …")."""
        titel = _WEITERGELEITET.sub("", one_line(self._klar("SUMMARY")), count=1)
        if not titel:
            titel = one_line(self._klar("DESCRIPTION").split("\n", 1)[0])[:80] or one_line(self._klar("LOCATION"))
            if not titel:
                raise NichtLesbar("Der Eintrag hat weder Titel noch Beschreibung. Bitte in der Quelle ergänzen.")
            self._count("quelle-titel", "Ein Eintrag hat keinen Titel. Er kommt aus der Beschreibung.")
        if len(titel) > MAX_TITEL:
            titel = titel[: MAX_TITEL - 1].rsplit(" ", 1)[0] + "…"
            self._count("quelle-gekuerzt", "Ein übergroßes Feld wurde gekürzt.", Schwere.WARNUNG)
        status = _TITELSTATUS.match(titel)
        if status is None or not titel[status.end() :].strip():
            return titel, "bestaetigt"
        return titel[status.end() :].strip(), _STATUS_OF.get(status[1].lower(), "abgesagt")

    def beschreibung(self) -> str:
        """The description as plain text."""
        text = self._klar("DESCRIPTION") or self._klar("X-ALT-DESC")
        if len(text) > MAX_TEXT:
            self._count("quelle-gekuerzt", "Ein übergroßes Feld wurde gekürzt.", Schwere.WARNUNG)
            text = text[: MAX_TEXT - 1].rsplit(" ", 1)[0] + "…"
        return text.strip()

    def ort(self) -> dict[str, Feld]:
        """The venue in the source's words, with its position where that lies in Germany."""
        name = ", ".join(one_line(zeile) for zeile in self._klar("LOCATION").split("\n") if zeile.strip())[:200]
        geo = getattr(self.event.get("GEO"), "latitude", None), getattr(self.event.get("GEO"), "longitude", None)
        if not name:
            return {}
        if isinstance(geo[0], float) and isinstance(geo[1], float) and 47 <= geo[0] <= 55.5 and 5.5 <= geo[1] <= 15.5:
            return {"name": name, "koordinaten": [round(geo[0], 6), round(geo[1], 6)]}
        return {"name": name}

    def veranstalter(self) -> str:
        """The organiser's name; the address behind it may be a person's and stays out."""
        wert = _listed(self.event.get("ORGANIZER"))
        name = str(getattr(wert[0], "params", {}).get("CN", "")) if wert else ""
        # WordPress writes the name as part of an address: "Stadt%20Suhl".
        return one_line(unquote(name) if "%20" in name or "%C3" in name else name)[:200]

    def kategorien(self) -> tuple[str, ...]:
        """Categories in the source's words."""
        worte: list[str] = []
        for wert in _listed(self.event.get("CATEGORIES")):
            worte += [str(k) for k in getattr(wert, "cats", [wert])]
        return tuple(dict.fromkeys(one_line(wort)[:80] for wort in worte if one_line(wort)))

    def website(self) -> str | None:
        """The address of a page, if it is one."""
        roh = _text(self.event, "URL").strip()
        url = safe_url(roh) if roh else None
        if roh and url is None:
            self._count("quelle-adresse", "Eine Webadresse ist keine (nur http und https) und blieb weg.")
        return url

    def _klar(self, name: str) -> str:
        text = _LINK.sub(r" \1 ", clean_text(_text(self.event, name)))
        if not looks_like_html(text):
            return text
        self._count("quelle-html", "Ein Feld enthält HTML. Übernommen wurde der reine Text.")
        return clean_text(html_to_text(text))

    def _count(self, regel: str, meldung: str, schwere: Schwere = Schwere.HINWEIS) -> None:
        self.zaehler.add(regel, meldung, self.zeile, schwere)

    # -- times ------------------------------------------------------------------------------------------

    def params(self, name: str) -> dict[str, str]:
        """The parameters of a property."""
        wert = _listed(self.event.get(name))
        return dict(getattr(wert[0], "params", {})) if wert else {}

    def moment(self, name: str) -> Zeitpunkt | None:
        """Day or local time of a property."""
        wert = _listed(self.event.get(name))
        if not wert or not isinstance(wert[0], vDDDTypes):
            return _german(str(wert[0])) if wert else None
        return self._local(wert[0].dt, str(wert[0].params.get("TZID", "")), wert[0].params.get("VALUE", ""))

    def moment_utc(self, name: str) -> datetime | None:
        """A moment of the record itself (LAST-MODIFIED, DTSTAMP)."""
        moment = self.moment(name)
        return moment.replace(tzinfo=ZONE).astimezone(UTC) if isinstance(moment, datetime) else None

    def momente(self, name: str) -> tuple[Zeitpunkt, ...]:
        """All days and times of a property that may stand several times."""
        momente: list[Zeitpunkt] = []
        for liste in _listed(self.event.get(name)):
            if not isinstance(liste, vDDDLists):
                self._count("quelle-serie", "Eine Ausnahme einer Serie ist unlesbar.", Schwere.WARNUNG)
                continue
            tzid = str(liste.params.get("TZID", ""))
            werte = [wert.dt[0] if isinstance(wert.dt, tuple) else wert.dt for wert in liste.dts]
            momente += [moment for wert in werte if (moment := self._local(wert, tzid, "")) is not None]
        return tuple(dict.fromkeys(momente))

    def ende(self, beginn: Zeitpunkt) -> Zeitpunkt | None:
        """DTEND, or DTSTART plus DURATION."""
        ende = self.moment("DTEND")
        dauer = _listed(self.event.get("DURATION"))
        if ende is None and dauer and isinstance(getattr(dauer[0], "dt", None), timedelta):
            ende = beginn + dauer[0].dt
        if ende is None:
            return None
        if isinstance(beginn, datetime) and not isinstance(ende, datetime):
            return datetime.combine(ende, time())
        if isinstance(ende, datetime) and not isinstance(beginn, datetime):
            ende = ende.date() + timedelta(days=1)
        if ende < beginn:
            meldung = "Ein Eintrag endet vor seinem Beginn. Übernommen wurde nur der Beginn."
            self._count("quelle-ende", meldung, Schwere.WARNUNG)
            return None
        return ende

    def is_ganztags(self, beginn: Zeitpunkt, ende: Zeitpunkt | None) -> bool:
        """Outlook's mark for whole days, or midnight to midnight, which is what people type for it."""
        if not isinstance(beginn, datetime):
            return True
        if _text(self.event, "X-MICROSOFT-CDO-ALLDAYEVENT").strip().upper() == "TRUE":
            return True
        return isinstance(ende, datetime) and beginn.time() == time() == ende.time() and ende > beginn

    def _local(self, wert: Any, tzid: str, art: str) -> Zeitpunkt | None:
        """Naive local time in Europe/Berlin; wall times there are kept even where they do not exist."""
        if isinstance(wert, datetime):
            if str(art).upper() == "DATE":
                return wert.date()
            utc = wert.utcoffset() == timedelta() and not tzid
            zone = UTC if utc else self.zonen.find(tzid, self.zeile) if tzid else self.zonen.standard
            self.zone = zone
            naiv = wert.replace(tzinfo=None, second=0, microsecond=0, fold=0)
            return naiv if zone is ZONE else naiv.replace(tzinfo=zone).astimezone(ZONE).replace(tzinfo=None, fold=0)
        return wert if isinstance(wert, date) else None


def _as_days(beginn: Zeitpunkt, ende: Zeitpunkt | None) -> tuple[Zeitpunkt, Zeitpunkt | None]:
    tag = beginn.date() if isinstance(beginn, datetime) else beginn
    return tag, ende.date() if isinstance(ende, datetime) else ende


def _shown_end(beginn: Zeitpunkt, ende: Zeitpunkt | None) -> Zeitpunkt | None:
    """The contract's end: inclusive for days (DTEND is not), none for an end that says nothing."""
    if ende is None or ende == beginn:
        return None
    if isinstance(ende, datetime):
        return ende
    letzter = ende - timedelta(days=1)
    return letzter if letzter > beginn else None


def _german(roh: str) -> Zeitpunkt | None:
    """`2027-01-14T19:30:00` and `14.01.2027 19:30`, which hand-made exporters write."""
    iso = re.match(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):?(\d{2}))?", roh.strip())
    deutsch = re.match(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,? +(\d{1,2})[:.](\d{2}))?", roh.strip())
    teile = iso.groups() if iso else (*deutsch.groups()[2::-1], *deutsch.groups()[3:]) if deutsch else None
    if teile is None:
        return None
    try:
        tag = date(int(teile[0]), int(teile[1]), int(teile[2]))
        return datetime.combine(tag, time(int(teile[3]), int(teile[4]))) if teile[3] else tag
    except ValueError:
        return None


def _sequence(event: Event) -> int:
    roh = _text(event, "SEQUENCE").strip()
    return int(roh) if re.fullmatch(r"\d{1,9}", roh) else 0


def _listed(wert: Any) -> list[Any]:
    return [] if wert is None else wert if isinstance(wert, list) and not isinstance(wert, vDDDLists) else [wert]


def _text(event: Event, name: str) -> str:
    wert = _listed(event.get(name))
    return str(wert[0]) if wert else ""
