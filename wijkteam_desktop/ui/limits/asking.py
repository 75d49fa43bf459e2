"""Edits that need a sentence first: ask for it, and give the same edit with the sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtWidgets import QApplication

from wijkteam_desktop.errors import NeedsReason, NeedsReferral

T = TypeVar("T")


def with_sentence(
    needed: NeedsReason | NeedsReferral, work: Callable[[Any], T], given_by: str
) -> Callable[[Any], T] | None:
    """Give the same work with the sentence of the user, or None when it is not to be done."""
    from wijkteam_desktop.services import limit_overrides, referrals
    from wijkteam_desktop.ui.limits.reason_dialog import ReasonDialog
    from wijkteam_desktop.ui.parts.question_menu import ReferralDialog

    window = QApplication.activeWindow()
    while window is not None and not window.isVisible():
        # A question that was answered just now goes soon, and would take this one along.
        window = window.parentWidget()
    if isinstance(needed, NeedsReferral):
        reason = ReferralDialog.ask(window, needed.text)
        return None if reason is None else _within(referrals.giving, work, reason)
    sentence = ReasonDialog.ask(window, needed.text, needed.reasons)
    return None if sentence is None else _within(limit_overrides.giving, work, sentence, given_by)


def _within(
    giving: Callable[..., Any], work: Callable[[Any], T], *given: str
) -> Callable[[Any], T]:
    def reasoned(s: Any) -> T:
        with giving(s, *given):
            return work(s)

    return reasoned
