"""Telling a screen reader what is selected and what happened in the drawing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from wijkteam_desktop.network.sentences import person_sentence
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView


def announce(widget: QWidget, text: str) -> None:
    """Say one sentence now, whatever has the focus."""
    if text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def describe(widget: QWidget, text: str) -> None:
    """Keep what a widget shows as its description, for who asks again."""
    if text != widget.accessibleDescription():
        widget.setAccessibleDescription(text)
        event = QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(event)


def selection_sentence(case: CaseView, ids: Sequence[str]) -> str:
    """Who is selected, in the words of the marks."""
    if not ids:
        return _("Niemand gekozen. Loop met Tab langs de mensen, Shift+F10 geeft het menu.")
    if len(ids) == 1:
        return person_sentence(case, ids[0])
    return _("{count} gekozen").format(count=len(ids))
