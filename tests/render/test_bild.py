"""Pictures of the pool become files for pages: right sizes, crops and colours, the same bytes every time."""

from __future__ import annotations

import io
import re
import shutil

import pytest
from PIL import Image

from generator.config import Config
from generator.errors import OzError
from generator.pipeline import choose_edition, load
from generator.render import bildprozesse
from generator.render.bild import Bildwerk
from generator.render.bildplan import crop_box
from tests.bildmaterial import encoded, noise, put, swapped_profile, two_halves
from tests.conftest import Musterprojekt


@pytest.fixture
def projekt(musterprojekt: Musterprojekt) -> Musterprojekt:
    """The tiny project with an empty pool; its story and home page show the picture `bild`."""
    shutil.rmtree(musterprojekt.wurzel / "fotopool")
    shutil.rmtree(musterprojekt.wurzel / ".cache")
    for seite in ("inhalte/index.md", "inhalte/geschichten/muster-messtechnik.md"):
        musterprojekt.replace(seite, "foto: messlinie", "foto: bild")
    return musterprojekt


def bilder(projekt: Musterprojekt, **einstellung: bool) -> Bildwerk:
    werk = load(projekt.config(**einstellung))
    return Bildwerk(choose_edition(werk), werk.config)


def opened(werk: Bildwerk) -> dict[str, Image.Image]:
    """Every file by its path."""
    return {artefakt.pfad: Image.open(io.BytesIO(artefakt.render())) for artefakt in werk.artefakte()}


def test_every_candidate_exists_and_is_as_wide_as_it_says(projekt: Musterprojekt) -> None:
    """A browser chooses by the widths of the srcset and has to get them."""
    put(projekt.wurzel, "bild.jpg", two_halves(1000, 600))
    werk = bilder(projekt)
    bild = werk.bild("bild", "buehne")
    assert bild is not None
    dateien = opened(werk)

    assert ["image/avif", "image/webp"] == [quelle.typ for quelle in bild.quellen]
    for format, srcset, breiten in [
        ("AVIF", bild.quellen[0].srcset, ["360w", "720w", "960w"]),
        ("WEBP", bild.quellen[1].srcset, ["720w", "960w"]),
        ("JPEG", bild.srcset, ["720w", "960w"]),
    ]:
        kandidaten = [teil.split() for teil in srcset.split(", ")]
        assert breiten == [breite for _, breite in kandidaten]
        for adresse, breite in kandidaten:
            datei = dateien[adresse.lstrip("/")]
            assert (format, breite) == (datei.format, f"{datei.width}w")
            assert datei.height == round(datei.width / 1.6)
    assert (bild.breite, bild.hoehe) == (960, 600)
    assert bild.src.lstrip("/") in dateien


def test_nothing_is_enlarged(projekt: Musterprojekt) -> None:
    """A small picture has one candidate, its own width."""
    put(projekt.wurzel, "bild.jpg", two_halves(200, 125))
    dateien = opened(bilder(projekt))

    assert max(datei.width for datei in dateien.values()) == 200


def test_crops_follow_the_focus(projekt: Musterprojekt) -> None:
    """What the editor marked stays in the picture, however narrow the crop."""
    put(projekt.wurzel, "bild.jpg", two_halves(1200, 400), fokus="[0.9, 0.5]")
    rechts = opened(bilder(projekt))
    put(projekt.wurzel, "bild.jpg", two_halves(1200, 400), fokus="[0.1, 0.5]")
    links = opened(bilder(projekt))

    for dateien, farbe in ((rechts, "blau"), (links, "rot")):
        quadrat = next(d for pfad, d in dateien.items() if "quadrat-256" in pfad and pfad.endswith(".jpg"))
        rot, _, blau = quadrat.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
        assert ("blau" if blau > rot else "rot") == farbe


@pytest.mark.parametrize("fokus", [(0.0, 0.0), (1.0, 1.0), (0.5, 0.5)])
def test_a_crop_never_leaves_the_picture(fokus: tuple[float, float]) -> None:
    """A focus at the edge moves the crop as far as it goes and no further."""
    for verhaeltnis in (2.0, 1.6, 1.0, 0.5):
        links, oben, rechts, unten = crop_box(1000, 700, verhaeltnis, fokus)
        assert 0 <= links < rechts <= 1000 and 0 <= oben < unten <= 700
        assert (rechts - links) / (unten - oben) == pytest.approx(verhaeltnis)


