"""Whole builds: editions, byte identity, order independence, redirects, the MkDocs door."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from generator.errors import OzError
from generator.read import projekt as read_projekt_modul
from generator.render.artefakt import Artefakt
from generator.render.kalender import Kalenderwerk
from tests.conftest import Musterprojekt


def _git(wurzel: Path, *argumente: str, am: str = "2026-11-01T12:00:00+0000") -> None:
    subprocess.run(
        ["git", "-C", str(wurzel), "-c", "user.name=Test", "-c", "user.email=test@muster.example", *argumente],
        check=True, capture_output=True,
        env={**os.environ, "GIT_AUTHOR_DATE": am, "GIT_COMMITTER_DATE": am},
    )  # fmt: skip


def test_the_preview_holds_drafts_and_says_so_on_each(musterprojekt: Musterprojekt) -> None:
    """Nobody can take a draft for the published text."""
    assert musterprojekt.build().bericht is not None

    assert "Entwurf" in musterprojekt.read_site("geschichten/muster-messtechnik/index.html")
    assert 'content="noindex"' in musterprojekt.read_site("geschichten/muster-messtechnik/index.html")


def test_production_leaves_drafts_out_everywhere(musterprojekt: Musterprojekt) -> None:
    """Not in pages, lists, feeds, search, data or sitemap."""
    assert musterprojekt.build(entwuerfe=False).bericht is not None

    for pfad, inhalt in musterprojekt.site_files().items():
        assert "muster-messtechnik" not in pfad
        assert b"Muster Messtechnik" not in inhalt, pfad
        assert b"Ein Mikrometer ist hier viel" not in inhalt, pfad


def test_an_unapproved_topic_stops_production_and_leaves_the_old_site(musterprojekt: Musterprojekt) -> None:
    """«veroeffentlicht» alone is not leave to publish."""
    musterprojekt.build(entwuerfe=False)
    vorher = musterprojekt.site_files()
    musterprojekt.replace("inhalte/geschichten/muster-messtechnik.md", "status: entwurf", "status: veroeffentlicht")

    bau = musterprojekt.build(entwuerfe=False)

    assert bau.bericht is None
    assert {"freigabe-fehlt"} == {befund.regel for befund in bau.hindernisse}
    assert vorher == musterprojekt.site_files()


def test_an_open_gap_in_published_content_stops_production(musterprojekt: Musterprojekt) -> None:
    """A page with «[[offen: …]]» is not finished."""
    musterprojekt.replace("inhalte/ueber-uns/impressum.md", "Seite Impressum", "[[offen: Anschrift]] Seite Impressum")

    bau = musterprojekt.build(entwuerfe=False)

    assert bau.bericht is None
    assert ["platzhalter-offen"] == [befund.regel for befund in bau.hindernisse]


def test_an_example_never_gets_into_production(musterprojekt: Musterprojekt) -> None:
    """`muster: true` is for trying things out."""
    musterprojekt.replace("veranstaltungen/2027/weltcup.md", "gross: true", "gross: true\nmuster: true")

    musterprojekt.build(entwuerfe=False)

    assert not any("weltcup" in pfad for pfad in musterprojekt.site_files())


def test_two_builds_are_byte_identical(musterprojekt: Musterprojekt, tmp_path: Path) -> None:
    """Same input, same bytes; the second build knows nothing of the first."""
    musterprojekt.build()
    erste = musterprojekt.site_files()
    import shutil

    shutil.rmtree(musterprojekt.wurzel / "site")
    shutil.rmtree(musterprojekt.wurzel / ".cache")
    musterprojekt.build()

    assert erste == musterprojekt.site_files()


def test_a_build_from_the_cache_has_the_same_bytes_as_a_fresh_one(musterprojekt: Musterprojekt) -> None:
    """What is taken over from the last build is what would have been rendered."""
    musterprojekt.build()
    musterprojekt.replace("veranstaltungen/2027/weltcup.md", "titel: Weltcup, Rennrodeln", "titel: Weltcup im Rodeln")
    musterprojekt.build()
    aus_dem_cache = musterprojekt.site_files()
    import shutil

    shutil.rmtree(musterprojekt.wurzel / "site")
    shutil.rmtree(musterprojekt.wurzel / ".cache")
    musterprojekt.build()

    assert musterprojekt.site_files() == aus_dem_cache


def test_the_order_of_files_on_disk_does_not_matter(
    musterprojekt: Musterprojekt, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Shuffled input, same bytes."""
    musterprojekt.build()
    erwartet = musterprojekt.site_files()
    echt = read_projekt_modul.list_files

    def shuffled(wurzel: Path, ordner: str, endung: str, *, tief: bool = True) -> list[str]:
        pfade = echt(wurzel, ordner, endung, tief=tief)
        random.Random(7).shuffle(pfade)
        return pfade

    monkeypatch.setattr(read_projekt_modul, "list_files", shuffled)
    import shutil

    shutil.rmtree(musterprojekt.wurzel / "site")
    shutil.rmtree(musterprojekt.wurzel / ".cache")
    musterprojekt.build()

    assert erwartet == musterprojekt.site_files()


