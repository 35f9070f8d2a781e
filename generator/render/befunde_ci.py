"""Findings for continuous integration: GitHub annotations with a step summary, and JUnit XML."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from generator.befund import Befund, Schwere
from generator.render.befunde import summarise

GRENZE = 10
"""GitHub shows at most ten annotations of a kind per step; the rest goes into the summary."""
_ART = {Schwere.FEHLER: "error", Schwere.WARNUNG: "warning"}


def render_github(befunde: Sequence[Befund]) -> str:
    """Workflow commands, the gravest first; hints never become annotations (kommunikationsregeln.md, "Tiers")."""
    zeilen = []
    for schwere, art in _ART.items():
        for befund in [befund for befund in befunde if befund.schwere is schwere][:GRENZE]:
            ort = befund.stelle
            angaben = (
                f"file={_property(befund.datei)},line={ort.zeile},endLine={ort.ende_zeile},col={ort.spalte},"
                f"endColumn={ort.ende_spalte},title={_property(befund.regel)}"
            )
            zeilen.append(f"::{art} {angaben}::{_message(befund.meldung)}")
    return "".join(f"{zeile}\n" for zeile in zeilen)


def render_zusammenfassung(befunde: Sequence[Befund]) -> str:
    """Markdown for the step summary: everything, also what no annotation shows."""
    if not befunde:
        return "### Kommunikationsregeln\n\nKeine Befunde.\n"
    sortiert = sorted(befunde, key=lambda befund: (befund.schwere.rang, befund.sortierung))
    zeilen = [
        "### Kommunikationsregeln",
        "",
        summarise(befunde),
        "",
        "| Schwere | Stelle | Regel | Meldung |",
        "|---|---|---|---|",
    ]
    zeilen += [f"| {b.schwere} | `{b.datei}:{b.stelle.zeile}` | `{b.regel}` | {_cell(b.meldung)} |" for b in sortiert]
    return "\n".join(zeilen) + "\n"


def render_junit(befunde: Sequence[Befund], dateien: Sequence[str]) -> str:
    """One test case per file and rule that failed, and one passed case per file without a fault."""
    je_datei: dict[str, list[Befund]] = defaultdict(list)
    for befund in befunde:
        je_datei[befund.datei].append(befund)
    suiten = [_suite(datei, je_datei.get(datei, [])) for datei in sorted({*dateien, *je_datei})]
    fehler = sum(befund.schwere is Schwere.FEHLER for befund in befunde)
    faelle = sum(max(1, len(je_datei.get(datei, []))) for datei in {*dateien, *je_datei})
    kopf = f'<testsuites name="oz pruefen" tests="{faelle}" failures="{fehler}">'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{kopf}\n{"".join(suiten)}</testsuites>\n'


def _suite(datei: str, befunde: list[Befund]) -> str:
    fehler = sum(befund.schwere is Schwere.FEHLER for befund in befunde)
    kopf = f'<testsuite name={quoteattr(datei)} tests="{max(1, len(befunde))}" failures="{fehler}">'
    faelle = [_case(befund) for befund in befunde] or [f'<testcase classname={quoteattr(datei)} name="in Ordnung"/>']
    return f"{kopf}\n" + "".join(f"{fall}\n" for fall in faelle) + "</testsuite>\n"


def _case(befund: Befund) -> str:
    name = f"{befund.regel} {befund.stelle.zeile}:{befund.stelle.spalte}"
    text = escape(_printable(f"{befund.datei}:{befund.stelle.zeile}:{befund.stelle.spalte} {befund.meldung}"))
    if befund.schwere is Schwere.FEHLER:
        inhalt = f'<failure message={quoteattr(_printable(befund.meldung))} type="fehler">{text}</failure>'
    else:
        inhalt = f"<system-out>{befund.schwere}: {text}</system-out>"
    return f"<testcase classname={quoteattr(befund.datei)} name={quoteattr(name)}>{inhalt}</testcase>"


def _printable(text: str) -> str:
    """XML 1.0 knows no control characters besides tab and line ends."""
    return "".join(zeichen for zeichen in text if zeichen in "\t\n\r" or zeichen >= " ")


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ").replace("<", "&lt;")
