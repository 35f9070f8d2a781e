"""The stylesheet: the prose rules of Material's sheet that our pages use, then our own files, without comments.

Of Material (`main.….min.css` of the installed mkdocs-material) the rules are kept whose selectors are nothing but
`.md-typeset` and plain elements that Markdown writes: spacing of blocks and lists, code, quotes, definition lists,
pictures. Headings, links, tables and everything that belongs to the theme's own frame are ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import tinycss2

_ELEMENTE = "abbr|blockquote|code|dd|del|dl|dt|em|hr|img|kbd|li|mark|ol|p|pre|q|s|small|span|strong|sub|sup|ul"
_SELEKTOR = re.compile(rf"\.md-typeset(?:\s*>?\s*(?:{_ELEMENTE})(?::(?:last|first)-child|:not\(\[hidden\]\))?)*")
_UNNUETZ = ("tap-highlight", "-webkit-print", "color-adjust", "touch-action", "scrollbar", "transition", "direction")
_GROESSE = re.compile(r"\.md-typeset$")


def extract_material(css: str) -> str:
    """The prose rules of Material's stylesheet, unchanged but for declarations that do nothing here."""
    regeln: list[str] = []
    for regel in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        if regel.type != "qualified-rule":
            continue
        selektoren = [teil.strip() for teil in re.split(r",(?![^()]*\))", tinycss2.serialize(regel.prelude))]
        passend = [teil for teil in selektoren if _SELEKTOR.fullmatch(teil) and not _GROESSE.match(teil)]
        inhalt = _declarations(regel.content)
        if passend and inhalt:
            regeln.append(",".join(passend) + "{" + inhalt + "}")
    return "".join(regeln)


def _declarations(inhalt: Iterable[object]) -> str:
    erklaerungen = tinycss2.parse_blocks_contents(list(inhalt), skip_comments=True, skip_whitespace=True)
    paare = [
        (teil.lower_name, tinycss2.serialize(teil.value).strip()) for teil in erklaerungen if teil.type == "declaration"
    ]
    return ";".join(f"{name}:{wert}" for name, wert in paare if not any(teil in name for teil in _UNNUETZ))


def minify(css: str) -> str:
    """Without comments and with single spaces; no rule is touched."""
    regeln = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    text = "".join(tinycss2.serialize([regel]) for regel in regeln)
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"\s*([{};,])\s*", r"\1", text).replace(";}", "}")
    return re.sub(r"(?<=[{;])([a-z-]+): ", r"\1:", text).strip() + "\n"


def link_assets(css: str, adressen: Mapping[str, str]) -> str:
    """Plain names in `url(…)` become the names the files have in `/assets/`."""
    return re.sub(r"url\(([^)\"':/]+)\)", lambda m: f"url({adressen.get(m[1], m[1])})", css)
