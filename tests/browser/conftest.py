"""A browser and a site served on loopback, for all browser tests."""

from __future__ import annotations

import functools
import http.server
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest

from tests.browser.chrome import Chrome, find_chromium


@pytest.fixture(scope="session")
def chrome() -> Iterator[Chrome]:
    """A running Chromium; without one the test is skipped, except in CI, where it is required."""
    if find_chromium() is None:
        if os.environ.get("OZ_CI"):
            pytest.fail("CI verlangt Chromium: apt-get install chromium")
        pytest.skip("kein Chromium installiert; Browser-Tests übersprungen")
    browser = Chrome()
    yield browser
    browser.close()


class _Still(http.server.SimpleHTTPRequestHandler):
    extensions_map: ClassVar[dict[str, str]] = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".webp": "image/webp",
        ".ics": "text/calendar",
    }

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer 404 with the site's own page, as a real server does."""
        seite = Path(self.directory) / "404.html"
        if code != 404 or not seite.exists():
            super().send_error(code, message, explain)
            return
        inhalt = seite.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(inhalt)))
        self.end_headers()
        self.wfile.write(inhalt)


def serve(ordner: Path) -> tuple[http.server.ThreadingHTTPServer, str]:
    """Serve a folder on loopback; returns the server and its origin."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Still, directory=str(ordner)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}"


@pytest.fixture(scope="session")
def website(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The real project's preview edition, built and served; the origin without a slash at its end."""
    from generator.config import load_config
    from generator.publish.website import build

    projekt = Path(__file__).resolve().parents[2]
    ziel = tmp_path_factory.mktemp("website") / "site"
    config = load_config(projekt, entwuerfe=True, ziel=ziel, umgebung={"OZ_SITE_URL": "http://localhost:8000/"})
    assert build(config).bericht is not None
    server, ursprung = serve(ziel)
    yield ursprung
    server.shutdown()
