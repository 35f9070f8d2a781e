"""Sitemap, robots.txt, manifest and security.txt."""

from __future__ import annotations

import dataclasses
import json
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest

from generator.befund import Schwere
from generator.render.standarddateien import find_security_befunde
from tests.conftest import Musterprojekt


def test_the_sitemap_lists_exactly_what_may_be_indexed(vorschau: Path) -> None:
    """Every page without «noindex», no other file, sorted."""
    baum = ET.fromstring((vorschau / "sitemap.xml").read_bytes())
    orte = [ort.text or "" for ort in baum.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    basis = orte[0]
    erwartet = {
        basis + seite.parent.relative_to(vorschau).as_posix() + "/"
        for seite in vorschau.rglob("index.html")
        if seite.parent != vorschau and 'content="noindex"' not in seite.read_text(encoding="utf-8")
    }

    assert sorted(orte) == orte
    assert erwartet | {basis} == set(orte)


def test_robots_are_welcome_and_told_where_the_sitemap_is(vorschau: Path) -> None:
    """Nothing is forbidden, feeds least of all."""
    zeilen = (vorschau / "robots.txt").read_text(encoding="utf-8").splitlines()

    assert "Allow: /" in zeilen
    assert not any(zeile.startswith("Disallow") for zeile in zeilen)
    assert zeilen[-1].startswith("Sitemap: http")


def test_the_manifest_names_icons_that_exist(vorschau: Path) -> None:
    """Installed on a home screen the site has a face."""
    manifest = json.loads((vorschau / "site.webmanifest").read_text(encoding="utf-8"))

    assert manifest["icons"]
    assert all((vorschau / icon["src"].lstrip("/")).is_file() for icon in manifest["icons"])


@pytest.mark.parametrize(
    ("bis", "schwere"),
    [
        (date(2026, 11, 22), Schwere.FEHLER),
        (date(2026, 12, 22), Schwere.WARNUNG),
        (date(2026, 12, 23), None),
        (date(2027, 11, 22), None),
        (date(2028, 1, 1), Schwere.WARNUNG),
        ("irgendwann", Schwere.FEHLER),
        (None, Schwere.WARNUNG),
    ],
)
def test_the_build_speaks_up_before_the_security_contact_expires(
    musterprojekt: Musterprojekt, bis: object, schwere: Schwere | None
) -> None:
    """Expired or unreadable: a fault; within thirty days, missing or for more than a year: a warning."""
    extra = MappingProxyType({"sicherheit": {"kontakt": "sicherheit@example.org", "bis": bis}})
    config = dataclasses.replace(musterprojekt.config(), extra=extra)

    assert ([schwere] if schwere else []) == [befund.schwere for befund in find_security_befunde(config)]


def test_security_txt_has_what_rfc_9116_demands(musterprojekt: Musterprojekt) -> None:
    """Contact, exactly one Expires, language, canonical address; an expired setting stops a production build."""
    mkdocs = (musterprojekt.wurzel / "mkdocs.yml").read_text(encoding="utf-8").replace("extra: {}", "extra:")
    kopf = mkdocs if "extra:\n" in mkdocs else mkdocs + "extra:\n"
    zeilen = "  sicherheit:\n    kontakt: sicherheit@example.org\n    bis: 2027-06-30\n"
    musterprojekt.write("mkdocs.yml", kopf.replace("extra:\n", "extra:\n" + zeilen))

    musterprojekt.build()
    text = musterprojekt.read_site(".well-known/security.txt")
    assert text.splitlines()[:3] == [
        "Contact: mailto:sicherheit@example.org",
        "Expires: 2027-06-30T00:00:00Z",
        "Preferred-Languages: de, en",
    ]
    assert text.splitlines()[3].endswith("/.well-known/security.txt")
    assert musterprojekt.build(entwuerfe=False, stichtag=date(2027, 7, 1)).bericht is None
