"""`oz packen`: compressed forms of the built site for servers that hand out ready ones."""

from __future__ import annotations

from pathlib import Path

import click

from generator.config import load_config


@click.command("packen")
@click.option("--site", type=click.Path(path_type=Path), help="Ordner der gebauten Website (sonst site/).")
@click.pass_obj
def befehl(projekt: Path, site: Path | None) -> None:
    """Neben jede Textdatei der gebauten Website fertig gepackte Fassungen (.br und .gz) legen.

    Nach «oz bauen» und vor dem Hochladen auf nginx, Caddy oder Apache: Besucher laden weniger, der Server packt
    nicht selbst. Dienste wie GitHub Pages brauchen das nicht.
    """
    from generator.publish.packen import pack_site

    config = load_config(projekt)
    bericht = pack_site(site or config.ziel, config.cache)
    click.echo(
        f"{bericht.dateien} Dateien gepackt: {bericht.vorher / 1_000_000:.1f} MB werden mit Brotli "
        f"{bericht.nachher / 1_000_000:.1f} MB"
    )
