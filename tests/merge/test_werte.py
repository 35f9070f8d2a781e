"""Header values are written as PyYAML writes them, only faster."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.merge.werte import dump, dump_scalar

SCHWIERIG = (
    "yes", "No", "TRUE", "off", "null", "Null", "on", "nan", ".inf", "1e5", "e5", "0x1", "98527", "01234", "09999", "=",
    "<<", "---", "...", "- a", "~", "Ja: b", "a:b", "a #b", "a: b", "Saal 1, Haus 2", "Müllers „Gute Stube“", "a ",
    " a", "e0@suhl", "a\nb", "*", "&a", "!a", "a!", "'a'", "\"a\"", "[a]", "a]", "{a}", "a\u2028b", "a\xa0b", "100 %",
    "C++", "1e5@x", "0x1@a.b", "2027-01-01@x.de", "4711-a_b@stadt.example", "https://a.b/c?d=1&e=%20", "https://a.b:80/",
    "https://a.b/ #c", "a: b's", "a: \"b\"", "Ja: b?", "a: - b", "a: b:", "a:  b", "Müller: „Gute Stube“, 19 Uhr …",
)  # fmt: skip


def as_pyyaml(text: str) -> str:
    roh: str = yaml.safe_dump([text], allow_unicode=True, width=1_000_000, default_flow_style=False)
    return roh.removeprefix("- ").rstrip("\n")


@pytest.mark.parametrize("text", SCHWIERIG)
def test_a_text_is_quoted_where_yaml_would_take_it_for_something_else(text: str) -> None:
    """Postal codes, yes and no, and everything with a colon."""
    assert dump_scalar(text) == as_pyyaml(text)
    assert yaml.safe_load(dump("name", {"name": text, "plz": "98527"})) == {"name": {"name": text, "plz": "98527"}}


@given(
    st.from_regex(
        r"[\w-]{1,8}@[\w.-]{1,8}|https?://[\w./?=&%+~:#-]{1,12}|[a-zÄ]{1,4}: [a-zÄ0-9 .,:;'\"!?-]{1,8}", fullmatch=True
    )
)
def test_uids_addresses_and_sentences_with_colons_are_too(text: str) -> None:
    """What every imported header holds."""
    assert dump_scalar(text) == as_pyyaml(text)


@given(st.text(st.sampled_from("abcÄß019 .,:;#-_'\"()[]{}/&@+*!?%=|>~\t„“–é"), min_size=1, max_size=12))
def test_any_text_is_written_as_pyyaml_writes_it(text: str) -> None:
    """Days stand bare, as editors write them, and nothing else differs."""
    assert dump_scalar(text) == as_pyyaml(text)
