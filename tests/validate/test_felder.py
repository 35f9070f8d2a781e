"""Judging headers: all faults at once, each with its place and the way out."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from generator.befund import Befund
from generator.model.eintrag import Stand
from generator.model.seiten import Unternehmensgeschichte
from generator.read.datei import split_markdown
from generator.validate.felder import Felder
from generator.validate.seiten import validate_seite
from tests.conftest import Musterprojekt

STAND = Stand(datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC))


def _judge(pfad: str, kopf: str) -> tuple[object, list[Befund]]:
    dokument, befunde = split_markdown(pfad, f"---\n{kopf}\n---\n\nText\n")
    assert dokument is not None, befunde
    return validate_seite(dokument, STAND)


def _zeit(roh: str) -> tuple[object, list[str]]:
    dokument, _ = split_markdown("x.md", f"---\nbeginn: {roh}\n---\n")
    assert dokument is not None
    felder = Felder(dokument)
    return felder.zeitpunkt("beginn"), [befund.regel for befund in felder.befunde]


def test_a_whole_story_becomes_a_model(musterprojekt: Musterprojekt) -> None:
    """After judging nobody asks for None again."""
    (geschichte,) = musterprojekt.load().bestand.geschichten

    assert isinstance(geschichte, Unternehmensgeschichte)
    assert "Muster Messtechnik GmbH" == geschichte.unternehmen.name
    assert "/geschichten/muster-messtechnik/" == geschichte.adresse
    assert geschichte.kag_thema


def test_all_faults_of_a_file_are_named_at_once() -> None:
    """An editor mends a file in one go, not fault by fault."""
    eintrag, befunde = _judge(
        "inhalte/geschichten/x.md",
        "titel: A\nkurztxt: zu kurz\ndatum: 2026-02-30\nstatus: fertig\n"
        "unternehmen: {name: X GmbH, ort: suhl}\nkompetenzfeld: Präzision",
    )

    assert eintrag is None
    assert [
        (1, "«kurztext» fehlt"),
        (3, "«kurztxt» kennt hier niemand – meinten Sie «kurztext»?"),
        (4, "Den Tag 2026-02-30 gibt es nicht"),
        (5, "«fertig» ist nicht zulässig. Zulässig: entwurf, veroeffentlicht"),
        (6, "Das Feld «ort» kennt hier unter «unternehmen» niemand"),
        (6, "«unternehmen.stadt» fehlt"),
        (7, "«Präzision» darf nur aus a–z, 0–9 und Bindestrichen bestehen"),
    ] == [(b.stelle.zeile, _essence(b.meldung)) for b in sorted(befunde, key=lambda b: (b.stelle.zeile, b.meldung))]


def _essence(meldung: str) -> str:
    """The message without its last words, which list what would be right."""
    for ende in (". Bitte", ". Bekannt", "."):
        meldung = meldung.split(ende)[0] if ende != "." else meldung.removesuffix(".")
    return meldung.removeprefix("Das Feld ") if "kurztxt" in meldung else meldung.split("»: ", 1)[-1]


@pytest.mark.parametrize(
    ("roh", "regeln"),
    [
        ("2027-03-28 02:30", ["zeit-unmoeglich"]),
        ("2027-10-31 02:30", ["zeit-mehrdeutig"]),
        ("2027-01-14 25:00", ["zeit-unmoeglich"]),
        ("2027-13-01", ["zeit-unmoeglich"]),
        ("14.01.2027", ["wert-unzulaessig"]),
        ("3027-01-01", ["wert-unzulaessig"]),
        ("2027-01-14 14:00", []),
        ("2027-01-14", []),
    ],
)
def test_times_that_do_not_exist_are_faults_and_double_ones_hints(roh: str, regeln: list[str]) -> None:
    """On the last Sunday in March 02:30 does not exist; on the last one in October it exists twice."""
    assert regeln == _zeit(roh)[1]


def test_of_a_time_that_exists_twice_the_first_is_meant() -> None:
    """The first of the two is summer time."""
    zeitpunkt, _ = _zeit("2027-10-31 02:30")

    assert isinstance(zeitpunkt, datetime)
    assert datetime(2027, 10, 31, 0, 30, tzinfo=UTC) == zeitpunkt.astimezone(UTC)


@pytest.mark.parametrize("adresse", ["javascript:alert(1)", "ftp://x.de", "https://", "//x.de", "https://x.de/<b>"])
def test_only_web_addresses_become_links(adresse: str) -> None:
    """Whatever else is written there never reaches a page."""
    _, befunde = _judge(
        "inhalte/staedte/x.md", f'titel: A\nkoordinaten: [50.6, 10.7]\nzielgruppen: [gaeste]\nwebsite: "{adresse}"'
    )

    assert ["wert-unzulaessig"] == [befund.regel for befund in befunde]


def test_swapped_coordinates_are_noticed() -> None:
    """Longitude first is the commonest slip."""
    _, (befund,) = _judge("inhalte/staedte/x.md", "titel: A\nkoordinaten: [10.7, 50.6]\nzielgruppen: [gaeste]")

    assert "wert-unzulaessig" == befund.regel


def test_an_exempt_topic_needs_its_reason() -> None:
    """`kag_thema: false` on a story is allowed only with the reason beside it."""
    _, befunde = _judge(
        "inhalte/service/x.md",
        "titel: A\nkag_thema: false\nzielgruppen: [unternehmen]",
    )

    assert [("pflichtangabe-fehlt", "kag_thema_grund")] == [(b.regel, b.text) for b in befunde]


def test_a_faulty_event_does_not_stop_the_others(musterprojekt: Musterprojekt) -> None:
    """Each file is judged for itself."""
    vorher = len(musterprojekt.load().bestand.veranstaltungen)
    musterprojekt.replace("veranstaltungen/2027/weltcup.md", "stadt: oberhof", "stadt: oberhoff")

    werk = musterprojekt.load()

    assert vorher - 1 == len(werk.bestand.veranstaltungen)
    (befund,) = [b for b in werk.befunde if b.datei.endswith("weltcup.md") and b.regel == "verweis-ins-leere"]
    assert "«oberhoff» gibt es nicht – meinten Sie «oberhof»?" in befund.meldung
    assert (6, 8) == (befund.stelle.zeile, befund.stelle.spalte)


def test_a_dangling_link_in_the_text_is_found_at_its_place(musterprojekt: Musterprojekt) -> None:
    """The place is that of the path inside the brackets."""
    musterprojekt.replace("veranstaltungen/2027/weltcup.md", "Rennrodeln an drei Tagen.", "Siehe [dort](../nichts.md).")

    (befund,) = [b for b in musterprojekt.befunde("veranstaltungen/2027/weltcup.md") if b.regel == "verweis-ins-leere"]

    assert ("../nichts.md", 14) == (befund.text, befund.stelle.spalte)


def test_a_dangling_link_is_named_together_with_the_faults_of_the_header(musterprojekt: Musterprojekt) -> None:
    """An editor mends a file in one go, even one that cannot be judged yet."""
    musterprojekt.replace("veranstaltungen/2027/weltcup.md", "stadt: oberhof", "stadt: oberhoff")
    musterprojekt.replace("veranstaltungen/2027/weltcup.md", "Rennrodeln an drei Tagen.", "Siehe [dort](../nichts.md).")

    texte = [b.text for b in musterprojekt.befunde("veranstaltungen/2027/weltcup.md") if b.regel == "verweis-ins-leere"]

    assert ["oberhoff", "../nichts.md"] == texte


def test_a_copied_event_with_the_same_uid_is_named(musterprojekt: Musterprojekt) -> None:
    """Two events with one UID would overwrite each other in every calendar."""
    text = (musterprojekt.wurzel / "veranstaltungen/2027/weltcup.md").read_text()
    musterprojekt.write("veranstaltungen/2027/zweiter.md", text)

    regeln = [b.regel for b in musterprojekt.befunde("veranstaltungen/2027/zweiter.md")]

    assert "uid-doppelt" in regeln
