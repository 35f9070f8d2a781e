"""The calendar subscriptions and the calendar file of each event (inhaltsmodell.md, section 4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property, partial

from PIL import ImageColor

from generator.befund import Befund, Schwere, Stelle
from generator.model import adresse
from generator.model.datum import format_tag
from generator.model.veranstaltung import Termin, Veranstaltung
from generator.render.artefakt import Artefakt, digest
from generator.render.ausgabe import Ausgabe
from generator.render.feedbild import find_feedbild
from generator.render.ics import as_calendar, as_vevents
from generator.render.terminstatus import lage_of
from generator.stempel import code_stamp

TAGE_ZURUECK, TAGE_VORAUS = 30, 400
"""The window of a subscription around the Stichtag, both ends included."""
WARNGROESSE, HOECHSTGROESSE = 500_000, 1_000_000
"""Bytes; Google reads no more than the second."""
_FARBEN = ("darkslateblue", "seagreen", "indianred", "steelblue", "darkgoldenrod", "mediumorchid", "teal", "sienna")


@dataclass(frozen=True)
class Abo:
    """One calendar subscription: its name in the address, its title, and which events belong to it."""

    name: str
    titel: str
    farbe: str
    """A CSS colour name: RFC 7986, 5.9 knows no other."""
    gehoert: Callable[[Veranstaltung], bool]


@dataclass(frozen=True)
class Kalenderwerk:
    """All calendar files of an edition. Every VEVENT is serialised once and has the same bytes in each of them."""

    ausgabe: Ausgabe
    _kennungen: dict[str, str] = field(default_factory=dict, repr=False)
    _bilder: dict[str, str] = field(default_factory=dict, repr=False)
    _gefuellt: dict[str, tuple[bytes, list[Befund]]] = field(default_factory=dict, repr=False)

    def artefakte(self) -> Iterator[Artefakt]:
        """The subscriptions, then a file for each event."""
        for abo in self._abos:
            pfad = adresse.as_datei(adresse.ics(abo.name))
            yield Artefakt(pfad, partial(self._abo, abo), self._abokennungen[abo.name])
        for veranstaltung in self.ausgabe.bestand.veranstaltungen:
            pfad = adresse.as_datei(adresse.termin_ics(veranstaltung.slug))
            yield Artefakt(pfad, partial(self._single, veranstaltung), self._kennung(veranstaltung))

    @cached_property
    def _abokennungen(self) -> dict[str, str]:
        """By name a digest of all a subscription's bytes depend on."""
        fest = (self._grund, str(self.ausgabe.config.stichtag))
        paare = [(self._kennung(v), v) for _, v in self._im_fenster]
        return {
            abo.name: digest(*fest, abo.titel, abo.farbe, *(kennung for kennung, v in paare if abo.gehoert(v)))
            for abo in self._abos
        }

    def _abo(self, abo: Abo) -> bytes:
        return self._fill(abo)[0]

    def _single(self, veranstaltung: Veranstaltung) -> bytes:
        quelle = self.ausgabe.absolute(adresse.termin_ics(veranstaltung.slug))
        return as_calendar(veranstaltung.titel, quelle, _FARBEN[0], [self.vevents(veranstaltung)])

    def _kennung(self, veranstaltung: Veranstaltung) -> str:
        """A digest of what the event's bytes depend on."""
        kennung = self._kennungen.get(veranstaltung.pfad)
        if kennung is None:
            kennung = f"{self._grund}-{self.ausgabe.kennung(veranstaltung)}-{self._bild(veranstaltung)}"
            self._kennungen[veranstaltung.pfad] = kennung
        return kennung

    def _bild(self, veranstaltung: Veranstaltung) -> str:
        if veranstaltung.foto is None:
            return ""
        if veranstaltung.foto not in self._bilder:
            self._bilder[veranstaltung.foto] = digest(repr(find_feedbild(self.ausgabe, veranstaltung)))
        return self._bilder[veranstaltung.foto]

    @cached_property
    def _grund(self) -> str:
        """A digest of what every calendar file depends on: our code, the address of the site, the towns' names."""
        namen = repr([(stadt.slug, stadt.titel) for stadt in self.ausgabe.bestand.staedte.values()])
        return digest(code_stamp(), self.ausgabe.absolute("/"), namen)

    def hinweise(self) -> list[Befund]:
        """Subscriptions that are large or had to be shortened."""
        return [befund for abo in self._abos for befund in self._hinweise_of(abo)]

    def _hinweise_of(self, abo: Abo) -> list[Befund]:
        """Kept between builds: whoever asks need not put all subscriptions together."""
        make = partial(self._describe_hinweise, abo)
        zeilen = self.ausgabe.teile.get("abohinweis", self._abokennungen[abo.name], make)
        paare = (zeile.split("\t", 1) for zeile in zeilen.splitlines())
        return [_befund(regel, meldung, abo) for regel, meldung in paare]

    def _describe_hinweise(self, abo: Abo) -> str:
        return "\n".join(f"{hinweis.regel}\t{hinweis.meldung}" for hinweis in self._fill(abo)[1])

    def vevents(self, veranstaltung: Veranstaltung) -> bytes:
        """The event's VEVENT with its exceptions."""
        make = partial(as_vevents, self.ausgabe, veranstaltung)
        return self.ausgabe.teile.get("vevent", self._kennung(veranstaltung), make)

    @cached_property
    def von(self) -> date:
        """First day of the window."""
        return self.ausgabe.config.stichtag - timedelta(days=TAGE_ZURUECK)

    @cached_property
    def bis(self) -> date:
        """Last day of the window."""
        return self.ausgabe.config.stichtag + timedelta(days=TAGE_VORAUS)

    @cached_property
    def _im_fenster(self) -> list[tuple[date, Veranstaltung]]:
        """What overlaps the window, by the first day on which it does; a copied file with the same uid only once."""
        einmalig = {v.uid: v for v in reversed(self.ausgabe.bestand.veranstaltungen)}.values()
        tage = [(self._first_day(v), v) for v in einmalig]
        return sorted(((tag, v) for tag, v in tage if tag is not None), key=lambda paar: (paar[0], paar[1].uid))

    def _first_day(self, veranstaltung: Veranstaltung) -> date | None:
        for termin in veranstaltung.termine:  # in order, so the first that is shown is the first
            if self._shown(veranstaltung, termin):
                return max(termin.erster_tag, self.von)
        return None

    def _shown(self, veranstaltung: Veranstaltung, termin: Termin) -> bool:
        if termin.letzter_tag < self.von or termin.erster_tag > self.bis:
            return False
        # What does not take place leaves the feed the day after its date.
        kommt_noch = termin.letzter_tag >= self.ausgabe.config.stichtag
        return kommt_noch or lage_of(veranstaltung, termin).findet_statt

    @cached_property
    def _abos(self) -> list[Abo]:
        return find_abos(self.ausgabe)

    def _fill(self, abo: Abo) -> tuple[bytes, list[Befund]]:
        """The subscription's bytes and what is to be said of it."""
        if abo.name not in self._gefuellt:
            self._gefuellt[abo.name] = self._put_together(abo)
        return self._gefuellt[abo.name]

    def _put_together(self, abo: Abo) -> tuple[bytes, list[Befund]]:
        termine = [(tag, self.vevents(v)) for tag, v in self._im_fenster if abo.gehoert(v)]
        quelle = self.ausgabe.absolute(adresse.ics(abo.name))
        leer = len(as_calendar(abo.titel, quelle, abo.farbe, []))
        ganz = leer + sum(len(vevents) for _, vevents in termine)
        passend = _shorten(termine, HOECHSTGROESSE - leer)
        inhalt = as_calendar(abo.titel, quelle, abo.farbe, [vevents for _, vevents in passend])
        return inhalt, list(self._size_befunde(abo, ganz, len(termine) - len(passend), passend))

    def _size_befunde(self, abo: Abo, groesse: int, weg: int, passend: list[tuple[date, bytes]]) -> Iterator[Befund]:
        kb = f"{groesse // 1000} KB"
        if weg:
            bis = format_tag(passend[-1][0]) if passend else "heute"
            meldung = (
                f"Das Abo «{abo.titel}» wäre {kb} groß, Google liest nur 1.000 KB. "
                f"Es reicht deshalb nur bis {bis}; {weg} spätere Einträge fehlen darin."
            )
            yield _befund("abo-gekuerzt", meldung, abo)
        elif groesse > WARNGROESSE:
            meldung = f"Das Abo «{abo.titel}» ist {kb} groß. Über 1.000 KB wird es vom Ende her gekürzt."
            yield _befund("abo-gross", meldung, abo)


