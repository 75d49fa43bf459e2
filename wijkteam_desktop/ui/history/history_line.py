"""One line of the history as a row: when and who, what it was called, and what it changed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_desktop.dutch import moment
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui.theme import px, style
from wijkteam_desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from wijkteam_desktop.services.history import HistoryLine

MOST_SENTENCES = 4
"""An import changes hundreds of rows; the first sentences tell enough."""


class HistoryRow(QWidget):
    """The words of one line."""

    def __init__(self, line: HistoryLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style(self, "clear")
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(PlainLabel(line.label, "strong", wrap=True), 1)
        if line.undone:
            head.addWidget(PlainLabel(_("teruggedraaid"), "chip"))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(8), px(10), px(8))
        column.setSpacing(px(2))
        column.addWidget(PlainLabel(when_and_who(line), "muted", "small"))
        column.addLayout(head)
        for sentence in shown_sentences(line):
            column.addWidget(PlainLabel(sentence, "muted", wrap=True))


def when_and_who(line: HistoryLine) -> str:
    """Say when a line was, in the time of this place, and who did it."""
    return f"{local_words(line.at)} · {line.who}" if line.who else local_words(line.at)


def local_words(stamp: str) -> str:
    """Say an instant (ISO text in UTC) in the time of this place."""
    return moment(datetime.fromisoformat(stamp).astimezone())


def shown_sentences(line: HistoryLine) -> list[str]:
    """Give the first sentences, and how many more there are."""
    sentences = list(line.sentences[:MOST_SENTENCES])
    left = len(line.sentences) - len(sentences)
    if left:
        sentences.append(
            ngettext("en nog {count} wijziging", "en nog {count} wijzigingen", left).format(
                count=left
            )
        )
    return sentences


def spoken(line: HistoryLine) -> str:
    """Give the line as one text, for a screen reader."""
    parts = [when_and_who(line), line.label, *shown_sentences(line)]
    if line.undone:
        parts.append(_("teruggedraaid"))
    return ". ".join(parts)
