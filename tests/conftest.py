"""The tiny complete project most tests work on: a copy that may be changed, with German short-hands."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from generator.befund import Befund
from generator.config import Config, load_config
from generator.pipeline import Werk, load
from generator.publish.website import Bau, build
from generator.render.bild import Bildwerk

HIER = Path(__file__).resolve().parent
STICHTAG = date(2026, 11, 22)


@dataclass(frozen=True)
class Musterprojekt:
    """A copy of tests/musterprojekt in a folder of its own, without Git."""

    wurzel: Path

    def config(self, *, entwuerfe: bool = True, stichtag: date = STICHTAG, ziel: Path | None = None) -> Config:
        """Its settings; by default the preview edition on the fixed Stichtag."""
        return load_config(self.wurzel, entwuerfe=entwuerfe, stichtag=stichtag, ziel=ziel, umgebung={})

    def load(self, **einstellung: object) -> Werk:
        """Read and judge it."""
        return load(self.config(**einstellung))  # type: ignore[arg-type]

    def build(self, **einstellung: object) -> Bau:
        """Build it into `site/`."""
        return build(self.config(**einstellung))  # type: ignore[arg-type]

    def write(self, pfad: str, text: str) -> Path:
        """Write a file."""
        datei = self.wurzel / pfad
        datei.parent.mkdir(parents=True, exist_ok=True)
        datei.write_text(text, encoding="utf-8")
        return datei

    def replace(self, pfad: str, alt: str, neu: str) -> None:
        """Replace a text in a file; it has to be there."""
        datei = self.wurzel / pfad
        text = datei.read_text(encoding="utf-8")
        assert alt in text, f"{alt!r} is not in {pfad}"
        datei.write_text(text.replace(alt, neu), encoding="utf-8")

    def read_site(self, pfad: str) -> str:
        """A built file as text."""
        return (self.wurzel / "site" / pfad).read_text(encoding="utf-8")

    def site_files(self) -> dict[str, bytes]:
        """Every built file by its path."""
        site = self.wurzel / "site"
        return {p.relative_to(site).as_posix(): p.read_bytes() for p in sorted(site.rglob("*")) if p.is_file()}

    def befunde(self, pfad: str, **einstellung: object) -> list[Befund]:
        """The findings in one file."""
        return [befund for befund in self.load(**einstellung).befunde if befund.datei == pfad]


@pytest.fixture(scope="session")
def fertige_bilder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files made of the tiny project's pictures, once for all tests: AVIF takes seconds."""
    wurzel = tmp_path_factory.mktemp("bilder") / "projekt"
    shutil.copytree(HIER / "musterprojekt", wurzel)
    werk = Musterprojekt(wurzel).load()
    Bildwerk(werk.bestand, werk.config).prepare()
    return werk.config.cache / "bilder"


@pytest.fixture
def musterprojekt(tmp_path: Path, fertige_bilder: Path) -> Musterprojekt:
    """A fresh copy of the tiny project."""
    wurzel = tmp_path / "projekt"
    shutil.copytree(HIER / "musterprojekt", wurzel)
    shutil.copytree(fertige_bilder, wurzel / ".cache/oz/bilder")
    return Musterprojekt(wurzel)


@pytest.fixture
def oz(musterprojekt: Musterprojekt, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Call `oz` on the tiny project as a user would; returns exit status, output and error output."""
    from generator.cli import main

    def call(*argumente: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ende:
            main([*argumente, "--projekt", str(musterprojekt.wurzel)])
        ausgabe = capsys.readouterr()
        return int(ende.value.code or 0), ausgabe.out, ausgabe.err

    return call
