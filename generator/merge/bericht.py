"""What an import did or would do, in German, for the event manager who reviews it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.befund import Befund, Schwere
from generator.merge.abgleich import Unterschied
from generator.merge.werte import TEXT, canonical, show
from generator.read.quelle import Feld

GRENZE = 25
"""Lines of a section in the short form."""


@dataclass
class Bericht:
    """The result of one run."""

    quelle: str
    neu: list[tuple[str, str, str]] = field(default_factory=list)
    """Path, title, begin."""
    geaendert: list[tuple[str, list[Unterschied]]] = field(default_factory=list)
    unveraendert: int = 0
    verschwunden: list[tuple[str, str]] = field(default_factory=list)
    """Path and what is proposed."""
    zweifelhaft: list[str] = field(default_factory=list)
    doppelt: list[str] = field(default_factory=list)
    korrigiert: list[tuple[str, list[Unterschied]]] = field(default_factory=list)
    vergangen: int = 0
    unbekannt_abgesagt: int = 0
    """Cancelled in the source and never announced here."""
    geloescht: list[str] = field(default_factory=list)
    """Imported once, then deleted by a person: not made again."""
    befunde: list[Befund] = field(default_factory=list)

    @property
    def has_fehler(self) -> bool:
        """Whether something of the source could not be taken over because it is faulty."""
        return any(befund.schwere is Schwere.FEHLER for befund in self.befunde)


def format_bericht(bericht: Bericht, *, probe: bool, ausfuehrlich: bool) -> str:
    """The summary; its first line has the figures, sections without content are left out."""
    grenze = None if ausfuehrlich else GRENZE
    zeilen = [
        f"Quelle «{bericht.quelle}»: {len(bericht.neu)} neu, {len(bericht.geaendert)} geändert, "
        f"{bericht.unveraendert} unverändert, {len(bericht.verschwunden)} verschwunden, "
        f"{len(bericht.zweifelhaft)} zweifelhaft, {len(bericht.doppelt)} doppelt."
    ]
    if bericht.vergangen:
        zeilen.append(f"Vergangenes wurde nicht angelegt: {bericht.vergangen}.")
    if bericht.unbekannt_abgesagt:
        zeilen.append(f"Abgesagt und hier nie angekündigt, bleibt weg: {bericht.unbekannt_abgesagt}.")
    neu = [f"{pfad}\n    {titel}, {beginn}" for pfad, titel, beginn in bericht.neu]
    zeilen += _section("Neu (Entwürfe)", neu, grenze)
    zeilen += _section("Geändert", [_with_values(pfad, liste) for pfad, liste in bericht.geaendert], grenze)
    zeilen += _section("Nicht mehr in der Quelle", [f"{pfad}\n    {was}" for pfad, was in bericht.verschwunden], grenze)
    zeilen += _section("Doppelt, nicht angelegt", bericht.doppelt, grenze)
    zeilen += _section("Zweifelhaft, bitte ansehen", bericht.zweifelhaft, grenze)
    zeilen += _section(
        "Von Hand berichtigt, bleibt so", [_proposal(*eintrag) for eintrag in bericht.korrigiert], grenze
    )
    zeilen += _section("Von Hand gelöscht, bleibt weg", bericht.geloescht, grenze)
    # What was refused stands under «Zweifelhaft» already, with the reason.
    weitere = [befund for befund in bericht.befunde if befund.regel != "nicht-uebernommen"]
    zeilen += _section("Befunde", _befund_lines(weitere, grenze), None)
    zeilen += ["", _last_line(bericht, probe)]
    return "\n".join(zeilen)


def _section(titel: str, eintraege: list[str], grenze: int | None) -> list[str]:
    if not eintraege:
        return []
    gezeigt = eintraege if grenze is None else eintraege[:grenze]
    zeilen = ["", f"{titel}:", *(f"  {eintrag}" for eintrag in gezeigt)]
    if len(gezeigt) < len(eintraege):
        zeilen.append(f"  … und {len(eintraege) - len(gezeigt)} weitere (alle mit --ausfuehrlich)")
    return zeilen


def _with_values(pfad: str, unterschiede: list[Unterschied]) -> str:
    zeilen = [f"    {name}: {show(alt)} → {show(neu)}" for u in unterschiede for name, alt, neu in _parts(u)]
    return "\n".join([pfad, *zeilen])


def compare_lines(unterschiede: list[Unterschied]) -> list[str]:
    """What the file says beside what the source says, a line each."""
    return [f"    {name}: hier {show(alt)}; Quelle {show(neu)}" for u in unterschiede for name, alt, neu in _parts(u)]


def _parts(unterschied: Unterschied) -> list[tuple[str, Feld, Feld]]:
    """Of nested values only the parts that differ: `wiederholung.ausser`."""
    alt, neu = unterschied.alt, unterschied.neu
    if not isinstance(alt, dict) or not isinstance(neu, dict):
        return [(_name(unterschied), alt, neu)]
    keys = [key for key in {**alt, **neu} if canonical(alt.get(key)) != canonical(neu.get(key))]
    return [(f"{unterschied.key}.{key}", alt.get(key), neu.get(key)) for key in keys]


def _proposal(pfad: str, unterschiede: list[Unterschied]) -> str:
    keys = ", ".join(u.key for u in unterschiede)
    rat = f"    Vorschlag: unter «herkunft» eintragen: festgehalten: [{keys}] (oder --festhalten)"
    return "\n".join([pfad, *compare_lines(unterschiede), rat])


def _name(unterschied: Unterschied) -> str:
    return "Text" if unterschied.key == TEXT else unterschied.key


def _befund_lines(befunde: Iterable[Befund], grenze: int | None) -> list[str]:
    """By rule, so that one frequent oddity does not hide the others."""
    gruppen: dict[tuple[int, str], list[Befund]] = defaultdict(list)
    for befund in befunde:
        gruppen[(befund.schwere.rang, befund.regel)].append(befund)
    zeilen: list[str] = []
    for _, gruppe in sorted(gruppen.items()):
        gezeigt = gruppe if grenze is None else gruppe[:5]
        zeilen += [str(befund) for befund in gezeigt]
        if len(gezeigt) < len(gruppe):
            zeilen.append(f"… und {len(gruppe) - len(gezeigt)} weitere [{gruppe[0].regel}] (alle mit --ausfuehrlich)")
    return zeilen


def _last_line(bericht: Bericht, probe: bool) -> str:
    if probe:
        return "Probe: Es wurde nichts geschrieben."
    if not bericht.neu and not bericht.geaendert:
        return "Keine Änderung an Veranstaltungen."
    return "Geschrieben. Bitte die Änderungen ansehen, «oz pruefen veranstaltungen» aufrufen und dann veröffentlichen."
