"""What each kind of page weighs and what the checkers say of it; writes the table of `tests/leistung/README.md`.

    python -m tests.leistung.seitenwerte [--axe axe.min.js] [--ibm ace.js] [--vnu vnu.jar]
                                         [--lighthouse PROGRAMM] [--laeufe 3] [--nur /kalender/ ...]

With `--nur` only these addresses are measured, and the table is left as it is.

Measured is a throw-away copy of the project in which every draft is published, so that the figures are those of the
public site: without its draft marks, and open to search engines. Chromium is the system's. axe comes from the dev
dependencies unless a newer one is named; IBM's engine (npm: accessibility-checker-engine), the Nu checker (npm:
vnu-jar) and Lighthouse (npm) come from outside, and what is not named is shown as "–".
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import axe_core_python
import brotli

from generator.config import load_config
from generator.publish.website import build
from tests.browser.chrome import Chrome, find_chromium
from tests.browser.conftest import serve

WURZEL = Path(__file__).resolve().parents[2]
README = Path(__file__).parent / "README.md"
ANFANG, ENDE = "<!-- seitenwerte: anfang -->", "<!-- seitenwerte: ende -->"
SEITEN = {
    "Startseite": "/",
    "Kompetenzfelder": "/kompetenzfelder/",
    "Kompetenzfeld": "/kompetenzfelder/praezisionstechnologie/",
    "Geschichten": "/geschichten/",
    "Geschichte": "/geschichten/wiegand-glas/",
    "Leben hier": "/lebensqualitaet/",
    "Lebensqualität": "/lebensqualitaet/sport/",
    "Städte": "/staedte/",
    "Stadt": "/staedte/suhl/",
    "Service": "/service/",
    "Serviceseite": "/service/gewerbeflaechen/",
    "Über uns": "/ueber-uns/kontakt/",
    "Bildnachweis": "/ueber-uns/bildnachweis/",
    "Presse": "/presse/",
    "Pressemitteilung": "/presse/biathlon-weltcup-im-maerz-2027/",
    "Newsletter": "/newsletter/2026-11/",
    "Suche": "/suche/",
    "Nicht gefunden": "/404.html",
    "Kalender": "/kalender/",
    "Monat": "/kalender/2027-01/",
    "Abonnieren": "/kalender/abonnieren/",
    "Veranstaltung": "/veranstaltungen/biathlon-weltcup-oberhof-2027/",
    "Feeds": "/feeds/",
    "Einbetten": "/einbetten/",
    "Englisch": "/en/",
}
_OFFEN = {"/suche/": "?q=glas", "/kalender/": "?stadt=suhl"}
"""What a reader's act puts on a page; looked at besides the page as it opens."""
_BILDER = {".avif", ".webp", ".jpg", ".png", ".ico", ".svg"}


@dataclass(frozen=True)
class Werte:
    """The figures of one page."""

    anfragen: int
    gewicht: float
    """KiB, brotli, without pictures."""
    bilder: float
    """KiB of pictures a phone (360 px, double density) loads, scrolled to the end."""
    axe: int
    """Findings, light and dark, 1280 and 320 px, everything open."""
    ibm: int | None
    """The same by IBM's engine, WCAG 2.2, what it is sure of; None where it was not asked."""


def publish_drafts(ordner: Path) -> Path:
    """A copy of the project with every draft published; pictures come from the real one's cache."""
    kopie = ordner / "projekt"
    shutil.copytree(WURZEL, kopie, ignore=shutil.ignore_patterns(".*", "site", "tests", "generator", "node_modules"))
    (kopie / ".cache").symlink_to(WURZEL / ".cache")
    for datei in (*(kopie / "inhalte").rglob("*.md"), *(kopie / "veranstaltungen").rglob("*.md")):
        text = datei.read_text(encoding="utf-8")
        datei.write_text(re.sub(r"^status: entwurf\b", "status: veroeffentlicht", text, flags=re.M), encoding="utf-8")
    return kopie


def measure(chrome: Chrome, site: Path, ursprung: str, adresse: str, axe: str, ibm: str | None) -> Werte:
    """Open the page as a phone would, then as the checker does."""
    tab = chrome.tab(breite=360, hoehe=740, dichte=2)
    tab.open(ursprung + adresse)
    tab.js("(async () => { for (let y = 0; y < document.body.scrollHeight; y += 500) { scrollTo(0, y);"
           " await new Promise((r) => setTimeout(r, 60)); } })()")  # fmt: skip
    dateien = {_file_of(site, anfrage) for anfrage in tab.anfragen if anfrage.startswith(ursprung)}
    bilder = [datei for datei in dateien if datei.suffix in _BILDER]
    text = [datei for datei in dateien if datei.suffix not in _BILDER]
    return Werte(
        len(text),
        sum(map(_weight, text)) / 1024,
        sum(datei.stat().st_size for datei in bilder) / 1024,
        sum(_look(chrome, ursprung, adresse, _AXE.replace("{axe}", axe))),
        None if ibm is None else sum(_look(chrome, ursprung, adresse, _IBM.replace("{ibm}", ibm))),
    )


_AXE = "{axe};axe.run(document).then((r) => r.violations.reduce((s, v) => s + v.nodes.length, 0))"
_IBM = (
    "{ibm};new ace.Checker().check(document, ['WCAG_2_2']).then((r) => "
    "r.results.filter((e) => e.value[0] === 'VIOLATION' && e.value[1] === 'FAIL').length)"
)


