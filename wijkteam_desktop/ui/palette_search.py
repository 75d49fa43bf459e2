"""Ctrl+K: one field that finds cases, people and commands, in Dutch words and their synonyms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from wijkteam_desktop.folding import fold
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseRow

COMMAND, CASE, PERSON = "command", "case", "person"
MOST = 8
"""Most hits of one kind."""

_HINT = Qt.ItemDataRole.UserRole + 1
_ICON = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Hit:
    """Something to choose: a command by name, a case by its id, or a person in a case.

    *hint* stands at the right: the keys of a command, or where a person belongs.
    """

    kind: str
    target: str
    text: str
    hint: str = ""
    icon: str = "arrow-right"
    words: str = ""
    person_id: str = ""


class PaletteSearch(QDialog):
    """The palette; ``ask`` gives the chosen hit or ``None``."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace | None, commands: Sequence[Hit]
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAccessibleName(_("Zoeken en opdrachten"))
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setModal(True)
        self._workspace = workspace
        self._commands = commands
        self._rows: dict[str, CaseRow] = {}
        frame = QFrame()
        theme.style(frame, "card")
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("Zoek een casus, een persoon of een opdracht"))
        self.field.setAccessibleName(_("Zoeken"))
        self.field.setClearButtonEnabled(False)
        self.field.setFont(theme.font(15))
        self.list = QListWidget()
        self.list.setAccessibleName(_("Gevonden"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(_Line(self.list))
        self.list.setMouseTracking(True)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(theme.px(12), theme.px(12), theme.px(12), theme.px(12))
        inside.setSpacing(theme.px(8))
        inside.addWidget(self.field)
        inside.addWidget(self.list, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)
        self.hits: list[Hit] = []
        self.field.textChanged.connect(self._look)
        self.field.installEventFilter(self)
        self.list.itemActivated.connect(lambda _item: self.accept())
        self.list.itemClicked.connect(lambda _item: self.accept())
        self._place()
        self._read_cases()
        self._look("")

    def chosen(self) -> Hit | None:
        """Give the hit that is marked."""
        row = self.list.currentRow()
        return self.hits[row] if 0 <= row < len(self.hits) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and self._steer(event):
            return True
        return super().eventFilter(watched, event)

    def _steer(self, event: QKeyEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress:
            return False
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None:
            if self.hits:
                self.list.setCurrentRow((self.list.currentRow() + step) % len(self.hits))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.chosen() is not None:
                self.accept()
            return True
        return False

    def _read_cases(self) -> None:
        if self._workspace is None or not self._workspace.is_open:
            return
        from wijkteam_desktop.services import reading

        viewer = self._workspace.viewer
        rows = self._workspace.read(lambda s: reading.case_rows(s, viewer))
        if self._workspace.anonymous:
            from wijkteam_desktop.services.anonymous import anonymous_row

            rows = [anonymous_row(row) for row in rows]
        self._rows = {row.id: row for row in rows}

    def _look(self, text: str) -> None:
        self.hits = [*self._found_cases(text), *self._found_people(text), *self._found(text)]
        self.list.clear()
        for hit in self.hits:
            item = QListWidgetItem(hit.text)
            item.setData(_HINT, hit.hint)
            item.setData(_ICON, hit.icon)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                f"{hit.text}, {hit.hint}" if hit.hint else hit.text,
            )
            self.list.addItem(item)
        if self.hits:
            self.list.setCurrentRow(0)

    def _found_cases(self, text: str) -> list[Hit]:
        if self._workspace is None or not self._rows:
            return []
        if not text.strip():
            rows = list(self._rows.values())[:MOST]
        elif self._workspace.anonymous:
            from wijkteam_desktop.services.anonymous import find_shown

            rows = [self._rows[i] for i in find_shown(self._rows.values(), text)][:MOST]
        else:
            from wijkteam_desktop.services import reading

            ids = self._workspace.read(lambda s: reading.find_cases(s, text, limit=4 * MOST))
            rows = [self._rows[case_id] for case_id in ids if case_id in self._rows][:MOST]
        return [
            Hit(
                CASE,
                row.id,
                f"{row.code} · {row.title}" if row.title else row.code,
                row.main_people,
                "folder-open",
            )
            for row in rows
        ]

    def _found_people(self, text: str) -> list[Hit]:
        if self._workspace is None or not text.strip() or self._workspace.anonymous:
            return []
        from wijkteam_desktop.services import reading

        found = self._workspace.read(lambda s: reading.person_hits(s, text, limit=MOST))
        return [
            Hit(
                PERSON,
                hit.case_id,
                hit.name,
                self._where(hit.case_id, hit.role),
                "user",
                person_id=hit.person_id,
            )
            for hit in found
        ]

    def _where(self, case_id: str, role: str) -> str:
        row = self._rows.get(case_id)
        return " · ".join(part for part in (role, row.code if row else "") if part)

    def _found(self, text: str) -> list[Hit]:
        wanted = fold(text).split()
        return [hit for hit in self._commands if all(_hits(hit, word) for word in wanted)]

    def _place(self) -> None:
        window = self.parentWidget()
        width, height = theme.px(620), theme.px(460)
        if window is not None:
            width = min(width, window.width() - 40)
            height = min(height, window.height() - 80)
            corner = window.mapToGlobal(window.rect().topLeft())
            self.move(corner.x() + (window.width() - width) // 2, corner.y() + theme.px(64))
        self.resize(width, height)

    @classmethod
    def ask(
        cls, parent: QWidget | None, workspace: Workspace | None, commands: Sequence[Hit]
    ) -> Hit | None:
        """Show the palette; give what was chosen."""
        dialog = cls(parent, workspace, commands)
        try:
            return dialog.chosen() if dialog.exec() == QDialog.DialogCode.Accepted else None
        finally:
            dialog.deleteLater()


class _Line(QStyledItemDelegate):
    """Draws an icon, the words, and at the right the quiet hint."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(theme.px(200), theme.px(34))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent.soft"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), theme.px(6), theme.px(6))
        gap, side = theme.px(10), theme.px(16)
        icon = theme.pixmap(str(index.data(_ICON)), "muted", 16)
        painter.drawPixmap(rect.left() + gap, rect.center().y() - side // 2 + 1, icon)
        inside = rect.adjusted(gap * 2 + side, 0, -gap, 0)
        painter.setFont(theme.font(12))
        hint = painter.fontMetrics().elidedText(
            str(index.data(_HINT) or ""), Qt.TextElideMode.ElideRight, inside.width() // 2
        )
        taken = painter.fontMetrics().horizontalAdvance(hint)
        painter.setPen(theme.color("muted"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inside, right, hint)
        painter.setFont(theme.font(13))
        painter.setPen(theme.color("ink"))
        room = inside.width() - taken - gap
        text = painter.fontMetrics().elidedText(
            str(index.data(Qt.ItemDataRole.DisplayRole)), Qt.TextElideMode.ElideRight, room
        )
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(inside, left, text)
        painter.restore()


def _hits(hit: Hit, word: str) -> bool:
    return any(part.startswith(word) for part in fold(f"{hit.text} {hit.words}").split())
