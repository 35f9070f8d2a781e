"""Forms that name women and men: colon, pair, star, underscore, inner I, slash."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

VERDACHT = r"[:*_/]-?in|In(?<=[a-zäöüß]In)(?:nen)?\b|innen"
"""What stands in every one of these forms."""
ZEICHEN = {
    "doppelpunkt": re.compile(r"\b[A-ZÄÖÜ][\wäöüß-]*[a-zäöüß]:in(?:nen)?\b"),
    "stern": re.compile(r"\b[A-ZÄÖÜ][\wäöüß-]*[a-zäöüß]\*in(?:nen)?\b"),
    "unterstrich": re.compile(r"\b[A-ZÄÖÜ][a-zäöüßA-ZÄÖÜ-]*[a-zäöüß]_in(?:nen)?\b"),
    "binnen-i": re.compile(r"\b[A-ZÄÖÜ][a-zäöüß-]+[a-zäöüß]In(?:nen)?\b"),
    "schraegstrich": re.compile(r"\b[A-ZÄÖÜ][a-zäöüß-]+/-?in(?:nen)?\b"),
    "paar": re.compile(
        r"\b([A-ZÄÖÜ][a-zäöüß-]{2,40}?)innen\s+(?:und|oder|bzw\.|sowie)\s+\1(?:n|s)?\b"
        r"|\b([A-ZÄÖÜ][a-zäöüß-]{2,40}?)(?:n|en|e)?\s+(?:und|oder|bzw\.|sowie)\s+\2innen\b"
    ),
}
NAMEN = {
    "doppelpunkt": "die Form mit Doppelpunkt (Mitarbeiter:innen)",
    "paar": "die Paarform (Mitarbeiterinnen und Mitarbeiter)",
    "neutral": "die neutrale Form (Beschäftigte)",
}


@dataclass(frozen=True)
class Form:
    """A form in a text."""

    art: str
    von: int
    bis: int
    text: str


_KENNZEICHEN = {
    "doppelpunkt": ":in", "stern": "*in", "unterstrich": "_in", "binnen-i": "In", "schraegstrich": "/", "paar": "innen",
}  # fmt: skip
"""Letters without which a form is not there."""


def find_formen(text: str) -> Iterator[Form]:
    """All forms in their order."""
    arten = [art for art, zeichen in _KENNZEICHEN.items() if zeichen in text]
    funde = [Form(art, *fund.span(), fund.group()) for art in arten for fund in ZEICHEN[art].finditer(text)]
    yield from sorted(funde, key=lambda form: (form.von, form.art))


def as_doppelpunkt(form: Form) -> str | None:
    """The plural with a colon; the singular is left to people, because articles agree with it."""
    if form.art in ("doppelpunkt", "paar") or not re.search(r"[iI]nnen$", form.text):
        return None
    return re.sub(r"(?:\*|_|/-?)?[iI]nnen$", ":innen", form.text)
