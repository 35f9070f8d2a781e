"""Everything an edition consists of, as one stream of Artefakte, and the build that writes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.befund import Befund
from generator.config import Config
from generator.pipeline import Werk, choose_edition, find_blockers, load
from generator.publish.ordner import Bericht, write_site
from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.gestalt import load_gestalt
from generator.render.inhaltsseiten import render_inhaltsseiten
from generator.render.seite import Seitenwerk


def render_website(werk: Werk) -> Iterator[Artefakt]:
    """Every file of the edition the Werk's config asks for."""
    ausgabe = Ausgabe(choose_edition(werk), werk.config)
    gestalt = load_gestalt(werk.config)
    seiten = Seitenwerk(ausgabe, gestalt)
    yield from gestalt.artefakte()
    yield from render_inhaltsseiten(ausgabe, seiten)


@dataclass(frozen=True)
class Bau:
    """How a build went."""

    bericht: Bericht | None
    """None where it was refused; then the old site is unchanged."""
    befunde: tuple[Befund, ...]
    hindernisse: tuple[Befund, ...]


def build(config: Config, ziel: Path | None = None) -> Bau:
    """Load, check and, where nothing stands against it, write the site. Raises OzError."""
    werk = load(config)
    hindernisse = tuple(find_blockers(werk))
    if hindernisse:
        return Bau(None, werk.befunde, hindernisse)
    bericht = write_site(render_website(werk), ziel or config.ziel, config.cache)
    return Bau(bericht, werk.befunde, ())