def test_a_photo_taken_upright_stands_upright(projekt: Musterprojekt) -> None:
    """Cameras turn by a note in EXIF; browsers that ignore it in AVIF would show it lying."""
    exif = Image.Exif()
    exif[0x0112] = 6
    put(projekt.wurzel, "bild.jpg", encoded(two_halves(600, 300), exif=exif))
    werk = bilder(projekt)
    foto = werk.bestand.fotos["bild"]
    quadrat = next(d for pfad, d in opened(werk).items() if pfad.endswith(".jpg") and "quadrat" in pfad)

    assert (foto.breite, foto.hoehe) == (300, 600)
    oben, unten = quadrat.getpixel((120, 10)), quadrat.getpixel((120, quadrat.height - 10))
    assert oben[0] > 150 > oben[2] and unten[2] > 150 > unten[0]
    assert all(0x0112 not in datei.getexif() for datei in opened(werk).values())


def average(werk: Bildwerk, endung: str = ".webp") -> tuple[int, ...]:
    """The colour of the smallest card."""
    bild = next(d for pfad, d in opened(werk).items() if "karte" in pfad and pfad.endswith(endung))
    return bild.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))


def test_a_colour_profile_is_applied_and_dropped(projekt: Musterprojekt) -> None:
    """Red with a profile that means blue by it is blue."""
    put(projekt.wurzel, "bild.jpg", encoded(Image.new("RGB", (400, 250), "#ff0000"), icc_profile=swapped_profile()))
    werk = bilder(projekt)

    rot, _, blau = average(werk)
    assert blau > 200 > 60 > rot
    assert all("icc_profile" not in datei.info for datei in opened(werk).values())


def test_a_broken_profile_does_no_harm(projekt: Musterprojekt) -> None:
    """The colours are then what the numbers say."""
    put(projekt.wurzel, "bild.jpg", encoded(Image.new("RGB", (400, 250), "#ff0000"), icc_profile=b"kein Profil" * 20))

    rot, _, blau = average(bilder(projekt))
    assert rot > 240 and blau < 20


def test_cmyk_from_a_print_shop_becomes_rgb(projekt: Musterprojekt) -> None:
    """Cyan ink is a light blue-green on a screen."""
    put(projekt.wurzel, "bild.jpg", encoded(Image.new("CMYK", (400, 250), (255, 0, 0, 0))))

    rot, gruen, blau = average(bilder(projekt))
    assert rot < 60 and gruen > 100 and blau > 100


def test_sixteen_bits_are_reduced_not_clipped(projekt: Musterprojekt) -> None:
    """A middle grey of 16 bits is a middle grey."""
    grau = Image.frombytes("I;16", (400, 250), (0x8000).to_bytes(2, "little") * 100_000)
    put(projekt.wurzel, "bild.png", encoded(grau, "PNG"))

    assert all(abs(wert - 128) <= 3 for wert in average(bilder(projekt)))


def test_transparency_stays_where_the_format_has_it(projekt: Musterprojekt) -> None:
    """JPEG has none: there the ground is white, not black."""
    put(projekt.wurzel, "bild.png", Image.new("RGBA", (400, 250), (255, 0, 0, 0)))
    werk = bilder(projekt)

    assert average(werk, ".jpg") == (255, 255, 255)
    assert average(werk, ".webp")[3] == average(werk, ".avif")[3] == 0


def test_an_animation_is_shown_as_its_first_frame_and_said_so(projekt: Musterprojekt) -> None:
    """Nothing moves by itself (WCAG 2.2.2), and the editor learns why."""
    erstes, zweites = Image.new("RGB", (400, 250), "#ff0000"), Image.new("RGB", (400, 250), "#0000ff")
    put(projekt.wurzel, "bild.gif", encoded(erstes, "GIF", save_all=True, append_images=[zweites], duration=100))
    werk = bilder(projekt)

    assert average(werk)[0] > 200
    assert all(getattr(datei, "n_frames", 1) == 1 for datei in opened(werk).values())
    assert "animiert" in projekt.befunde("fotopool/bild.gif")[0].meldung


