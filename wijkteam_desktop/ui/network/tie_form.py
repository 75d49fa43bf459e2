"""The fields of one line: a support tie or an emotional relation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout

from wijkteam_desktop import labels
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.network.edits import PAGE
from wijkteam_desktop.ui.network.fold import Fold
from wijkteam_desktop.ui.network.form_fields import FieldGrid, number_text
from wijkteam_desktop.ui.widgets import PlainLabel, button
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import EmotionalView
from wijkteam_desktop.views.ties import TieView
from wijkteam_desktop.vocabulary import (
    ONE_WAY,
    VIOLENCE,
    Circle,
    Direction,
    EmotionalKind,
    SupportKind,
    TieStrength,
    ViolenceStatus,
)

if TYPE_CHECKING:
    from wijkteam_desktop.ui.workspace import Workspace

COMMON_KINDS = (
    EmotionalKind.CLOSE,
    EmotionalKind.FUSED,
    EmotionalKind.NORMAL,
    EmotionalKind.DISTANT,
    EmotionalKind.CONFLICT,
    EmotionalKind.CLOSE_HOSTILE,
    EmotionalKind.CUT_OFF,
    EmotionalKind.CUT_OFF_REPAIRED,
)
"""The eight kinds of relation that come first (domain §3.3); the others stand under "Meer"."""
MORE = "…"


class TieForm(Fold):
    """The fields of a support tie, folded under who is at the other end."""

    def __init__(self, workspace: Workspace, tie_id: str) -> None:
        super().__init__()
        self._workspace = workspace
        self._tie_id = tie_id
        grid = FieldGrid(self._save, draft=f"tie/{tie_id}")
        self._circle = grid.choice(
            "circle", _("Cirkel"), labels.choices(Circle), empty=_("Nog niet geplaatst")
        )
        self._strength = grid.choice("strength", _("Hoe is de band"), labels.choices(TieStrength))
        self._direction = grid.choice("direction", _("Wie geeft"), labels.choices(Direction))
        self._hours = grid.line("hours_per_week", _("Uren per week"), hint=_("zoals 1,5"))
        self._kinds = grid.ticks("kinds", _("Soort steun"), labels.choices(SupportKind))
        self._often = grid.line("contact_frequency", _("Hoe vaak contact"), wide=True)
        self._back = grid.text("reciprocity", _("Wat krijgt de ander terug (wederkerig)"))
        self._note = grid.text("note", _("Opmerking"))
        self.body.addWidget(grid)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(_("Lijn weghalen"), self._remove, "quiet", "danger", icon="unlink"))
        self.body.addLayout(row)

    def show_tie(self, case: CaseView, tie: TieView, node_id: str) -> None:
        """Show the tie as seen from one of its ends."""
        other = tie.other_id if node_id == tie.client_id else tie.client_id
        self.set_title(
            _("{who} · {strength}").format(
                who=case.name_of(other), strength=labels.label(tie.strength).lower()
            )
        )
        gives = _("{who} geeft")
        self._direction.set_choices(
            [
                (Direction.TO_CLIENT, gives.format(who=case.name_of(tie.other_id))),
                (Direction.BOTH, labels.label(Direction.BOTH)),
                (Direction.FROM_CLIENT, gives.format(who=case.name_of(tie.client_id))),
            ]
        )
        self._circle.show_value(tie.circle)
        self._strength.show_value(tie.strength)
        self._direction.show_value(tie.direction)
        self._hours.show_text(number_text(tie.hours_per_week))
        self._kinds.show_values(tie.kinds)
        self._often.show_text(tie.contact_frequency)
        self._back.show_text(tie.reciprocity)
        self._note.show_text(tie.note)

    def _save(self, field: str, value: Any, step: str | None) -> None:
        def work(s: Any) -> None:
            from wijkteam_desktop.services import ties

            ties.update(s, self._tie_id, **{field: value})

        self._workspace.run(_("Lijn aanpassen"), work, page=PAGE, step=step)

    def _remove(self) -> None:
        def work(s: Any) -> None:
            from wijkteam_desktop.services import ties

            ties.remove(s, [self._tie_id])

        self._workspace.run(_("Lijn weghalen"), work, page=PAGE)


class RelationForm(Fold):
    """The fields of an emotional relation, folded under who is at the other end."""

    def __init__(self, workspace: Workspace, relation_id: str) -> None:
        super().__init__()
        self._workspace = workspace
        self._relation_id = relation_id
        self._present: EmotionalKind | None = None
        grid = FieldGrid(self._save, draft=f"relation/{relation_id}")
        self._kind = grid.choice("kind", _("Hoe zijn zij met elkaar"), _kinds(False), wide=True)
        self._way = PlainLabel("", "muted", "small", wrap=True)
        self._status = grid.choice(
            "status",
            _("Hoe is dit bekend"),
            labels.choices(ViolenceStatus),
            empty=_("Nog niet ingevuld"),
            wide=True,
        )
        self._note = grid.text("note", _("Opmerking"))
        self._grid = grid
        self.body.addWidget(grid)
        self.body.addWidget(self._way)
        row = QHBoxLayout()
        self._turn = button(
            _("Richting omdraaien"), self._turn_round, "quiet", icon="arrow-left-right"
        )
        row.addWidget(self._turn)
        row.addStretch(1)
        row.addWidget(button(_("Lijn weghalen"), self._remove, "quiet", "danger", icon="unlink"))
        self.body.addLayout(row)

    def show_relation(self, case: CaseView, relation: EmotionalView, node_id: str) -> None:
        """Show the relation as seen from one of its ends."""
        other = relation.to_id if node_id == relation.from_id else relation.from_id
        self.set_title(
            _("{who} · {kind}").format(
                who=case.name_of(other), kind=labels.label(relation.kind).lower()
            )
        )
        if relation.kind not in COMMON_KINDS:
            self._kind.set_choices(_kinds(True))
        self._present = relation.kind
        self._kind.show_value(relation.kind)
        violent = relation.kind in VIOLENCE
        self._grid.show_field(self._status, violent)
        self._status.show_value(relation.status)
        self._turn.setVisible(relation.kind in ONE_WAY)
        self._way.setText(_way_of(case, relation))
        self._way.setVisible(bool(self._way.text()))
        self._note.show_text(relation.note)

    def _save(self, field: str, value: Any, step: str | None) -> None:
        if value == MORE:
            self._kind.set_choices(_kinds(True))
            self._kind.show_value(self._present)
            self._kind.showPopup()
            return

        def work(s: Any) -> None:
            from wijkteam_desktop.services import ties

            ties.update_relation(s, self._relation_id, **{field: value})

        self._workspace.run(_("Relatie aanpassen"), work, page=PAGE, step=step)

    def _turn_round(self) -> None:
        def work(s: Any) -> None:
            from wijkteam_desktop.services import ties

            ties.turn_relation(s, self._relation_id)

        self._workspace.run(_("Richting van de relatie omdraaien"), work, page=PAGE)

    def _remove(self) -> None:
        def work(s: Any) -> None:
            from wijkteam_desktop.services import ties

            ties.remove_relation(s, self._relation_id)

        self._workspace.run(_("Relatie weghalen"), work, page=PAGE)


def _way_of(case: CaseView, relation: EmotionalView) -> str:
    """Which way the line runs, and who may see it; empty when there is nothing to say."""
    said = []
    if relation.kind in ONE_WAY:
        said.append(
            _("Van {first} naar {second}.").format(
                first=case.name_of(relation.from_id), second=case.name_of(relation.to_id)
            )
        )
    if relation.kind in VIOLENCE:
        said.append(_("Vertrouwelijk: alleen de casushouder en de aandachtsfunctionaris zien dit."))
    return " ".join(said)


def _kinds(everything: bool) -> list[tuple[str, str]]:
    """The kinds of relation to choose from: the eight that are used most, or all of them."""
    if everything:
        rest = [kind for kind in EmotionalKind if kind not in COMMON_KINDS]
        return [(kind.value, labels.label(kind)) for kind in (*COMMON_KINDS, *rest)]
    return [
        *((kind.value, labels.label(kind)) for kind in COMMON_KINDS),
        (MORE, _("Meer soorten …")),
    ]
