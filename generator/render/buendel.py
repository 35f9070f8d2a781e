"""Stylesheets and scripts from their parts: one request each, without comments and spaces."""

from __future__ import annotations

import re
from collections.abc import Mapping

import rjsmin

from generator.errors import OzError
from generator.render.stil import link_assets, minify

_IMPORT = {
    ".css": re.compile(r'^@import "([\w.-]+)";$', re.MULTILINE),
    ".js": re.compile(r'^import "\./(?:teile/)?([\w.-]+)";$', re.MULTILINE),
}
"""How a file names a part: as CSS and JavaScript do, so that editors can follow it."""


def bundle_css(name: str, dateien: Mapping[str, bytes], adressen: Mapping[str, str]) -> bytes:
    """A stylesheet with its parts in place; `url(…)` leads to the files' addresses. Raises OzError."""
    return link_assets(minify(_with_parts(name, ".css", dateien)), adressen).encode()


def bundle_js(name: str, dateien: Mapping[str, bytes]) -> bytes:
    """A script with its parts in place; its names are its own, not the page's. Raises OzError."""
    text: str = rjsmin.jsmin('(()=>{"use strict";' + _with_parts(name, ".js", dateien) + "\n})();")
    return text.encode() + b"\n"


def _with_parts(name: str, art: str, dateien: Mapping[str, bytes], wege: tuple[str, ...] = ()) -> str:
    if name in wege:
        raise OzError(f"vorlagen: assets/{name} holt sich selbst herein. Bitte @import prüfen.")
    if name not in dateien:
        raise OzError(f"vorlagen: assets/{wege[-1]} nennt «{name}», das gibt es nicht.")
    text = dateien[name].decode("utf-8")
    return _IMPORT[art].sub(lambda fund: _with_parts(fund[1], art, dateien, (*wege, name)), text)
