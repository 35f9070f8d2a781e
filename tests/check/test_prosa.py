"""Visible text and its places: exact in body and header, whatever markup, line ends or characters stand around."""

from __future__ import annotations

import html
import re
import subprocess
import sys
import unicodedata
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.check.auszeichnung import PLATZHALTER, Absatz
from generator.check.prosa import Prosa
from generator.check.saetze import split_saetze
from generator.dokument import Dokument
from generator.read.datei import split_markdown
from tests.check.beispiele import WURZEL, check_satz

WORTE = st.sampled_from(
    [
        "Glas",
        "Behälterglas",
        "weltweit",
        "Süd",
        "größte",
        "Straße",
        "😀",
        "über",
        "Zella-Mehlis",
        "2027",
        "Ü",
        "ﬁ",
        "Werk",
    ]
)
VERPACKUNG = st.sampled_from(
    [
        *("{}", "{}", "{}", "**{}**", "*{}*", "_{}_", "***{}***", "**{}**rest", "`{}`", "<b>{}</b>", "*{}"),
        *("[{}](seite.md)", '[{}](https://x.example/a_b "Titel")', "[**{}** x](y.md)", "[{}]", "![{}](bild.png)"),
        *("{}&nbsp;x", "{}&shy;e", "{}\u00ade", "{}\u00a0x", "&amp;{}", "\\*{}\\*", "<https://{}.example>"),
        *("{} <!-- leise --> x", "{}!", "„{}“"),
    ]
)
STUECK = st.builds(lambda wort, form: form.format(wort), WORTE, VERPACKUNG)
ZEILE = st.lists(STUECK, min_size=1, max_size=5).map(" ".join)
ABSATZ = st.lists(ZEILE, min_size=1, max_size=3).map("\n".join)
BLOCK = st.one_of(
    ABSATZ,
    ZEILE.map("# {}".format),
    ZEILE.map("### {} ###".format),
    ABSATZ.map(lambda text: "> " + text.replace("\n", "\n> ")),
    st.lists(ZEILE, min_size=1, max_size=3).map(lambda zeilen: "\n".join(f"- {zeile}" for zeile in zeilen)),
    ZEILE.map("```\n{}\n```".format),
    ZEILE.map("<!-- {} -->".format).map(lambda text: text.replace("<!-- leise --> ", "")),
    st.tuples(ZEILE, ZEILE).map(lambda paar: f"| a | b |\n|---|---|\n| {paar[0]} | {paar[1]} |"),
)
KOERPER = st.lists(BLOCK, min_size=1, max_size=4).map("\n\n".join)


def dokument_of(text: str, kopf: str = "titel: T") -> Dokument:
    """A document with this body."""
    dokument, _ = split_markdown("inhalte/x.md", f"---\n{kopf}\n---\n\n{text}\n")
    assert dokument is not None
    return dokument


def normalised(quelle: str) -> str:
    """As documented: no emphasis, tags, comments or soft hyphens; one kind of space; composed letters."""
    text = re.sub(r"<!--.*?-->|</?\w[^<>]*>|\]\([^)]*\)|[*_\\\[\]]", "", quelle, flags=re.DOTALL)
    text = unicodedata.normalize("NFC", html.unescape(text)).replace("\u00ad", "")
    return " ".join(re.sub(r"\n> ?", "\n", text).split())


@settings(max_examples=250, deadline=None)
@given(KOERPER, st.booleans())
def test_the_source_at_a_words_place_is_the_word(koerper: str, windows: bool) -> None:
    """Every visible word is found again where it is said to stand."""
    dokument = dokument_of(koerper.replace("\n", "\r\n") if windows else koerper)
    prosa = Prosa(dokument)
    zeilen = dokument.quelltext.split("\n")

    for absatz in prosa.absaetze:
        for wort in re.finditer(r"[^\W_]+", absatz.text):
            von, bis = absatz.span(*wort.span())
            assert normalised(dokument.quelltext[von:bis]) == wort.group()
            stelle = prosa.place(absatz, *wort.span())
            assert zeilen[stelle.zeile - 1][stelle.spalte - 1] == dokument.quelltext[von]