def find_abos(ausgabe: Ausgabe) -> list[Abo]:
    """Every subscription there is: all, the KAG's, each town's, each category's; empty ones too, addresses stay."""
    name = ausgabe.config.site_name
    staedte = [
        Abo(f"stadt-{slug}", f"{stadt.titel} – {name}", _FARBEN[i % (len(_FARBEN) - 1) + 1], _in_stadt(slug))
        for i, (slug, stadt) in enumerate(ausgabe.bestand.staedte.items())
    ]
    kategorien = [
        Abo(f"kategorie-{slug}", f"{kategorie.titel} – {name}", nearest_farbe(kategorie.farbe), _of_kategorie(slug))
        for slug, kategorie in ausgabe.bestand.kategorien.items()
    ]
    alle = Abo("oberzentrum", name, _FARBEN[0], lambda veranstaltung: True)
    kag = Abo("kag", f"KAG – {name}", _FARBEN[0], lambda veranstaltung: veranstaltung.kag)
    return [alle, kag, *staedte, *kategorien]


def _in_stadt(slug: str) -> Callable[[Veranstaltung], bool]:
    return lambda veranstaltung: veranstaltung.stadt == slug


def _of_kategorie(slug: str) -> Callable[[Veranstaltung], bool]:
    return lambda veranstaltung: veranstaltung.kategorie.slug == slug


def nearest_farbe(farbe: str) -> str:
    """The CSS colour name nearest to `#rrggbb`."""
    ziel = ImageColor.getrgb(farbe)
    abstaende = {
        name: sum((a - b) ** 2 for a, b in zip(ImageColor.getrgb(wert), ziel, strict=True))
        for name, wert in ImageColor.colormap.items()
    }
    return min(abstaende, key=lambda name: (abstaende[name], name))


def _shorten(termine: list[tuple[date, bytes]], platz: int) -> list[tuple[date, bytes]]:
    """What fits, whole days from the far end left out."""
    belegt = 0
    for tag, vevents in termine:
        belegt += len(vevents)
        if belegt > platz:
            return [paar for paar in termine if paar[0] < tag]
    return termine


def _befund(regel: str, meldung: str, abo: Abo) -> Befund:
    return Befund(regel, Schwere.WARNUNG, adresse.as_datei(adresse.ics(abo.name)), Stelle(), meldung)


def render_kalender(ausgabe: Ausgabe) -> Iterator[Artefakt]:
    """Every calendar file of the edition."""
    yield from Kalenderwerk(ausgabe).artefakte()


def find_kalender_hinweise(ausgabe: Ausgabe) -> list[Befund]:
    """What whoever builds should know: subscriptions near or above the size clients read."""
    return Kalenderwerk(ausgabe).hinweise()
