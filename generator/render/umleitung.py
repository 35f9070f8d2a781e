"""Pages at former addresses that lead to where the content is now; public addresses never break."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.model import adresse as adressen
from generator.model.veranstaltung import Veranstaltung
from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.seite import Seite, Seitenwerk


def find_umleitungen(ausgabe: Ausgabe, fruehere_pfade: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Former address to present address.

    fruehere_pfade: former paths by present path, from Git's history; a file's own `frueher` adds to them.
    An address somebody else has today is never redirected.
    """
    vergeben = {eintrag.adresse for eintrag in ausgabe.bestand.eintraege}
    umleitungen: dict[str, str] = {}
    for eintrag in ausgabe.bestand.eintraege:
        aus_git = [adressen.of_pfad(pfad) for pfad in fruehere_pfade.get(eintrag.pfad, ())]
        for alt in [*aus_git, *eintrag.frueher]:
            if alt is not None and alt not in vergeben:
                umleitungen.setdefault(alt, eintrag.adresse)
    return dict(sorted(umleitungen.items()))


def render_umleitungen(werk: Seitenwerk, umleitungen: Mapping[str, str]) -> Iterator[Artefakt]:
    """A small page per former address: it forwards at once, and says where to for whoever does not follow."""
    for alt, neu in umleitungen.items():
        adresse = alt if alt.endswith("/") or "." in alt.rsplit("/", 1)[-1] else alt + "/"
        seite = Seite(adresse, "Diese Seite ist umgezogen", indexierbar=False)
        yield werk.artefakt(seite, "seiten/umleitung.html", ziel=neu)


def former_termin_files(ausgabe: Ausgabe, umleitungen: Mapping[str, str]) -> dict[str, str]:
    """Former to present file of single events' calendars: a calendar client follows no page, so it gets the file."""
    veranstaltungen = {v.adresse: v for v in ausgabe.bestand.of(Veranstaltung)}
    return {
        adressen.as_datei(alt).removesuffix("index.html") + "termin.ics": adressen.termin_ics(v.slug).lstrip("/")
        for alt, neu in umleitungen.items()
        if (v := veranstaltungen.get(neu)) is not None and alt.endswith("/")
    }
