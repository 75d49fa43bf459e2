"""Card "Kies je hulpverlener": with whom the client wants to go on; nothing of it is required."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.case.quiet_combo import QuietCombo
from wijkteam_desktop.ui.request import edits
from wijkteam_desktop.ui.widgets import AutosaveLine, Card, muted
from wijkteam_desktop.ui.widgets.labels import labelled
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import PersonKind

_HELPERS = frozenset({PersonKind.PROFESSIONAL, PersonKind.VOLUNTEER, PersonKind.TRAINEE})


class ChoiceCard(Card):
    """Every field saves itself.  Beside roles it is not there: its words name people."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(_("Kies je hulpverlener"), parent=parent)
        self._workspace = workspace
        self._case_id = ""
        self.chosen = QuietCombo(_("Met wie wil de cliënt verder?"))
        self.wishes = AutosaveLine(
            name=_("Wensen van de cliënt"), placeholder=_("zoals: uit de buurt, spreekt Turks")
        )
        self.not_with = AutosaveLine(name=_("Liever niet met"))
        self.why = AutosaveLine(name=_("Waarom deze?"), placeholder=_("mag leeg blijven"))
        self.add(muted(_("De cliënt kiest zelf met wie. Een reden hoeft niet.")))
        for field in (self.chosen, self.wishes, self.not_with, self.why):
            self.add(labelled(field.accessibleName(), field))
        self.chosen.picked.connect(lambda value: self._save("chosen_id", value))
        self.wishes.committed.connect(
            lambda text: self._save("wishes", text.split(","), self.wishes.step)
        )
        self.not_with.committed.connect(
            lambda text: self._save("not_with", text, self.not_with.step)
        )
        self.why.committed.connect(lambda text: self._save("why", text, self.why.step))

    def show_case(self, case: CaseView) -> None:
        """Show what the client chose."""
        from wijkteam_desktop.services import worker_choice

        self.setVisible(not self._workspace.anonymous)
        self._case_id = case.id
        found = self._workspace.read(lambda s: worker_choice.choice(s, case.id))
        people = [(p.id, p.name) for p in case.people if p.kind in _HELPERS and p.is_living]
        self.chosen.show_options([(None, _("Nog niet gekozen")), *people], found.chosen_id)
        for name in ("wishes", "not_with", "why"):
            getattr(self, name).draft_key = f"case/{case.id}/worker-choice/{name}"
        self.wishes.show_text(", ".join(found.wishes))
        self.not_with.show_text(found.not_with)
        self.why.show_text(found.why)

    def _save(self, name: str, value: object, step: str | None = None) -> None:
        edits.choose_worker(self._workspace, self._case_id, step=step, **{name: value})
