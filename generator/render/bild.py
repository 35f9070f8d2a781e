"""The pictures of one edition as pages and feeds use them: addresses, sizes, words and rights of every file made."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from markupsafe import Markup

from generator.befund import Befund, Schwere, Stelle
from generator.config import Config
from generator.errors import OzError
from generator.model import adresse
from generator.model.bestand import Bestand
from generator.model.foto import Foto, why_not_shown
from generator.render.artefakt import Artefakt, digest
from generator.render.bildbedarf import compute_bedarf
from generator.render.bildkodierung import EINSTELLUNGEN, FEHLERDATEI, Auftrag
from generator.render.bildmarkup import as_markup, credit
from generator.render.bildplan import ZUSCHNITTE, Derivat, crop_box, plan_decoding, plan_derivate
from generator.render.bildxmp import build_xmp
from generator.render.datei import as_slug

TYPEN = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg", "png": "image/png"}

_AUFBEWAHRUNG = 30 * 24 * 3600
"""Seconds that files nobody uses stay in the cache."""


@dataclass(frozen=True)
class Bildquelle:
    """A `source` of a `picture`."""

    typ: str
    srcset: str


@dataclass(frozen=True)
class Bild:
    """A picture in one crop, ready for the macro `bild` of `vorlagen/teile/bild.html`."""

    key: str
    breite: int
    hoehe: int
    """Width and height the page reserves, so that nothing jumps."""
    alt: str
    urheber: str | None
    nachweis: str
    """Creator and licence in one line."""
    lizenz: str | None
    lizenz_url: str | None
    quellen: tuple[Bildquelle, ...] = ()
    """Best format first; without the last one, which is `srcset`."""
    srcset: str = ""
    src: str = ""
    gesperrt: str | None = None
    """Why it must not be shown; only the preview gets such a Bild, and shows the reason in its place."""

    def markup(self, sizes: str, vorrang: bool = False, alt: str | None = None) -> Markup:
        """The picture as HTML."""
        return as_markup(self, sizes, vorrang, alt)


@dataclass(frozen=True)
class Bilddatei:
    """One file as strangers load it: feeds, social cards, downloads."""

    adresse: str
    """From the site's root, without the base path."""
    typ: str
    """MIME type."""
    breite: int
    hoehe: int
    laenge: int
    """Bytes."""