@settings(max_examples=250, deadline=None)
@given(KOERPER)
def test_visible_text_agrees_with_an_exact_markdown_parser(koerper: str) -> None:
    """markdown-it, slow and exact, sees the same paragraphs."""
    erwartet = [text for text in map(squeezed, oracle(koerper)) if text]
    gelesen = [squeezed(absatz.text) for absatz in Prosa(dokument_of(koerper)).koerper if absatz.art != "alt"]

    assert erwartet == [text for text in gelesen if text]


def squeezed(text: str) -> str:
    """Only letters and digits in a row: how much white space stands between is no matter here."""
    text = unicodedata.normalize("NFC", text.replace(PLATZHALTER, ""))
    return " ".join(re.findall(r"[^\W_]+", text.replace("\u00ad", "").replace("-", " ")))


def oracle(koerper: str) -> list[str]:
    """The text of every inline block, by markdown-it."""
    tokens = MarkdownIt("commonmark").enable("table").parse(koerper)
    return ["".join(_text(kind) for kind in _without_autolinks(token)) for token in tokens if token.type == "inline"]


def _without_autolinks(token: Token) -> list[Token]:
    kinder, im_link = [], False
    for kind in token.children or []:
        if kind.type == "link_open" and kind.info == "auto":
            im_link = True
        elif kind.type == "link_close":
            im_link = False
        elif not im_link:
            kinder.append(kind)
    return kinder


def _text(kind: Token) -> str:
    if kind.type in ("softbreak", "hardbreak"):
        return " "
    return kind.content if kind.type in ("text", "text_special") else ""


@pytest.mark.parametrize(
    ("kopf", "text", "stelle"),
    [
        ("titel: In Zella Mehlis", "Zella Mehlis", (2, 11)),
        ('titel: "In Zella Mehlis"', "Zella Mehlis", (2, 12)),
        ("titel: 'Sag''s in Zella Mehlis'", "Zella Mehlis", (2, 19)),
        ('titel: "\\u00fcber \\"Zella Mehlis\\""', "Zella Mehlis", (2, 21)),
        ("titel: >-\n  Über\n  Zella\n  Mehlis", "Zella Mehlis", (4, 3)),
        ("titel: T\nquellen:\n  - aussage: In Zella Mehlis\n    quelle: q\n    stand: s", "Zella Mehlis", (4, 17)),
        ("titel: |\n  Zella Mehlis", "Zella Mehlis", (3, 3)),
    ],
)
def test_places_in_the_header_are_exact(kopf: str, text: str, stelle: tuple[int, int]) -> None:
    """Plain, quoted, folded, literal and nested texts."""
    prosa = Prosa(dokument_of("", kopf))
    absatz = next(absatz for absatz in prosa.kopf if text in absatz.text)
    von = absatz.text.index(text)
    gefunden = prosa.place(absatz, von, von + len(text))

    assert stelle == (gefunden.zeile, gefunden.spalte)


@pytest.mark.parametrize(
    "quelle",
    [
        "`Zella Mehlis`", "```\nZella Mehlis\n```", "<!-- Zella Mehlis -->",
        "https://x.example/Zella-Mehlis/Süd-Thüringen",
        "<https://x.example/Süd-Thüringen>",
        "info@süd-thüringen.example", "[Karte](Süd-Thüringen.md)", "süd-thüringen.de",
        "    Zella Mehlis", "[x]: Süd-Thüringen.html", "*[OZ]: Süd-Thüringen", "~~~\nZella Mehlis\n~~~",
        "<script>\nZella Mehlis\n</script>", '<a title="Zella Mehlis">Karte</a>',
    ],
)  # fmt: skip
def test_code_addresses_and_comments_are_never_judged(quelle: str) -> None:
    """What no reader reads as prose is left alone."""
    regeln = {befund.regel for befund in check_satz(quelle)}

    assert not regeln & {"stadtname-falsch", "suedthueringen-falsch", "karriereheimat-falsch", "oberzentrum-falsch"}


