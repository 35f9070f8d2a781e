"""Set HTML as a tagged PDF with embedded type; the same input gives the same bytes."""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import io
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from PIL import ImageFile

from generator.errors import OzError
from generator.render.artefakt import digest
from generator.render.ausgabe import Ausgabe

FEHLT = (
    "Für gedruckte Programme fehlt WeasyPrint oder seine Systembibliothek Pango. Bitte «pip install "
    "oberzentrum-generator[druck]» aufrufen und unter Debian «apt-get install libpango-1.0-0 libpangoft2-1.0-0 "
    "libharfbuzz-subset0»."
)
_SCHNITTE = {400: "Manrope-Regular", 600: "Manrope-SemiBold", 700: "Manrope-Bold", 800: "Manrope-ExtraBold"}


def load_weasyprint() -> Any:
    """The library, which is an optional extra. Raises OzError where it or a system library is missing."""
    try:
        # Without Pango the library greets with ten lines of English on standard output.
        with contextlib.redirect_stdout(io.StringIO()):
            weasyprint = importlib.import_module("weasyprint")
    except (ImportError, OSError):
        raise OzError(FEHLT) from None
    # It makes Pillow take truncated pictures for whole ones; in the photo pool these are to be found.
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    return weasyprint


def layout(html: str) -> Any:
    """The laid-out document: its pages, and where each anchor came to stand."""
    weasyprint = load_weasyprint()
    erlaubt = {adresse for _, adresse in _fonts()}

    class Schriftholer(weasyprint.urls.URLFetcher):  # type: ignore[misc, name-defined]
        """Fetches our own fonts and nothing else: content is escaped, and this is the second lock."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            if url not in erlaubt:
                raise ValueError(f"not fetched: {url[:80]}")
            return super().fetch(url, headers)

    return weasyprint.HTML(string=html, url_fetcher=Schriftholer(allowed_protocols=["file"])).render()


def write_pdf(html: str) -> bytes:
    """The PDF (PDF/UA-1: tagged, titled, with a language); its identifier is a digest of the input."""
    # Where the fonts lie on this machine is no part of the document.
    kennung = digest(html.replace(_font_folder().as_uri(), "")).encode()
    pdf: bytes = layout(html).write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=kennung)
    return pdf


def render_vorlage(ausgabe: Ausgabe, vorlage: str, **werte: Any) -> str:
    """A template of `vorlagen/programm/` with the fonts it needs."""
    umgebung = Environment(
        loader=FileSystemLoader([str(ordner) for ordner in ausgabe.config.vorlagen]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return umgebung.get_template(f"programm/{vorlage}").render(schnitte=_fonts(), **werte)


def _fonts() -> list[tuple[int, str]]:
    ordner = _font_folder()
    return [(gewicht, (ordner / f"{name}.ttf").as_uri()) for gewicht, name in _SCHNITTE.items()]


def _font_folder() -> Path:
    gefunden = importlib.util.find_spec("font_manrope")
    if gefunden is None or gefunden.origin is None:
        raise OzError("Die Schrift Manrope fehlt. Bitte das Paket «font-manrope» installieren.")
    return Path(gefunden.origin).parent / "files"
