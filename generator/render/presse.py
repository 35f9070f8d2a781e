"""A press kit per release: text to copy, the same as a document, photos in print size, and their credits."""

from __future__ import annotations

import html
from collections.abc import Iterator
from functools import partial

from generator.model import adresse
from generator.model.foto import Foto, why_not_shown
from generator.model.seiten import Pressemitteilung
from generator.render.artefakt import Artefakt, digest
from generator.render.ausgabe import Ausgabe
from generator.render.datum import format_tag, format_zeitpunkt
from generator.render.feedtext import plain_line, portable_html, xml_clean
from generator.render.presseodt import render_odt
from generator.render.pressezip import make_zip
from generator.render.text import as_plain_text

DRUCK = "druck"
"""The crop that is made for print: the whole picture, large, with its rights written inside."""


def render_pressemappen(ausgabe: Ausgabe) -> Iterator[Artefakt]:
    """One ZIP per release of this edition."""
    for mitteilung in ausgabe.bestand.presse:
        datei = adresse.as_datei(adresse.pressemappe(mitteilung.slug))
        yield Artefakt(datei, partial(render_pressemappe, ausgabe, mitteilung), _kennung(ausgabe, mitteilung))


def render_pressemappe(ausgabe: Ausgabe, mitteilung: Pressemitteilung) -> bytes:
    """The ZIP of one release."""
    slug, nachweise = mitteilung.slug, []
    dateien = _texte(ausgabe, mitteilung)
    for foto in offered_photos(ausgabe, mitteilung):
        datei = ausgabe.bilder.datei(foto.key, DRUCK)
        if datei is not None:
            name = f"{foto.key}.{datei.adresse.rsplit('.', 1)[-1]}"
            dateien[f"{slug}/bilder/{name}"] = ausgabe.bilder.inhalt(foto.key, DRUCK)
            nachweise.append(_nachweis(foto, name))
    if nachweise:
        dateien[f"{slug}/bilder/bildnachweise.txt"] = ("\n\n".join(nachweise) + "\n").encode()
    return make_zip(dateien)


def _texte(ausgabe: Ausgabe, mitteilung: Pressemitteilung) -> dict[str, bytes]:
    pfad, titel = f"{mitteilung.slug}/{mitteilung.slug}", plain_line(mitteilung.titel)
    inhalt = whole_html(ausgabe, mitteilung)
    return {
        f"{pfad}.txt": f"{titel}\n\n{as_plain_text(inhalt)}\n".encode(),
        f"{pfad}.odt": render_odt(titel, inhalt),
    }


def offered_photos(ausgabe: Ausgabe, mitteilung: Pressemitteilung) -> list[Foto]:
    """The release's photos that are offered to journalists (`presse: true`), its main picture first."""
    keys = dict.fromkeys((mitteilung.foto or "", *mitteilung.fotos))
    fotos = [ausgabe.bestand.fotos[key] for key in keys if key in ausgabe.bestand.fotos]
    return [foto for foto in fotos if foto.presse and not why_not_shown(foto, ausgabe.config.stichtag)]


def whole_html(ausgabe: Ausgabe, mitteilung: Pressemitteilung) -> str:
    """What an editor's office needs in one piece: date, embargo, teaser, text, who we are, whom to ask."""
    kopf = f"Pressemitteilung vom {format_tag(mitteilung.datum)}" if mitteilung.datum else "Pressemitteilung"
    if mitteilung.sperrfrist is not None and mitteilung.sperrfrist > ausgabe.config.jetzt:
        kopf += f". SPERRFRIST: {format_zeitpunkt(mitteilung.sperrfrist)}"
    if mitteilung.ist_entwurf:
        kopf = f"ENTWURF, nicht zur Veröffentlichung. {kopf}"
    seite = ausgabe.absolute(mitteilung.adresse)
    teile = [f"<p>{html.escape(kopf)}</p>", f"<p><strong>{html.escape(xml_clean(mitteilung.kurztext))}</strong></p>"]
    teile.append(portable_html(ausgabe.html(mitteilung), seite))
    ueber_uns = (ausgabe.setting("presse") or {}).get("ueber_uns")
    if ueber_uns:
        teile.append(f"<h2>Über das Oberzentrum Südthüringen</h2>\n<p>{html.escape(plain_line(str(ueber_uns)))}</p>")
    if mitteilung.kontakt:
        teile.append(f"<h2>Kontakt</h2>\n<p>{html.escape(plain_line(mitteilung.kontakt))}</p>")
    teile.append(f'<p>Im Netz: <a href="{html.escape(seite)}">{html.escape(seite)}</a></p>')
    return "\n".join(teile)


def _nachweis(foto: Foto, name: str) -> str:
    zeilen = [name, f"Bild: {foto.nachweis}", foto.lizenz_url or "", foto.alt]
    return "\n".join(plain_line(zeile) for zeile in zeilen if zeile)


def _kennung(ausgabe: Ausgabe, mitteilung: Pressemitteilung) -> str:
    """Pictures are costly to prepare, so an unchanged kit is taken over from the last build."""
    angaben = [ausgabe.bilder.kennung(foto.key) for foto in offered_photos(ausgabe, mitteilung)]
    return digest("pressemappe", *_texte(ausgabe, mitteilung).values(), *angaben)
