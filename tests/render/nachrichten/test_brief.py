"""The newsletter mail as mail services and mail programs take it."""

from __future__ import annotations

import email
import email.policy
import re
from email.message import EmailMessage
from pathlib import Path

import pytest

from generator.config import load_config
from generator.errors import OzError
from generator.publish.versand import prepare_versand
from generator.render.brief import GRENZE, Brief, render_brief
from generator.render.briefinhalt import find_hindernisse
from tests.render.nachrichten.conftest import MKDOCS, Projekt

IMPRESSUM = """---
titel: Impressum
status: veroeffentlicht
---

## Diensteanbieter

Stadt Suhl, Am Marktplatz 1, 98527 Suhl

## Verantwortlich

Jemand anderes
"""
BEREIT = MKDOCS + "  newsletter: {absender: KAG <n@example.org>, abmelden: '{UNSUBSCRIBE}'}\n"


@pytest.fixture
def ausgabe(projekt: Projekt) -> Projekt:
    """A published issue with a story and an event, ready to send but for its approval."""
    projekt.write("mkdocs.yml", BEREIT)
    projekt.write("inhalte/ueber-uns/impressum.md", IMPRESSUM)
    projekt.geschichte()
    projekt.veranstaltung(terminstatus="vorlaeufig")
    schreibe_ausgabe(projekt)
    projekt.commit()
    return projekt


def schreibe_ausgabe(
    projekt: Projekt, text: str = "Guten Tag, hier ist [Suhl](../staedte/suhl.md).", **kopf: str
) -> None:
    angaben = {
        "titel": "Neues & Genaues", "nummer": "7", "datum": "2026-11-20", "status": "veroeffentlicht",
        "beitraege": "[inhalte/geschichten/spindel.md, veranstaltungen/2027/fest.md]",
    } | kopf  # fmt: skip
    zeilen = "".join(f"{key}: {wert}\n" for key, wert in angaben.items())
    projekt.write("inhalte/newsletter/2026-11.md", f"---\n{zeilen}---\n\n{text}\n")


def brief(projekt: Projekt, **angaben: bool) -> Brief:
    ausgabe = projekt.ausgabe(**angaben)
    return render_brief(ausgabe, ausgabe.bestand.newsletter[0])


def test_the_text_part_says_everything(ausgabe: Projekt) -> None:
    """Whoever reads no HTML misses nothing; addresses are never broken."""
    assert brief(ausgabe).text.decode() == Path(__file__).with_name("newsletter.txt").read_text(encoding="utf-8")


def test_the_html_part_needs_nothing_but_the_mail(ausgabe: Projekt) -> None:
    """Absolute addresses, alternative texts, inlined styles, no script, and dark colours for those who want them."""
    html = brief(ausgabe).html.decode()

    assert not re.search(r'(?:href|src)="(?!https://|\{UNSUBSCRIBE\}|mailto:)', html)
    assert re.findall(r"<img [^>]*>", html)
    assert all('alt="Eine Gewindespindel' in bild for bild in re.findall(r"<img [^>]*>", html))
    assert "<script" not in html
    assert "<link" not in html
    assert 'style="' in html
    assert "@media (prefers-color-scheme: dark)" in html
    assert 'href="{UNSUBSCRIBE}"' in html
    assert "Stadt Suhl, Am Marktplatz 1" in html
    assert "Jemand anderes" not in html
    assert "Vorläufig." in html
    assert len(html.encode()) < GRENZE


def test_a_picture_in_the_text_fits_the_column(ausgabe: Projekt) -> None:
    """As one absolute JPEG with its words, at most 536 pixels wide."""
    schreibe_ausgabe(ausgabe, "![Eine Gewindespindel liegt da](../../fotopool/spindel.jpg)")

    bild = re.findall(r"<img [^>]*>", brief(ausgabe).html.decode())[0]

    assert re.search(r'src="https://example.org/bilder/spindel-ganz-720\.\w+\.jpg"', bild)
    assert 'alt="Eine Gewindespindel liegt da"' in bild
    assert 'width="536"' in bild
    assert "height=" not in bild
    assert "srcset" not in bild


