"""The calendar in a real browser: filter, share the address, go back, copy, with keys and without script."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from generator.config import load_config
from generator.publish.website import build
from tests.browser.chrome import Chrome, Tab
from tests.browser.conftest import serve
from tests.render.kalenderhilfe import event

pytestmark = pytest.mark.browser

HEUTE = "2027-01-21"
"""A Thursday: the weekly market is today, the races begin tomorrow, "am Wochenende" means the 23rd and 24th."""
UHR = f"""
const Echt = Date;
Date = class extends Echt {{ constructor(...a) {{ a.length ? super(...a) : super("{HEUTE}T12:00:00Z"); }} }};
"""
MUSTER = Path(__file__).resolve().parents[1] / "musterprojekt"
Oeffnen = Callable[..., Tab]


@pytest.fixture(scope="module")
def kalender(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The tiny project with a running market and a title of awkward letters, built for HEUTE and served."""
    projekt = tmp_path_factory.mktemp("kalender") / "projekt"
    shutil.copytree(MUSTER, projekt)
    ordner = projekt / "veranstaltungen" / "2027"
    (ordner / "markt.md").write_text(event("Wintermarkt", beginn="2027-01-16", ende="2027-01-30"), encoding="utf-8")
    titel = event("Übung & Café für Groß", kategorie="sport", beginn="2027-02-20", uid="cafe@muster.example")
    (ordner / "uebung.md").write_text(titel, encoding="utf-8")
    config = load_config(
        projekt, entwuerfe=True, stichtag=date.fromisoformat(HEUTE), ziel=projekt / "site", umgebung={}
    )
    assert build(config).bericht is not None
    server, ursprung = serve(projekt / "site")
    yield ursprung
    server.shutdown()


@pytest.fixture
def oeffne(chrome: Chrome, kalender: str) -> Iterator[Oeffnen]:
    """Open an address with the clock at HEUTE; afterwards nothing may have gone wrong or abroad."""
    tabs: list[Tab] = []

    def open_tab(adresse: str, **einstellung: object) -> Tab:
        tab = chrome.tab(**einstellung)
        tab.call("Page.addScriptToEvaluateOnNewDocument", source=UHR)
        tab.open(kalender + adresse)
        tabs.append(tab)
        return tab

    yield open_tab
    for tab in tabs:
        assert tab.meldungen == []
        assert tab.foreign_requests(kalender) == []


def shown(tab: Tab) -> list[str]:
    """Titles of the rows that can be seen."""
    return tab.js(
        "[...document.querySelectorAll('.termin h3')].filter(e => e.checkVisibility()).map(e => e.textContent)"
    )


def choose(tab: Tab, name: str, wert: str) -> None:
    """Click a choice of the filter, as a pointer would."""
    tab.js("document.querySelector('#kal-filter details').open = true")
    tab.js(f"document.querySelector('#kal-filter [name={name}][value=\"{wert}\"]').click()")


def status(tab: Tab) -> str:
    """What is announced."""
    return tab.js("document.getElementById('kal-stand').textContent")


def test_choices_combine_and_the_count_is_announced(oeffne: Oeffnen) -> None:
    """Town and category together; the address says the same."""
    tab = oeffne("/kalender/")
    choose(tab, "stadt", "suhl")
    tab.wait_until("document.getElementById('kal-stand').textContent.includes('passen')")
    choose(tab, "kategorie", "wirtschaft")
    tab.wait_until(
        "document.getElementById('kal-stand').textContent.startsWith('Kein Termin passt zu dieser Auswahl.')"
    )
    assert shown(tab) == []
    choose(tab, "kategorie", "sport")
    tab.wait_until("document.getElementById('kal-stand').textContent === '2 Termine passen.'")

    assert shown(tab) == ["Wintermarkt", "Übung & Café für Groß"]
    assert tab.js("location.search") == "?stadt=suhl&kategorie=wirtschaft&kategorie=sport"


