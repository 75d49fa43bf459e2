"""One figure of the page Inzicht: a question, the share in words and as a bar, and the source."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from wijkteam_desktop.services.insight import Share, hidden_words
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.insight.share_bar import ShareBar
from wijkteam_desktop.ui.widgets import PlainLabel
from wijkteam_desktop.ui.widgets.card import Card


class ShareCard(Card):
    """``show_share`` fills it; *context* are (percentage, source) pairs from elsewhere."""

    def __init__(
        self,
        title: str,
        what: str,
        context: Sequence[tuple[int, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent=parent)
        self._what = what
        self.words = PlainLabel("", "strong", wrap=True)
        self.bar = ShareBar(title, [percent for percent, _source in context])
        self.add(self.words)
        self.add(self.bar)
        if context:
            said = "; ".join(f"{percent} %: {source}" for percent, source in context)
            self.add(
                PlainLabel(
                    _("Ter vergelijking, geen norm. {sources}.").format(sources=said),
                    *("muted", "small"),
                    wrap=True,
                )
            )
        self.body.addStretch(1)

    def show_share(self, share: Share, least: int) -> None:
        """Show a share, or that it is hidden or that there is nothing to count yet."""
        self.words.setText(share_words(share, self._what, least))
        self.bar.show_percent(share.percent)


def share_words(share: Share, what: str, least: int) -> str:
    """Say a share in words."""
    if share.total == 0:
        return _("Nog niets te tellen")
    if share.hidden:
        return _("Verborgen: een van de aantallen is {few}").format(few=hidden_words(least))
    return _("{percent} %: {count} van {total} {what}").format(
        percent=share.percent, count=share.count, total=share.total, what=what
    )
