"""A property worked out once per object; without the lock that makes the standard library's dear in large numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class merken(Generic[T]):  # noqa: N801 (used as a decorator, like `property`)
    """Keeps the value in the object's dictionary, where the next access finds it before it finds this."""

    def __init__(self, work_out: Callable[[Any], T]) -> None:
        self.work_out = work_out
        self.name = work_out.__name__
        self.__doc__ = work_out.__doc__

    @overload
    def __get__(self, objekt: None, klasse: Any = None) -> merken[T]: ...
    @overload
    def __get__(self, objekt: object, klasse: Any = None) -> T: ...
    def __get__(self, objekt: object | None, klasse: Any = None) -> T | merken[T]:
        """The value, worked out now."""
        if objekt is None:
            return self
        wert = objekt.__dict__[self.name] = self.work_out(objekt)
        return wert
