"""Findings as SARIF 2.1.0, for code scanning and for tools that read it (OASIS SARIF 2.1.0)."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from generator.befund import Befund, Schwere

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVEL = {Schwere.FEHLER: "error", Schwere.WARNUNG: "warning", Schwere.HINWEIS: "note"}


def render_sarif(befunde: Sequence[Befund], regeln: Mapping[str, tuple[str, str]], version: str) -> str:
    """One run with all rules, whether they found something or not; `regeln`: title and reason by name."""
    namen = sorted({*regeln, *(befund.regel for befund in befunde)})
    stellen = {name: i for i, name in enumerate(namen)}
    lauf = {
        "tool": {
            "driver": {
                "name": "oz pruefen",
                "semanticVersion": version,
                "language": "de-DE",
                "rules": [_rule(name, *regeln.get(name, (name, name))) for name in namen],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": _results(befunde, stellen),
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [lauf]}, ensure_ascii=False, indent=1) + "\n"


def _rule(name: str, titel: str, warum: str) -> dict[str, Any]:
    return {
        "id": name,
        "name": "".join(teil.capitalize() for teil in name.split("-")),
        "shortDescription": {"text": titel},
        "fullDescription": {"text": warum or titel},
        "help": {"text": f"oz pruefen --erklaere {name}"},
    }


def _results(befunde: Sequence[Befund], stellen: Mapping[str, int]) -> list[dict[str, Any]]:
    gezaehlt: Counter[str] = Counter()
    ergebnisse = []
    for befund in befunde:
        # Rule, file and words, not the line: a finding keeps its identity when text is inserted above it.
        marke = f"{befund.regel}\n{befund.datei}\n{' '.join((befund.text or befund.meldung).split())}"
        gezaehlt[marke] += 1
        ergebnisse.append(_result(befund, stellen[befund.regel], f"{marke}\n{gezaehlt[marke]}"))
    return ergebnisse


def _result(befund: Befund, stelle: int, marke: str) -> dict[str, Any]:
    ort = befund.stelle
    return {
        "ruleId": befund.regel,
        "ruleIndex": stelle,
        "level": _LEVEL[befund.schwere],
        "message": {"text": befund.meldung},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": befund.datei, "uriBaseId": "%SRCROOT%"},
                    "region": {
                        "startLine": ort.zeile,
                        "startColumn": ort.spalte,
                        "endLine": ort.ende_zeile,
                        "endColumn": ort.ende_spalte,
                    },
                }
            }
        ],
        "partialFingerprints": {"ozBefund/v1": hashlib.sha256(marke.encode()).hexdigest()},
    }
