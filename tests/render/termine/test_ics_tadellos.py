"""What the quick glance lets pass, the slow judge finds faultless too, and both read the same from it."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.render.ics_pruefung import judge
from generator.render.ics_tadellos import has_fine_bytes, read_faultless
from tests.render.termine.conftest import Kalenderprojekt

_STUECKE = (
    "",
    ",",
    "\\",
    "\\,",
    "\n",
    ";",
    ":",
    "BEGIN:VEVENT\n",
    "END:VEVENT\n",
    "RRULE:FREQ=DAILY\n",
    "0",
    "9",
    "T",
    "Z",
)


@pytest.fixture
def feed(projekt: Kalenderprojekt) -> str:
    """A subscription with every kind of event, unfolded."""
    projekt.event("lauf", "beginn: 2027-02-01 18:00\nende: 2027-02-01 20:00")
    projekt.event("offen", "beginn: 2027-02-02 18:00")
    projekt.event("fest", "beginn: 2027-02-05\nende: 2027-02-07\nterminstatus: abgesagt")
    projekt.event(
        "treff",
        "beginn: 2027-02-01 19:00\nende: 2027-02-01 21:00\nwiederholung:\n  jede: woche\n  am: [mo]\n"
        "  bis: 2027-03-22\n  ausser: [2027-02-08]\n  zusaetzlich: [2027-02-10 18:00]\n  abweichend:\n"
        "  - {am: 2027-02-15, beginn: 2027-02-16 20:00, terminstatus: verschoben}",
    )
    inhalt = projekt.ics()["ics/oberzentrum.ics"]
    assert has_fine_bytes(inhalt)
    return inhalt.replace(b"\r\n ", b"").decode().replace("\r\n", "\n")


def test_what_we_publish_needs_no_closer_look(feed: str) -> None:
    """Otherwise nothing would be gained; the slow judge says the same of every event."""
    vevents = read_faultless(feed)
    assert vevents is not None
    assert [vevent.uid.partition("@")[0] for vevent in vevents] == ["lauf", "treff", "treff", "offen", "fest"]
    assert judge(feed) == ([], vevents)


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(daten=st.data())
def test_nothing_faulty_passes_at_a_glance(feed: str, daten: st.DataObject) -> None:
    """Whatever is put in or cut out anywhere: what passes is faultless to the slow judge as well."""
    von = daten.draw(st.integers(0, len(feed)))
    bis = daten.draw(st.integers(von, min(von + 12, len(feed))))
    anders = feed[:von] + daten.draw(st.sampled_from(_STUECKE)) + feed[bis:]
    vevents = read_faultless(anders)
    if vevents is not None:
        assert judge(anders) == ([], vevents)


@pytest.mark.parametrize(
    "inhalt",
    [b"A:1\n", b"A:1\r", b"A:" + b"x" * 74 + b"\r\n", b"A:\x07\r\n", b"A:\xc3\r\n \xb6\r\n", b"A:1\r\n" * 200_001],
)
def test_bytes_that_are_not_fine_are_seen(inhalt: bytes) -> None:
    """Line ends, length, control characters, a character cut in two, size."""
    assert not has_fine_bytes(inhalt)
    assert has_fine_bytes("Grüße:1\r\n weiter\r\n".encode())
