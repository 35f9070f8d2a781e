"""The newsletter comes less often than every two months."""

from __future__ import annotations

import calendar
import itertools
from collections.abc import Iterator
from datetime import date, timedelta

from generator.befund import Befund, Schwere
from generator.check.lage import Blatt, Lage

REGEL = "newsletter-ueberfaellig"


def check_bestand(lage: Lage) -> Iterator[Befund]:
    """Gaps between published issues, and from the last one to the Stichtag; they count from September 2024."""
    werk = lage.regelwerk
    monate, kulanz = int(werk.zahl("newsletter.monate")), timedelta(days=werk.zahl("newsletter.kulanz_tage"))
    ab = werk.tag("newsletter.ab") or date.min
    ausgaben = sorted(
        (
            (blatt.tag("datum") or date.min, blatt)
            for blatt in lage.seiten
            if blatt.ordner == "newsletter" and blatt.ist_veroeffentlicht
        ),
        key=lambda paar: (paar[0], paar[1].pfad),
    )
    ausgaben = [(tag, blatt) for tag, blatt in ausgaben if date.min < tag <= lage.stichtag]
    for (alt, erste), (neu, zweite) in itertools.pairwise(ausgaben):
        if max(alt, ab) < neu and neu > add_months(max(alt, ab), monate) + kulanz:
            tage = (neu - max(alt, ab)).days
            meldung = (
                f"Zwischen Ausgabe {_name(erste)} und {_name(zweite)} liegen {tage} Tage. "
                "Vorgesehen ist mindestens eine Ausgabe alle zwei Monate."
            )
            yield zweite.kopf_befund(REGEL, Schwere.WARNUNG, meldung, "datum", text=_name(zweite))
    if ausgaben:
        letzter, blatt = ausgaben[-1]
        if lage.stichtag > add_months(max(letzter, ab), monate) + kulanz:
            meldung = (
                f"Seit Ausgabe {_name(blatt)} sind {(lage.stichtag - max(letzter, ab)).days} Tage vergangen. "
                "Vorgesehen ist mindestens eine Ausgabe alle zwei Monate."
            )
            yield blatt.kopf_befund(REGEL, Schwere.WARNUNG, meldung, "datum", text=_name(blatt))


def _name(blatt: Blatt) -> str:
    return blatt.text("nummer") or blatt.dokument.slug


def add_months(tag: date, monate: int) -> date:
    """The same day so many calendar months later, or the month's last day."""
    jahr, monat = divmod(tag.year * 12 + tag.month - 1 + monate, 12)
    return date(jahr, monat + 1, min(tag.day, calendar.monthrange(jahr, monat + 1)[1]))
