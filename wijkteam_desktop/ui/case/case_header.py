"""The line above the tabs: code and title, case holder, how people are named, and the status."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from wijkteam_desktop.labels import choices
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.case import edits
from wijkteam_desktop.ui.case.bare import make_bare
from wijkteam_desktop.ui.case.link_dialog import ask_links, proposals_for
from wijkteam_desktop.ui.case.quiet_combo import QuietCombo
from wijkteam_desktop.ui.widgets import AutosaveLine, PlainLabel, button
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import CaseStatus, PrivacyMode

_LEAST_TITLE = 200
"""Width in pixels at 100 % below which a title is not to be read."""


class CaseHeader(QWidget):
    """Everything is edited in place and saves itself; ``page`` says on which tab that happens."""

    def __init__(
        self, workspace: Workspace, page: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._page = page
        self._case: CaseView | None = None
        self.code = AutosaveLine(name=_("Code van de casus"), placeholder=_("code"))
        self.title = AutosaveLine(name=_("Titel van de casus"), placeholder=_("titel"))
        self.holder = QuietCombo(_("Casushouder"))
        self.link = button(
            _("Koppelen …"), self._link, "quiet", tip=_("De casushouder koppelen aan een teamlid")
        )
        self.privacy = QuietCombo(_("Hoe mensen heten"))
        self.status = QuietCombo(_("Status van de casus"))
        self.trashed = PlainLabel(_("In de prullenbak"), "error", "strong")
        make_bare(self.code, size=16)
        make_bare(self.title, size=16, strong=True)
        self._lay_out()
        self.code.textChanged.connect(lambda _text: self._fit_code())
        theme.signals().changed.connect(self._fit_code)
        self.code.committed.connect(lambda text: self._update("code", text, self.code.step))
        self.title.committed.connect(lambda text: self._update("title", text, self.title.step))
        self.holder.picked.connect(self._set_holder)
        self.privacy.picked.connect(lambda value: self._update("privacy_mode", PrivacyMode(value)))
        self.status.picked.connect(self._set_status)

    def show_case(self, case: CaseView, members: Sequence[tuple[str, str]]) -> None:
        """Show the head of a case."""
        self._case = case
        self.code.draft_key = f"case/{case.id}/code"
        self.title.draft_key = f"case/{case.id}/title"
        self.code.show_text(case.code)
        self.title.show_text(case.title)
        self._fit_code()
        loose = case.holder_name if case.holder_member_id is None else ""
        nobody = _("{name} (niet gekoppeld)").format(name=loose) if loose else _("Nog niemand")
        self.holder.setMinimumContentsLength(27 if loose else 15)
        self.holder.show_options([(None, nobody), *members], case.holder_member_id)
        self.link.setVisible(bool(loose and proposals_for(self._workspace, [case.id])))
        self.privacy.show_options(choices(PrivacyMode), case.privacy_mode.value)
        self.status.show_options(choices(CaseStatus), case.status.value)
        self.status.setVisible(not case.trashed)
        self.trashed.setVisible(case.trashed)

    def forget(self) -> None:
        """Let what was typed go: the case is gone."""
        self.code.forget()
        self.title.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields below the title where large text leaves no room beside it."""
        super().resizeEvent(event)
        room = self.width() - self._fields.sizeHint().width() - self.code.width()
        beside = room >= theme.px(_LEAST_TITLE)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def minimumSizeHint(self) -> QSize:
        """May be narrower than both beside each other."""
        return QSize(self._fields.minimumSizeHint().width(), super().minimumSizeHint().height())

    def _update(self, name: str, value: object, step: str = "") -> None:
        case = self._case
        if case is not None and not edits.update(
            self._workspace, case.id, page=self._page(), step=step, **{name: value}
        ):
            # Refused, and the message bar says why: show what is kept.
            self.code.show_text(case.code)
            self.title.show_text(case.title)

    def _set_holder(self, member_id: str | None) -> None:
        if self._case is not None:
            edits.set_holder(self._workspace, self._case.id, member_id, page=self._page())

    def _link(self) -> None:
        if self._case is not None:
            ask_links(self, self._workspace, [self._case.id], page=self._page())

    def _set_status(self, value: str) -> None:
        if self._case is not None:
            edits.set_status(self._workspace, self._case.id, CaseStatus(value), page=self._page())

    def _fit_code(self) -> None:
        metrics = QFontMetrics(theme.font(16))
        widest = max(metrics.horizontalAdvance(text) for text in (self.code.text(), "0000"))
        self.code.setFixedWidth(widest + theme.px(22))

    def _lay_out(self) -> None:
        name = QHBoxLayout()
        name.setSpacing(theme.px(4))
        name.addWidget(self.code)
        name.addWidget(PlainLabel("·", "muted"))
        self.title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name.addWidget(self.title, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(4))
        self._row.addLayout(name, 1)
        self._fields = QWidget()
        self._row.addWidget(self._fields)
        row = QHBoxLayout(self._fields)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        for text, field in (
            (_("Casushouder"), self.holder),
            (_("Toon"), self.privacy),
            (_("Status"), self.status),
        ):
            caption = PlainLabel(text, "muted", "small")
            caption.setBuddy(field)
            row.addSpacing(theme.px(8))
            row.addWidget(caption)
            row.addWidget(field)
            if field is self.holder:
                row.addWidget(self.link)
        row.addWidget(self.trashed)
        row.addStretch(1)
