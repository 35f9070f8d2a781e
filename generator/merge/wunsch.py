"""What an import would write for one entry of a source, in the contract's keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.befund import Befund, Schwere
from generator.merge.klartext import KURZ, as_markdown, compose_kurztext
from generator.merge.werte import TEXT
from generator.merge.zuordnung import Anschriften, Kategorienwahl
from generator.model.seiten import Stadt
from generator.read.quelle import Feld, Quelltermin


@dataclass(frozen=True)
class Ziel:
    """Where the entries go and what they are matched with."""

    staedte: Mapping[str, Stadt]
    stadt: str
    """The town of the calendar; a CSV line may name another."""
    anschriften: Anschriften
    kategorien: Kategorienwahl


def as_wunsch(termin: Quelltermin, ziel: Ziel) -> tuple[dict[str, Feld], list[Befund]]:
    """Every key the source speaks about, body included; nothing the source does not say."""
    befunde: list[Befund] = []
    felder = {key: feld for key, feld in termin.felder.items() if feld not in (None, "", [], {})}
    stadt = felder["stadt"] = _stadt(str(felder.get("stadt", ziel.stadt)), ziel.staedte)
    stadtname = ziel.staedte[stadt].titel if stadt in ziel.staedte else stadt
    ort = ziel.anschriften.find_ort(termin.ort, stadtname)
    if ort is not None:
        felder["ort"] = ort
    veranstalter = ziel.anschriften.find_veranstalter(termin.veranstalter, ausschreiben=not _from_ics(termin))
    if veranstalter is not None:
        felder["veranstalter"] = veranstalter
    elif termin.veranstalter:
        meldung = f"«{termin.titel}»: Veranstaltende «{termin.veranstalter['name']}» stehen nicht in veranstalter.yml "
        meldung += "und wurden nicht übernommen (es kann der Name einer Person sein)."
        befunde.append(termin.befund("veranstalter-unbekannt", Schwere.HINWEIS, meldung))
    if "kategorie" not in felder:
        felder["kategorie"] = ziel.kategorien.choose(termin)
    if isinstance(felder.get("wiederholung"), Mapping):
        felder["wiederholung"] = _with_orte(felder["wiederholung"], ziel, stadtname)
    felder["kurztext"] = _kurztext(termin, felder, stadtname, ziel, befunde)
    if termin.text:
        felder[TEXT] = as_markdown(termin.text)
    return felder, befunde


def _stadt(wort: str, staedte: Mapping[str, Stadt]) -> str:
    """The slug of a town, whether the source writes slug or name."""
    return next((slug for slug, stadt in staedte.items() if wort.casefold() in (slug, stadt.titel.casefold())), wort)


def _from_ics(termin: Quelltermin) -> bool:
    return not termin.datei.lower().endswith(".csv")


def _with_orte(wiederholung: Mapping[str, Feld], ziel: Ziel, stadtname: str) -> dict[str, Feld]:
    """Venues of single dates matched like the event's own."""
    felder = dict(wiederholung)
    abweichend = []
    for eintrag in felder.get("abweichend", ()):
        ort = ziel.anschriften.find_ort(eintrag["ort"], stadtname) if "ort" in eintrag else None
        abweichend.append({**{k: v for k, v in eintrag.items() if k != "ort"}, **({"ort": ort} if ort else {})})
    if abweichend:
        felder["abweichend"] = abweichend
    return felder


def _kurztext(
    termin: Quelltermin, felder: Mapping[str, Feld], stadtname: str, ziel: Ziel, befunde: list[Befund]
) -> str:
    eigener = str(felder.get("kurztext") or "")
    if KURZ[0] <= len(eigener) <= KURZ[1]:
        return eigener
    if eigener:
        meldung = f"«{termin.titel}»: Der Kurztext hat {len(eigener)} statt {KURZ[0]} bis {KURZ[1]} Zeichen. "
        befunde.append(termin.befund("kurztext-laenge", Schwere.HINWEIS, meldung + "Er wurde angepasst."))
    return compose_kurztext(
        termin.titel,
        eigener or termin.text,
        termin.beginn,
        _ortsname(felder.get("ort"), ziel.anschriften),
        stadtname,
        "wiederholung" in felder,
    )


def _ortsname(ort: Feld, anschriften: Anschriften) -> str:
    if isinstance(ort, Mapping):
        return str(ort["name"])
    return anschriften.orte[ort].name if ort in anschriften.orte else ""
