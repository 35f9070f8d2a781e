"""What a rule asks of words before it looks at sentences: listed words, beginnings, letters, terms, companies."""

from __future__ import annotations

from typing import TypeAlias

Frage: TypeAlias = frozenset[tuple[str, str]]
"""Kinds of look-up, each with a path in `kommunikationsregeln.yml` or letters; a word that meets one meets all of it.

A question may be answered too generously, never too narrowly: the rule itself looks closely.
"""
Anlass: TypeAlias = tuple[Frage, ...]
"""A rule has cause to look where each of these questions is met by some word."""


def worte(*wege: str) -> Frage:
    """A whole word of these lists, or the first word of a phrase."""
    return frozenset(("worte", weg) for weg in wege)


def anfaenge(*wege: str) -> Frage:
    """A word that begins as one of these lists says."""
    return frozenset(("anfaenge", weg) for weg in wege)


def teile(*wege: str) -> Frage:
    """The letters of a word of these lists, anywhere."""
    return frozenset(("teile", weg) for weg in wege)


def adjektive(*wege: str) -> Frage:
    """An adjective of these lists in any of its forms."""
    return frozenset(("adjektive", weg) for weg in wege)


def begriffe(*wege: str) -> Frage:
    """A term of these lists of `{wort, beugung, formen}` in any of its forms."""
    return frozenset(("begriffe", weg) for weg in wege)


def feld(weg: str, name: str, *, beginnt: bool = False) -> Frage:
    """A word of the list `name` of any entry of a list of entries."""
    return frozenset({("feld-anfaenge" if beginnt else "feld-worte", f"{weg}.{name}")})


def buchstaben(*folgen: str) -> Frage:
    """These letters, anywhere in a word."""
    return frozenset(("buchstaben", folge) for folge in folgen)


def enden(*folgen: str) -> Frage:
    """A word that ends so, in capital or small letters; the letters are given small."""
    return frozenset(("enden", folge) for folge in folgen)


def muster(ausdruck: str) -> Frage:
    """A regular expression, within a word."""
    return frozenset({("muster", ausdruck)})


def thema(regel: str = "") -> Frage:
    """A stem of the topic this rule is for; of any topic where none is named."""
    return frozenset({("thema", regel)})


STAEDTE: Frage = frozenset({("staedte", "")})
"""A name of one of our towns, or of one that is often taken for ours."""
ORT: Frage = frozenset({("ort", "")})
"""The first word of a venue's name or street."""
ADRESSE = enden("straße", "str.", "gasse", "weg", "platz", "markt", "allee", "ring", "berg", "ufer", "damm")
"""What stands before the number of a house."""
FIRMA: Frage = frozenset({("firma", "")})
"""A legal form, or a word that begins the name of a company the site knows."""