def test_a_shared_address_shows_the_same_view(oeffne: Oeffnen) -> None:
    """Opened afresh: the choice is ticked, the rows are there, the list of all is gone."""
    tab = oeffne("/kalender/?stadt=oberhof&wann=2027-02")
    tab.wait_until("document.getElementById('kal-stand').textContent === 'Ein Termin passt.'")

    assert shown(tab) == ["Abgesagt: Nachtlauf"]
    assert tab.js("[...document.querySelectorAll('#kal-filter :checked')].map(e => e.value)") == ["oberhof", "2027-02"]


def test_back_takes_back_the_last_choice(oeffne: Oeffnen) -> None:
    """One step at a time, to the whole list at last."""
    tab = oeffne("/kalender/")
    alle = shown(tab)
    choose(tab, "stadt", "oberhof")
    tab.wait_until("document.getElementById('kal-stand').textContent === '2 Termine passen.'")
    choose(tab, "stadt", "suhl")
    tab.wait_until("!document.getElementById('kal-stand').textContent.startsWith('2 ')")
    tab.js("history.back()")
    tab.wait_until("document.getElementById('kal-stand').textContent === '2 Termine passen.'")
    assert tab.js("document.querySelector('[name=stadt][value=suhl]').checked") is False
    tab.js("history.back()")
    tab.wait_until("document.getElementById('kal-ergebnis').hidden")

    assert shown(tab) == alle
    assert status(tab) == ""


@pytest.mark.parametrize(
    ("wann", "erwartet"),
    [
        ("heute", {"Wintermarkt", "Wochenmarkt"}),
        ("morgen", {"Wintermarkt", "Weltcup, Rennrodeln"}),
        ("wochenende", {"Wintermarkt", "Weltcup, Rennrodeln"}),
        ("woche", {"Wintermarkt", "Wochenmarkt", "Weltcup, Rennrodeln"}),
    ],
)
def test_days_are_counted_from_the_readers_today(oeffne: Oeffnen, wann: str, erwartet: set[str]) -> None:
    """What runs over several days counts on each of them."""
    tab = oeffne(f"/kalender/?wann={wann}")
    tab.wait_until("document.getElementById('kal-stand').textContent !== ''")

    assert set(shown(tab)) == erwartet


def test_the_script_shows_each_row_as_the_page_does(oeffne: Oeffnen) -> None:
    """A filter that lets everything through renders the very rows of the static list, links and all."""
    tab = oeffne("/kalender/")
    rows = (
        "(wo) => [...document.querySelectorAll(wo + ' .termin')]"
        ".map(e => [e.className, ...[...e.children].map(c => c.textContent.trim()), e.querySelector('a').href])"
    )
    statisch = tab.js(f"({rows})('#kal-liste')")
    for stadt in ("oberhof", "suhl", "schleusingen", "zella-mehlis"):
        tab.js(f"document.querySelector('[name=stadt][value={stadt}]')?.click()")
    tab.wait_until(f"document.querySelectorAll('#kal-ergebnis .termin').length === {len(statisch)}")

    assert tab.js(f"({rows})('#kal-ergebnis')") == statisch
    koepfe = "(wo) => [...document.querySelectorAll(wo + ' h2')].map(e => e.textContent)"
    assert tab.js(f"({koepfe})('#kal-ergebnis')") == tab.js(
        f"document.getElementById('kal-liste').hidden = false; ({koepfe})('#kal-liste')"
    )


def test_today_and_tomorrow_are_named_by_script_only(oeffne: Oeffnen) -> None:
    """And they are the reader's, not the build's."""
    tab = oeffne("/kalender/")

    heute = "[...document.querySelectorAll('.heute')].map(e => [e.closest('[data-tag]').dataset.tag, e.textContent])"
    assert tab.js(heute) == [[HEUTE, "Heute"], ["2027-01-22", "Morgen"]]


