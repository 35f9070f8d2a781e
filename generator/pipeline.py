"""The recipe both doors call: read, validate, check, choose the edition. A newcomer reads it top to bottom."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path
from types import MappingProxyType

from generator.befund import Befund, Schwere, Stelle, sort_befunde
from generator.check import check_all
from generator.check.katalog import all_kennungen, as_regelseite
from generator.config import Config
from generator.dokument import Dokument
from generator.model.bestand import Bestand
from generator.model.eintrag import Eintrag, Stand
from generator.model.foto import Bildkopf, Foto
from generator.model.freie_tage import FreieTage
from generator.model.regelseite import Regelseite
from generator.model.seiten import Pressemitteilung
from generator.read.bild import BildFehler
from generator.read.bildspeicher import Bildspeicher
from generator.read.datei import parse_header
from generator.read.historie import OHNE_GIT, Historie, find_historie_befunde, read_historie
from generator.read.lesespeicher import Urteil, load_urteile, save_urteile
from generator.read.projekt import Rohbestand, read_projekt, wrong_endings
from generator.read.rueckzug import read_zurueckgezogene
from generator.read.sammlungsstand import Sammlungsstaende, compute_sammlungsstaende, last_change_of_records
from generator.read.stand import compute_staende
from generator.stempel import code_stamp
from generator.validate.ferien import find_feiertag, load_ferienkalender
from generator.validate.fotopool import validate_fotopool
from generator.validate.sammlung import validate_kategorie, validate_ort, validate_sammlung, validate_veranstalter
from generator.validate.seiten import validate_seite
from generator.validate.veranstaltung import Umfeld, validate_veranstaltung
from generator.validate.verweise import find_tote_verweise


@dataclass(frozen=True)
class Werk:
    """Everything that was read and judged, before an edition is chosen."""

    config: Config
    dokumente: Mapping[str, Dokument]
    """Every content file that could be read, by path."""
    bestand: Bestand
    """Every entry that could be judged, drafts too."""
    befunde: tuple[Befund, ...]
    historie: Historie


def load(config: Config, dazu: Mapping[str, str] | None = None, nur: Collection[str] | None = None) -> Werk:
    """Everything we know, and everything an editor has to look at.

    dazu: text by path that counts instead of what is on disk (an editor's buffer, a file about to be written).
    nur: paths whose texts the rules read; what concerns several files together is checked in any case.
    """
    speicher = config.cache / "urteile.pickle"
    roh = read_projekt(config.projekt, dazu, load_urteile(speicher, code_stamp(), parse_header))
    historie = read_historie(config.projekt)
    bestand, befunde = validate_all(roh, historie, config)
    # A few new files are judged again in less time than all are written.
    if roh.neue > len(roh.urteile) // 100 and not dazu and config.cache.parent.parent.is_dir():
        save_urteile(speicher, code_stamp(), roh.urteile)
    dokumente = {dokument.pfad: dokument for dokument in roh.dokumente}
    befunde += find_historie_befunde(historie) + roh.befunde
    partner = config.extra.get("partner") or {}
    befunde += wrong_endings(config.projekt) + find_tote_verweise(bestand, dokumente, partner)
    befunde += check_all(dokumente, bestand, config, historie, nur)
    return Werk(config, MappingProxyType(dokumente), bestand, tuple(sort_befunde(befunde)), historie)


def validate_all(roh: Rohbestand, historie: Historie, config: Config) -> tuple[Bestand, list[Befund]]:
    """Judge every document; a faulty one is left out and never stops the others."""
    befunde: list[Befund] = []
    staende = _staende(roh, historie, config)
    fotos = _fotos(roh, config, befunde)
    umfeld = _umfeld(roh, config, befunde)
    sprachen = frozenset(config.woerter)
    for dokument in roh.seiten:
        judge_seite = partial(validate_seite, dokument, staende[dokument.pfad], sprachen)
        befunde += _judge(roh, dokument.pfad, repr(sorted(sprachen)), judge_seite)
    kennung = umfeld.kennung
    for dokument in roh.veranstaltungen:
        judge_termin = partial(validate_veranstaltung, dokument, staende[dokument.pfad], umfeld)
        befunde += _judge(roh, dokument.pfad, kennung, judge_termin)
    sammlungen = compute_sammlungsstaende(config.projekt, historie, config.jetzt.astimezone(UTC))
    eintraege = [
        _with_geaendert(_with_stand(urteil.eintrag, _not_before_its_records(staende[pfad], urteil.eintrag, sammlungen)))
        for pfad, urteil in sorted(roh.urteile.items())
        if urteil.eintrag is not None
    ]
    bestand = Bestand(
        tuple(eintraege),
        MappingProxyType(fotos),
        umfeld.kategorien,
        umfeld.orte,
        umfeld.veranstalter,
    )
    return bestand, befunde


def _judge(
    roh: Rohbestand, pfad: str, umfeld: str, judge: Callable[[], tuple[Eintrag | None, list[Befund]]]
) -> tuple[Befund, ...]:
    """Judge a file, unless it and all it depends on are as they were when it was judged last."""
    urteil = roh.urteile[pfad]
    if urteil.umfeld != umfeld:
        eintrag, befunde = judge()
        alt = urteil
        urteil = Urteil(alt.zustand, alt.dokument, alt.lesebefunde, eintrag, tuple(befunde), umfeld)
        roh.urteile[pfad] = urteil
        roh.neue += 1
    return urteil.befunde


def _with_stand(eintrag: Eintrag, stand: Stand) -> Eintrag:
    """What Git knows is asked anew in every run: a commit changes it and not the file."""
    return eintrag if eintrag.stand == stand else replace(eintrag, stand=stand)


def _not_before_its_records(stand: Stand, eintrag: Eintrag, sammlungen: Sammlungsstaende) -> Stand:
    """An event was changed, too, when its venue was renamed: subscribers see another LOCATION."""
    moment = last_change_of_records(eintrag, sammlungen)
    return stand if moment is None or moment <= stand.geaendert else replace(stand, geaendert=moment)


def _staende(roh: Rohbestand, historie: Historie, config: Config) -> Mapping[str, Stand]:
    fallback = {dokument.pfad: _fallback(dokument, roh) for dokument in roh.seiten + roh.veranstaltungen}
    return compute_staende(config.projekt, historie, list(fallback), config.jetzt.astimezone(UTC), fallback)


def _fallback(dokument: Dokument, roh: Rohbestand) -> datetime:
    """Without Git: `datum`, else the first of January 2000 (inhaltsmodell.md, section 4)."""
    bekannt = roh.urteile[dokument.pfad].eintrag
    if bekannt is not None:
        return datetime.combine(bekannt.datum, time(), UTC) if bekannt.datum else OHNE_GIT
    wert = dokument.kopf.get("datum")
    try:
        return datetime.fromisoformat(wert.text or "" if wert else "").replace(tzinfo=UTC)
    except ValueError:
        return OHNE_GIT


def _with_geaendert(eintrag: Eintrag) -> Eintrag:
    """`geaendert` in the file overrides the last change taken from Git."""
    if eintrag.geaendert is None:
        return eintrag
    return replace(eintrag, stand=replace(eintrag.stand, geaendert=eintrag.geaendert.astimezone(UTC)))


def _umfeld(roh: Rohbestand, config: Config, befunde: list[Befund]) -> Umfeld:
    leer = {name: Dokument(f"veranstaltungen/{name}.yml", "") for name in ("orte", "veranstalter", "kategorien")}
    dokumente = leer | roh.sammlungen
    orte, b1 = validate_sammlung(dokumente["orte"], validate_ort)
    veranstalter, b2 = validate_sammlung(dokumente["veranstalter"], validate_veranstalter)
    kategorien, b3 = validate_sammlung(dokumente["kategorien"], validate_kategorie)
    befunde += b1 + b2 + b3
    staedte = frozenset(dokument.slug for dokument in roh.seiten if dokument.ordner == "staedte")
    return Umfeld(
        staedte, MappingProxyType(orte), MappingProxyType(veranstalter), MappingProxyType(kategorien), config.stichtag
    )


def _fotos(roh: Rohbestand, config: Config, befunde: list[Befund]) -> dict[str, Foto]:
    speicher = Bildspeicher(config.cache)
    koepfe: dict[str, Bildkopf] = {}
    for bild in roh.bilder:
        try:
            koepfe[bild] = speicher.read(config.projekt, bild)
        except BildFehler as fehler:
            befunde.append(Befund("unlesbar", Schwere.FEHLER, bild, Stelle(), str(fehler), text=bild))
    speicher.save()
    fotos, gefunden = validate_fotopool(roh.fotos, roh.bilder, koepfe)
    befunde += gefunden
    return fotos


def choose_edition(werk: Werk) -> Bestand:
    """What belongs into this edition: everything in a preview, only what the public may see in production."""
    if werk.config.entwuerfe:
        return werk.bestand
    sichtbar = tuple(eintrag for eintrag in werk.bestand.eintraege if is_public(eintrag, werk.config))
    return replace(werk.bestand, eintraege=sichtbar)


def is_public(eintrag: Eintrag, config: Config) -> bool:
    """Published, no example, not dated in the future, not embargoed; whether it is approved the gate asks."""
    if eintrag.ist_entwurf or eintrag.muster:
        return False
    if eintrag.datum is not None and eintrag.datum > config.stichtag and eintrag.ART != "veranstaltung":
        return False
    return not (isinstance(eintrag, Pressemitteilung) and eintrag.sperrfrist and eintrag.sperrfrist > config.jetzt)


_HAELT_AUF = frozenset({"nach-freigabe-geaendert"})
"""Stops a production build although the catalogue has it as a `warnung`."""


def find_blockers(werk: Werk) -> list[Befund]:
    """The findings that stop this build.

    A preview shows what there is; a production build is stopped by any `fehler` in content meant for it: not in
    drafts, nor at pictures that only drafts show. A file whose status cannot be read counts as meant for it. A text
    that was changed after its approval is a `warnung` while somebody writes, and no text the chair has approved.
    """
    if werk.config.entwuerfe:
        return []
    entwuerfe = {pfad for pfad, dokument in werk.dokumente.items() if _is_draft(dokument)}
    unbenutzt = _only_in_drafts(werk)
    return [
        b.with_schwere(Schwere.FEHLER)
        for b in werk.befunde
        if (b.schwere is Schwere.FEHLER or b.regel in _HAELT_AUF)
        and b.datei not in entwuerfe
        and Path(b.datei).with_suffix("") not in unbenutzt
    ]


def _is_draft(dokument: Dokument) -> bool:
    """Whether the file says of itself that it is not for the public, even if the rest of it is faulty."""
    status, muster = dokument.kopf.get("status"), dokument.kopf.get("muster")
    if muster is not None and muster.inhalt is True:
        return True
    if status is not None:
        return status.inhalt == "entwurf"
    ist_seite = dokument.pfad.startswith(("inhalte/", "veranstaltungen/")) and dokument.pfad.endswith(".md")
    ist_start = (dokument.fassung_von or dokument.pfad) == "inhalte/index.md"
    return ist_seite and not ist_start and dokument.ordner != "ueber-uns"


def _only_in_drafts(werk: Werk) -> set[Path]:
    """Pictures, as paths without ending, that no public page shows and journalists are not offered."""
    seiten = werk.bestand.eintraege_by_foto.items()
    gezeigt = {key for key, eintraege in seiten if any(is_public(eintrag, werk.config) for eintrag in eintraege)}
    return {
        Path(foto.pfad).with_suffix("")
        for foto in werk.bestand.fotos.values()
        if foto.key not in gezeigt and not foto.presse
    }


def find_zurueckgezogene(werk: Werk) -> list[str]:
    """Paths of what was public once and is not in this edition any more."""
    if werk.config.entwuerfe:
        entwuerfe: list[str] = []  # a preview shows drafts at their addresses
    else:
        entwuerfe = [eintrag.pfad for eintrag in werk.bestand.eintraege if eintrag.ist_entwurf]
    return read_zurueckgezogene(werk.config.projekt, werk.historie, entwuerfe, werk.config.stichtag)


def load_regelseiten() -> tuple[Regelseite, ...]:
    """The pages of all rules and technical findings, for the command and for the preview."""
    return tuple(as_regelseite(name) for name in all_kennungen())


def load_freie_tage() -> FreieTage:
    """School holidays and public holidays of Thuringia for the planning view."""
    kalender = load_ferienkalender()

    def names(tag: date) -> tuple[str, ...]:
        ferien = kalender.find(tag)
        return tuple(name for name in (ferien.name if ferien else None, find_feiertag(tag)) if name)

    return FreieTage(names, kalender.gueltig_bis, kalender.quelle)
