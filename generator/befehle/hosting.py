"""`oz hosting`: the ready files for nginx and Caddy."""

from __future__ import annotations

from pathlib import Path

import click

from generator.publish.serverdateien import write_serverdateien


@click.command("hosting")
@click.pass_obj
def befehl(projekt: Path) -> None:
    """Einstellungen für nginx und Caddy nach .github/hosting/ schreiben.

    Für Apache und Dienste, die _headers lesen, liegen die Dateien schon in der gebauten Website.
    """
    for datei in write_serverdateien(projekt):
        click.echo(f"geschrieben: {datei}")
