"""Tab Verslag: the case summary as it comes out of the printer, with print, save and copy."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.report.report_bar import ReportBar
from wijkteam_desktop.ui.tasks import Task, run_task
from wijkteam_desktop.ui.widgets import PlainLabel, button, flush_all, muted
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import AccessKind

if TYPE_CHECKING:
    from wijkteam_desktop.network.finding import Finding
    from wijkteam_desktop.report.summary import SummaryReport
    from wijkteam_desktop.ui.costs.routes_page import RoutesPage


class ReportTab(QWidget):
    """Preview of the summary; it is made again, in the background, when the case has changed."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # pypdfium2 and reportlab cost half a second: only whoever opens a report waits for them.
        from wijkteam_desktop.ui.report.pdf_view import PdfView

        self._workspace = workspace
        self._case: CaseView | None = None
        self._made_for: CaseView | None = None
        self._shown_for: CaseView | None = None
        self._task: Task | None = None
        self._print_wanted = False
        self.view = PdfView(self)
        self.waiting: PlainLabel = muted(_("Het verslag wordt gemaakt…"))
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.bar = ReportBar(workspace, self.view, self)
        self.copy_button = button(
            _("Kopieer als tekst"),
            self.copy_text,
            icon="clipboard-copy",
            tip=_("Om in een ander systeem te plakken"),
        )
        self.bar.add(self.copy_button)
        self.costs_button = button(_("Kostenroutes"), self.show_costs, icon="scale")
        self.costs_button.hide()
        self.costs: RoutesPage | None = None
        self.checks = PlainLabel("", "banner", wrap=True, selectable=True)
        self.checks.setContentsMargins(8, 4, 8, 4)
        self.checks.hide()
        self._stack = QStackedLayout()
        self._stack.addWidget(self.waiting)
        self._stack.addWidget(self.view)
        workspace.anonymous_changed.connect(self._names_changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._report = QWidget()
        inside = QVBoxLayout(self._report)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(16, 0, 0, 0)
        top.setSpacing(0)
        top.addWidget(self.costs_button)
        top.addWidget(self.bar, 1)
        inside.addLayout(top)
        around = QHBoxLayout()
        around.setContentsMargins(16, 0, 16, 10)
        around.addWidget(self.checks)
        inside.addLayout(around)
        inside.addLayout(self._stack, 1)
        layout.addWidget(self._report)

    def show_case(self, case: CaseView) -> None:
        """Show the summary of a case; nothing is made while the tab is hidden."""
        self._case = case.public()
        self._offer_costs()
        if self.isVisible():
            self._make()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._offer_costs()
        self._make()

    def print_report(self) -> None:
        """Print through the system dialog: now, or as soon as the report is there."""
        self._print_wanted = self._shown_for is None or self._shown_for != self._case
        if not self._print_wanted:
            self.bar.print_report()

    def copy_text(self) -> None:
        """Put the summary on the clipboard, as plain text and as simple HTML."""
        from wijkteam_desktop.report.content import summary_content
        from wijkteam_desktop.report.text import html_text, plain_text

        case = self._case
        if case is None:
            return
        content = summary_content(
            case,
            team_name=self._workspace.store.name,
            printed_by=self._workspace.actor.name,
            when=datetime.now(),
        )
        self._workspace.copy_text(plain_text(content), html_text(content))
        self._workspace.log_access(AccessKind.EXPORTED, case.id, _("samenvatting (tekst)"))

    def show_costs(self) -> None:
        """Show the cost routes in the place of the report."""
        if self._case is None:
            return
        if self.costs is None:
            from wijkteam_desktop.ui.costs.routes_page import RoutesPage

            self.costs = RoutesPage(self._workspace)
            self.costs.closed.connect(self.hide_costs)
            layout = self.layout()
            assert layout is not None
            layout.addWidget(self.costs)
        self.costs.show_case_id(self._case.id)
        self._report.hide()
        self.costs.show()
        self.costs.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def hide_costs(self) -> None:
        """Show the report again."""
        if self.costs is not None and not self.costs.isHidden():
            flush_all(self.costs)
            self.costs.hide()
            self._report.show()
            self.costs_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_costs(self) -> None:
        """Cost routes are there when the team chose so, but not beside roles: they name people."""
        from wijkteam_desktop.services import cost_prices

        on = self._workspace.read(cost_prices.shown) and not self._workspace.anonymous
        self.costs_button.setVisible(on)
        if self.costs is None or self._case is None:
            return
        if not on or self.costs.case_id != self._case.id:
            self.hide_costs()
        elif not self.costs.isHidden():
            self.costs.show_case_id(self._case.id)

    def _names_changed(self, _hidden: bool) -> None:
        """Take the old report away at once: it says the other names."""
        self._offer_costs()
        self._made_for = self._shown_for = None
        self._stack.setCurrentWidget(self.waiting)
        self.checks.hide()

    def _make(self) -> None:
        case = self._case
        if case is None or case == self._made_for:
            return
        self._made_for = case
        work = partial(
            _summary, case, self._workspace.store.name, self._workspace.actor.name, datetime.now()
        )
        if self._task is not None:
            self._task.cancel()
        self._task = run_task(work, partial(self._show, case), self._failed)
        # The window may be locked, and this page dropped, before the report is there.
        self.destroyed.connect(self._task.cancel)

    def _show(self, case: CaseView, report: SummaryReport) -> None:
        if case != self._case:
            return
        from wijkteam_desktop.report.summary import file_name

        self.view.show_pdf(report.pdf)
        self._stack.setCurrentWidget(self.view)
        self.bar.set_report(report.pdf, file_name(case), [case.id])
        self._show_checks(report.findings)
        self._shown_for = case
        self._workspace.log_access(AccessKind.SHOWN, case.id, _("samenvatting"))
        if self._print_wanted and self.isVisible():
            self._print_wanted = False
            self.bar.print_report()

    def _show_checks(self, findings: Sequence[Finding]) -> None:
        """Say before printing what could not be read of the drawing on this paper."""
        text = "\n".join(_("Tekening: {sentence}").format(sentence=f.sentence) for f in findings)
        self.checks.setText(text)
        self.checks.setToolTip("\n".join(f.source for f in findings))
        self.checks.setVisible(bool(text))

    def _failed(self, error: Exception) -> None:
        self._made_for, self._print_wanted = None, False
        raise error


def _summary(case: CaseView, team_name: str, printed_by: str, when: datetime) -> SummaryReport:
    from wijkteam_desktop.report.summary import summary_report

    return summary_report(case, team_name=team_name, printed_by=printed_by, when=when)
