"""Moments in the middle of long work on the store in which a window can stay alive.

A store calls ``pause`` between parts of what it writes; whoever opened it says what to do then, and
may raise to stop: the transaction is then rolled back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

T = TypeVar("T")

_PART = 200
"""Rows in a part: some hundredths of a second."""

_call: ContextVar[Callable[[], None] | None] = ContextVar("pause", default=None)


@contextmanager
def calling(call: Callable[[], None]) -> Iterator[None]:
    """Let *call* be made at each pause inside."""
    token = _call.set(call)
    try:
        yield
    finally:
        _call.reset(token)


def pause() -> None:
    """Do what is to be done in between, if anything; may raise to stop the work."""
    call = _call.get()
    if call is not None:
        call()


def in_parts(items: Sequence[T], size: int = _PART) -> Iterator[Sequence[T]]:
    """Give *items* in parts of at most *size*, with a pause after each."""
    for start in range(0, len(items), size):
        yield items[start : start + size]
        pause()
