"""Render a template once for all pages of one shape and then put in only what differs: for pages by the thousand.

A shape is which texts a page has and everything its template may ask about. While a shape is cast, each text is a
`Loch`: the template can put it out and nothing else, so that what is put in later cannot matter to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields
from functools import cache
from operator import attrgetter
from types import SimpleNamespace
from typing import Any, ClassVar, NoReturn, Protocol, TypeAlias

from markupsafe import Markup, escape

_MARKE = re.compile("\ue000([0-9]+)\ue001")
_HOECHSTENS = 256
"""Shapes kept: pages that are all different must not fill the memory."""


class Angaben(Protocol):
    """A flat record for a template: texts ('' where there is none), but for what is named here."""

    FEST: ClassVar[frozenset[str]]
    """What belongs to the shape: the template may ask about it, it has to be hashable."""
    LISTEN: ClassVar[frozenset[str]]
    """Tuples of texts."""
    __dataclass_fields__: ClassVar[dict[str, Any]]


class Loch:
    """The place of a text; whoever does anything with it but put it out has to work that out before."""

    __slots__ = ("_marke",)

    def __init__(self, nummer: int) -> None:
        self._marke = f"\ue000{nummer}\ue001"

    def __html__(self) -> str:
        return self._marke

    def _refuse(self, *_: object) -> NoReturn:
        raise TypeError("Eine Vorlage darf diesen Text nur ausgeben; was sie damit vorhat, gehört in seine Angaben.")

    __str__ = __eq__ = __hash__ = __len__ = __iter__ = __contains__ = __getitem__ = _refuse
    __add__ = __radd__ = __mod__ = __lt__ = __gt__ = __format__ = _refuse

    def __bool__(self) -> bool:
        return True


Reader: TypeAlias = Callable[[Any], tuple[Any, ...]]
Gussform: TypeAlias = tuple[list[str], list[int]]
"""The page's pieces with empty ones between them, and which text comes into each of these."""


class Giesserei:
    """The shapes met so far."""

    def __init__(self) -> None:
        self._formen: dict[Hashable, Gussform] = {}

    def render(
        self,
        vorlage: str,
        angaben: Mapping[str, Angaben],
        render: Callable[[Mapping[str, object]], str],
        *fest: Hashable,
    ) -> str:
        """The page `render` makes of these records.

        vorlage, fest: what else belongs to the shape; render: gets the records or what stands for them, by name.
        """
        texte: list[str] = []
        form: list[Hashable] = [vorlage, *fest]
        for angabe in angaben.values():
            _collect(angabe, texte, form)
        schluessel = tuple(form)
        gussform = self._formen.get(schluessel)
        if gussform is None:
            gussform = _cast(angaben, render)
            while len(self._formen) >= _HOECHSTENS:
                del self._formen[next(iter(self._formen))]
            self._formen[schluessel] = gussform
        stuecke, nummern = gussform
        werte = _escape_all(texte)
        seite = stuecke.copy()
        seite[1::2] = [werte[nummer] for nummer in nummern]
        return "".join(seite)


@cache
def _readers(art: type[Angaben]) -> tuple[Reader, Reader, Reader]:
    """How to read all texts, all tuples of texts and all that is fixed of a kind of record."""
    texte = [feld.name for feld in fields(art) if feld.name not in art.FEST | art.LISTEN]
    return attrgetter(*texte), _attrgetter(sorted(art.LISTEN)), _attrgetter(sorted(art.FEST))


def _attrgetter(namen: list[str]) -> Reader:
    """Like `operator.attrgetter`, but always of a tuple."""
    return lambda angaben: tuple(getattr(angaben, name) for name in namen)


def _collect(angaben: Angaben, texte: list[str], form: list[Hashable]) -> None:
    """Add the record's texts, and to the shape what is fixed and which texts there are."""
    read_texte, read_listen, read_feste = _readers(type(angaben))
    werte = read_texte(angaben)
    form.append(tuple(map(bool, werte)))
    texte += filter(None, werte)
    for liste in read_listen(angaben):
        form.append(len(liste))
        texte += liste
    form.append(read_feste(angaben))


def _escape_all(texte: list[str]) -> list[str]:
    """Each text as HTML, as `escape` makes it, but with one call for all of them."""
    roh = "\0".join("" if isinstance(text, Markup) else text for text in texte)
    werte = str(escape(roh)).split("\0")
    if len(werte) != len(texte):  # one of them has the separator in it
        return [str(escape(text)) for text in texte]
    return [str(text) if isinstance(text, Markup) else wert for text, wert in zip(texte, werte, strict=True)]


def _cast(angaben: Mapping[str, Angaben], render: Callable[[Mapping[str, object]], str]) -> Gussform:
    nummer = 0

    def loch() -> Loch:
        nonlocal nummer
        nummer += 1
        return Loch(nummer - 1)

    stellvertreter: dict[str, object] = {}
    for name, angabe in angaben.items():
        werte = dict(vars(angabe))
        for feld in fields(angabe):
            if feld.name not in angabe.FEST | angabe.LISTEN and werte[feld.name]:
                werte[feld.name] = loch()
        for liste in sorted(angabe.LISTEN):
            werte[liste] = tuple(loch() for _ in werte[liste])
        stellvertreter[name] = SimpleNamespace(**werte)
    stuecke = _MARKE.split(render(stellvertreter))
    nummern = [int(stueck) for stueck in stuecke[1::2]]
    stuecke[1::2] = [""] * len(nummern)
    return stuecke, nummern
