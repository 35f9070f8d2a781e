"""The only file that knows public addresses (inhaltsmodell.md, section 3); they never break."""

from __future__ import annotations

import re
from urllib.parse import quote

_UNBERUEHRT = "/#?=&%:@,;+~-._"
"""What an address keeps as it is, besides letters and digits."""
_SICHER = re.compile(f"[A-Za-z0-9{re.escape(_UNBERUEHRT)}]*")
KALENDER = "/kalender/"
ABONNIEREN = "/kalender/abonnieren/"
ARCHIV = "/kalender/archiv/"
EINTRITT_FREI = "/kalender/eintritt-frei/"
PLANUNG = "/planung/"
SUCHE = "/suche/"
FEHLERSEITE = "/404.html"
FEEDS = "/feeds/"
EINBETTEN = "/einbetten/"
EINBETTEN_SKRIPT = "/einbetten/oberzentrum.js"
ZULIEFERUNGEN = "/daten/zulieferungen.json"
VERANSTALTUNGSDATEN = "/daten/veranstaltungen.json"
KALENDERDATEN = "/daten/kalender.json"
SUCHINDEX = "/daten/suche.json"
"""The German one; see `suchindex`."""
BARRIEREFREIHEIT = "/ueber-uns/barrierefreiheit/"
DATENSCHUTZ = "/ueber-uns/datenschutz/"
IMPRESSUM = "/ueber-uns/impressum/"
REGELN = "/regeln/"
"""The communication rules, in the preview edition only; see `regel`."""
REGELBLATT = "/regeln/blatt/"
KONTAKT = "/ueber-uns/kontakt/"
BILDNACHWEIS = "/ueber-uns/bildnachweis/"
PRESSEFOTOS = "/presse/fotos/"
FOTOPOOL = "/fotopool/"
"""The contact sheet, in the preview edition only."""

UEBERSICHTEN = {
    "kompetenzfelder": "/kompetenzfelder/",
    "geschichten": "/geschichten/",
    "lebensqualitaet": "/lebensqualitaet/",
    "staedte": "/staedte/",
    "service": "/service/",
    "ueber-uns": "/ueber-uns/",
    "presse": "/presse/",
    "newsletter": "/newsletter/",
}
"""Overview pages by the folder they list."""


def regel(name: str) -> str:
    """The page of a rule, in the preview edition only."""
    return f"/regeln/{name}/"


def kalender_monat(monat: str) -> str:
    """The page of a month (`2027-01`)."""
    return f"/kalender/{monat}/"


def kalender_stadt(stadt: str) -> str:
    """The coming dates of a town."""
    return f"/kalender/stadt/{stadt}/"


def kalender_kategorie(kategorie: str) -> str:
    """The coming dates of a category."""
    return f"/kalender/kategorie/{kategorie}/"


def kalender_zielgruppe(zielgruppe: str) -> str:
    """The coming dates for a target group."""
    return f"/kalender/zielgruppe/{zielgruppe}/"


def kalender_barrierefreiheit(merkmal: str) -> str:
    """The coming dates that offer one thing people with disabilities need."""
    return f"/kalender/barrierefrei/{merkmal}/"


def kalender_jahr(jahr: int) -> str:
    """The archive of a year."""
    return f"/kalender/archiv/{jahr}/"


def ics(name: str) -> str:
    """A calendar subscription: `oberzentrum`, `stadt-suhl`, `kategorie-sport`, `kag`."""
    return f"/ics/{name}.ics"


def termin_ics(slug: str) -> str:
    """The calendar file of one event."""
    return f"/veranstaltungen/{slug}/termin.ics"


def feed(name: str, format: str = "xml") -> str:
    """A news feed; `format` is `xml` (RSS 2.0), `atom` or `json` (JSON Feed 1.1)."""
    return f"/feeds/{name}.{format}"


def pressemappe(slug: str) -> str:
    """A press release with text, photos and credits in one ZIP."""
    return f"/presse/{slug}/pressemappe.zip"


def einbetten(name: str) -> str:
    """A finished HTML snippet for sites without script: `kalender-suhl`, `geschichten-karriereheimat`."""
    return f"/einbetten/{name}.html"


def pressefotos_stadt(stadt: str) -> str:
    """The photos of a town that are offered to journalists."""
    return f"/presse/fotos/stadt/{stadt}/"


def pressefotos_thema(thema: str) -> str:
    """The photos on a theme of the positioning that are offered to journalists."""
    return f"/presse/fotos/thema/{thema}/"


def bild(name: str) -> str:
    """A file made of a picture; its name changes with its bytes."""
    return f"/bilder/{name}"


def suche(sprache: str) -> str:
    """The search page of a language."""
    return SUCHE if sprache == "de" else f"/{sprache}/search/"


def suchindex(sprache: str) -> str:
    """What the search page of a language loads."""
    return SUCHINDEX if sprache == "de" else f"/daten/suche-{sprache}.json"


def as_datei(adresse: str) -> str:
    """The file that serves an address, from the site's root, without a leading slash."""
    pfad = adresse.lstrip("/")
    return f"{pfad}index.html" if not pfad or pfad.endswith("/") else pfad


def absolute(site_url: str, adresse: str) -> str:
    """The address with scheme and host; `site_url` may carry a path and ends with a slash."""
    sicher = adresse if _SICHER.fullmatch(adresse) else quote(adresse, safe=_UNBERUEHRT)
    return site_url.rstrip("/") + sicher


def of_pfad(pfad: str) -> str | None:
    """The address a content file has, or had under a former name: `inhalte/staedte/suhl.md` is `/staedte/suhl/`."""
    teile = pfad.removesuffix(".md").split("/")
    if not pfad.endswith(".md"):
        return None
    if teile[0] == "veranstaltungen" and len(teile) > 1:
        return f"/veranstaltungen/{teile[-1]}/"
    if teile[0] == "inhalte" and len(teile) > 2 and len(teile[1]) == 2:
        return of_fassung(pfad)
    if teile[0] == "inhalte" and len(teile) == 3:
        return f"/{teile[1]}/{teile[2]}/"
    return None


def of_original(pfad: str) -> str:
    """The address of what a page in another language is a version of; a folder means its overview."""
    return f"/{pfad.removeprefix('inhalte/')}" if pfad.endswith("/") else of_pfad(pfad) or "/"


def of_fassung(pfad: str) -> str:
    """The address of a page in another language is its path: `inhalte/en/fields/index.md` is `/en/fields/`.

    A language's folder has two letters, and no address of ours begins with a part that short, so none can clash.
    """
    teile = pfad.removeprefix("inhalte").removesuffix(".md").split("/")
    return "/".join(teile[:-1] if teile[-1] == "index" else teile) + "/"
