"""What partners show of ours: coming dates and stories, worded here once for script and snippet."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from generator.model import adresse
from generator.model.veranstaltung import Termin, Veranstaltung
from generator.render.ausgabe import Ausgabe
from generator.render.datum import as_iso, format_spanne
from generator.render.feedeintrag import build_feedeintrag
from generator.render.feedliste import Feed, list_feeds, partners
from generator.render.feedtext import plain_line
from generator.render.terminstatus import lage_of, ort_of

ANZAHL = 20
"""Most dates or stories a partner can show."""
GANZ = "oberzentrum"
"""The name of what is not limited to a town."""


@dataclass(frozen=True)
class Terminzeile:
    """A coming date."""

    titel: str
    url: str
    lage: str
    """`Abgesagt`, `Vorläufig`; '' where there is nothing to say."""
    beginn: str
    bis: str
    """The last day; the script leaves out what is over."""
    wann: str
    ort: str


@dataclass(frozen=True)
class Terminliste:
    """The coming dates of a town, or of all."""

    name: str
    stadt: str | None
    titel: str
    seite: str
    termine: tuple[Terminzeile, ...]

    def as_json(self) -> dict[str, Any]:
        """What the script reads."""
        return {"titel": self.titel, "seite": self.seite, "termine": [asdict(zeile) for zeile in self.termine]}


def list_terminlisten(ausgabe: Ausgabe) -> list[Terminliste]:
    """All of them together, then a list for each town, in the towns' order."""
    alle = _terminliste(ausgabe, None, "Veranstaltungen im Oberzentrum Südthüringen", adresse.KALENDER)
    return [alle] + [
        _terminliste(ausgabe, slug, f"Veranstaltungen in {plain_line(stadt.titel)}", adresse.kalender_stadt(slug))
        for slug, stadt in ausgabe.bestand.staedte.items()
    ]


def list_geschichtenfeeds(ausgabe: Ausgabe) -> list[tuple[str | None, Feed]]:
    """Partners with their feed, then everybody's (None)."""
    feeds = {feed.name: feed for feed in list_feeds(ausgabe)}
    return [(slug, feeds[slug]) for slug in partners(ausgabe)] + [(None, feeds["geschichten"])]


def story_rows(ausgabe: Ausgabe, feed: Feed, anzahl: int = 5) -> list[dict[str, str]]:
    """Stories of a feed as the snippet lists them."""
    eintraege = [build_feedeintrag(ausgabe, eintrag) for eintrag in feed.eintraege[:anzahl]]
    return [{"titel": e.titel, "url": e.url, "lage": "", "beginn": "", "wann": "", "text": e.kurz} for e in eintraege]


def _terminliste(ausgabe: Ausgabe, stadt: str | None, titel: str, seite: str) -> Terminliste:
    naechste = ausgabe.bestand.next_dates(ausgabe.config.stichtag, ANZAHL, lambda v: stadt in (None, v.stadt))
    zeilen = tuple(_zeile(ausgabe, termin, veranstaltung) for termin, veranstaltung in naechste)
    return Terminliste(f"kalender-{stadt or GANZ}", stadt, titel, ausgabe.absolute(seite), zeilen)


def _zeile(ausgabe: Ausgabe, termin: Termin, veranstaltung: Veranstaltung) -> Terminzeile:
    stadt = ausgabe.bestand.staedte.get(veranstaltung.stadt)
    ort = ort_of(veranstaltung, termin)
    orte = dict.fromkeys(plain_line(name) for name in (ort.name if ort else "", stadt.titel if stadt else "") if name)
    return Terminzeile(
        titel=("[Entwurf] " if veranstaltung.ist_entwurf else "") + plain_line(veranstaltung.titel),
        url=ausgabe.absolute(veranstaltung.adresse),
        lage=lage_of(veranstaltung, termin).titel,
        beginn=as_iso(termin.beginn),
        bis=termin.letzter_tag.isoformat(),
        wann=format_spanne(termin.beginn, termin.ende),
        ort=", ".join(orte),
    )
