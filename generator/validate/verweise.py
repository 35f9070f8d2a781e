"""Find what the files say of each other that does not hold: dangling keys, double addresses and UIDs."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.befund import Befund, Schwere, Stelle
from generator.dokument import Dokument, Wert
from generator.model.bestand import Bestand
from generator.model.eintrag import DEUTSCH, Eintrag
from generator.model.seiten import Newsletterausgabe, Pressemitteilung, Unternehmensgeschichte
from generator.model.veranstaltung import Veranstaltung
from generator.validate.aehnlich import closest
from generator.validate.fassungen import find_fassung_befunde

_DATEI = "Bitte den Namen prüfen oder die Datei anlegen."
_PARTNER = "Bitte den Namen prüfen oder den Partner in mkdocs.yml unter extra, partner, eintragen."


@dataclass(frozen=True)
class _Bekannt:
    """What may be named, gathered once for all entries."""

    fotos: frozenset[str]
    felder: frozenset[str]
    staedte: frozenset[str]
    dateien: frozenset[str]
    partner: frozenset[str]
    """Empty where the settings name none: then any may be named."""


def find_tote_verweise(
    bestand: Bestand, dokumente: Mapping[str, Dokument], partner: Iterable[str] = ()
) -> list[Befund]:
    """`verweis-ins-leere`, `adresse-doppelt` and `uid-doppelt` over all entries, drafts too.

    dokumente: by path, and every content file that was read, judged well or not: a link to a faulty file dangles not.
    partner: those of the settings; a misspelt one would get a feed of its own that nobody reads.
    """
    seiten = [dokument for pfad, dokument in dokumente.items() if pfad.startswith("inhalte/")]
    bekannt = _Bekannt(
        frozenset(bestand.fotos),
        frozenset(d.slug for d in seiten if d.ordner == "kompetenzfelder" and d.sprache == DEUTSCH),
        frozenset(d.slug for d in seiten if d.ordner == "staedte" and d.sprache == DEUTSCH),
        frozenset(dokumente),
        frozenset(partner),
    )
    befunde: list[Befund] = []
    for eintrag in bestand.eintraege:
        if eintrag.ART == Veranstaltung.ART and eintrag.foto is None and not eintrag.partner:
            continue  # thousands of events name nothing
        befunde += _verweise(eintrag, dokumente[eintrag.pfad], bekannt)
    for dokument in dokumente.values():  # also those that are no entry yet: all faults of a file at once
        if ".md" in dokument.text:
            befunde += _body_links(dokument, bekannt.dateien)
    befunde += _double(bestand, dokumente)
    befunde += find_fassung_befunde(bestand, dokumente)
    return befunde


def _verweise(eintrag: Eintrag, dokument: Dokument, bekannt: _Bekannt) -> Iterator[Befund]:
    if eintrag.foto is not None:
        yield from _check(dokument, ("foto",), eintrag.foto, "Bild", bekannt.fotos)
    for name in eintrag.partner:
        if bekannt.partner:
            yield from _check(dokument, ("partner",), name, "Partner", bekannt.partner, _PARTNER)
    if isinstance(eintrag, Unternehmensgeschichte):
        yield from _check(dokument, ("kompetenzfeld",), eintrag.kompetenzfeld, "Kompetenzfeld", bekannt.felder)
        yield from _check(dokument, ("unternehmen", "stadt"), eintrag.unternehmen.stadt, "Stadt", bekannt.staedte)
    if isinstance(eintrag, Pressemitteilung):
        for foto in eintrag.fotos:
            yield from _check(dokument, ("fotos",), foto, "Bild", bekannt.fotos)
    if isinstance(eintrag, Newsletterausgabe):
        for pfad in eintrag.beitraege:
            yield from _check(dokument, ("beitraege",), pfad, "Datei", bekannt.dateien)


_BODY_LINK = re.compile(r"\]\(\s*<?([^\s()<>]+?\.md)(?:#[^\s()<>]*)?>?[\s)]")


def _body_links(dokument: Dokument, dateien: frozenset[str]) -> Iterator[Befund]:
    """Links in the text to content files that do not exist."""
    for fund in _BODY_LINK.finditer(dokument.text):
        if "://" in fund[1]:
            continue
        ziel = posixpath.normpath(posixpath.join(posixpath.dirname(dokument.pfad), fund[1]))
        if ziel in dateien:
            continue
        vorschlag = closest(ziel, dateien)
        meldung = f"Der Verweis führt zu {ziel}; die Datei gibt es nicht"
        meldung += f" – meinten Sie {vorschlag}?" if vorschlag else ". Bitte den Pfad prüfen."
        stelle = dokument.place(dokument.text_von + fund.start(1), dokument.text_von + fund.end(1))
        yield dokument.befund("verweis-ins-leere", Schwere.FEHLER, meldung, stelle, text=fund[1], vorschlag=vorschlag)


def _check(
    dokument: Dokument, weg: tuple[str, ...], name: str, was: str, bekannt: frozenset[str], rat: str = _DATEI
) -> Iterator[Befund]:
    if name in bekannt:
        return
    vorschlag = closest(name, bekannt)
    key = ".".join(weg)
    meldung = f"«{key}»: {was} «{name}» gibt es nicht"
    meldung += f" – meinten Sie «{vorschlag}»?" if vorschlag else f". {rat}"
    yield dokument.befund(
        "verweis-ins-leere", Schwere.FEHLER, meldung, _place(dokument, weg, name), text=name, vorschlag=vorschlag
    )


def _place(dokument: Dokument, weg: tuple[str, ...], name: str) -> Stelle:
    """The place of the value itself, also inside a list or a nested mapping."""
    wert: Wert | None = None
    ebene: Mapping[str, Wert] = dokument.kopf
    for key in weg:
        wert = ebene.get(key)
        ebene = wert.inhalt if wert is not None and isinstance(wert.inhalt, dict) else {}
    if wert is None:
        return Stelle()
    if isinstance(wert.inhalt, tuple):
        return next((k.stelle for k in wert.inhalt if str(k.inhalt) == name), wert.stelle)
    return wert.stelle


def _double(bestand: Bestand, dokumente: Mapping[str, Dokument]) -> Iterator[Befund]:
    adressen: dict[str, list[Eintrag]] = defaultdict(list)
    for eintrag in bestand.eintraege:
        adressen[eintrag.adresse].append(eintrag)
        for alt in eintrag.frueher:
            adressen[alt if alt.endswith("/") else alt + "/"].append(eintrag)
    for adresse, eintraege in adressen.items():
        for zweiter in eintraege[1:]:
            meldung = f"Die Adresse {adresse} gehört schon zu {eintraege[0].pfad}. Bitte eine der Dateien umbenennen."
            yield dokumente[zweiter.pfad].befund("adresse-doppelt", Schwere.FEHLER, meldung, text=adresse)
    yield from _double_uid(bestand.of(Veranstaltung), dokumente)


def _double_uid(veranstaltungen: Iterable[Veranstaltung], dokumente: Mapping[str, Dokument]) -> Iterator[Befund]:
    erste: dict[str, Veranstaltung] = {}
    for veranstaltung in veranstaltungen:
        vorher = erste.setdefault(veranstaltung.uid, veranstaltung)
        if vorher is veranstaltung:
            continue
        dokument = dokumente[veranstaltung.pfad]
        meldung = (
            f"Diese uid hat schon {vorher.pfad}. Wurde die Datei kopiert? "
            "Bitte die Zeile «uid» löschen und «oz pruefen --beheben» aufrufen."
        )
        wert = dokument.kopf.get("uid")
        yield dokument.befund(
            "uid-doppelt", Schwere.FEHLER, meldung, wert.stelle if wert else None, text=veranstaltung.uid
        )
