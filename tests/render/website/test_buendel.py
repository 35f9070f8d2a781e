"""Stylesheets and scripts: parts put together, nothing lost, nothing left over."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.config import load_config
from generator.errors import OzError
from generator.render.buendel import bundle_css, bundle_js
from generator.render.gestalt import load_gestalt

WURZEL = Path(__file__).resolve().parents[3]


def test_parts_stand_where_they_are_named() -> None:
    """A part may name parts itself; comments and spaces are gone, addresses are the files' own."""
    dateien = {
        "a.css": b'/* A */\n@import "b.css";\nu { v: w; }\n',
        "b.css": b'@import "c.css";\nx { background: url(bild.svg); }\n',
        "c.css": b"p { q: r; }\n",
    }

    assert b"p{q:r}x{background:url(bild.1.svg)}u{v:w}\n" == bundle_css("a.css", dateien, {"bild.svg": "bild.1.svg"})


def test_a_script_keeps_its_names_to_itself() -> None:
    """Strings, templates and patterns are not touched."""
    dateien = {
        "a.js": b'/* A */\nimport "./teile/b.js";\nsage(`ein  ${wert}  // kein Kommentar`, /a  b/g);\n',
        "b.js": b"// B\nconst wert = 'x  y';\n",
    }

    fertig = bundle_js("a.js", dateien).decode()

    assert fertig.startswith('(()=>{"use strict";') and fertig.endswith("})();\n")
    assert "const wert='x  y';" in fertig
    assert "sage(`ein  ${wert}  // kein Kommentar`,/a  b/g);" in fertig
    assert "import" not in fertig


@pytest.mark.parametrize(
    ("dateien", "wort"),
    [
        ({"a.css": b'@import "b.css";\n'}, "«b.css», das gibt es nicht"),
        ({"a.css": b'@import "a.css";\n'}, "holt sich selbst herein"),
    ],
)
def test_a_part_that_cannot_be_had_is_told(dateien: dict[str, bytes], wort: str) -> None:
    with pytest.raises(OzError, match=wort):
        bundle_css("a.css", dateien, {})


def test_every_part_of_ours_is_used_and_every_bundle_is_whole() -> None:
    """A part nobody names would be dead weight in the repository."""
    teile = {datei.name for datei in (WURZEL / "vorlagen/assets/teile").iterdir()}
    quellen = "\n".join(datei.read_text(encoding="utf-8") for datei in (WURZEL / "vorlagen/assets").rglob("*.*s"))
    genannt = set(re.findall(r'^(?:@import|import) "(?:\./teile/|\./)?([\w.-]+)";$', quellen, re.MULTILINE))

    gestalt = load_gestalt(load_config(WURZEL))

    assert set() == teile - genannt
    assert [] == [name for name, roh in gestalt.dateien.items() if b"import " in roh and name.endswith((".css", ".js"))]
