"""A large button with an icon, a title and a line of explanation."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.widgets.labels import PlainLabel


class ChoiceButton(QPushButton):
    """One of the things to do on the welcome page."""

    def __init__(
        self,
        icon: str,
        title: str,
        text: str,
        on_click: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme.style(self, "choice")
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._icon_name = icon
        self._icon = PlainLabel()
        self._icon.setFixedWidth(theme.px(26))
        self.title = PlainLabel(title, "heading")
        self.explanation = PlainLabel(text, "muted", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(theme.px(1))
        words.addWidget(self.title)
        words.addWidget(self.explanation)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(18), theme.px(12), theme.px(18), theme.px(12))
        row.setSpacing(theme.px(14))
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        for label in (self._icon, self.title, self.explanation):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(lambda: on_click())
        theme.signals().changed.connect(self._tint)
        self._tint()

    def sizeHint(self) -> QSize:
        layout = self.layout()
        width = max(self.width(), theme.px(320))
        return QSize(
            width, layout.totalHeightForWidth(width) if layout else super().sizeHint().height()
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(280), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else super().heightForWidth(width)

    def _tint(self) -> None:
        self._icon.setPixmap(theme.pixmap(self._icon_name, "accent", 24))
