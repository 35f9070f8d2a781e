"""One import from the source to the files that would be written; nothing is written here."""

from __future__ import annotations

import itertools
import json
import shlex
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.befund import Befund, Schwere
from generator.dokument import Dokument
from generator.merge.abgleich import OFFEN, Urteil, Vergleich, compare
from generator.merge.bericht import Bericht, compare_lines
from generator.merge.bestehend import Bestehende
from generator.merge.doppelt import Terminbuch
from generator.merge.kopfschrift import NichtSchreibbar, edit_file, new_file
from generator.merge.stand import Stand, dump_stand, stand_path
from generator.merge.werte import FEHLT, TEXT, digest, show
from generator.merge.wunsch import Ziel, as_wunsch
from generator.model.eintrag import Stand as Eintragsstand
from generator.model.veranstaltung import Veranstaltung
from generator.read.datei import split_markdown
from generator.read.historie import OHNE_GIT
from generator.read.quelle import Feld, Quelle, Quelltermin
from generator.render.datei import as_slug
from generator.validate.veranstaltung import Umfeld, validate_veranstaltung

UID_HERKUNFT = "oberzentrum-suedthueringen.de"


@dataclass(frozen=True)
class Wahl:
    """What the person at the keyboard chose."""

    stichtag: date
    absagen: bool = False
    """Write `abgesagt` for announced dates the source no longer has."""
    festhalten: bool = False
    """Write corrected keys into `herkunft.festgehalten`."""
    trotzdem: frozenset[str] = frozenset()
    """Source uids that are written although they look like doubles."""
    new_uid: Callable[[], str] = lambda: f"{uuid.uuid4()}@{UID_HERKUNFT}"


