"""Read a YAML header into values that know their place, and refuse what only an attacker would write."""

from __future__ import annotations

import re

import yaml

from generator.dokument import Platz, Skalar, Wert

try:
    from yaml import CSafeLoader as _Grundlage
except ImportError:  # PyYAML without libyaml, as on some Macs
    from yaml import SafeLoader as _Grundlage  # type: ignore[assignment]

MAX_KOPF = 64 * 1024
"""Characters; a header of an editor has a few thousand at most."""
MAX_SAMMLUNG = 4 * 1024 * 1024
"""Characters of a collection such as `orte.yml`."""
_TIEF = 8
"""Fewer dashes or brackets cannot be nested too deep."""
_NESTED_COMPACT = re.compile(r"(?:[-?]\s){12,}")
_NESTED_FLOW = re.compile(rf"(?:[\[{{]\s*){{{_TIEF},}}")
_MAX_BRACKETS = 2000
_GANZE_ZAHL = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_DEZIMALZAHL = re.compile(r"[-+]?[0-9]{1,17}\.[0-9]{1,17}")
_LEER = ("", "~", "null", "Null", "NULL")


class _Loader(_Grundlage):
    """Leaves what a plain scalar means to `_skalar`, so that YAML's own guesses (dates, times, octals) cost nothing."""

    def resolve(self, kind: object, value: object, implicit: object) -> str:
        """No tag."""
        return ""

    def descend_resolver(self, current_node: object, current_index: object) -> None:
        """Nothing depends on where a node stands."""

    def ascend_resolver(self) -> None:
        """See `descend_resolver`."""


class KopfFehler(Exception):
    """The header cannot be read; `von` is the offset of the fault in the whole source text."""

    def __init__(self, meldung: str, von: int) -> None:
        super().__init__(meldung)
        self.meldung = meldung
        self.von = von


def parse_kopf(quelltext: str, von: int, bis: int, platz: Platz) -> tuple[dict[str, Wert], list[Wert]]:
    """Parse `quelltext[von:bis]` as a YAML mapping.

    Returns the values by key and the values whose key had stood before (a fault for the caller to report).
    Raises KopfFehler where YAML cannot read it or where it is no mapping.
    """
    roh = quelltext[von:bis]
    _refuse_bombs(roh, von)
    loader = _Loader(roh)
    try:
        wurzel = loader.get_single_node()
    except yaml.YAMLError as fehler:
        raise _as_kopf_fehler(fehler, von, len(roh)) from None
    except RecursionError:
        raise KopfFehler("Der Kopf ist zu tief verschachtelt.", von) from None
    finally:
        loader.dispose()
    if wurzel is None:
        return {}, []
    if not isinstance(wurzel, yaml.MappingNode):
        meldung = "Der Kopf besteht nicht aus Zeilen der Form «schluessel: wert»."
        raise KopfFehler(meldung, von + wurzel.start_mark.index)
    aufbau = _Aufbau(von, platz)
    werte = aufbau.mapping(wurzel)
    return werte, aufbau.doppelt


class _Aufbau:
    """Turns YAML nodes into `Wert`s; every node may be used once, so aliases cannot multiply."""

    def __init__(self, von: int, platz: Platz) -> None:
        self.von = von
        self.platz = platz
        self.doppelt: list[Wert] = []
        self.gesehen: set[int] = set()

    def mapping(self, knoten: yaml.MappingNode) -> dict[str, Wert]:
        werte: dict[str, Wert] = {}
        for schluessel, wert in knoten.value:
            name = schluessel.value if isinstance(schluessel, yaml.ScalarNode) else "?"
            gelesen = self.wert(wert, schluessel)
            if name in werte:
                self.doppelt.append(gelesen)
            else:
                werte[name] = gelesen
        return werte

    def wert(self, knoten: yaml.Node, schluessel: yaml.Node | None = None) -> Wert:
        von = self.von + knoten.start_mark.index
        if id(knoten) in self.gesehen:
            meldung = "Anker und Verweise (& und *) sind hier nicht erlaubt. Bitte den Wert ausschreiben."
            raise KopfFehler(meldung, von)
        self.gesehen.add(id(knoten))
        inhalt: Skalar | tuple[Wert, ...] | dict[str, Wert]
        stil = ""
        if isinstance(knoten, yaml.ScalarNode):
            inhalt, stil = _skalar(knoten), knoten.style or ""
        elif isinstance(knoten, yaml.SequenceNode):
            inhalt = tuple([self.wert(kind) for kind in knoten.value])
        else:
            assert isinstance(knoten, yaml.MappingNode)
            inhalt = self.mapping(knoten)
        bis = self.von + knoten.end_mark.index
        if schluessel is None:
            return Wert(inhalt, self.platz, von, bis, stil)
        key_von, key_bis = self.von + schluessel.start_mark.index, self.von + schluessel.end_mark.index
        return Wert(inhalt, self.platz, von, bis, stil, key_von, key_bis)


