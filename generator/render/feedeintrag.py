"""An entry as a feed item, the same for RSS, Atom and JSON Feed (inhaltsmodell.md, section 5)."""

from __future__ import annotations

import html
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from urllib.parse import quote, urlsplit

from generator.config import ZONE
from generator.model.bestand import Bestand
from generator.model.eintrag import Eintrag
from generator.model.seiten import Newsletterausgabe, Pressemitteilung, Unternehmensgeschichte
from generator.model.veranstaltung import Veranstaltung, day_of
from generator.render.ausgabe import Ausgabe
from generator.render.datum import format_spanne, format_tag
from generator.render.feedbild import Feedbild, find_feedbild
from generator.render.feedtext import plain_excerpt, plain_line, portable_html, xml_clean
from generator.render.terminstatus import banner, date_banner, differing_dates, lage_of
from generator.render.text import as_plain_text

STUNDE = time(6, 0)
"""A publication date has no time; six o'clock is the same day in every zone our readers' tools convert to."""


@dataclass(frozen=True)
class Feedeintrag:
    """What every format says of an entry."""

    kennung: str
    """The tag URI (RFC 4151) that never changes; a reader who has seen it is not shown the item again."""
    titel: str
    url: str
    kurz: str
    """Plain text, at most 300 characters."""
    html: str
    """Whole text; every address absolute, no script."""
    veroeffentlicht: datetime
    """When it was made public, never the date of an event."""
    geaendert: datetime
    kategorien: tuple[str, ...]
    bild: Feedbild | None


def build_feedeintrag(ausgabe: Ausgabe, eintrag: Eintrag) -> Feedeintrag:
    """The feed item of an entry."""
    url = ausgabe.absolute(eintrag.adresse)
    titel, vorspann = _titel(eintrag), _vorspann(ausgabe.bestand, eintrag)
    inhalt = portable_html(ausgabe.html(eintrag), url)
    bild = find_feedbild(ausgabe, eintrag)
    veroeffentlicht = published(eintrag)
    return Feedeintrag(
        kennung=kennung(ausgabe, eintrag),
        titel=titel,
        url=url,
        kurz=plain_excerpt(f"{vorspann} {eintrag.kurztext or as_plain_text(inhalt)}") or titel,
        html=(f"<p><strong>{html.escape(vorspann)}</strong></p>\n" if vorspann else "")
        + _abweichungen(eintrag)
        + inhalt
        + _verzeichnis(ausgabe, eintrag)
        + _herkunft(ausgabe, url, bild),
        veroeffentlicht=veroeffentlicht,
        geaendert=max(eintrag.stand.geaendert.astimezone(UTC).replace(microsecond=0), veroeffentlicht),
        kategorien=categories(ausgabe.bestand, eintrag),
        bild=bild,
    )


def kennung(ausgabe: Ausgabe, eintrag: Eintrag) -> str:
    """The frozen name of an entry as a tag URI.

    An event is named by its `uid`. A page is named by the path its file first had in Git: renaming, retitling and
    redating keep it. The authority with its year is a setting (`extra.feed_kennung`), so that moving to another
    domain keeps it too.
    """
    if isinstance(eintrag, Veranstaltung):
        eigen = f"veranstaltungen/{eintrag.uid}"
    else:
        eigen = first_name(eintrag)
        aeltester = ausgabe.remember("erste namen", lambda: _oldest_by_name(ausgabe.bestand)).get(eigen, eintrag.pfad)
        if aeltester != eintrag.pfad:  # a new file took the path that an older one was renamed away from
            eigen += f"/{eintrag.stand.erstellt:%Y-%m-%d}"
    vorgabe = f"{urlsplit(ausgabe.config.site_url).hostname},2024"
    return f"tag:{ausgabe.setting('feed_kennung', vorgabe)}:{quote(eigen, safe='/@._-~')}"


def _oldest_by_name(bestand: Bestand) -> dict[str, str]:
    """For each first name of pages the path of the page that bore it first."""
    seiten = [eintrag for eintrag in bestand.eintraege if not isinstance(eintrag, Veranstaltung)]
    seiten.sort(key=lambda seite: (seite.stand.erstellt, seite.pfad), reverse=True)
    return {first_name(seite): seite.pfad for seite in seiten}


def first_name(eintrag: Eintrag) -> str:
    """The path a page first had, without `inhalte/` and its ending."""
    return (eintrag.stand.erster_pfad or eintrag.pfad).removeprefix("inhalte/").removesuffix(".md")


def published(eintrag: Eintrag) -> datetime:
    """When the entry became public: its `datum`, an embargo's end, for an event its first commit."""
    if eintrag.datum is None:
        return eintrag.stand.erstellt.astimezone(UTC).replace(microsecond=0)
    moment = _moment(eintrag.datum)
    if isinstance(eintrag, Pressemitteilung) and eintrag.sperrfrist is not None:
        moment = max(moment, eintrag.sperrfrist)
    return moment.astimezone(UTC)


def _moment(tag: date) -> datetime:
    return datetime.combine(tag, STUNDE, tzinfo=ZONE)


