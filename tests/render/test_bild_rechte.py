"""What must not be shown is not shown: production has no file of it, the preview says why."""

from __future__ import annotations

from datetime import date

import pytest

from generator.befund import Schwere
from generator.model.foto import Einwilligung, Foto, Personen, darf_gezeigt_werden, why_not_shown
from generator.pipeline import choose_edition, load
from generator.publish.website import Website
from generator.render.bild import Bildwerk
from generator.render.feedbild import find_feedbild
from tests.bildmaterial import png_with_broken_data, put, two_halves
from tests.conftest import STICHTAG, Musterprojekt

HEUTE = date(2026, 11, 22)
GANZ = {"alt": "Ein Messschieber liegt auf Granit", "urheber": "Erika Muster", "lizenz": "CC-BY-4.0"}


def foto(**angaben: object) -> Foto:
    ganz = {"key": "bild", "pfad": "fotopool/bild.yml", "bild": "fotopool/bild.jpg", "personen": Personen.KEINE}
    return Foto(**(ganz | GANZ | angaben))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("angaben", "grund"),
    [
        ({}, None),
        ({"alt": ""}, "Alternativtext fehlt"),
        ({"alt": "", "dekorativ": True}, None),
        ({"urheber": None}, "Urheber oder Lizenz fehlt"),
        ({"lizenz": None}, "Urheber oder Lizenz fehlt"),
        ({"personen": None}, "Angabe «personen» fehlt"),
        ({"personen": Personen.NICHT_ERKENNBAR}, None),
        ({"personen": Personen.EINWILLIGUNG}, "Einwilligung fehlt"),
        ({"personen": Personen.EINWILLIGUNG, "einwilligung": Einwilligung(False)}, "Einwilligung fehlt"),
        ({"personen": Personen.EINWILLIGUNG, "einwilligung": Einwilligung(True)}, None),
        ({"einwilligung": Einwilligung(True, widerrufen=True)}, "Einwilligung widerrufen"),
        ({"nutzung_bis": date(2026, 11, 21)}, "Nutzungsrecht am 21.11.2026 abgelaufen"),
        ({"nutzung_bis": HEUTE}, None),
        ({"bild": None}, "Bilddatei fehlt oder ist beschädigt"),
    ],
)
def test_who_may_be_shown(angaben: dict[str, object], grund: str | None) -> None:
    """The last day of a right still counts."""
    bild = foto(**angaben)

    assert why_not_shown(bild, HEUTE) == grund
    assert darf_gezeigt_werden(bild, HEUTE) is (grund is None)


def test_production_shows_no_picture_whose_right_has_ended(musterprojekt: Musterprojekt) -> None:
    """No file, no feed picture, no press offer, although the page names it."""
    put(musterprojekt.wurzel, "messlinie.png", two_halves(400, 250), presse="true", nutzung_bis="2026-11-21")
    werk = load(musterprojekt.config(entwuerfe=False))
    bestand = choose_edition(werk)
    bilder = Bildwerk(bestand, werk.config)

    assert bilder.bild("messlinie", "karte") is None
    assert bilder.datei("messlinie") is None
    assert list(bilder.artefakte()) == []


def test_the_day_before_it_is_shown(musterprojekt: Musterprojekt) -> None:
    """The Stichtag decides, not the clock."""
    put(musterprojekt.wurzel, "messlinie.png", two_halves(400, 250), nutzung_bis="2026-11-21")
    config = musterprojekt.config(stichtag=date(2026, 11, 21))

    assert Bildwerk(load(config).bestand, config).datei("messlinie") is not None


def test_the_preview_says_in_its_place_why(musterprojekt: Musterprojekt) -> None:
    """A visible stand-in, readable for screen readers too; no file of the picture is made."""
    put(
        musterprojekt.wurzel, "messlinie.png", two_halves(400, 250), personen="einwilligung",
        einwilligung="{liegt_vor: true, ablage: Az. 12, widerrufen: true}",
    )  # fmt: skip
    musterprojekt.build()
    seite = musterprojekt.read_site("index.html")

    assert 'aria-label="Bild messlinie wird nicht gezeigt: Einwilligung widerrufen"' in seite
    assert not any(pfad.startswith("bilder/messlinie") for pfad in musterprojekt.site_files())


def test_production_stops_and_names_the_pages(musterprojekt: Musterprojekt) -> None:
    """The message at the side-car lists every page that shows the picture."""
    put(musterprojekt.wurzel, "messlinie.png", two_halves(400, 250), nutzung_bis="2026-11-21")
    bau = musterprojekt.build(entwuerfe=False)

    assert bau.bericht is None
    meldungen = [b.meldung for b in bau.hindernisse if b.datei == "fotopool/messlinie.yml"]
    assert any("inhalte/index.md" in meldung for meldung in meldungen)


def test_pages_of_a_picture(musterprojekt: Musterprojekt) -> None:
    """Entries that show it, and only those."""
    bestand = load(musterprojekt.config()).bestand

    assert ["inhalte/en/index.md", "inhalte/geschichten/muster-messtechnik.md", "inhalte/index.md"] == [
        eintrag.pfad for eintrag in bestand.pages_of("messlinie")
    ]
    assert bestand.pages_of("gibt-es-nicht") == ()


def test_damage_that_only_decoding_shows_stops_production_alone(musterprojekt: Musterprojekt) -> None:
    """The preview builds with a stand-in and all other pictures; production is refused, naming the pages."""
    put(musterprojekt.wurzel, "messlinie.png", png_with_broken_data(400, 250))
    put(musterprojekt.wurzel, "heil.png", two_halves(400, 250), presse="true")
    vorschau = musterprojekt.build()
    dateien = musterprojekt.site_files()
    produktion = musterprojekt.build(entwuerfe=False)

    assert vorschau.bericht is not None
    assert "Bild messlinie wird nicht gezeigt: Bilddatei ist beschädigt" in dateien["index.html"].decode()
    assert any(pfad.startswith("bilder/heil-") for pfad in dateien)
    assert produktion.bericht is None
    [befund] = [b for b in produktion.hindernisse if b.datei == "fotopool/messlinie.png"]
    assert befund.schwere is Schwere.FEHLER
    assert "beschädigt" in befund.meldung and "inhalte/index.md" in befund.meldung


def test_damage_is_found_once_and_remembered(musterprojekt: Musterprojekt) -> None:
    """The next run says the same without decoding; a mended file is looked at anew."""
    put(musterprojekt.wurzel, "messlinie.png", png_with_broken_data(400, 250))
    werk = load(musterprojekt.config())

    assert Website(werk).prepare_bilder() == Website(werk).prepare_bilder() != ()
    put(musterprojekt.wurzel, "messlinie.png", two_halves(400, 250))
    assert Website(load(musterprojekt.config())).prepare_bilder() == ()


def test_feeds_get_a_picture_strangers_can_load(musterprojekt: Musterprojekt) -> None:
    """A JPEG of the social shape with its true length."""
    from generator.render.ausgabe import Ausgabe

    werk = load(musterprojekt.config(stichtag=STICHTAG))
    ausgabe = Ausgabe(werk.bestand, werk.config)
    assert werk.bestand.startseite is not None
    bild = find_feedbild(ausgabe, werk.bestand.startseite)

    assert bild is not None
    dateien = {ausgabe.absolute("/" + a.pfad): a.render() for a in ausgabe.bilder.artefakte()}
    assert len(dateien[bild.url]) == bild.laenge
    assert (bild.typ, bild.breite, bild.hoehe) == ("image/jpeg", 1200, 630)