def test_days_that_are_over_leave_an_old_page(chrome: Chrome, kalender: str) -> None:
    """A page built days ago does not offer yesterday; what still runs stays."""
    tab = chrome.tab()
    tab.call("Page.addScriptToEvaluateOnNewDocument", source=UHR.replace(HEUTE, "2027-01-24"))
    tab.open(kalender + "/kalender/")

    assert shown(tab)[:3] == ["Wintermarkt", "Weltcup, Rennrodeln", "Wochenmarkt"]
    assert tab.js("document.querySelector('[data-tag=\"2027-01-21\"]').checkVisibility()") is False


def test_the_day_here_is_counted_as_the_time_zone_database_tells_it(chrome: Chrome) -> None:
    """Every half hour of three years, on both sides of summer time, against the browser's own Europe/Berlin."""
    tage = (Path(__file__).resolve().parents[2] / "vorlagen/assets/teile/tage.js").read_text(encoding="utf-8")
    tab = chrome.tab()
    tab.open("about:blank")
    falsch = tab.js(
        f"(() => {{ {tage}"
        "const zahlen = {year: 'numeric', month: '2-digit', day: '2-digit'};"
        "const zone = new Intl.DateTimeFormat('en-CA', {timeZone: 'Europe/Berlin', ...zahlen});"
        "const falsch = [];"
        "for (let t = Date.UTC(2026, 0, 1); t < Date.UTC(2029, 0, 1); t += STUNDE_MS / 2)"
        "  if (tagHier(new Date(t)) !== zone.format(t)) falsch.push(new Date(t).toISOString());"
        "return falsch; })()"
    )

    assert falsch == []


@pytest.mark.parametrize("adresse", ["/kalender/", "/kalender/?stadt=suhl", "/kalender/2027-01/"])
def test_nothing_moves_while_the_page_loads(chrome: Chrome, kalender: str, adresse: str) -> None:
    """The filter's place is kept, and a choice in the address is shown in one step (cumulative layout shift 0)."""
    tab = chrome.tab(breite=360, hoehe=740)
    beobachter = (
        "window.verschoben = [];"
        "new PerformanceObserver((liste) => verschoben.push(...liste.getEntries().map((e) => e.value)))"
        ".observe({ type: 'layout-shift', buffered: true });"
    )
    tab.call("Page.addScriptToEvaluateOnNewDocument", source=UHR + beobachter)
    tab.open(kalender + adresse)
    if "?" in adresse:
        tab.wait_until("document.getElementById('kal-stand').textContent !== ''")
    tab.js("new Promise((fertig) => requestAnimationFrame(() => setTimeout(fertig, 300)))")

    assert tab.js("verschoben") == []


def test_the_filter_works_by_keyboard(oeffne: Oeffnen) -> None:
    """Space ticks a choice, Enter goes to the result."""
    tab = oeffne("/kalender/")
    tab.js("document.querySelector('[name=stadt][value=oberhof]').focus()")
    tab.press(" ")
    tab.wait_until("document.getElementById('kal-stand').textContent === '2 Termine passen.'")

    assert tab.js("document.activeElement.value") == "oberhof"
    tab.press("Enter")
    assert tab.js("location.search") == "?stadt=oberhof"


def test_many_dates_come_by_the_screenful_and_the_focus_goes_on_with_them(oeffne: Oeffnen) -> None:
    """Forty, then the next; after the last nothing is offered any more."""
    tab = oeffne("/kalender/")
    tab.js(
        "const echt = fetch; window.fetch = async (adresse) => { const roh = await (await echt(adresse)).json();"
        " roh.t = Array.from({length: 90}, () => [0, 1]); return { ok: true, json: async () => roh }; }; 0"
    )
    tab.js("[...document.querySelectorAll('[name=stadt]')].forEach((wahl) => wahl.click())")
    knopf = "document.querySelector('#kal-ergebnis button')"
    tab.wait_until(f"!!{knopf}")
    zahlen = []
    while text := tab.js(f"{knopf}?.textContent"):
        zahlen.append((tab.js("document.querySelectorAll('#kal-ergebnis .termin').length"), text))
        tab.js(f"{knopf}.click()")

    assert zahlen == [(40, "Weitere 40 von 50 Terminen zeigen"), (80, "Weitere 10 Termine zeigen")]
    alle = "[...document.querySelectorAll('#kal-ergebnis .termin a')]"
    assert tab.js(f"[{alle}.length, {alle}.indexOf(document.activeElement)]") == [90, 80]


