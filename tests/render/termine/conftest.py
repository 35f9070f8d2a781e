"""A project that is nothing but a calendar: events are written with a few lines, feeds are read as bytes."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from generator.config import load_config
from generator.pipeline import Werk, choose_edition, load
from generator.render.ausgabe import Ausgabe
from generator.render.kalender import render_kalender

STICHTAG = date(2026, 11, 22)
GRUND = {
    "mkdocs.yml": "site_name: Oberzentrum Südthüringen\nsite_url: https://muster.example/\n",
    "inhalte/index.md": "---\ntitel: Start\n---\n",
    "inhalte/staedte/suhl.md": "---\ntitel: Suhl\nkoordinaten: [50.61, 10.69]\nreihenfolge: 1\n---\n",
    "inhalte/staedte/oberhof.md": "---\ntitel: Oberhof\nkoordinaten: [50.7, 10.72]\nreihenfolge: 2\n---\n",
    "veranstaltungen/kategorien.yml": 'sport: {titel: Sport, farbe: "#8a3b12"}\n'
    'kultur: {titel: "Kultur, Kunst; Musik", farbe: "#123456"}\n',
    "veranstaltungen/orte.yml": "markt: {name: Marktplatz, ortsname: Suhl, koordinaten: [50.6106, 10.6931]}\n"
    'saal: {name: "Saal; groß, hell", strasse: Weg 1, plz: "98527", ortsname: Suhl, barrierefrei: [rollstuhl]}\n',
    "veranstaltungen/veranstalter.yml": "verein: {name: Verein e. V., website: https://verein.example/}\n",
}
KURZTEXT = "Ein Abend mit Musik, Licht und Wörtern wie «Äpfel»; dazu gibt es Brot, Käse und Gespräche für alle."


@dataclass(frozen=True)
class Kalenderprojekt:
    """A project in a folder of its own."""

    wurzel: Path

    def write(self, pfad: str, text: str) -> None:
        datei = self.wurzel / pfad
        datei.parent.mkdir(parents=True, exist_ok=True)
        datei.write_text(text, encoding="utf-8")

    def event(self, slug: str, zeilen: str, *, jahr: int = 2027) -> str:
        """Write an event; `zeilen` are header lines that come on top of the required ones."""
        pfad = f"veranstaltungen/{jahr}/{slug}.md"
        vorgaben = {
            "titel": slug.capitalize(), "kurztext": f'"{KURZTEXT}"', "status": "veroeffentlicht", "stadt": "suhl",
            "ort": "markt", "kategorie": "sport", "uid": f"{slug}@muster.example",
        }  # fmt: skip
        eigene = {zeile.split(":")[0] for zeile in zeilen.splitlines()}
        kopf = "".join(f"{key}: {wert}\n" for key, wert in vorgaben.items() if key not in eigene)
        self.write(pfad, f"---\n{kopf}{zeilen.strip()}\n---\n\nText.\n")
        return pfad

    def load(self, stichtag: date = STICHTAG, entwuerfe: bool = True) -> Werk:
        return load(load_config(self.wurzel, stichtag=stichtag, entwuerfe=entwuerfe, umgebung={}))

    def ausgabe(self, stichtag: date = STICHTAG, entwuerfe: bool = True) -> Ausgabe:
        werk = self.load(stichtag, entwuerfe)
        return Ausgabe(choose_edition(werk), werk.config)

    def ics(self, stichtag: date = STICHTAG) -> dict[str, bytes]:
        """Every calendar file by its path."""
        return {artefakt.pfad: artefakt.render() for artefakt in render_kalender(self.ausgabe(stichtag))}

    def git(self, *argumente: str, am: str = "2026-10-01T12:00:00+0200") -> str:
        """Call git as an editor whose clock shows `am`."""
        umgebung = {
            **os.environ, "GIT_COMMITTER_DATE": am, "GIT_AUTHOR_DATE": am, "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull, "GIT_AUTHOR_NAME": "R", "GIT_AUTHOR_EMAIL": "r@x.example",
            "GIT_COMMITTER_NAME": "R", "GIT_COMMITTER_EMAIL": "r@x.example",
        }  # fmt: skip
        befehl = ["git", "-C", str(self.wurzel), *argumente]
        return subprocess.run(befehl, env=umgebung, check=True, capture_output=True, text=True).stdout

    def commit(self, am: str) -> None:
        """Commit everything at a moment."""
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "Stand", am=am)


@pytest.fixture
def projekt(tmp_path: Path) -> Kalenderprojekt:
    """An empty calendar, not in Git."""
    leer = Kalenderprojekt(tmp_path / "projekt")
    for pfad, text in GRUND.items():
        leer.write(pfad, text)
    return leer


@pytest.fixture
def versioniert(projekt: Kalenderprojekt) -> Kalenderprojekt:
    """An empty calendar in Git, with one commit."""
    projekt.git("init", "-q", "-b", "main")
    projekt.commit("2026-09-01T12:00:00+0200")
    return projekt


def vevents(inhalt: bytes) -> list[str]:
    """The VEVENTs of a file, unfolded, with plain line ends."""
    text = inhalt.replace(b"\r\n ", b"").decode().replace("\r\n", "\n")
    return ["BEGIN:VEVENT\n" + teil.split("\nEND:VEVENT")[0] + "\n" for teil in text.split("BEGIN:VEVENT\n")[1:]]


def lines(inhalt: bytes) -> list[str]:
    """The lines of the only VEVENT of a file."""
    (einziger,) = vevents(inhalt)
    return einziger.splitlines()
