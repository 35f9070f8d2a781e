"""Ask a header for its values; every wrong, missing or unknown key becomes a Befund."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlsplit

from generator.befund import Befund, Schwere, Stelle
from generator.config import ZONE
from generator.dokument import Dokument, Wert
from generator.model.veranstaltung import Zeitpunkt
from generator.validate.aehnlich import closest
from generator.validate.zeit import ZeitUnmoeglichError, ZeitUnzulaessigError, parse_datum, parse_zeitpunkt

S = TypeVar("S", bound=StrEnum)
T = TypeVar("T")

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What may stand in an address: lower-case ASCII words joined by hyphens."""


class Felder:
    """The header of a document, or a mapping inside it, asked key by key.

    What is asked for is remembered; `no_others` reports the rest. All faults are collected in `befunde`.
    """

    def __init__(
        self, dokument: Dokument, werte: Mapping[str, Wert] | None = None, name: str = "", wert: Wert | None = None
    ) -> None:
        self.dokument = dokument
        self.werte = dokument.kopf if werte is None else werte
        self.name = name
        self._wert = wert
        self.befunde: list[Befund] = []
        self.gefragt: dict[str, None] = {}

    @property
    def ort(self) -> Stelle:
        """Where the mapping stands."""
        return self._wert.stelle if self._wert is not None else Stelle()

    def expect(self, *keys: str) -> None:
        """Keys that belong here and somebody else asks for."""
        self.gefragt |= dict.fromkeys(keys)

    # -- texts ------------------------------------------------------------------------------------------

    def text(self, key: str, *, pflicht: bool = False, laenge: tuple[int, int] | None = None) -> str | None:
        """A text; numbers are taken as text. `laenge`: least and most characters."""
        wert = self._get(key, pflicht)
        if wert is None:
            return None
        if isinstance(wert.inhalt, bool) or not isinstance(wert.inhalt, str | int | float):
            self.fault(key, wert, "muss ein Text sein")
            return None
        text = str(wert.inhalt).strip()
        if not text and pflicht:
            self._missing(key, wert.stelle)
            return None
        if laenge and text and not laenge[0] <= len(text) <= laenge[1]:
            self.fault(key, wert, f"muss {laenge[0]} bis {laenge[1]} Zeichen lang sein, hat aber {len(text)}")
        return text or None

    def slug(self, key: str, *, pflicht: bool = False) -> str | None:
        """A key of another file or list: lower-case ASCII with hyphens."""
        text = self.text(key, pflicht=pflicht)
        if text is None:
            return None
        if not SLUG.fullmatch(text):
            self.fault(key, self.werte[key], f"«{text}» darf nur aus a–z, 0–9 und Bindestrichen bestehen")
            return None
        return text

    def url(self, key: str) -> str | None:
        """A web address with http or https; nothing else may become a link."""
        text = self.text(key)
        if text is None:
            return None
        try:
            teile = urlsplit(text)
            gut = teile.scheme in ("http", "https") and bool(teile.hostname) and not re.search(r"\s|[<>\"'`]", text)
        except ValueError:
            gut = False
        if not gut:
            self.fault(key, self.werte[key], f"«{text}» ist keine Webadresse. Sie muss mit https:// beginnen")
            return None
        return text

    def email(self, key: str) -> str | None:
        """An e-mail address."""
        text = self.text(key)
        if text is not None and not re.fullmatch(r"[^\s@<>\"']+@[^\s@<>\"']+\.[^\s@<>\"']+", text):
            self.fault(key, self.werte[key], f"«{text}» ist keine E-Mail-Adresse")
            return None
        return text

    def texte(self, key: str) -> tuple[str, ...]:
        """A list of texts; one text alone is a fault, so that lists stay lists."""
        return tuple(str(wert.inhalt) for wert in self._list(key, str | int))

    # -- choices, numbers -------------------------------------------------------------------------------

    def wahl(self, key: str, wahl: type[S], *, pflicht: bool = False) -> S | None:
        """One of the values of an enum."""
        text = self.text(key, pflicht=pflicht)
        if text is None:
            return None
        return self._choose(key, self.werte[key], text, wahl)

    def wahlliste(self, key: str, wahl: type[S]) -> tuple[S, ...]:
        """A list of values of an enum, without repetition."""
        werte = [self._choose(key, wert, str(wert.inhalt), wahl) for wert in self._list(key, str | int)]
        return tuple(dict.fromkeys(wert for wert in werte if wert is not None))

    def _choose(self, key: str, wert: Wert, text: str, wahl: type[S]) -> S | None:
        try:
            return wahl(text)
        except ValueError:
            self.fault(key, wert, f"«{text}» ist nicht zulässig. Zulässig: {', '.join(wahl)}", text, list(wahl))
            return None

    def wahr(self, key: str) -> bool | None:
        """true or false; None where the key is missing."""
        wert = self._get(key)
        if wert is None:
            return None
        if not isinstance(wert.inhalt, bool):
            self.fault(key, wert, "muss true oder false sein")
            return None
        return wert.inhalt

    def ganzzahl(self, key: str, *, pflicht: bool = False, mindestens: int = 0) -> int | None:
        """A whole number."""
        wert = self._get(key, pflicht)
        if wert is None:
            return None
        if isinstance(wert.inhalt, bool) or not isinstance(wert.inhalt, int) or wert.inhalt < mindestens:
            self.fault(key, wert, f"muss eine ganze Zahl ab {mindestens} sein")
            return None
        return wert.inhalt

    def betrag(self, key: str) -> Decimal | None:
        """An amount in EUR, with point or comma."""
        text = self.text(key)
        if text is None:
            return None
        try:
            betrag = Decimal(text.replace(",", "."))
        except InvalidOperation:
            betrag = Decimal("NaN")
        if not betrag.is_finite() or betrag < 0 or betrag > 100_000:
            self.fault(key, self.werte[key], "muss ein Betrag in Euro sein, etwa 12 oder 7,50")
            return None
        return betrag

    def zahlenpaar(self, key: str, grenzen: tuple[float, float, float, float], was: str) -> tuple[float, float] | None:
        """Two numbers `[a, b]` within (least a, most a, least b, most b)."""
        wert = self._get(key)
        if wert is None:
            return None
        zahlen = [k.inhalt for k in wert.inhalt] if isinstance(wert.inhalt, tuple) else []
        paar = [float(z) for z in zahlen if isinstance(z, int | float) and not isinstance(z, bool)]
        if (
            len(paar) == 2 == len(zahlen)
            and grenzen[0] <= paar[0] <= grenzen[1]
            and grenzen[2] <= paar[1] <= grenzen[3]
        ):
            return paar[0], paar[1]
        self.fault(key, wert, f"muss {was} sein")
        return None

    def koordinaten(self, key: str, *, pflicht: bool = False) -> tuple[float, float] | None:
        """Latitude and longitude; the bounds are Germany's, so that swapped numbers are noticed."""
        if self._get(key, pflicht) is None:
            return None
        return self.zahlenpaar(key, (47.0, 55.5, 5.5, 15.5), "[Breite, Länge] in Deutschland, etwa [50.6106, 10.6931]")

    # -- days and times ---------------------------------------------------------------------------------

    def datum(self, key: str, *, pflicht: bool = False) -> date | None:
        """A day `YYYY-MM-DD`."""
        wert = self._get(key, pflicht)
        return None if wert is None else self._time(key, wert, parse_datum)

    def zeitpunkt(self, key: str, *, pflicht: bool = False) -> Zeitpunkt | None:
        """A day, or a local time `YYYY-MM-DD HH:MM` as an aware moment in Europe/Berlin."""
        wert = self._get(key, pflicht)
        return None if wert is None else self.as_zeitpunkt(key, wert)

    def uhrzeitpunkt(self, key: str) -> datetime | None:
        """A local time; a day alone means its beginning."""
        zeitpunkt = self.zeitpunkt(key)
        if zeitpunkt is None or isinstance(zeitpunkt, datetime):
            return zeitpunkt
        return datetime(zeitpunkt.year, zeitpunkt.month, zeitpunkt.day, tzinfo=ZONE)

    def zeitpunkte(self, key: str) -> tuple[Zeitpunkt, ...]:
        """A list of days or times, in order, without repetition."""
        gelesen = [self.as_zeitpunkt(key, wert) for wert in self._list(key, str)]
        return tuple(dict.fromkeys(zeitpunkt for zeitpunkt in gelesen if zeitpunkt is not None))

    def as_zeitpunkt(self, key: str, wert: Wert) -> Zeitpunkt | None:
        """Judge one value as a day or a local time."""
        gelesen = self._time(key, wert, parse_zeitpunkt)
        if gelesen is None:
            return None
        if gelesen.mehrdeutig:
            meldung = (
                f"{gelesen.zeitpunkt:%H:%M} Uhr gibt es an diesem Tag zweimal (Ende der Sommerzeit). "
                "Gemeint ist die erste der beiden."
            )
            self._report("zeit-mehrdeutig", Schwere.HINWEIS, meldung, wert)
        return gelesen.zeitpunkt

    def _time(self, key: str, wert: Wert, parse: Callable[[str], T]) -> T | None:
        try:
            return parse(wert.text or "")
        except ZeitUnmoeglichError as fehler:
            self._report("zeit-unmoeglich", Schwere.FEHLER, f"{self._title(key)}: {fehler}. Bitte berichtigen.", wert)
        except ZeitUnzulaessigError as fehler:
            self.fault(key, wert, str(fehler))
        return None

    def _report(self, regel: str, schwere: Schwere, meldung: str, wert: Wert) -> None:
        self.befunde.append(self.dokument.befund(regel, schwere, meldung, wert.stelle, text=wert.text or ""))

    # -- nested -----------------------------------------------------------------------------------------

    def unter(self, key: str, *, pflicht: bool = False) -> Felder | None:
        """The mapping under a key."""
        wert = self._get(key, pflicht)
        return None if wert is None else self._as_felder(key, wert)

    def liste(self, key: str) -> list[Felder]:
        """The mappings in the list under a key."""
        felder = [self._as_felder(key, wert) for wert in self._list(key, dict)]
        return [eintrag for eintrag in felder if eintrag is not None]

    def _as_felder(self, key: str, wert: Wert) -> Felder | None:
        if not isinstance(wert.inhalt, dict):
            self.fault(key, wert, "muss Unterangaben haben, etwa {name: …}")
            return None
        felder = Felder(self.dokument, wert.inhalt, self._name(key), wert)
        felder.befunde = self.befunde
        return felder

    def _list(self, key: str, art: type | object) -> list[Wert]:
        wert = self._get(key)
        if wert is None:
            return []
        if not isinstance(wert.inhalt, tuple):
            self.fault(key, wert, "muss eine Liste sein, etwa [a, b]")
            return []
        gut = [k for k in wert.inhalt if isinstance(k.inhalt, art) and not isinstance(k.inhalt, bool)]  # type: ignore[arg-type]
        for falsch in (k for k in wert.inhalt if k not in gut):
            self.fault(key, falsch, "enthält einen Wert der falschen Art")
        return gut

    # -- faults -----------------------------------------------------------------------------------------

    def fault(self, key: str, wert: Wert, was: str, text: str | None = None, bekannt: list[str] | None = None) -> None:
        """Report `wert-unzulaessig` at the value; `bekannt`: what may have been meant."""
        text = text if text is not None else (wert.text or "")
        vorschlag = closest(text, bekannt) if bekannt else None
        meldung = f"{self._title(key)}: {was}" if was.startswith("«") else f"{self._title(key)} {was}"
        meldung += f" – meinten Sie «{vorschlag}»?" if vorschlag else "."
        self.befunde.append(
            self.dokument.befund(
                "wert-unzulaessig", Schwere.FEHLER, meldung, wert.stelle, text=text, vorschlag=vorschlag
            )
        )

    def dangling(self, key: str, text: str, was: str, bekannt: list[str]) -> None:
        """Report `verweis-ins-leere`: the value names something that does not exist."""
        vorschlag = closest(text, bekannt)
        meldung = f"{self._title(key)}: {was} «{text}» gibt es nicht"
        meldung += (
            f" – meinten Sie «{vorschlag}»?" if vorschlag else f". Bekannt: {', '.join(bekannt[:12]) or 'nichts'}."
        )
        stelle = self.werte[key].stelle if key in self.werte else self.ort
        self.befunde.append(
            self.dokument.befund("verweis-ins-leere", Schwere.FEHLER, meldung, stelle, text=text, vorschlag=vorschlag)
        )

    def no_others(self) -> None:
        """Report every key that nobody asked for, with a guess at what was meant."""
        for key, wert in self.werte.items():
            if key in self.gefragt:
                continue
            vorschlag = closest(key, list(self.gefragt))
            wo = f" unter «{self.name}»" if self.name else ""
            meldung = f"Das Feld «{key}» kennt hier{wo} niemand"
            meldung += (
                f" – meinten Sie «{vorschlag}»?" if vorschlag else f". Bekannt: {', '.join(sorted(self.gefragt))}."
            )
            self.befunde.append(
                self.dokument.befund(
                    "unbekannter-schluessel",
                    Schwere.FEHLER,
                    meldung,
                    wert.schluessel or wert.stelle,
                    text=key,
                    vorschlag=vorschlag,
                )
            )

    def missing(self, key: str, grund: str = "") -> None:
        """Report `pflichtangabe-fehlt` for a key that is required here."""
        self._missing(key, self.werte[key].stelle if key in self.werte else self.ort, grund)

    def _missing(self, key: str, stelle: Stelle, grund: str = "") -> None:
        meldung = f"{self._title(key)} fehlt{grund}. Bitte eine Zeile «{key}: …» ergänzen."
        self.befunde.append(self.dokument.befund("pflichtangabe-fehlt", Schwere.FEHLER, meldung, stelle, text=key))

    def _get(self, key: str, pflicht: bool = False) -> Wert | None:
        self.gefragt[key] = None
        wert = self.werte.get(key)
        if wert is None or wert.inhalt is None:
            if pflicht:
                self._missing(key, self.ort if wert is None else wert.stelle)
            return None
        return wert

    def _name(self, key: str) -> str:
        return f"{self.name}.{key}" if self.name else key

    def _title(self, key: str) -> str:
        return f"«{self._name(key)}»"
