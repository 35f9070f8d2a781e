"""Draft new content files for `oz neu`: everything required, judged before anything is written."""

from __future__ import annotations

import os
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol

from generator.befund import Befund
from generator.config import Config
from generator.errors import OzError
from generator.model.bestand import Bestand
from generator.model.eintrag import Eintrag
from generator.pipeline import load
from generator.render.datei import Inhalt, as_slug, render_datei

UID_DOMAIN = "oberzentrum-suedthueringen.de"
"""Part of new UIDs; it only has to be ours, the address may change."""
TERMINE_VORAUS = 8
"""How many coming dates a newsletter draft proposes."""


class Antworten(Protocol):
    """Whoever knows the answers to a kind's questions."""

    def text(self, name: str) -> str:
        """The answer; '' where nothing was said."""

    def texte(self, name: str) -> tuple[str, ...]:
        """All answers to a question that takes several."""


@dataclass(frozen=True)
class Neuling:
    """A file that is not written yet."""

    ordner: str
    """From the project's root."""
    slug: str
    kopf: Mapping[str, Inhalt] = field(default_factory=dict)
    text: str = ""

    @property
    def pfad(self) -> str:
        """Where it will lie, from the project's root."""
        return f"{self.ordner}/{self.slug}.md"

    @property
    def quelltext(self) -> str:
        """The whole file."""
        return render_datei(self.kopf, self.text)

    def with_slug(self, slug: str) -> Neuling:
        """The same file under another name."""
        return replace(self, slug=slug)


def draft_geschichte(antworten: Antworten, bestand: Bestand, config: Config) -> Neuling:
    """A company story."""
    titel, feld = antworten.text("titel"), antworten.text("kompetenzfeld")
    kopf: dict[str, Inhalt] = {
        "titel": titel,
        "kurztext": antworten.text("kurztext"),
        "datum": config.stichtag,
        "status": "entwurf",
        "zielgruppen": antworten.texte("zielgruppe"),
        "unternehmen": {"name": antworten.text("unternehmen"), "stadt": antworten.text("stadt")},
        "kompetenzfeld": feld,
    }
    return Neuling("inhalte/geschichten", as_slug(antworten.text("unternehmen")), kopf, _GESCHICHTE)


_GESCHICHTE = """
<!-- Der erste Absatz sagt, was dieses Unternehmen kann: eine genaue Beobachtung aus dem Betrieb.
     Jede Zahl braucht einen Eintrag unter «quellen» im Kopf: {aussage, quelle, stand}. -->
"""


def draft_veranstaltung(antworten: Antworten, bestand: Bestand, config: Config) -> Neuling:
    """An event; its uid is drawn here once and never changes again."""
    beginn, stadt = antworten.text("beginn"), antworten.text("stadt")
    stadtname = bestand.staedte[stadt].titel if stadt in bestand.staedte else stadt
    kopf: dict[str, Inhalt] = {
        "titel": antworten.text("titel"),
        "kurztext": antworten.text("kurztext"),
        "beginn": beginn,
        "ende": antworten.text("ende") or None,
        "stadt": stadt,
        "ort": _key_or(antworten.text("ort"), bestand.orte, {"ortsname": stadtname}),
        "veranstalter": _key_or(antworten.text("veranstalter"), bestand.veranstalter, {}),
        "kategorie": antworten.text("kategorie"),
        "terminstatus": antworten.text("terminstatus"),
        "barrierefreiheit": "unbekannt",
        "status": "entwurf",
        "uid": f"{uuid.uuid4()}@{UID_DOMAIN}",
    }
    jahr = beginn[:4] if beginn[:4].isdigit() else str(config.stichtag.year)
    return Neuling(f"veranstaltungen/{jahr}", as_slug(f"{antworten.text('titel')} {jahr}"), kopf, "")


def _key_or(antwort: str, bekannt: Mapping[str, object], dazu: Mapping[str, Inhalt]) -> Inhalt:
    """A known key as it is; any other text is a name, written out in the file."""
    if not antwort:
        return None
    return antwort if antwort in bekannt else {"name": antwort, **dazu}


def draft_presse(antworten: Antworten, bestand: Bestand, config: Config) -> Neuling:
    """A press release."""
    kopf: dict[str, Inhalt] = {
        "titel": antworten.text("titel"),
        "kurztext": antworten.text("kurztext"),
        "datum": config.stichtag,
        "status": "entwurf",
        "kontakt": antworten.text("kontakt") or None,
    }
    slug = f"{config.stichtag.isoformat()}-{as_slug(antworten.text('titel'), 48)}"
    return Neuling("inhalte/presse", slug, kopf, "")


def draft_newsletter(antworten: Antworten, bestand: Bestand, config: Config) -> Neuling:
    """An issue with what is new since the last one and the coming dates."""
    letzte = bestand.newsletter[0] if bestand.newsletter else None
    nummer = max((ausgabe.nummer for ausgabe in bestand.newsletter), default=0) + 1
    neues = collect_new(bestand, letzte.datum if letzte else None, config.stichtag)
    termine = bestand.coming(config.stichtag)[:TERMINE_VORAUS]
    beitraege = [eintrag.pfad for eintrag in neues] + list(dict.fromkeys(v.pfad for _, v in termine))
    kopf: dict[str, Inhalt] = {
        "titel": f"Neues aus dem Oberzentrum Südthüringen, Ausgabe {nummer}: {antworten.text('thema')}",
        "datum": config.stichtag,
        "status": "entwurf",
        "nummer": nummer,
        "zielgruppen": ("unternehmen", "fachkraefte", "gaeste"),
        "beitraege": tuple(beitraege),
    }
    return Neuling("inhalte/newsletter", config.stichtag.isoformat()[:7], kopf, _NEWSLETTER)


def collect_new(bestand: Bestand, seit: date | None, bis: date) -> list[Eintrag]:
    """Stories and press releases dated after `seit` and up to `bis`, newest first: economy before the rest."""
    kandidaten: list[Eintrag] = [*bestand.geschichten, *bestand.presse]
    return [e for e in kandidaten if e.datum and e.datum <= bis and (seit is None or e.datum > seit) and not e.muster]


_NEWSLETTER = """
Sehr geehrte Leserinnen und Leser,

<!-- Zwei, drei Sätze zur Ausgabe, Wirtschaft zuerst. Die Beiträge und Termine aus dem Kopf («beitraege») stellen
     Website, Mail und Feed von selbst darunter; hier nicht wiederholen. -->
"""


def judge_neuling(neuling: Neuling, config: Config) -> list[Befund]:
    """What the rules would say of the file if it were written. Raises OzError where the name is taken."""
    if os.path.lexists(config.projekt / neuling.pfad):
        raise OzError(f"{neuling.pfad} gibt es schon. Bitte mit --slug einen anderen Dateinamen angeben.")
    werk = load(config, {neuling.pfad: neuling.quelltext})
    return [befund for befund in werk.befunde if befund.datei == neuling.pfad]


def write_neuling(neuling: Neuling, config: Config) -> str:
    """Write the file; never over another one. Returns its path from the project's root."""
    datei = config.projekt / neuling.pfad
    try:
        datei.parent.mkdir(parents=True, exist_ok=True)
        with datei.open("x", encoding="utf-8", newline="\n") as strom:
            strom.write(neuling.quelltext)
    except FileExistsError:
        raise OzError(f"{neuling.pfad} gibt es schon. Bitte mit --slug einen anderen Dateinamen angeben.") from None
    except OSError as fehler:
        raise OzError(f"{neuling.pfad} lässt sich nicht schreiben ({fehler.strerror}).") from None
    return neuling.pfad
