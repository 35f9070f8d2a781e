"""The public event data: every event of the edition as open data (mapping: DATEN.md beside this file)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from generator.model import adresse
from generator.model.veranstaltung import Veranstaltung
from generator.render.artefakt import Artefakt, digest
from generator.render.ausgabe import Ausgabe
from generator.render.schema_org import event_json

OHNE_LIZENZ = (
    "Für diese Daten ist noch keine Lizenz festgelegt. Wer sie verwenden möchte, fragt bitte beim Herausgeber an."
)


def render_daten(ausgabe: Ausgabe) -> Iterator[Artefakt]:
    """`/daten/veranstaltungen.json`."""
    lizenz = json.dumps(ausgabe.setting("lizenz_daten"), default=str)
    kennung = digest(ausgabe.umfeld, lizenz, *map(ausgabe.kennung, ausgabe.bestand.veranstaltungen))
    yield Artefakt(adresse.as_datei(adresse.VERANSTALTUNGSDATEN), lambda: as_json(ausgabe), kennung)


def as_json(ausgabe: Ausgabe) -> bytes:
    """The data feed as UTF-8, an event a line, so that two editions can be compared line by line."""
    kopf = json.dumps(_head(ausgabe), ensure_ascii=False)[:-1]
    zeilen = ",\n".join(_line(ausgabe, veranstaltung) for veranstaltung in ausgabe.bestand.veranstaltungen)
    return f'{kopf}, "dataFeedElement": [\n{zeilen}\n]}}\n'.encode()


def _head(ausgabe: Ausgabe) -> dict[str, Any]:
    name, start = ausgabe.config.site_name, ausgabe.absolute("/")
    staende = [veranstaltung.stand.geaendert for veranstaltung in ausgabe.bestand.veranstaltungen]
    lizenz = ausgabe.setting("lizenz_daten")
    return {
        "@context": "https://schema.org",
        "@type": "DataFeed",
        "@id": ausgabe.absolute(adresse.VERANSTALTUNGSDATEN),
        "name": f"Veranstaltungen – {name}",
        "description": "Alle Veranstaltungen des gemeinsamen Kalenders, auch abgesagte und verschobene.",
        "url": ausgabe.absolute(adresse.KALENDER),
        "inLanguage": "de",
        **({"dateModified": _moment(max(staende))} if staende else {}),
        **({"license": str(lizenz)} if lizenz else {"conditionsOfAccess": OHNE_LIZENZ}),
        "publisher": {"@type": "Organization", "name": name, "url": start},
    }


def _line(ausgabe: Ausgabe, veranstaltung: Veranstaltung) -> str:
    erstellt, geaendert = _moment(veranstaltung.stand.erstellt), _moment(veranstaltung.stand.geaendert)
    return (
        f'{{"@type":"DataFeedItem","dateCreated":"{erstellt}","dateModified":"{geaendert}",'
        f'"item":{event_json(ausgabe, veranstaltung)}}}'
    )


@lru_cache(maxsize=1024)
def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
