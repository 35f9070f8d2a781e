"""Access: what a machine can see of WCAG 2.2 AA, and walks by keyboard alone and without script."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import axe_core_python
import pytest

from tests.browser.chrome import Chrome, Tab

pytestmark = pytest.mark.browser

WURZEL = Path(__file__).resolve().parents[2]
IBM = WURZEL / ".cache/node/node_modules/accessibility-checker-engine/ace.js"
"""The second opinion; CI installs it (.ci/run), elsewhere its tests are skipped without it."""
AXE = (Path(axe_core_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
FARBREGELN = ("color-contrast", "link-in-text-block")
SEITEN = (
    "/",
    "/kompetenzfelder/",
    "/kompetenzfelder/behaelterglas/",
    "/geschichten/",
    "/geschichten/wiegand-glas/",
    "/lebensqualitaet/",
    "/lebensqualitaet/familie/",
    "/staedte/",
    "/staedte/schleusingen/",
    "/service/",
    "/service/gewerbeflaechen/",
    "/ueber-uns/",
    "/ueber-uns/kontakt/",
    "/ueber-uns/bildnachweis/",
    "/presse/",
    "/presse/biathlon-weltcup-im-maerz-2027/",
    "/newsletter/",
    "/newsletter/2026-11/",
    "/suche/?q=glas",
    "/muster/",
    "/en/",
    "/en/fields/",
    "/en/fields/container-glass/",
    "/en/living-here/",
    "/en/investor-service/",
    "/en/contact/",
    "/en/search/?q=glass",
    "/gibt-es-nicht/",
)
KALENDERSEITEN = (
    "/kalender/",
    "/kalender/?stadt=suhl",
    "/kalender/2027-01/",
    "/kalender/stadt/oberhof/",
    "/kalender/archiv/",
    "/kalender/abonnieren/",
    "/veranstaltungen/biathlon-weltcup-oberhof-2027/",
    "/feeds/",
    "/einbetten/",
    "/presse/fotos/",
)


def find_faults(tab: Tab, *regeln: str) -> list[str]:
    """What axe finds, best practices too, or only by some rules, with everything that opens open."""
    tab.js("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    tab.js(AXE + ";0")
    wahl = json.dumps({"resultTypes": ["violations"]} | ({"runOnly": list(regeln)} if regeln else {}))
    lauf = f"axe.run(document, {wahl}).then((r) => JSON.stringify(r.violations))"
    return [f"{v['id']}: {knoten['html'][:160]}" for v in json.loads(tab.js(lauf)) for knoten in v["nodes"]]


@pytest.mark.parametrize("seite", [*SEITEN, *KALENDERSEITEN])
def test_axe_finds_nothing(chrome: Chrome, website: str, seite: str) -> None:
    """Wide and narrow, and in the dark what depends on colour; no sideways scrolling at 320 px (WCAG 1.4.10)."""
    for breite, dunkel, regeln in ((1280, False, ()), (320, False, ()), (1280, True, FARBREGELN)):
        tab = chrome.tab(breite=breite, dunkel=dunkel)
        tab.open(website + seite)
        if "?q=" in seite:
            tab.wait_until("document.querySelectorAll('#treffer li').length > 0")

        assert [] == find_faults(tab, *regeln), (breite, dunkel)
        assert tab.js("document.documentElement.scrollWidth <= innerWidth")


def find_ibm_faults(tab: Tab) -> list[str]:
    """What IBM's engine is sure of by WCAG 2.2, with everything open; what it wants people to look at is left out."""
    tab.js("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    tab.js(IBM.read_text(encoding="utf-8") + ";0")
    lauf = """new ace.Checker().check(document, ['WCAG_2_2']).then((r) => JSON.stringify(r.results
        .filter((e) => e.value[0] === 'VIOLATION' && e.value[1] === 'FAIL')
        .map((e) => e.ruleId + ': ' + e.snippet.slice(0, 160))))"""
    funde: list[str] = json.loads(tab.js(lauf))
    return funde


@pytest.mark.parametrize(("nummer", "seite"), list(enumerate([*SEITEN, *KALENDERSEITEN])))
def test_the_second_opinion_finds_nothing(chrome: Chrome, website: str, nummer: int, seite: str) -> None:
    """IBM's engine, wide and light or narrow and dark by turns; `tests.leistung.seitenwerte` looks at both."""
    if not IBM.exists():
        if os.environ.get("OZ_CI"):
            pytest.fail("CI verlangt accessibility-checker-engine, siehe .ci/run")
        pytest.skip("accessibility-checker-engine ist nicht installiert")
    breite, dunkel = ((1280, False), (320, True))[nummer % 2]
    tab = chrome.tab(breite=breite, dunkel=dunkel)
    tab.open(website + seite)

    assert [] == find_ibm_faults(tab), (breite, dunkel)


def _focus(tab: Tab) -> dict[str, object]:
    """What has the focus: its tag, words, place and whether a ring shows."""
    ergebnis: dict[str, object] = tab.js(
        """(() => { const e = document.activeElement, r = e.getBoundingClientRect();
        const zeigt = (x) => x && getComputedStyle(x).outlineStyle !== 'none';
        const karte = e.closest('.karte, .aufmacher');
        return {tag: e.tagName, text: e.innerText || e.value || '', href: e.getAttribute('href') || '',
                breit: r.width > 0 && r.height > 0, ring: zeigt(e) || zeigt(karte),
                im_bild: r.top < innerHeight && r.bottom > 0}; })()"""
    )
    return ergebnis


@pytest.mark.parametrize("seite", ["/", "/geschichten/wiegand-glas/", "/suche/", "/kompetenzfelder/"])
@pytest.mark.parametrize("breite", [1280, 390])
def test_every_stop_of_the_tab_key_can_be_seen(chrome: Chrome, website: str, seite: str, breite: int) -> None:
    """WCAG 2.1.1, 2.4.3, 2.4.7: from the skip link to the footer nothing hidden, nothing without a ring, no trap."""
    tab = chrome.tab(breite=breite)
    tab.open(website + seite)
    stationen: list[dict[str, object]] = []
    while len(stationen) < 150:
        tab.press("Tab")
        fokus = _focus(tab)
        if fokus["tag"] == "BODY":
            break
        stationen.append(fokus)

    assert "#inhalt" == stationen[0]["href"]
    assert "/ueber-uns/bildnachweis/" in str(stationen[-1]["href"])
    assert [] == [s for s in stationen if not (s["breit"] and s["ring"] and s["im_bild"])]


def test_the_main_ways_are_large_enough_to_hit(chrome: Chrome, website: str) -> None:
    """44 px for navigation and buttons on a phone (WCAG 2.5.5 asks it of AAA, 24 px would be AA)."""
    tab = chrome.tab(breite=360)
    tab.open(website + "/")

    klein = tab.js(
        """[...document.querySelectorAll(
            '.hauptnavigation a, .sprachwahl a, .knopf, .marke, .fuss li a, .staedteleiste a')]
        .filter((e) => e.getBoundingClientRect().height < 44).map((e) => e.innerText)"""
    )
    assert [] == klein


def test_a_search_by_keyboard_ends_at_the_page_that_was_looked_for(chrome: Chrome, website: str) -> None:
    """Type a part of a compound, hear how many were found, tab to the first one, open it, come back to the list."""
    tab = chrome.tab()
    tab.open(website + "/suche/")
    while _focus(tab)["tag"] != "INPUT":
        tab.press("Tab")
    tab.type("glas")
    tab.press("Enter")
    tab.wait_until("document.querySelectorAll('#treffer a').length > 0")
    assert "Treffer für „glas“" in tab.js("document.querySelector('[role=status]').innerText")
    assert "Behälterglas für Lebensmittel" in tab.js("document.getElementById('treffer').innerText")
    tab.press("Tab")
    tab.press("Tab")
    ziel = str(_focus(tab)["href"])
    tab.press("Enter")
    tab.wait_until(f"location.pathname === '{ziel}' && document.readyState === 'complete'")
    tab.js("history.back()")
    tab.wait_until("location.pathname === '/suche/' && document.querySelectorAll('#treffer a').length > 0")

    assert "glas" == tab.js("document.getElementById('suchfeld').value")


@pytest.mark.parametrize(
    ("getippt", "gefunden"),
    [
        ("suedthueringen", "Südthüringen"),
        ("behaelterglas", "Behälterglas"),
        ("Spanzange", "Spannzange"),
        ("PRÄZISION", "Präzisionstechnologie"),
        ("weltcup rodel", "Rennrodel-Weltcup"),
    ],
)
def test_the_search_forgives(chrome: Chrome, website: str, getippt: str, gefunden: str) -> None:
    """Substituted umlauts, a missing letter, capitals, words in any order."""
    tab = chrome.tab()
    tab.open(f"{website}/suche/?q={getippt}")
    tab.wait_until("document.querySelectorAll('#treffer li').length > 0")

    assert gefunden in tab.js("document.getElementById('treffer').innerText")


def test_a_search_without_a_find_says_so_and_what_to_do(chrome: Chrome, website: str) -> None:
    """No empty page; markup that was typed stays text."""
    tab = chrome.tab()
    tab.open(f"{website}/suche/?q=%3Cimg+src%3Dx%3Eqqqq")
    tab.wait_until("document.querySelector('[role=status]').innerText.includes('Nichts gefunden')")

    assert "<img src=x>qqqq" in tab.js("document.querySelector('[role=status]').innerText")
    assert 0 == tab.js("document.querySelectorAll('[role=status] img').length")


def test_the_english_search_answers_in_english(chrome: Chrome, website: str) -> None:
    """Only pages in English are found, and the status says so in English; the German search finds none of them."""
    tab = chrome.tab()
    tab.open(website + "/en/search/?q=container")
    tab.wait_until("document.querySelectorAll('#treffer li').length > 0")
    assert re.fullmatch(r"\d results for “container”\.", tab.js("document.querySelector('[role=status]').innerText"))
    assert tab.js("[...document.querySelectorAll('#treffer a')].every((a) => a.pathname.startsWith('/en/'))")

    tab.open(website + "/suche/?q=motorway")
    tab.wait_until("document.querySelector('[role=status]').innerText.includes('Nichts gefunden')")


def test_the_language_can_be_changed_by_keyboard_and_without_script(chrome: Chrome, website: str) -> None:
    """The switch is the stop after the mark; it leads to the same page in the other language and back."""
    tab = chrome.tab(breite=360, script=False)
    tab.open(website + "/kompetenzfelder/behaelterglas/")
    for ziel in ("/en/fields/container-glass/", "/kompetenzfelder/behaelterglas/"):
        for _ in range(3):
            tab.press("Tab")
        assert ziel == _focus(tab)["href"]
        tab.press("Enter")
        tab.wait_until(f"location.pathname === '{ziel}' && document.readyState === 'complete'")


def test_without_script_everything_can_be_reached(chrome: Chrome, website: str) -> None:
    """Navigation, sources and the list from A to Z work; the search says why it does not."""
    tab = chrome.tab(breite=360, script=False)
    tab.open(website + "/suche/")
    # Evaluating asks the debugger, which works although the page runs no script.
    assert 5 <= tab.js("document.querySelectorAll('.hauptnavigation a').length")
    assert "Die Suche braucht JavaScript" in tab.js("document.querySelector('noscript').textContent")
    assert tab.js("[...document.querySelectorAll('.az a')].some((a) => a.pathname === '/geschichten/wiegand-glas/')")

    tab.open(website + "/geschichten/wiegand-glas/")
    assert not tab.js("document.querySelector('.quellen').open")
    while _focus(tab)["tag"] != "SUMMARY":
        tab.press("Tab")
    tab.press("Enter")
    assert tab.js("document.querySelector('.quellen').open")


def test_nothing_moves_for_people_who_asked_for_that(chrome: Chrome, website: str) -> None:
    """prefers-reduced-motion: no transition and no animation anywhere."""
    tab = chrome.tab()
    tab.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-reduced-motion", "value": "reduce"}])
    tab.open(website + "/")

    assert 0 == tab.js(
        """[...document.querySelectorAll('*')].filter((e) => { const s = getComputedStyle(e);
        return s.animationName !== 'none'
            || s.transitionDuration.split(',').some((d) => parseFloat(d) > 0); }).length"""
    )


def test_paper_shows_text_and_address_and_no_controls(chrome: Chrome, website: str) -> None:
    """Dark mode prints on white; navigation is gone, the page's address is there."""
    tab = chrome.tab(dunkel=True)
    tab.call("Emulation.setEmulatedMedia", media="print", features=[{"name": "prefers-color-scheme", "value": "dark"}])
    tab.open(website + "/geschichten/wiegand-glas/")

    assert "rgb(255, 255, 255)" == tab.js("getComputedStyle(document.body).backgroundColor")
    assert not tab.js("document.querySelector('.hauptnavigation').checkVisibility()")
    assert "/geschichten/wiegand-glas/" in tab.js("document.querySelector('.nur-druck').innerText")
