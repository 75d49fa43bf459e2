"""What a drawing goes out as: a picture, a poster over several sheets, or data for programs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.widgets.dialog import Dialog
from wijkteam_desktop.ui.widgets.labels import PlainLabel


@dataclass(frozen=True, slots=True)
class Wish:
    """One form with its settings; ``suffix`` is the end of the file name."""

    suffix: str
    paper: str = "A4"
    landscape: bool = True
    across: int = 1

    @property
    def is_data(self) -> bool:
        """People and lines, not a picture."""
        return self.suffix in ("graphml", "csv", "ged")


class ExportDrawingDialog(Dialog):
    """Choose the form; nothing confidential ever goes along."""

    def __init__(
        self,
        parent: QWidget | None,
        view_name: str,
        check: Callable[[Wish], Sequence[str]] = lambda _wish: (),
    ) -> None:
        super().__init__(
            parent,
            _("Tekening uitvoeren"),
            _(
                "De tekening “{view}” of de mensen en lijnen ervan komen in een bestand dat niet "
                "versleuteld is. Vertrouwelijke regels gaan niet mee."
            ).format(view=view_name),
            yes=_("Bestand kiezen …"),
            width=520,
        )
        self.form = QComboBox()
        for suffix, words in (
            ("pdf", _("PDF, scherp op elk papier")),
            ("png", _("Afbeelding (PNG)")),
            ("svg", _("Vectortekening (SVG)")),
            ("graphml", _("Mensen en lijnen voor andere programma’s (GraphML)")),
            ("csv", _("Tabellen voor Excel (CSV)")),
            ("ged", _("Stamboom (GEDCOM)")),
        ):
            self.form.addItem(words, suffix)
        self.paper = QComboBox()
        for name, words in (
            ("A4-l", _("A4 liggend")),
            ("A4-p", _("A4 staand")),
            ("A3-l", _("A3 liggend")),
            ("A3-p", _("A3 staand")),
        ):
            self.paper.addItem(words, name)
        self.across = QSpinBox()
        self.across.setRange(1, 6)
        self.add_field(_("Vorm"), self.form)
        self.add_field(_("Papier"), self.paper)
        self.add_field(
            _("Bladen naast elkaar"),
            self.across,
            _("Meer bladen maakt een poster, met snijtekens en een overzicht vooraf."),
        )
        self._check = check
        self.warnings = PlainLabel("", "muted", wrap=True)
        self.add(self.warnings)
        self.form.currentIndexChanged.connect(self._refresh)
        self.paper.currentIndexChanged.connect(self._refresh)
        self.across.valueChanged.connect(self._refresh)
        self._refresh()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        view_name: str,
        check: Callable[[Wish], Sequence[str]] = lambda _wish: (),
    ) -> Wish | None:
        """Ask; None when nothing is to be written. *check* gives sentences on a choice."""
        dialog = cls(parent, view_name, check)
        try:
            return dialog.wish() if dialog.exec() == Dialog.DialogCode.Accepted else None
        finally:
            dialog.deleteLater()

    def wish(self) -> Wish:
        """What is chosen now."""
        paper, turn = str(self.paper.currentData()).split("-")
        return Wish(str(self.form.currentData()), paper, turn == "l", self.across.value())

    def _refresh(self) -> None:
        on_paper = self.form.currentData() == "pdf"
        self.paper.setEnabled(on_paper)
        self.across.setEnabled(on_paper)
        text = "\n".join(f"• {sentence}" for sentence in self._check(self.wish()))
        self.warnings.setText(text)
        self.warnings.setVisible(bool(text))
