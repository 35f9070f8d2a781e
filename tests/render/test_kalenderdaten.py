"""The compact data behind the filter: complete, and small enough for a phone at a bus stop."""

from __future__ import annotations

import gzip
import json
from datetime import date, timedelta
from pathlib import Path

from generator.config import load_config
from generator.pipeline import choose_edition, load
from generator.render.ausgabe import Ausgabe
from generator.render.kalenderdaten import as_json, kalenderdaten_of, render_kalenderdaten, slug_rest
from tests.conftest import STICHTAG, Musterprojekt
from tests.leistung.korpus import write_korpus
from tests.render.kalenderhilfe import event, open_edition


def data(projekt: Musterprojekt, stichtag: date = STICHTAG) -> dict:
    """The file's content."""
    ausgabe, _ = open_edition(projekt, stichtag)
    (artefakt,) = render_kalenderdaten(ausgabe)
    assert artefakt.pfad == "daten/kalender.json"
    return json.loads(artefakt.render())


def unfold(daten: dict) -> list[tuple[str, str, int, str, str, str]]:
    """Title, first day, further days, time, status and venue of each date, as the script reads them."""
    tag = date.fromisoformat(daten["ab"])
    zeilen = []
    for nummer, abstand, *rest in daten["t"]:
        weitere, zeit, lage, ort = [*rest, 0, 0, 0, 0][:4]
        tag += timedelta(days=abstand)
        v = daten["v"][nummer]
        stelle = daten["orte"][ort or v[6]]
        zeilen.append((v[0], tag.isoformat(), weitere, daten["zeiten"][zeit], daten["lagen"][lage][0], stelle))
    return zeilen


def test_every_coming_date_can_be_read_back(musterprojekt: Musterprojekt) -> None:
    """Days, times, status and venue survive the packing."""
    zeilen = unfold(data(musterprojekt))

    assert len(zeilen) == 10
    assert ("Weltcup, Rennrodeln", "2027-01-22", 2, "", "bestaetigt", "LOTTO Thüringen ARENA am Rennsteig") in zeilen
    assert ("Offene Werkstatt", "2027-01-14", 0, "14 bis 17.30 Uhr", "bestaetigt", "Rathaus Suhl") in zeilen
    assert ("Nachtlauf", "2027-02-06", 0, "18 bis 21 Uhr", "abgesagt", "") in zeilen


def test_a_running_date_keeps_its_first_day(musterprojekt: Musterprojekt) -> None:
    """It begins before the Stichtag: the first distance is negative."""
    musterprojekt.write("veranstaltungen/2026/markt.md", event("Markt", beginn="2026-11-20", ende="2026-12-23"))

    assert unfold(data(musterprojekt))[0][:3] == ("Markt", "2026-11-20", 33)


def test_groups_and_offers_are_bits_in_the_order_of_their_tables(musterprojekt: Musterprojekt) -> None:
    """Free entry and two kinds of access, for skilled workers."""
    daten = data(musterprojekt)
    werkstatt = next(v for v in daten["v"] if v[0] == "Offene Werkstatt")

    assert [name for i, name in enumerate(daten["angebote"]) if werkstatt[5] >> i & 1] == ["frei", "rollstuhl", "wc"]
    assert [name for i, name in enumerate(daten["zielgruppen"]) if werkstatt[4] >> i & 1] == ["fachkraefte"]


def test_a_slug_that_repeats_its_title_is_left_out(musterprojekt: Musterprojekt) -> None:
    """What the script cannot make from the title stands whole."""
    musterprojekt.write("veranstaltungen/2027/sued-nord-2027.md", event("Süd & Nord", uid="a@muster.example"))
    musterprojekt.write("veranstaltungen/2027/sued-und-nord-2.md", event("Süd & Nord", uid="b@muster.example"))
    musterprojekt.write("veranstaltungen/2027/cafe.md", event("Café", uid="c@muster.example"))
    ausgabe, _ = open_edition(musterprojekt)

    assert {v.slug: slug_rest(v) for v in ausgabe.bestand.veranstaltungen if v.titel in ("Süd & Nord", "Café")} == {
        "sued-nord-2027": "/sued-nord-2027",
        "sued-und-nord-2": "-2",
        "cafe": "/cafe",
    }


def test_two_thousand_dates_weigh_less_than_sixty_kilobytes(tmp_path: Path) -> None:
    """Packed as servers pack (issue 3, item 4), with titles as varied as real ones."""
    projekt = write_korpus(tmp_path / "korpus", 500)
    config = load_config(projekt, entwuerfe=True, stichtag=STICHTAG, umgebung={})
    ausgabe = Ausgabe(choose_edition(load(config)), config)
    paare = ausgabe.bestand.coming(STICHTAG)
    einzelne = {v.uid for _, v in paare}

    groesse = len(gzip.compress(as_json(kalenderdaten_of(paare, ausgabe)), 6))

    assert len(einzelne) > 300
    assert groesse / len(einzelne) * 2000 < 60_000
