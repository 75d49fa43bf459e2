"""The summary as PDF beside reportlab alone on the same pages, and WeasyPrint where installed."""

from __future__ import annotations

import importlib.util
import tempfile
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.harness import Row, compare
from benchmarks.many_cases import KEY
from wijkteam_desktop import paths
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.exchange import case_json
from wijkteam_desktop.report import summary
from wijkteam_desktop.report.content import summary_content
from wijkteam_desktop.report.summary import summary_pdf
from wijkteam_desktop.report.text import html_text
from wijkteam_desktop.services import reading
from wijkteam_desktop.services.viewer import Viewer
from wijkteam_desktop.views.case import CaseView

WHEN = datetime(2026, 11, 22, 14, 2)


def rows() -> list[Row]:
    """One case of 42 people, and the seven cases together."""
    cases = _cases()
    large = max(cases, key=lambda c: len(c.people))
    found = [
        _beside_bare("summary PDF, 42 people, warm", [large]),
        _beside_bare("summary PDF, seven cases", cases),
    ]
    if importlib.util.find_spec("weasyprint"):
        found.append(_beside_weasyprint(large))
    return found


def _summary(case: CaseView) -> bytes:
    return summary_pdf(case, team_name="Meting", printed_by="Meter", when=WHEN)


def _beside_bare(what: str, cases: list[CaseView]) -> Row:
    placed = [(case, _placed(case)) for case in cases]
    return compare(
        what,
        lambda: [_summary(case) for case in cases],
        "reportlab alone: same pages, places given",
        lambda: [_pages(case, drawing) for case, drawing in placed],
        goal=1.1,
        note="the difference is the placing of the people and their labels",
    )


def _placed(case: CaseView) -> Any:
    return summary._drawing(case.public())


def _pages(case: CaseView, drawing: Any) -> bytes:
    content = summary_content(case, team_name="Meting", printed_by="Meter", when=WHEN)
    return summary._pages(content, drawing)


def _beside_weasyprint(case: CaseView) -> Row:
    import weasyprint

    from wijkteam_desktop.report.picture import kring_picture

    content = summary_content(case, team_name="Meting", printed_by="Meter", when=WHEN)
    page = html_text(content) + kring_picture(case, (800, 900), "svg").decode()
    theirs: Callable[[], Any] = partial(weasyprint.HTML(string=page).write_pdf)
    return compare(
        "summary PDF, 42 people",
        lambda: _summary(case),
        "WeasyPrint, same content",
        theirs,
        goal=0.08,
        groups=3,
        rounds=2,
    )


def _cases() -> list[CaseView]:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "store"
        store = Store.create_with_key(folder, name="Meting", member_name="Meter", key=KEY)
        read = case_json.read_file(paths.sample_file())
        store.write("Inlezen", lambda s: case_json.import_cases(s, read))
        viewer = Viewer(store.actor.member_id)
        with store.reading() as session:
            found = [
                reading.case_view(session, row.id, viewer)
                for row in reading.case_rows(session, viewer)
            ]
        store.close()
    return found
