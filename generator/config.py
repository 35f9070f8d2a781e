"""Settings of a run, frozen and typed; the clock, the environment and `mkdocs.yml` are read here once."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from generator.errors import OzError

ZONE = ZoneInfo("Europe/Berlin")
"""All times of the contract are local time here."""


@dataclass(frozen=True)
class Config:
    """Everything a run depends on besides the content files."""

    projekt: Path
    """The project's root, absolute."""
    site_url: str
    """With scheme, ends with a slash."""
    site_name: str
    stichtag: date
    """The day that counts as today."""
    entwuerfe: bool = False
    """The preview edition: drafts are in it and marked."""
    ziel: Path = Path("site")
    """The output folder, absolute."""
    live: bool = False
    """The live preview of `mkdocs serve`, which adds a script of its own to each page."""
    extra: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    """The `extra` of mkdocs.yml: partners, licence of the data, repository address, funding, security contact."""
    markdown: tuple[tuple[str, Mapping[str, Any]], ...] = ()
    """Markdown extensions with their settings, as in mkdocs.yml."""

    @property
    def jetzt(self) -> datetime:
        """The end of the Stichtag as an aware moment: what was embargoed until then is free."""
        return datetime(self.stichtag.year, self.stichtag.month, self.stichtag.day, 23, 59, 59, tzinfo=ZONE)

    @property
    def cache(self) -> Path:
        """Where results that depend only on bytes and settings are kept; safe to delete."""
        return self.projekt / ".cache" / "oz"

    @property
    def vorlagen(self) -> tuple[Path, ...]:
        """Template folders, the project's own before the package's."""
        paket = Path(__file__).resolve().parent
        ordner = (self.projekt / "vorlagen", paket / "vorlagen", paket.parent / "vorlagen")
        return tuple(dict.fromkeys(pfad for pfad in ordner if pfad.is_dir()))

    @property
    def woerter(self) -> Mapping[str, tuple[Path, ...]]:
        """By language the files with the words of the frame, the project's own before the package's."""
        dateien: dict[str, tuple[Path, ...]] = {}
        for ordner in self.vorlagen:
            for datei in sorted((ordner / "woerter").glob("??.yml")):
                dateien[datei.stem] = (*dateien.get(datei.stem, ()), datei)
        return MappingProxyType(dateien)

    @property
    def regelwerk(self) -> Path:
        """`kommunikationsregeln.yml`: the project's own, else the package's."""
        paket = Path(__file__).resolve().parent
        name = "kommunikationsregeln.yml"
        kandidaten = (self.projekt / name, paket / name, paket.parent / name)
        return next((pfad for pfad in kandidaten if pfad.is_file()), kandidaten[0])


def load_config(
    projekt: Path,
    *,
    stichtag: date | None = None,
    entwuerfe: bool = False,
    ziel: Path | None = None,
    site_url: str | None = None,
    live: bool = False,
    umgebung: Mapping[str, str] | None = None,
) -> Config:
    """Read `mkdocs.yml` and settle the Stichtag: the option, else SOURCE_DATE_EPOCH, else the clock.

    Raises OzError where the folder is no project or `ziel` would destroy sources.
    """
    umgebung = os.environ if umgebung is None else umgebung
    projekt = projekt.resolve()
    mkdocs = _read_mkdocs_yml(projekt / "mkdocs.yml")
    site_url = umgebung.get("OZ_SITE_URL") or site_url or str(mkdocs.get("site_url") or "http://localhost:8000/")
    if not re.match(r"https?://[^\s/]+", site_url):
        raise OzError(f"mkdocs.yml: «site_url: {site_url}» ist keine Webadresse. Sie muss mit https:// beginnen.")
    return Config(
        projekt=projekt,
        site_url=site_url.rstrip("/") + "/",
        site_name=str(mkdocs.get("site_name") or "Oberzentrum Südthüringen"),
        stichtag=stichtag or _today(umgebung),
        entwuerfe=entwuerfe,
        live=live,
        ziel=check_ziel(projekt, ziel or projekt / str(mkdocs.get("site_dir") or "site")),
        extra=MappingProxyType({"repository": mkdocs.get("repo_url"), **(mkdocs.get("extra") or {})}),
        markdown=_markdown_extensions(mkdocs.get("markdown_extensions") or []),
    )


def _today(umgebung: Mapping[str, str]) -> date:
    roh = umgebung.get("SOURCE_DATE_EPOCH", "").strip()
    if not roh:
        return datetime.fromtimestamp(time.time(), ZONE).date()
    if not re.fullmatch(r"[0-9]{1,11}", roh):
        raise OzError(f"SOURCE_DATE_EPOCH muss eine Zahl von Sekunden sein, nicht «{roh}».")
    return datetime.fromtimestamp(int(roh), UTC).astimezone(ZONE).date()


class _MkdocsLoader(yaml.SafeLoader):
    """Reads mkdocs.yml although MkDocs knows tags (`!ENV`, `!!python/name`) that we need not resolve."""


_MkdocsLoader.add_multi_constructor("", lambda loader, suffix, node: None)
_MkdocsLoader.add_constructor(None, lambda loader, node: None)


def _read_mkdocs_yml(pfad: Path) -> dict[str, Any]:
    try:
        inhalt = yaml.load(pfad.read_text(encoding="utf-8"), _MkdocsLoader)
    except FileNotFoundError:
        raise OzError(
            f"In {pfad.parent} liegt keine mkdocs.yml. Bitte im Projektordner aufrufen oder --projekt DIR angeben."
        ) from None
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as fehler:
        marke = getattr(fehler, "problem_mark", None)
        stelle = f":{marke.line + 1}:{marke.column + 1}" if marke else ""
        raise OzError(f"mkdocs.yml{stelle} lässt sich nicht lesen. Bitte die Zeile prüfen.") from None
    if not isinstance(inhalt, dict):
        raise OzError("mkdocs.yml enthält keine Einstellungen. Es fehlen Zeilen der Form «site_name: …».")
    return inhalt


def _markdown_extensions(roh: list[Any]) -> tuple[tuple[str, Mapping[str, Any]], ...]:
    erweiterungen: list[tuple[str, Mapping[str, Any]]] = []
    for eintrag in roh:
        if isinstance(eintrag, dict):
            erweiterungen += [(str(name), MappingProxyType(dict(werte or {}))) for name, werte in eintrag.items()]
        else:
            erweiterungen.append((str(eintrag), MappingProxyType({})))
    return tuple(erweiterungen)


QUELLORDNER = ("inhalte", "veranstaltungen", "fotopool", "vorlagen", "generator", "tests", ".git", ".github", ".venv")


def check_ziel(projekt: Path, ziel: Path) -> Path:
    """The output folder as an absolute path; refuses the root, its parents and every source folder."""
    ziel = (ziel if ziel.is_absolute() else Path.cwd() / ziel).resolve()
    quellen = [(projekt / name).resolve() for name in QUELLORDNER]
    if ziel == projekt or ziel in projekt.parents or any(ziel == q or q in ziel.parents for q in quellen):
        raise OzError(
            f"«{ziel}» enthält Quellen des Projekts und wird nicht überschrieben. Bitte einen anderen --ziel."
        )
    if ziel.exists() and not ziel.is_dir():
        raise OzError(f"«{ziel}» ist eine Datei. --ziel muss ein Ordner sein.")
    return ziel
