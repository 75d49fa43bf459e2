"""The list of the sociale kaart: tens of thousands of lines, searched as one types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from wijkteam_desktop.folding import fold
from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.views.offers import KindView, OfferView, ProviderView, VolunteerView

_Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The quiet second line of an entry."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What a list lets through; empty lets everything through."""

    words: str = ""
    carrier: str = ""
    domain: str = ""
    form: str = ""
    kind: str = ""
    starts_now: bool = False


class EntryModel(QAbstractListModel):
    """Entries by name; ``show`` fills it, ``filter`` narrows it."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._all: tuple[Any, ...] = ()
        self._text: list[str] = []
        self._rows: list[int] = []
        self._filter = Filter()

    def show(self, entries: Sequence[Any]) -> None:
        """Show these entries, with the filter that holds."""
        self._all = tuple(entries)
        self._text = [fold(searched(entry)) for entry in self._all]
        self.filter(self._filter)

    def filter(self, wanted: Filter) -> None:
        """Let through what has all the words and fits."""
        self._filter = wanted
        words = fold(wanted.words).split()
        self.beginResetModel()
        found = list(range(len(self._text)))
        for word in words:
            found = [row for row in found if word in self._text[row]]
        if wanted != Filter(wanted.words):
            found = [row for row in found if _fits(self._all[row], wanted)]
        self._rows = found
        self.endResetModel()

    def entry(self, row: int) -> Any:
        """Give the entry in a row; None past the end."""
        return self._all[self._rows[row]] if 0 <= row < len(self._rows) else None

    def row_of(self, entry_id: str) -> int:
        """Give the row of an entry, -1 when it is not in sight."""
        found = (row for row, at in enumerate(self._rows) if self._all[at].id == entry_id)
        return next(found, -1)

    def total(self) -> int:
        """Count all entries, also those that are not let through."""
        return len(self._all)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.name
        if role == LINE_ROLE:
            return second_line(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.name}, {second_line(entry)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{entry.name}\n{second_line(entry)}"
        return None


def searched(entry: Any) -> str:
    """Give the text in which is searched."""
    texts = [entry.name, getattr(entry, "provider_name", ""), getattr(entry, "kind_name", "")]
    texts += [getattr(entry, "description", ""), getattr(entry, "target_group", "")]
    texts += getattr(entry, "areas", ())
    texts += getattr(entry, "skills", ())
    return " ".join(texts)


def second_line(entry: Any) -> str:
    """Say in a few words what an entry is."""
    if isinstance(entry, OfferView):
        said = [entry.provider_name, label(entry.carrier), wait_words(entry.wait_weeks)]
        if not entry.active:
            said.append(_("niet meer actief"))
    elif isinstance(entry, VolunteerView):
        said = [entry.provider_name, ", ".join(entry.skills)]
        if entry.matches:
            people = ngettext("helpt {count} persoon", "helpt {count} personen", entry.matches)
            said.append(people.format(count=entry.matches))
        if not entry.active:
            said.append(_("niet meer actief"))
    elif isinstance(entry, ProviderView):
        said = [label(entry.kind), ", ".join(entry.areas)]
    elif isinstance(entry, KindView):
        said = [label(entry.carrier), entry.sector, entry.who_to_ask]
    else:
        said = []
    return " · ".join(word for word in said if word)


def wait_words(weeks: int | None) -> str:
    """Say a waiting time."""
    if weeks is None:
        return ""
    if weeks == 0:
        return _("kan direct starten")
    return ngettext("wacht {count} week", "wacht {count} weken", weeks).format(count=weeks)


def _fits(entry: Any, wanted: Filter) -> bool:
    if wanted.carrier and entry.carrier != wanted.carrier:
        return False
    if wanted.domain and wanted.domain not in entry.life_domains:
        return False
    if wanted.form and wanted.form not in entry.forms:
        return False
    if wanted.kind and entry.catalogue_ref != wanted.kind:
        return False
    return not wanted.starts_now or bool(entry.wait_weeks == 0)
