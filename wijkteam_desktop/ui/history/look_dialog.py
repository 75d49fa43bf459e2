"""A case as it was: the drawing and the lists, to look at and not to change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.history.history_line import local_words
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets.dialog import Dialog
from wijkteam_desktop.ui.widgets.labels import PlainLabel
from wijkteam_desktop.ui.widgets.message_bar import MessageBar
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import ActionStatus

if TYPE_CHECKING:
    from wijkteam_desktop.services.history import HistoryLine


class LookDialog(Dialog):
    """Shows an earlier case; ``ask`` says whether to bring it back."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, case: CaseView, at: str, after: str
    ) -> None:
        super().__init__(
            parent, _("Zo was het toen"), yes=_("Terugzetten"), no=_("Sluiten"), width=900
        )
        from wijkteam_desktop.ui.network.network_view import NetworkView

        self.banner = MessageBar()
        self.banner.show_message(
            _(
                "Dit is casus {code} van {at}, na “{label}”. Je kijkt alleen; er verandert niets."
            ).format(code=case.code, at=at, label=after)
        )
        self.banner.fix()
        self.drawing = NetworkView(workspace, read_only=True)
        self.drawing.setMinimumSize(px(480), px(380))
        self.words = QPlainTextEdit(in_words(case))
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(_("De casus in woorden"))
        self.words.setMinimumWidth(px(300))
        side = QVBoxLayout()
        side.addWidget(PlainLabel(_("In woorden"), "heading"))
        side.addWidget(self.words, 1)
        across = QHBoxLayout()
        across.setSpacing(px(12))
        across.addWidget(self.drawing, 3)
        across.addLayout(side, 2)
        self.add(self.banner)
        self.add(across, 1)
        self.resize(px(1080), px(640))
        if parent is not None:
            self.resize(self.size().boundedTo(parent.window().size()))
        self.drawing.show_case(case)

    @classmethod
    def ask(
        cls, parent: QWidget | None, workspace: Workspace, case_id: str, line: HistoryLine
    ) -> bool:
        """Show the case as it was right after *line*; say whether to bring it back."""
        from wijkteam_desktop.services import reading

        viewer = workspace.viewer
        case = workspace.peek(
            line.change_set_id,
            lambda s: reading.case_view(s, case_id, viewer),
            case_id=case_id,
        )
        dialog = cls(parent, workspace, case, local_words(line.at), line.label)
        try:
            return dialog.exec() == Dialog.DialogCode.Accepted
        finally:
            dialog.deleteLater()


def in_words(case: CaseView) -> str:
    """Give what a case says, as plain text: the request, the parts, the actions, the people."""
    request = case.request
    blocks = [
        _block(_("Titel"), [case.title]),
        _block(_("Vraag in eigen woorden"), [request.worded_by_client]),
        _block(_("Vraag achter de vraag"), [request.question_behind]),
        _block(_("Vraag aan het team"), [request.question_to_team]),
        _block(_("Verhaal"), [case.story]),
        _block(_("Wie doet wat"), [_part_line(case, place) for place in range(len(case.parts))]),
        _block(
            _("Acties"),
            [
                f"{'✓' if action.status is ActionStatus.DONE else '–'} {action.what}"
                for action in case.actions
            ],
        ),
        _block(_("Mensen"), [_person_line(case, place) for place in range(len(case.people))]),
    ]
    return "\n\n".join(block for block in blocks if block)


def _block(caption: str, lines: Sequence[str]) -> str:
    filled = [line for line in lines if line]
    return "\n".join([caption.upper(), *filled]) if filled else ""


def _part_line(case: CaseView, place: int) -> str:
    part = case.parts[place]
    carrier = label(part.carrier) if part.carrier else _("Nog niemand")
    names = ", ".join(name for name in map(case.name_of, part.actor_ids) if name)
    return f"– {part.text} ({carrier}: {names})" if names else f"– {part.text} ({carrier})"


def _person_line(case: CaseView, place: int) -> str:
    person = case.people[place]
    return f"– {person.name}, {person.role}" if person.role else f"– {person.name}"
