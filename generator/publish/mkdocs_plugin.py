"""The MkDocs door: hands our pages to `mkdocs build` and `serve`; it translates and calls, it decides nothing."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from markupsafe import Markup
from mkdocs.config import config_options
from mkdocs.config.base import Config as BaseConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import Files

from generator.config import load_config
from generator.errors import OzError
from generator.publish.website import prepare
from generator.render.artefakt import Artefakt

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

os.environ.setdefault("NO_MKDOCS_2_WARNING", "true")
log = get_plugin_logger("oberzentrum")
BEOBACHTET = ("veranstaltungen", "fotopool", "vorlagen", "kommunikationsregeln.yml")
"""Besides `docs_dir`, what a live preview watches."""


class PluginConfig(BaseConfig):  # type: ignore[no-untyped-call]
    """The plugin's options in mkdocs.yml."""

    entwuerfe = config_options.Type(bool, default=False)
    """`mkdocs build` makes the preview edition; `mkdocs serve` always does."""


class OberzentrumPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]
    """Replaces MkDocs' rendering by ours, page by page, and adds the files MkDocs knows nothing of."""

    def __init__(self) -> None:
        self.live = False
        self.artefakte: dict[str, Artefakt] = {}

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is the live preview."""
        self.live = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load and judge the project; a production build with faults ends before anything is written."""
        projekt = Path(config.config_file_path or "mkdocs.yml").parent
        try:
            unsere = load_config(
                projekt, entwuerfe=self.live or self.config.entwuerfe, site_url=config.site_url or None, live=self.live
            )
            anlauf = prepare(unsere)
            if anlauf.hindernisse:
                raise PluginError("\n".join(["Nicht gebaut:", *map(str, anlauf.hindernisse)]))
            self.artefakte = {artefakt.pfad: artefakt for artefakt in anlauf.website.artefakte()}
        except OzError as fehler:
            raise PluginError(str(fehler)) from None
        for befund in anlauf.befunde if self.live else ():
            log.warning("%s", befund)
        config.theme.static_templates = set()
        # A project need not have templates of its own; then main.html comes from the package.
        config.theme.dirs[:0] = [str(ordner) for ordner in unsere.vorlagen if str(ordner) not in config.theme.dirs]
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Keep the pages of this edition; the theme's own scripts and images are not shipped."""
        return Files([datei for datei in files if datei.is_documentation_page() and datei.dest_uri in self.artefakte])

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """The Markdown is rendered by us, with the same extensions; MkDocs need not do it again."""
        return ""

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give `main.html` the finished page."""
        seite = self.artefakte[page.file.dest_uri].render().decode()
        angaben: dict[str, Any] = {"seite_fertig": Markup(seite)}
        context.update(angaben)  # type: ignore[typeddict-item]
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write everything MkDocs has no page for: events, calendar, feeds, pictures, assets."""
        ziel = Path(config.site_dir)
        (ziel / "sitemap.xml.gz").unlink(missing_ok=True)
        for pfad, artefakt in self.artefakte.items():
            datei = ziel / pfad
            if pfad.endswith(".html") and datei.exists():
                continue
            datei.parent.mkdir(parents=True, exist_ok=True)
            datei.write_bytes(artefakt.render())

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Rebuild when events, photos, templates or rules change."""
        projekt = Path(config.config_file_path or "mkdocs.yml").parent
        for name in BEOBACHTET:
            if (projekt / name).exists():
                server.watch(str(projekt / name))
        return server
