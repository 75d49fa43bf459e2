"""The bar at the top: where one is, the search field, whether all is saved, and who works here."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.theme import px, style
from wijkteam_desktop.ui.widgets.buttons import button
from wijkteam_desktop.ui.widgets.elided import ElidedLabel
from wijkteam_desktop.ui.widgets.labels import PlainLabel

HEIGHT = 46


class TopBar(QFrame):
    """``home_asked`` on the first word of the path, ``search_asked`` on the search field."""

    home_asked = Signal()
    search_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style(self, "topbar")
        self.setMinimumHeight(px(HEIGHT))
        self.home = button(_("Casussen"), self.home_asked.emit, "link")
        self.mark = PlainLabel("›", "muted")
        self.title = ElidedLabel("", "heading")
        self.search = _SearchButton(_("Zoek casus, persoon, opdracht …"), "Ctrl K")
        self.search.clicked.connect(lambda: self.search_asked.emit())
        self.saved = PlainLabel("", "muted", "small")
        self.avatar = PlainLabel("", "avatar")
        self.avatar.setFixedSize(px(32), px(32))
        self.avatar.setAlignment(Qt.AlignmentFlag.AlignCenter)
        path = QHBoxLayout()
        path.setSpacing(px(6))
        path.addWidget(self.home)
        path.addWidget(self.mark)
        path.addWidget(self.title, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(6), px(14), px(6))
        row.setSpacing(px(12))
        left = QWidget()
        left.setLayout(path)
        path.setContentsMargins(0, 0, 0, 0)
        right = QHBoxLayout()
        right.setSpacing(px(12))
        right.addStretch(1)
        right.addWidget(self.saved)
        right.addWidget(self.avatar)
        row.addWidget(left, 5)
        row.addWidget(self.search, 3)
        row.addLayout(right, 4)
        self.show_path()
        self.show_saved(None)

    def show_path(self, title: str = "", *, below_cases: bool = False) -> None:
        """Show where one is: a page, or a case below the list of cases."""
        self.home.setVisible(below_cases)
        self.mark.setVisible(below_cases)
        self.title.setText(title or _("Casussen"))

    def show_saved(self, at: datetime | None) -> None:
        """Say that all is saved, and since when."""
        words = _("Alle wijzigingen bewaard")
        if at is not None:
            words = _("Alle wijzigingen bewaard · {time}").format(time=at.strftime("%H:%M"))
        self.saved.setText(words)

    def show_actor(self, name: str) -> None:
        """Show who works here."""
        self.avatar.setText(initials(name))
        self.avatar.setToolTip(name)
        self.avatar.setAccessibleName(_("Je werkt als {name}").format(name=name))


class _SearchButton(QPushButton):
    """Looks like a search field and opens the palette."""

    def __init__(self, text: str, keys: str) -> None:
        super().__init__()
        style(self, "search")
        self.setAutoDefault(False)
        self.setAccessibleName(_("Zoeken en opdrachten (Ctrl+K)"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(px(32))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), 0, px(8), 0)
        words = ElidedLabel(text, "muted")
        shown = PlainLabel(keys, "key")
        for label in (words, shown):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(words, 1)
        row.addWidget(shown, 0, Qt.AlignmentFlag.AlignVCenter)


def initials(name: str) -> str:
    """Give at most two initials of a name, of its first and last word that begin with a capital."""
    words = [word for word in name.split() if word[:1].isupper()] or name.split()
    if not words:
        return "?"
    chosen = words[:1] if len(words) == 1 else [words[0], words[-1]]
    return "".join(word[0] for word in chosen).upper()
