"""Counting what others took over."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.errors import OzError
from generator.measure.fremdtext import Fremdbeitrag, read_fremdtext
from generator.measure.uebernahme import Art, compare, count, same_page
from generator.render.zulieferung import Zulieferung

TEXT = (
    "Stahl wächst, wenn es wärmer wird. Bei einem zehn Zentimeter langen Stab genügt ein einziges Grad, und er ist "
    "etwa einen Mikrometer länger. Im Alltag merkt das niemand. Bei der Feinwerk GmbH würde es die Arbeit verderben. "
    "Darum sind die Fertigungsräume klimatisiert, und selbst das Öl, das beim Schleifen über die Teile läuft, wird "
    "gekühlt. Die Schwerpunkte heißen heute Gewindespindeln und feinmechanische Baugruppen."
)
ANGEBOT = Zulieferung(
    kennung="tag:example.org,2024:geschichten/spindel",
    art="geschichte",
    titel="Der Mikrometer mag kein Sommerwetter",
    url="https://example.org/geschichten/spindel/",
    kurztext="Bei Feinwerk in Suhl ist die Fertigung klimatisiert und sogar das Schleiföl gekühlt.",
    text=TEXT,
    angeboten_an=("karriereheimat",),
    angeboten_am=datetime(2026, 10, 1, tzinfo=UTC),
    geaendert=datetime(2026, 10, 1, tzinfo=UTC),
    entwurf=False,
)


def art(titel: str = "Etwas", text: str = "", *verweise: str) -> Art:
    [uebernahme] = compare([ANGEBOT], [Fremdbeitrag(titel, text, verweise)])
    return uebernahme.art


def test_a_whole_text_is_word_for_word_whatever_its_typography() -> None:
    """Quotation marks, case, line breaks and an own lead do not change whose text it is."""
    assert art("Neues", "Eigener Vorspann. " + TEXT.upper().replace(", ", " ,\n") + " Quelle: KAG") is Art.WOERTLICH


def test_only_the_teaser_is_told_apart() -> None:
    """Many portals show teaser and link."""
    assert art("Neues", f"{ANGEBOT.kurztext} Mehr") is Art.AUSZUG


def test_a_shortened_text_is_edited() -> None:
    """Half of our text with own words around it."""
    assert art("Neues", "Wir waren dort. " + TEXT[: len(TEXT) // 2] + " Das fanden wir gut.") is Art.BEARBEITET


def test_a_link_or_our_id_alone_counts_as_linked() -> None:
    """However the address is written."""
    assert art("Neues", "", "http://www.example.org/geschichten/spindel?utm_source=x") is Art.VERLINKT
    assert art("Neues", "", ANGEBOT.kennung) is Art.VERLINKT


def test_an_own_report_about_the_same_company_is_not_taken() -> None:
    """Names and places agree by nature; our sentences do not."""
    eigener = (
        "Die Feinwerk GmbH aus Suhl hat am Montag ihre Fertigung gezeigt. Im klimatisierten Raum entstehen "
        "Gewindespindeln. Der Bürgermeister lobte die Ausbildung."
    )

    assert art("Besuch bei Feinwerk", eigener, "https://example.org/") is Art.NICHT


def test_the_rates_are_those_the_concept_asks_for() -> None:
    """Offered to taken, and word for word of taken."""
    anderes = "Ganz andere Worte stehen in diesem zweiten Text hier."
    zweites = replace(ANGEBOT, kennung="tag:x", url="https://example.org/b/", titel="B", text=anderes, kurztext="Kurz.")

    quote = count(compare([ANGEBOT, zweites], [Fremdbeitrag("Neues", TEXT, ())]))

    assert (quote.angeboten, quote.uebernommen, quote.woertlich) == (2, 1, 1)
    assert (quote.anteil, quote.anteil_woertlich) == (0.5, 1.0)


def test_nothing_offered_is_no_rate() -> None:
    """0 of 0 is not zero per cent."""
    quote = count([])

    assert (quote.anteil, quote.anteil_woertlich) == (None, None)


@pytest.mark.parametrize(
    ("name", "inhalt"),
    [
        ("feed.xml", "<rss version='2.0'><channel><title>P</title><item><title>Neues &amp; Gutes</title>"
                     "<link>https://p.example/1</link><guid>g1</guid>"
                     "<description>&lt;p&gt;Satz &lt;a href='https://example.org/x'&gt;eins&lt;/a&gt;&lt;/p&gt;</description>"
                     "</item></channel></rss>"),
        ("feed.atom", "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>P</title><entry>"
                      "<title>Neues &amp;amp; Gutes</title><id>g1</id><link href='https://p.example/1'/>"
                      "<content type='html'>&lt;p&gt;Satz &lt;a href='https://example.org/x'&gt;eins&lt;/a&gt;&lt;/p&gt;"
                      "</content></entry></feed>"),
        ("feed.json", json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [
            {"id": "g1", "url": "https://p.example/1", "title": "Neues & Gutes",
             "content_html": "<p>Satz <a href='https://example.org/x'>eins</a></p>"}]})),
    ],
)  # fmt: skip
def test_every_kind_of_feed_is_read(tmp_path: Path, name: str, inhalt: str) -> None:
    """Title, text and every address an item names."""
    (tmp_path / name).write_text(inhalt, encoding="utf-8")

    [beitrag] = read_fremdtext(tmp_path / name)

    assert beitrag.titel == "Neues & Gutes"
    assert beitrag.text == "Satz eins"
    assert {"g1", "https://p.example/1", "https://example.org/x"} <= set(beitrag.verweise)


def test_a_page_is_one_item_without_its_scripts(tmp_path: Path) -> None:
    """Also in the encoding of old systems."""
    seite = "<html><head><title>Stadt Sühl</title><script>var x='Müll'</script></head><body><p>Größe</p></body></html>"
    (tmp_path / "seite.html").write_bytes(seite.encode("windows-1252"))

    [beitrag] = read_fremdtext(tmp_path / "seite.html")

    assert beitrag.titel == "Stadt Sühl"
    assert "Größe" in beitrag.text
    assert "Müll" not in beitrag.text


@pytest.mark.parametrize("inhalt", ["{", '{"a": 1}', '{"items": [1]}', "<rss><chan", "<feed"])
def test_what_is_broken_is_said_in_one_sentence(tmp_path: Path, inhalt: str) -> None:
    """No traceback; the sentence names the file."""
    (tmp_path / "kaputt").write_text(inhalt, encoding="utf-8")

    with pytest.raises(OzError, match="kaputt"):
        read_fremdtext(tmp_path / "kaputt")


def test_a_missing_file_is_said_in_one_sentence(tmp_path: Path) -> None:
    """A folder too."""
    for datei in (tmp_path / "fehlt", tmp_path):
        with pytest.raises(OzError, match="lässt sich nicht lesen"):
            read_fremdtext(datei)


def test_addresses_are_compared_as_pages() -> None:
    """Another host or path is another page; nonsense is no crash."""
    assert same_page("https://example.org/a/", "http://www.example.org/a?b=c#d")
    assert not same_page("https://example.org/a/", "https://example.com/a/")
    assert not same_page("https://example.org/a/", "http://[kaputt")
