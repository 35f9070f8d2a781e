"""Prepare one newsletter issue for the mail service: judge it, render the mail, write its files whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.befund import Schwere
from generator.config import Config
from generator.errors import OzError
from generator.model.seiten import Newsletterausgabe
from generator.pipeline import Werk, choose_edition, load
from generator.render.ausgabe import Ausgabe
from generator.render.brief import GRENZE, Brief, render_brief
from generator.render.briefinhalt import find_hindernisse


@dataclass(frozen=True)
class Versand:
    """How the preparation of an issue went."""

    dateien: tuple[Path, ...]
    """What was written; empty where it was refused."""
    hindernisse: tuple[str, ...]
    """What stands against sending it, in German sentences."""


def prepare_versand(config: Config, nummer: int, ziel: Path) -> Versand:
    """The mail of an issue as files in `ziel`; in production only where nothing stands against sending it.

    Raises OzError where there is no such issue or the folder cannot be written.
    """
    werk = load(config)
    ausgabe = Ausgabe(choose_edition(werk), config)
    issue = _find_issue(werk, nummer)
    hindernisse = _not_public(werk, ausgabe, issue) + find_hindernisse(ausgabe, issue)
    brief = render_brief(ausgabe, issue)
    if len(brief.html) > GRENZE:
        hindernisse.append(
            f"Die Mail ist {len(brief.html) // 1000} KB groß; ab {GRENZE // 1000} KB schneidet Gmail sie ab. "
            "Bitte Beiträge streichen."
        )
    if hindernisse and not config.entwuerfe:
        return Versand((), tuple(hindernisse))
    return Versand(_write(brief, f"newsletter-{nummer}", ziel), tuple(hindernisse))


def _find_issue(werk: Werk, nummer: int) -> Newsletterausgabe:
    passend = [ausgabe for ausgabe in werk.bestand.newsletter if ausgabe.nummer == nummer]
    if len(passend) > 1:
        pfade = " und ".join(sorted(ausgabe.pfad for ausgabe in passend))
        raise OzError(f"Die Nummer {nummer} haben mehrere Ausgaben: {pfade}. Bitte eine ändern.")
    if not passend:
        vorhanden = ", ".join(str(n) for n in sorted({ausgabe.nummer for ausgabe in werk.bestand.newsletter}))
        raise OzError(f"Eine Ausgabe {nummer} gibt es nicht. Vorhanden: {vorhanden or 'keine'}.")
    return passend[0]


def _not_public(werk: Werk, ausgabe: Ausgabe, issue: Newsletterausgabe) -> list[str]:
    """What the communication rules and the issue's own state say."""
    hindernisse = []
    if issue.ist_entwurf:
        hindernisse.append(f"Die Ausgabe ist ein Entwurf. Bitte in {issue.pfad} «status: veroeffentlicht» setzen.")
    elif issue.pfad not in ausgabe.bestand.by_pfad:
        hindernisse.append(f"Die Ausgabe ist noch nicht an der Reihe. Bitte «datum» in {issue.pfad} prüfen.")
    if issue.kag_thema and issue.freigabe is None:
        hindernisse.append(f"Die Freigabe des KAG-Vorsitzes fehlt. Danach: oz freigeben {issue.pfad} --person NAME")
    dateien = {issue.pfad, *issue.beitraege}
    return hindernisse + [
        str(befund)
        for befund in werk.befunde
        if befund.schwere is Schwere.FEHLER
        and befund.datei in dateien
        and (befund.regel, befund.datei) != ("freigabe-fehlt", issue.pfad)
    ]


def _write(brief: Brief, name: str, ziel: Path) -> tuple[Path, ...]:
    inhalte = {f"{name}.html": brief.html, f"{name}.txt": brief.text, f"{name}.eml": brief.eml}
    try:
        ziel.mkdir(parents=True, exist_ok=True)
        for datei, inhalt in inhalte.items():
            (ziel / f".{datei}.neu").write_bytes(inhalt)
        for datei in inhalte:
            (ziel / f".{datei}.neu").replace(ziel / datei)
    except OSError as fehler:
        raise OzError(f"«{fehler.filename or ziel}» lässt sich nicht schreiben ({fehler.strerror}).") from None
    return tuple(ziel / datei for datei in inhalte)
