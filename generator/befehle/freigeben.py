"""`oz freigeben`: record the chair's approval, show what waits for it, print the sheet to sign."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from generator.befehle._datei import write_atomically
from generator.befehle._optionen import Tag, stichtag
from generator.befehle._pruefauswahl import Auswahl
from generator.befund import Befund, Schwere
from generator.check import make_lage
from generator.check.aenderung import ARTEN, compare_url, guess_art
from generator.check.freigabe import Wartend, approved_version, find_wartend, with_freigabe
from generator.check.lage import Lage
from generator.check.pruefsumme import compute_pruefsumme
from generator.config import Config, load_config
from generator.errors import OzError
from generator.pipeline import Werk, load
from generator.read.git import ask_git
from generator.render.programm_pdf import load_weasyprint

VORLAEUFIG = frozenset({"freigabe-fehlt", "nach-freigabe-geaendert"})
"""What an approval itself puts right; these findings do not stand in its way."""


@click.command("freigeben")
@click.argument("pfad", required=False)
@click.option("--person", metavar="NAME", help="Wer freigibt: der KAG-Vorsitz oder die Vertretung.")
@click.option("--vertretung-fuer", metavar="NAME", help="Für wen die Vertretung freigibt.")
@click.option("--am", type=Tag(), help="Tag der Freigabe, wenn nicht heute.")
@click.option("--liste", is_flag=True, help="Zeigen, was auf Freigabe wartet.")
@click.option("--blatt", type=click.Path(path_type=Path), help="Freigabeblatt als .html oder .pdf schreiben.")
@stichtag
@click.pass_obj
def befehl(
    projekt: Path,
    pfad: str | None,
    person: str | None,
    vertretung_fuer: str | None,
    am: date | None,
    liste: bool,
    blatt: Path | None,
    stichtag: date | None,
) -> int:
    """Die Freigabe des KAG-Vorsitzes mit Datum und Prüfsumme in der Datei PFAD festhalten.

    Solange die Datei einen Fehler hat oder die Person an diesem Tag nicht im Amt war, wird nichts geschrieben.
    """
    config = load_config(projekt, stichtag=stichtag, entwuerfe=True)
    werk = load(config)
    lage = make_lage(werk.dokumente, werk.bestand, config, werk.historie)
    if liste:
        return _list(lage)
    if pfad is None:
        raise OzError("Welche Datei? Bitte «oz freigeben PFAD --person NAME» oder «oz freigeben --liste».")
    datei = Auswahl(config, (pfad,)).pfade[0]
    if datei not in werk.bestand.by_pfad:
        _show([b for b in werk.befunde if b.datei == datei and b.schwere is Schwere.FEHLER])
        raise OzError(f"«{datei}» lässt sich nicht freigeben: Die Datei ist keine fehlerfreie Seite.")
    if blatt is not None:
        return _sheet(werk, lage, datei, blatt)
    if not person or not person.strip():
        raise OzError("Wer gibt frei? Bitte --person NAME angeben.")
    return _approve(werk, datei, person.strip(), am or config.stichtag, vertretung_fuer)


def _approve(werk: Werk, datei: str, person: str, am: date, vertretung_fuer: str | None) -> int:
    if am > werk.config.stichtag:
        raise OzError(f"Die Freigabe kann nicht in der Zukunft liegen ({am:%d.%m.%Y}).")
    neu = with_freigabe(werk.dokumente[datei], person, am, vertretung_fuer)
    danach = load(werk.config, {datei: neu}, [datei])
    hindernisse = [
        b for b in danach.befunde if b.datei == datei and b.schwere is Schwere.FEHLER and b.regel not in VORLAEUFIG
    ]
    if hindernisse:
        _show(hindernisse)
        click.echo("Nicht freigegeben: erst die Fehler beheben.", err=True)
        return 1
    write_atomically(werk.config.projekt / datei, neu.encode("utf-8"))
    click.echo(f"Freigegeben: {datei} durch {person} am {am:%d.%m.%Y}.")
    if werk.bestand.by_pfad[datei].ist_entwurf:
        click.echo("Die Datei ist noch ein Entwurf. Zum Veröffentlichen «status: veroeffentlicht» setzen.")
    return 0


def _list(lage: Lage) -> int:
    wartend = [w for blatt in lage.blaetter if (w := find_wartend(blatt)) is not None]
    for eintrag in wartend:
        click.echo(f"{eintrag.pfad}\n  {eintrag.titel}: {eintrag.grund}")
        for zeile in _ways(lage.config, eintrag):
            click.echo(f"  {zeile}")
    anzahl = f"{len(wartend)} {'wartet' if len(wartend) == 1 else 'warten'}" if wartend else "Nichts wartet"
    click.echo(f"{anzahl} auf Freigabe.")
    return 0


def _ways(config: Config, eintrag: Wartend) -> list[str]:
    """How to get to the changed lines: the file, the call of Git, the page of the Git host."""
    aenderung = eintrag.aenderung
    wege = [_file_link(config.projekt / eintrag.pfad, aenderung.as_place(eintrag.pfad))]
    if befehl := aenderung.as_command(eintrag.pfad):
        wege.append(befehl)
    repository = str(config.extra.get("repository") or "")
    if repository and aenderung.kopf:
        art = str(config.extra.get("repository_art") or guess_art(repository))
        if art not in ARTEN:
            raise OzError(f"mkdocs.yml: «repository_art: {art}» ist unbekannt. Zulässig: {', '.join(ARTEN)}.")
        praefix = ask_git(config.projekt, "rev-parse", "--show-prefix") or ""
        wege.append(compare_url(repository, art, aenderung, praefix + eintrag.pfad))
    return wege


def _file_link(datei: Path, text: str) -> str:
    """The place; a terminal that can makes a link of it (OSC 8)."""
    return f"\x1b]8;;{datei.as_uri()}\x1b\\{text}\x1b]8;;\x1b\\" if sys.stdout.isatty() else text


def _sheet(werk: Werk, lage: Lage, datei: str, ziel: Path) -> int:
    from generator.render.ausgabe import Ausgabe
    from generator.render.freigabeblatt import render_freigabeblatt

    eintrag, dokument = werk.bestand.by_pfad[datei], werk.dokumente[datei]
    text = Ausgabe(werk.bestand, werk.config).html(eintrag)
    befunde = [b for b in werk.befunde if b.datei == datei and b.regel not in VORLAEUFIG]
    alt = approved_version(lage.blatt(datei))
    seite = render_freigabeblatt(eintrag, text, befunde, compute_pruefsumme(dokument), alt, dokument.quelltext)
    write_atomically(ziel, _pdf(seite) if ziel.suffix == ".pdf" else seite.encode("utf-8"))
    click.echo(f"Freigabeblatt: {ziel}")
    return 0


def _pdf(seite: str) -> bytes:
    try:
        weasyprint = load_weasyprint()
    except OzError:
        raise OzError("Für PDF fehlt WeasyPrint. Bitte --blatt freigabe.html nehmen und im Browser drucken.") from None

    def refuse(adresse: str, *args: object, **angaben: object) -> None:
        raise ValueError("The sheet loads nothing.")

    pdf: bytes = weasyprint.HTML(string=seite, url_fetcher=refuse).write_pdf()
    return pdf


def _show(befunde: list[Befund]) -> None:
    for befund in befunde:
        click.echo(str(befund), err=True)
