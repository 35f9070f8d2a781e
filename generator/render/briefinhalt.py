"""A newsletter issue as mail: everything the HTML and the text part say, and what stands against sending it."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from html import unescape

from markupsafe import Markup

from generator.model import adresse
from generator.model.eintrag import Eintrag
from generator.model.seiten import Newsletterausgabe, Pressemitteilung, Unternehmensgeschichte
from generator.model.veranstaltung import Veranstaltung
from generator.render.ausgabe import Ausgabe
from generator.render.datum import format_tag
from generator.render.feedbild import Feedbild, find_feedbild
from generator.render.feedeintrag import wann_und_wo
from generator.render.feedtext import plain_excerpt, plain_line, portable_html
from generator.render.terminstatus import lage_of
from generator.render.text import as_plain_text

ABMELDEN = "{{abmelden}}"
"""Stands for the unsubscribe address until `extra.newsletter.abmelden` names the mail service's own placeholder."""
BREITE = 72
"""Columns of the text part, so that quoting does not break its lines."""
BILDBREITE = 536
"""Pixels between the margins of the mail's 600."""
_IMG = re.compile(r'(<img\b[^>]*?) width="(\d+)"(?: height="\d+")?')
_OFFEN = 'class="offen"'
_H2 = re.compile(r"<h2[^>]*>.*?</h2>", re.DOTALL)
_VERWEIS = re.compile(r'<a [^>]*?href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)


@dataclass(frozen=True)
class Beitrag:
    """A story or release the issue points to."""

    rubrik: str
    titel: str
    kurz: str
    url: str
    aufruf: str
    """The words of its link: they say where it leads."""
    bild: Feedbild | None


@dataclass(frozen=True)
class Hinweistermin:
    """An event the issue points to."""

    titel: str
    lage: str
    wann_und_wo: str
    url: str


@dataclass(frozen=True)
class Briefinhalt:
    """What both parts of the mail are made of."""

    nummer: int
    titel: str
    betreff: str
    vorspann: str
    """What mail programs show beside the subject."""
    datum: str
    absendername: str
    entwurf: bool
    text_html: Markup
    text_plain: str
    beitraege: tuple[Beitrag, ...]
    termine: tuple[Hinweistermin, ...]
    startseite: str
    webseite: str
    kalender: str
    datenschutz: str
    abmelden: str
    impressum_html: Markup
    impressum_plain: str


def build_briefinhalt(ausgabe: Ausgabe, nummer: Newsletterausgabe) -> Briefinhalt:
    """The issue with the contributions it names, those that this edition holds."""
    eintraege = [ausgabe.bestand.by_pfad[pfad] for pfad in nummer.beitraege if pfad in ausgabe.bestand.by_pfad]
    seite = ausgabe.absolute(nummer.adresse)
    text = portable_html(ausgabe.html(nummer), seite)
    impressum = portable_html(imprint_html(ausgabe), ausgabe.absolute(adresse.IMPRESSUM))
    titel = plain_line(nummer.titel)
    return Briefinhalt(
        nummer=nummer.nummer,
        titel=titel,
        betreff=("[Entwurf] " if nummer.ist_entwurf else "") + titel,
        vorspann=plain_excerpt(nummer.kurztext or as_plain_text(text), 150),
        datum=format_tag(nummer.datum) if nummer.datum else "",
        absendername=plain_line(ausgabe.config.site_name),
        entwurf=nummer.ist_entwurf,
        text_html=Markup(_IMG.sub(_fit, text)),
        text_plain=html_as_mail_text(text),
        beitraege=tuple(_beitrag(ausgabe, e) for e in eintraege if not isinstance(e, Veranstaltung)),
        termine=tuple(_termin(ausgabe, e) for e in eintraege if isinstance(e, Veranstaltung)),
        startseite=ausgabe.absolute("/"),
        webseite=seite,
        kalender=ausgabe.absolute(adresse.KALENDER),
        datenschutz=ausgabe.absolute(adresse.DATENSCHUTZ),
        abmelden=str(newsletter_setting(ausgabe, "abmelden") or ABMELDEN),
        impressum_html=Markup(impressum),
        impressum_plain=html_as_mail_text(impressum),
    )


def _fit(bild: re.Match[str]) -> str:
    """A picture no wider than its column: Outlook heeds attributes only."""
    return f'{bild[1]} width="{min(int(bild[2]), BILDBREITE)}"'


def newsletter_setting(ausgabe: Ausgabe, name: str) -> object:
    """A value of `extra.newsletter` in mkdocs.yml."""
    return (ausgabe.setting("newsletter") or {}).get(name)


def find_hindernisse(ausgabe: Ausgabe, nummer: Newsletterausgabe) -> list[str]:
    """Why this issue must not be sent yet, each as a German sentence with the way out."""
    hindernisse = []
    if not newsletter_setting(ausgabe, "absender"):
        hindernisse.append(
            "Der Absender fehlt. In mkdocs.yml unter extra, newsletter, «absender: Name <adresse>» eintragen."
        )
    if not newsletter_setting(ausgabe, "abmelden") or newsletter_setting(ausgabe, "abmelden") == ABMELDEN:
        hindernisse.append(
            f"Der Abmelde-Link ist noch der Platzhalter {ABMELDEN}. In mkdocs.yml unter extra, newsletter, bei "
            "«abmelden» den Platzhalter des Versanddienstes eintragen."
        )
    impressum = imprint_html(ausgabe)
    if not impressum:
        hindernisse.append("Das Impressum fehlt. Es kommt aus dem ersten Abschnitt von inhalte/ueber-uns/impressum.md.")
    elif _OFFEN in impressum:
        hindernisse.append(
            "Im Impressum sind Angaben offen. Bitte in inhalte/ueber-uns/impressum.md unter der ersten Überschrift "
            "ergänzen."
        )
    if _OFFEN in ausgabe.html(nummer):
        hindernisse.append(f"Im Text stehen noch offene Stellen ([[offen: …]]). Bitte in {nummer.pfad} ergänzen.")
    hindernisse += [
        f"Der Beitrag {pfad} ist nicht veröffentlicht. Bitte veröffentlichen oder aus «beitraege» streichen."
        for pfad in nummer.beitraege
        if pfad not in ausgabe.bestand.by_pfad
    ]
    return hindernisse


def imprint_html(ausgabe: Ausgabe) -> str:
    """The provider's identification (§ 5 DDG): what stands under the first heading of the imprint page."""
    seite = next((s for s in ausgabe.bestand.infoseiten if s.adresse == adresse.IMPRESSUM), None)
    if seite is None:
        return ""
    ganz = ausgabe.html(seite)
    ueberschriften = list(_H2.finditer(ganz))
    if not ueberschriften:
        return ganz.strip()
    bis = ueberschriften[1].start() if len(ueberschriften) > 1 else len(ganz)
    return ganz[ueberschriften[0].end() : bis].strip()


def html_as_mail_text(html: str) -> str:
    """Folded plain text with numbered links and their addresses at the end."""
    ziele: list[str] = []

    def number(fund: re.Match[str]) -> str:
        ziel, worte = unescape(fund[1]), fund[2]
        if ziel.removeprefix("mailto:").removeprefix("tel:") in unescape(worte):
            return worte
        if ziel not in ziele:
            ziele.append(ziel)
        return f"{worte} [{ziele.index(ziel) + 1}]"

    text = fold(as_plain_text(_VERWEIS.sub(number, html)))
    return "\n".join([text, *([""] if ziele else []), *(f"[{i}] {ziel}" for i, ziel in enumerate(ziele, 1))])


def fold(text: str) -> str:
    """Lines of at most 72 columns; addresses are never broken."""
    zeilen = []
    for zeile in text.splitlines():
        rest = "  " if zeile.startswith("• ") else ""
        gefaltet = textwrap.wrap(
            zeile, BREITE, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
        )  # fmt: skip
        zeilen += gefaltet or [""]
    return "\n".join(zeilen)


def _beitrag(ausgabe: Ausgabe, eintrag: Eintrag) -> Beitrag:
    return Beitrag(
        rubrik=_rubrik(ausgabe, eintrag),
        titel=("[Entwurf] " if eintrag.ist_entwurf else "") + plain_line(eintrag.titel),
        kurz=plain_excerpt(eintrag.kurztext or ausgabe.plain_text(eintrag)),
        url=ausgabe.absolute(eintrag.adresse),
        aufruf="Zur Mitteilung" if isinstance(eintrag, Pressemitteilung) else "Ganze Geschichte lesen",
        bild=find_feedbild(ausgabe, eintrag),
    )


def _rubrik(ausgabe: Ausgabe, eintrag: Eintrag) -> str:
    if isinstance(eintrag, Unternehmensgeschichte):
        feld = ausgabe.bestand.kompetenzfelder.get(eintrag.kompetenzfeld)
        stadt = ausgabe.bestand.staedte.get(eintrag.unternehmen.stadt)
        return " · ".join(plain_line(seite.titel) for seite in (feld, stadt) if seite is not None)
    return "Aus den vier Städten"


def _termin(ausgabe: Ausgabe, veranstaltung: Veranstaltung) -> Hinweistermin:
    return Hinweistermin(
        titel=("[Entwurf] " if veranstaltung.ist_entwurf else "") + plain_line(veranstaltung.titel),
        lage=lage_of(veranstaltung).titel,
        wann_und_wo=plain_line(wann_und_wo(ausgabe.bestand, veranstaltung)),
        url=ausgabe.absolute(veranstaltung.adresse),
    )
