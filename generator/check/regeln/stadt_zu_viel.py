"""Towns that are no members are counted in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.fragen import buchstaben, teile
from generator.check.lage import Blatt, Lage
from generator.check.staedte import find_aufzaehlungen, mitglieder
from generator.check.stimme import Aussage, aussagen_mit
from generator.check.suche import at

REGEL = "stadt-zu-viel"
MELDUNG = "Mitglied der KAG sind vier Städte. Falls über die Landesplanung berichtet wird: Quelle und Datum nennen."
ANLASS = (buchstaben("sechs") | teile("keine_mitglieder.staedte"),)
_PARTNER = re.compile(
    r"\b(?:Zusammenarbeit|Partner\w*|gemeinsam mit|zusammen mit|Austausch|Nachbar\w*|Landkreis\w*|Gäste?|Kooperation)\b"
)
_BERICHT = re.compile(
    r"\b(?:Land|Landes\w*|Kabinett|Freistaat|Ministerium|Raumordnung\w*|Regionalplan\w*|Beschluss|beschloss|Vertrag)\b"
)
_JAHR = re.compile(r"\b(?:19|20)\d\d\b")


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """`unsere sechs Städte`, `das Oberzentrum mit Meiningen`, an enumeration said to be the Oberzentrum."""
    lage = blatt.lage
    bis = lage.regelwerk.tag("keine_mitglieder.gueltig_bis")
    if bis is not None and lage.stichtag > bis:
        return
    muster = lage.remember(REGEL, lambda: _pattern(lage))
    for aussage in aussagen_mit(blatt, ANLASS):
        if aussage.von_fremden:
            continue
        for von, ende in _spans(lage, muster, aussage):
            if not aussage.verneint(von, ende) and not _is_free(aussage, von, ende):
                yield at(blatt, aussage, von, ende, REGEL, Schwere.WARNUNG, MELDUNG)
                break


def _spans(lage: Lage, muster: re.Pattern[str], aussage: Aussage) -> Iterator[tuple[int, int]]:
    for fund in muster.finditer(aussage.text):
        yield fund.span()
    unsere = set(mitglieder(lage))
    for reihe in find_aufzaehlungen(lage, aussage.text):
        if set(reihe.staedte) - unsere and set(reihe.staedte) & unsere:
            davor = aussage.text[max(0, reihe.von - 60) : reihe.von]
            danach = aussage.text[reihe.bis : reihe.bis + 60]
            if re.search(
                r"\b(?:Oberzentrums?|KAG)\b[^.]*$|\b[Uu]nsere\w*\s+(?:\w+\s+)?Städten?\b[^.]*$", davor
            ) or re.match(r"\s*(?:bilden|sind|gehören zu[mr])\s+(?:\w+\s+){0,2}(?:Oberzentrum|KAG)", danach):
                yield reihe.von, reihe.bis


def _is_free(aussage: Aussage, von: int, bis: int) -> bool:
    """A partner, a district, or news with its date."""
    text = aussage.clauses(von, bis)
    if _PARTNER.search(text):
        return True
    return _BERICHT.search(aussage.text) is not None and _JAHR.search(aussage.text) is not None


def _pattern(lage: Lage) -> re.Pattern[str]:
    fremd = "|".join(re.escape(stadt) for stadt in lage.regelwerk.liste("keine_mitglieder.staedte"))
    return re.compile(
        r"\b(?:[Uu]nsere[nr]?|[Aa]lle[nr]?|[Dd]ie|[Dd]en|[Dd]er)\s+sechs\s+(?:Mitglieds|Partner)?[Ss]tädten?\b(?:\s+des\s+Oberzentrums)?"
        r"|\bsechs\s+(?:Mitglieds)?[Ss]tädten?\s+des\s+Oberzentrums\b|\bOberzentrum(?:\s+Südthüringen)?\s+aus\s+sechs\s+Städten\b"
        rf"|\bOberzentrums?(?:\s+Südthüringen)?\s+(?:mit|samt|einschließlich|inklusive)\s+(?:\w+\s+){{0,3}}(?:{fremd})\b(?!-)"
        rf"|\b(?:{fremd})\s+(?:gehört|gehören|ist|sind)\s+(?:\w+\s+){{0,3}}(?:zum|im|Teil des|Mitglied)\s+"
        r"(?:Oberzentrums?|der KAG)"
        rf"|\b[Uu]nsere[nr]?\s+(?:Mitglieds|Partner)?[Ss]tadt\s+(?:{fremd})\b"
    )
