"""The visible text of a document, body and header, each character with its exact source place."""

from __future__ import annotations

from collections.abc import Iterator

from generator.befund import Stelle
from generator.check.auszeichnung import Absatz, Zeilen, read_absatz, read_wert
from generator.check.bloecke import Gliederung, split_blocks
from generator.dokument import Dokument, Wert
from generator.merken import merken

__all__ = ["Absatz", "Prosa"]


class Prosa:
    """A document as its readers see it.

    Normalised: emphasis, links, tags and comments are gone; a line break or a no-break space is a space, a no-break
    hyphen a hyphen; soft hyphens vanish; decomposed letters are composed; addresses, code and file names are U+FFFC.
    """

    def __init__(self, dokument: Dokument) -> None:
        self.dokument = dokument

    @merken
    def gliederung(self) -> Gliederung:
        """The blocks of the body and its comments."""
        return split_blocks(self.dokument.quelltext, self.dokument.text_von)

    @merken
    def koerper(self) -> tuple[Absatz, ...]:
        """The paragraphs, headings, items and cells of the body; a picture's alternative text follows its block."""
        namen = frozenset(self.gliederung.namen)
        absaetze: list[Absatz] = []
        for block in self.gliederung.bloecke:
            zeilen = Zeilen(self.dokument.quelltext, block.spannen)
            absatz = read_absatz(block.art, zeilen, zitat=block.zitat, namen=namen)
            if absatz is not None:
                absaetze += [absatz] if absatz.text else []
                absaetze += absatz.bilder
        return tuple(absaetze)

    @merken
    def kopf(self) -> tuple[Absatz, ...]:
        """`titel`, `kurztext`, `quellen[].aussage` and, of a picture, `alt`."""
        return tuple(absatz for art, wert in self._header_texts() if (absatz := self.of_wert(art, wert)) is not None)

    @merken
    def absaetze(self) -> tuple[Absatz, ...]:
        """Everything visible: first the header's texts, then the body."""
        return self.kopf + self.koerper

    @merken
    def worte(self) -> int:
        """Words of the body."""
        return sum(len(absatz.text.split()) for absatz in self.koerper if absatz.art != "alt")

    def _header_texts(self) -> Iterator[tuple[str, Wert]]:
        kopf = self.dokument.kopf
        for art in ("titel", "kurztext"):
            if art in kopf:
                yield art, kopf[art]
        if self.dokument.ordner == "fotopool" and "alt" in kopf:
            yield "alt", kopf["alt"]
        quellen = kopf.get("quellen")
        for eintrag in quellen.inhalt if quellen is not None and isinstance(quellen.inhalt, tuple) else ():
            if isinstance(eintrag.inhalt, dict) and "aussage" in eintrag.inhalt:
                yield "quelle", eintrag.inhalt["aussage"]

    def of_wert(self, art: str, wert: Wert) -> Absatz | None:
        """A text of the header as a paragraph."""
        if not isinstance(wert.inhalt, str) or not wert.inhalt.strip():
            return None
        return read_wert(art, self.dokument.quelltext, wert)

    def place(self, absatz: Absatz, von: int, bis: int) -> Stelle:
        """Line and column of a span of visible text."""
        return self.dokument.place(*absatz.span(von, bis))