def _look(chrome: Chrome, ursprung: str, adresse: str, pruefer: str) -> Iterator[int]:
    """What a checker finds, light and dark, wide and narrow, as the page opens and after a reader's act."""
    for zusatz in dict.fromkeys(("", _OFFEN.get(adresse, ""))):
        for dunkel in (False, True):
            for breite in (1280, 320):
                tab = chrome.tab(breite=breite, dunkel=dunkel)
                tab.open(ursprung + adresse + zusatz)
                tab.js("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
                yield int(tab.js(pruefer))


def _file_of(site: Path, anfrage: str) -> Path:
    datei = site / unquote(urlsplit(anfrage).path).lstrip("/")
    return datei / "index.html" if datei.is_dir() else datei


def _weight(datei: Path) -> int:
    roh = datei.read_bytes()
    return len(roh) if datei.suffix == ".woff2" else len(brotli.compress(roh))


def check_html(site: Path, vnu: Path) -> Counter[str]:
    """Errors of the Nu checker by file, of every page and stylesheet."""
    fehler: Counter[str] = Counter()
    for argumente in (["--skip-non-html", str(site)], ["--skip-non-css", str(site / "assets")]):
        lauf = subprocess.run(
            ["java", "-jar", str(vnu), "--format", "json", "--errors-only", *argumente],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        for meldung in json.loads(lauf.stderr or '{"messages": []}')["messages"]:
            fehler[unquote(urlsplit(meldung["url"]).path).removeprefix(f"{site}/").removeprefix("./")] += 1
    return fehler


def lighthouse(programm: str, adresse: str, laeufe: int) -> str:
    """The medians of some mobile runs: performance, accessibility, best practices, SEO; LCP, TBT and CLS."""
    berichte = [_run_lighthouse(programm, adresse) for _ in range(laeufe)]

    def median(wert: Callable[[Any], float]) -> float:
        return statistics.median(wert(bericht) for bericht in berichte)

    noten = "/".join(str(round(median(lambda b, n=name: b["categories"][n]["score"]) * 100)) for name in
                     ("performance", "accessibility", "best-practices", "seo"))  # fmt: skip
    lcp, tbt, cls = (median(lambda b, n=name: b["audits"][n]["numericValue"]) for name in
                     ("largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"))  # fmt: skip
    return f"{noten} ({lcp / 1000:.1f} s, {tbt:.0f} ms, {cls:.3f})"


def _run_lighthouse(programm: str, adresse: str) -> Any:
    with tempfile.NamedTemporaryFile(suffix=".json") as ziel:
        subprocess.run(
            [programm, adresse, "--quiet", "--output=json", f"--output-path={ziel.name}",
             "--chrome-flags=--headless=new --no-sandbox --disable-gpu"],
            env={**os.environ, "CHROME_PATH": find_chromium() or ""},
            check=True, capture_output=True,
        )  # fmt: skip
        return json.loads(Path(ziel.name).read_text(encoding="utf-8"))


def main() -> None:
    """Build, measure, write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--axe", type=Path, default=Path(axe_core_python.__file__).parent / "axe.min.js")
    parser.add_argument("--ibm", type=Path)
    parser.add_argument("--vnu", type=Path)
    parser.add_argument("--lighthouse")
    parser.add_argument("--laeufe", type=int, default=3)
    parser.add_argument("--nur", nargs="*", default=())
    wahl = parser.parse_args()
    axe = wahl.axe.read_text(encoding="utf-8")
    ibm = wahl.ibm.read_text(encoding="utf-8") if wahl.ibm else None
    with tempfile.TemporaryDirectory() as ordner:
        site = Path(ordner) / "site"
        config = load_config(publish_drafts(Path(ordner)), entwuerfe=True, ziel=site, stichtag=date(2026, 11, 22))
        assert build(config).bericht is not None
        server, ursprung = serve(site)
        fehler = check_html(site, wahl.vnu) if wahl.vnu else None
        chrome = Chrome()
        zeilen = []
        for name, adresse in SEITEN.items():
            if wahl.nur and adresse not in wahl.nur:
                continue
            werte = measure(chrome, site, ursprung, adresse, axe, ibm)
            vnu = "–" if fehler is None else str(fehler[_file_of(site, adresse).relative_to(site).as_posix()])
            licht = lighthouse(wahl.lighthouse, ursprung + adresse, wahl.laeufe) if wahl.lighthouse else "–"
            zweite = "–" if werte.ibm is None else werte.ibm
            spalten = [name, f"`{adresse}`", werte.anfragen, f"{werte.gewicht:.1f}", round(werte.bilder), werte.axe]
            zeilen.append("| " + " | ".join(map(str, [*spalten, zweite, vnu, licht])) + " |")
            print(zeilen[-1], flush=True)
        chrome.close()
        server.shutdown()
    if wahl.nur:
        return
    fassung = re.search(r"axe v([\d.]+)", axe)
    gesamt = "nicht geprüft" if fehler is None else f"{sum(fehler.values())} in allen Seiten und Stylesheets"
    laeufe = f"; Lighthouse: Median von {wahl.laeufe} Läufen" if wahl.lighthouse else ""
    _write(zeilen, f"axe {fassung[1] if fassung else '?'}; Fehler des Nu-Prüfers: {gesamt}{laeufe}.")


def _write(zeilen: list[str], zusatz: str) -> None:
    tabelle = "\n".join(
        [
            "| Seite | Adresse | Anfragen ohne Bilder | KiB brotli ohne Bilder | KiB Bilder am Telefon | axe | IBM | "
            "vnu | Lighthouse mobil (LCP, TBT, CLS) |",
            "|---|---|--:|--:|--:|--:|--:|--:|---|",
            *zeilen,
        ]
    )
    text = README.read_text(encoding="utf-8")
    block = f"{ANFANG}\n\n{tabelle}\n\n{zusatz}\n\n{ENDE}"
    README.write_text(text[: text.index(ANFANG)] + block + text[text.index(ENDE) + len(ENDE) :], encoding="utf-8")


if __name__ == "__main__":
    main()
