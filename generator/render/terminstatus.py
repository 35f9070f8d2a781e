"""How each status of a date is worded and coded, the same on pages, in lists, feeds, calendars and data."""

from __future__ import annotations

from enum import StrEnum

from generator.model.veranstaltung import Ort, Termin, Terminstatus, Veranstaltung, Zeitpunkt
from generator.render.datum import format_spanne, format_tag, format_zeitpunkt_kurz


class Lage(StrEnum):
    """What a status means for somebody who wants to go there; `verschoben` has two meanings, so it is split."""

    BESTAETIGT = "bestaetigt"
    VORLAEUFIG = "vorlaeufig"
    ABGESAGT = "abgesagt"
    VERSCHOBEN = "verschoben"
    """Postponed, no new date yet."""
    VERLEGT = "verlegt"
    """Moved: the date shown is the new one."""
    NEUER_ORT = "neuer-ort"
    AUSGEBUCHT = "ausgebucht"

    @property
    def titel(self) -> str:
        """One or two words for lists; '' where there is nothing to say."""
        return _TITEL[self]

    @property
    def findet_statt(self) -> bool:
        """Whether somebody may still go there on the date shown."""
        return self not in (Lage.ABGESAGT, Lage.VERSCHOBEN)

    @property
    def vorn(self) -> bool:
        """Whether lists tell it before the title: whatever keeps or diverts people, not a mere proviso."""
        return self not in (Lage.BESTAETIGT, Lage.VORLAEUFIG)

    @property
    def praefix(self) -> str:
        """What a title begins with where a list shows nothing but titles (ICS SUMMARY, RSS title)."""
        return "" if self.findet_statt else f"{self.titel.upper()}: "

    @property
    def ics_status(self) -> str:
        """STATUS of a VEVENT (RFC 5545, 3.8.1.11)."""
        if not self.findet_statt:
            return "CANCELLED"
        return "TENTATIVE" if self is Lage.VORLAEUFIG else "CONFIRMED"

    @property
    def schema_status(self) -> str:
        """Value of schema.org `eventStatus`; it knows no provisional, sold-out or elsewhere."""
        return "https://schema.org/" + _SCHEMA.get(self, "EventScheduled")


_TITEL = {
    Lage.BESTAETIGT: "",
    Lage.VORLAEUFIG: "Vorläufig",
    Lage.ABGESAGT: "Abgesagt",
    Lage.VERSCHOBEN: "Verschoben",
    Lage.VERLEGT: "Neuer Termin",
    Lage.NEUER_ORT: "Neuer Ort",
    Lage.AUSGEBUCHT: "Ausgebucht",
}
_SCHEMA = {
    Lage.ABGESAGT: "EventCancelled",
    Lage.VERSCHOBEN: "EventPostponed",
    Lage.VERLEGT: "EventRescheduled",
}


def lage_of(veranstaltung: Veranstaltung, termin: Termin | None = None) -> Lage:
    """The status of one date, or without one of the event as a whole."""
    status = termin.terminstatus if termin else veranstaltung.terminstatus
    if status is Terminstatus.VERSCHOBEN:
        return Lage.VERLEGT if alter_termin(veranstaltung, termin) is not None else Lage.VERSCHOBEN
    if status is not Terminstatus.BESTAETIGT:
        return Lage(status.value)
    if alter_termin(veranstaltung, termin) is not None:
        return Lage.VERLEGT
    return Lage.NEUER_ORT if _elsewhere(veranstaltung, termin) else Lage.BESTAETIGT


def alter_termin(veranstaltung: Veranstaltung, termin: Termin | None = None) -> Zeitpunkt | None:
    """The date this one was moved from, if it was."""
    return termin.urspruenglich if termin is not None else veranstaltung.verschoben_von


def ort_of(veranstaltung: Veranstaltung, termin: Termin | None = None) -> Ort | None:
    """The venue of one date: its own, else the event's."""
    return termin.ort if termin is not None and termin.ort is not None else veranstaltung.ort


