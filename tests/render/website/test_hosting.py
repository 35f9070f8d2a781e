"""What servers are told, and what real ones make of it: nginx, Caddy and Apache on loopback."""

from __future__ import annotations

import gzip
import http.client
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from email.message import Message
from pathlib import Path
from urllib.parse import quote

import brotli
import pytest

from generator.publish.packen import pack_site
from generator.publish.serverdateien import ORDNER
from generator.render.hosting import (
    EWIG,
    HEADER,
    KURZ,
    SEITE,
    render_apache,
    render_caddy,
    render_headers,
    render_hosting,
    render_nginx,
    render_server,
)
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


UMZUEGE = {"/alt/": "/kalender/", "/früher/name/": "/geschichten/", "/alte-datei": "/presse/"}
MODULE = Path("/usr/lib/nginx/modules")
APACHE = Path("/usr/lib/apache2/modules")


def _program(name: str, *dazu: Path) -> str:
    """Where a server lies; without it the test is skipped, except in CI, where it is required."""
    programm = shutil.which(name) or shutil.which(name, path="/usr/sbin")
    if programm is None or not all(datei.exists() for datei in dazu):
        if os.environ.get("OZ_CI"):
            pytest.fail(f"CI verlangt {name}, siehe .ci/run")
        pytest.skip(f"kein {name} installiert; der Test mit dem echten Server entfällt")
    return programm


def _start_nginx(site: Path, ordner: Path, port: int) -> list[str]:
    """The ready file as it is, but for address and folder."""
    modul, mime = MODULE / "ngx_http_brotli_static_module.so", Path("/etc/nginx/mime.types")
    programm = _program("nginx", modul, mime)
    block = (
        render_nginx()
        .replace("listen 80;", f"listen 127.0.0.1:{port};")
        .replace("/var/www/oberzentrum/site", str(site))
        .replace("include mime.types;", f"include {mime};")
    )
    pfade = "".join(
        f"{name}_temp_path {ordner}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (ordner / "nginx.conf").write_text(
        f"load_module {modul};\ndaemon off;\nmaster_process off;\npid {ordner}/pid;\nerror_log {ordner}/fehler.log;\n"
        f"events {{}}\nhttp {{\naccess_log off;\n{pfade}{block}}}\n"
    )
    return [programm, "-c", str(ordner / "nginx.conf"), "-e", str(ordner / "start.log")]


def _start_caddy(site: Path, ordner: Path, port: int) -> list[str]:
    """The ready file as it is, but for address, folder and certificates."""
    programm = _program("caddy")
    block = (
        render_caddy()
        .replace("oberzentrum-suedthueringen.de", f"http://127.0.0.1:{port}")
        .replace("/var/www/oberzentrum/site", str(site))
    )
    (ordner / "Caddyfile").write_text("{\n\tadmin off\n\tauto_https off\n}\n" + block)
    return [programm, "run", "--adapter", "caddyfile", "--config", str(ordner / "Caddyfile")]


def _start_apache(site: Path, ordner: Path, port: int) -> list[str]:
    """A bare Apache that reads the site's own `.htaccess`, as shared hosts do."""
    programm = _program("apache2", APACHE / "mod_headers.so")
    module = "".join(
        f"LoadModule {name}_module {APACHE}/mod_{name}.so\n"
        for name in ("mpm_event", "authz_core", "dir", "mime", "headers", "rewrite", "deflate", "filter", "setenvif")
    )
    (ordner / "mime.types").write_text("text/html html\ntext/css css\ntext/javascript js\napplication/json json\n")
    (ordner / "apache.conf").write_text(
        f"{module}ServerName localhost\nListen 127.0.0.1:{port}\nPidFile {ordner}/pid\nErrorLog {ordner}/fehler.log\n"
        f"DefaultRuntimeDir {ordner}\nUser #{os.getuid() or 33}\nGroup #{os.getgid() or 33}\n"
        f"TypesConfig {ordner}/mime.types\nDocumentRoot {site}\n"
        f"AddType application/x-gzip .gz\nAddLanguage br .br\nDirectoryIndex index.html\n"
        f"<Directory {site}>\nAllowOverride All\nRequire all granted\n</Directory>\n"
        '<FilesMatch "^\\.ht">\nRequire all denied\n</FilesMatch>\n'
    )
    return [programm, "-X", "-f", str(ordner / "apache.conf")]


