"""The page that helps people subscribe: addresses, QR codes, steps for each program, and how long changes take."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from generator.model import adresse as adressen
from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.kalenderseiten_kalender import KRUMEN, Kalender
from generator.render.seite import Seite
from generator.render.veranstaltungsseiten import webcal


@dataclass(frozen=True)
class Abo:
    """One subscription as the page offers it."""

    name: str
    titel: str
    https: str
    webcal: str
    qr: Markup | None
    """The QR code as SVG; only the subscriptions that posters show have one."""


def render_abo(kalender: Kalender) -> Iterator[Artefakt]:
    """`/kalender/abonnieren/`."""
    ausgabe = kalender.ausgabe
    namen = abos_of(ausgabe)
    seite = Seite(
        adresse=adressen.ABONNIEREN,
        titel="Kalender abonnieren",
        beschreibung="Alle Veranstaltungen im eigenen Kalender: auf dem Telefon, in Google, Outlook oder Thunderbird. "
        "Neue Termine, Verlegungen und Absagen kommen von selbst.",
        bereich=adressen.KALENDER,
        krumen=KRUMEN,
        kennung=kalender.kennung((), adressen.ABONNIEREN, repr(namen)),
    )
    staedte = [name for name in namen if name.startswith("stadt-")]
    kategorien = [name for name in namen if name.startswith("kategorie-")]
    yield kalender.artefakt(
        seite,
        "seiten/kalender_abonnieren.html",
        alle=_abo("oberzentrum", namen, ausgabe),
        staedte=[_abo(name, namen, ausgabe) for name in staedte],
        weitere=[_abo(name, namen, ausgabe) for name in ["kag", *kategorien]],
    )


def abos_of(ausgabe: Ausgabe) -> dict[str, str]:
    """Name and title of every calendar subscription (inhaltsmodell.md, section 3)."""
    staedte = {f"stadt-{slug}": stadt.titel for slug, stadt in ausgabe.bestand.staedte.items()}
    kategorien = {f"kategorie-{slug}": k.titel for slug, k in ausgabe.bestand.kategorien.items()}
    kag = "Eigene Veranstaltungen der Arbeitsgemeinschaft (KAG)"
    return {"oberzentrum": "Alle Veranstaltungen"} | staedte | {"kag": kag} | kategorien


def _abo(name: str, namen: dict[str, str], ausgabe: Ausgabe) -> Abo:
    https = ausgabe.absolute(adressen.ics(name))
    mit_qr = name == "oberzentrum" or name.startswith("stadt-")
    return Abo(name, namen[name], https, webcal(https), _qr(name, namen[name], ausgabe) if mit_qr else None)


def _draw_qr(ziel: str) -> str:
    import segno  # only here: it brings half the standard library with it

    svg: str = segno.make(ziel, error="m", micro=False).svg_inline(border=3, dark="#000", light="#fff", omitsize=True)
    return svg


def _qr(name: str, titel: str, ausgabe: Ausgabe) -> Markup:
    """Leads to this page at the subscription: cameras of Android phones open `https:` but mostly not `webcal:`."""
    ziel = f"{ausgabe.absolute(adressen.ABONNIEREN)}#{name}"
    svg = ausgabe.teile.get("qr", ziel, partial(_draw_qr, ziel))
    kopf = Markup('<svg role="img" aria-label="QR-Code, führt zum Abonnement: {}" ').format(titel)
    return Markup(svg.replace("<svg ", str(kopf), 1))