def _elsewhere(veranstaltung: Veranstaltung, termin: Termin | None) -> bool:
    """Held elsewhere than announced: this date of a series, or the whole event since it was first committed."""
    if termin is not None and termin.ort is not None:
        return termin.ort != veranstaltung.ort
    aenderungen = [aenderung for aenderung in veranstaltung.stand.aenderungen if aenderung.schluessel == "ort"]
    return bool(aenderungen) and aenderungen[0].vorher != "" and aenderungen[0].vorher != aenderungen[-1].nachher


def banner(veranstaltung: Veranstaltung, termin: Termin | None = None) -> str:
    """The sentence that stands first on a page and in a description; '' where everything is as announced."""
    satz = _satz(lage_of(veranstaltung, termin), veranstaltung, termin)
    hinweis = termin.hinweis.rstrip(".") + "." if termin is not None and termin.hinweis else ""
    return " ".join(teil for teil in (satz, hinweis) if teil)


def date_banner(veranstaltung: Veranstaltung, termin: Termin) -> str:
    """The same of one date of a series where its day does not stand beside it: the sentence names it."""
    satz = banner(veranstaltung, termin)
    nennt_ihn = lage_of(veranstaltung, termin) in (Lage.ABGESAGT, Lage.VERSCHOBEN, Lage.VERLEGT)
    return satz if nennt_ihn or not satz else f"Am {format_tag(termin.erster_tag)}: {satz}"


def differing_dates(veranstaltung: Veranstaltung) -> list[Termin]:
    """The dates of a series that are moved, cancelled or otherwise not as its rule gives them, oldest first."""
    wiederholung = veranstaltung.wiederholung
    if wiederholung is None:
        return []
    anders = {abweichung.termin.beginn for abweichung in wiederholung.abweichend}
    return [termin for termin in veranstaltung.termine if termin.beginn in anders]


def _satz(lage: Lage, veranstaltung: Veranstaltung, termin: Termin | None) -> str:
    termin_am = _termin_am(veranstaltung, termin)
    verlegt = _verlegt(alter_termin(veranstaltung, termin))
    if lage is Lage.ABGESAGT:
        return f"Abgesagt: {termin_am} findet nicht statt."
    if lage is Lage.VERSCHOBEN:
        return f"Verschoben: {termin_am} entfällt. Ein neuer Termin steht noch nicht fest."
    if lage is Lage.VORLAEUFIG:
        return verlegt + "Vorläufig: Dieser Termin ist noch nicht bestätigt."
    if lage is Lage.AUSGEBUCHT:
        return verlegt + "Ausgebucht: Es gibt keine freien Plätze mehr."
    if lage is Lage.VERLEGT:
        beginn, ende = (termin.beginn, termin.ende) if termin else (veranstaltung.beginn, veranstaltung.ende)
        neu = f"{verlegt}Neuer Termin: {format_spanne(beginn, ende)}."
        return neu + _neuer_ort(veranstaltung, termin) if _elsewhere(veranstaltung, termin) else neu
    return _neuer_ort(veranstaltung, termin).strip() if lage is Lage.NEUER_ORT else ""


def _termin_am(veranstaltung: Veranstaltung, termin: Termin | None) -> str:
    if termin is not None:
        return f"Der Termin am {format_spanne(termin.beginn, termin.ende)},"
    if veranstaltung.wiederholung is not None:
        return "Die ganze Reihe"
    return f"Der Termin am {format_spanne(veranstaltung.beginn, veranstaltung.ende)},"


def _verlegt(von: Zeitpunkt | None) -> str:
    return f"Verlegt vom {format_zeitpunkt_kurz(von)}. " if von is not None else ""


def _neuer_ort(veranstaltung: Veranstaltung, termin: Termin | None) -> str:
    ort = ort_of(veranstaltung, termin)
    return f" Neuer Ort: {ort.anschrift}." if ort is not None else " Der Ort hat sich geändert."