STARTER = {"nginx": _start_nginx, "Caddy": _start_caddy, "Apache": _start_apache}


@pytest.fixture(scope="module", params=STARTER)
def server(request: pytest.FixtureRequest, vorschau: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real server on loopback with the ready configuration and a packed site."""
    ordner = tmp_path_factory.mktemp(request.param)
    site = shutil.copytree(vorschau, ordner / "site")
    pack_site(site, ordner / "cache")
    (site / "alt").mkdir()
    (site / ".well-known").mkdir()
    (site / ".well-known" / "security.txt").write_text("Contact: mailto:sicherheit@example.org\n", encoding="utf-8")
    for artefakt in render_hosting(UMZUEGE):
        (site / artefakt.pfad).write_bytes(artefakt.render())
    for weg in (ordner, *ordner.parents):  # Apache gives up root's rights
        if weg.stat().st_uid == os.getuid() and len(weg.parts) > 2:
            weg.chmod(0o755)
    with socket.socket() as frei:
        frei.bind(("127.0.0.1", 0))
        port = frei.getsockname()[1]
    befehl = STARTER[request.param](site, ordner, port)
    umgebung = {**os.environ, "XDG_DATA_HOME": str(ordner), "XDG_CONFIG_HOME": str(ordner)}
    prozess = subprocess.Popen(befehl, env=umgebung, stderr=subprocess.DEVNULL)
    try:
        _wait_for(port, prozess)
        yield f"http://127.0.0.1:{port}"
    finally:
        prozess.terminate()
        prozess.wait(timeout=20)


def _wait_for(port: int, prozess: subprocess.Popen[bytes]) -> None:
    for _ in range(400):
        assert prozess.poll() is None, "the server refused the file"
        with socket.socket() as versuch:
            if versuch.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("the server never listened")


def _get(adresse: str, **kopf: str) -> tuple[int, Message, bytes]:
    anfrage = urllib.request.Request(adresse, headers={name.replace("_", "-"): wert for name, wert in kopf.items()})
    try:
        with urllib.request.urlopen(anfrage, timeout=20) as antwort:
            return antwort.status, antwort.headers, antwort.read()
    except urllib.error.HTTPError as fehler:
        return fehler.code, fehler.headers, fehler.read()


def test_every_security_header_comes_with_a_page(server: str) -> None:
    """Each exactly once, on the 404 page too, which is the site's own."""
    for pfad, stand in (("/", 200), ("/geschichten/", 200), ("/gibt-es-nicht", 404)):
        status, kopf, inhalt = _get(server + pfad)
        assert stand == status
        for name, wert in HEADER.items():
            assert [wert] == kopf.get_all(name), (pfad, name)
        assert [SEITE] == kopf.get_all("Cache-Control")
        assert "text/html; charset=utf-8" == kopf["Content-Type"].lower()
        assert (b"Fehler 404" in inhalt) == (stand == 404)


def test_a_calendar_is_called_a_calendar(server: str) -> None:
    """The type clients subscribe by, packed or not; open to other sites; kept a quarter of an hour."""
    for pfad in ("/ics/oberzentrum.ics", "/veranstaltungen/weltcup/termin.ics"):
        for annahme in ("identity", "br", "gzip"):
            status, kopf, _ = _get(server + pfad, Accept_Encoding=annahme)
            assert 200 == status
            assert "text/calendar; charset=utf-8" == kopf["Content-Type"].lower(), (pfad, annahme)
            assert [KURZ] == kopf.get_all("Cache-Control")
            assert ["*"] == kopf.get_all("Access-Control-Allow-Origin")
            assert kopf["X-Frame-Options"] is None
        assert _get(server + pfad)[2].startswith(b"BEGIN:VCALENDAR")


def test_who_has_it_already_is_spared(server: str) -> None:
    """304 by ETag and by date, packed or not; hashed files are kept for ever."""
    for pfad in ("/", "/ics/oberzentrum.ics", "/feeds/geschichten.xml"):
        for annahme in ("identity", "br"):
            _, kopf, _ = _get(server + pfad, Accept_Encoding=annahme)
            assert 304 == _get(server + pfad, Accept_Encoding=annahme, If_None_Match=kopf["ETag"])[0], (pfad, annahme)
            seit = kopf["Last-Modified"]
            assert 304 == _get(server + pfad, Accept_Encoding=annahme, If_Modified_Since=seit)[0], (pfad, annahme)
    seite = _get(server + "/")[2].decode()
    stil = seite.split('rel="stylesheet" href="')[1].split('"')[0]
    assert [EWIG] == _get(server + stil)[1].get_all("Cache-Control")


@pytest.mark.parametrize(("name", "entpacke"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
def test_ready_packed_files_are_handed_out(server: str, name: str, entpacke: Callable[[bytes], bytes]) -> None:
    """The same bytes, fewer of them on the way, and caches are told that the answer depends on the question."""
    for pfad in ("/", "/veranstaltungen/weltcup/", "/feeds/geschichten.xml"):
        klar = _get(server + pfad)[2]
        _, kopf, gepackt = _get(server + pfad, Accept_Encoding=name)

        assert name == kopf["Content-Encoding"], pfad
        assert "accept-encoding" in (kopf["Vary"] or "").lower()
        assert klar == entpacke(gepackt)
        assert len(gepackt) < len(klar)


@pytest.mark.parametrize(("alt", "neu"), UMZUEGE.items())
def test_a_moved_page_is_redirected_for_good(server: str, alt: str, neu: str) -> None:
    """By the server's own answer, even where the page that forwards lies."""
    verbindung = http.client.HTTPConnection(server.removeprefix("http://"), timeout=20)
    verbindung.request("GET", quote(alt), headers={"Accept-Encoding": "br"})
    antwort = verbindung.getresponse()

    assert 301 == antwort.status
    assert (antwort.headers["Location"] or "").endswith(quote(neu))


def test_only_the_moved_address_itself_is_redirected(server: str) -> None:
    """What lies below it is asked for as it stands."""
    assert _get(server + "/alt/nichts/")[0] == 404
    assert _get(server + "/kalender/")[0] == 200


@pytest.mark.parametrize("name", [".umleitungen.nginx", ".umleitungen.caddy", ".htaccess"])
def test_what_the_server_reads_is_handed_out_to_nobody(server: str, name: str) -> None:
    """Hidden files lie in the site for the server alone; `security.txt` is for everybody."""
    assert _get(f"{server}/{name}")[0] in (403, 404)
    assert _get(f"{server}/.well-known/security.txt")[0] == 200


def test_an_address_that_means_more_than_itself_is_left_to_the_page_that_forwards() -> None:
    """No server's syntax can be reached by a former address from a file's header."""
    boese = {'/a" {} location = "/b/': "/kalender/", "/$host/": "/kalender/", "/*/": "/kalender/", "/{path}/": "/x/"}
    dateien = {artefakt.pfad: artefakt.render().decode() for artefakt in render_hosting(boese)}

    assert {"_headers", ".htaccess"} == set(dateien)
    assert dateien[".htaccess"] == render_apache({})


def test_packing_is_repeatable_and_remembers(vorschau: Path, tmp_path: Path) -> None:
    """Twice the same bytes, the second time from memory; what is no longer used is forgotten."""
    site = shutil.copytree(vorschau, tmp_path / "site")
    erster = pack_site(site, tmp_path / "cache")
    gepackt = {datei: datei.read_bytes() for datei in site.rglob("*.br")}
    for datei in gepackt:
        datei.unlink()

    assert erster == pack_site(site, tmp_path / "cache")
    assert gepackt == {datei: datei.read_bytes() for datei in site.rglob("*.br")}
    assert erster.dateien == len(gepackt) > 20 and erster.nachher < erster.vorher / 2
    shutil.rmtree(site / "veranstaltungen")
    pack_site(site, tmp_path / "cache")
    assert len(list((tmp_path / "cache/gepackt").iterdir())) < 2 * erster.dateien
