"""Which news feeds there are, what each is for, and which entries belong to it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from generator.model import adresse
from generator.model.eintrag import Eintrag, Zielgruppe
from generator.model.seiten import Pressemitteilung, Unternehmensgeschichte
from generator.model.veranstaltung import Veranstaltung, moment_key
from generator.render.ausgabe import Ausgabe
from generator.render.feedeintrag import fields_of, published, towns_of
from generator.render.feedtext import plain_line

ANZAHL = 20
"""Items in a feed (inhaltsmodell.md, section 5)."""
FORMATE = {"xml": "RSS 2.0", "atom": "Atom", "json": "JSON Feed"}
LEER = datetime(2000, 1, 1, tzinfo=UTC)
"""When a feed changed last that never held anything: a fixed moment, not the clock."""


@dataclass(frozen=True)
class Feed:
    """A news feed before it takes a format."""

    name: str
    kurztitel: str
    """As people on our own site read it."""
    titel: str
    """With the site's name, for readers that list many sources."""
    beschreibung: str
    gruppe: str
    """Under which heading the page for people lists it."""
    seite: str
    """Absolute address of the page for people that it stands for."""
    urls: dict[str, str]
    """Its absolute addresses by format."""
    kennung: str
    herausgeber: str
    eintraege: tuple[Eintrag, ...]
    """At most twenty, newest publication first."""
    stand: datetime = LEER


def list_feeds(ausgabe: Ausgabe) -> list[Feed]:
    """All feeds, in the order people are shown them; each exists even while it is empty."""
    return ausgabe.remember("feeds", lambda: [feed for gruppe in _GRUPPEN for feed in gruppe(ausgabe)])


def _by_kind(ausgabe: Ausgabe) -> Iterator[Feed]:
    bestand = ausgabe.bestand
    art = "Nach Art"
    yield _feed(
        ausgabe, "geschichten", "Geschichten aus Unternehmen", "Betriebe der Präzisionstechnologie und des "
        "Behälterglases aus den vier Städten.", art, adresse.UEBERSICHTEN["geschichten"],
        _ranked(ausgabe, bestand.geschichten),
    )  # fmt: skip
    yield _feed(
        ausgabe, "presse", "Pressemitteilungen", "Mitteilungen für Redaktionen.", art,
        adresse.UEBERSICHTEN["presse"], _ranked(ausgabe, bestand.presse),
    )  # fmt: skip
    yield _feed(
        ausgabe, "newsletter", "Newsletter", "Jede Ausgabe des Newsletters.", art,
        adresse.UEBERSICHTEN["newsletter"], _ranked(ausgabe, bestand.newsletter),
    )  # fmt: skip
    yield _feed(
        ausgabe, "veranstaltungen", "Veranstaltungen", "Neu angekündigte Veranstaltungen in der Reihenfolge ihrer "
        "Ankündigung.", art, adresse.KALENDER, _where(ausgabe, lambda e: (e.ART,), Veranstaltung.ART),
    )  # fmt: skip


def _by_partner(ausgabe: Ausgabe) -> Iterator[Feed]:
    for slug, titel in partners(ausgabe).items():
        yield _feed(
            ausgabe, slug, f"Für {titel}", f"Beiträge, die wir {titel} zur Übernahme anbieten.", "Für Partner",
            "/", _where(ausgabe, lambda e: e.partner, slug),
        )  # fmt: skip


def _by_field(ausgabe: Ausgabe) -> Iterator[Feed]:
    for slug, feld in ausgabe.bestand.kompetenzfelder.items():
        yield _feed(
            ausgabe, f"kompetenzfeld-{slug}", feld.titel, f"Geschichten, Mitteilungen und Termine zu {feld.titel}.",
            "Nach Kompetenzfeld", feld.adresse, _where(ausgabe, fields_of, slug),
        )  # fmt: skip


def _by_town(ausgabe: Ausgabe) -> Iterator[Feed]:
    for slug, stadt in ausgabe.bestand.staedte.items():
        yield _feed(
            ausgabe, f"stadt-{slug}", stadt.titel, f"Geschichten und Veranstaltungen aus {stadt.titel}.", "Nach Stadt",
            stadt.adresse, _where(ausgabe, towns_of, slug),
        )  # fmt: skip


def _by_group(ausgabe: Ausgabe) -> Iterator[Feed]:
    for gruppe in Zielgruppe:
        yield _feed(
            ausgabe, f"zielgruppe-{gruppe}", f"Für {gruppe.titel}", f"Alles Neue für {gruppe.titel}.",
            "Nach Zielgruppe", "/", _where(ausgabe, lambda e: e.zielgruppen, gruppe),
        )  # fmt: skip


def partners(ausgabe: Ausgabe) -> dict[str, str]:
    """Partners by slug: those of the setting `extra.partner`, and whoever an entry names."""
    eingestellt: dict[str, Any] = ausgabe.setting("partner") or {}
    genannt = {slug for eintrag in ausgabe.bestand.eintraege for slug in eintrag.partner}
    return {
        slug: str((eingestellt.get(slug) or {}).get("titel") or slug.replace("-", " ").title())
        for slug in sorted(genannt | eingestellt.keys())
    }


_GRUPPEN = (_by_kind, _by_partner, _by_field, _by_town, _by_group)


def _where(ausgabe: Ausgabe, merkmal: Callable[[Eintrag], Collection[str]], wert: str) -> Iterator[Eintrag]:
    """News of all kinds that have the mark; the newsletter only repeats them and has its own feed."""
    return (eintrag for eintrag in _news(ausgabe) if wert in merkmal(eintrag))


def _news(ausgabe: Ausgabe) -> list[Eintrag]:
    arten = (Unternehmensgeschichte, Pressemitteilung, Veranstaltung)
    alle = (eintrag for eintrag in ausgabe.bestand.eintraege if isinstance(eintrag, arten))
    return ausgabe.remember("news", lambda: _ranked(ausgabe, alle))


def _feed(
    ausgabe: Ausgabe, name: str, titel: str, beschreibung: str, gruppe: str, seite: str, eintraege: Iterable[Eintrag]
) -> Feed:
    site = plain_line(ausgabe.config.site_name)
    return Feed(
        name=name,
        kurztitel=plain_line(titel),
        titel=f"{plain_line(titel)} – {site}",
        beschreibung=plain_line(beschreibung),
        gruppe=gruppe,
        seite=ausgabe.absolute(seite),
        urls={format: ausgabe.absolute(adresse.feed(name, format)) for format in FORMATE},
        kennung=ausgabe.absolute(adresse.feed(name)),
        herausgeber=site,
        eintraege=tuple(islice(eintraege, ANZAHL)),
    )


def _ranked(ausgabe: Ausgabe, eintraege: Iterable[Eintrag]) -> list[Eintrag]:
    """The newest first; an event that is over is no news any more."""
    heute = ausgabe.config.stichtag
    aktuell = [
        e for e in eintraege
        if not isinstance(e, Veranstaltung) or any(t.letzter_tag >= heute for t in reversed(e.termine))
    ]  # fmt: skip
    return sorted(aktuell, key=_rank)


def _rank(eintrag: Eintrag) -> tuple[float, Any, str]:
    """Newest publication first; events announced together in the order of their dates."""
    nebenrang = moment_key(eintrag.beginn) if isinstance(eintrag, Veranstaltung) else ()
    return (-published(eintrag).timestamp(), nebenrang, eintrag.pfad)