def test_nothing_depends_on_the_build_day_but_the_stichtag(musterprojekt: Musterprojekt) -> None:
    """The page of an event says the same today and tomorrow."""
    from datetime import date

    musterprojekt.build(stichtag=date(2026, 11, 22))
    heute = musterprojekt.read_site("geschichten/muster-messtechnik/index.html")
    musterprojekt.build(stichtag=date(2026, 11, 23))

    assert heute == musterprojekt.read_site("geschichten/muster-messtechnik/index.html")


def test_a_renamed_file_leaves_a_redirect_from_git(musterprojekt: Musterprojekt) -> None:
    """Public addresses never break; a calendar client gets the calendar itself at the old address."""
    _git(musterprojekt.wurzel, "init", "-q", "-b", "main")
    _git(musterprojekt.wurzel, "add", ".")
    _git(musterprojekt.wurzel, "commit", "-qm", "eins")
    _git(musterprojekt.wurzel, "mv", "veranstaltungen/2027/weltcup.md", "veranstaltungen/2027/rodel-weltcup.md")
    _git(musterprojekt.wurzel, "mv", "inhalte/staedte/suhl.md", "inhalte/staedte/suhl.md.tmp")
    _git(musterprojekt.wurzel, "mv", "inhalte/staedte/suhl.md.tmp", "inhalte/staedte/suhl.md")
    _git(musterprojekt.wurzel, "commit", "-qam", "umbenannt", am="2026-11-02T12:00:00+0000")

    musterprojekt.build()

    seite = musterprojekt.read_site("veranstaltungen/weltcup/index.html")
    assert 'url=/veranstaltungen/rodel-weltcup/"' in seite
    dateien = musterprojekt.site_files()
    assert dateien["veranstaltungen/rodel-weltcup/termin.ics"] == dateien["veranstaltungen/weltcup/termin.ics"]


def test_a_former_address_in_the_file_redirects_too(musterprojekt: Musterprojekt) -> None:
    """For addresses from before this site."""
    musterprojekt.replace("inhalte/staedte/suhl.md", "reihenfolge: 3", "reihenfolge: 3\nfrueher: [/stadt/suhl/]")

    musterprojekt.build()

    assert 'url=/staedte/suhl/"' in musterprojekt.read_site("stadt/suhl/index.html")


def test_links_to_drafts_keep_only_their_words_in_production(musterprojekt: Musterprojekt) -> None:
    """A published page may speak of a draft, but not link to nowhere."""
    musterprojekt.replace(
        "inhalte/staedte/suhl.md", "In Suhl sitzen", "Bei [Muster](../geschichten/muster-messtechnik.md) in Suhl sitzen"
    )

    musterprojekt.build(entwuerfe=False)

    assert "Bei Muster in Suhl sitzen" in musterprojekt.read_site("staedte/suhl/index.html")


def test_no_internal_link_of_the_site_leads_nowhere(musterprojekt: Musterprojekt) -> None:
    """Every href and src of ours is a file of ours, in both editions."""
    import re
    from urllib.parse import unquote, urlsplit

    for entwuerfe in (True, False):
        musterprojekt.build(entwuerfe=entwuerfe)
        dateien = musterprojekt.site_files()
        tot = set()
        for pfad, inhalt in dateien.items():
            if not pfad.endswith(".html"):
                continue
            for ziel in re.findall(r'(?:href|src)="(/[^"/][^"]*|/)"', inhalt.decode()):
                datei = unquote(urlsplit(ziel).path).lstrip("/")
                datei = datei + "index.html" if not datei or datei.endswith("/") else datei
                if datei not in dateien:
                    tot.add((pfad, ziel))
        assert set() == tot


