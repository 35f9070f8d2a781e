"""`oz pruefen`: the communication rules over the project or some of its files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.befehle._befundausgabe import FORMATE, show
from generator.befehle._letzter_lauf import Lauf, find_lauf, remember
from generator.befehle._optionen import stichtag
from generator.befehle._pruefauswahl import Auswahl, read_stdin
from generator.befund import Befund, Schwere
from generator.config import Config, load_config
from generator.errors import OzError
from generator.publish.unveraendert import digest_eingang

# What reads and judges is imported where it is needed: an unchanged project must not pay for it.
if TYPE_CHECKING:
    from generator.pipeline import Werk


@click.command("pruefen")
@click.argument("pfade", nargs=-1, metavar="[PFADE]...")
@click.option("--format", "format_", type=click.Choice(FORMATE), default="text", help="Ausgabe (sonst text).")
@click.option("--streng", is_flag=True, help="Auch Warnungen führen zum Status 1.")
@click.option("--entwuerfe", is_flag=True, help="Maßstab der Vorschau: offene Lücken sind nur Hinweise.")
@click.option("--als", metavar="PFAD", help="Pfad, unter dem der Text der Standardeingabe («-») geprüft wird.")
@click.option("--beheben", is_flag=True, help="Eindeutige Fehler berichtigen (Namen, Zeichen, fehlende uid).")
@click.option("--diff", is_flag=True, help="Mit --beheben: nur zeigen, was geändert würde.")
@click.option(
    "--erklaere",
    metavar="REGEL",
    help="Eine Regel erklären; «alle» nennt sie, «buch» druckt alle, «blatt» eine Seite für Partner.",
)
@click.option("--pruefliste", is_flag=True, help="Alle Hinweise als Blatt zum Abhaken für die AG Kommunikation.")
@click.option("--statistik", is_flag=True, help="Befunde je Regel, Kanal und Zielgruppe zählen.")
@click.option("--begriff", metavar="WORT", help="Welche Wörter ein Begriff treffen würde.")
@click.option("--woerterbuch", type=click.Path(path_type=Path), help="Mit --begriff: Datei mit einem Wort je Zeile.")
@click.option("--grundlinie", type=click.Path(path_type=Path), help="Bekannte Befunde dieser Datei nicht melden.")
@click.option("--grundlinie-schreiben", is_flag=True, help="Die heutigen Befunde in die Grundlinie schreiben.")
@stichtag
@click.pass_obj
def befehl(
    projekt: Path,
    pfade: tuple[str, ...],
    format_: str,
    streng: bool,
    entwuerfe: bool,
    als: str | None,
    beheben: bool,
    diff: bool,
    erklaere: str | None,
    pruefliste: bool,
    statistik: bool,
    begriff: str | None,
    woerterbuch: Path | None,
    grundlinie: Path | None,
    grundlinie_schreiben: bool,
    stichtag: date | None,
) -> int:
    """Texte, Termine und Bilder an den Kommunikationsregeln prüfen.

    PFADE sind Dateien oder Ordner; ohne Angabe wird alles geprüft, «-» liest von der Standardeingabe.
    Status 0: kein Fehler; 1: Fehler (mit --streng auch Warnungen); 2: falscher Aufruf oder kein lesbares Projekt.
    """
    if erklaere:
        return _explain(erklaere)
    config = load_config(projekt, stichtag=stichtag, entwuerfe=entwuerfe)
    dazu = read_stdin(config, pfade, als)
    auswahl = Auswahl(config, () if dazu else pfade)
    if dazu:
        auswahl.pfade, auswahl.alles = list(dazu), False
    werk = _load(config, auswahl, dazu) if begriff or beheben or diff or dazu or statistik else None
    if werk is not None and begriff:
        return _term(begriff, werk, woerterbuch)
    if werk is not None and (beheben or diff):
        if dazu:
            raise OzError("--beheben ändert Dateien und lässt sich nicht mit «-» verbinden.")
        if _mend(werk, auswahl, nur_zeigen=diff):
            werk = _load(config, auswahl)
        elif diff:
            return 0
    lauf = _check(config, auswahl) if werk is None else _as_lauf(werk)
    befunde = [befund for befund in lauf.befunde if befund.datei in auswahl]
    if grundlinie_schreiben or grundlinie:
        befunde = _baseline(config, befunde, lauf.quelltexte, grundlinie, grundlinie_schreiben)
    if pruefliste:
        _sheet(befunde, lauf.quelltexte, config.stichtag)
    elif werk is not None and statistik:
        _statistics(befunde, werk)
    else:
        show(befunde, lauf.quelltexte, [pfad for pfad in lauf.dateien if pfad in auswahl], format_)
    return exit_status(befunde, streng)


def _check(config: Config, auswahl: Auswahl) -> Lauf:
    """What was found the last time, where nothing has changed since; else check now."""
    eingang = digest_eingang(config)
    lauf = find_lauf(config, eingang)
    if lauf is None:
        lauf = _as_lauf(_load(config, auswahl))
        if auswahl.alles:
            remember(config, eingang, lauf)
    return lauf


def _load(config: Config, auswahl: Auswahl, dazu: Mapping[str, str] | None = None) -> Werk:
    from generator.pipeline import load

    return load(config, dazu, None if auswahl.alles else auswahl)


def _as_lauf(werk: Werk) -> Lauf:
    quelltexte = {pfad: dokument.quelltext for pfad, dokument in werk.dokumente.items()}
    return Lauf(werk.befunde, tuple(werk.dokumente), quelltexte)


def exit_status(befunde: Sequence[Befund], streng: bool) -> int:
    """1 where there is a `fehler`, with `--streng` also for a `warnung`; else 0."""
    schwer = {Schwere.FEHLER, Schwere.WARNUNG} if streng else {Schwere.FEHLER}
    return int(any(befund.schwere in schwer for befund in befunde))


def _explain(name: str) -> int:
    from generator.check.katalog import all_kennungen, read_seite
    from generator.pipeline import load_regelseiten

    if name == "alle":
        for kennung in all_kennungen():
            seite = read_seite(kennung)
            click.echo(f"{kennung:<34} {seite.gruppe:<9} {seite.titel}")
    elif name in ("buch", "blatt"):
        from generator.render.regelbuch import render_regelblatt, render_regelbuch

        click.echo((render_regelbuch if name == "buch" else render_regelblatt)(load_regelseiten()), nl=False)
    elif name in all_kennungen():
        click.echo(read_seite(name).quelltext, nl=False)
    else:
        raise OzError(f"Die Regel «{name}» gibt es nicht.{_nearest(name, all_kennungen())}")
    return 0


def _nearest(name: str, kennungen: Sequence[str]) -> str:
    """What was probably meant: spelt nearly so, or with this word in it."""
    klein = name.lower()
    aehnlich = get_close_matches(klein, kennungen, n=2) or [k for k in kennungen if klein in k][:2]
    vorschlag = f" Meinten Sie {' oder '.join(f'«{kennung}»' for kennung in aehnlich)}?" if aehnlich else ""
    return f"{vorschlag} «oz pruefen --erklaere alle» nennt alle."


def _term(wort: str, werk: Werk, woerterbuch: Path | None) -> int:
    from generator.check.begriff_pruefung import read_woerterbuch, sort_words
    from generator.check.begriffe import words
    from generator.check.regelwerk import load_regelwerk

    eigene = (fund.group() for dokument in werk.dokumente.values() for fund in words(dokument.text))
    worte, woher = read_woerterbuch(woerterbuch, eigene)
    gruppen = sort_words(wort, load_regelwerk(werk.config.regelwerk), worte)
    for titel, liste in gruppen.items():
        click.echo(f"{titel} ({len(liste)}): {', '.join(liste)}")
    click.echo(
        f"{'Gesucht' if gruppen else f'Kein Wort enthält «{wort}». Gesucht'} in {len(worte)} Wörtern aus {woher}."
    )
    return 0


def _mend(werk: Werk, auswahl: Auswahl, *, nur_zeigen: bool) -> bool:
    """Mend the files, or show what would change; returns whether files were written."""
    from generator.befehle._datei import write_atomically
    from generator.check.beheben import mend, render_diff

    geaendert = 0
    for pfad, dokument in werk.dokumente.items():
        befunde = [befund for befund in werk.befunde if befund.datei == pfad and befund.behebbar]
        if not befunde or pfad not in auswahl:
            continue
        neu = mend(dokument.quelltext, befunde)
        if nur_zeigen:
            click.echo(render_diff(pfad, dokument.quelltext, neu), nl=False)
            continue
        datei = werk.config.projekt / pfad
        bom = b"\xef\xbb\xbf" if datei.read_bytes().startswith(b"\xef\xbb\xbf") else b""
        write_atomically(datei, bom + neu.encode("utf-8"))
        geaendert += 1
        click.echo(f"{pfad}: {len(befunde)} {'Stelle' if len(befunde) == 1 else 'Stellen'} behoben.", err=True)
    return geaendert > 0


def _baseline(
    config: Config, befunde: list[Befund], quelltexte: Mapping[str, str], pfad: Path | None, schreiben: bool
) -> list[Befund]:
    from generator.befehle._datei import write_atomically
    from generator.check.grundlinie import read_grundlinie, render_grundlinie, without_known

    datei = pfad or config.projekt / "grundlinie.json"
    if schreiben:
        write_atomically(datei, render_grundlinie(befunde, quelltexte).encode())
        click.echo(f"{datei}: {len(befunde)} bekannte Befunde festgehalten.", err=True)
    return without_known(befunde, read_grundlinie(datei), quelltexte)


def _sheet(befunde: Sequence[Befund], quelltexte: Mapping[str, str], tag: date) -> None:
    from generator.render.befunde_listen import render_pruefliste

    click.echo(render_pruefliste(befunde, quelltexte, tag), nl=False)


def _statistics(befunde: Sequence[Befund], werk: Werk) -> None:
    from generator.render.befunde_listen import render_statistik

    gruppen = {e.pfad: e.hauptzielgruppe.value for e in werk.bestand.eintraege if e.hauptzielgruppe}
    click.echo(render_statistik(befunde, gruppen), nl=False)
