"""Event files that came from a source, found again by source and uid, or by title where the source has no uids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher

from generator.dokument import Dokument
from generator.merge.werte import as_feld
from generator.read.quelle import Feld, Quelle, Quelltermin

OHNE_UID = "ohne-uid-"


@dataclass
class Bestehende:
    """The event files of the project."""

    dokumente: Mapping[str, Dokument]
    unlesbar: str = ""
    """Raw text of event files that cannot be read."""
    slugs: set[str] = field(default_factory=set)
    """Names that are taken."""

    def of_source(self, quelle: str) -> list[Dokument]:
        """The files of one source, by path."""
        return [d for _, d in sorted(self.dokumente.items()) if self.herkunft(d).get("quelle") == quelle]

    def herkunft(self, dokument: Dokument) -> dict[str, Feld]:
        """`herkunft` as plain data; empty where there is none."""
        wert = as_feld(dokument.kopf.get("herkunft"))
        return dict(wert) if isinstance(wert, dict) else {}

    def uid_of(self, dokument: Dokument) -> str:
        """The source's uid."""
        return str(self.herkunft(dokument).get("uid", ""))

    def festgehalten(self, dokument: Dokument) -> tuple[str, ...]:
        """Keys a person holds."""
        keys = self.herkunft(dokument).get("festgehalten")
        return tuple(str(key) for key in keys) if isinstance(keys, list) else ()

    def is_in_unreadable(self, uid: str) -> bool:
        """Whether an unreadable file seems to be this event."""
        return uid in self.unlesbar

    def assign(self, quelle: Quelle, stichtag: date) -> dict[str, Dokument]:
        """The file of each entry that has one, by the entry's uid."""
        nach_uid = {self.uid_of(dokument): dokument for dokument in reversed(self.of_source(quelle.name))}
        zuordnung = {t.uid: nach_uid[t.uid] for t in quelle.termine if t.uid in nach_uid}
        vergeben = {dokument.pfad for dokument in zuordnung.values()}
        frei = [
            dokument
            for uid, dokument in nach_uid.items()
            if uid.startswith(OHNE_UID) and dokument.pfad not in vergeben and _begin_of(dokument)[:10] >= str(stichtag)
        ]
        offen = [termin for termin in quelle.termine if termin.ohne_uid and termin.uid not in zuordnung]
        return zuordnung | _by_content(offen, frei)


def _by_content(offen: list[Quelltermin], frei: list[Dokument]) -> dict[str, Dokument]:
    """Entries without uid: one whose date moved has its title, one whose title was mended its begin."""
    treffer = _unique_pairs(offen, frei, lambda termin: termin.titel.casefold(), lambda d: _title_of(d).casefold())
    vergeben = {dokument.pfad for dokument in treffer.values()}
    rest = [termin for termin in offen if termin.uid not in treffer]
    uebrig = [dokument for dokument in frei if dokument.pfad not in vergeben]
    gleiche_zeit = _unique_pairs(rest, uebrig, lambda termin: termin.beginn, _begin_of)
    titel = {termin.uid: termin.titel for termin in rest}
    treffer |= {uid: d for uid, d in gleiche_zeit.items() if _alike(titel[uid], _title_of(d))}
    return treffer


def _unique_pairs(
    offen: Iterable[Quelltermin],
    frei: Iterable[Dokument],
    key_of_termin: Callable[[Quelltermin], str],
    key_of_datei: Callable[[Dokument], str],
) -> dict[str, Dokument]:
    """Pairs with the same key, where each side has it only once."""
    termine: dict[str, list[Quelltermin]] = defaultdict(list)
    dateien: dict[str, list[Dokument]] = defaultdict(list)
    for termin in offen:
        termine[key_of_termin(termin)].append(termin)
    for dokument in frei:
        dateien[key_of_datei(dokument)].append(dokument)
    return {
        gruppe[0].uid: dateien[key][0]
        for key, gruppe in termine.items()
        if len(gruppe) == 1 and len(dateien.get(key, [])) == 1
    }


def _alike(einer: str, anderer: str) -> bool:
    return SequenceMatcher(None, einer.casefold(), anderer.casefold(), autojunk=False).ratio() >= 0.6


def _title_of(dokument: Dokument) -> str:
    return str(as_feld(dokument.kopf.get("titel")))


def _begin_of(dokument: Dokument) -> str:
    return str(as_feld(dokument.kopf.get("beginn"))).replace("T", " ")[:16]
