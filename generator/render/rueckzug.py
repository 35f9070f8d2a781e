"""Pages that say something was withdrawn: whoever follows an old link learns that it is gone, and what is there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from generator.model import adresse as adressen
from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.seite import UEBERSICHTSTITEL, Krume, Seite, Seitenwerk


def find_rueckzuege(ausgabe: Ausgabe, pfade: Iterable[str], vergeben: Collection[str]) -> list[str]:
    """Addresses of withdrawn files that nothing else has taken.

    vergeben: addresses that lead elsewhere already.
    """
    belegt = {eintrag.adresse for eintrag in ausgabe.bestand.eintraege} | set(vergeben)
    ehemalige = (adressen.of_pfad(pfad) for pfad in pfade)
    return sorted({adresse for adresse in ehemalige if adresse is not None and adresse not in belegt})


def render_rueckzuege(werk: Seitenwerk, adressliste: Iterable[str]) -> Iterator[Artefakt]:
    """A page at each address; no search engine keeps it."""
    for adresse in adressliste:
        ordner = adresse.strip("/").split("/")[0]
        ist_termin = ordner == "veranstaltungen"
        weiter = adressen.KALENDER if ist_termin else adressen.UEBERSICHTEN.get(ordner, "/")
        titel = "Kalender" if ist_termin else UEBERSICHTSTITEL.get(ordner, "Startseite")
        seite = Seite(
            adresse,
            "Diese Veranstaltung steht nicht mehr im Kalender" if ist_termin else "Dieser Beitrag wurde zurückgezogen",
            krumen=(Krume("Startseite", "/"), *([Krume(titel, weiter)] if weiter != "/" else [])),
            indexierbar=False,
        )
        yield werk.artefakt(seite, "seiten/rueckzug.html", ziel=weiter, zieltitel=titel)
