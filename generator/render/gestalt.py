"""Stylesheets, scripts, fonts and icons: read from `vorlagen/assets` and installed packages, served by ourselves."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from pathlib import Path, PurePosixPath

from markupsafe import Markup

from generator.config import Config
from generator.errors import OzError
from generator.render.artefakt import Artefakt, digest
from generator.render.buendel import bundle_css, bundle_js
from generator.render.schrift import render_schrift
from generator.render.stil import extract_material
from generator.render.teile import Teile


@dataclass(frozen=True)
class Gestalt:
    """The site's assets by their plain name, each with its bytes and an address that changes with them."""

    dateien: Mapping[str, bytes]

    def adresse(self, name: str) -> str:
        """Where an asset lies: `/assets/stil.3f2a….css`; may be cached for ever. Raises OzError for an unknown one."""
        if name not in self._adressen:
            raise OzError(f"vorlagen: Die Datei assets/{name} fehlt.")
        return self._adressen[name]

    @cached_property
    def _adressen(self) -> dict[str, str]:
        pfade = {name: PurePosixPath(name) for name in self.dateien}
        return {
            name: f"/assets/{pfad.stem}.{digest(self.dateien[name])[:10]}{pfad.suffix}" for name, pfad in pfade.items()
        }

    def artefakte(self) -> Iterator[Artefakt]:
        """Every asset as a file of the site."""
        for name in sorted(self.dateien):
            yield Artefakt.of(self.adresse(name).lstrip("/"), self.dateien[name])


def load_gestalt(config: Config) -> Gestalt:
    """Collect the assets of the template folders and the typeface; the project's own files and parts win.

    Stylesheets and scripts lie in `assets/`, what they are put together from in `assets/teile/` (buendel.py).
    """
    gemacht = Teile(config.cache / "gestalt.pickle")
    eigene = _collect(config, "assets")
    material = _material_css()
    prosa = gemacht.get("material", digest(material), lambda: extract_material(material))
    teile = {"material.css": prosa.encode()} | _collect(config, "assets/teile") | eigene
    eigene.setdefault("manrope.woff2", render_schrift(config.cache))
    fertig = {name: roh for name, roh in eigene.items() if not name.endswith((".css", ".js"))}
    bilder = Gestalt(fertig)
    adressen = {name: PurePosixPath(bilder.adresse(name)).name for name in fertig}
    grund = digest(*(text for name in sorted(teile) for text in (name, teile[name])), repr(sorted(adressen.items())))
    for name in eigene:
        if name.endswith(".css"):
            fertig[name] = gemacht.get(name, grund, partial(bundle_css, name, teile, adressen))
        elif name.endswith(".js"):
            fertig[name] = gemacht.get(name, grund, partial(bundle_js, name, teile))
    gemacht.save()
    return Gestalt(fertig)


def _collect(config: Config, ordnername: str) -> dict[str, bytes]:
    dateien: dict[str, bytes] = {}
    for ordner in reversed(config.vorlagen):
        dateien |= {datei.name: datei.read_bytes() for datei in sorted((ordner / ordnername).glob("*.*"))}
    return dateien


def _material_css() -> str:
    blaetter = sorted((_material() / "templates" / "assets" / "stylesheets").glob("main.*.min.css"))
    if not blaetter:
        raise OzError("mkdocs-material hat kein Stylesheet main.*.min.css. Bitte «make site» aufrufen.")
    return blaetter[0].read_text(encoding="utf-8")


@lru_cache(maxsize=256)
def icon(name: str) -> Markup:
    """An icon of Material's sets as inline SVG, hidden from screen readers: `material/calendar`."""
    datei = _material() / "templates" / ".icons" / f"{name}.svg"
    if ".." in name or not datei.is_file():
        raise OzError(f"vorlagen: Das Symbol «{name}» gibt es nicht.")
    svg = datei.read_text(encoding="utf-8").strip()
    return Markup(svg.replace("<svg ", '<svg class="icon" aria-hidden="true" focusable="false" ', 1))


@lru_cache(maxsize=1)
def _material() -> Path:
    """The folder of the installed theme, found without importing it (its import prints a notice)."""
    spec = importlib.util.find_spec("material")
    if spec is None or not spec.submodule_search_locations:
        raise OzError("mkdocs-material ist nicht installiert. Bitte «make site» aufrufen.")
    return Path(spec.submodule_search_locations[0])
