"""What the tiny project must become, file by file; `python -m tests.gold_erneuern` writes the gold anew."""

from __future__ import annotations

import pytest

from tests.conftest import Musterprojekt
from tests.gold_erneuern import AUSGEWAEHLT, GOLD, render_gold


@pytest.fixture(scope="module")
def gebaut(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The tiny project's chosen files, built once."""
    import shutil

    from tests.conftest import HIER

    wurzel = tmp_path_factory.mktemp("gold") / "projekt"
    shutil.copytree(HIER / "musterprojekt", wurzel)
    return render_gold(Musterprojekt(wurzel))


@pytest.mark.parametrize("pfad", AUSGEWAEHLT)
def test_a_published_file_is_what_it_was(gebaut: dict[str, str], pfad: str) -> None:
    """Subscribers and partners get the same bytes until content or a format changes on purpose."""
    assert (GOLD / pfad).read_bytes().decode() == gebaut[pfad]
