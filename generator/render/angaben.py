"""What an event costs, whether to register and what it offers, in one German line each."""

from __future__ import annotations

from decimal import Decimal

from generator.model.veranstaltung import Anmeldung, Barrierefreiheit, Eintritt
from generator.render.datum import format_zeitpunkt_kurz


def format_betrag(betrag: Decimal) -> str:
    """An amount as people write it: "12 Euro", "7,50 Euro"."""
    return f"{_zahl(betrag)} Euro"


def format_eintritt(eintritt: Eintritt | None) -> str:
    """What it costs: "frei", "5 bis 12 Euro, ermäßigt 3 Euro"; '' where nothing is known."""
    if eintritt is None:
        return ""
    teile = [_spanne(eintritt), _ermaessigt(eintritt), eintritt.hinweis or ""]
    return ", ".join(teil for teil in teile if teil)


def _spanne(eintritt: Eintritt) -> str:
    if eintritt.frei:
        return "frei"
    if eintritt.von is not None and eintritt.bis is not None and eintritt.von != eintritt.bis:
        return f"{_zahl(eintritt.von)} bis {format_betrag(eintritt.bis)}"
    if eintritt.von is not None:
        return format_betrag(eintritt.von) if eintritt.bis is not None else f"ab {format_betrag(eintritt.von)}"
    return f"bis {format_betrag(eintritt.bis)}" if eintritt.bis is not None else ""


def _ermaessigt(eintritt: Eintritt) -> str:
    return f"ermäßigt {format_betrag(eintritt.ermaessigt)}" if eintritt.ermaessigt is not None else ""


def _zahl(betrag: Decimal) -> str:
    ganz = betrag == betrag.to_integral_value()
    return f"{betrag:.0f}" if ganz else f"{betrag:.2f}".replace(".", ",")


def format_anmeldung(anmeldung: Anmeldung | None) -> str:
    """Whether one has to register, until when and where: "erforderlich bis 3. Januar 2027: https://…"."""
    if anmeldung is None:
        return ""
    satz = "erforderlich" if anmeldung.erforderlich else "nicht erforderlich"
    if anmeldung.bis is not None:
        satz += f" bis {format_zeitpunkt_kurz(anmeldung.bis)}" if anmeldung.erforderlich else ""
    return f"{satz}: {anmeldung.url}" if anmeldung.url else satz


def format_barrierefreiheit(angaben: tuple[Barrierefreiheit, ...] | None) -> str:
    """What people with disabilities find: "mit Rollstuhl zugänglich, barrierefreies WC"; '' where unknown."""
    return ", ".join(angabe.titel for angabe in angaben or ())
