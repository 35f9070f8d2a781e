"""Options several sub-commands share."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import click

from generator.errors import OzError


class Tag(click.ParamType[date]):
    """A day, `2027-01-14` or `14.01.2027`."""

    name = "TAG"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a usage error in German."""
        if isinstance(value, date):
            return value
        for form in ("%Y-%m-%d", "%d.%m.%Y"):
            try:
                return datetime.strptime(str(value), form).date()
            except ValueError:
                continue
        raise OzError(f"«{value}» ist kein Tag. Bitte in der Form 2027-01-14 angeben.")


stichtag = click.option("--stichtag", type=Tag(), help="Der Tag, der als heute gilt (2027-01-14).")