@dataclass
class Importlauf:
    """The state of one run; `run` fills `schreiben` and `bericht`."""

    quelle: Quelle
    ziel: Ziel
    umfeld: Umfeld
    bestehende: Bestehende
    terminbuch: Terminbuch
    stand: Stand
    wahl: Wahl
    schreiben: dict[str, str] = field(default_factory=dict)
    """New text by path from the project's root."""

    def __post_init__(self) -> None:
        self.bericht = Bericht(self.quelle.name)
        self.neuer_stand: Stand = {}

    def run(self) -> Bericht:
        """Compare every entry, then look for what is gone."""
        zuordnung = self.bestehende.assign(self.quelle, self.wahl.stichtag)
        for termin in self.quelle.termine:
            dokument = zuordnung.get(termin.uid)
            if dokument is None and self._is_left_out(termin):
                continue
            wunsch, befunde = as_wunsch(termin, self.ziel)
            self.bericht.befunde += befunde
            if dokument is not None:
                self._update(termin, wunsch, dokument)
            else:
                self._create(termin, wunsch)
        self._gone({dokument.pfad for dokument in zuordnung.values()})
        self.bericht.befunde += [*self.quelle.befunde, *self.ziel.kategorien.befunde()]
        if self.neuer_stand != self.stand:
            self.schreiben[stand_path(self.quelle.name)] = dump_stand(self.neuer_stand)
        return self.bericht

    # -- known events -----------------------------------------------------------------------------------

    def _update(self, termin: Quelltermin, wunsch: dict[str, Feld], dokument: Dokument) -> None:
        kennung = self.bestehende.uid_of(dokument)
        if not self.ziel.kategorien.knows(termin) and "kategorie" in dokument.kopf and "kategorie" not in termin.felder:
            # The default is ours; the source has no opinion a person would have to overrule.
            wunsch = {**wunsch, "kategorie": OFFEN}
        vergleich = compare(dokument, wunsch, self.stand.get(kennung), self.bestehende.festgehalten(dokument))
        geaendert = vergleich.of(Urteil.GEAENDERT)
        korrigiert = vergleich.of(Urteil.KORRIGIERT)
        aenderungen: dict[str, Feld] = {u.key: u.neu for u in geaendert}
        herkunft = self.bestehende.herkunft(dokument)
        if korrigiert:
            self.bericht.korrigiert.append((dokument.pfad, korrigiert))
            if self.wahl.festhalten:
                herkunft["festgehalten"] = sorted({*herkunft.get("festgehalten", []), *(u.key for u in korrigiert)})
        if geaendert:
            herkunft["stand"] = termin.stand or self.wahl.stichtag.isoformat()
        if herkunft != self.bestehende.herkunft(dokument):
            aenderungen["herkunft"] = herkunft
        if vergleich.of(Urteil.STRITTIG):
            self.bericht.zweifelhaft.append(
                f"{dokument.pfad}: Es weicht von der Quelle ab und bleibt. {_why_disputed(self.stand.get(kennung))}\n"
                + "\n".join(compare_lines(vergleich.of(Urteil.STRITTIG)))
            )
        if aenderungen and not self._write(dokument, aenderungen, termin):
            self.neuer_stand[kennung] = dict(self.stand.get(kennung, {}))
            return
        self.neuer_stand[kennung] = vergleich.stand
        if not geaendert:
            self.bericht.unveraendert += 1
            return
        self.bericht.geaendert.append((dokument.pfad, geaendert))
        self._propose_verschoben(dokument, vergleich)

    def _propose_verschoben(self, dokument: Dokument, vergleich: Vergleich) -> None:
        """A published date that moved: say so, readers have the old one in their calendars."""
        beginn = next((u for u in vergleich.of(Urteil.GEAENDERT) if u.key == "beginn"), None)
        status = dokument.kopf.get("status")
        if beginn is not None and status is not None and status.inhalt == "veroeffentlicht":
            self.bericht.zweifelhaft.append(
                f"{dokument.pfad}: Der angekündigte Beginn wurde verlegt. Soll es auf der Seite stehen, "
                f"bitte ergänzen: terminstatus: verschoben, verschoben_von: {beginn.alt}"
            )

    def _write(self, dokument: Dokument, aenderungen: Mapping[str, Feld], termin: Quelltermin) -> bool:
        """Stage an edited file; False where the result would be faulty."""
        try:
            text = edit_file(dokument, aenderungen)
        except NichtSchreibbar as grund:
            self._refuse(termin, dokument.pfad, f"{grund} Bitte von Hand übernehmen.")
            return False
        fehler = [b for b in self._judge(dokument.pfad, text)[1] if b.schwere is Schwere.FEHLER]
        if fehler:
            self._refuse(termin, dokument.pfad, f"{fehler[0].meldung} Die Datei bleibt, wie sie ist.")
            return False
        self.schreiben[dokument.pfad] = text
        return True

    # -- new events -------------------------------------------------------------------------------------

    def _is_left_out(self, termin: Quelltermin) -> bool:
        """Entries without a file that get none: deleted by a person, cancelled unannounced, past, or hidden from us."""
        if termin.uid in self.stand and termin.uid not in self.wahl.trotzdem:
            self.neuer_stand[termin.uid] = self.stand[termin.uid]
            wer = f"«{termin.titel}» ({show(termin.beginn)})"
            self.bericht.geloescht.append(f"{wer}; neu anlegen: --trotzdem {shlex.quote(termin.uid)}")
        elif termin.felder.get("terminstatus") == "abgesagt":
            self.bericht.unbekannt_abgesagt += 1
        elif "wiederholung" not in termin.felder and _last_day(termin) < str(self.wahl.stichtag):
            self.bericht.vergangen += 1
        elif self.bestehende.is_in_unreadable(termin.uid):
            self.bericht.zweifelhaft.append(
                f"«{termin.titel}» steht vermutlich in einer Datei, die sich nicht lesen lässt. "
                "Bitte diese zuerst in Ordnung bringen."
            )
        else:
            return False
        return True

    def _create(self, termin: Quelltermin, wunsch: dict[str, Feld]) -> None:
        felder = self._new_header(termin, wunsch)
        pfad = self._free_path(termin, felder)
        text = new_file(felder, str(wunsch.get(TEXT, "")))
        veranstaltung, befunde = self._judge(pfad, text)
        fehler = [b for b in befunde if b.schwere is Schwere.FEHLER]
        if veranstaltung is None or fehler:
            grund = fehler[0].meldung if fehler else "Der Eintrag ergibt keine gültige Veranstaltung."
            self._refuse(termin, f"{termin.datei}:{termin.stelle.zeile}", f"Nicht angelegt. {grund}")
            return
        if _is_past(veranstaltung, self.wahl.stichtag):
            self.bericht.vergangen += 1
            return
        if self._is_double(termin, veranstaltung):
            return
        self.terminbuch.add([veranstaltung])
        self.bestehende.slugs.add(veranstaltung.slug)
        self.schreiben[pfad] = text
        stand = {key: digest(key, feld) for key, feld in wunsch.items()}
        self.neuer_stand[termin.uid] = {key: wert for key, wert in stand.items() if wert != FEHLT}
        self.bericht.neu.append((pfad, termin.titel, show(termin.beginn)))

    def _new_header(self, termin: Quelltermin, wunsch: Mapping[str, Feld]) -> dict[str, Feld]:
        felder = {key: feld for key, feld in wunsch.items() if key != TEXT}
        if felder.get("terminstatus") == "bestaetigt":
            del felder["terminstatus"]
        stand = termin.stand or self.wahl.stichtag.isoformat()
        felder["herkunft"] = {"quelle": self.quelle.name, "uid": termin.uid, "stand": stand}
        return {**felder, "status": "entwurf", "uid": self.wahl.new_uid()}

    def _free_path(self, termin: Quelltermin, felder: Mapping[str, Feld]) -> str:
        """A name nobody has: addresses hold over all years, so the year belongs into the name."""
        tag = termin.beginn[:10]
        titel = as_slug(termin.titel) or "termin"
        jahr = titel if tag[:4] in titel.split("-") else f"{titel}-{tag[:4]}"
        kandidaten = itertools.chain(
            (jahr, f"{titel}-{tag}", f"{titel}-{tag}-{felder['stadt']}"),
            (f"{titel}-{tag}-{nummer}" for nummer in itertools.count(2)),
        )
        slug = next(name for name in kandidaten if name not in self.bestehende.slugs)
        return f"veranstaltungen/{tag[:4]}/{slug}.md"

    def _is_double(self, termin: Quelltermin, veranstaltung: Veranstaltung) -> bool:
        doppelung = self.terminbuch.find(veranstaltung)
        if doppelung is None:
            return False
        wo = f"«{termin.titel}» ({show(termin.beginn)}) wie {doppelung.andere.pfad}: {doppelung.grund}."
        if not doppelung.sicher or termin.uid in self.wahl.trotzdem:
            self.bericht.zweifelhaft.append(f"{wo} Angelegt wurde er trotzdem; bitte prüfen.")
            return False
        rat = f"Doch ein eigener Termin? --trotzdem {shlex.quote(termin.uid)}"
        if doppelung.andere.herkunft is None and doppelung.andere.stadt == veranstaltung.stadt:
            uid = json.dumps(termin.uid, ensure_ascii=False)
            rat += f" · Dort pflegen? herkunft: {{quelle: {self.quelle.name}, uid: {uid}}}"
        self.bericht.doppelt.append(f"{wo}\n    {rat}")
        return True

    # -- gone -------------------------------------------------------------------------------------------

    def _gone(self, gesehen: set[str]) -> None:
        for dokument in self.bestehende.of_source(self.quelle.name):
            if dokument.pfad in gesehen:
                continue
            kennung = self.bestehende.uid_of(dokument)
            self.neuer_stand[kennung] = dict(self.stand.get(kennung, {}))
            veranstaltung, _ = self._judge(dokument.pfad, dokument.quelltext)
            if veranstaltung is None or _is_past(veranstaltung, self.wahl.stichtag):
                continue
            if veranstaltung.terminstatus == "abgesagt":
                self.bericht.unveraendert += 1
                continue
            self._propose_abgesagt(dokument, veranstaltung, kennung)

    def _propose_abgesagt(self, dokument: Dokument, veranstaltung: Veranstaltung, kennung: str) -> None:
        if not self.quelle.vollstaendig or not self.quelle.termine:
            was = "fehlt; die Quelle ist aber unvollständig, deshalb kein Vorschlag."
        elif veranstaltung.ist_entwurf:
            was = "war noch nicht veröffentlicht: Entwurf löschen, oder «terminstatus: abgesagt»."
        elif "terminstatus" in self.bestehende.festgehalten(dokument):
            was = "fehlt; «terminstatus» ist festgehalten und bleibt."
        elif self.wahl.absagen and self._write_abgesagt(dokument, kennung):
            was = "wurde abgesagt (terminstatus: abgesagt)."
        else:
            was = "Vorschlag: terminstatus: abgesagt (schreibt --absagen). Die Datei bitte nicht löschen."
        self.bericht.verschwunden.append((dokument.pfad, f"«{veranstaltung.titel}» {was}"))

    def _write_abgesagt(self, dokument: Dokument, kennung: str) -> bool:
        try:
            self.schreiben[dokument.pfad] = edit_file(dokument, {"terminstatus": "abgesagt"})
        except NichtSchreibbar:
            return False
        self.neuer_stand[kennung]["terminstatus"] = digest("terminstatus", "abgesagt")
        return True

    # -- shared -----------------------------------------------------------------------------------------

    def _judge(self, pfad: str, text: str) -> tuple[Veranstaltung | None, list[Befund]]:
        dokument, befunde = split_markdown(pfad, text)
        if dokument is None:
            return None, befunde
        veranstaltung, gefunden = validate_veranstaltung(dokument, Eintragsstand(OHNE_GIT, OHNE_GIT), self.umfeld)
        return veranstaltung, [*befunde, *gefunden]

    def _refuse(self, termin: Quelltermin, wo: str, grund: str) -> None:
        self.bericht.zweifelhaft.append(f"{wo}: «{termin.titel}» {grund}")
        self.bericht.befunde.append(termin.befund("nicht-uebernommen", Schwere.FEHLER, f"«{termin.titel}» {grund}"))


def read_unreadable(wurzel: Path, pfade: list[str], dokumente: Mapping[str, Dokument]) -> str:
    """The raw text of event files that cannot be read, to look for uids in."""
    return "\n".join(
        (wurzel / pfad).read_bytes().decode("utf-8", "replace")
        for pfad in pfade
        if pfad not in dokumente and (wurzel / pfad).is_file()
    )


def _is_past(veranstaltung: Veranstaltung, stichtag: date) -> bool:
    return max((termin.letzter_tag for termin in veranstaltung.termine), default=date.min) < stichtag


def _last_day(termin: Quelltermin) -> str:
    return str(termin.felder.get("ende") or termin.beginn)[:10]


def _why_disputed(bisher: Mapping[str, str] | None) -> str:
    if bisher is None:
        return "Wer es geändert hat, ist nicht bekannt (erster Abgleich dieser Datei)."
    return "Quelle und Datei haben es beide geändert."
