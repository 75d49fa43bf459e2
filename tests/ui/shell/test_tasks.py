"""Work beside the window."""

from __future__ import annotations

import threading
from typing import Any

from wijkteam_desktop.ui.tasks import Control, drop_tasks, run_steps, run_task, wait_for_tasks


def test_the_result_comes_back_on_this_thread(qtbot: Any) -> None:
    got: list[Any] = []
    run_task(
        threading.get_ident,
        lambda worker: got.append((worker, threading.get_ident())),
        got.append,
    )
    qtbot.waitUntil(lambda: bool(got))
    worker, here = got[0]
    assert here == threading.get_ident()
    assert worker != here


def test_an_error_comes_back(qtbot: Any) -> None:
    got: list[Exception] = []
    run_task(lambda: 1 // 0, lambda _result: None, got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert isinstance(got[0], ZeroDivisionError)


def test_progress_is_told(qtbot: Any) -> None:
    got: list[Any] = []
    steps: list[tuple[int, int]] = []
    held = threading.Event()

    def work(control: Control) -> str:
        assert held.wait(5)
        control.report(1, 2)
        control.report(2, 2)
        return "klaar"

    task = run_steps(work, got.append, got.append)
    task.progressed.connect(lambda done, total: steps.append((done, total)))
    held.set()
    qtbot.waitUntil(lambda: got == ["klaar"])
    assert steps == [(1, 2), (2, 2)]


def test_cancelled_work_stops_and_says_nothing(qtbot: Any) -> None:
    got: list[Any] = []
    reached: list[str] = []
    held = threading.Event()

    def work(control: Control) -> None:
        assert held.wait(5)
        control.report(1, 2)
        reached.append("te ver")

    task = run_steps(work, got.append, got.append)
    task.cancel()
    with qtbot.waitSignal(task.ended):
        held.set()
    assert got == []
    assert reached == []


def test_closing_waits_for_work_and_hears_nothing_of_it(qtbot: Any, qapp: Any) -> None:
    got: list[Any] = []
    run_task(lambda: 1, got.append, got.append)
    wait_for_tasks()
    qapp.processEvents()
    assert got == []


def test_dropped_work_goes_on_unheard(qtbot: Any) -> None:
    got: list[Any] = []
    finished = threading.Event()
    held = threading.Event()

    def work() -> None:
        assert held.wait(5)
        finished.set()

    task = run_task(work, got.append, got.append)
    drop_tasks()
    with qtbot.waitSignal(task.ended):
        held.set()
    assert finished.is_set()
    assert got == []
