"""Judge the side-car file of a picture in the photo pool; what must not be shown is the rules' business."""

from __future__ import annotations

import unicodedata

from generator.befund import Befund
from generator.dokument import Dokument
from generator.model.eintrag import Positionierung
from generator.model.foto import Bildkopf, Einwilligung, Foto, Personen
from generator.validate.felder import Felder


def validate_foto(dokument: Dokument, bild: str | None, kopf: Bildkopf) -> tuple[Foto | None, list[Befund]]:
    """The picture's record. Missing alt text, consent or licence are findings of the FOTO rules.

    bild: path of the picture file, None where there is none that can be read; kopf: what the file says of itself.
    """
    felder = Felder(dokument)
    foto = Foto(
        key=unicodedata.normalize("NFC", dokument.slug),
        pfad=dokument.pfad,
        bild=bild,
        alt=felder.text("alt") or "",
        dekorativ=felder.wahr("dekorativ") or False,
        urheber=felder.text("urheber"),
        lizenz=felder.text("lizenz"),
        lizenz_url=felder.url("lizenz_url"),
        nutzung_bis=felder.datum("nutzung_bis"),
        personen=felder.wahl("personen", Personen),
        einwilligung=_einwilligung(felder),
        fokus=felder.zahlenpaar("fokus", (0, 1, 0, 1), "[x, y] mit Werten von 0 bis 1") or (0.5, 0.5),
        aufgenommen=felder.datum("aufgenommen"),
        ort=felder.text("ort"),
        stadt=felder.slug("stadt"),
        positionierung=felder.wahlliste("positionierung", Positionierung),
        presse=felder.wahr("presse") or False,
        breite=kopf.breite,
        hoehe=kopf.hoehe,
        kennung=kopf.kennung,
        ortsdaten=kopf.ortsdaten,
        animiert=kopf.animiert,
        format=kopf.format,
    )
    felder.no_others()
    return foto, felder.befunde


def _einwilligung(felder: Felder) -> Einwilligung | None:
    unter = felder.unter("einwilligung")
    if unter is None:
        return None
    liegt_vor, ablage, widerrufen = unter.wahr("liegt_vor"), unter.text("ablage"), unter.wahr("widerrufen")
    unter.no_others()
    return Einwilligung(liegt_vor or False, ablage, widerrufen or False)
