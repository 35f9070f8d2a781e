"""Everything an edition consists of, as one stream of Artefakte, and the build that writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from generator.befund import Befund, Schwere
from generator.config import Config
from generator.pipeline import (
    Werk,
    choose_edition,
    find_blockers,
    find_zurueckgezogene,
    load,
    load_freie_tage,
    load_regelseiten,
)
from generator.publish.kalender import publish_kalender
from generator.publish.ordner import Bericht, write_site
from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.daten import render_daten
from generator.render.erklaerung import find_erklaerung_befunde
from generator.render.fotoseiten import render_fotoseiten
from generator.render.gestalt import load_gestalt
from generator.render.hosting import render_hosting
from generator.render.inhaltsseiten import render_inhaltsseiten
from generator.render.kalender import Kalenderwerk
from generator.render.kalenderdaten import render_kalenderdaten
from generator.render.kalenderseiten import render_kalenderseiten
from generator.render.kalenderseiten_farben import with_kategorien
from generator.render.nachrichten import render_nachrichten
from generator.render.planung import render_planung
from generator.render.regelseiten import render_regelseiten
from generator.render.rueckzug import find_rueckzuege, render_rueckzuege
from generator.render.seite import Seitenwerk
from generator.render.standarddateien import find_security_befunde, render_standarddateien
from generator.render.standardseiten import render_standardseiten
from generator.render.suche import render_suchindex
from generator.render.titelkarte import render_titelkarten
from generator.render.uebersichten import render_uebersichten
from generator.render.umleitung import find_umleitungen, former_termin_files, render_umleitungen
from generator.render.veranstaltungsseiten import render_veranstaltungsseiten
from generator.render.zeichen import render_zeichen

Fortschritt: TypeAlias = Callable[[int, int], None]
"""Hears how many of how many are done."""


class Website:
    """The files of one edition, and what only they show."""

    def __init__(self, werk: Werk) -> None:
        self.werk = werk
        self.ausgabe = Ausgabe(choose_edition(werk), werk.config)
        self.kalender = Kalenderwerk(self.ausgabe)

    def prepare_bilder(self, fortschritt: Fortschritt | None = None) -> tuple[Befund, ...]:
        """Make the files of all pictures of the edition; the findings name those that turn out to be damaged."""
        self.ausgabe.bilder.prepare(fortschritt)
        return tuple(self.ausgabe.bilder.befunde())

    def artefakte(self) -> Iterator[Artefakt]:
        """Every file of the edition."""
        ausgabe, werk = self.ausgabe, self.werk
        gestalt = with_kategorien(load_gestalt(werk.config), ausgabe.bestand.kategorien)
        seiten = Seitenwerk(ausgabe, gestalt)
        yield from gestalt.artefakte()
        yield from ausgabe.bilder.artefakte()
        yield from render_inhaltsseiten(ausgabe, seiten)
        yield from render_uebersichten(ausgabe, seiten)
        yield from render_fotoseiten(ausgabe, seiten)
        yield from render_standardseiten(ausgabe, seiten)
        yield from render_zeichen()
        yield from render_titelkarten(ausgabe)
        yield from render_veranstaltungsseiten(ausgabe, seiten)
        yield from render_kalenderseiten(ausgabe, seiten)
        yield from render_planung(ausgabe, seiten, load_freie_tage())
        yield from render_regelseiten(ausgabe, seiten, load_regelseiten)
        yield from render_kalenderdaten(ausgabe)
        yield from render_daten(ausgabe)
        yield from render_nachrichten(ausgabe, seiten)
        umleitungen = find_umleitungen(ausgabe, {pfad: datei.frueher for pfad, datei in werk.historie.dateien.items()})
        yield from render_umleitungen(seiten, umleitungen)
        yield from render_rueckzuege(seiten, find_rueckzuege(ausgabe, find_zurueckgezogene(werk), umleitungen))
        yield from publish_kalender(self.kalender, former_termin_files(ausgabe, umleitungen))
        yield from render_hosting({alt: ausgabe.url(neu) for alt, neu in umleitungen.items()})
        yield from render_suchindex(seiten)  # last: now every page is known
        yield from render_standarddateien(ausgabe, seiten.verzeichnis)

    def hinweise(self) -> list[Befund]:
        """What only the finished calendars show, such as a feed near the size clients read."""
        return self.kalender.hinweise()


def render_website(werk: Werk) -> Iterator[Artefakt]:
    """Every file of the edition the Werk's config asks for."""
    return Website(werk).artefakte()


@dataclass(frozen=True)
class Bau:
    """How a build went."""

    bericht: Bericht | None
    """None where it was refused; then the old site is unchanged."""
    befunde: tuple[Befund, ...]
    hindernisse: tuple[Befund, ...]
    hinweise: tuple[Befund, ...] = ()
    """What only the finished site shows, such as a feed near the size clients read."""


@dataclass(frozen=True)
class Anlauf:
    """An edition that is judged and not yet written; both doors stop here where something stands against it."""

    website: Website
    befunde: tuple[Befund, ...]
    hindernisse: tuple[Befund, ...]
    einstellungen: tuple[Befund, ...]
    """What the settings lack: they are not content, but some of it stops a production edition."""


def prepare(config: Config, fortschritt: Fortschritt | None = None) -> Anlauf:
    """Load, check and make the pictures. Raises OzError."""
    werk = load(config)
    website = Website(werk)
    einstellungen = (*find_security_befunde(config), *find_erklaerung_befunde(config))
    hindernisse = [] if config.entwuerfe else [b for b in einstellungen if b.schwere is Schwere.FEHLER]
    hindernisse += find_blockers(werk)
    if hindernisse:
        return Anlauf(website, werk.befunde, tuple(hindernisse), einstellungen)
    beschaedigt = website.prepare_bilder(fortschritt)
    stoert = () if config.entwuerfe else beschaedigt
    return Anlauf(website, werk.befunde + beschaedigt, stoert, einstellungen)


def build(config: Config, ziel: Path | None = None, fortschritt: Fortschritt | None = None) -> Bau:
    """Load, check and, where nothing stands against it, write the site. Raises OzError."""
    anlauf = prepare(config, fortschritt)
    if anlauf.hindernisse:
        return Bau(None, anlauf.befunde, anlauf.hindernisse)
    website = anlauf.website
    bericht = write_site(website.artefakte(), ziel or config.ziel, config.cache)
    hinweise = website.hinweise()
    website.ausgabe.teile.save()
    return Bau(bericht, anlauf.befunde, (), (*hinweise, *anlauf.einstellungen))
