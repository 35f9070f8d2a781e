"""A small Chrome DevTools Protocol client: open a page in the system's Chromium, act, and see what it asked for."""

from __future__ import annotations

import base64
import itertools
import json
import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import websocket

NAMEN = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
OPTIONEN = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--remote-debugging-port=0",
    "--remote-allow-origins=*",
)


def find_chromium() -> str | None:
    """The path of an installed Chromium, or None."""
    mac = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
    return next((p for p in map(shutil.which, NAMEN) if p), str(mac) if mac.exists() else None)


class Chrome:
    """One running browser; `tab()` opens a page in it."""

    def __init__(self) -> None:
        programm = find_chromium()
        assert programm, "Chromium is not installed"
        self.profil = tempfile.mkdtemp(prefix="oz-chrome-")
        self.prozess = subprocess.Popen(
            [programm, *OPTIONEN, f"--user-data-dir={self.profil}", "about:blank"],
            stderr=subprocess.PIPE,
            env={**os.environ, "LANG": "de_DE.UTF-8", "LANGUAGE": "de"},
        )
        self.adresse = self._wait_for_address()
        self._verbindung = websocket.create_connection(self.adresse, timeout=60)
        self._nummern = itertools.count(1)

    def _wait_for_address(self) -> str:
        assert self.prozess.stderr is not None
        for roh in self.prozess.stderr:
            treffer = re.search(rb"ws://\S+", roh)
            if treffer:
                return treffer[0].decode()
        raise AssertionError("Chromium ended before it listened")

    def call(self, methode: str, **parameter: Any) -> dict[str, Any]:
        """Call a method of the browser itself."""
        nummer = next(self._nummern)
        self._verbindung.send(json.dumps({"id": nummer, "method": methode, "params": parameter}))
        while True:
            nachricht = json.loads(self._verbindung.recv())
            if nachricht.get("id") == nummer:
                assert "error" not in nachricht, nachricht
                return nachricht.get("result", {})

    def tab(self, **einstellung: Any) -> Tab:
        """A fresh page with its own storage; `einstellung` goes to `Tab.prepare`."""
        kontext = self.call("Target.createBrowserContext")["browserContextId"]
        ziel = self.call("Target.createTarget", url="about:blank", browserContextId=kontext)["targetId"]
        teile = urlsplit(self.adresse)
        tab = Tab(f"ws://{teile.netloc}/devtools/page/{ziel}")
        tab.prepare(**einstellung)
        return tab

    def close(self) -> None:
        """End the browser and forget its profile."""
        self.prozess.terminate()
        self.prozess.wait(timeout=20)
        shutil.rmtree(self.profil, ignore_errors=True)


