"""A page put together from its shape is the page the template makes; a template cannot use a text behind its back."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, ClassVar

import pytest
from jinja2 import Environment
from markupsafe import Markup

from generator.render.guss import Giesserei
from generator.render.seite import Seitenwerk
from generator.render.veranstaltungsseiten import render_veranstaltungsseiten
from tests.conftest import Musterprojekt
from tests.render.kalenderhilfe import event, open_edition


@dataclass(frozen=True)
class Angaben:
    FEST: ClassVar[frozenset[str]] = frozenset({"laut"})
    LISTEN: ClassVar[frozenset[str]] = frozenset({"zeilen"})
    titel: str
    zusatz: str = ""
    zeilen: tuple[str, ...] = ()
    laut: bool = False


UMGEBUNG = Environment(autoescape=True)


def both(vorlage: str, *alle: Angaben) -> tuple[list[str], list[str]]:
    """The pages as the template makes them, and as they are put together."""
    template = UMGEBUNG.from_string(vorlage)
    giesserei = Giesserei()
    gegossen = [giesserei.render(vorlage, {"a": angaben}, lambda k: template.render(**k)) for angaben in alle]
    return [template.render(a=angaben) for angaben in alle], gegossen


def test_pages_of_one_shape_differ_in_their_texts_only() -> None:
    """Escaped where they are put in, as often as the template names them; markup stays markup."""
    vorlage = "<p title='{{ a.titel }}'>{{ a.titel }}{% if a.zusatz %} ({{ a.zusatz }}){% endif %}</p>"
    alle = [
        Angaben("<b>"),
        Angaben("A & B", "'x'"),
        Angaben(Markup("<i>C</i>"), "\0\ue0000\ue001"),
        Angaben("D\0", "E"),
    ]
    direkt, gegossen = both(vorlage, *alle)
    assert gegossen == direkt
    assert direkt[0] == "<p title='&lt;b&gt;'>&lt;b&gt;</p>"


def test_what_is_fixed_and_how_long_a_list_is_make_another_shape() -> None:
    """The template may ask about them."""
    vorlage = "{% for z in a.zeilen %}<li>{{ z }}</li>{% endfor %}{{ 'LAUT' if a.laut else a.titel }}"
    alle = [Angaben("a"), Angaben("b", zeilen=("1", "2")), Angaben("c", zeilen=("<", "")), Angaben("d", laut=True)]
    direkt, gegossen = both(vorlage, *alle)
    assert gegossen == direkt == ["a", "<li>1</li><li>2</li>b", "<li>&lt;</li><li></li>c", "LAUT"]


@pytest.mark.parametrize(
    "vorlage",
    [
        "{{ a.titel | upper }}",
        "{{ a.titel ~ '!' }}",
        "{% if a.titel == 'x' %}y{% endif %}",
        "{{ a.titel | length }}",
        "{% if 'x' in a.titel %}y{% endif %}",
        "{{ a.titel[:3] }}",
    ],
)
def test_a_template_that_does_more_with_a_text_is_refused(vorlage: str) -> None:
    """Otherwise the first page's answer would be everybody's."""
    with pytest.raises(TypeError, match="nur ausgeben"):
        both(vorlage, Angaben("x"))


def test_every_event_page_is_the_one_its_template_makes(
    musterprojekt: Musterprojekt, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also with hostile words in every place."""
    boese = json.dumps("<script>alert(1)</script> & 'x' {{ 7*7 }} und mehr davon, damit der Satz lang genug ist")
    musterprojekt.write("veranstaltungen/2027/boese.md", event(boese, kurztext=boese, uid="b@muster.example"))
    musterprojekt.write("veranstaltungen/2027/karten.md", event("Karten", tickets="https://karten.example/?a=1&b=<2>"))

    def pages() -> dict[str, bytes]:
        ausgabe, werk = open_edition(musterprojekt)
        return {artefakt.pfad: artefakt.render() for artefakt in render_veranstaltungsseiten(ausgabe, werk)}

    gegossen = pages()

    def directly(self: Seitenwerk, seite: Any, vorlage: str, angaben: Any) -> str:
        return self.render(seite, vorlage, a=angaben)

    monkeypatch.setattr(Seitenwerk, "cast", directly)
    assert gegossen == pages()
    assert b"&lt;script&gt;" in gegossen["veranstaltungen/boese/index.html"]