def test_the_message_is_whole_and_the_same_every_time(ausgabe: Projekt) -> None:
    """RFC 5322 and 8058: both parts, a fixed date and id, a way out in its head; no clock, no dice."""
    roh = brief(ausgabe).eml
    post = email.message_from_bytes(roh, policy=email.policy.default)

    assert isinstance(post, EmailMessage)
    assert roh == brief(ausgabe).eml
    assert not post.defects
    assert post["From"] == "KAG <n@example.org>"
    assert post["Subject"] == "Neues & Genaues"
    assert post["Date"] == "Fri, 20 Nov 2026 05:00:00 +0000"
    assert post["List-Unsubscribe"] == "<{UNSUBSCRIBE}>"
    assert post["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert [teil.get_content_type() for teil in post.iter_parts()] == ["text/plain", "text/html"]
    assert post.get_body(("plain",)).get_content().replace("\r\n", "\n") == brief(ausgabe).text.decode()  # type: ignore[union-attr]
    assert max(map(len, roh.splitlines())) <= 78
    assert b"\n" not in roh.replace(b"\r\n", b"")


def test_a_draft_says_so_in_subject_and_body(ausgabe: Projekt) -> None:
    """Nobody sends it by mistake."""
    schreibe_ausgabe(ausgabe, status="entwurf")

    entwurf = brief(ausgabe, entwuerfe=True)

    assert b"Subject: [Entwurf] Neues & Genaues" in entwurf.eml
    assert "ENTWURF: nicht freigegeben" in entwurf.text.decode()


def hindernisse(projekt: Projekt) -> str:
    ausgabe = projekt.ausgabe()
    return "\n".join(find_hindernisse(ausgabe, ausgabe.bestand.newsletter[0]))


def test_a_complete_issue_has_nothing_against_it(ausgabe: Projekt) -> None:
    """All refusals below are refusals of exactly one fault."""
    assert hindernisse(ausgabe) == ""


def test_an_unresolved_placeholder_is_refused(ausgabe: Projekt) -> None:
    """Without a working way out no newsletter may go (§ 7 UWG)."""
    ausgabe.write("mkdocs.yml", BEREIT.replace("{UNSUBSCRIBE}", "{{abmelden}}"))

    assert hindernisse(ausgabe).startswith("Der Abmelde-Link ist noch der Platzhalter {{abmelden}}.")


def test_a_missing_or_open_imprint_is_refused(ausgabe: Projekt) -> None:
    """§ 5 DDG holds for mails too."""
    ausgabe.write("inhalte/ueber-uns/impressum.md", IMPRESSUM.replace("Stadt Suhl", "[[offen: Name]]"))
    offen = hindernisse(ausgabe)
    (ausgabe.pfad / "inhalte/ueber-uns/impressum.md").unlink()

    assert offen.startswith("Im Impressum sind Angaben offen.")
    assert hindernisse(ausgabe).startswith("Das Impressum fehlt.")


def test_a_contribution_that_is_not_public_is_refused(ausgabe: Projekt) -> None:
    """Its link would lead nowhere."""
    ausgabe.geschichte(status="entwurf")

    assert hindernisse(ausgabe).startswith("Der Beitrag inhalte/geschichten/spindel.md ist nicht veröffentlicht.")


def test_production_writes_nothing_without_approval(ausgabe: Projekt, tmp_path: Path) -> None:
    """A preview is written and says what is missing; production is not."""
    ziel = tmp_path / "versand"
    produktion = prepare_versand(load_config(ausgabe.pfad, umgebung={}), 7, ziel)
    assert not ziel.exists()
    vorschau = prepare_versand(load_config(ausgabe.pfad, entwuerfe=True, umgebung={}), 7, ziel)

    assert produktion.dateien == ()
    assert "Die Freigabe des KAG-Vorsitzes fehlt." in produktion.hindernisse[0]
    assert [datei.name for datei in vorschau.dateien] == ["newsletter-7.html", "newsletter-7.txt", "newsletter-7.eml"]
    assert sorted(datei.name for datei in ziel.iterdir()) == sorted(datei.name for datei in vorschau.dateien)


def test_an_unknown_number_names_those_that_exist(ausgabe: Projekt, tmp_path: Path) -> None:
    """One sentence, and the way out in it."""
    with pytest.raises(OzError, match=r"Eine Ausgabe 8 gibt es nicht\. Vorhanden: 7\."):
        prepare_versand(load_config(ausgabe.pfad, umgebung={}), 8, tmp_path)
