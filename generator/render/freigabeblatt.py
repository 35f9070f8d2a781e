"""The approval sheet for the chair: what a reader will see, what was found, and a place to sign."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from html import escape

from generator.befund import Befund
from generator.model.eintrag import Eintrag

_STIL = """
@page { size: A4; margin: 2cm }
body { font-family: system-ui, sans-serif; line-height: 1.5; max-width: 42rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; width: 100% } th, td { border: 1px solid #999; padding: .3rem .5rem;
  text-align: left }
.text { border-left: 4px solid #1f3a5f; padding-left: 1rem } ins { background: #d7f0d7 } del { background: #f6d5d5 }
.zeichnung { margin-top: 3rem; display: flex; gap: 2rem }
.zeichnung div { flex: 1; border-top: 1px solid; padding-top: .3rem }
"""


def render_freigabeblatt(
    eintrag: Eintrag, text_html: str, befunde: Sequence[Befund], pruefsumme: str, alt: str | None, neu: str
) -> str:
    """A whole HTML page without any address of others; `alt`: the approved source, where there is one."""
    angaben = [
        ("Datei", eintrag.pfad),
        ("Anreißer", eintrag.kurztext or "–"),
        ("Erscheint am", f"{eintrag.datum:%d.%m.%Y}" if eintrag.datum else "–"),
        ("Zielgruppen", ", ".join(gruppe.titel for gruppe in eintrag.zielgruppen) or "–"),
        ("Prüfsumme", pruefsumme),
    ]
    angaben += [("Quelle", f"{q.aussage} ({q.quelle}, Stand {q.stand})") for q in eintrag.quellen]
    zeilen = "".join(f"<tr><th scope='row'>{escape(a)}</th><td>{escape(b)}</td></tr>" for a, b in angaben)
    return (
        f"<!doctype html><html lang='de'><head><meta charset='utf-8'><title>Freigabe: {escape(eintrag.titel)}</title>"
        f"<style>{_STIL}</style></head><body><h1>Freigabe: {escape(eintrag.titel)}</h1><table>{zeilen}</table>"
        f"<h2>Text</h2><div class='text'>{text_html}</div>{_changes(alt, neu)}{_findings(befunde)}"
        "<div class='zeichnung'><div>Ort, Datum</div><div>KAG-Vorsitz</div></div></body></html>\n"
    )


def _findings(befunde: Sequence[Befund]) -> str:
    if not befunde:
        return "<h2>Prüfung</h2><p>Keine Befunde.</p>"
    punkte = "".join(f"<li>Zeile {b.stelle.zeile}, {escape(b.schwere)}: {escape(b.meldung)}</li>" for b in befunde)
    return f"<h2>Prüfung</h2><ul>{punkte}</ul>"


def _changes(alt: str | None, neu: str) -> str:
    """Word by word what changed since the last approval."""
    if alt is None:
        return ""
    worte_alt, worte_neu = alt.split(), neu.split()
    teile = []
    for art, a, b, c, d in difflib.SequenceMatcher(None, worte_alt, worte_neu, autojunk=False).get_opcodes():
        if art == "equal":
            mitte = worte_neu[c:d]
            teile.append(escape(" ".join(mitte if len(mitte) < 24 else [*mitte[:10], "…", *mitte[-10:]])))
            continue
        teile += [f"<del>{escape(' '.join(worte_alt[a:b]))}</del>"] if b > a else []
        teile += [f"<ins>{escape(' '.join(worte_neu[c:d]))}</ins>"] if d > c else []
    return f"<h2>Seit der letzten Freigabe geändert</h2><p>{' '.join(teile)}</p>"
