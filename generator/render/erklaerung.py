"""The data of the accessibility statement (mkdocs.yml, `extra.barrierefreiheit`): judged, and put into its page.

The parts follow the model of Decision (EU) 2018/1523; the text around them is `inhalte/ueber-uns/barrierefreiheit.md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from markupsafe import Markup

from generator.befund import Befund, Schwere, Stelle
from generator.config import Config
from generator.render.ausgabe import Ausgabe
from generator.render.datum import format_tag

GUELTIG = timedelta(days=365)
"""A statement older than this no longer says how the site is (reviewed at least yearly)."""
WARNFRIST = timedelta(days=30)
VEREINBARKEIT = {
    "vollstaendig": "vollständig vereinbar",
    "teilweise": "teilweise vereinbar",
    "nicht": "nicht vereinbar",
}
METHODEN = {
    "selbstbewertung": "eine Selbstbewertung",
    "selbstbewertung-automatisch": "eine Selbstbewertung, die ausschließlich aus automatischen Prüfungen besteht",
    "dritte": "eine Bewertung durch Dritte",
}
_MARKE = '<h2 id="barriere-melden">'


@dataclass(frozen=True)
class Mangel:
    """Something that is not accessible, and how people get at it all the same."""

    titel: str
    text: str
    grund: str
    """`unvereinbar`, `belastung` or `ausgenommen`: the three groups of the model statement."""


@dataclass(frozen=True)
class Erklaerung:
    """What was assessed, when, how, and what was found."""

    erstellt: date
    geprueft: date
    methode: str
    vereinbarkeit: str
    maengel: tuple[Mangel, ...]

    def of(self, grund: str) -> list[Mangel]:
        """The findings of one group."""
        return [mangel for mangel in self.maengel if mangel.grund == grund]


def read_erklaerung(config: Config) -> Erklaerung | None:
    """The data, or None where there are none. Raises ValueError with a German sentence where they are wrong."""
    roh = config.extra.get("barrierefreiheit")
    if not roh:
        return None
    if not isinstance(roh, Mapping):
        raise ValueError("Hier gehören Zeilen der Form «geprueft: 2026-11-22» hin.")
    return Erklaerung(
        _day(roh, "erstellt"),
        _day(roh, "geprueft"),
        METHODEN[_choice(roh, "methode", METHODEN)],
        VEREINBARKEIT[_choice(roh, "vereinbarkeit", VEREINBARKEIT)],
        tuple(_mangel(eintrag) for eintrag in roh.get("maengel") or ()),
    )


def _day(roh: Mapping[str, Any], name: str) -> date:
    wert = roh.get(name)
    try:
        return wert if isinstance(wert, date) else date.fromisoformat(str(wert))
    except ValueError:
        raise ValueError(f"«{name}» muss ein Tag sein, zum Beispiel 2026-11-22.") from None


def _choice(roh: Mapping[str, Any], name: str, erlaubt: Mapping[str, str]) -> str:
    wert = str(roh.get(name))
    if wert not in erlaubt:
        raise ValueError(f"«{name}: {wert}» gibt es nicht. Zulässig: {', '.join(erlaubt)}.")
    return wert


def _mangel(roh: Any) -> Mangel:
    gruende = {"unvereinbar": "", "belastung": "", "ausgenommen": ""}
    if not isinstance(roh, Mapping) or not roh.get("titel") or not roh.get("text"):
        raise ValueError("Jeder Eintrag unter «maengel» braucht «titel», «text» und «grund».")
    return Mangel(str(roh["titel"]), str(roh["text"]), _choice(roh, "grund", gruende))


def find_erklaerung_befunde(config: Config) -> list[Befund]:
    """Missing or soon a year old: a warning; wrong or older than a year: a fault that stops a production build."""
    try:
        erklaerung = read_erklaerung(config)
    except ValueError as fehler:
        return [_befund(Schwere.FEHLER, str(fehler))]
    if erklaerung is None:
        return [_befund(Schwere.WARNUNG, "Die Angaben zur letzten Prüfung auf Barrieren fehlen.")]
    alter = config.stichtag - erklaerung.geprueft
    seit = f"Die Barrierefreiheit wurde zuletzt am {format_tag(erklaerung.geprueft)} geprüft."
    if alter > GUELTIG:
        return [_befund(Schwere.FEHLER, f"{seit} Das ist länger als ein Jahr her; bitte neu prüfen und eintragen.")]
    if alter > GUELTIG - WARNFRIST:
        return [_befund(Schwere.WARNUNG, f"{seit} Nach einem Jahr entsteht keine Ausgabe mehr; bitte neu prüfen.")]
    return []


def _befund(schwere: Schwere, meldung: str) -> Befund:
    text = f"extra.barrierefreiheit: {meldung}"
    return Befund("barrierefreiheit-ungeprueft", schwere, "mkdocs.yml", Stelle(), text, text="barrierefreiheit")


def split_statement(ausgabe: Ausgabe, inhalt: Markup) -> tuple[Markup, Erklaerung | None, Markup]:
    """The text before the findings, the findings, and the text from how to report a barrier on."""
    try:
        erklaerung = read_erklaerung(ausgabe.config)
    except ValueError:
        erklaerung = None
    vorher, marke, nachher = inhalt.partition(_MARKE)
    return Markup(vorher), erklaerung, Markup(marke + nachher)
