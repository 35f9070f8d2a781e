"""The printed programme in its two forms: A4 pages, and a leaflet of six panels folded to DIN lang."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

import segno
from markupsafe import Markup

from generator.errors import OzError
from generator.model import adresse
from generator.render.ausgabe import Ausgabe
from generator.render.datum import format_tag
from generator.render.programm import Programm, Programmpunkt, Programmtag
from generator.render.programm_pdf import layout, render_vorlage, write_pdf

TAFELN = 4
"""Panels of the leaflet that carry dates: the three inner ones and the flap."""
SATZ = (
    (11.5, True), (10.7, True), (10.0, True), (9.2, True), (8.6, True),
    (8.8, False), (8.3, False), (7.8, False), (7.3, False), (6.8, False),
)  # fmt: skip
"""Points, and whether the short texts are in: the first that fits. Below the last nobody reads it, so it is refused."""
HOEHEN = (185, 165, 145, 125, 105, 85, 65)
"""Millimetres of a panel that are filled: the whole at first, then less, so that few dates spread over all panels."""


@dataclass(frozen=True)
class Stueck:
    """What stays together on one panel: a date, with the heads of month and day where it is their first."""

    punkt: Programmpunkt
    tag: Programmtag | None = None
    monat: str = ""
    """The head of a month, or of the dates that last long."""
    fortsetzung: str = ""
    """The day again, for a date that begins a panel in the middle of its day."""


def render_programm_a4(ausgabe: Ausgabe, programm: Programm) -> bytes:
    """A4 pages in two columns."""
    return write_pdf(render_vorlage(ausgabe, "a4.html", **_shared(ausgabe, programm)))


def render_programm_faltblatt(ausgabe: Ausgabe, programm: Programm) -> bytes:
    """A4 landscape, folded twice; page 1 is the outside (flap, back, front), page 2 the inside.

    Raises OzError where the dates do not fit even in the smallest size.
    """
    stuecke = _pieces(programm)
    werte = _shared(ausgabe, programm)
    for grad, ausfuehrlich in SATZ:
        satz = {**werte, "grad": grad, "ausfuehrlich": ausfuehrlich}
        tafeln = _panels(ausgabe, stuecke, satz, HOEHEN[0])
        if len(tafeln) <= TAFELN:
            tafeln = _spread(ausgabe, stuecke, satz, tafeln)
            return write_pdf(render_vorlage(ausgabe, "faltblatt.html", **satz, tafeln=tafeln))
    letzter = max((stueck.tag.tag for tafel in tafeln[:TAFELN] for stueck in tafel if stueck.tag), default=None)
    bis = f" Es reicht bis zum {format_tag(letzter)}." if letzter else ""
    raise OzError(
        f"{len(stuecke)} Termine passen nicht auf ein Faltblatt.{bis} "
        "Bitte einen kürzeren Zeitraum oder eine --stadt wählen."
    )


def _pieces(programm: Programm) -> list[Stueck]:
    dauerhaft = [
        Stueck(punkt, monat="" if nummer else "Über längere Zeit") for nummer, punkt in enumerate(programm.dauerhaft)
    ]
    return dauerhaft + [
        Stueck(punkt, tag if not stelle else None, monat if not stelle and not nummer else "")
        for monat, tage in programm.monate
        for nummer, tag in enumerate(tage)
        for stelle, punkt in enumerate(tag.punkte)
    ]


def _panels(ausgabe: Ausgabe, stuecke: list[Stueck], werte: Mapping[str, Any], hoehe: int) -> list[list[Stueck]]:
    """The pieces by panel, as a trial layout breaks them: a page of the trial is a panel of the leaflet."""
    probe = render_vorlage(ausgabe, "faltblatt_probe.html", **werte, stuecke=stuecke, hoehe=hoehe)
    nummern = [sorted(int(anker[1:]) for anker in seite.anchors) for seite in layout(probe).pages if seite.anchors]
    return [
        [_with_day(stuecke, nummer) if nummer == tafel[0] else stuecke[nummer] for nummer in tafel] for tafel in nummern
    ]


def _with_day(stuecke: list[Stueck], nummer: int) -> Stueck:
    """The piece with its day said again where it stands in the middle of one."""
    tage = [stueck.tag for stueck in stuecke[: nummer + 1] if stueck.tag is not None]
    if stuecke[nummer].tag is not None or not tage:
        return stuecke[nummer]
    return replace(stuecke[nummer], fortsetzung=tage[-1].titel)


def _spread(
    ausgabe: Ausgabe, stuecke: list[Stueck], werte: Mapping[str, Any], tafeln: list[list[Stueck]]
) -> list[list[Stueck]]:
    """All panels filled to about the same height; dates that need three panels or fewer leave the flap free."""
    hoechstens = TAFELN if len(tafeln) == TAFELN else TAFELN - 1
    for hoehe in HOEHEN[1:]:
        flacher = _panels(ausgabe, stuecke, werte, hoehe)
        if len(flacher) > hoechstens:
            break
        tafeln = flacher
    return tafeln + [[]] * (TAFELN - len(tafeln))


def _shared(ausgabe: Ausgabe, programm: Programm) -> dict[str, Any]:
    kalender = ausgabe.absolute(adresse.KALENDER)
    abonnieren = ausgabe.absolute(adresse.ABONNIEREN)
    return {
        "programm": programm,
        "staedte": [stadt for stadt in ausgabe.bestand.staedte.values() if stadt.titel in programm.staedte],
        "stand": format_tag(programm.stand),
        "name": ausgabe.config.site_name,
        "kalender": _shown(kalender),
        "kalender_url": kalender,
        "abonnieren": _shown(abonnieren),
        "qr": Markup(_qr(abonnieren)),
    }


def _shown(url: str) -> str:
    """A web address as people type it."""
    teile = urlsplit(url)
    return f"{teile.netloc}{teile.path}".rstrip("/")


def _qr(url: str) -> str:
    code = segno.make(url, error="m", micro=False)
    text: str = code.svg_inline(
        scale=1, border=0, omitsize=True, dark="#0a1f27", light=None, title="QR-Code: Kalender abonnieren"
    )
    return text
