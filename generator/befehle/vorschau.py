"""`oz vorschau`: live preview with drafts."""

from __future__ import annotations

from pathlib import Path

import click

from generator.errors import OzError


@click.command("vorschau")
@click.option("--adresse", default="127.0.0.1:8000", show_default=True, help="Rechner und Port der Vorschau.")
@click.option("--oeffnen", is_flag=True, help="Die Startseite gleich im Browser öffnen.")
@click.pass_obj
def befehl(projekt: Path, adresse: str, oeffnen: bool) -> int:
    """Die Website mit Entwürfen zeigen und nach jeder Änderung neu bauen (beenden mit Strg+C)."""
    datei = projekt.resolve() / "mkdocs.yml"
    if not datei.is_file():
        raise OzError(f"In {datei.parent} liegt keine mkdocs.yml. Bitte im Projektordner aufrufen.")
    from mkdocs.commands.serve import serve
    from mkdocs.exceptions import MkDocsException

    try:
        serve(str(datei), dev_addr=adresse, open_in_browser=oeffnen)
    except MkDocsException as fehler:
        raise OzError(str(fehler)) from None
    except OSError as fehler:
        raise OzError(
            f"Unter {adresse} läuft schon etwas ({fehler.strerror}). Bitte --adresse 127.0.0.1:8001."
        ) from None
    return 0
