"""`oz neu foto` and `oz fotos`: rights first, duplicates named, gaps told; all of it without a terminal too."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.model.foto import Einwilligung, Personen
from tests.bildmaterial import encoded, gps_exif, iptc_jpeg, noise, put, two_halves
from tests.conftest import Musterprojekt

Oz = Callable[..., tuple[int, str, str]]
ANGABEN = (
    "--alt", "Eine Reihe von Drehmaschinen in einer hellen Halle", "--urheber", 'Erika "E." Muster: Foto',
    "--lizenz", "CC-BY-4.0", "--personen", "keine",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))


def picture(tmp_path: Path, name: str = "Werkhalle Süd.JPG", inhalt: bytes | None = None) -> str:
    datei = tmp_path / name
    datei.write_bytes(encoded(noise(200, 125)) if inhalt is None else inhalt)
    return str(datei)


def test_a_picture_comes_in_with_its_side_car(musterprojekt: Musterprojekt, oz: Oz, tmp_path: Path) -> None:
    """Copied byte for byte under a plain key; what was written passes the rules."""
    datei = picture(tmp_path)
    status, ausgabe, _ = oz("neu", "foto", datei, *ANGABEN, "--stadt", "suhl", "--positionierung", "natur")

    assert status == 0 and "«foto: werkhalle-sued»" in ausgabe
    assert (musterprojekt.wurzel / "fotopool/werkhalle-sued.jpg").read_bytes() == Path(datei).read_bytes()
    foto = musterprojekt.load().bestand.fotos["werkhalle-sued"]
    assert (foto.urheber, foto.stadt, foto.positionierung) == ('Erika "E." Muster: Foto', "suhl", ("natur",))
    assert not [b for b in musterprojekt.load().befunde if "werkhalle" in b.datei and b.schwere == "fehler"]


def test_what_the_file_knows_need_not_be_said(musterprojekt: Musterprojekt, oz: Oz, tmp_path: Path) -> None:
    """Creator, caption, date and place from a Latin-1 IPTC block; only people must always be answered for."""
    felder = {80: "Jörg Müller", 116: "© Jörg Müller", 120: "Eine Halle mit großen Drehmaschinen", 55: "20260504"}
    roh = {nummer: wert.encode("latin-1") for nummer, wert in felder.items()}
    datei = picture(tmp_path, "IMG_0042.jpg", iptc_jpeg(noise(200, 125), roh, utf8=False))

    status, _, fehler = oz("neu", "foto", datei)
    assert status == 2 and "Es fehlt --personen" in fehler
    status, ausgabe, _ = oz("neu", "foto", datei, "--personen", "keine")

    assert status == 0 and "Die Datei sagt über sich: Eine Halle mit großen Drehmaschinen" in ausgabe
    foto = musterprojekt.load().bestand.fotos["eine-halle-mit"]
    assert (foto.urheber, foto.lizenz, foto.alt) == ("Jörg Müller", "© Jörg Müller", felder[120])
    assert foto.aufgenommen == date(2026, 5, 4)


@pytest.mark.parametrize("fehlt", ["--alt", "--urheber", "--lizenz", "--personen"])
def test_without_rights_nothing_comes_in(musterprojekt: Musterprojekt, oz: Oz, tmp_path: Path, fehlt: str) -> None:
    """Alternative text, creator, licence and the question about people have no default."""
    stelle = ANGABEN.index(fehlt)
    status, _, fehler = oz("neu", "foto", picture(tmp_path), *ANGABEN[:stelle], *ANGABEN[stelle + 2 :])

    assert status == 2 and fehlt in fehler
    assert pool(musterprojekt) == ["messlinie.png", "messlinie.yml"]


def test_people_need_their_consent(musterprojekt: Musterprojekt, oz: Oz, tmp_path: Path) -> None:
    """Without it the picture stays outside; with it only the place of the paper is written, no names."""
    datei = picture(tmp_path)
    angaben = (*ANGABEN[:-1], "einwilligung")
    status, _, fehler = oz("neu", "foto", datei, *angaben, "--einwilligung", "nein", "--ablage", "Az. 1")
    assert status == 1 and "Ohne Einwilligung" in fehler
    assert pool(musterprojekt) == ["messlinie.png", "messlinie.yml"]

    assert oz("neu", "foto", datei, *angaben, "--einwilligung", "ja", "--ablage", "Az. 12/3")[0] == 0
    foto = musterprojekt.load().bestand.fotos["werkhalle-sued"]
    assert (foto.personen, foto.einwilligung) == (Personen.EINWILLIGUNG, Einwilligung(True, "Az. 12/3", False))


def test_the_same_picture_does_not_come_in_twice(musterprojekt: Musterprojekt, oz: Oz, tmp_path: Path) -> None:
    """The same bytes never; what looks the same only when somebody says it is another."""
    bild = noise(20, 12).resize((600, 360))
    oz("neu", "foto", picture(tmp_path, "halle.png", encoded(bild, "PNG")), *ANGABEN)

    status, _, fehler = oz("neu", "foto", picture(tmp_path, "kopie.png", encoded(bild, "PNG")), *ANGABEN)
    assert status == 1 and "kopie.png ist dasselbe Bild wie fotopool/halle.png" in fehler
    klein = picture(tmp_path, "klein.jpg", encoded(bild.resize((300, 180)), quality=50))
    status, _, fehler = oz("neu", "foto", klein, *ANGABEN)
    assert status == 1 and "klein.jpg sieht aus wie fotopool/halle.png" in fehler
    assert oz("neu", "foto", klein, *ANGABEN, "--trotzdem")[0] == 0
    assert pool(musterprojekt) == ["halle.png", "halle.yml", "klein.jpg", "klein.yml", "messlinie.png", "messlinie.yml"]


def test_nothing_is_overwritten(musterprojekt: Musterprojekt, oz: Oz, tmp_path: Path) -> None:
    """Neither the picture nor the side-car of another one, whatever its ending."""
    vorher = (musterprojekt.wurzel / "fotopool/messlinie.yml").read_bytes()
    status, _, fehler = oz("neu", "foto", picture(tmp_path), *ANGABEN, "--key", "messlinie")

    assert status == 2 and "gibt es schon" in fehler
    assert (musterprojekt.wurzel / "fotopool/messlinie.yml").read_bytes() == vorher
    assert pool(musterprojekt) == ["messlinie.png", "messlinie.yml"]


@pytest.mark.parametrize(
    ("angaben", "status", "meldung"),
    [
        (("--key", "../draussen"), 2, "geht nicht als Schlüssel"),
        (("--stadt", "sul"), 2, "meinten Sie «suhl»"),
        (("--nutzung-bis", "irgendwann"), 2, "ist kein Tag"),
        (("--lizenz-url", "javascript:alert(1)"), 1, "Nichts geschrieben"),
    ],
)
def test_wrong_answers_write_nothing(
    musterprojekt: Musterprojekt, oz: Oz, tmp_path: Path, angaben: tuple[str, ...], status: int, meldung: str
) -> None:
    """One German sentence; the pool is as it was."""
    ergebnis, _, fehler = oz("neu", "foto", picture(tmp_path), *ANGABEN, *angaben)

    assert (ergebnis, meldung in fehler) == (status, True)
    assert pool(musterprojekt) == ["messlinie.png", "messlinie.yml"]


@pytest.mark.parametrize(
    ("name", "inhalt", "meldung"),
    [("leer.jpg", b"", "ist leer"), ("brief.jpg", b"Guten Tag", "kein Bild"), ("bild.svg", b"<svg/>", "SVG")],
)
def test_what_is_no_picture_stays_outside(
    musterprojekt: Musterprojekt, oz: Oz, tmp_path: Path, name: str, inhalt: bytes, meldung: str
) -> None:
    """The file is named."""
    status, _, fehler = oz("neu", "foto", picture(tmp_path, name, inhalt), *ANGABEN)

    assert status == 1 and name in fehler and meldung in fehler
    assert pool(musterprojekt) == ["messlinie.png", "messlinie.yml"]


def test_a_file_that_is_not_there(oz: Oz) -> None:
    """Wrong usage."""
    assert oz("neu", "foto", "gibt-es-nicht.jpg", *ANGABEN)[0] == 2


def test_a_position_in_the_file_is_told(oz: Oz, tmp_path: Path) -> None:
    """The original goes into Git as it is, so the person who takes it in has to know."""
    status, _, fehler = oz("neu", "foto", picture(tmp_path, inhalt=encoded(noise(200, 125), exif=gps_exif())), *ANGABEN)

    assert status == 0 and "GPS" in fehler


def pool(projekt: Musterprojekt) -> list[str]:
    return sorted(datei.name for datei in (projekt.wurzel / "fotopool").iterdir())


def test_the_report_names_gaps_rights_and_habits(musterprojekt: Musterprojekt, oz: Oz) -> None:
    """What ends soon, what nobody may see, what is missing; a locked picture on a page is exit status 1."""
    put(musterprojekt.wurzel, "frist.jpg", two_halves(64, 48), nutzung_bis="2027-02-20", stadt="suhl")
    put(musterprojekt.wurzel, "spaeter.jpg", two_halves(64, 49), nutzung_bis="2027-02-21", positionierung="[sport]")
    put(musterprojekt.wurzel, "gesperrt.jpg", two_halves(64, 50), personen="einwilligung", stadt="oberhof")

    status, ausgabe, _ = oz("fotos", "--bericht", "--stichtag", "2026-11-22")

    assert status == 0
    assert "Fotopool am 22.11.2026: 4 Bilder, davon 1 Illustration." in ausgabe
    assert "Dürfen nicht gezeigt werden (1)\n  gesperrt: Einwilligung fehlt" in ausgabe
    assert "in den nächsten 90 Tagen (1)\n  frist: 20.02.2027" in ausgabe
    assert "Städte ohne Foto (1)\n  Oberhof" in ausgabe
    assert "Sport" not in ausgabe.split("Themen ohne Foto")[1].split("\n\n")[0]
    assert "Illustration statt Foto (1)\n  inhalte/geschichten/muster-messtechnik.md" in ausgabe
    musterprojekt.replace("inhalte/index.md", "foto: messlinie", "foto: gesperrt")
    assert oz("fotos", "--stichtag", "2026-11-22")[0] == 1
