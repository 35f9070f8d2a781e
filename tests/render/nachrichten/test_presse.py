"""The press kit as an editor's office opens it."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from xml.etree import ElementTree

from PIL import Image

from generator.render.presse import render_pressemappen
from tests.render.nachrichten.conftest import Projekt


def mappen(projekt: Projekt, **angaben: object) -> dict[str, zipfile.ZipFile]:
    return {
        artefakt.pfad: zipfile.ZipFile(io.BytesIO(artefakt.render()))
        for artefakt in render_pressemappen(projekt.ausgabe(**angaben))  # type: ignore[arg-type]
    }


def test_a_kit_holds_text_document_photo_and_credit(projekt: Projekt) -> None:
    """Everything with its credit, nothing to ask back for."""
    projekt.presse(foto="spindel", kontakt="KAG, Rathaus", text="**Suhl.** Es gibt [Neues](../staedte/suhl.md).")
    projekt.commit()

    mappe = mappen(projekt)["presse/mitteilung/pressemappe.zip"]

    assert mappe.namelist() == [
        "mitteilung/mitteilung.txt", "mitteilung/mitteilung.odt",
        "mitteilung/bilder/spindel.jpg", "mitteilung/bilder/bildnachweise.txt",
    ]  # fmt: skip
    assert mappe.read("mitteilung/mitteilung.txt").decode() == (
        "Neues aus Suhl\n\nPressemitteilung vom 3. Oktober 2026\n\n"
        "Was sich in Suhl geändert hat und was das für die Betriebe der Stadt im Einzelnen bedeutet.\n\n"
        "Suhl. Es gibt Neues.\n\nÜber das Oberzentrum Südthüringen\n\nVier Städte arbeiten zusammen.\n\n"
        "Kontakt\n\nKAG, Rathaus\n\nIm Netz: https://example.org/presse/mitteilung/\n"
    )
    assert mappe.read("mitteilung/bilder/bildnachweise.txt").decode() == (
        "spindel.jpg\nBild: Erika Muster, CC-BY-4.0\nEine Gewindespindel liegt auf einem Granittisch\n"
    )


def test_the_document_is_open_document_text(projekt: Projekt) -> None:
    """The media type comes first and uncompressed, every part is well-formed, lists and links survive."""
    projekt.presse(text="Erst.\n\n- eins\n- [zwei](https://example.com/?a=1&b=2)\n\n## Dann\n\n<br>A & B *so*")
    projekt.commit()

    odt = zipfile.ZipFile(
        io.BytesIO(mappen(projekt)["presse/mitteilung/pressemappe.zip"].read("mitteilung/mitteilung.odt"))
    )

    erste = odt.infolist()[0]
    assert (erste.filename, erste.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert odt.read("mimetype") == b"application/vnd.oasis.opendocument.text"
    for name in odt.namelist()[1:]:
        ElementTree.fromstring(odt.read(name))
    inhalt = odt.read("content.xml").decode()
    assert '<text:list text:style-name="Punkte"><text:list-item><text:p text:style-name="Text">eins</text:p>' in inhalt
    assert '<text:a xlink:type="simple" xlink:href="https://example.com/?a=1&amp;b=2">zwei</text:a>' in inhalt
    assert 'A &amp; B <text:span text:style-name="Kursiv">so</text:span>' in inhalt


def test_where_a_photo_was_taken_stays_here(projekt: Projekt) -> None:
    """Location and all other metadata of the camera do not leave the pool."""
    exif = Image.Exif()
    exif[0x010F] = "Kamera"
    exif.get_ifd(0x8825)[1] = "N"
    Image.new("RGB", (800, 500), "#336699").save(projekt.pfad / "fotopool/spindel.jpg", exif=exif)
    projekt.presse(fotos="[spindel]")
    projekt.commit()

    bild = mappen(projekt)["presse/mitteilung/pressemappe.zip"].read("mitteilung/bilder/spindel.jpg")

    assert not Image.open(io.BytesIO(bild)).getexif()
    assert b"Kamera" not in bild


def test_a_photo_not_offered_to_journalists_is_not_in_the_kit(projekt: Projekt) -> None:
    """`presse: true` is an explicit act."""
    text = (projekt.pfad / "fotopool/spindel.yml").read_text(encoding="utf-8")
    projekt.write("fotopool/spindel.yml", text.replace("presse: true", "presse: false"))
    projekt.presse(foto="spindel")
    projekt.commit()

    assert not [n for n in mappen(projekt)["presse/mitteilung/pressemappe.zip"].namelist() if "bilder" in n]


def test_an_embargoed_release_has_no_kit_in_production_and_says_so_in_a_preview(projekt: Projekt) -> None:
    """Before its time nobody can guess its address."""
    projekt.presse(sperrfrist="2026-12-01 10:00")
    projekt.commit()

    assert mappen(projekt, stichtag=date(2026, 11, 30)) == {}
    vorschau = mappen(projekt, stichtag=date(2026, 11, 30), entwuerfe=True)["presse/mitteilung/pressemappe.zip"]
    assert "SPERRFRIST: Dienstag, 1. Dezember 2026, 10 Uhr" in vorschau.read("mitteilung/mitteilung.txt").decode()


def test_same_release_same_bytes(projekt: Projekt) -> None:
    """No clock in the archive; a change of the text changes the kennung."""
    projekt.presse(foto="spindel")
    projekt.commit()
    [eins], [zwei] = (list(render_pressemappen(projekt.ausgabe())) for _ in range(2))
    projekt.presse(foto="spindel", text="Anders.")
    [drei] = list(render_pressemappen(projekt.ausgabe()))

    assert eins.render() == zwei.render()
    assert eins.kennung == zwei.kennung != drei.kennung
