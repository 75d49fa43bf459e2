"""Every field of a person or organisation, and of the lines to others; all save themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkteam_desktop import labels
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network import edits
from wijkteam_desktop.ui.network.form_fields import FieldGrid, number_text, year_text
from wijkteam_desktop.ui.network.person_care import PersonCare, PersonDigital
from wijkteam_desktop.ui.network.person_more import PersonMore, stored
from wijkteam_desktop.ui.network.tie_form import RelationForm, TieForm
from wijkteam_desktop.ui.widgets import PlainLabel
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import OrganisationView, PersonView
from wijkteam_desktop.vocabulary import Capacity, Circle, Gender, PersonKind, PrivacyMode

if TYPE_CHECKING:
    from wijkteam_desktop.ui.workspace import Workspace

ORGANISATION_KINDS = (
    ("formal", _("Professioneel")),
    ("informal", _("Informeel")),
    ("community", _("Buurt of gemeenschap")),
)


class PersonForm(QWidget):
    """The fields of one person."""

    def __init__(self, workspace: Workspace, person_id: str) -> None:
        super().__init__()
        self._workspace = workspace
        self._person_id = person_id
        self._case: CaseView | None = None
        grid = FieldGrid(self._save, draft=f"person/{person_id}")
        self._name = grid.line("name", _("Naam"), wide=True)
        self._role = grid.line("role", _("Rol"), wide=True, hint=_("zoals “buurvrouw, past op”"))
        self._kind = grid.choice("kind", _("Soort"), labels.choices(PersonKind))
        self._circle = grid.choice(
            "circle", _("Cirkel"), labels.choices(Circle), empty=_("Nog niet geplaatst")
        )
        self._gender = grid.choice("gender", _("Gender"), labels.choices(Gender))
        self._birth = grid.line("birth_year", _("Geboortejaar"), hint=_("zoals 1985"))
        self._died = grid.line("died_year", _("Overleden in"))
        self._organisation = grid.choice(
            "organisation_id", _("Organisatie"), [], empty=_("Geen"), wide=True
        )
        self._capacity = grid.choice(
            "capacity", _("Draagkracht"), labels.choices(Capacity), empty=_("Niet gevraagd")
        )
        self._hours = grid.line("capacity_hours", _("Kan per week (uren)"), hint=_("zoals 4"))
        self._note = grid.text("capacity_note", _("Over de draagkracht"))
        self._talents = grid.line(
            "talents", _("Talenten"), wide=True, hint=_("met een komma ertussen")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(grid)
        self.digital = PersonDigital(self._save, person_id, workspace.copy_text)
        self.care = PersonCare(self._save, person_id)
        column.addWidget(self.digital)
        column.addWidget(self.care)
        self._more = PersonMore(self._save, person_id)
        column.addWidget(self._more)

    def show_person(self, case: CaseView, person: PersonView) -> None:
        """Show what the store holds; what is being typed is left alone."""
        self._case = case
        roles = case.privacy_mode is PrivacyMode.ROLES
        self._name.setReadOnly(roles)
        self._name.setToolTip(_("Deze casus toont alleen rollen.") if roles else "")
        self._name.show_text(person.name)
        self._role.show_text(person.role)
        self._kind.show_value(person.kind)
        self._gender.show_value(person.gender)
        self._birth.show_text(year_text(person.birth_year))
        self._died.show_text(year_text(person.died_year))
        self._organisation.set_choices(
            [(o.id, o.name) for o in case.organisations], empty=_("Geen")
        )
        self._organisation.show_value(person.organisation_id)
        client = person.kind is PersonKind.CLIENT
        self._circle.set_choices(
            labels.choices(Circle), empty=_("In het midden") if client else _("Nog niet geplaatst")
        )
        self._circle.show_value(circle_of(case, person.id))
        self._circle.setEnabled(not client)
        self._capacity.show_value(person.capacity)
        self._hours.show_text(number_text(person.capacity_hours))
        self._note.show_text(person.capacity_note)
        self._talents.show_text(", ".join(person.talents))
        self.digital.show_person(person)
        self.care.show_person(person)
        self._more.show_person(case, person, self._workspace.viewer)

    def _save(self, field: str, value: Any, step: str | None) -> None:
        if self._case is None:
            return
        if field == "circle":
            circle = None if value is None else Circle(value)
            edits.set_circle(self._workspace, self._case, [self._person_id], circle)
            return
        wanted: Any = value.split(",") if field == "talents" else stored(field, value)

        def work(s: Any) -> None:
            from wijkteam_desktop.services import people

            if field == "kind":
                people.set_kind(s, self._person_id, PersonKind(wanted))
            else:
                people.update(s, self._person_id, **{field: wanted})

        text = _("{who} aanpassen").format(who=self._case.name_of(self._person_id))
        self._workspace.run(text, work, page=edits.PAGE, step=step)


class OrganisationForm(QWidget):
    """The fields of one organisation."""

    def __init__(self, workspace: Workspace, organisation_id: str) -> None:
        super().__init__()
        self._workspace = workspace
        self._id = organisation_id
        self._case: CaseView | None = None
        grid = FieldGrid(self._save, draft=f"organisation/{organisation_id}")
        self._name = grid.line("name", _("Naam"), wide=True)
        self._kind = grid.choice("kind", _("Soort"), ORGANISATION_KINDS)
        self._circle = grid.choice(
            "circle", _("Cirkel"), labels.choices(Circle), empty=_("Nog niet geplaatst")
        )
        self._sector = grid.line("sector", _("Werkt aan"), wide=True, hint=_("zoals “wonen”"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(grid)

    def show_organisation(self, case: CaseView, organisation: OrganisationView) -> None:
        """Show what the store holds; what is being typed is left alone."""
        self._case = case
        self._name.show_text(organisation.name)
        self._kind.show_value(organisation.kind)
        self._circle.show_value(circle_of(case, organisation.id))
        self._sector.show_text(organisation.sector)

    def _save(self, field: str, value: Any, step: str | None) -> None:
        if self._case is None:
            return
        if field == "circle":
            circle = None if value is None else Circle(value)
            edits.set_circle(self._workspace, self._case, [self._id], circle)
            return

        def work(s: Any) -> None:
            from wijkteam_desktop.services import people

            people.organisation_update(s, self._id, **{field: value})

        text = _("{who} aanpassen").format(who=self._case.name_of(self._id))
        self._workspace.run(text, work, page=edits.PAGE, step=step)


class LinesForm(QWidget):
    """The support ties and relations of one person or organisation, each folded."""

    def __init__(self, workspace: Workspace, node_id: str) -> None:
        super().__init__()
        self._workspace = workspace
        self._node_id = node_id
        self._ties: dict[str, TieForm] = {}
        self._relations: dict[str, RelationForm] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        self._ties_title = PlainLabel(_("Steun"), "label")
        self._tie_column = QVBoxLayout()
        self._relations_title = PlainLabel(_("Hoe zij met elkaar zijn"), "label")
        self._relation_column = QVBoxLayout()
        column.addWidget(self._ties_title)
        column.addLayout(self._tie_column)
        column.addWidget(self._relations_title)
        column.addLayout(self._relation_column)

    def show_lines(self, case: CaseView) -> None:
        """Show the lines that end here: new ones come, gone ones go, the rest stays unfolded."""
        ties = {t.id: t for t in case.ties if self._node_id in (t.client_id, t.other_id)}
        relations = {r.id: r for r in case.emotional if self._node_id in (r.from_id, r.to_id)}
        for tie_id in self._ties.keys() - ties.keys():
            _drop(self._ties.pop(tie_id))
        for relation_id in self._relations.keys() - relations.keys():
            _drop(self._relations.pop(relation_id))
        for tie in ties.values():
            if tie.id not in self._ties:
                self._ties[tie.id] = TieForm(self._workspace, tie.id)
                self._tie_column.addWidget(self._ties[tie.id])
            self._ties[tie.id].show_tie(case, tie, self._node_id)
        for relation in relations.values():
            if relation.id not in self._relations:
                self._relations[relation.id] = RelationForm(self._workspace, relation.id)
                self._relation_column.addWidget(self._relations[relation.id])
            self._relations[relation.id].show_relation(case, relation, self._node_id)
        self._ties_title.setVisible(bool(ties))
        self._relations_title.setVisible(bool(relations))


def circle_of(case: CaseView, node_id: str) -> Circle | None:
    """The nearest circle of somebody's ties."""
    order = list(Circle)
    circles = [t.circle for t in case.ties if t.other_id == node_id and t.circle is not None]
    return min(circles, key=order.index, default=None)


def _drop(form: TieForm | RelationForm) -> None:
    form.hide()
    form.setParent(None)
    form.deleteLater()
