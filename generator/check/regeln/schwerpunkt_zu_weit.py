"""The centre of precision technology is claimed beyond South Thuringia."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.fragen import buchstaben, teile
from generator.check.lage import Blatt, Lage
from generator.check.stimme import aussagen_mit
from generator.check.suche import at

REGEL = "schwerpunkt-zu-weit"
_ALLEIN = ("hauptstadt", "hochburg", "metropole", "zentrum")
ANLASS = (buchstaben("räzision"), buchstaben("Schwerpunkt", "Zentrum", *_ALLEIN) | teile("praezision.schwerpunkt"))
MELDUNG = "Der Schwerpunkt ist für Südthüringen belegt. Bitte ‚in Südthüringen‘ schreiben."


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """`Zentrum der Präzisionstechnologie in Deutschland`, `Thüringens Schwerpunkt für …`, in either order."""
    muster, stadt = blatt.lage.remember(REGEL, lambda: _patterns(blatt.lage))
    for aussage in aussagen_mit(blatt, ANLASS):
        if not aussage.ist_eigene:
            continue
        fund = muster.search(aussage.text)
        if fund is not None:
            if not aussage.verneint(*fund.span()):
                yield at(blatt, aussage, *fund.span(), REGEL, Schwere.WARNUNG, MELDUNG, "in Südthüringen")
            continue
        fund = stadt.search(aussage.text)
        if fund is not None and not aussage.verneint(*fund.span()):
            meldung = "Der Schwerpunkt ist für das ganze Oberzentrum belegt, nicht für eine Stadt allein. Bitte prüfen."
            yield at(blatt, aussage, *fund.span(), REGEL, Schwere.HINWEIS, meldung)


def _patterns(lage: Lage) -> tuple[re.Pattern[str], re.Pattern[str]]:
    werk = lage.regelwerk
    wort = "|".join(re.escape(w) for w in werk.liste("praezision.schwerpunkt"))
    feld = r"(?:der|für|in|in der|für die|von)\s+(?:\w+\s+)?Präzisions\w*"
    weit = "|".join(re.escape(w) for w in werk.liste("praezision.zu_weit"))
    staedte = "|".join(re.escape(str(stadt["name"])) for stadt in werk.tafeln("staedte"))
    muster = re.compile(
        rf"\b(?:{wort})s?\s+{feld}\s+(?:(?:in|von|für)\s+)?(?:ganz\s+|der\s+|die\s+)?(?:{weit})\b"
        rf"|\b(?:{weit})\s+(?:\w+\s+)?(?:{wort})\s+{feld}"
        rf"|\b(?:{wort})\s+(?:in|von)\s+(?:ganz\s+)?(?:{weit})\s+{feld}"
        rf"|\b(?:bundes|deutschland|europa|welt)weite[rns]?\s+(?:{wort})\s+{feld}"
        rf"|\b(?:bundes|deutschland|europa|welt)weit\s+(?:der|das|die|ein)?\s*(?:{wort})\s+{feld}"
        rf"|\bPräzisions(?:{'|'.join(_ALLEIN)})\s+(?:{weit})\b"
    )
    return muster, re.compile(
        rf"\b(?:{staedte})\s+(?:ist|als|bleibt|gilt als)\s+(?:\w+\s+)?(?:Schwerpunkt|Zentrum)\s+{feld}"
    )