def _skalar(knoten: yaml.ScalarNode) -> Skalar:
    """The scalar in the contract's types: text unless it is plainly a number, true/false or empty.

    YAML 1.1 would also turn `no` into false, 14:00 into 840 and 2026-02-30 into a crash; here they stay text.
    """
    roh: str = knoten.value
    if knoten.style or knoten.tag:  # quoted, or the editor says what it is
        return roh
    if roh in _LEER:
        return None
    if roh[0] in "tTfF" and roh.lower() in ("true", "false"):
        return roh.lower() == "true"
    if roh[0] in "-+0123456789":
        if _GANZE_ZAHL.fullmatch(roh):
            return int(roh)
        if _DEZIMALZAHL.fullmatch(roh):
            return float(roh)
    return roh


def _refuse_bombs(roh: str, von: int) -> None:
    """Refuse nesting no editor writes, before libyaml's recursion pays for it."""
    striche, klammern = roh.count("-") + roh.count("?"), roh.count("[") + roh.count("{")
    fund = (_NESTED_COMPACT.search(roh) if striche >= 12 else None) or (
        _NESTED_FLOW.search(roh) if klammern >= _TIEF else None
    )
    if fund is None and len(roh) <= MAX_KOPF and klammern > _MAX_BRACKETS:
        fund = re.search(r"[\[{]", roh)
    if fund is not None:
        raise KopfFehler("Der Kopf ist zu tief verschachtelt.", von + fund.start())


_GERMAN = {
    "mapping values are not allowed here": "Hier steht ein Doppelpunkt, den YAML nicht erwartet. "
    "Text mit Doppelpunkt gehört in Anführungszeichen.",
    "mapping values are not allowed in this context": "Hier steht ein Doppelpunkt, den YAML nicht erwartet. "
    "Text mit Doppelpunkt gehört in Anführungszeichen.",
    "could not find expected ':'": "Hier fehlt ein Doppelpunkt nach dem Schlüssel.",
    "found unexpected end of stream": "Hier endet der Kopf zu früh: Fehlt ein schließendes Anführungszeichen?",
    "did not find expected key": "Hier passt die Einrückung nicht, oder ein Anführungszeichen fehlt.",
    "found character that cannot start any token": "Hier steht ein Zeichen, mit dem kein Wert beginnen darf "
    "(Tabulator, @, ` oder %). Bitte in Anführungszeichen setzen oder durch Leerzeichen ersetzen.",
    "did not find expected ',' or ']'": "Die Liste ist nicht geschlossen: Komma oder ] fehlt.",
    "did not find expected ',' or '}'": "Die Klammer ist nicht geschlossen: Komma oder } fehlt.",
}


def _as_kopf_fehler(fehler: yaml.YAMLError, von: int, laenge: int) -> KopfFehler:
    marke = getattr(fehler, "problem_mark", None)
    problem = str(getattr(fehler, "problem", "") or "")
    if problem == "found unexpected end of stream":
        marke = getattr(fehler, "context_mark", None) or marke  # where the quote was opened, not where the file ends
    meldung = _GERMAN.get(problem, "Der Kopf ist kein gültiges YAML. Bitte diese und die vorige Zeile prüfen.")
    if isinstance(fehler, yaml.reader.ReaderError):
        meldung = "Der Kopf enthält ein unsichtbares Steuerzeichen. Bitte die Zeile neu tippen."
        return KopfFehler(meldung, von + min(int(fehler.position), laenge))
    return KopfFehler(meldung, von + min(marke.index, laenge) if marke is not None else von)
