"""`oz sprachserver`: the rules inside an editor, over standard input and output."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.befehle._optionen import stichtag
from generator.errors import OzError


@click.command("sprachserver")
@stichtag
@click.pass_obj
def befehl(projekt: Path, stichtag: date | None) -> int:
    """Befunde beim Schreiben im Editor zeigen (Language Server Protocol über Standardein- und -ausgabe).

    Den Befehl trägt man im Editor als Sprachserver für Markdown ein; von Hand ruft ihn niemand auf.
    """
    try:
        from generator.befehle._sprachdienst import make_server
    except ImportError:
        raise OzError(
            "Für den Sprachserver fehlt pygls. Bitte nachrüsten: pip install 'oberzentrum-generator[sprachserver]'."
        ) from None
    make_server(projekt, stichtag).start_io()
    return 0
