"""What the rules are asked about: the whole project (`Lage`) and one document in it (`Blatt`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, Protocol, TypeVar

from generator.befund import Befund, Schwere, Stelle
from generator.check.prosa import Absatz, Prosa
from generator.check.regelwerk import Regelwerk
from generator.config import Config
from generator.dokument import Dokument, Wert
from generator.merken import merken
from generator.model.bestand import Bestand
from generator.model.eintrag import Eintrag
from generator.read.historie import Historie

T = TypeVar("T")

KAG_ORDNER = frozenset({"geschichten", "kompetenzfelder", "lebensqualitaet", "service", "presse", "newsletter"})
"""Folders whose texts are KAG topics unless they say otherwise (kommunikationsregeln.md, "KAG topics")."""
_PLAIN = frozenset({"", "ueber-uns"})


class Fakt(Protocol):
    """Knows something of a document, or has it worked out."""

    def __call__(self, blatt: Blatt, name: str, work_out: Callable[[], T], /) -> T:
        """What is known under this name."""


def _work_out(blatt: Blatt, name: str, work_out: Callable[[], T]) -> T:
    return work_out()


class Lage:
    """Everything a rule may look at; what several rules need is worked out once."""

    def __init__(
        self,
        dokumente: Mapping[str, Dokument],
        bestand: Bestand,
        config: Config,
        historie: Historie,
        regelwerk: Regelwerk,
    ) -> None:
        self.dokumente = dokumente
        self.bestand = bestand
        self.config = config
        self.historie = historie
        self.regelwerk = regelwerk
        self.fact: Fakt = _work_out
        """What a rule has to know of one document when it looks at another, by a name; JSON can hold it."""
        self._gemerkt: dict[str, Any] = {}
        self._blaetter: dict[str, Blatt] = {}

    @property
    def stichtag(self) -> date:
        """The day that counts as today."""
        return self.config.stichtag

    def remember(self, name: str, work_out: Callable[[], T]) -> T:
        """The value of `work_out`, worked out once per run."""
        if name not in self._gemerkt:
            self._gemerkt[name] = work_out()
        ergebnis: T = self._gemerkt[name]
        return ergebnis

    def blatt(self, pfad: str) -> Blatt:
        """One document."""
        if pfad not in self._blaetter:
            self._blaetter[pfad] = Blatt(self.dokumente[pfad], self.bestand.by_pfad.get(pfad), self)
        return self._blaetter[pfad]

    @merken
    def blaetter(self) -> tuple[Blatt, ...]:
        """Every document whose text is judged, by path: pages, events, side-cars of photos; nothing internal."""
        return tuple(self.blatt(pfad) for pfad in sorted(self.dokumente) if is_judged(self.dokumente[pfad]))

    @merken
    def seiten(self) -> tuple[Blatt, ...]:
        """Those of them that are pages, which are few beside events."""
        return tuple(blatt for blatt in self.blaetter if blatt.pfad.startswith("inhalte/"))


def is_judged(dokument: Dokument) -> bool:
    """Whether the rules look at this document; collections and internal reports are no texts for readers."""
    if dokument.pfad.startswith("veranstaltungen/"):
        return dokument.pfad.endswith(".md")
    if dokument.ordner.startswith("intern"):
        return False
    return dokument.pfad.endswith(".md") or dokument.ordner == "fotopool"


class Blatt:
    """One document under judgement; what it says in its header is asked here, whether it could be judged or not."""

    def __init__(self, dokument: Dokument, eintrag: Eintrag | None, lage: Lage) -> None:
        self.dokument = dokument
        self.eintrag = eintrag
        """None where the header has faults of its own."""
        self.lage = lage
        self.pfad = dokument.pfad
        """From the project's root."""
        self._gemerkt: dict[str, Any] = {}

    def remember(self, name: str, work_out: Callable[[], T]) -> T:
        """The value of `work_out`, worked out once per document."""
        if name not in self._gemerkt:
            self._gemerkt[name] = work_out()
        ergebnis: T = self._gemerkt[name]
        return ergebnis

    def forget(self) -> None:
        """Let go of the parsed text: a thousand documents need not be held at once."""
        self.__dict__.pop("prosa", None)
        self.__dict__.pop("sichtbar", None)
        self._gemerkt.clear()

    @merken
    def ordner(self) -> str:
        """The folder its kind follows from."""
        return self.dokument.ordner.split("/")[0]

    @property
    def ist_seite(self) -> bool:
        """A page or an event, not a photo's side-car."""
        return self.dokument.pfad.endswith(".md")

    @property
    def ist_veranstaltung(self) -> bool:
        """An event file."""
        return self.ordner == "veranstaltungen"

    @merken
    def prosa(self) -> Prosa:
        """Its visible text."""
        return Prosa(self.dokument)

    @merken
    def sichtbar(self) -> str:
        """All visible text in one, for the literal search before anything is parsed."""
        return "\n".join(absatz.text for absatz in self.prosa.absaetze)

    # -- header -----------------------------------------------------------------------------------------

    def wert(self, weg: str) -> Wert | None:
        """The value at a path such as `freigabe.am`, or None where it is missing or empty."""
        if not self.dokument.names(weg.partition(".")[0]):
            return None
        wert: Wert | None = None
        ebene: Mapping[str, Wert] = self.dokument.kopf
        for teil in weg.split("."):
            wert = ebene.get(teil)
            ebene = wert.inhalt if wert is not None and isinstance(wert.inhalt, dict) else {}
        return None if wert is None or wert.inhalt is None else wert

    def text(self, weg: str) -> str:
        """The text at a path; empty where there is none."""
        wert = self.wert(weg)
        return str(wert.inhalt).strip() if wert is not None and isinstance(wert.inhalt, str | int | float) else ""

    def tag(self, weg: str) -> date | None:
        """The day at a path; None where there is none or it cannot be read."""
        try:
            return date.fromisoformat(self.text(weg)[:10])
        except ValueError:
            return None

    def liste(self, weg: str) -> tuple[str, ...]:
        """The texts of a list."""
        wert = self.wert(weg)
        inhalt = wert.inhalt if wert is not None else ()
        return tuple(str(k.inhalt) for k in inhalt) if isinstance(inhalt, tuple) else ()

    def stelle(self, *wege: str) -> Stelle:
        """The place of the first of these keys that is there, else the first line."""
        for weg in wege:
            if "." not in weg:
                stelle = self.dokument.key_place(weg)
                if stelle is not None:
                    return stelle
                continue
            wert = self.wert(weg)
            if wert is not None:
                return wert.schluessel or wert.stelle
        return Stelle(1, 1, 1, 1)

    @property
    def ist_veroeffentlicht(self) -> bool:
        """`status: veroeffentlicht`; plain pages are published unless they say otherwise."""
        status = self.text("status")
        return status == "veroeffentlicht" or (not status and self.ist_seite and self.ordner in _PLAIN)

    @property
    def ist_kag_thema(self) -> bool:
        """Whether the chair has to approve it."""
        wert = self.wert("kag_thema")
        if wert is not None and isinstance(wert.inhalt, bool):
            return wert.inhalt
        kag = self.wert("kag")
        return self.ordner in KAG_ORDNER or (self.ist_veranstaltung and kag is not None and kag.inhalt is True)

    @property
    def hauptzielgruppe(self) -> str:
        """The first target group is the main one."""
        return next(iter(self.liste("zielgruppen")), "")

    # -- findings ---------------------------------------------------------------------------------------

    def befund(
        self,
        regel: str,
        schwere: Schwere,
        absatz: Absatz,
        von: int,
        bis: int,
        meldung: str,
        *,
        vorschlag: str | None = None,
        ersatz: str | None = None,
    ) -> Befund:
        """A finding about a span of visible text; it can be mended only where no markup stands inside the span."""
        text = absatz.text[von:bis]
        return self.befund_at(
            regel, schwere, *absatz.span(von, bis), meldung, text=text, vorschlag=vorschlag, ersatz=ersatz
        )

    def befund_at(
        self,
        regel: str,
        schwere: Schwere,
        von: int,
        bis: int,
        meldung: str,
        *,
        text: str,
        vorschlag: str | None = None,
        ersatz: str | None = None,
    ) -> Befund:
        """The same about a span of the source, for visible text that reads `text`."""
        if self.dokument.quelltext[von:bis] != text:
            ersatz = None
        return self.dokument.befund(
            regel, schwere, meldung, self.dokument.place(von, bis), text=text, vorschlag=vorschlag, ersatz=ersatz
        )

    def kopf_befund(self, regel: str, schwere: Schwere, meldung: str, *wege: str, text: str = "") -> Befund:
        """A finding about the header, at the first of these keys that is there."""
        return self.dokument.befund(regel, schwere, meldung, self.stelle(*wege), text=text)

    def absaetze(self, *arten: str) -> Iterator[Absatz]:
        """The visible text of these kinds; of all kinds where none is named."""
        return (absatz for absatz in self.prosa.absaetze if not arten or absatz.art in arten)