class Tab:
    """One page: what it logged, what it asked for, and what can be done with it."""

    def __init__(self, adresse: str) -> None:
        self._verbindung = websocket.create_connection(adresse, timeout=60)
        self._nummern = itertools.count(1)
        self.anfragen: list[str] = []
        """Every address the page asked for."""
        self.meldungen: list[str] = []
        """Console errors, exceptions, blocked or failed requests."""
        self._ereignisse: list[str] = []

    def prepare(
        self, breite: int = 1280, hoehe: int = 900, dunkel: bool = False, script: bool = True, dichte: float = 1
    ) -> None:
        """Set the window, the colour scheme and whether scripts run."""
        for bereich in ("Page", "Runtime", "Log", "Network", "DOM", "Accessibility"):
            self.call(f"{bereich}.enable")
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=breite, height=hoehe, deviceScaleFactor=dichte, mobile=breite < 600,
        )  # fmt: skip
        schema = "dark" if dunkel else "light"
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": schema}])
        self.call("Emulation.setScriptExecutionDisabled", value=not script)

    def call(self, methode: str, **parameter: Any) -> dict[str, Any]:
        """Call a method of the page; events on the way are noted."""
        nummer = next(self._nummern)
        self._verbindung.send(json.dumps({"id": nummer, "method": methode, "params": parameter}))
        while True:
            nachricht = json.loads(self._verbindung.recv())
            if nachricht.get("id") == nummer:
                assert "error" not in nachricht, (methode, nachricht)
                return nachricht.get("result", {})
            self._note(nachricht)

    def _note(self, nachricht: dict[str, Any]) -> None:
        methode, angaben = nachricht.get("method", ""), nachricht.get("params", {})
        self._ereignisse.append(methode)
        if methode == "Network.requestWillBeSent":
            self.anfragen.append(angaben["request"]["url"])
        elif methode == "Network.loadingFailed" and not angaben.get("canceled"):
            self.meldungen.append(f"failed: {angaben.get('errorText')} {angaben.get('blockedReason', '')}")
        elif methode == "Runtime.exceptionThrown":
            self.meldungen.append(json.dumps(angaben["exceptionDetails"])[:500])
        elif methode == "Log.entryAdded" and angaben["entry"]["level"] in ("error", "warning"):
            self.meldungen.append(f"{angaben['entry']['text']} {angaben['entry'].get('url', '')}")
        elif methode == "Runtime.consoleAPICalled" and angaben["type"] in ("error", "assert"):
            self.meldungen.append(json.dumps(angaben["args"])[:500])

    def open(self, adresse: str) -> None:
        """Go to an address and wait until it has loaded."""
        self._ereignisse.clear()
        self.call("Page.navigate", url=adresse)
        self._wait_for("Page.loadEventFired")

    def _wait_for(self, ereignis: str) -> None:
        ende = time.monotonic() + 30
        while ereignis not in self._ereignisse:
            assert time.monotonic() < ende, f"no {ereignis}"
            self._note(json.loads(self._verbindung.recv()))

    def js(self, ausdruck: str) -> Any:
        """The value of a JavaScript expression; promises are awaited."""
        antwort = self.call("Runtime.evaluate", expression=ausdruck, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in antwort, antwort["exceptionDetails"]
        return antwort["result"].get("value")

    def wait_until(self, ausdruck: str, sekunden: float = 10) -> Any:
        """Wait until a JavaScript expression is true, and return its value."""
        ende = time.monotonic() + sekunden
        while not (wert := self.js(ausdruck)):
            assert time.monotonic() < ende, f"never true: {ausdruck}"
            time.sleep(0.05)
        return wert

    def press(self, taste: str, *, umschalt: bool = False) -> None:
        """Press a key: `Tab`, `Enter`, `Escape`, `ArrowDown`, ` `."""
        codes = {"Tab": 9, "Enter": 13, "Escape": 27, " ": 32, "ArrowDown": 40, "ArrowUp": 38, "Home": 36, "End": 35}
        angaben: dict[str, Any] = {
            "key": taste,
            "code": "Space" if taste == " " else taste,
            "windowsVirtualKeyCode": codes[taste],
            "modifiers": 8 if umschalt else 0,
        }
        text = {"Enter": "\r", " ": " "}.get(taste)
        self.call("Input.dispatchKeyEvent", type="keyDown", **angaben, **({"text": text} if text else {}))
        self.call("Input.dispatchKeyEvent", type="keyUp", **angaben)

    def type(self, text: str) -> None:
        """Type text into what has the focus."""
        self.call("Input.insertText", text=text)

    def screenshot(self, datei: Path, *, ganz: bool = False) -> None:
        """Save what the page looks like as PNG; `ganz`: the whole page."""
        daten = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=ganz)["data"]
        datei.write_bytes(base64.b64decode(daten))

    def foreign_requests(self, ursprung: str) -> list[str]:
        """What was asked of anybody but `ursprung` (scheme, host and port)."""
        return [u for u in self.anfragen if not u.startswith((ursprung, "data:", "blob:", "about:"))]

    def run(self, tu: Callable[[Tab], Any]) -> Any:
        """Hand the tab to a function; reads well in tests."""
        return tu(self)
