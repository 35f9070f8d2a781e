"""The tiny project's preview, built once for all tests that only look at it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import HIER, Musterprojekt


@pytest.fixture(scope="session")
def vorschau(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built preview edition."""
    wurzel = tmp_path_factory.mktemp("website") / "projekt"
    shutil.copytree(HIER / "musterprojekt", wurzel)
    assert Musterprojekt(wurzel).build().bericht is not None
    return wurzel / "site"
