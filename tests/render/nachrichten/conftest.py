"""A small project with a history, for everything that goes out as news."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from generator.config import load_config
from generator.pipeline import Werk, choose_edition, validate_all
from generator.read.historie import read_historie
from generator.read.projekt import read_projekt
from generator.render.ausgabe import Ausgabe
from generator.render.feed import render_feeds

MKDOCS = """site_name: Oberzentrum Südthüringen
site_url: https://example.org/
markdown_extensions: [footnotes, tables]
extra:
  feed_kennung: example.org,2024
  partner: {karriereheimat: {titel: Karriereheimat}}
  presse: {ueber_uns: Vier Städte arbeiten zusammen.}
"""


@dataclass
class Projekt:
    """A project folder under Git with what tests do to it."""

    pfad: Path

    def write(self, name: str, text: str) -> None:
        """Put a file there."""
        datei = self.pfad / name
        datei.parent.mkdir(parents=True, exist_ok=True)
        datei.write_text(text, encoding="utf-8")

    def git(self, *argumente: str, am: str = "2026-10-01T10:00:00+00:00") -> None:
        """Run git; commits carry the moment given."""
        umgebung = os.environ | {
            "GIT_AUTHOR_DATE": am, "GIT_COMMITTER_DATE": am, "GIT_AUTHOR_NAME": "T",
            "GIT_AUTHOR_EMAIL": "t@example.org", "GIT_COMMITTER_NAME": "T", "GIT_COMMITTER_EMAIL": "t@example.org",
            "GIT_CONFIG_GLOBAL": "/dev/null",
        }  # fmt: skip
        subprocess.run(["git", "-C", str(self.pfad), *argumente], check=True, capture_output=True, env=umgebung)

    def commit(self, am: str = "2026-10-01T10:00:00+00:00") -> None:
        """Commit everything as of a moment."""
        self.git("add", "-A", am=am)
        self.git("commit", "-q", "-m", "Stand", am=am)

    def geschichte(self, slug: str = "spindel", text: str = "Ein Text.", **kopf: str) -> None:
        """A published story; further header keys as YAML."""
        angaben = {
            "titel": "Die Spindel", "datum": "2026-10-02", "status": "veroeffentlicht", "zielgruppen": "[fachkraefte]",
            "kurztext": "Wie in Suhl eine Spindel auf einen Mikrometer genau geschliffen wird und wer das lernt.",
            "unternehmen": "{name: Feinwerk GmbH, stadt: suhl}", "kompetenzfeld": "praezisionstechnologie",
            "foto": "spindel",
        } | kopf  # fmt: skip
        self.write(f"inhalte/geschichten/{slug}.md", _datei(angaben, text))

    def veranstaltung(self, slug: str = "fest", jahr: int = 2027, text: str = "Es wird gefeiert.", **kopf: str) -> None:
        """A published event; further header keys as YAML."""
        angaben = {
            "titel": "Stadtfest", "status": "veroeffentlicht", "beginn": f"{jahr}-01-14 14:00", "stadt": "suhl",
            "kurztext": "Ein Fest auf dem Markt mit Musik, Ständen und einem Umzug durch die Innenstadt von Suhl.",
            "kategorie": "kultur", "uid": f"uid-{slug}@example.org",
        } | kopf  # fmt: skip
        self.write(f"veranstaltungen/{jahr}/{slug}.md", _datei(angaben, text))

    def presse(self, slug: str = "mitteilung", text: str = "**Suhl.** Es gibt Neues.", **kopf: str) -> None:
        """A published press release; further header keys as YAML."""
        angaben = {
            "titel": "Neues aus Suhl", "datum": "2026-10-03", "status": "veroeffentlicht",
            "kurztext": "Was sich in Suhl geändert hat und was das für die Betriebe der Stadt im Einzelnen bedeutet.",
        } | kopf  # fmt: skip
        self.write(f"inhalte/presse/{slug}.md", _datei(angaben, text))

    def ausgabe(self, *, entwuerfe: bool = False, stichtag: date = date(2026, 11, 22)) -> Ausgabe:
        """The edition as the pipeline makes it."""
        config = load_config(self.pfad, entwuerfe=entwuerfe, stichtag=stichtag, umgebung={})
        historie = read_historie(self.pfad)
        bestand, befunde = validate_all(read_projekt(self.pfad), historie, config)
        return Ausgabe(choose_edition(Werk(config, {}, bestand, tuple(befunde), historie)), config)

    def feeds(self, *, entwuerfe: bool = False, stichtag: date = date(2026, 11, 22)) -> dict[str, bytes]:
        """All feeds by file name: `geschichten.xml`."""
        ausgabe = self.ausgabe(entwuerfe=entwuerfe, stichtag=stichtag)
        return {Path(a.pfad).name: a.render() for a in render_feeds(ausgabe)}


def _datei(kopf: dict[str, str], text: str) -> str:
    zeilen = "".join(f"{key}: {wert}\n" for key, wert in kopf.items() if wert)
    return f"---\n{zeilen}---\n\n{text}\n"


@pytest.fixture
def projekt(tmp_path: Path) -> Projekt:
    """One town, one field, one picture; nothing is news yet."""
    projekt = Projekt(tmp_path / "projekt")
    projekt.write("mkdocs.yml", MKDOCS)
    projekt.write(
        "inhalte/staedte/suhl.md",
        "---\ntitel: Suhl\nstatus: veroeffentlicht\nkoordinaten: [50.61, 10.69]\nzielgruppen: [gaeste]\n---\n\nSuhl.\n",
    )
    projekt.write(
        "inhalte/kompetenzfelder/praezisionstechnologie.md",
        "---\ntitel: Präzisionstechnologie\nstatus: veroeffentlicht\nreichweite: weltweit\n"
        "zielgruppen: [unternehmen]\n---\n\nGenau.\n",
    )
    projekt.write("veranstaltungen/kategorien.yml", 'kultur: {titel: Kultur, farbe: "#aa0000"}\n')
    projekt.write(
        "fotopool/spindel.yml",
        "alt: Eine Gewindespindel liegt auf einem Granittisch\nurheber: Erika Muster\nlizenz: CC-BY-4.0\n"
        "personen: keine\npresse: true\n",
    )
    Image.new("RGB", (800, 500), "#336699").save(projekt.pfad / "fotopool/spindel.jpg")
    projekt.git("init", "-q", "-b", "main", ".")
    projekt.commit()
    return projekt


def items(feed: bytes) -> list[ElementTree.Element]:
    """The items of an RSS feed."""
    return ElementTree.fromstring(feed).findall("channel/item")
