"""The fields of a person that are seldom needed, folded under "Meer"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.network.fold import Fold
from wijkteam_desktop.ui.network.form_fields import FieldGrid, Save
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import HouseholdView, PersonView
from wijkteam_desktop.vocabulary import PersonKind

if TYPE_CHECKING:
    from wijkteam_desktop.services.viewer import Viewer

_YES, _NO = "yes", "no"


class PersonMore(Fold):
    """Main person, household, pregnancy, certificate of conduct, and the confidential note."""

    def __init__(self, save: Save, person_id: str) -> None:
        super().__init__(_("Meer"))
        grid = FieldGrid(save, draft=f"person/{person_id}")
        self._index = grid.choice(
            "is_index", _("Hoofdpersoon van de casus"), [(_YES, _("Ja"))], empty=_("Nee")
        )
        self._home = grid.choice("household_id", _("Woont in"), [], empty=_("Niet bekend"))
        self._due = grid.line("pregnancy_due", _("Zwanger, uitgerekend"), hint=_("zoals 2-2027"))
        self._vog = grid.choice(
            "vog_checked",
            _("VOG gezien"),
            [(_YES, _("Ja")), (_NO, _("Nee"))],
            empty=_("Niet bekend"),
        )
        self._secret = grid.text(
            "restricted_note", _("Vertrouwelijk (alleen casushouder en aandachtsfunctionaris)")
        )
        self._grid = grid
        self.body.addWidget(grid)

    def show_person(self, case: CaseView, person: PersonView, viewer: Viewer) -> None:
        """Show what the store holds; what is being typed is left alone."""
        client = person.kind is PersonKind.CLIENT
        self._grid.show_field(self._index, client)
        self._index.show_value(_YES if person.is_index else None)
        self._home.set_choices(
            [(h.id, _home_name(case, h)) for h in case.households], empty=_("Niet bekend")
        )
        self._grid.show_field(self._home, bool(case.households))
        self._home.show_value(person.household_id)
        self._due.show_text(person.pregnancy_due or "")
        helps = person.kind in (PersonKind.VOLUNTEER, PersonKind.TRAINEE, PersonKind.PROFESSIONAL)
        self._grid.show_field(self._vog, helps)
        self._vog.show_value({True: _YES, False: _NO, None: None}[person.vog_checked])
        self._grid.show_field(self._secret, _may_see(case, viewer))
        self._secret.show_text(person.restricted_note)


def stored(field: str, value: object) -> object:
    """The value to keep of a choice between yes and no."""
    if field == "is_index":
        return value == _YES
    if field == "vog_checked":
        return None if value is None else value == _YES
    return value


def _home_name(case: CaseView, household: HouseholdView) -> str:
    names = [case.name_of(i) for i in household.member_ids]
    return household.label or ", ".join(name for name in names if name)


def _may_see(case: CaseView, viewer: Viewer) -> bool:
    from wijkteam_desktop.services.viewer import may_see_all_of

    return may_see_all_of(case, viewer)
