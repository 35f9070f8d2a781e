"""Lines and texts survive any content: cut at 75 octets, joined again, read back by icalendar as they were."""

from __future__ import annotations

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from generator.render.ics import as_calendar, as_text, fold
from generator.render.ics_pruefung import find_ics_faults


@given(st.text(alphabet=st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=400))
def test_folding_cuts_octets_and_no_character(zeile: str) -> None:
    """Each piece at most 75 octets and valid UTF-8 for itself; joined it is the line again."""
    gefaltet = fold(zeile)
    stuecke = gefaltet.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(stueck) <= 75 and stueck.decode() is not None for stueck in stuecke)
    assert gefaltet.replace(b"\r\n ", b"").decode() == zeile + "\r\n"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Cf"]), max_size=200))
def test_any_title_comes_back_as_it_was(titel: str) -> None:
    """Commas, semicolons, backslashes, emoji, whatever a town writes."""
    vevent = b"BEGIN:VEVENT\r\n" + fold("SUMMARY:" + as_text(titel)) + b"END:VEVENT\r\n"
    (gelesen,) = icalendar.Calendar.from_ical(b"BEGIN:VCALENDAR\r\n" + vevent + b"END:VCALENDAR\r\n").events
    assert str(gelesen["SUMMARY"]) == titel
    assert find_ics_faults("ics/x.ics", as_calendar(titel, "https://muster.example/ics/x.ics", "teal", [])) == []


@given(st.text(max_size=80))
def test_no_text_can_end_a_line(titel: str) -> None:
    """Control characters vanish, line ends become escaped ones."""
    roh = as_text(titel.encode("utf-8", "replace").decode()).encode()
    assert not set(roh) & (set(range(32)) | {127}) - {9}