def test_content_is_never_a_template_and_no_script_gets_through(musterprojekt: Musterprojekt) -> None:
    """Event files may come from outsiders."""
    musterprojekt.replace(
        "veranstaltungen/2027/weltcup.md",
        "Rennrodeln an drei Tagen.",
        "{{ config.projekt }} {% raw %} <script>alert(1)</script> <img src=x onerror=alert(1)> "
        '[a](javascript:alert(1)) <a href="javascript:alert(2)">b</a> <iframe src="https://boese.example"></iframe>',
    )
    musterprojekt.replace(
        "veranstaltungen/2027/weltcup.md", "titel: Weltcup, Rennrodeln", 'titel: "</title><script>alert(3)</script>"'
    )

    musterprojekt.build()

    for pfad, inhalt in musterprojekt.site_files().items():
        if pfad.endswith(".html"):
            text = inhalt.decode()
            assert "<script>alert" not in text, pfad
            assert "onerror" not in text, pfad
            assert "javascript:" not in text, pfad
            assert "boese.example" not in text, pfad
    assert "{{ config.projekt }}" in musterprojekt.read_site("veranstaltungen/weltcup/index.html")


def test_mkdocs_build_gives_the_same_files(musterprojekt: Musterprojekt) -> None:
    """`mkdocs build` is the second door to the same house."""
    umgebung = {**os.environ, "SOURCE_DATE_EPOCH": "1795348800"}
    for befehl in (["generator.cli", "bauen"], ["mkdocs", "build", "-q", "-d", "site-mkdocs"]):
        modul, *rest = befehl
        subprocess.run(
            [sys.executable, "-m", modul, *rest],
            cwd=musterprojekt.wurzel,
            check=True,
            env=umgebung,
            capture_output=True,
        )
    mkdocs = musterprojekt.wurzel / "site-mkdocs"

    aus_mkdocs = {p.relative_to(mkdocs).as_posix(): p.read_bytes() for p in mkdocs.rglob("*") if p.is_file()}

    assert musterprojekt.site_files() == aus_mkdocs


def test_mkdocs_build_of_a_refused_edition_writes_nothing(musterprojekt: Musterprojekt) -> None:
    """The gate stands at both doors."""
    musterprojekt.replace("inhalte/geschichten/muster-messtechnik.md", "status: entwurf", "status: veroeffentlicht")

    lauf = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q"], cwd=musterprojekt.wurzel, capture_output=True, text=True
    )

    assert lauf.returncode != 0
    assert "freigabe-fehlt" in lauf.stderr
    assert "Traceback" not in lauf.stderr
    assert "MkDocs 2.0" not in lauf.stderr
    assert not (musterprojekt.wurzel / "site").exists()


def test_a_calendar_with_a_fault_is_not_published(
    musterprojekt: Musterprojekt, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Thousands subscribe; a broken file must not reach one of them."""
    monkeypatch.setattr(Kalenderwerk, "artefakte", lambda werk: [Artefakt.of("ics/x.ics", b"BEGIN:VCALENDAR\n")])

    with pytest.raises(OzError, match="wird nicht veröffentlicht"):
        musterprojekt.build()

    assert not (musterprojekt.wurzel / "site").exists()


def test_a_faulty_draft_does_not_stop_production(musterprojekt: Musterprojekt) -> None:
    """Whoever is still writing keeps nobody from publishing."""
    musterprojekt.replace("inhalte/geschichten/muster-messtechnik.md", "kompetenzfeld:", "kompetenzfed:")

    assert musterprojekt.build(entwuerfe=False).bericht is not None


def test_a_faulty_published_event_stops_production(musterprojekt: Musterprojekt) -> None:
    """It would be missing from the calendar in silence."""
    musterprojekt.replace("veranstaltungen/2027/weltcup.md", "kategorie: sport", "kategorie: spott")

    bau = musterprojekt.build(entwuerfe=False)

    assert ["veranstaltungen/2027/weltcup.md"] == [befund.datei for befund in bau.hindernisse]
