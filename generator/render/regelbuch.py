"""The communication rules as prose: the whole catalogue for the handbook, one sheet for agencies and partners."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.regelseite import Regelseite

GRUPPEN = {
    "POS": "Positionierung",
    "ZG": "Zielgruppen und Reihenfolge",
    "WERT": "Ein-Wort-Wert",
    "NAM": "Namen",
    "GEN": "Geschlechterform",
    "FRG": "Freigabe",
    "VER": "Veröffentlichungstakt",
    "FOTO": "Bilder",
    "TER": "Termine",
    "MIX": "Ausgewogenheit",
    "FAK": "Sachstand",
    "Ausnahme": "Ausnahmen",
    "Datei": "Dateien",
    "Technik": "Technik",
}
FUER_PARTNER = ("POS", "ZG", "WERT", "NAM", "GEN", "FOTO")


def render_regelbuch(regeln: Sequence[Regelseite]) -> str:
    """All pages, by group; headings are one level lower than on the page."""
    teile = ["# Kommunikationsregeln\n"]
    for gruppe, titel in GRUPPEN.items():
        teile.append(f"## {titel}\n")
        for regel in (regel for regel in regeln if regel.gruppe == gruppe):
            zeilen = regel.quelltext.splitlines()[1:]
            text = "\n".join(f"##{zeile}" if zeile.startswith("## ") else zeile for zeile in zeilen).strip()
            teile.append(f"### {regel.titel} (`{regel.name}`)\n\n{text}\n")
    return "\n".join(teile)


def render_regelblatt(regeln: Sequence[Regelseite]) -> str:
    """What an outsider who writes for the Oberzentrum has to know, on one sheet."""
    teile = ["# Oberzentrum Südthüringen: So schreiben wir\n"]
    for gruppe in FUER_PARTNER:
        teile.append(f"**{GRUPPEN[gruppe]}**\n")
        teile += [f"- {regel.titel}: {first_sentence(regel.ausweg)}" for regel in regeln if regel.gruppe == gruppe]
        teile.append("")
    teile.append("Fragen beantwortet die AG Kommunikation der KAG Oberzentrum Südthüringen.")
    return "\n".join(teile) + "\n"


def first_sentence(text: str) -> str:
    """What fits on a sheet of one page."""
    satz, punkt, _ = text.partition(". ")
    return satz + ("." if punkt else "")
