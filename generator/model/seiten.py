"""The kinds of pages in `inhalte/`: home, towns, fields, stories, quality of life, service, press, newsletter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from generator.model.eintrag import DEUTSCH, Eintrag


@dataclass(frozen=True, kw_only=True)
class Startseite(Eintrag):
    """The home page."""

    ART: ClassVar[str] = "startseite"

    @property
    def adresse(self) -> str:
        """The site's root; that of a language below it."""
        return "/" if self.sprache == DEUTSCH else super().adresse


@dataclass(frozen=True, kw_only=True)
class Stadt(Eintrag):
    """A town of the Oberzentrum; the towns are exactly the files in `inhalte/staedte/`."""

    ART: ClassVar[str] = "stadt"
    ORDNER: ClassVar[str] = "staedte"

    koordinaten: tuple[float, float]
    """Latitude and longitude in degrees, WGS 84."""
    website: str | None = None
    reihenfolge: int = 0


class Reichweite(StrEnum):
    """How far a competence field reaches (concept, "Positionierung des Oberzentrums Südthüringen")."""

    WELTWEIT = "weltweit"
    DEUTSCHLANDWEIT = "deutschlandweit"
    SUEDTHUERINGEN = "suedthueringen"


@dataclass(frozen=True)
class Kennzahl:
    """A figure with its year and source; never shown without them."""

    wert: str
    einheit: str
    stand: str
    quelle: str


@dataclass(frozen=True, kw_only=True)
class Kompetenzfeld(Eintrag):
    """What the four towns are good at."""

    ART: ClassVar[str] = "kompetenzfeld"
    ORDNER: ClassVar[str] = "kompetenzfelder"
    KAG_THEMA: ClassVar[bool] = True

    reichweite: Reichweite
    kennzahlen: tuple[Kennzahl, ...] = ()


@dataclass(frozen=True)
class Unternehmen:
    """The company a story is about."""

    name: str
    stadt: str
    """Slug of a town."""
    website: str | None = None


@dataclass(frozen=True, kw_only=True)
class Unternehmensgeschichte(Eintrag):
    """A company story."""

    ART: ClassVar[str] = "geschichte"
    ORDNER: ClassVar[str] = "geschichten"
    KAG_THEMA: ClassVar[bool] = True

    unternehmen: Unternehmen
    kompetenzfeld: str
    """Slug of a Kompetenzfeld."""


@dataclass(frozen=True, kw_only=True)
class Lebensqualitaet(Eintrag):
    """A page about sport, nature or families: the extra, after the economy."""

    ART: ClassVar[str] = "lebensqualitaet"
    ORDNER: ClassVar[str] = "lebensqualitaet"
    KAG_THEMA: ClassVar[bool] = True


@dataclass(frozen=True, kw_only=True)
class Serviceseite(Eintrag):
    """A service of the joint business development."""

    ART: ClassVar[str] = "service"
    ORDNER: ClassVar[str] = "service"
    KAG_THEMA: ClassVar[bool] = True


@dataclass(frozen=True, kw_only=True)
class Infoseite(Eintrag):
    """A page about the KAG, contact, imprint, privacy, accessibility."""

    ART: ClassVar[str] = "infoseite"
    ORDNER: ClassVar[str] = "ueber-uns"


@dataclass(frozen=True, kw_only=True)
class Pressemitteilung(Eintrag):
    """A press release; before its `sperrfrist` it appears nowhere."""

    ART: ClassVar[str] = "presse"
    ORDNER: ClassVar[str] = "presse"
    KAG_THEMA: ClassVar[bool] = True

    sperrfrist: datetime | None = None
    kontakt: str | None = None
    fotos: tuple[str, ...] = ()
    """Keys of the photo pool."""


@dataclass(frozen=True, kw_only=True)
class Newsletterausgabe(Eintrag):
    """An issue of the newsletter."""

    ART: ClassVar[str] = "newsletter"
    ORDNER: ClassVar[str] = "newsletter"
    KAG_THEMA: ClassVar[bool] = True

    nummer: int
    beitraege: tuple[str, ...] = ()
    """Paths of stories, press releases and events, from the project's root."""


@dataclass(frozen=True, kw_only=True)
class Uebersicht(Eintrag):
    """The overview of a folder in another language; the German overviews have no file, only their lists."""

    ART: ClassVar[str] = "uebersicht"

    @property
    def ordner(self) -> str:
        """The folder whose pages it lists: `lebensqualitaet`."""
        return self.fassung_von.strip("/").rsplit("/", 1)[-1]
