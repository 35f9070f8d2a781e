"""The partner kit on somebody else's page: another origin, a strict policy, and our server away."""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.browser.chrome import Chrome, Tab

pytestmark = pytest.mark.browser

SCRIPT = Path(__file__).resolve().parents[2] / "vorlagen/einbetten/oberzentrum.js"


class _Offen(http.server.SimpleHTTPRequestHandler):
    """Our server: anybody may read, as the hosting files say; notes what it is asked for."""

    def end_headers(self) -> None:
        self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def start(ordner: Path) -> tuple[http.server.ThreadingHTTPServer, str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Offen, directory=str(ordner)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}"


@dataclass
class Aufbau:
    """Our site and a partner's, each on its own origin."""

    wir: Path
    ursprung: str
    server: http.server.ThreadingHTTPServer
    partner: Path
    partnerseite: str
    chrome: Chrome

    def show(self, html: str, policy: str = "") -> Tab:
        """Open the partner's page with our script and the given body."""
        meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">' if policy else ""
        script = f'<script src="{self.ursprung}/einbetten/oberzentrum.js" defer></script>'
        seite = f'<!doctype html><html lang="de"><head><meta charset="utf-8">{meta}<title>P</title>{script}</head>'
        (self.partner / "index.html").write_text(f"{seite}<body>{html}</body></html>", encoding="utf-8")
        tab = self.chrome.tab()
        tab.open(self.partnerseite + "/index.html")
        return tab


@pytest.fixture
def aufbau(tmp_path: Path, chrome: Chrome) -> Iterator[Aufbau]:
    wir, partner = tmp_path / "wir", tmp_path / "partner"
    for ordner in (wir / "einbetten", wir / "feeds", partner):
        ordner.mkdir(parents=True)
    shutil.copy(SCRIPT, wir / "einbetten")
    termine = [
        {"titel": f"Termin {i}", "url": f"/veranstaltungen/t{i}/", "lage": "Abgesagt" if i == 2 else "",
         "beginn": f"2099-01-0{i}", "bis": f"2099-01-0{i}", "wann": f"{i}. Januar 2099", "ort": "Markt, Suhl"}
        for i in range(1, 7)
    ]  # fmt: skip
    termine.insert(0, termine[0] | {"titel": "Längst vorbei", "bis": "2020-01-01"})
    schreibe(
        wir / "einbetten/kalender-suhl.json", {"titel": "Veranstaltungen in Suhl", "seite": "/k/", "termine": termine}
    )
    schreibe(
        wir / "feeds/karriereheimat.json",
        {"home_page_url": "/", "items": [
            {"title": "<img src=x onerror=alert(1)> & „Zitat“", "url": "javascript:alert(1)", "summary": "<b>Kurz</b>"},
            {"title": "Die Spindel", "url": "/geschichten/spindel/", "summary": "Genau."},
        ]},
    )  # fmt: skip
    server, ursprung = start(wir)
    gegenueber, partnerseite = start(partner)
    yield Aufbau(wir, ursprung, server, partner, partnerseite, chrome)
    server.shutdown()
    gegenueber.shutdown()


def schreibe(datei: Path, daten: object) -> None:
    datei.write_text(json.dumps(daten), encoding="utf-8")


def test_the_script_is_small() -> None:
    """Under 10 KB as it travels."""
    assert len(gzip.compress(SCRIPT.read_bytes())) < 10_000


def test_a_calendar_shows_coming_dates_of_another_origin(aufbau: Aufbau) -> None:
    """As many as asked for, nothing that is over, the status in words, links to our pages."""
    tab = aufbau.show('<oz-kalender stadt="suhl" anzahl="3"><a href="/ersatz">Ersatz</a></oz-kalender>')
    tab.wait_until("document.querySelector('oz-kalender').shadowRoot?.querySelectorAll('li').length === 3")

    texte = tab.js(
        "[...document.querySelector('oz-kalender').shadowRoot.querySelectorAll('li')].map(l => l.textContent)"
    )
    ziele = tab.js("[...document.querySelector('oz-kalender').shadowRoot.querySelectorAll('a')].map(a => a.href)")

    assert texte[0] == "Termin 11. Januar 2099, Markt, Suhl"
    assert texte[1].startswith("Abgesagt: Termin 2")
    assert ziele[0] == f"{aufbau.ursprung}/veranstaltungen/t1/"
    assert tab.js("document.querySelector('oz-kalender').shadowRoot.querySelector('h3').textContent") == (
        "Veranstaltungen in Suhl"
    )
    assert tab.js("getComputedStyle(document.querySelector('oz-kalender a')).display !== 'none'")
    assert tab.js("document.querySelector('oz-kalender > a').getClientRects().length") == 0
    assert not [m for m in tab.meldungen if "favicon" not in m]


