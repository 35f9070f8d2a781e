"""Cards for sharing: the title always fits, the same card is made once."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from generator.render.titelkarte import BREITE, HOEHE, Titelkarte, fit_title, render_titelkarte

LANG = "Oberflächenbeschichtungsanlagenbauunternehmenszusammenschluss"


@pytest.mark.parametrize("titel", ["Suhl", "Stechen, drehen, Deutsch lernen", LANG, f"{LANG} und " * 9, "x" * 400, ""])
def test_a_title_of_any_length_stays_inside_its_field(titel: str) -> None:
    """Large where it can be, smaller where it must, cut with an ellipsis where nothing else helps."""
    zeilen, schrift = fit_title(titel, 632, 350)

    assert all(schrift.getlength(zeile) <= 632 for zeile in zeilen)
    assert len(zeilen) * schrift.size * 1.38 <= 350
    if titel == "Suhl":
        assert (["Suhl"], 72) == (zeilen, schrift.size)
    if len(titel) >= 400:
        assert zeilen[-1].endswith("…")


def test_a_card_has_the_size_networks_ask_for(tmp_path: Path) -> None:
    """1200 by 630, without a picture too, the same bytes every time."""
    karte = Titelkarte("Der Mikrometer mag kein Sommerwetter", "Präzisionstechnologie · Suhl", None)
    roh = render_titelkarte(karte, tmp_path)

    assert (BREITE, HOEHE) == (1200, 630) == Image.open(io.BytesIO(roh)).size
    assert roh == render_titelkarte(karte, tmp_path)


def test_a_page_names_its_card_and_the_card_exists(vorschau: Path) -> None:
    """og:image is absolute, its file is there, its title is its alternative text."""
    text = (vorschau / "geschichten/muster-messtechnik/index.html").read_text(encoding="utf-8")
    treffer = re.search(r'property="og:image" content="https?://[^/]+/([^"]+)"', text)

    assert treffer is not None
    assert (vorschau / treffer[1]).is_file()
    assert 'name="twitter:card" content="summary_large_image"' in text