def test_same_input_same_bytes_on_one_core_and_on_many(projekt: Musterprojekt, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the number of processes nor the time of day shows in a file."""
    put(projekt.wurzel, "bild.jpg", noise(400, 250))
    put(projekt.wurzel, "zweites.png", noise(330, 200), presse="true")

    def run(kerne: int) -> dict[str, bytes]:
        shutil.rmtree(projekt.wurzel / ".cache", ignore_errors=True)
        monkeypatch.setattr(bildprozesse, "count_cores", lambda: kerne)
        return {artefakt.pfad: artefakt.render() for artefakt in bilder(projekt).artefakte()}

    einer = run(1)
    assert len(einer) > 10
    assert einer == run(2)


def test_what_is_made_is_not_made_again(projekt: Musterprojekt, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second run takes every file from the cache; one new picture costs one picture."""
    put(projekt.wurzel, "bild.jpg", two_halves(400, 250))
    bilder(projekt).prepare()
    gemacht: list[str] = []
    monkeypatch.setattr(
        bildprozesse, "run_auftraege", lambda auftraege, _: gemacht.extend(auftrag.quelle.name for auftrag in auftraege)
    )
    bilder(projekt).prepare()
    assert gemacht == []
    put(projekt.wurzel, "neu.jpg", two_halves(500, 250))
    bilder(projekt).prepare()
    assert gemacht == ["neu.jpg"]


def test_an_unfinished_picture_is_finished_by_the_next_run(projekt: Musterprojekt) -> None:
    """A killed build leaves some files of a picture; only the missing ones are made."""
    put(projekt.wurzel, "bild.jpg", two_halves(400, 250))
    bilder(projekt).prepare()
    fehlt = next((projekt.wurzel / ".cache/oz/bilder").rglob("karte-360.avif"))
    fehlt.unlink()
    bilder(projekt).prepare()

    assert fehlt.exists()


def test_names_change_with_bytes_focus_and_words(projekt: Musterprojekt) -> None:
    """Files may be cached for ever, so whatever changes them changes their names."""

    def name() -> str:
        bild = bilder(projekt).bild("bild", "karte")
        assert bild is not None
        return bild.src

    put(projekt.wurzel, "bild.jpg", two_halves(400, 250))
    namen = [name()]
    put(projekt.wurzel, "bild.jpg", two_halves(400, 250, "#00ff00"))
    namen.append(name())
    put(projekt.wurzel, "bild.jpg", two_halves(400, 250, "#00ff00"), fokus="[0.2, 0.5]")
    namen.append(name())
    put(projekt.wurzel, "bild.jpg", two_halves(400, 250, "#00ff00"), fokus="[0.2, 0.5]", urheber="Max Muster")
    namen.append(name())

    assert len(set(namen)) == 4


def test_only_what_pages_use_is_made(projekt: Musterprojekt) -> None:
    """A picture nobody shows costs nothing in production; in the preview it is on the contact sheet."""
    put(projekt.wurzel, "bild.jpg", two_halves(400, 250))
    put(projekt.wurzel, "unbenutzt.jpg", two_halves(400, 250, "#00ff00"))

    assert not any("unbenutzt" in artefakt.pfad for artefakt in bilder(projekt, entwuerfe=False).artefakte())
    assert any("unbenutzt-quadrat" in artefakt.pfad for artefakt in bilder(projekt).artefakte())


def test_a_crop_nobody_planned_is_a_clear_error(projekt: Musterprojekt) -> None:
    """Else a page would name a file that is not there."""
    put(projekt.wurzel, "bild.jpg", two_halves(400, 250))

    with pytest.raises(OzError, match="«bild» wird als «druck» gebraucht"):
        bilder(projekt).bild("bild", "druck")


def test_the_cache_keeps_what_another_edition_used_lately(projekt: Musterprojekt) -> None:
    """Preview and production share it; only what nobody used for a month goes."""
    import os

    put(projekt.wurzel, "bild.jpg", two_halves(400, 250))
    config: Config = projekt.config()
    neulich, lange_her = config.cache / "bilder/neulich", config.cache / "bilder/lange-her"
    for ordner in (neulich, lange_her):
        ordner.mkdir(parents=True)
    vor_40_tagen = neulich.stat().st_mtime - 40 * 24 * 3600
    os.utime(lange_her, (vor_40_tagen, vor_40_tagen))
    bilder(projekt).prepare()

    assert neulich.exists() and not lange_her.exists()


def test_a_page_names_only_files_that_exist(projekt: Musterprojekt) -> None:
    """Every candidate of every srcset and every picture for sharing is there."""
    put(projekt.wurzel, "bild.jpg", two_halves(700, 500))
    projekt.build()
    dateien = projekt.site_files()
    genannt = set()
    for pfad, inhalt in dateien.items():
        if pfad.endswith(".html"):
            genannt |= set(re.findall(r"(?<=[ \"/])bilder/[a-z0-9./-]+", inhalt.decode()))

    assert {"avif", "webp", "jpg"} == {name.rsplit(".", 1)[1] for name in genannt}
    assert genannt <= dateien.keys()


def test_the_first_picture_hurries_and_the_others_wait(projekt: Musterprojekt) -> None:
    """High priority above the fold, lazy below, width and height on all (no layout shift)."""
    put(projekt.wurzel, "bild.jpg", two_halves(700, 500))
    projekt.build()
    elemente = re.findall(r"<img [^>]+>", projekt.read_site("index.html"))

    assert 'fetchpriority="high"' in elemente[0] and "lazy" not in elemente[0]
    assert all('loading="lazy"' in element for element in elemente[1:])
    assert all(re.search(r'width="\d+" height="\d+" alt="', element) for element in elemente)
