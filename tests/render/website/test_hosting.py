"""What servers are told, and what a real nginx makes of it."""

from __future__ import annotations

import gzip
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pytest

from generator.publish.serverdateien import ORDNER
from generator.render.hosting import EWIG, HEADER, KURZ, render_apache, render_headers, render_nginx, render_server
from tests.conftest import HIER


@pytest.mark.parametrize(("name", "text"), list(render_server()))
def test_the_ready_files_are_those_the_code_makes(name: str, text: str) -> None:
    """Renew them with `oz hosting`."""
    assert text == (HIER.parent / ORDNER / name).read_text(encoding="utf-8")


def test_the_policy_allows_nothing_unsafe_and_no_frame() -> None:
    """One policy for all hosts; only what partners embed may stand in frames."""
    assert "unsafe" not in HEADER["Content-Security-Policy"]
    assert HEADER["Content-Security-Policy"].endswith("frame-ancestors 'none'")
    assert all(
        HEADER["Content-Security-Policy"] in text for text in (render_headers(), render_nginx(), render_apache({}))
    )


def test_moved_pages_are_redirected_for_good() -> None:
    """One line per address, sorted."""
    assert 'Redirect 301 "/alt/" "/neu/"\n' in render_apache({"/alt/": "/neu/"})


@pytest.fixture(scope="module")
def nginx(vorschau: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The ready file as it is, but for address and folder, in a real nginx on loopback."""
    programm = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    mime = Path("/etc/nginx/mime.types")
    if programm is None or not mime.is_file():
        pytest.skip("kein nginx installiert; der Test mit dem echten Server entfällt")
    ordner = tmp_path_factory.mktemp("nginx")
    with socket.socket() as frei:
        frei.bind(("127.0.0.1", 0))
        port = frei.getsockname()[1]
    block = (
        render_nginx()
        .replace("listen 80;", f"listen 127.0.0.1:{port};")
        .replace("/var/www/oberzentrum/site", str(vorschau))
        .replace("include mime.types;", f"include {mime};")
    )
    pfade = "".join(
        f"{name}_temp_path {ordner}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    konfiguration = ordner / "nginx.conf"
    konfiguration.write_text(
        f"daemon off;\nmaster_process off;\npid {ordner}/pid;\nerror_log {ordner}/fehler.log;\nevents {{}}\n"
        f"http {{\naccess_log off;\n{pfade}{block}}}\n"
    )
    prozess = subprocess.Popen([programm, "-c", str(konfiguration), "-e", str(ordner / "start.log")])
    try:
        _wait_for(port, prozess)
        yield f"http://127.0.0.1:{port}"
    finally:
        prozess.terminate()
        prozess.wait(timeout=20)


def _wait_for(port: int, prozess: subprocess.Popen[bytes]) -> None:
    for _ in range(200):
        assert prozess.poll() is None, "nginx refused the file"
        with socket.socket() as versuch:
            if versuch.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("nginx never listened")


def _get(adresse: str, **kopf: str) -> tuple[int, Message, bytes]:
    anfrage = urllib.request.Request(adresse, headers={name.replace("_", "-"): wert for name, wert in kopf.items()})
    try:
        with urllib.request.urlopen(anfrage, timeout=20) as antwort:
            return antwort.status, antwort.headers, antwort.read()
    except urllib.error.HTTPError as fehler:
        return fehler.code, fehler.headers, fehler.read()


def test_nginx_sends_every_security_header_with_a_page(nginx: str) -> None:
    """Each exactly once, on the 404 page too."""
    for pfad, stand in (("/", 200), ("/geschichten/", 200), ("/gibt-es-nicht", 404)):
        status, kopf, _ = _get(nginx + pfad)
        assert stand == status
        for name, wert in HEADER.items():
            assert [wert] == kopf.get_all(name), (pfad, name)
        assert "text/html; charset=utf-8" == kopf["Content-Type"]


def test_nginx_calls_a_calendar_a_calendar(nginx: str) -> None:
    """The type clients subscribe by; open to other sites; kept a quarter of an hour."""
    for pfad in ("/ics/oberzentrum.ics", "/veranstaltungen/weltcup/termin.ics"):
        status, kopf, inhalt = _get(nginx + pfad)
        assert 200 == status
        assert "text/calendar; charset=utf-8" == kopf["Content-Type"]
        assert KURZ == kopf["Cache-Control"]
        assert "*" == kopf["Access-Control-Allow-Origin"]
        assert inhalt.startswith(b"BEGIN:VCALENDAR")


def test_nginx_spares_who_has_it_already(nginx: str) -> None:
    """304 by ETag and by date; hashed files are kept for ever."""
    for pfad in ("/", "/ics/oberzentrum.ics", "/feeds/geschichten.xml"):
        _, kopf, _ = _get(nginx + pfad)
        assert 304 == _get(nginx + pfad, If_None_Match=kopf["ETag"])[0]
        assert 304 == _get(nginx + pfad, If_Modified_Since=kopf["Last-Modified"])[0]
    seite = _get(nginx + "/")[2].decode()
    stil = seite.split('rel="stylesheet" href="')[1].split('"')[0]
    assert EWIG == _get(nginx + stil)[1]["Cache-Control"]


def test_nginx_compresses_text(nginx: str) -> None:
    """The same bytes, fewer of them on the way."""
    klar = _get(nginx + "/")[2]
    _, kopf, gepackt = _get(nginx + "/", Accept_Encoding="gzip")

    assert "gzip" == kopf["Content-Encoding"]
    assert "Accept-Encoding" == kopf["Vary"]
    assert klar == gzip.decompress(gepackt)
    assert len(gepackt) < len(klar)


def test_nginx_shows_nothing_that_begins_with_a_dot_but_what_is_well_known(nginx: str) -> None:
    """`.htaccess` lies in the site for Apache and is nobody else's business."""
    assert 404 == _get(nginx + "/.htaccess")[0]