def test_lifting_the_choice_brings_back_the_list(oeffne: Oeffnen) -> None:
    """One button, and the address is plain again."""
    tab = oeffne("/kalender/?stadt=oberhof")
    tab.wait_until("!document.querySelector('#kal-filter [type=reset]').hidden")
    tab.js("document.querySelector('#kal-filter [type=reset]').click()")
    tab.wait_until("document.getElementById('kal-ergebnis').hidden")

    assert tab.js("location.pathname + location.search") == "/kalender/"


def test_without_data_the_list_stays_and_says_why(chrome: Chrome, kalender: str) -> None:
    """No signal at the bus stop: the page that is there keeps working."""
    tab = chrome.tab()
    tab.open(kalender + "/kalender/")
    vorher = shown(tab)
    tab.call("Network.setBlockedURLs", urls=["*kalender.json"])
    choose(tab, "stadt", "oberhof")
    tab.wait_until(
        "document.getElementById('kal-stand').textContent.startsWith('Die Auswahl lässt sich gerade nicht laden.')"
    )

    assert shown(tab) == vorher


def test_without_script_the_ways_are_pages(chrome: Chrome, kalender: str) -> None:
    """No dead form; every facet is a link that leads somewhere."""
    tab = chrome.tab(script=False)
    tab.open(kalender + "/kalender/")
    dom = tab.call("DOM.getOuterHTML", nodeId=tab.call("DOM.getDocument")["root"]["nodeId"])["outerHTML"]

    assert re.search(r'<form id="kal-filter"[^>]* hidden', dom)
    assert tab.js("document.getElementById('kal-filter').getClientRects().length") == 0
    assert 'href="/kalender/stadt/suhl/"' in dom
    assert tab.meldungen == []


@pytest.mark.parametrize("adresse", ["/kalender/abonnieren/", "/veranstaltungen/weltcup/"])
def test_copying_hands_the_address_to_the_clipboard_and_says_so(oeffne: Oeffnen, adresse: str) -> None:
    """Subscription and event page alike."""
    tab = oeffne(adresse)
    tab.js("navigator.clipboard.writeText = async (text) => { window.kopiert = text; }")
    erwartet = tab.js("document.querySelector('[data-kopieren]').dataset.kopieren")
    tab.js("document.querySelector('[data-kopieren]').click()")
    tab.wait_until("[...document.querySelectorAll('[role=status]')].some(e => e.textContent === 'Adresse kopiert.')")

    assert erwartet.startswith("https://")
    assert tab.js("window.kopiert") == erwartet


@pytest.mark.parametrize("breite", [320, 360, 768, 1440])
@pytest.mark.parametrize(
    "adresse",
    ["/kalender/", "/kalender/2027-01/", "/kalender/abonnieren/", "/veranstaltungen/wochenmarkt/", "/planung/"],
)
def test_no_page_is_wider_than_its_window(oeffne: Oeffnen, adresse: str, breite: int) -> None:
    """WCAG 1.4.10 (reflow)."""
    tab = oeffne(adresse, breite=breite)

    assert tab.js("document.documentElement.scrollWidth") <= breite


def test_targets_are_large_enough_for_a_thumb(oeffne: Oeffnen) -> None:
    """44 px for choices, chips and buttons, 24 px for links in rows (WCAG 2.5.8; anforderungen-web.md, 7.2)."""
    tab = oeffne("/kalender/", breite=360)
    klein = tab.js(
        "[...document.querySelectorAll('.kal-wahl, .kal-chips a, .kal select, .knopf')]"
        ".filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML)"
    )
    zeilen = tab.js(
        "[...document.querySelectorAll('.termin a')].filter(e => e.getBoundingClientRect().height < 24).length"
    )

    assert klein == []
    assert zeilen == 0
