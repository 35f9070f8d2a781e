"""Quality of life comes before the economic competence it is meant to accompany."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.befund import Befund, Schwere
from generator.check.lage import Blatt
from generator.check.stimme import saetze
from generator.check.themenfolge import FRAGEN, Einordnung, classify, is_argument

REGEL = "lebensqualitaet-vor-wirtschaft"
FRAGT = FRAGEN
_TITEL = {"unternehmen": "Unternehmen", "fachkraefte": "Fachkräfte"}


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """`fehler` where title, teaser and first paragraph are all quality of life; else `warnung`."""
    if not is_argument(blatt):
        return
    eingeordnet = [e for e in classify(blatt) if e.wirtschaft or e.leben]
    erste = next(iter(eingeordnet), None)
    if erste is None or erste.wirtschaft:
        return
    wirtschaft = next((e for e in eingeordnet if e.wirtschaft), None)
    nur_leben = _opening_is_life(blatt)
    if wirtschaft is None and not nur_leben:
        return  # `wirtschaft-fehlt` speaks of that
    gruppe = _TITEL[blatt.hauptzielgruppe]
    meldung = f"Für {gruppe} kommt die Wirtschaftskompetenz zuerst."
    if wirtschaft is not None:
        meldung += f" Den Absatz ab Zeile {_line(blatt, wirtschaft)} nach oben ziehen."
    von, bis, _ = saetze(blatt).spannen[erste.nummer]
    schwere = Schwere.FEHLER if nur_leben else Schwere.WARNUNG
    yield blatt.befund(REGEL, schwere, erste.absatz, von, bis, meldung)


def _opening_is_life(blatt: Blatt) -> bool:
    """Title, teaser and first paragraph each speak of quality of life, and none of the economy."""
    alle = classify(blatt)
    koerper = [e.absatz for e in alle if e.absatz.art not in ("titel", "kurztext", "ueberschrift")]
    teile = [[e for e in alle if e.absatz.art == art] for art in ("titel", "kurztext")]
    teile.append([e for e in alle if koerper and e.absatz is koerper[0]])
    return all(_only_life(teil) for teil in teile if teil) and bool(teile[0]) and bool(teile[-1])


def _only_life(teil: Sequence[Einordnung]) -> bool:
    return any(e.leben for e in teil) and not any(e.wirtschaft for e in teil)


def _line(blatt: Blatt, einordnung: Einordnung) -> int:
    von, bis, _ = saetze(blatt).spannen[einordnung.nummer]
    return blatt.prosa.place(einordnung.absatz, von, bis).zeile
