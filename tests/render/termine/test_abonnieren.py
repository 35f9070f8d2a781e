"""End to end: vdirsyncer subscribes to every feed over loopback, khal shows the dates (Debian: khal, vdirsyncer)."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator.model.veranstaltung import Termin
from generator.render.ausgabe import Ausgabe
from generator.render.kalender import find_abos, render_kalender
from generator.render.terminstatus import lage_of
from tests.render.termine.conftest import Kalenderprojekt, vevents
from tests.render.termine.test_leser import BIS, VON, _require, ausgabe

__all__ = ["ausgabe"]


class _Stumm(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder and the address it is served at."""
    ordner = tmp_path / "site"
    ordner.mkdir()
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Stumm, directory=str(ordner)))
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield ordner, f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()
    httpd.server_close()


class Abonnent:
    """Somebody's computer with vdirsyncer and khal, and nothing else of theirs."""

    def __init__(self, heim: Path, adresse: str, abos: list[str]) -> None:
        self.heim = heim
        self.abos = abos
        teile = [f'[general]\nstatus_path = "{heim}/status"\n']
        for abo in abos:
            teile.append(
                f'[pair {_kurz(abo)}]\na = "{_kurz(abo)}_fern"\nb = "{_kurz(abo)}_nah"\ncollections = null\n'
                f'conflict_resolution = "a wins"\n'
                f'[storage {_kurz(abo)}_fern]\ntype = "http"\nurl = "{adresse}/ics/{abo}.ics"\n'
                f'[storage {_kurz(abo)}_nah]\ntype = "filesystem"\npath = "{heim}/{abo}"\nfileext = ".ics"\n'
            )
            (heim / abo).mkdir(parents=True)
        (heim / "vdirsyncer").write_text("\n".join(teile))
        kalender = "".join(f"[[{abo}]]\npath = {heim}/{abo}\n" for abo in abos)
        (heim / "khal").write_text(
            f"[calendars]\n{kalender}[sqlite]\npath = {heim}/khal.db\n[locale]\nlocal_timezone = Europe/Berlin\n"
            "default_timezone = Europe/Berlin\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
            "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        )

    def call(self, *befehl: str, eingabe: str = "") -> str:
        umgebung = {"PATH": os.environ["PATH"], "HOME": str(self.heim), "LANG": "C.UTF-8", "TZ": "America/New_York"}
        fertig = subprocess.run(befehl, input=eingabe, env=umgebung, capture_output=True, text=True, check=False)
        assert fertig.returncode == 0, fertig.stderr + fertig.stdout
        return fertig.stdout + fertig.stderr

    def sync(self) -> str:
        konfiguration = str(self.heim / "vdirsyncer")
        self.call("vdirsyncer", "-c", konfiguration, "discover", eingabe="y\n" * 50)
        return self.call("vdirsyncer", "-c", konfiguration, "sync")

    def list(self, abo: str) -> set[tuple[str, str]]:
        """First day and title of every date khal shows in the calendar."""
        zeilen = self.call(
            "khal", "-c", str(self.heim / "khal"), "list", "-a", abo, "--day-format", "",
            "--format", "{start-date} {title}", VON.isoformat(), BIS.isoformat(),
        )  # fmt: skip
        return {(z[:10], z[11:].strip()) for z in zeilen.splitlines() if re.match(r"\d{4}-\d\d-\d\d ", z)}


def _kurz(abo: str) -> str:
    return abo.replace("-", "_")


def test_all_subscriptions_arrive_whole(
    ausgabe: Ausgabe, server: tuple[Path, str], tmp_path: Path, projekt: Kalenderprojekt
) -> None:
    """Every feed has as many entries on the other side; a second run does nothing; one change moves one entry."""
    _require(shutil.which("vdirsyncer") is not None, "vdirsyncer (apt-get install vdirsyncer)")
    _require(shutil.which("khal") is not None, "khal (apt-get install khal)")
    ordner, adresse = server
    feeds = _publish(ausgabe, ordner)
    abos = [abo for abo in feeds if vevents(feeds[abo])]
    abonnent = Abonnent(tmp_path / "heim", adresse, abos)
    abonnent.sync()
    for abo in abos:
        uids = {re.search(r"^UID:(.*)$", vevent, re.M)[1] for vevent in vevents(feeds[abo])}  # type: ignore[index]
        assert len(list((abonnent.heim / abo).glob("*.ics"))) == len(uids), abo
        assert abonnent.list(abo) == _expected(ausgabe, abo), abo
    assert not re.search("Copying|Deleting", abonnent.sync())
    projekt.event("einzeln", "beginn: 2027-01-14 19:00\nende: 2027-01-14 21:00\nterminstatus: abgesagt")
    _publish(projekt.ausgabe(), ordner)
    # Its http storage names an entry by the hash of its bytes: a changed one is uploaded anew, the old one deleted.
    geschehen = re.findall(r"(uploading|Deleting).* (?:to|from) (\w+)_nah", abonnent.sync())
    betroffen = ("kategorie_sport", "oberzentrum", "stadt_suhl")
    assert sorted(geschehen) == [(was, abo) for was in ("Deleting", "uploading") for abo in betroffen]
    assert ("2027-01-14", "ABGESAGT: Einzeln") in abonnent.list("oberzentrum")


def _publish(ausgabe: Ausgabe, ordner: Path) -> dict[str, bytes]:
    feeds = {}
    for artefakt in render_kalender(ausgabe):
        if artefakt.pfad.startswith("ics/"):
            ziel = ordner / artefakt.pfad
            ziel.parent.mkdir(exist_ok=True)
            ziel.write_bytes(artefakt.render())
            feeds[ziel.stem] = artefakt.render()
    return feeds


def _expected(ausgabe: Ausgabe, name: str) -> set[tuple[str, str]]:
    abo = next(abo for abo in find_abos(ausgabe) if abo.name == name)
    termine = [(t, v) for t, v in ausgabe.bestand.termine if abo.gehoert(v) and _visible(t)]
    return {(t.erster_tag.isoformat(), lage_of(v, t).praefix + v.titel) for t, v in termine}


def _visible(termin: Termin) -> bool:
    return termin.letzter_tag >= VON and termin.erster_tag <= BIS
