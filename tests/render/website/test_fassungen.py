"""Pages in other languages: found from each other, whole in their language, and never in the way of the German ones."""

from __future__ import annotations

import json
import re
import shutil
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from generator.check.katalog import all_namen
from tests.conftest import Musterprojekt

URSPRUNG = "https://muster.example"
ENGLISCH = (
    "en", "en/fields", "en/fields/precision-technology", "en/living-here", "en/business-sites", "en/contact",
    "en/search",
)  # fmt: skip
DEUTSCH = re.compile(
    r"\b(?:und|oder|der|die|das|ein|eine|für|mit|auf|ist|sind|nicht|zur|zum|Startseite|Kontakt|Suche|Quellen?|Stand|Bild|"
    r"Entwurf|Seite|Termine?|Kalender|Geschichten|Städte|Leben|hier|Lageplan|Tabelle|offen|Datenschutz|Impressum)\b"
)
LEER = {
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "track",
    "wbr",
    "path",
    "circle",
}
SICHTBAR = ("aria-label", "title", "alt", "placeholder", "content", "data-worte")


class Text(HTMLParser):
    """What a page says in its own language: text and attributes that are read out, without parts in another one."""

    def __init__(self) -> None:
        super().__init__()
        self.eigenes: list[str] = []
        self.fremd: list[str] = []
        self._offen: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        angaben = dict(attrs)
        fremd = bool(self._offen and self._offen[-1][1]) or angaben.get("lang") == "de"
        ziel = self.fremd if fremd or tag == "script" else self.eigenes
        # The site's name is German in every language, and a meta element cannot say so.
        name = angaben.get("property") == "og:site_name"
        ziel += [wert for key in SICHTBAR if (wert := angaben.get(key)) and not name]
        if tag not in LEER:
            self._offen.append((tag, fremd or tag in ("script", "style")))

    def handle_endtag(self, tag: str) -> None:
        while self._offen:
            offen, _ = self._offen.pop()
            if offen == tag:
                return

    def handle_data(self, data: str) -> None:
        (self.fremd if self._offen and self._offen[-1][1] else self.eigenes).append(data)


def _read(vorschau: Path, seite: str) -> str:
    return (vorschau / seite / "index.html").read_text(encoding="utf-8")


def _alternates(html: str) -> dict[str, str]:
    return dict(re.findall(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)">', html))


@pytest.mark.parametrize("seite", ENGLISCH)
def test_an_english_page_is_english(vorschau: Path, seite: str) -> None:
    """No German word outside of parts that say they are German (WCAG 3.1.1, 3.1.2)."""
    html = _read(vorschau, seite)
    leser = Text()
    leser.feed(html)
    text = " ".join(leser.eigenes)

    assert '<html lang="en">' in html
    assert [] == DEUTSCH.findall(text)
    assert "Südthüringen" in " ".join(leser.fremd)


def test_versions_name_each_other_on_every_page(vorschau: Path) -> None:
    """Search engines ignore a link that is not returned; `x-default` is the English one."""
    paare = 0
    for datei in vorschau.rglob("index.html"):
        html = datei.read_text(encoding="utf-8")
        eigene = re.search(r'<link rel="canonical" href="([^"]+)">', html)
        verweise = _alternates(html)
        if not verweise or eigene is None:
            continue
        sprache = re.search(r'<html lang="(\w+)">', html)
        assert sprache is not None
        assert verweise[sprache[1]] == eigene[1]
        assert verweise["x-default"] == verweise["en"]
        for ziel in set(verweise.values()):
            andere = vorschau / ziel.removeprefix(URSPRUNG).lstrip("/") / "index.html"
            assert verweise == _alternates(andere.read_text(encoding="utf-8")), (datei, ziel)
            paare += 1
    assert 2 * 2 * len(ENGLISCH) == paare


def test_the_switch_leads_to_the_same_page_and_stands_only_where_there_is_one(vorschau: Path) -> None:
    """A link, so it works without script; in the language it leads to."""
    feld = _read(vorschau, "kompetenzfelder/praezisionstechnologie")

    assert '<a href="/en/fields/precision-technology/" lang="en" hreflang="en">English</a>' in feld
    assert '<a href="/ueber-uns/kontakt/" lang="de" hreflang="de">Deutsch</a>' in _read(vorschau, "en/contact")
    for ohne in ("kompetenzfelder/behaelterglas", "kalender", "staedte/suhl"):
        assert 'class="sprachwahl"' not in _read(vorschau, ohne)
        assert '<a href="/en/" lang="en" hreflang="en">English</a>' in _read(vorschau, ohne), "in the footer"


def test_a_link_to_a_german_page_says_so(vorschau: Path) -> None:
    """In words for people, as hreflang for machines; a link to an English page does not."""
    start, seite = _read(vorschau, "en"), _read(vorschau, "en/living-here")

    assert '<a href="/staedte/suhl/" hreflang="de">Suhl (in German)</a>' in start
    assert '<a href="/en/fields/precision-technology/">' in _read(vorschau, "en/business-sites")
    assert '<a class="weiter" href="/staedte/" hreflang="de">The towns (in German)</a>' in seite


def test_the_home_page_answers_in_five_seconds(vorschau: Path) -> None:
    """Precision technology with its figure and year before life here; dates in English, titles marked as German."""
    start = _read(vorschau, "en")
    reihe = [start.index(stelle) for stelle in ("3,024", "Coming events", "And after work")]

    assert sorted(reihe) == reihe
    assert re.search(r'3,024<span class="mass-jahr"><span class="unsichtbar">, as of</span> 2021', start)
    assert re.search(r"<time datetime=\"[^\"]+\">(?:\d+ to )?[A-Z]?[\w ]+ 202\d</time>", start)
    assert 'hreflang="de"><span lang="de">' in start
    assert 'alt="A measuring line with fine marks on a dark ground"' in start


def test_machines_are_told_the_language(vorschau: Path) -> None:
    """Open Graph, JSON-LD and the sitemap."""
    html = _read(vorschau, "en/contact")
    daten = [json.loads(t) for t in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)]
    seite = next(d for d in daten if d["@type"] == "WebPage")

    assert '<meta property="og:locale" content="en_GB">' in html
    assert '<meta property="og:locale:alternate" content="de_DE">' in html
    assert ("en", f"{URSPRUNG}/ueber-uns/kontakt/") == (seite["inLanguage"], seite["translationOfWork"]["@id"])
    raum = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    baum = ET.fromstring((vorschau / "sitemap.xml").read_bytes())
    orte = {
        url.findtext("s:loc", "", raum): [link.get("hreflang") for link in url.findall("x:link", raum)]
        for url in baum.findall("s:url", raum)
    }
    assert ["de", "en", "x-default"] == orte[f"{URSPRUNG}/en/contact/"] == orte[f"{URSPRUNG}/ueber-uns/kontakt/"]
    assert f"{URSPRUNG}/en/fields/precision-technology/" not in orte, "a draft"


