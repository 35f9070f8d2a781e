"""A browser loads the right candidate of each picture, at every width and density, and nothing moves meanwhile."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.config import load_config
from generator.publish.website import build
from tests.bildmaterial import noise, put
from tests.browser.chrome import Chrome
from tests.browser.conftest import serve
from tests.conftest import STICHTAG

pytestmark = pytest.mark.browser
SEITE = "/geschichten/muster-messtechnik/"


@pytest.fixture(scope="module")
def bilderseiten(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The tiny project with one large picture, built and served."""
    wurzel = tmp_path_factory.mktemp("bilder") / "projekt"
    shutil.copytree(Path(__file__).resolve().parents[1] / "musterprojekt", wurzel)
    put(wurzel, "messlinie.png", noise(40, 25).resize((2200, 1375)), presse="true")
    assert build(load_config(wurzel, entwuerfe=True, stichtag=STICHTAG, umgebung={})).bericht is not None
    server, ursprung = serve(wurzel / "site")
    yield ursprung
    server.shutdown()


@pytest.mark.parametrize(("breite", "dichte"), [(360, 1), (360, 2), (1440, 1), (1440, 2)])
def test_the_smallest_candidate_that_is_sharp_is_loaded(
    chrome: Chrome, bilderseiten: str, breite: int, dichte: int
) -> None:
    """AVIF, and of its widths the first that has a pixel for every pixel of the screen (or the widest there is)."""
    tab = chrome.tab(breite=breite, dichte=dichte)
    tab.open(bilderseiten + SEITE)
    bild = "document.querySelector('picture img')"
    tab.wait_until(f"{bild}.complete && {bild}.naturalWidth > 0")
    geladen = tab.js(f"{bild}.currentSrc")
    gezeigt = tab.js(f"{bild}.getBoundingClientRect().width") * dichte
    stufen = sorted(int(w) for w in re.findall(r" (\d+)w", tab.js(f"{bild}.parentElement.children[0].srcset")))

    treffer = re.search(r"-(\d+)\.[0-9a-f]+\.avif$", geladen)
    assert treffer is not None, geladen
    # `sizes` promises the width within a few per cent; a step more than needed would show here.
    erwartet = {next((s for s in stufen if s >= gezeigt * faktor), stufen[-1]) for faktor in (0.98, 1.0, 1.06)}
    assert int(treffer[1]) in erwartet
    assert sum(adresse.count("/bilder/") for adresse in tab.anfragen if "-quer-" in adresse) == 1


def test_nothing_moves_while_pictures_arrive(chrome: Chrome, bilderseiten: str) -> None:
    """The space is reserved by width and height (cumulative layout shift)."""
    tab = chrome.tab(breite=360)
    tab.open(bilderseiten + SEITE)
    tab.wait_until("document.querySelector('picture img').complete")
    ausdruck = """new Promise(fertig => { let summe = 0;
        new PerformanceObserver(liste => { for (const e of liste.getEntries()) summe += e.value; })
          .observe({type: 'layout-shift', buffered: true});
        setTimeout(() => fertig(summe), 300); })"""

    assert tab.js(ausdruck) < 0.02


def test_pictures_below_wait_until_they_come_near(chrome: Chrome, bilderseiten: str) -> None:
    """On the page for journalists the first hurries; those far below are lazy, and all have their words."""
    tab = chrome.tab(breite=360)
    tab.open(bilderseiten + "/presse/fotos/")
    tab.wait_until("document.querySelector('picture img').complete")

    assert tab.js("document.querySelector('picture img').fetchPriority") == "high"
    assert tab.js("[...document.querySelectorAll('picture img')].every(bild => bild.alt.length > 19)")
    assert tab.meldungen == []


def test_the_credit_is_copied(chrome: Chrome, bilderseiten: str) -> None:
    """One press on the button, and a screen reader hears that it worked."""
    tab = chrome.tab(breite=1280)
    tab.open(bilderseiten + "/presse/fotos/")
    # A headless window has neither focus nor a clipboard; what is put there is what counts.
    tab.js("navigator.clipboard.writeText = async text => { window.kopiert = text }")
    tab.js("document.querySelector('[data-kopieren-aus]').click()")

    assert tab.wait_until("document.getElementById('kopiert').textContent") == "Kopiert: Nachweis von messlinie"
    assert tab.js("window.kopiert") == "Foto: Erika Muster, CC-BY-4.0"
