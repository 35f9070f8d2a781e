"""Everything an edition consists of, as one stream of Artefakte, and the build that writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from generator.befund import Befund, Schwere
from generator.config import Config
from generator.errors import OzError
from generator.pipeline import Werk, choose_edition, find_blockers, find_zurueckgezogene, load, load_freie_tage
from generator.publish.ordner import Bericht, write_site
from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.daten import render_daten
from generator.render.fotoseiten import render_fotoseiten
from generator.render.gestalt import load_gestalt
from generator.render.hosting import render_hosting
from generator.render.ics_pruefung import find_ics_faults
from generator.render.inhaltsseiten import render_inhaltsseiten
from generator.render.kalender import find_kalender_hinweise, render_kalender
from generator.render.kalenderdaten import render_kalenderdaten
from generator.render.kalenderseiten import render_kalenderseiten
from generator.render.kalenderseiten_farben import with_kategorien
from generator.render.nachrichten import render_nachrichten
from generator.render.planung import render_planung
from generator.render.rueckzug import find_rueckzuege, render_rueckzuege
from generator.render.seite import Seitenwerk
from generator.render.standarddateien import find_security_befunde, render_standarddateien
from generator.render.standardseiten import render_standardseiten
from generator.render.suche import render_suchindex
from generator.render.uebersichten import render_uebersichten
from generator.render.umleitung import find_umleitungen, former_termin_files, render_umleitungen
from generator.render.veranstaltungsseiten import render_veranstaltungsseiten
from generator.render.zeichen import render_zeichen

Fortschritt: TypeAlias = Callable[[int, int], None]
"""Hears how many of how many are done."""


def render_website(werk: Werk) -> Iterator[Artefakt]:
    """Every file of the edition the Werk's config asks for."""
    ausgabe = Ausgabe(choose_edition(werk), werk.config)
    gestalt = with_kategorien(load_gestalt(werk.config), ausgabe.bestand.kategorien)
    seiten = Seitenwerk(ausgabe, gestalt)
    yield from gestalt.artefakte()
    yield from ausgabe.bilder.artefakte()
    yield from render_inhaltsseiten(ausgabe, seiten)
    yield from render_uebersichten(ausgabe, seiten)
    yield from render_fotoseiten(ausgabe, seiten)
    yield from render_standardseiten(ausgabe, seiten)
    yield from render_suchindex(ausgabe)
    yield from render_zeichen()
    yield from render_veranstaltungsseiten(ausgabe, seiten)
    yield from render_kalenderseiten(ausgabe, seiten)
    yield from render_planung(ausgabe, seiten, load_freie_tage())
    yield from render_kalenderdaten(ausgabe)
    yield from render_daten(ausgabe)
    yield from render_nachrichten(ausgabe, seiten)
    umleitungen = find_umleitungen(ausgabe, {pfad: datei.frueher for pfad, datei in werk.historie.dateien.items()})
    yield from render_umleitungen(seiten, umleitungen)
    yield from render_rueckzuege(seiten, find_rueckzuege(ausgabe, find_zurueckgezogene(werk), umleitungen))
    yield from _kalender(ausgabe, former_termin_files(ausgabe, umleitungen))
    yield from render_hosting({alt: ausgabe.url(neu) for alt, neu in umleitungen.items()})
    yield from render_standarddateien(ausgabe, seiten.verzeichnis)  # last: now every page is known


def _kalender(ausgabe: Ausgabe, fruehere: dict[str, str]) -> Iterator[Artefakt]:
    """The calendar files, each checked before it may be published, and copies at former addresses."""
    kopien: dict[str, list[str]] = {}
    for alt, neu in fruehere.items():
        kopien.setdefault(neu, []).append(alt)
    for artefakt in render_kalender(ausgabe):
        geprueft = _checked(artefakt)
        yield geprueft
        yield from (replace(geprueft, pfad=alt) for alt in kopien.get(artefakt.pfad, ()))


def _checked(artefakt: Artefakt) -> Artefakt:
    def render() -> bytes:
        inhalt = artefakt.render()
        fehler = [b for b in find_ics_faults(artefakt.pfad, inhalt) if b.schwere is Schwere.FEHLER]
        if fehler:
            raise OzError(
                f"Der Kalender /{artefakt.pfad} wäre fehlerhaft und wird nicht veröffentlicht: {fehler[0].meldung}"
            )
        return inhalt

    return replace(artefakt, render=render)


@dataclass(frozen=True)
class Bau:
    """How a build went."""

    bericht: Bericht | None
    """None where it was refused; then the old site is unchanged."""
    befunde: tuple[Befund, ...]
    hindernisse: tuple[Befund, ...]
    hinweise: tuple[Befund, ...] = ()
    """What only the finished site shows, such as a feed near the size clients read."""


def build(config: Config, ziel: Path | None = None, fortschritt: Fortschritt | None = None) -> Bau:
    """Load, check and, where nothing stands against it, write the site. Raises OzError."""
    werk = load(config)
    sicherheit = tuple(find_security_befunde(config))
    hindernisse = tuple(find_blockers(werk))
    if not config.entwuerfe:
        hindernisse += tuple(befund for befund in sicherheit if befund.schwere is Schwere.FEHLER)
    if hindernisse:
        return Bau(None, werk.befunde, hindernisse)
    beschaedigt = prepare_bilder(werk, fortschritt)
    befunde = werk.befunde + beschaedigt
    if beschaedigt and not config.entwuerfe:
        return Bau(None, befunde, beschaedigt)
    bericht = write_site(render_website(werk), ziel or config.ziel, config.cache)
    hinweise = find_kalender_hinweise(Ausgabe(choose_edition(werk), config))
    return Bau(bericht, befunde, (), (*hinweise, *sicherheit))


def prepare_bilder(werk: Werk, fortschritt: Fortschritt | None = None) -> tuple[Befund, ...]:
    """Make the files of all pictures of the edition; the findings name those that turn out to be damaged."""
    bilder = Ausgabe(choose_edition(werk), werk.config).bilder
    bilder.prepare(fortschritt)
    return tuple(bilder.befunde())
