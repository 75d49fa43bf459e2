"""What a file would do to the sociale kaart: what is new, what changes, and what is left out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from wijkteam_desktop.services.kaart_import import KaartPlan, Planned
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui.kaart_files.change_words import change_words
from wijkteam_desktop.ui.theme import px, style
from wijkteam_desktop.ui.widgets.dialog import Dialog
from wijkteam_desktop.ui.widgets.labels import PlainLabel
from wijkteam_desktop.views.kaart_file import OfferRecord

_SHOWN = 500


class PreviewDialog(Dialog):
    """Changes are ticked; without its tick a record stays as it is here."""

    def __init__(self, parent: QWidget | None, plan: KaartPlan) -> None:
        super().__init__(
            parent,
            _("Sociale kaart inlezen"),
            f"{plan.file.form}. {counted(plan)}",
            yes=_("Inlezen"),
            width=720,
        )
        self.yes.setEnabled(not plan.is_empty)
        self.new = _boxed([_line(one) for one in plan.new])
        self.changes = _boxed([])
        for one in plan.changed:
            said = "; ".join(change_words(change) for change in one.changes)
            item = QListWidgetItem(f"{_line(one)}: {said}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setData(Qt.ItemDataRole.UserRole, one.row_id)
            self.changes.addItem(item)
        self.problems = _boxed([str(one) for one in plan.problems])
        for caption, shown in (
            (_("Nieuw"), self.new),
            (_("Wijzigt. Haal het vinkje weg bij wat moet blijven zoals het is"), self.changes),
            (_("Niet of niet helemaal ingelezen, en waarom"), self.problems),
        ):
            if shown.count():
                self.add_field(caption, shown)
        if not plan.problem_count:
            self.add(PlainLabel(_("Er zijn geen fouten gevonden."), "good"))

    def without(self) -> set[str]:
        """Give the ids of what is to stay as it is."""
        items = (self.changes.item(row) for row in range(self.changes.count()))
        return {
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is not Qt.CheckState.Checked
        }

    @classmethod
    def ask(cls, parent: QWidget | None, plan: KaartPlan) -> set[str] | None:
        """Show the plan; give what is to stay as it is, None when cancelled."""
        dialog = cls(parent, plan)
        accepted = dialog.exec() == Dialog.DialogCode.Accepted
        without = dialog.without()
        dialog.deleteLater()
        return without if accepted else None


def counted(plan: KaartPlan) -> str:
    """Count in a sentence what is new, what changes, what is the same and what is wrong."""
    said = [
        ngettext("{count} nieuw", "{count} nieuw", len(plan.new)).format(count=len(plan.new)),
        ngettext("{count} wijzigt", "{count} wijzigen", len(plan.changed)).format(
            count=len(plan.changed)
        ),
        _("{count} al gelijk").format(count=plan.same),
    ]
    if plan.new_terms:
        said.append(
            ngettext("{count} thema", "{count} thema’s", plan.new_terms).format(
                count=plan.new_terms
            )
        )
    if plan.problem_count:
        said.append(
            ngettext("{count} opmerking", "{count} opmerkingen", plan.problem_count).format(
                count=plan.problem_count
            )
        )
    return ", ".join(said) + "."


def _line(one: Planned) -> str:
    kind = _("aanbod") if isinstance(one.record, OfferRecord) else _("organisatie")
    return f"{one.name} ({kind})"


def _boxed(lines: list[str]) -> QListWidget:
    shown = QListWidget()
    shown.setWordWrap(True)
    shown.setUniformItemSizes(False)
    shown.addItems(lines[:_SHOWN])
    if len(lines) > _SHOWN:
        rest = len(lines) - _SHOWN
        shown.addItem(_("en nog {count}").format(count=rest))
    style(shown, "boxed")
    shown.setMinimumHeight(px(110))
    return shown
