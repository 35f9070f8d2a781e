"""A picture of the pool inside a text: all sizes, its credit beside it, and the same refusals as everywhere."""

from __future__ import annotations

import pytest

from generator.model.foto import find_bildverweise
from generator.pipeline import choose_edition, load
from generator.render.ausgabe import Ausgabe
from generator.render.feedtext import portable_html
from tests.bildmaterial import put, two_halves
from tests.conftest import Musterprojekt

GESCHICHTE = "inhalte/geschichten/muster-messtechnik.md"


def text_of(projekt: Musterprojekt, zusatz: str, *, entwuerfe: bool = True, pfad: str = GESCHICHTE) -> str:
    """The body of a page with something added, as HTML."""
    datei = projekt.wurzel / pfad
    datei.write_text(datei.read_text(encoding="utf-8") + f"\n{zusatz}\n", encoding="utf-8")
    werk = load(projekt.config(entwuerfe=entwuerfe))
    ausgabe = Ausgabe(choose_edition(werk), werk.config)
    html = ausgabe.html(ausgabe.bestand.by_pfad[pfad])
    genannt = {teil.split("?")[0] for teil in html.replace('"', " ").split() if teil.startswith("/bilder/")}
    assert genannt <= {f"/{artefakt.pfad}" for artefakt in ausgabe.bilder.artefakte()}
    return html


def test_a_picture_alone_becomes_a_figure_with_its_credit(musterprojekt: Musterprojekt) -> None:
    """The words of the text count, the rights come from the pool."""
    put(musterprojekt.wurzel, "halle.jpg", two_halves(600, 400))
    html = text_of(musterprojekt, "![Die Halle am Morgen](../../fotopool/halle.jpg)")

    assert '<figure><picture>\n<source type="image/avif" srcset="/bilder/halle-ganz-600.' in html
    assert 'alt="Die Halle am Morgen"' in html and 'width="600" height="400"' in html
    assert "Bild: Erika Muster, <a" in html and "</figcaption></figure>" in html
    assert "fotopool/" not in html


def test_without_words_in_the_text_those_of_the_pool_are_used(musterprojekt: Musterprojekt) -> None:
    """Nobody has to write an alternative text twice."""
    put(musterprojekt.wurzel, "halle.jpg", two_halves(600, 400))

    assert 'alt="Ein Messschieber liegt auf einem Granittisch"' in text_of(
        musterprojekt, "Davor ![](../../fotopool/halle.jpg) und danach."
    )


def test_feeds_get_one_picture_every_reader_shows(musterprojekt: Musterprojekt) -> None:
    """Absolute, a JPEG, with its credit."""
    put(musterprojekt.wurzel, "halle.jpg", two_halves(600, 400))
    html = portable_html(text_of(musterprojekt, "![Halle](../../fotopool/halle.jpg)"), "https://muster.example/x/")

    assert '<img src="https://muster.example/bilder/halle-ganz-' in html and ".jpg" in html
    assert "<source" not in html and "Erika Muster" in html


def test_what_must_not_be_shown_is_not_in_the_text_either(musterprojekt: Musterprojekt) -> None:
    """Left out in production, a stand-in in the preview, and a finding that stops the build."""
    put(musterprojekt.wurzel, "halle.jpg", two_halves(600, 400), personen="einwilligung")
    zusatz = "![Halle](../../fotopool/halle.jpg)"

    vorschau = text_of(musterprojekt, zusatz, pfad="inhalte/index.md")
    assert "Bild halle wird nicht gezeigt: Einwilligung fehlt" in vorschau
    produktion = text_of(musterprojekt, "", entwuerfe=False, pfad="inhalte/index.md")
    assert "halle" not in produktion
    hindernisse = musterprojekt.build(entwuerfe=False).hindernisse
    assert any(befund.datei == "fotopool/halle.yml" for befund in hindernisse)


def test_words_cannot_break_out(musterprojekt: Musterprojekt) -> None:
    """Neither those of the text nor those of a side-car."""
    put(musterprojekt.wurzel, "halle.jpg", two_halves(600, 400), urheber="'<script>alert(1)</script> & {{ 7*7 }}'")
    html = text_of(musterprojekt, '![x" onerror="alert(1) <b>](../../fotopool/halle.jpg)')

    assert "<script" not in html and ' onerror="' not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; {{ 7*7 }}" in html


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("![a](../../fotopool/halle.jpg) ![b](/fotopool/bahn-2.PNG)", ("halle", "bahn-2")),
        ('<img src="../fotopool/halle.webp">', ("halle",)),
        ('![a](../../fotopool/halle.jpg "Titel") und noch einmal ![a](../../fotopool/halle.jpg)', ("halle",)),
        ("![a](https://example.org/notfotopool/halle.jpg)", ()),
        ("Im Ordner fotopool/ liegen Bilder.", ()),
    ],
)
def test_which_pictures_a_text_shows(text: str, keys: tuple[str, ...]) -> None:
    """Each once, in the order of the text."""
    assert find_bildverweise(text) == keys