def towns_of(eintrag: Eintrag) -> tuple[str, ...]:
    """Slugs of the towns an entry is about."""
    if isinstance(eintrag, Unternehmensgeschichte):
        return (eintrag.unternehmen.stadt,)
    return (eintrag.stadt,) if isinstance(eintrag, Veranstaltung) else ()


def fields_of(eintrag: Eintrag) -> tuple[str, ...]:
    """Slugs of the competence fields an entry supports; a story has its own."""
    if isinstance(eintrag, Unternehmensgeschichte):
        return (eintrag.kompetenzfeld,)
    return tuple(str(thema) for thema in eintrag.positionierung)


def categories(bestand: Bestand, eintrag: Eintrag) -> tuple[str, ...]:
    """Titles of its fields and towns, and an event's kind."""
    felder = [bestand.kompetenzfelder[slug].titel for slug in fields_of(eintrag) if slug in bestand.kompetenzfelder]
    staedte = [bestand.staedte[slug].titel for slug in towns_of(eintrag) if slug in bestand.staedte]
    art = [eintrag.kategorie.titel] if isinstance(eintrag, Veranstaltung) else []
    return tuple(dict.fromkeys(plain_line(titel) for titel in felder + staedte + art))


def _titel(eintrag: Eintrag) -> str:
    titel = plain_line(eintrag.titel) or eintrag.slug
    praefix = lage_of(eintrag).praefix if isinstance(eintrag, Veranstaltung) else ""
    return ("[Entwurf] " if eintrag.ist_entwurf else "") + praefix + titel


def _vorspann(bestand: Bestand, eintrag: Eintrag) -> str:
    """What a reader must know first: of an event when, where, and whether it takes place."""
    if not isinstance(eintrag, Veranstaltung):
        return ""
    abweichungen = _abweichende_termine(eintrag)
    weitere = f" Und {len(abweichungen) - 1} weitere geänderte Termine." if len(abweichungen) > 2 else ""
    saetze = (banner(eintrag), *abweichungen[: 1 if weitere else 2])
    return xml_clean(f"{wann_und_wo(bestand, eintrag)}. {' '.join(filter(None, saetze))}{weitere}".strip())


def _abweichende_termine(eintrag: Veranstaltung) -> list[str]:
    """A sentence for each date of a series that was to come when its file last changed and is not as the rule says.

    Counted from that change, not from the Stichtag: the same content has to stay the same bytes.
    """
    seit = eintrag.stand.geaendert.astimezone(ZONE).date()
    saetze = (date_banner(eintrag, termin) for termin in differing_dates(eintrag) if termin.letzter_tag >= seit)
    return [satz for satz in saetze if satz]


def _abweichungen(eintrag: Eintrag) -> str:
    """The same as a list, where there are more than the lead names."""
    saetze = _abweichende_termine(eintrag) if isinstance(eintrag, Veranstaltung) else []
    if len(saetze) < 3:
        return ""
    return "<ul>" + "".join(f"<li>{html.escape(xml_clean(satz))}</li>" for satz in saetze) + "</ul>\n"


def wann_und_wo(bestand: Bestand, eintrag: Veranstaltung) -> str:
    """Date and place of an event in one line; of a series its rule, which does not change from day to day."""
    reihe = eintrag.wiederholung.beschreibung if eintrag.wiederholung else ""
    wann = f"{reihe}, ab {format_tag(day_of(eintrag.beginn))}" if reihe else format_spanne(eintrag.beginn, eintrag.ende)
    stadt = bestand.staedte[eintrag.stadt].titel if eintrag.stadt in bestand.staedte else ""
    wo = eintrag.ort.anschrift if eintrag.ort else stadt
    return ", ".join(teil for teil in (wann[:1].upper() + wann[1:], wo) if teil)


def _verzeichnis(ausgabe: Ausgabe, eintrag: Eintrag) -> str:
    """The contributions a newsletter issue points to."""
    if not isinstance(eintrag, Newsletterausgabe):
        return ""
    zeilen = []
    for beitrag in filter(None, map(ausgabe.bestand.by_pfad.get, eintrag.beitraege)):
        wann = f", {wann_und_wo(ausgabe.bestand, beitrag)}" if isinstance(beitrag, Veranstaltung) else ""
        ziel = html.escape(ausgabe.absolute(beitrag.adresse))
        titel, zusatz = html.escape(_titel(beitrag)), html.escape(xml_clean(wann))
        zeilen.append(f'<li><a href="{ziel}">{titel}</a>{zusatz}</li>')
    return "\n<h2>In dieser Ausgabe</h2>\n<ul>\n" + "\n".join(zeilen) + "\n</ul>" if zeilen else ""


def _herkunft(ausgabe: Ausgabe, url: str, bild: Feedbild | None) -> str:
    """Where the text is from; it stays with the text when a partner takes it over, and lets us count that."""
    name = html.escape(xml_clean(ausgabe.config.site_name))
    zeile = f'\n<p>Quelle: <a href="{html.escape(url)}">{name}</a></p>'
    if bild is not None and bild.nachweis:
        zeile += f"\n<p><small>Bild: {html.escape(xml_clean(bild.nachweis))}</small></p>"
    return zeile
