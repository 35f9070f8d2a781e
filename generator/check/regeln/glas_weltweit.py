"""The reach of container glass is said to be wider than Germany."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.fragen import adjektive, begriffe, worte
from generator.check.lage import Blatt, Lage
from generator.check.stimme import Aussage, aussagen_mit
from generator.check.suche import adjectives, at, compile_words, terms_pattern, words_pattern

REGEL = "glas-weltweit"
ANLASS = (begriffe("glas.begriffe"), adjektive("glas.zu_weit") | worte("glas.zu_weit_worte", "glas.zu_weit_wendungen"))
MELDUNG = (
    "Behälterglas steht im deutschlandweiten Wettbewerb. Bitte ‚deutschlandweit‘ schreiben oder die Reichweite auf "
    "Präzisionstechnologie beziehen."
)
_UND = re.compile(r"\s*(?:und|sowie|,|/|wie auch|ebenso wie)\s*(?:\w+\s+){0,3}$")
_WORT = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BEUGBAR = re.compile(r"(?:weit|international|global|umspannend|überschreitend)(?:e[mnrs]?)$", re.IGNORECASE)


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """A reach belongs to the nearer of the two fields; both share it where they are coordinated."""
    lage = blatt.lage
    glas, praezision = terms_pattern(lage, "glas.begriffe"), words_pattern(lage, "praezision.begriffe")
    weit = lage.remember(REGEL, lambda: _reach(lage))
    for aussage in aussagen_mit(blatt, ANLASS):
        text = aussage.text
        if "glas" not in text.lower() or not glas.search(text) or not aussage.ist_eigene:
            continue
        for fund in weit.finditer(text):
            if aussage.verneint(*fund.span()) or not _is_reach(lage, text, fund):
                continue
            if _belongs_to_glass(aussage, fund, glas, praezision):
                wort = fund.group()
                vorschlag = re.sub(r"(?i)weltweit|europaweit|international|global", "deutschlandweit", wort)
                yield at(
                    blatt,
                    aussage,
                    *fund.span(),
                    REGEL,
                    Schwere.FEHLER,
                    MELDUNG,
                    vorschlag if vorschlag != wort else None,
                )


def _reach(lage: Lage) -> re.Pattern[str]:
    werk = lage.regelwerk
    worte = [
        *adjectives(werk.liste("glas.zu_weit")),
        *werk.liste("glas.zu_weit_worte"),
        *werk.liste("glas.zu_weit_wendungen"),
    ]
    return compile_words([*worte, *(wort[:1].upper() + wort[1:] for wort in worte)])


def _is_reach(lage: Lage, text: str, fund: re.Match[str]) -> bool:
    """«internationale Messen» speaks of fairs; «internationaler Wettbewerb» of reach."""
    danach = _WORT.match(text, fund.end() + 1) if fund.end() < len(text) else None
    while danach is not None and danach.group()[0].islower():
        if danach.group().endswith(("ende", "enden", "ender", "endes", "endem")):
            return False
        if not _BEUGBAR.search(fund.group()):
            return True
        danach = _WORT.match(text, danach.end() + 1)
    if danach is None or not _BEUGBAR.search(fund.group()):
        return True
    return danach.group() in lage.regelwerk.liste("glas.reichweite_nomen")


def _belongs_to_glass(
    aussage: Aussage, fund: re.Match[str], glas: re.Pattern[str], praezision: re.Pattern[str]
) -> bool:
    text = aussage.text
    von, bis = aussage.satz.teil(fund.start())
    while not glas.search(text, von, bis) and not praezision.search(text, von, bis) and von > 0:
        bis = von  # a relative clause: what it speaks of stands before it
        von = max((a for a, _ in aussage.satz.teile if a < bis), default=0)
    glaeser = [treffer.span() for treffer in glas.finditer(text, von, bis)]
    andere = [treffer.span() for treffer in praezision.finditer(text, von, bis)]
    if not glaeser and not andere:
        return glas.search(text) is not None and praezision.search(text) is None
    if not glaeser or not andere:
        return bool(glaeser)
    for g_von, g_bis in glaeser:
        for p_von, p_bis in andere:
            dazwischen = text[p_bis:g_von] if p_bis <= g_von else text[g_bis:p_von]
            if _UND.fullmatch(dazwischen + " ") or re.fullmatch(r"\s*(?:und|sowie|/|,)\s*", dazwischen):
                return True
    return min(_gap(fund, s) for s in glaeser) < min(_gap(fund, s) for s in andere)


def _gap(fund: re.Match[str], spanne: tuple[int, int]) -> int:
    """Characters between the reach and a noun; a noun behind it counts as a little farther."""
    if spanne[1] <= fund.start():
        return fund.start() - spanne[1]
    return spanne[0] - fund.end() + 12
