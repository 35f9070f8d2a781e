"""Short texts for social media about one entry: proposals within each network's limits, to be edited by a person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.eintrag import Eintrag
from generator.model.seiten import Unternehmensgeschichte
from generator.model.veranstaltung import Veranstaltung
from generator.render.ausgabe import Ausgabe
from generator.render.feedeintrag import fields_of, towns_of, wann_und_wo
from generator.render.feedtext import plain_line
from generator.render.terminstatus import lage_of
from generator.render.text import shorten

LINKLAENGE = 23
"""Mastodon counts every address as 23 characters."""
_WORT = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Kanal:
    """A network and its limits."""

    name: str
    grenze: int
    """Characters in all."""
    schlagworte: int
    """Hashtags that help there; more look like advertising."""
    link: bool = True
    """Whether an address in the text can be clicked."""
    linklaenge: int | None = None
    """What an address counts; None: its length."""
    absatz: bool = False
    """Room for the beginning of the text."""


KANAELE = (
    Kanal("Bluesky", 300, 2),
    Kanal("Mastodon", 500, 4, linklaenge=LINKLAENGE),
    Kanal("LinkedIn und Facebook", 1200, 3, absatz=True),
    Kanal("Instagram", 2200, 5, link=False, absatz=True),
)


@dataclass(frozen=True)
class Kurztext:
    """A proposal for one network."""

    kanal: Kanal
    text: str

    @property
    def laenge(self) -> int:
        """As the network counts."""
        return count_characters(self.text, self.kanal)


def propose_kurztexte(ausgabe: Ausgabe, eintrag: Eintrag) -> list[Kurztext]:
    """One proposal for each network; what does not fit is left out from the end, never the link."""
    return [Kurztext(kanal, _propose(ausgabe, eintrag, kanal)) for kanal in KANAELE]


def propose_schlagworte(ausgabe: Ausgabe, eintrag: Eintrag) -> list[str]:
    """Hashtags: the settings' own, then field, town and the entry's keywords; each word begins with a capital, so
    that screen readers tell them apart."""
    bestand = ausgabe.bestand
    eigene = [str(wort) for wort in (ausgabe.setting("texte") or {}).get("schlagworte") or ()]
    felder = [bestand.kompetenzfelder[slug].titel for slug in fields_of(eintrag) if slug in bestand.kompetenzfelder]
    staedte = [bestand.staedte[slug].titel for slug in towns_of(eintrag) if slug in bestand.staedte]
    alle = (as_hashtag(wort) for wort in [*eigene, *felder, *staedte, *eintrag.schlagworte])
    return [tag for tag in dict.fromkeys(alle) if len(tag) > 1]


def as_hashtag(wort: str) -> str:
    """One word of letters and digits: `#ZellaMehlis`."""
    return "#" + "".join(teil[:1].upper() + teil[1:] for teil in _WORT.findall(wort))


def count_characters(text: str, kanal: Kanal) -> int:
    """The length as the network counts it."""
    if kanal.linklaenge is None:
        return len(text)
    return len(re.sub(r"https?://\S+", "x" * kanal.linklaenge, text))


def _propose(ausgabe: Ausgabe, eintrag: Eintrag, kanal: Kanal) -> str:
    ende = [_call(ausgabe, eintrag, kanal), " ".join(propose_schlagworte(ausgabe, eintrag)[: kanal.schlagworte])]
    titel, kurz = plain_line(eintrag.titel), plain_line(eintrag.kurztext)
    kopf = [titel, _wann_und_wo(ausgabe, eintrag)] if isinstance(eintrag, Veranstaltung) else [titel]
    knapp = kopf if isinstance(eintrag, Veranstaltung) or not kurz else [kurz]
    voll = [*kopf, kurz, *([_first_paragraph(ausgabe, eintrag)] if kanal.absatz else [])]
    for teile in (voll, [*kopf, kurz], knapp):
        text = _join([*teile, *ende])
        if count_characters(text, kanal) <= kanal.grenze:
            return text
    platz = kanal.grenze - count_characters(_join(["x", *ende]), kanal)
    return _join([shorten(" ".join(knapp), max(platz, 20)), *ende])


def _join(teile: Sequence[str]) -> str:
    return "\n\n".join(teil for teil in teile if teil)


def _call(ausgabe: Ausgabe, eintrag: Eintrag, kanal: Kanal) -> str:
    worte = "Die ganze Geschichte" if isinstance(eintrag, Unternehmensgeschichte) else "Mehr dazu"
    worte = "Alles zum Termin" if isinstance(eintrag, Veranstaltung) else worte
    return f"{worte}: {ausgabe.absolute(eintrag.adresse)}" if kanal.link else f"{worte}: Link im Profil"


def _wann_und_wo(ausgabe: Ausgabe, veranstaltung: Veranstaltung) -> str:
    lage = lage_of(veranstaltung).titel
    return (f"{lage}: " if lage else "") + wann_und_wo(ausgabe.bestand, veranstaltung)


def _first_paragraph(ausgabe: Ausgabe, eintrag: Eintrag) -> str:
    erster = ausgabe.plain_text(eintrag).split("\n\n", 1)[0]
    return shorten(plain_line(erster), 500)
