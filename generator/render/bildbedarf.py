"""Which crops of which pictures an edition needs, known before any page is rendered, so that none is missing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from generator.config import Config
from generator.model.bestand import Bestand
from generator.model.foto import Foto, darf_gezeigt_werden, find_bildverweise
from generator.model.seiten import Pressemitteilung, Unternehmensgeschichte

SEITENBILD = ("buehne", "karte", "quadrat", "sozial")
"""What the picture of an entry is shown as: beside its title, in lists, beside its credit, and where it is shared."""
GESCHICHTE = ("quer", "karte", "quadrat", "sozial")
"""A story opens with its picture over the full width."""
PRESSEBILD = ("karte", "quadrat", "druck")
TEXTBILD = "ganz"
"""A picture inside a text is shown whole."""


def compute_bedarf(bestand: Bestand, config: Config) -> Mapping[str, frozenset[str]]:
    """Names of crops by the picture's key; only of pictures that may be shown."""
    bedarf: dict[str, set[str]] = defaultdict(set)
    for key, eintraege in bestand.eintraege_by_foto.items():
        for eintrag in eintraege:
            if eintrag.foto == key:
                bedarf[key].update(GESCHICHTE if isinstance(eintrag, Unternehmensgeschichte) else SEITENBILD)
        if any(isinstance(eintrag, Pressemitteilung) for eintrag in eintraege):
            bedarf[key].update(PRESSEBILD)
        if any(key in find_bildverweise(eintrag.text) for eintrag in eintraege):
            bedarf[key].update((TEXTBILD, "quadrat"))
    for geschichte in bestand.geschichten[:1]:  # the home page shows it large
        if geschichte.foto is not None:
            bedarf[geschichte.foto].add("buehne")
    for key, foto in bestand.fotos.items():
        bedarf[key].update(_of_lists(foto, config))
    erlaubt = {k for k, foto in bestand.fotos.items() if darf_gezeigt_werden(foto, config.stichtag)}
    return {key: frozenset(bedarf[key]) for key in sorted(bedarf) if key in erlaubt and bedarf[key]}


def _of_lists(foto: Foto, config: Config) -> tuple[str, ...]:
    """The page for journalists, and in the preview the contact sheet of the whole pool."""
    return (*(PRESSEBILD if foto.presse else ()), *(("quadrat",) if config.entwuerfe else ()))