def test_each_search_finds_its_own_language(vorschau: Path) -> None:
    """German results are not diluted, English ones are not missing."""
    deutsch, englisch = (
        {seite["a"] for seite in json.loads((vorschau / name).read_text("utf-8"))["seiten"]}
        for name in ("daten/suche.json", "daten/suche-en.json")
    )

    assert {f"/{seite}/" for seite in ENGLISCH if seite != "en/search"} == englisch
    assert not {adresse for adresse in deutsch if adresse.startswith("/en/")}
    assert 'data-index="/daten/suche-en.json"' in _read(vorschau, "en/search")


def test_feeds_and_lists_stay_german(vorschau: Path) -> None:
    """No English page in a feed, in the list from A to Z, or among the fields."""
    for datei in [*vorschau.glob("feeds/*.xml"), *vorschau.glob("daten/*.json")]:
        if datei.name != "suche-en.json":
            assert "/en/" not in datei.read_text(encoding="utf-8"), datei.name
    for seite in ("suche", "kompetenzfelder", "service", "lebensqualitaet", "ueber-uns"):
        html = _read(vorschau, seite)
        inhalt = html[html.index("<main") : html.index("</main>")]
        assert "/en/" not in inhalt, seite


def test_gaps_tables_and_credits_speak_the_language(vorschau: Path) -> None:
    """What the program puts into a text."""
    feld = _read(vorschau, "en/fields/precision-technology")

    assert '<span class="offen">[to be completed: name of the contact]</span>' in feld
    assert 'aria-label="Table: Product, Town"' in feld
    assert '<span class="bildnachweis">Picture: ' in _read(vorschau, "en")


def test_production_links_only_what_is_published(musterprojekt: Musterprojekt) -> None:
    """A draft version is no version yet; the menu has no gaps."""
    assert musterprojekt.build(entwuerfe=False).bericht is not None

    dateien = {pfad for pfad in musterprojekt.site_files() if pfad.startswith("en/")}
    assert {"en/index.html", "en/contact/index.html", "en/search/index.html"} == dateien
    assert {} == _alternates(musterprojekt.read_site("lebensqualitaet/index.html"))
    start = musterprojekt.read_site("en/index.html")
    assert "/en/fields/" not in start
    assert "/en/contact/" in start


def test_without_pages_in_another_language_nothing_is_said_of_it(musterprojekt: Musterprojekt) -> None:
    """No switch, no search, no word."""
    shutil.rmtree(musterprojekt.wurzel / "inhalte/en")
    musterprojekt.build()

    assert not (musterprojekt.wurzel / "site/en").exists()
    assert "English" not in musterprojekt.read_site("index.html")
    assert "xhtml" not in musterprojekt.read_site("sitemap.xml")


