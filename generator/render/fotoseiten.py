"""The photo pool for people: what journalists may take, and for the team a contact sheet with the state of rights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import adresse as adressen
from generator.model.foto import Foto
from generator.model.veranstaltung import Veranstaltung
from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.bild import Bilddatei
from generator.render.fotobericht import THEMEN, Fotobericht
from generator.render.seite import Krume, Seite, Seitenwerk

TITEL = "Bilder für Redaktionen"
_BESCHREIBUNG = "Bilder aus {} zum Herunterladen in Druckgröße, mit Bildnachweis zum Kopieren."
_FORMATE = {"image/jpeg": "JPEG", "image/png": "PNG"}


@dataclass(frozen=True)
class Pressefoto:
    """A picture with everything an editor's office needs."""

    foto: Foto
    datei: Bilddatei
    """In print size, with its rights written inside."""
    seiten: Sequence[tuple[str, str]]
    """Title and address of the pages that show it."""

    @property
    def nachweis(self) -> str:
        """The line that has to stand beside the picture in print."""
        return f"{'Bild' if self.foto.ist_illustration else 'Foto'}: {self.foto.nachweis}"

    @property
    def groesse(self) -> str:
        """Format, pixels and weight of the download."""
        gewicht = f"{self.datei.laenge / 1_000_000:.1f} MB".replace(".", ",")
        return f"{_FORMATE[self.datei.typ]}, {self.datei.breite} × {self.datei.hoehe} Pixel, {gewicht}"


@dataclass(frozen=True)
class Auswahl:
    """One way to look at the press photos: all of them, a town's, a theme's."""

    titel: str
    adresse: str
    anzahl: int


def render_fotoseiten(ausgabe: Ausgabe, werk: Seitenwerk) -> Iterator[Artefakt]:
    """The press photos, all and by town and theme; the contact sheet in the preview edition only."""
    yield from _render_pressefotos(ausgabe, werk)
    if ausgabe.config.entwuerfe:
        yield _render_kontaktbogen(ausgabe, werk)


def _render_pressefotos(ausgabe: Ausgabe, werk: Seitenwerk) -> Iterator[Artefakt]:
    alle = find_pressefotos(ausgabe)
    staedte = [
        (Auswahl(stadt.titel, adressen.pressefotos_stadt(slug), len(bilder)), bilder)
        for slug, stadt in ausgabe.bestand.staedte.items()
        if (bilder := [bild for bild in alle if bild.foto.stadt == slug])
    ]
    themen = [
        (Auswahl(titel, adressen.pressefotos_thema(thema), len(bilder)), bilder)
        for thema, titel in THEMEN.items()
        if (bilder := [bild for bild in alle if thema in bild.foto.positionierung])
    ]
    gesamt = Auswahl("Alle", adressen.PRESSEFOTOS, len(alle))
    wege = {
        "Auswahl": [gesamt],
        "Stadt": [auswahl for auswahl, _ in staedte],
        "Thema": [auswahl for auswahl, _ in themen],
    }
    for auswahl, bilder in ((gesamt, alle), *staedte, *themen):
        seite = _pressefotoseite(auswahl, auswahl is gesamt)
        yield werk.artefakt(seite, "seiten/fotos.html", bilder=bilder, wege=wege, **_presseangaben(ausgabe))


def _pressefotoseite(auswahl: Auswahl, gesamt: bool) -> Seite:
    krumen = [Krume("Startseite", "/"), Krume("Presse", "/presse/")]
    return Seite(
        adresse=auswahl.adresse,
        titel=TITEL if gesamt else f"{TITEL}: {auswahl.titel}",
        beschreibung=_BESCHREIBUNG.format(
            "dem Oberzentrum Südthüringen" if gesamt else f"der Auswahl „{auswahl.titel}“"
        ),
        bereich="/presse/",
        krumen=tuple(krumen if gesamt else [*krumen, Krume(TITEL, adressen.PRESSEFOTOS)]),
    )


def _presseangaben(ausgabe: Ausgabe) -> dict[str, str]:
    presse = ausgabe.setting("presse") or {}
    return {"bedingungen": str(presse.get("bedingungen") or "")}


def find_pressefotos(ausgabe: Ausgabe) -> list[Pressefoto]:
    """The pictures offered to journalists that may be shown, by key."""
    gefunden = []
    for key in sorted(ausgabe.bestand.fotos):
        foto = ausgabe.bestand.fotos[key]
        datei = ausgabe.bilder.datei(key, "druck") if foto.presse else None
        if datei is not None:
            seiten = [(eintrag.titel, eintrag.adresse) for eintrag in ausgabe.bestand.pages_of(key)]
            gefunden.append(Pressefoto(foto, datei, tuple(seiten)))
    return gefunden


def _shown_in_events(ausgabe: Ausgabe) -> list[Veranstaltung]:
    """Events with a picture; what other pages show is part of their common ground."""
    return [veranstaltung for veranstaltung in ausgabe.bestand.veranstaltungen if veranstaltung.foto]


def _render_kontaktbogen(ausgabe: Ausgabe, werk: Seitenwerk) -> Artefakt:
    seite = Seite(
        adresse=adressen.FOTOPOOL,
        titel="Fotopool",
        beschreibung="Kontaktbogen für das Team: alle Bilder mit dem Stand ihrer Rechte.",
        krumen=(Krume("Startseite", "/"),),
        indexierbar=False,
        kennung=werk.kennung("", ausgabe.seitengrund, *map(ausgabe.kennung, _shown_in_events(ausgabe))),
    )
    bericht = Fotobericht(ausgabe.bestand, ausgabe.config.stichtag)
    return werk.artefakt(seite, "seiten/fotos_kontaktbogen.html", bericht=bericht)