def test_a_name_may_break_at_the_line_end() -> None:
    """`Zella-` at the end of a line and `Mehlis` on the next are the right name."""
    assert not [
        befund for befund in check_satz("Der Weg führt nach Zella-\nMehlis und zurück.") if befund.schwere == "fehler"
    ]


@pytest.mark.parametrize(
    ("text", "saetze"),
    [
        ("Eins. Zwei? Drei!", ["Eins.", "Zwei?", "Drei!"]),
        ("Am 4. Juni 2025 kamen z. B. 50 Gäste. Schön.", ["Am 4. Juni 2025 kamen z. B. 50 Gäste.", "Schön."]),
        ("Die Zimmerei Beck e. K. aus Suhl. Sie baut.", ["Die Zimmerei Beck e. K. aus Suhl.", "Sie baut."]),
        ("„Kommen Sie?“, fragte er. Ja.", ["„Kommen Sie?“, fragte er.", "Ja."]),
        ("Es waren 3.024 Menschen. Gut.", ["Es waren 3.024 Menschen.", "Gut."]),
        ("Gegründet 1878. Danach wuchs es.", ["Gegründet 1878.", "Danach wuchs es."]),
    ],
)
def test_abbreviations_and_ordinals_end_no_sentence(text: str, saetze: list[str]) -> None:
    """Only what ends a sentence splits it."""
    absatz = Absatz("absatz", text, (0,), ((len(text), 0, len(text)),))

    assert saetze == [satz.text for satz in split_saetze(absatz)]


BOESE = [
    *(
        "a" * 100_000,
        "Donaudampfschifffahrtsgesellschaftskapitän" * 2_400,
        "*" * 100_000,
        "**a " * 25_000,
        "[" * 100_000,
    ),
    *("[a](" * 25_000, "`" * 50_000 + "a" + "`" * 49_999, "` `` ``` " * 11_000, "<a " * 33_000, "&" * 100_000),
    *("<!--" * 25_000, "holz" * 25_000, "Holz- und " * 10_000, "„" * 100_000, "((" * 50_000, "a." * 50_000),
    *("wir sind stark " * 6_600, "Kompetenzfeld " * 7_000, "Suhl, " * 16_000, "x@" * 50_000, "- " * 50_000),
    *("> " * 50_000, "| " * 50_000, "1.000 " * 16_000, "a-" * 50_000, "Bürger " * 14_000, "unser Wert ist " * 6_600),
    *(
        "!" * 100_000,
        "_a_" * 33_000,
        "die vier Städte Suhl, " * 4_500,
        "Oberzentrum " * 8_000,
        "Süd Thüringen " * 7_000,
    ),
]


def test_no_text_makes_the_check_explode() -> None:
    """Hostile lines of 100 KB come to an end; the limit stops what would hang, it measures nothing."""
    code = (
        "import resource; resource.setrlimit(resource.RLIMIT_CPU, (900, 900))\n"
        "from tests.check.beispiele import check_satz; from tests.check.test_prosa import BOESE\n"
        "for boese in BOESE: print(len(check_satz(boese)), flush=True)"
    )
    lauf = subprocess.run([sys.executable, "-c", code], cwd=WURZEL, capture_output=True, text=True, check=False)

    assert lauf.returncode == 0, lauf.stderr or f"Ein Text brachte die Prüfung zum Stehen: {lauf.stdout.count(chr(10))}"
    assert len(lauf.stdout.split()) == len(BOESE)


@pytest.mark.parametrize("boese", BOESE, ids=range(len(BOESE)))
def test_work_grows_no_faster_than_the_text(boese: str) -> None:
    """Counted in calls, so that no clock decides: twice the text is at most little more than twice the work."""
    halb = boese[: 2**13]
    check_satz(halb)  # what is compiled and remembered once is no part of the work

    assert count_calls(halb + halb) < 2.3 * count_calls(halb)


def count_calls(text: str) -> int:
    """Calls of functions, Python's and C's, that checking this text takes."""
    anzahl = 0

    def count(_frame: FrameType, art: str, _arg: object) -> None:
        nonlocal anzahl
        anzahl += art in ("call", "c_call")

    sys.setprofile(count)
    try:
        check_satz(text)
    finally:
        sys.setprofile(None)
    return anzahl