def test_what_we_send_is_text_never_html(aufbau: Aufbau) -> None:
    """A tag in a title is shown as it is written, and no address but a web address becomes a link."""
    tab = aufbau.show('<oz-geschichten partner="karriereheimat"></oz-geschichten>')
    tab.wait_until("document.querySelector('oz-geschichten').shadowRoot?.querySelectorAll('li').length === 2")
    wurzel = "document.querySelector('oz-geschichten').shadowRoot"

    assert tab.js(f"{wurzel}.querySelector('li').textContent") == "<img src=x onerror=alert(1)> & „Zitat“<b>Kurz</b>"
    assert tab.js(f"{wurzel}.querySelectorAll('img, b').length") == 0
    assert tab.js(f"[...{wurzel}.querySelectorAll('a')].map(a => new URL(a.href).pathname)") == [
        "/geschichten/spindel/", "/"
    ]  # fmt: skip


def test_it_works_under_a_strict_policy_and_asks_nobody_else(aufbau: Aufbau) -> None:
    """No inline style, no inline script, no cookie, no storage, no request but to us."""
    policy = f"default-src 'none'; script-src {aufbau.ursprung}; connect-src {aufbau.ursprung}"
    tab = aufbau.show('<oz-kalender stadt="suhl"></oz-kalender>', policy)
    tab.wait_until("document.querySelector('oz-kalender').shadowRoot?.querySelectorAll('li').length === 5")

    assert tab.js(
        "getComputedStyle(document.querySelector('oz-kalender').shadowRoot.querySelector('ul')).listStyle"
    ) == ("outside none none")
    assert not [a for a in tab.anfragen if not a.startswith((aufbau.ursprung, aufbau.partnerseite))]
    assert tab.js("[document.cookie, localStorage.length, sessionStorage.length].join()") == ",0,0"


def test_the_link_stays_when_our_server_is_away(aufbau: Aufbau) -> None:
    """The partner's visitors still find us, and the page says why the list is missing."""
    tab = aufbau.show('<oz-kalender stadt="gibtesnicht"><a href="/ersatz">Ersatz</a></oz-kalender>')
    tab.wait_until("document.querySelector('oz-kalender').shadowRoot?.querySelector('[role=status]').textContent")

    assert tab.js("document.querySelector('oz-kalender > a').getClientRects().length") == 1
    assert tab.js("document.querySelector('oz-kalender').shadowRoot.querySelectorAll('li').length") == 0
    aufbau.server.shutdown()
    aufbau.server.server_close()
    ganz_weg = aufbau.show("<oz-kalender><a href='/ersatz'>Ersatz</a></oz-kalender>")
    assert ganz_weg.js("document.querySelector('oz-kalender > a').getClientRects().length") == 1


def test_broken_data_is_an_absent_list(aufbau: Aufbau) -> None:
    """Half a list is worse than the link."""
    schreibe(aufbau.wir / "einbetten/kalender-suhl.json", {"titel": "Veranstaltungen"})
    tab = aufbau.show('<oz-kalender stadt="suhl"><a href="/ersatz">Ersatz</a></oz-kalender>')
    tab.wait_until("document.querySelector('oz-kalender').shadowRoot?.querySelector('[role=status]').textContent")

    assert tab.js("document.querySelector('oz-kalender > a').getClientRects().length") == 1
    assert tab.js("document.querySelector('oz-kalender').shadowRoot.querySelector('h3')") is None


def test_keys_reach_every_link_and_readers_hear_a_heading_and_a_list(aufbau: Aufbau) -> None:
    """The links are in the tab order; the heading takes the level the page needs."""
    tab = aufbau.show('<h1>P</h1><oz-kalender stadt="suhl" anzahl="2" ebene="2" titel="Bald"></oz-kalender>')
    tab.wait_until("document.querySelector('oz-kalender').shadowRoot?.querySelectorAll('li').length === 2")
    for _ in range(3):
        tab.press("Tab")
    baum = tab.call("Accessibility.getFullAXTree")["nodes"]
    rollen = [(k["role"]["value"], k.get("name", {}).get("value")) for k in baum if not k.get("ignored")]

    assert tab.js("document.querySelector('oz-kalender').shadowRoot.activeElement.textContent") == (
        "Alle Termine im gemeinsamen Kalender"
    )
    assert ("heading", "Bald") in rollen
    assert [rolle for rolle, _ in rollen].count("listitem") == 2


def test_our_own_page_loads_its_samples_when_somebody_opens_them(chrome: Chrome, website: str) -> None:
    """By keyboard; before that not a byte of the kit, six requests at most, and without script a link."""
    tab = chrome.tab()
    tab.open(website + "/einbetten/")
    geladen = [u for u in tab.anfragen if u.startswith(website)]
    assert len(geladen) <= 6 and not any("oberzentrum.js" in u for u in geladen)
    tab.js("document.querySelector('details.muster summary').focus()")
    tab.press("Enter")
    tab.wait_until("document.querySelector('oz-kalender').shadowRoot?.querySelectorAll('li').length === 3")
    tab.wait_until("document.querySelector('oz-geschichten').shadowRoot?.querySelectorAll('li').length > 0")
    assert [] == tab.meldungen

    ohne = chrome.tab(script=False)
    ohne.open(website + "/einbetten/")
    ohne.js("document.querySelector('details.muster').open = true")
    assert ohne.js("document.querySelector('oz-kalender a').checkVisibility()")
