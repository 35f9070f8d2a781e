"""The news feeds as partners' software reads them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import feedparser
import pytest

from generator.config import load_config
from generator.pipeline import load
from generator.render.ausgabe import Ausgabe
from generator.render.feed import render_feeds
from generator.render.feedtext import xml_clean
from tests.render.nachrichten.conftest import Projekt, items

ATOM = "{http://www.w3.org/2005/Atom}"
MEDIA = "{http://search.yahoo.com/mrss/}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"


def test_an_item_says_everything_the_contract_asks_for(projekt: Projekt) -> None:
    """Section 5 of the contract, element by element."""
    projekt.geschichte(text="Mehr bei [Suhl](../staedte/suhl.md).")
    projekt.commit("2026-10-02T12:00:00+00:00")
    bild = projekt.ausgabe().bilder.inhalt("spindel", "sozial")

    feed = projekt.feeds()["geschichten.xml"]
    kanal = ElementTree.fromstring(feed).find("channel")
    item = items(feed)[0]

    assert kanal is not None
    assert kanal.findtext("link") == "https://example.org/geschichten/"
    assert kanal.find(f"{ATOM}link").attrib == {  # type: ignore[union-attr]
        "href": "https://example.org/feeds/geschichten.xml", "rel": "self", "type": "application/rss+xml"
    }  # fmt: skip
    assert kanal.findtext("language") == "de-DE"
    assert kanal.findtext("lastBuildDate") == "Fri, 02 Oct 2026 12:00:00 +0000"
    assert item.findtext("title") == "Die Spindel"
    assert item.findtext("link") == "https://example.org/geschichten/spindel/"
    assert item.find("guid").attrib == {"isPermaLink": "false"}  # type: ignore[union-attr]
    assert item.findtext("guid") == "tag:example.org,2024:geschichten/spindel"
    assert item.findtext("pubDate") == "Fri, 02 Oct 2026 04:00:00 +0000"
    assert [k.text for k in item.findall("category")] == ["Präzisionstechnologie", "Suhl"]
    assert [e.attrib["length"] for e in item.findall("enclosure")] == [str(len(bild))]
    [medium] = item.findall(f"{MEDIA}content")
    assert medium.attrib["fileSize"] == str(len(bild))
    assert (medium.attrib["width"], medium.attrib["height"]) == ("800", "420")
    assert medium.findtext(f"{MEDIA}description") == "Eine Gewindespindel liegt auf einem Granittisch"
    assert medium.findtext(f"{MEDIA}credit") == "Erika Muster, CC-BY-4.0"
    assert [kind.tag for kind in item].index("description") < [kind.tag for kind in item].index(CONTENT)
    assert 'href="https://example.org/staedte/suhl/"' in (item.findtext(CONTENT) or "")


def test_every_feed_in_every_format_reads_without_a_complaint(projekt: Projekt) -> None:
    """feedparser finds well-formed feeds with the same items in all three formats, empty ones included."""
    projekt.geschichte(partner="[karriereheimat]")
    projekt.veranstaltung()
    projekt.presse()
    projekt.commit()

    feeds = projekt.feeds()

    assert {
        "geschichten", "newsletter", "presse", "veranstaltungen", "karriereheimat", "stadt-suhl",
        "kompetenzfeld-praezisionstechnologie", "zielgruppe-fachkraefte",
    } <= {name.split(".")[0] for name in feeds}  # fmt: skip
    for name, roh in feeds.items():
        if name.endswith(".json"):
            continue
        gelesen = feedparser.parse(roh)
        aus_json = json.loads(feeds[name.rsplit(".", 1)[0] + ".json"])
        assert not gelesen.bozo, name
        assert [e.id for e in gelesen.entries] == [i["id"] for i in aus_json["items"]], name
        assert gelesen.feed.title == aus_json["title"]


def test_atom_has_what_rfc_4287_requires(projekt: Projekt) -> None:
    """Id, title, updated and author; typed content; an enclosure that keeps type and length."""
    projekt.geschichte()
    projekt.commit("2026-10-05T08:00:00+00:00")

    feed = ElementTree.fromstring(projekt.feeds()["geschichten.atom"])
    eintrag = feed.find(f"{ATOM}entry")

    assert feed.findtext(f"{ATOM}id") == "https://example.org/feeds/geschichten.xml"
    assert feed.findtext(f"{ATOM}updated") == "2026-10-05T08:00:00+00:00"
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Oberzentrum Südthüringen"
    assert eintrag is not None
    assert eintrag.findtext(f"{ATOM}published") == "2026-10-02T04:00:00+00:00"
    assert eintrag.findtext(f"{ATOM}updated") == "2026-10-05T08:00:00+00:00"
    assert eintrag.find(f"{ATOM}content").attrib == {"type": "html"}  # type: ignore[union-attr]
    anlage = next(link for link in eintrag.findall(f"{ATOM}link") if link.get("rel") == "enclosure")
    assert anlage.get("type") == "image/jpeg"
    assert int(anlage.get("length") or 0) > 0


def test_json_feed_has_what_version_1_1_requires(projekt: Projekt) -> None:
    """Version, title and items; each item an id and content."""
    projekt.geschichte()
    projekt.commit()

    feed = json.loads(projekt.feeds()["geschichten.json"])

    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == "https://example.org/feeds/geschichten.json"
    [item] = feed["items"]
    assert item["id"] == "tag:example.org,2024:geschichten/spindel"
    assert item["tags"] == ["Präzisionstechnologie", "Suhl"]
    assert item["attachments"][0]["mime_type"] == "image/jpeg"


def test_a_corrected_story_is_not_new(projekt: Projekt) -> None:
    """Its guid and publication stay; only the date of the change moves."""
    projekt.geschichte()
    projekt.commit("2026-10-02T12:00:00+00:00")
    vorher = items(projekt.feeds()["geschichten.xml"])[0]
    projekt.geschichte(text="Ein besserer Text.", titel="Die bessere Spindel")
    projekt.commit("2026-10-20T12:00:00+00:00")

    feed = projekt.feeds()["geschichten.xml"]
    nachher = items(feed)[0]

    assert nachher.findtext("title") == "Die bessere Spindel"
    assert nachher.findtext("guid") == vorher.findtext("guid")
    assert nachher.findtext("pubDate") == vorher.findtext("pubDate")
    assert b"<lastBuildDate>Tue, 20 Oct 2026 12:00:00 +0000</lastBuildDate>" in feed


def test_a_renamed_story_is_not_new(projekt: Projekt) -> None:
    """The guid is the path the file first had, through two renamings."""
    projekt.geschichte("alt")
    projekt.commit()
    for von, nach in (("alt", "neu"), ("neu", "noch-neuer")):
        projekt.git("mv", f"inhalte/geschichten/{von}.md", f"inhalte/geschichten/{nach}.md")
        projekt.commit()

    [item] = items(projekt.feeds()["geschichten.xml"])

    assert item.findtext("link") == "https://example.org/geschichten/noch-neuer/"
    assert item.findtext("guid") == "tag:example.org,2024:geschichten/alt"


def test_a_new_file_under_an_old_name_gets_a_guid_of_its_own(projekt: Projekt) -> None:
    """Two stories never share a guid, and the older one keeps its own."""
    projekt.geschichte("spindel", titel="Die alte")
    projekt.commit("2026-10-01T10:00:00+00:00")
    projekt.git("mv", "inhalte/geschichten/spindel.md", "inhalte/geschichten/messing.md")
    projekt.commit("2026-10-02T10:00:00+00:00")
    projekt.geschichte("spindel", titel="Die neue", text="Ein ganz anderer Text über etwas anderes.\n\n" * 9)
    projekt.commit("2026-10-03T10:00:00+00:00")

    guids = {item.findtext("title"): item.findtext("guid") for item in items(projekt.feeds()["geschichten.xml"])}

    assert guids == {
        "Die alte": "tag:example.org,2024:geschichten/spindel",
        "Die neue": "tag:example.org,2024:geschichten/spindel/2026-10-03",
    }


def test_an_event_keeps_its_guid_whatever_becomes_of_its_file(projekt: Projekt) -> None:
    """It is named by its uid; the feed dates it by its announcement, never by its own day."""
    projekt.veranstaltung("fest")
    projekt.commit("2026-10-04T09:00:00+00:00")

    [item] = items(projekt.feeds()["veranstaltungen.xml"])

    assert item.findtext("guid") == "tag:example.org,2024:veranstaltungen/uid-fest@example.org"
    assert item.findtext("pubDate") == "Sun, 04 Oct 2026 09:00:00 +0000"
    assert (item.findtext("description") or "").startswith("Donnerstag, 14. Januar 2027, 14 Uhr, Suhl. Ein Fest")


def test_a_cancelled_event_says_so_in_title_and_text(projekt: Projekt) -> None:
    """Whoever reads only the headline knows."""
    projekt.veranstaltung(terminstatus="abgesagt")
    projekt.commit()

    [item] = items(projekt.feeds()["veranstaltungen.xml"])

    assert item.findtext("title") == "ABGESAGT: Stadtfest"
    assert "Abgesagt:" in (item.findtext("description") or "")
    assert "<strong>" in (item.findtext(CONTENT) or "")


def test_an_event_that_is_over_is_no_news(projekt: Projekt) -> None:
    """It leaves the feed the day after it ended."""
    projekt.veranstaltung("vorbei", jahr=2026, beginn="2026-11-22 14:00")
    projekt.commit()

    assert len(items(projekt.feeds(stichtag=date(2026, 11, 22))["veranstaltungen.xml"])) == 1
    assert len(items(projekt.feeds(stichtag=date(2026, 11, 23))["veranstaltungen.xml"])) == 0


def test_a_withdrawn_story_disappears(projekt: Projekt) -> None:
    """From every feed it stood in."""
    projekt.geschichte(partner="[karriereheimat]")
    projekt.commit()
    assert len(items(projekt.feeds()["karriereheimat.xml"])) == 1
    projekt.git("rm", "-q", "inhalte/geschichten/spindel.md")
    projekt.commit()

    assert not any(b"geschichten/spindel" in roh for roh in projekt.feeds().values())


def test_drafts_are_marked_in_a_preview_and_absent_from_production(projekt: Projekt) -> None:
    """Nobody takes a draft for news."""
    projekt.geschichte(status="entwurf")
    projekt.commit()

    [entwurf] = items(projekt.feeds(entwuerfe=True)["geschichten.xml"])

    assert entwurf.findtext("title") == "[Entwurf] Die Spindel"
    assert items(projekt.feeds()["geschichten.xml"]) == []


def test_an_embargoed_release_is_in_no_feed_before_its_time(projekt: Projekt) -> None:
    """Then it is dated with the end of the embargo."""
    projekt.presse("unter-verschluss", datum="2026-10-03", sperrfrist="2026-12-01 10:00")
    projekt.commit()

    davor = projekt.feeds(stichtag=date(2026, 11, 30))
    danach = projekt.feeds(stichtag=date(2026, 12, 1))

    assert not any(b"unter-verschluss" in roh for roh in davor.values())
    assert items(danach["presse.xml"])[0].findtext("pubDate") == "Tue, 01 Dec 2026 09:00:00 +0000"


def test_a_feed_holds_the_twenty_newest_first(projekt: Projekt) -> None:
    """More would be cut by some readers and shown by others."""
    for tag in range(1, 26):
        projekt.geschichte(f"nr-{tag:02}", datum=f"2026-10-{tag:02}", titel=f"Nummer {tag}")
    projekt.commit()

    titel = [item.findtext("title") for item in items(projekt.feeds()["geschichten.xml"])]

    assert titel == [f"Nummer {tag}" for tag in range(25, 5, -1)]


BOESE = {
    "without a picture": {"foto": ""},
    "a title of 300 characters": {"titel": "ä" * 300},
    "a title with HTML": {"titel": "'Ein <b>fetter</b> Titel & \"mehr\" <script>alert(1)</script>'"},
    "emoji and quotes of both directions": {"titel": '"🏭 »Genau« sagt \u202eer\u202c „so“"'},
    "a control character": {"titel": '"Glocke \\a und \\u0085 mehr"'},
    "a body with script": {
        "text": "<script>alert(1)</script><p onclick='x()'>Text <a href='javascript:x()'>da</a></p>\n\n"
        "<iframe src='https://example.com/'></iframe>\n\n]]> Ende & < > \x0b\x01"
    },
    "relative addresses": {"text": "Eine[^1] [Mail](mailto:a@example.org) <img src='/b.png' alt='x'>\n\n[^1]: Note"},
    "a link to nowhere": {"text": "[weg](gibt-es-nicht.md)"},
}


@pytest.mark.parametrize("fall", list(BOESE), ids=list(BOESE))
def test_feeds_stay_valid_with(projekt: Projekt, fall: str) -> None:
    """Whatever an editor writes: well-formed, no script, no relative address, a plain short description."""
    projekt.geschichte(**BOESE[fall])
    projekt.commit()

    feeds = projekt.feeds()

    for name in ("geschichten.xml", "geschichten.atom"):
        gelesen = feedparser.parse(feeds[name])
        assert not gelesen.bozo
        assert len(gelesen.entries) == 1
    [item] = items(feeds["geschichten.xml"])
    inhalt, kurz, titel = item.findtext(CONTENT) or "", item.findtext("description") or "", item.findtext("title") or ""
    assert not re.search(r"<script|<iframe|javascript:|on\w+=", inhalt)
    assert not re.search(r'(?:href|src)="(?!https?://|mailto:)', inhalt)
    assert 0 < len(kurz) <= 300
    assert not re.search(r"</?[a-z]", kurz + titel)
    assert not re.search("[\u202a-\u202e]", titel)
    assert [i["title"] for i in json.loads(feeds["geschichten.json"])["items"]] == [titel]


@pytest.mark.parametrize("zeichen", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_what_xml_cannot_hold_is_left_out(zeichen: str) -> None:
    """XML 1.0, section 2.2; tabs, line ends and emoji stay."""
    assert xml_clean(f"a{zeichen}b\t\n🏭") == "ab\t\n🏭"


def test_same_content_same_bytes_in_any_order(projekt: Projekt) -> None:
    """A second run and a shuffled Bestand give the same files."""
    for nummer in range(4):
        projekt.geschichte(f"g{nummer}", datum="2026-10-02")
        projekt.veranstaltung(f"v{nummer}")
    projekt.commit()
    ausgabe = projekt.ausgabe()
    verdreht = Ausgabe(replace(ausgabe.bestand, eintraege=ausgabe.bestand.eintraege[::-1]), ausgabe.config)

    assert [(a.pfad, a.render()) for a in render_feeds(ausgabe)] == [
        (a.pfad, a.render()) for a in render_feeds(verdreht)
    ]


def test_a_misspelt_partner_is_named_before_the_build(projekt: Projekt) -> None:
    """It would get a feed of its own that nobody reads."""
    projekt.geschichte(partner="[kariereheimat]")
    projekt.commit()

    befunde = load(load_config(projekt.pfad, umgebung={})).befunde

    [befund] = [befund for befund in befunde if befund.text == "kariereheimat"]
    assert (befund.regel, befund.schwere, befund.vorschlag) == ("verweis-ins-leere", "fehler", "karriereheimat")
    assert (befund.stelle.zeile, befund.stelle.spalte) == (10, 11)
