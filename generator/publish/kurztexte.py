"""Propose the social texts of one entry and judge them by the communication rules."""

from __future__ import annotations

from dataclasses import dataclass

from generator.befund import Befund
from generator.config import Config
from generator.errors import OzError
from generator.model.eintrag import Eintrag
from generator.model.foto import Foto
from generator.pipeline import Werk, load
from generator.render.ausgabe import Ausgabe
from generator.render.kurztexte import Kurztext, propose_kurztexte


@dataclass(frozen=True)
class Vorschlag:
    """What the communications lead gets for one entry."""

    eintrag: Eintrag
    texte: tuple[Kurztext, ...]
    befunde: tuple[Befund, ...]
    """What the rules say of the proposals; of the entry itself `oz pruefen` speaks."""
    foto: Foto | None


def propose(config: Config, pfad: str) -> Vorschlag:
    """The proposals for the entry in a file. Raises OzError where there is none."""
    werk = load(config)
    eintrag = werk.bestand.by_pfad.get(pfad)
    if eintrag is None:
        raise OzError(f"«{pfad}» ist keine Seite oder Veranstaltung, die sich lesen lässt. Einzelheiten: oz pruefen")
    texte = propose_kurztexte(Ausgabe(werk.bestand, config), eintrag)
    befunde = _judge(werk, eintrag, texte)
    return Vorschlag(eintrag, tuple(texte), tuple(befunde), werk.bestand.fotos.get(eintrag.foto or ""))


def _judge(werk: Werk, eintrag: Eintrag, texte: list[Kurztext]) -> list[Befund]:
    """Read the proposals as if they were the body of the entry, so that its target group counts."""
    dokument = werk.dokumente[eintrag.pfad]
    kopf = dokument.quelltext[: dokument.text_von]
    quelltext = kopf.rstrip("\n") + "\n\n" + "\n\n".join(text.text for text in texte) + "\n"
    probe = load(werk.config, {eintrag.pfad: quelltext}, [eintrag.pfad])
    kopfzeilen = kopf.rstrip("\n").count("\n") + 1
    return [b for b in probe.befunde if b.datei == eintrag.pfad and b.stelle.zeile > kopfzeilen]
