"""The communication rules as pages of the preview: an overview, a page for each rule, the sheet for partners."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.model import adresse as adressen
from generator.model.regelseite import Regelseite
from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.regelbuch import FUER_PARTNER, GRUPPEN, first_sentence
from generator.render.seite import Krume, Seite, Seitenwerk

TITEL = "Kommunikationsregeln"
_KRUMEN = (Krume("Startseite", "/"),)


@dataclass(frozen=True)
class Familie:
    """Rules that belong together."""

    key: str
    titel: str
    regeln: tuple[Regelseite, ...]


def render_regelseiten(
    ausgabe: Ausgabe, werk: Seitenwerk, load_regeln: Callable[[], Sequence[Regelseite]]
) -> Iterator[Artefakt]:
    """`/regeln/` and below, only in the preview edition: for those who write, not for those who read."""
    if not ausgabe.config.entwuerfe:
        return
    familien = find_familien(load_regeln())
    kennung = werk.kennung("", repr(familien))
    anzahl = sum(len(familie.regeln) for familie in familien)
    uebersicht = Seite(
        adressen.REGELN,
        TITEL,
        f"Alle {anzahl} Regeln und Meldungen von «oz pruefen».",
        krumen=_KRUMEN,
        indexierbar=False,
        kennung=kennung,
    )
    yield werk.artefakt(uebersicht, "seiten/regeln.html", familien=familien)
    blatt = replace(
        uebersicht,
        adresse=adressen.REGELBLATT,
        titel="So schreiben wir",
        beschreibung="Die Regeln auf einem Blatt, für Agenturen und Partner.",
        krumen=(*_KRUMEN, Krume(TITEL, adressen.REGELN)),
    )
    kurz = [familie for familie in familien if familie.key in FUER_PARTNER]
    yield werk.artefakt(blatt, "seiten/regelblatt.html", familien=kurz, kurz=first_sentence)
    for familie in familien:
        for regel in familie.regeln:
            satz = first_sentence(regel.warum)
            seite = replace(blatt, adresse=adressen.regel(regel.name), titel=regel.titel, beschreibung=satz)
            yield werk.artefakt(seite, "seiten/regel.html", regel=regel, familie=familie, as_html=as_html)


def find_familien(regeln: Sequence[Regelseite]) -> list[Familie]:
    """The rules by family, in the order of the catalogue; the serious ones of each first."""
    rang = {"Fehler": 0, "Warnung": 1, "Hinweis": 2}
    familien = []
    for key, titel in GRUPPEN.items():
        eigene = [regel for regel in regeln if regel.gruppe == key]
        eigene.sort(key=lambda regel: (rang.get(regel.schwere.split()[0].rstrip(","), 3), regel.titel))
        familien += [Familie(key, titel, tuple(eigene))] if eigene else []
    return familien


def as_html(text: str) -> Markup:
    """The few words of a rule's page that are Markdown: code, emphasis, lists."""
    import markdown  # only here: these pages seldom change
    import nh3

    return Markup(
        nh3.clean(markdown.markdown(text), tags={"p", "code", "em", "strong", "ul", "ol", "li"}, attributes={})
    )
