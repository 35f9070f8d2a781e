"""The state of the photo pool: rights that end, pictures nobody uses or everybody uses, and what has no photo yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from generator.model.bestand import Bestand
from generator.model.eintrag import Eintrag, Positionierung
from generator.model.foto import Foto, why_not_shown

VORLAUF = timedelta(days=90)
"""How long before the end of a right the team hears of it."""
ZU_OFT = 3
"""More pages than this with one picture, and visitors take them for the same page."""
THEMEN = {
    Positionierung.PRAEZISIONSTECHNOLOGIE: "Präzisionstechnologie",
    Positionierung.BEHAELTERGLAS: "Behälterglas",
    Positionierung.SPORT: "Sport",
    Positionierung.NATUR: "Natur",
    Positionierung.FAMILIE: "Familie",
}
_BRAUCHT_FOTO = ("geschichten", "kompetenzfelder", "staedte", "lebensqualitaet", "presse")
"""Folders whose entries should have a photograph each."""


@dataclass(frozen=True)
class Fotostand:
    """One picture as the team has to know it."""

    foto: Foto
    gesperrt: str | None
    """Why it must not be shown."""
    frist: date | None
    """The end of its right of use where it is near."""
    seiten: tuple[Eintrag, ...]
    """The entries that show it, drafts too."""

    @property
    def zu_oft(self) -> bool:
        """Whether too many pages look alike through it."""
        return len(self.seiten) > ZU_OFT

    @property
    def rang(self) -> tuple[int, str]:
        """What must be looked at first comes first."""
        stufen = (self.gesperrt is not None and self.seiten, self.gesperrt, self.frist, not self.seiten)
        return (next((i for i, trifft in enumerate(stufen) if trifft), len(stufen)), self.foto.key)


@dataclass(frozen=True)
class Fotobericht:
    """All pictures with their state, and what lacks one."""

    bestand: Bestand
    stichtag: date

    @cached_property
    def staende(self) -> tuple[Fotostand, ...]:
        """Every picture, the most urgent first."""
        return tuple(sorted(map(self._stand, self.bestand.fotos.values()), key=lambda stand: stand.rang))

    def _stand(self, foto: Foto) -> Fotostand:
        gesperrt = why_not_shown(foto, self.stichtag)
        nah = foto.nutzung_bis is not None and self.stichtag <= foto.nutzung_bis <= self.stichtag + VORLAUF
        return Fotostand(foto, gesperrt, foto.nutzung_bis if nah else None, self.bestand.pages_of(foto.key))

    @property
    def gesperrte(self) -> tuple[Fotostand, ...]:
        """Those that must not be shown."""
        return tuple(stand for stand in self.staende if stand.gesperrt)

    @property
    def ablaufende(self) -> tuple[Fotostand, ...]:
        """Those whose right of use ends soon, the next one first."""
        nahe = [stand for stand in self.staende if stand.frist and not stand.gesperrt]
        return tuple(sorted(nahe, key=lambda stand: (stand.frist or date.max, stand.foto.key)))

    @property
    def ungenutzte(self) -> tuple[Fotostand, ...]:
        """Those no page shows."""
        return tuple(stand for stand in self.staende if not stand.seiten)

    @property
    def zu_oft(self) -> tuple[Fotostand, ...]:
        """Those too many pages show, the most frequent first."""
        viele = [stand for stand in self.staende if stand.zu_oft]
        return tuple(sorted(viele, key=lambda stand: (-len(stand.seiten), stand.foto.key)))

    @cached_property
    def ohne_bild(self) -> tuple[Eintrag, ...]:
        """Entries that show no picture at all: none named, none there, or none that may be shown."""
        return tuple(eintrag for eintrag in self._kandidaten() if self._foto(eintrag) is None)

    @cached_property
    def nur_illustration(self) -> tuple[Eintrag, ...]:
        """Entries with a drawing where a photograph is wanted."""
        paare = ((eintrag, self._foto(eintrag)) for eintrag in self._kandidaten())
        return tuple(eintrag for eintrag, foto in paare if foto is not None and foto.ist_illustration)

    @cached_property
    def staedte_ohne_foto(self) -> tuple[str, ...]:
        """Titles of towns of which the pool has no photograph that may be shown."""
        mit = {foto.stadt for foto in self._fotografien()}
        return tuple(stadt.titel for stadt in self.bestand.staedte.values() if stadt.slug not in mit)

    @cached_property
    def themen_ohne_foto(self) -> tuple[str, ...]:
        """Themes of the positioning of which the pool has no photograph that may be shown."""
        mit = {thema for foto in self._fotografien() for thema in foto.positionierung}
        return tuple(titel for thema, titel in THEMEN.items() if thema not in mit)

    def _kandidaten(self) -> Iterator[Eintrag]:
        return (eintrag for eintrag in self.bestand.eintraege if eintrag.ORDNER in _BRAUCHT_FOTO)

    def _foto(self, eintrag: Eintrag) -> Foto | None:
        foto = self.bestand.fotos.get(eintrag.foto or "")
        return foto if foto is not None and why_not_shown(foto, self.stichtag) is None else None

    def _fotografien(self) -> Iterator[Foto]:
        alle = self.bestand.fotos.values()
        return (foto for foto in alle if not foto.ist_illustration and why_not_shown(foto, self.stichtag) is None)


def format_fotobericht(bericht: Fotobericht) -> str:
    """The report for a terminal or a mail; every heading stands there, also with nothing under it."""
    fotos = bericht.bestand.fotos
    zeichnungen = sum(foto.ist_illustration for foto in fotos.values())
    teile = [
        f"Fotopool am {bericht.stichtag:%d.%m.%Y}: {_count(len(fotos), 'Bild', 'Bilder')}, "
        f"davon {_count(zeichnungen, 'Illustration', 'Illustrationen')}.",
        _part("Dürfen nicht gezeigt werden", [f"{s.foto.key}: {s.gesperrt}{_where(s)}" for s in bericht.gesperrte]),
        _part(
            f"Nutzungsrecht endet in den nächsten {VORLAUF.days} Tagen",
            [f"{s.foto.key}: {s.frist:%d.%m.%Y}{_where(s)}" for s in bericht.ablaufende],
        ),
        _part("Ganz ohne Bild", [f"{e.pfad}: {e.titel}" for e in bericht.ohne_bild]),
        _part("Illustration statt Foto", [f"{e.pfad}: {e.titel}" for e in bericht.nur_illustration]),
        _part("Städte ohne Foto", list(bericht.staedte_ohne_foto)),
        _part("Themen ohne Foto", list(bericht.themen_ohne_foto)),
        _part(
            f"Auf mehr als {ZU_OFT} Seiten",
            [f"{s.foto.key}: {len(s.seiten)} Seiten{_where(s)}" for s in bericht.zu_oft],
        ),
        _part("Auf keiner Seite", [stand.foto.key for stand in bericht.ungenutzte]),
    ]
    return "\n\n".join(teile)


def _count(anzahl: int, eines: str, mehrere: str) -> str:
    return f"{anzahl} {eines if anzahl == 1 else mehrere}"


def _part(titel: str, zeilen: list[str]) -> str:
    return "\n".join([f"{titel} ({len(zeilen)})", *(f"  {zeile}" for zeile in zeilen)] if zeilen else [f"{titel}: –"])


def _where(stand: Fotostand) -> str:
    return f" (auf {', '.join(eintrag.pfad for eintrag in stand.seiten)})" if stand.seiten else ""
