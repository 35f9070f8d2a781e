"""The real project's preview in a real browser: it works, says nothing on the console and asks nobody else."""

from __future__ import annotations

import pytest

from tests.browser.chrome import Chrome

pytestmark = pytest.mark.browser

SEITEN = (
    "/",
    "/geschichten/",
    "/geschichten/feinmess-suhl/",
    "/kompetenzfelder/praezisionstechnologie/",
    "/staedte/suhl/",
    "/lebensqualitaet/sport/",
    "/service/gewerbeflaechen/",
    "/presse/",
    "/newsletter/",
    "/ueber-uns/impressum/",
    "/kalender/",
    "/kalender/2027-01/",
    "/kalender/stadt/oberhof/",
    "/kalender/kategorie/sport/",
    "/kalender/abonnieren/",
    "/veranstaltungen/biathlon-weltcup-oberhof-2027/",
    "/suche/",
)


@pytest.mark.parametrize("seite", SEITEN)
def test_a_page_opens_without_complaint_and_without_foreign_requests(chrome: Chrome, website: str, seite: str) -> None:
    """No console error, no blocked resource, no request to another host, one h1, no sideways scrolling at 320 px."""
    tab = chrome.tab(breite=320)

    tab.open(website + seite)

    assert [] == tab.meldungen
    assert [] == tab.foreign_requests(website)
    assert 1 == tab.js("document.querySelectorAll('h1').length")
    assert tab.js("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert "" == tab.js("document.cookie")
    assert 0 == tab.js("localStorage.length + sessionStorage.length")


def test_from_home_to_a_story_by_keyboard(chrome: Chrome, website: str) -> None:
    """The first tab stop is the skip link, and a story can be reached and opened without a mouse."""
    tab = chrome.tab()
    tab.open(website + "/")
    tab.press("Tab")

    assert "#inhalt" == tab.js("document.activeElement.getAttribute('href')")
    for _ in range(60):
        tab.press("Tab")
        if "/geschichten/" in (tab.js("document.activeElement.getAttribute('href')") or "").removesuffix(
            "/geschichten/"
        ):
            break
    ziel = tab.js("document.activeElement.href")
    tab.press("Enter")
    tab.wait_until(f"location.href === {ziel!r} && document.readyState === 'complete'")

    assert "/geschichten/" in tab.js("location.pathname")


@pytest.mark.parametrize(
    ("frage", "treffer"),
    [
        ("Feinmess", "Feinmess"),
        ("glas", "Behälterglas"),
        ("behaelterglas", "Behälterglas"),
        ("Biathlon", "Biathlon"),
    ],
)
def test_the_search_finds_what_people_type(chrome: Chrome, website: str, frage: str, treffer: str) -> None:
    """Umlauts or not, inside compounds, stories and coming events; the number of results is announced."""
    tab = chrome.tab()
    tab.open(website + "/suche/")
    tab.js("document.querySelector('main input[type=search]').focus()")
    tab.type(frage)
    tab.press("Enter")

    tab.wait_until(r"/\d+ Treffer|Ein Treffer/.test(document.querySelector('main [role=status]').textContent)")
    tab.wait_until(f"document.querySelector('main').innerText.includes({treffer!r})")

    assert [] == tab.meldungen
    assert [] == tab.foreign_requests(website)


def test_the_search_offers_lists_without_script(chrome: Chrome, website: str) -> None:
    """Who has no script finds everything from A to Z."""
    tab = chrome.tab(script=False)
    tab.open(website + "/suche/")

    dokument = tab.call("DOM.getDocument", depth=-1)["root"]["nodeId"]
    verweise = tab.call("DOM.querySelectorAll", nodeId=dokument, selector="main a[href]")["nodeIds"]

    assert len(verweise) > 20


def test_an_unknown_address_gets_a_helpful_page(chrome: Chrome, website: str) -> None:
    """404 offers the search and the ways in."""
    tab = chrome.tab()
    tab.open(website + "/gibt/es/nicht/")

    ziele = tab.js("[...document.querySelectorAll('main a[href]')].map(a => a.getAttribute('href'))")

    assert "/suche/" in ziele or tab.js("!!document.querySelector('main form[action=\"/suche/\"]')")
    assert "/kalender/" in ziele
