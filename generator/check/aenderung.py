"""What changed in a file since it was approved or first committed, and where the Git host shows that."""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

from generator.check.lage import Blatt
from generator.read.git import ask_git
from generator.read.historie import commits_of, read_fassungen


@dataclass(frozen=True)
class Aenderung:
    """The lines that differ from an earlier version of a file."""

    zeilen: tuple[int, ...]
    """Numbers in the file as it stands; every line where there is no earlier version."""
    commit: str = ""
    """The commit that brought the earlier version; empty where Git does not know it."""
    kopf: str = ""
    """The newest commit."""
    pfad_vorher: str = ""
    """Where the file lay then, from the project's root."""
    offen: bool = False
    """The working copy differs from the newest commit."""

    @property
    def bereiche(self) -> tuple[tuple[int, int], ...]:
        """The lines as ranges, first and last line of each."""
        bereiche: list[tuple[int, int]] = []
        for zeile in self.zeilen:
            if bereiche and zeile == bereiche[-1][1] + 1:
                bereiche[-1] = (bereiche[-1][0], zeile)
            else:
                bereiche.append((zeile, zeile))
        return tuple(bereiche)

    def as_place(self, pfad: str) -> str:
        """`inhalte/x.md:12-15,20`: editors and terminals jump to the first of these lines."""
        teile = [str(von) if von == bis else f"{von}-{bis}" for von, bis in self.bereiche]
        return f"{pfad}:{','.join(teile)}" if teile else pfad

    def as_command(self, pfad: str) -> str:
        """The call of Git that shows the change; empty where there is nothing to compare with."""
        if not self.commit:
            return ""
        pfade = dict.fromkeys((self.pfad_vorher, pfad))
        bis = "" if self.offen else ".."
        return f"git diff {'-M ' if len(pfade) > 1 else ''}{self.commit[:12]}{bis} -- {' '.join(map(_quoted, pfade))}"


def find_aenderung(blatt: Blatt, vorher: str | None) -> Aenderung:
    """Compare with the approved version where Git still has it, else with the file's first commit."""
    projekt, historie = blatt.lage.config.projekt, blatt.lage.historie
    fassungen = read_fassungen(projekt, historie, blatt.pfad)
    commits = commits_of(historie, blatt.pfad)
    neu = blatt.dokument.quelltext
    if not fassungen or len(fassungen) != len(commits):
        return Aenderung(_all_lines(neu))
    index = fassungen.index(vorher) if vorher in fassungen else len(fassungen) - 1
    _, blob, pfad_vorher = commits[index]
    zeilen = changed_lines(fassungen[index], neu)
    return Aenderung(
        # Never approved and never changed: all of it is to be read.
        zeilen or _all_lines(neu),
        _commit_of(projekt, blob, pfad_vorher) if zeilen else "",
        ask_git(projekt, "rev-parse", "HEAD") or "",
        pfad_vorher,
        blatt.pfad in historie.uncommitted,
    )


def changed_lines(alt: str, neu: str) -> tuple[int, ...]:
    """The numbers of the new lines that differ; a deletion counts at the line after it."""
    letzte = max(len(neu.splitlines()), 1)
    schritte = difflib.SequenceMatcher(None, alt.splitlines(), neu.splitlines(), autojunk=False).get_opcodes()
    zeilen = (n + 1 for art, _, _, von, bis in schritte if art != "equal" for n in range(von, max(bis, von + 1)))
    return tuple(dict.fromkeys(min(zeile, letzte) for zeile in zeilen))


def _all_lines(text: str) -> tuple[int, ...]:
    return tuple(range(1, len(text.splitlines()) + 1))


def _commit_of(projekt: Path, blob: str, pfad: str) -> str:
    """The commit of the main line that brought these contents to this path."""
    ausgabe = ask_git(
        projekt, "log", "-m", "--first-parent", "--reverse", "--format=%H", f"--find-object={blob}", "HEAD", "--", pfad
    )
    return (ausgabe or "").split("\n")[0]


def _quoted(pfad: str) -> str:
    return pfad if pfad.replace("/", "").replace("-", "").replace(".", "").replace("_", "").isalnum() else f"'{pfad}'"


ARTEN = ("github", "gitlab", "forgejo")


def guess_art(repository: str) -> str:
    """The kind of Git host, by its name; Forgejo and its relatives where the name says nothing."""
    rechner = (urlsplit(repository).hostname or "").lower()
    return next((art for art in ARTEN if art in rechner), "forgejo")


def compare_url(repository: str, art: str, aenderung: Aenderung, pfad: str) -> str:
    """Where the host shows the difference, opened at the first changed lines; `pfad`: from the repository's root."""
    basis = repository.rstrip("/")
    if not aenderung.commit or not aenderung.kopf or aenderung.commit == aenderung.kopf:
        return blob_url(basis, art, aenderung, pfad)
    spanne = f"{aenderung.commit}...{aenderung.kopf}"
    von, bis = next(iter(aenderung.bereiche), (0, 0))
    roh = pfad.encode()
    if art == "gitlab":
        # GitLab's anchor of a line needs its old number too; that of the file always holds.
        return f"{basis}/-/compare/{spanne}#{hashlib.sha1(roh, usedforsecurity=False).hexdigest()}"
    if art == "github":
        strecke = f"R{von}-R{bis}" if bis > von else f"R{von}"
        return f"{basis}/compare/{spanne}#diff-{hashlib.sha256(roh).hexdigest()}{strecke}"
    return f"{basis}/compare/{spanne}#diff-{hashlib.sha1(roh, usedforsecurity=False).hexdigest()}R{von}"


def blob_url(repository: str, art: str, aenderung: Aenderung, pfad: str) -> str:
    """The file at the newest commit, at the first changed lines."""
    stand, wo = aenderung.kopf or "HEAD", quote(pfad)
    anker = _line_anchor(art, aenderung.bereiche)
    if art == "gitlab":
        return f"{repository}/-/blob/{stand}/{wo}?plain=1{anker}"
    if art == "github":
        return f"{repository}/blob/{stand}/{wo}?plain=1{anker}"
    return f"{repository}/src/commit/{stand}/{wo}?display=source{anker}"


def _line_anchor(art: str, bereiche: Sequence[tuple[int, int]]) -> str:
    if not bereiche:
        return ""
    von, bis = bereiche[0]
    if von == bis:
        return f"#L{von}"
    return f"#L{von}-{bis}" if art == "gitlab" else f"#L{von}-L{bis}"