def test_another_language_is_a_folder_and_a_file_of_words(musterprojekt: Musterprojekt) -> None:
    """Nothing else has to be done: pages, switch, search, sitemap and the other languages know it."""
    paket = Path(__file__).resolve().parents[3] / "vorlagen/woerter/en.yml"
    woerter = yaml.safe_load(paket.read_text(encoding="utf-8"))
    woerter["sprache"] |= {"name": "Français", "og": "fr_FR", "nur_deutsch": "(en allemand)"}
    woerter["rahmen"]["sprung"] = "Aller au contenu"
    musterprojekt.write("vorlagen/woerter/fr.yml", yaml.safe_dump(woerter, allow_unicode=True))
    musterprojekt.write(
        "inhalte/fr/index.md",
        "---\ntitel: Précision et verre\nfassung_von: inhalte/index.md\nzielgruppen: [unternehmen]\n---\n\nBonjour.\n",
    )
    assert musterprojekt.build().bericht is not None

    seite = musterprojekt.read_site("fr/index.html")
    assert '<html lang="fr">' in seite
    assert "Aller au contenu" in seite
    for andere in ("index.html", "en/index.html", "fr/index.html"):
        assert ["de", "en", "fr", "x-default"] == list(_alternates(musterprojekt.read_site(andere)))
    assert '<a href="/fr/" lang="fr" hreflang="fr">Français</a>' in musterprojekt.read_site("index.html")
    assert (musterprojekt.wurzel / "site/fr/search/index.html").exists()


FELD, LEBEN = "inhalte/en/fields/precision-technology.md", "inhalte/en/living-here.md"
ORIGINAL = "inhalte/kompetenzfelder/praezisionstechnologie.md"
NICHT_MOEGLICH = "kann es nicht in anderen Sprachen geben"


@pytest.mark.parametrize(
    ("pfad", "alt", "neu", "stelle", "meldung"),
    [
        (FELD, ORIGINAL, ORIGINAL.replace("ie.md", "i.md"), (4, 14), f"gibt es nicht – meinten Sie {ORIGINAL}?"),
        (FELD, ORIGINAL, "inhalte/staedte/suhl.md", (4, 14), NICHT_MOEGLICH),
        (FELD, ORIGINAL, "inhalte/ueber-uns/", (4, 14), NICHT_MOEGLICH),
        (FELD, ORIGINAL, "../../../etc/passwd", (4, 14), NICHT_MOEGLICH),
        (FELD, f"fassung_von: {ORIGINAL}\n", "", (1, 1), "«fassung_von» fehlt"),
        (FELD, "reichweite: weltweit", "reichweite: deutschlandweit", (7, 13), "weicht vom Original ab"),
        (FELD, '"3,024", einheit', '"4,024", einheit', (9, 3), f"«4,024» (2021) steht nicht in {ORIGINAL}"),
        (FELD, "kennzahlen:", "foto: messlinie\nkennzahlen:", (1, 1), "«foto_alt» fehlt"),
        (LEBEN, "inhalte/lebensqualitaet/", "inhalte/kompetenzfelder/", (4, 14), "Fassung: inhalte/en/fields/index.md"),
        ("inhalte/ueber-uns/kontakt.md", "titel:", "fassung_von: x\ntitel:", (2, 1), "kennt hier niemand"),
    ],
)
def test_a_wrong_version_is_one_plain_finding(
    musterprojekt: Musterprojekt, pfad: str, alt: str, neu: str, stelle: tuple[int, int], meldung: str
) -> None:
    """With file, line and what to do."""
    musterprojekt.replace(pfad, alt, neu)

    befunde = [b for b in musterprojekt.befunde(pfad) if b.schwere == "fehler"]

    assert [(stelle, True)] == [((b.stelle.zeile, b.stelle.spalte), meldung in b.meldung) for b in befunde], befunde
    assert all(befund.regel in all_namen() for befund in befunde)


@pytest.mark.parametrize(
    ("pfad", "regel", "meldung"),
    [
        ("inhalte/xx/index.md", "wert-unzulaessig", "«xx» ist nicht eingerichtet. Bekannt: inhalte/en/. Für eine neue"),
        ("inhalte/englisch/index.md", "wert-unzulaessig", "etwa inhalte/en/"),
        ("inhalte/en/search.md", "adresse-doppelt", "/en/search/ gehört der Suche"),
        ("inhalte/en/About Us/kag.md", "wert-unzulaessig", "Der Ordnername «About Us» wird zur Adresse"),
    ],
)  # fmt: skip
def test_a_page_in_the_wrong_place_is_one_plain_finding(
    musterprojekt: Musterprojekt, pfad: str, regel: str, meldung: str
) -> None:
    """An unknown language, a folder that is none, the address of the search, a name that cannot be an address."""
    musterprojekt.write("inhalte/ueber-uns/kag.md", "---\ntitel: KAG\n---\n\nText.\n")
    musterprojekt.write(pfad, "---\ntitel: KAG\nfassung_von: inhalte/ueber-uns/kag.md\n---\n\nText.\n")

    befunde = [b for b in musterprojekt.befunde(pfad) if b.schwere == "fehler"]

    assert [regel] == [b.regel for b in befunde]
    assert meldung in befunde[0].meldung
