"""`oz uebernahme`: what a partner or an editors' office took over of what was offered."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from generator.befehle._optionen import stichtag
from generator.config import load_config
from generator.errors import OzError
from generator.measure.fremdtext import read_fremdtext
from generator.measure.uebernahme import Quote, Uebernahme, compare, count
from generator.pipeline import choose_edition, load
from generator.render.ausgabe import Ausgabe
from generator.render.zulieferung import Zulieferung, list_zulieferungen


@click.command("uebernahme")
@click.argument("dateien", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FEEDDATEI...")
@click.option("--partner", help="Nur was diesem Partner angeboten wurde (karriereheimat, presse).")
@click.option("--entwuerfe", is_flag=True, help="Auch Entwürfe vergleichen.")
@click.option("--format", "format_", type=click.Choice(("text", "json")), default="text", help="Ausgabe (sonst text).")
@stichtag
@click.pass_obj
def befehl(
    projekt: Path, dateien: tuple[Path, ...], partner: str | None, entwuerfe: bool, format_: str, stichtag: date | None
) -> int:
    """Vergleichen, was übernommen wurde: angeboten zu übernommen, und wie viel davon wörtlich.

    FEEDDATEI ist der gespeicherte Feed eines Partners (RSS, Atom, JSON Feed), eine gespeicherte Seite oder ein Text.
    """
    config = load_config(projekt, stichtag=stichtag, entwuerfe=entwuerfe)
    angebote = _offers(list_zulieferungen(Ausgabe(choose_edition(load(config)), config)), partner)
    fremde = [beitrag for datei in dateien for beitrag in read_fremdtext(datei)]
    uebernahmen = compare(angebote, fremde)
    click.echo(_as_json(uebernahmen) if format_ == "json" else _as_text(uebernahmen, len(fremde)))
    return 0


def _offers(alle: list[Zulieferung], partner: str | None) -> list[Zulieferung]:
    bekannt = sorted({an for zulieferung in alle for an in zulieferung.angeboten_an})
    if partner is not None and partner not in bekannt:
        raise OzError(f"An «{partner}» wurde nichts angeboten. Angeboten wurde: {', '.join(bekannt) or 'noch nichts'}.")
    return [zulieferung for zulieferung in alle if partner is None or partner in zulieferung.angeboten_an]


def _as_text(uebernahmen: list[Uebernahme], fremde: int) -> str:
    quote = count(uebernahmen)
    zeilen = [
        f"{u.art:<18} {u.anteil:>4.0%}  {u.zulieferung.titel}" + (f"\n{'':26}dort: {u.fundort}" if u.fundort else "")
        for u in uebernahmen
    ]
    zeilen += [
        "",
        f"Verglichen mit {fremde} fremden Beiträgen. Die Prozente nennen, wie viel unseres Textes dort wörtlich steht.",
        f"Angeboten: {quote.angeboten}, übernommen: {quote.uebernommen}{_percent(quote.anteil)}, "
        f"davon wörtlich: {quote.woertlich}{_percent(quote.anteil_woertlich)}",
    ]
    return "\n".join(zeilen)


def _percent(anteil: float | None) -> str:
    return "" if anteil is None else f" ({anteil:.0%})"


def _as_json(uebernahmen: list[Uebernahme]) -> str:
    quote: Quote = count(uebernahmen)
    eintraege = [
        {
            "kennung": u.zulieferung.kennung,
            "titel": u.zulieferung.titel,
            "uebernahme": str(u.art),
            "anteil": round(u.anteil, 3),
            "dort": u.fundort,
        }
        for u in uebernahmen
    ]
    zahlen = {"angeboten": quote.angeboten, "uebernommen": quote.uebernommen, "woertlich": quote.woertlich}
    return json.dumps({"version": 1, **zahlen, "eintraege": eintraege}, ensure_ascii=False, indent=1)
