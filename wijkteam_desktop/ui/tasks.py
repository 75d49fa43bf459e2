"""Long work beside the window: a function in, its result or its error back on the main thread.

The work gets values and returns values; it may not touch widgets nor the session of the window.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

T = TypeVar("T")


class Cancelled(Exception):
    """The user stopped the work."""


class Control:
    """What long work holds on to: it reports how far it is, and stops when it is asked to."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._report = report
        self._stop = False

    def report(self, done: int, total: int) -> None:
        """Say that *done* of *total* steps are ready; raises ``Cancelled`` when asked to stop."""
        if self._stop:
            raise Cancelled
        self._report(done, total)

    def stop(self) -> None:
        """Ask the work to stop at its next report."""
        self._stop = True


class Task(QObject):
    """One piece of work under way.  ``progressed(done, total)``; ``ended`` in any case."""

    progressed = Signal(int, int)
    ended = Signal()
    _finished = Signal(object)
    _failed = Signal(object)

    def __init__(
        self,
        work: Callable[[Control], Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object],
    ) -> None:
        super().__init__()
        self._work, self._done, self._fail = work, done, failed
        self._wanted = True
        self.control = Control(self.progressed.emit)
        self._finished.connect(self._take_result, Qt.ConnectionType.QueuedConnection)
        self._failed.connect(self._take_error, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Stop: the work ends at its next report, and its result is not wanted any more."""
        self._wanted = False
        self.control.stop()

    def run_now(self) -> None:
        """Do the work; called by a thread of the pool."""
        try:
            result = self._work(self.control)
        except Exception as error:
            self._failed.emit(error)
        else:
            self._finished.emit(result)

    @Slot(object)
    def _take_result(self, result: Any) -> None:
        self._end()
        if self._wanted:
            self._done(result)

    @Slot(object)
    def _take_error(self, error: Exception) -> None:
        self._end()
        if self._wanted and not isinstance(error, Cancelled):
            self._fail(error)

    def _end(self) -> None:
        _under_way.discard(self)
        self.ended.emit()


class _Runner(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        self._task.run_now()


_under_way: set[Task] = set()


def run_task(
    work: Callable[[], T],
    done: Callable[[T], object],
    failed: Callable[[Exception], object],
) -> Task:
    """Do *work* in another thread; then *done* with its result or *failed* with its error, here.

    ``task.cancel()`` means that neither is called any more.
    """
    return run_steps(lambda _control: work(), done, failed)


def run_steps(
    work: Callable[[Control], T],
    done: Callable[[T], object],
    failed: Callable[[Exception], object],
) -> Task:
    """As ``run_task``, for work that reports how far it is and that can stop half-way."""
    task = Task(work, done, failed)
    _under_way.add(task)
    QThreadPool.globalInstance().start(_Runner(task))
    return task


def drop_tasks() -> None:
    """Let nothing be heard any more of work under way: the pages that asked for it go."""
    for task in tuple(_under_way):
        task.cancel()


def wait_for_tasks() -> None:
    """Let all work end before the window goes: nothing it would say is heard any more."""
    drop_tasks()
    QThreadPool.globalInstance().waitForDone()
    _under_way.clear()