class Bildwerk:
    """All pictures of an edition. Files are made once, before the first is asked for, and kept in the cache.

    What is needed is known from the content (`compute_bedarf`), never from what a template happened to ask for:
    pages that did not change are not rendered again, and their pictures are needed all the same.
    """

    def __init__(self, bestand: Bestand, config: Config, basis: str = "") -> None:
        self.bestand = bestand
        self.config = config
        self._basis = basis
        self._vorbereitet = False

    def bild(self, key: str | None, zuschnitt: str) -> Bild | None:
        """The picture in a crop. None: there is no such picture, or it must not be shown.

        Raises OzError for a crop the edition has no need of (see `compute_bedarf`).
        """
        foto = self.bestand.fotos.get(key or "")
        if foto is None:
            return None
        grund = self.why_not(foto)
        if grund is None:
            return self._as_bild(foto, self._plan(foto, zuschnitt))
        if not self.config.entwuerfe:
            return None
        box = crop_box(1600, 1000, ZUSCHNITTE[zuschnitt].verhaeltnis, (0.5, 0.5))
        breite, hoehe = round(box[2] - box[0]), round(box[3] - box[1])
        return Bild(
            foto.key, breite, hoehe, foto.alt, foto.urheber, foto.nachweis, foto.lizenz, foto.lizenz_url, gesperrt=grund
        )

    def datei(self, key: str | None, zuschnitt: str = "sozial") -> Bilddatei | None:
        """The largest JPEG (or PNG) of a crop as one file. None: there is no such picture, or it must not be shown."""
        if (key, zuschnitt) not in self._dateien:  # every page asks for the home page's picture
            self._dateien[key, zuschnitt] = self._datei(key, zuschnitt)
        return self._dateien[key, zuschnitt]

    @cached_property
    def _dateien(self) -> dict[tuple[str | None, str], Bilddatei | None]:
        return {}

    def _datei(self, key: str | None, zuschnitt: str) -> Bilddatei | None:
        foto = self.bestand.fotos.get(key or "")
        if foto is None or self.why_not(foto) is not None:
            return None
        derivat = self._plan(foto, zuschnitt)[-1]
        laenge = (self._ordner(foto) / derivat.name).stat().st_size
        return Bilddatei(self._adresse(foto, derivat), TYPEN[derivat.endung], derivat.breite, derivat.hoehe, laenge)

    def nachweis(self, key: str | None) -> Markup:
        """Creator and licence as HTML; empty where the picture is not shown."""
        foto = self.bestand.fotos.get(key or "")
        if foto is None or (self.why_not(foto) is not None and not self.config.entwuerfe):
            return Markup("")
        return credit(foto)

    def inhalt(self, key: str | None, zuschnitt: str) -> bytes:
        """The bytes of that one file, for archives; empty where there is none."""
        foto = self.bestand.fotos.get(key or "")
        if foto is None or self.why_not(foto) is not None:
            return b""
        return (self._ordner(foto) / self._plan(foto, zuschnitt)[-1].name).read_bytes()

    def kennung(self, key: str | None) -> str:
        """A digest of all a page shows of a picture, for the `kennung` of pages."""
        name = key or ""
        if name not in self._seitenkennungen:
            foto = self.bestand.fotos.get(name)
            teile = (name,) if foto is None else (repr(foto), self._kennung(foto), self.why_not(foto) or "")
            self._seitenkennungen[name] = digest(*teile)
        return self._seitenkennungen[name]

    @cached_property
    def _seitenkennungen(self) -> dict[str, str]:
        return {}

    def why_not(self, foto: Foto) -> str | None:
        """Why the picture is not shown in this edition, as a short German reason."""
        grund = why_not_shown(foto, self.config.stichtag)
        if grund is not None or foto.key not in self.bedarf:
            return grund
        self.prepare()
        return "Bilddatei ist beschädigt" if (self._ordner(foto) / FEHLERDATEI).exists() else None

    @cached_property
    def bedarf(self) -> Mapping[str, frozenset[str]]:
        """Names of the crops this edition needs, by the picture's key."""
        return compute_bedarf(self.bestand, self.config)

    def prepare(self, fortschritt: Callable[[int, int], None] | None = None) -> None:
        """Make what the cache does not have yet. Raises OzError where the cache cannot be written."""
        if self._vorbereitet:
            return
        auftraege = [a for key in self.bedarf if (a := self._auftrag(self.bestand.fotos[key]))]
        if auftraege:
            from generator.render.bildprozesse import run_auftraege  # only here: mostly all pictures are in the cache

            run_auftraege(auftraege, fortschritt)
        self._vorbereitet = True
        self._clear_cache()

    def befunde(self) -> list[Befund]:
        """Pictures that turned out to be damaged only when they were decoded."""
        self.prepare()
        gefunden = []
        for key in self.bedarf:
            foto = self.bestand.fotos[key]
            datei = self._ordner(foto) / FEHLERDATEI
            if datei.exists() and foto.bild:
                meldung = datei.read_text(encoding="utf-8") + _shown_on(self.bestand, key)
                gefunden.append(Befund("unlesbar", Schwere.FEHLER, foto.bild, Stelle(), meldung, text=foto.bild))
        return gefunden

    def artefakte(self) -> Iterator[Artefakt]:
        """Every file of every picture the edition needs."""
        self.prepare()
        gesehen: set[str] = set()
        for key, zuschnitte in self.bedarf.items():
            foto = self.bestand.fotos[key]
            if self.why_not(foto) is not None:
                continue
            for derivat in _all_derivate(foto, zuschnitte):
                pfad = self._adresse(foto, derivat).lstrip("/")
                if pfad not in gesehen:
                    gesehen.add(pfad)
                    yield Artefakt(pfad, (self._ordner(foto) / derivat.name).read_bytes, digest(pfad))

    def _auftrag(self, foto: Foto) -> Auftrag | None:
        """What is still to be made of a picture."""
        if foto.bild is None:
            return None
        ordner = self._ordner(foto)
        vorhanden = {datei.name for datei in ordner.iterdir()} if ordner.is_dir() else set()
        fehlend = tuple(d for d in _all_derivate(foto, self.bedarf[foto.key]) if d.name not in vorhanden)
        if not fehlend or FEHLERDATEI in vorhanden:
            return None
        quelle, masse = self.config.projekt / foto.bild, (foto.breite, foto.hoehe)
        mindestens = plan_decoding(foto)
        return Auftrag(quelle, foto.format, masse, mindestens, ordner, fehlend, build_xmp(foto), foto.ist_grafik)

    def _plan(self, foto: Foto, zuschnitt: str) -> tuple[Derivat, ...]:
        if zuschnitt not in self.bedarf.get(foto.key, ()):
            raise OzError(f"Das Bild «{foto.key}» wird als «{zuschnitt}» gebraucht; das sieht bildbedarf.py nicht vor.")
        return plan_derivate(foto, ZUSCHNITTE[zuschnitt])

    def _as_bild(self, foto: Foto, derivate: tuple[Derivat, ...]) -> Bild:
        endungen = tuple(dict.fromkeys(derivat.endung for derivat in derivate))
        srcsets = {e: self._srcset(foto, [d for d in derivate if d.endung == e]) for e in endungen}
        letzte = endungen[-1]
        groesstes = max(derivate, key=lambda derivat: derivat.breite)
        aelteste = [derivat for derivat in derivate if derivat.endung == letzte]
        return Bild(
            foto.key,
            groesstes.breite,
            groesstes.hoehe,
            "" if foto.dekorativ else foto.alt,
            foto.urheber,
            foto.nachweis,
            foto.lizenz,
            foto.lizenz_url,
            tuple(Bildquelle(TYPEN[endung], srcsets[endung]) for endung in endungen[:-1]),
            srcsets[letzte],
            self._basis + self._adresse(foto, aelteste[(len(aelteste) - 1) // 2]),
        )

    def _srcset(self, foto: Foto, derivate: list[Derivat]) -> str:
        return ", ".join(f"{self._basis}{self._adresse(foto, derivat)} {derivat.breite}w" for derivat in derivate)

    def _adresse(self, foto: Foto, derivat: Derivat) -> str:
        name = f"{as_slug(foto.key)}-{derivat.form}-{derivat.breite}.{self._kennung(foto)[:10]}.{derivat.endung}"
        return adresse.bild(name)

    def _ordner(self, foto: Foto) -> Path:
        return self.config.cache / "bilder" / self._kennung(foto)

    @cached_property
    def _kennungen(self) -> dict[str, str]:
        return {}

    def _kennung(self, foto: Foto) -> str:
        """A digest of everything the bytes of its files depend on."""
        if foto.key not in self._kennungen:
            self._kennungen[foto.key] = digest(foto.kennung, repr(foto.fokus), build_xmp(foto), EINSTELLUNGEN)
        return self._kennungen[foto.key]

    def _clear_cache(self) -> None:
        """Forget files that no edition has used for a month; another run may need what this one does not."""
        wurzel = self.config.cache / "bilder"
        for key in self.bedarf:
            with contextlib.suppress(OSError):
                os.utime(self._ordner(self.bestand.fotos[key]))
        ordner: dict[Path, float] = {}
        for pfad in wurzel.iterdir() if wurzel.is_dir() else ():
            with contextlib.suppress(OSError):
                ordner[pfad] = pfad.stat().st_mtime
        grenze = max(ordner.values(), default=0.0) - _AUFBEWAHRUNG
        for pfad, benutzt in ordner.items():
            if benutzt < grenze:
                shutil.rmtree(pfad, ignore_errors=True)


def _all_derivate(foto: Foto, zuschnitte: Iterable[str]) -> list[Derivat]:
    """The files of several crops, each once."""
    derivate = (d for name in sorted(zuschnitte) for d in plan_derivate(foto, ZUSCHNITTE[name]))
    return list({derivat.name: derivat for derivat in derivate}.values())


def _shown_on(bestand: Bestand, key: str) -> str:
    seiten = [eintrag.pfad for eintrag in bestand.pages_of(key)]
    return f" Gezeigt auf: {', '.join(seiten)}." if seiten else ""
