"""One motif per file: its name is the key in the photo pool, lying here is its registration."""

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules

MOTIVE: dict[str, Callable[[], str]] = {
    modul.name.replace("_", "-"): import_module(f"{__name__}.{modul.name}").zeichne for modul in iter_modules(__path__)
}
"""Key of the photo pool and the function that draws it."""
