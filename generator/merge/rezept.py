"""The recipe of `oz importieren`: read the source, gather what is there, compare."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from generator.dokument import Dokument
from generator.errors import OzError
from generator.merge.bestehend import Bestehende
from generator.merge.doppelt import Terminbuch
from generator.merge.importlauf import Importlauf, Wahl, read_unreadable
from generator.merge.oeffnen import read_quelle, source_stem
from generator.merge.stand import read_stand
from generator.merge.wunsch import Ziel
from generator.merge.zuordnung import Anschriften, read_kategorienwahl, words
from generator.model.bestand import Bestand
from generator.read.projekt import list_files
from generator.render.datei import as_slug
from generator.validate.veranstaltung import Umfeld


def compute_import(
    wurzel: Path,
    bestand: Bestand,
    dokumente: Mapping[str, Dokument],
    pfad: Path,
    stadt: str,
    name: str | None,
    wahl: Wahl,
) -> Importlauf:
    """The finished run: what to write is in `schreiben`, what to say in `bericht`."""
    if stadt not in bestand.staedte:
        raise OzError(f"Die Stadt «{stadt}» gibt es nicht. Bitte --stadt mit einer von: {', '.join(bestand.staedte)}.")
    if not bestand.kategorien:
        raise OzError("veranstaltungen/kategorien.yml fehlt oder ist leer. Ohne Kategorien lässt sich nichts einlesen.")
    name = as_slug(name or source_stem(pfad)) or stadt
    quelle = read_quelle(pfad, name)
    kategorien, befunde = read_kategorienwahl(wurzel, name, bestand.kategorien)
    stadtnamen = frozenset(s.titel for s in bestand.staedte.values())
    ziel = Ziel(bestand.staedte, stadt, Anschriften(bestand.orte, bestand.veranstalter, stadtnamen), kategorien)
    umfeld = Umfeld(frozenset(bestand.staedte), bestand.orte, bestand.veranstalter, bestand.kategorien, wahl.stichtag)
    terminbuch = Terminbuch(words(" ".join(stadtnamen)))
    terminbuch.add(bestand.veranstaltungen)
    lauf = Importlauf(quelle, ziel, umfeld, _bestehende(wurzel, dokumente), terminbuch, read_stand(wurzel, name), wahl)
    lauf.run()
    lauf.bericht.befunde += befunde
    return lauf


def _bestehende(wurzel: Path, dokumente: Mapping[str, Dokument]) -> Bestehende:
    pfade = list_files(wurzel, "veranstaltungen", ".md")
    events = {pfad: dokumente[pfad] for pfad in pfade if pfad in dokumente}
    slugs = {PurePosixPath(pfad).stem for pfad in pfade}
    return Bestehende(events, read_unreadable(wurzel, pfade, dokumente), slugs)
