"""The German page changed after its version in another language."""

from __future__ import annotations

from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.lage import Blatt
from generator.check.pruefsumme import compute_pruefsumme
from generator.read.datei import split_markdown
from generator.read.historie import commits_of, read_fassungen

REGEL = "uebersetzung-veraltet"
ALLE_SPRACHEN = True
KOPF = "fassung_von"
BRAUCHT_BESTAND = True


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """By Git: what a reader of the original sees is not what it was when the version was last committed."""
    original = blatt.dokument.fassung_von
    historie, dokument = blatt.lage.historie, blatt.lage.dokumente.get(original)
    eigene = commits_of(historie, blatt.pfad)
    if dokument is None or not eigene or blatt.pfad in historie.uncommitted:
        return
    zuletzt = eigene[0][0]
    commits = commits_of(historie, original)
    damals = next((i for i, (am, _, _) in enumerate(commits) if am <= zuletzt), len(commits) - 1)
    if damals < 0 or (damals == 0 and original not in historie.uncommitted):
        return
    alt, _ = split_markdown(original, read_fassungen(blatt.lage.config.projekt, historie, original)[damals])
    if alt is None or compute_pruefsumme(alt) == compute_pruefsumme(dokument):
        return
    wann = "seitdem" if original in historie.uncommitted else f"am {commits[0][0]:%d.%m.%Y}"
    meldung = (
        f"Diese Fassung ist vom {zuletzt:%d.%m.%Y}, das Original {original} wurde {wann} geändert. Bitte die Änderung "
        "übertragen. Betrifft sie die Fassung nicht, genügt ein neues «geaendert» im Kopf."
    )
    yield blatt.kopf_befund(REGEL, Schwere.HINWEIS, meldung, "fassung_von", text=original)
