"""What was offered to whom and when, so that taking over can be counted (`/daten/zulieferungen.json`)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from generator.model import adresse
from generator.model.eintrag import Eintrag
from generator.model.seiten import Pressemitteilung, Unternehmensgeschichte
from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.feedeintrag import kennung, published
from generator.render.feedtext import plain_line

REDAKTIONEN = "presse"
"""Whom press releases are offered to: editors' offices, nobody in particular."""


@dataclass(frozen=True)
class Zulieferung:
    """One item others may take over."""

    kennung: str
    """As in the feeds; it survives renaming."""
    art: str
    titel: str
    url: str
    kurztext: str
    text: str
    """Plain text of the body."""
    angeboten_an: tuple[str, ...]
    """Slugs of partners; `presse` for a release."""
    angeboten_am: datetime
    geaendert: datetime
    entwurf: bool

    def as_json(self) -> dict[str, Any]:
        """Without the texts, which the feeds have."""
        angaben: dict[str, Any] = {
            "kennung": self.kennung,
            "art": self.art,
            "titel": self.titel,
            "url": self.url,
            "angeboten_an": list(self.angeboten_an),
            "angeboten_am": self.angeboten_am.isoformat(),
            "geaendert": self.geaendert.isoformat(),
        }
        return angaben | ({"entwurf": True} if self.entwurf else {})


def render_zulieferungen(ausgabe: Ausgabe) -> Iterator[Artefakt]:
    """The list as JSON, newest first."""
    inhalt = {"version": 1, "zulieferungen": [z.as_json() for z in list_zulieferungen(ausgabe)]}
    text = json.dumps(inhalt, ensure_ascii=False, indent=1) + "\n"
    yield Artefakt.of(adresse.as_datei(adresse.ZULIEFERUNGEN), text)


def list_zulieferungen(ausgabe: Ausgabe) -> list[Zulieferung]:
    """Everything of this edition that is offered to somebody, newest first."""
    angebote = [_zulieferung(ausgabe, e) for e in ausgabe.bestand.eintraege if offered_to(e)]
    return sorted(angebote, key=lambda z: (-z.angeboten_am.timestamp(), z.kennung))


def offered_to(eintrag: Eintrag) -> tuple[str, ...]:
    """Whom an entry is offered to: its partners; a release also to editors' offices, a story at least to them."""
    an = dict.fromkeys(eintrag.partner)
    if isinstance(eintrag, Pressemitteilung | Unternehmensgeschichte):
        an[REDAKTIONEN] = None
    return tuple(an)


def _zulieferung(ausgabe: Ausgabe, eintrag: Eintrag) -> Zulieferung:
    veroeffentlicht = published(eintrag)
    return Zulieferung(
        kennung=kennung(ausgabe, eintrag),
        art=eintrag.ART,
        titel=plain_line(eintrag.titel),
        url=ausgabe.absolute(eintrag.adresse),
        kurztext=plain_line(eintrag.kurztext),
        text=ausgabe.plain_text(eintrag),
        angeboten_an=offered_to(eintrag),
        angeboten_am=veroeffentlicht,
        geaendert=max(eintrag.stand.geaendert.replace(microsecond=0), veroeffentlicht),
        entwurf=eintrag.ist_entwurf,
    )
