"""Everything the window can do, as a table: words, keys, menu, icon and other words to find it by.

``build`` makes the actions and the menus of it; what they do is given by name from outside.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from wijkteam_desktop.translation import _

ALWAYS, STORE, CASE = "always", "store", "case"
"""When an action can be done: always, with a store open, or with a case in sight."""


@dataclass(frozen=True, slots=True)
class Spec:
    """One action.  *menu* is empty for what has only a key; *line* puts a line above it.

    *group* makes it one of several choices of which one holds, *check* a switch.
    """

    name: str
    text: str
    keys: tuple[str, ...] = ()
    menu: str = ""
    needs: str = STORE
    words: str = ""
    line: bool = False
    group: str = ""
    submenu: str = ""
    check: bool = False

    @property
    def plain(self) -> str:
        """The words without the mark of the mnemonic."""
        return self.text.replace("&", "")


def menus() -> tuple[tuple[str, str], ...]:
    """Give the menus: name and words."""
    return (
        ("file", _("&Bestand")),
        ("edit", _("Be&werken")),
        ("view", _("B&eeld")),
        ("case", _("&Casus")),
        ("help", _("&Help")),
    )


def submenus() -> Mapping[str, str]:
    """Give the words of the menus inside menus."""
    return {"scheme": _("&Kleuren"), "scale": _("&Tekstgrootte")}


def table() -> tuple[Spec, ...]:
    """Give all actions, in the order of the menus."""
    return (
        Spec("new_case", _("&Nieuwe casus …"), ("Ctrl+N",), "file", words=_("maken toevoegen")),
        Spec("import", _("Casussen &inlezen …"), (), "file", words=_("importeren json bestand"),
             line=True),
        Spec("export", _("Casus &uitvoeren …"), (), "file", CASE, _("exporteren json opslaan")),
        Spec("import_network", _("Sta&mboom of netwerk inlezen …"), (), "file",
             words=_("gedcom graphml csv importeren genogram familie")),
        Spec("read_kaart", _("Sociale &kaart inlezen …"), (), "file",
             words=_("aanbod organisaties hsds csv excel xlsx importeren")),
        Spec("write_kaart", _("Sociale kaart uitvo&eren …"), (), "file",
             words=_("aanbod organisaties hsds csv excel xlsx exporteren")),
        Spec("export_drawing", _("&Tekening uitvoeren …"), (), "file", CASE,
             _("poster afbeelding png svg pdf gedcom graphml csv exporteren")),
        Spec("print", _("Af&drukken …"), ("Ctrl+P",), "file", words=_("printen papier pdf"),
             line=True),
        Spec("backup", _("&Reservekopie maken"), (), "file", words=_("backup kopie veilig"),
             line=True),
        Spec("other_store", _("Andere &opslag …"), ("Ctrl+O",), "file", ALWAYS,
             _("openen map wisselen")),
        Spec("settings", _("In&stellingen"), ("Ctrl+,",), "file",
             words=_("voorkeuren opties wachtwoord collega"), line=True),
        Spec("lock", _("&Vergrendelen"), ("Ctrl+L",), "file", words=_("op slot pauze weg")),
        Spec("quit", _("&Afsluiten"), ("Ctrl+Q",), "file", ALWAYS, _("sluiten stoppen"), line=True),
        Spec("undo", _("&Ongedaan maken"), ("Ctrl+Z",), "edit", words=_("terug herstellen undo")),
        Spec("redo", _("O&pnieuw doen"), ("Ctrl+Y", "Ctrl+Shift+Z"), "edit", words=_("redo")),
        Spec("find", _("&Zoeken op deze pagina"), ("Ctrl+F",), "edit", words=_("vinden"),
             line=True),
        Spec("go", _("&Ga naar …"), ("Ctrl+K", "Ctrl+Shift+P"), "edit",
             words=_("zoeken palet opdracht")),
        Spec("scheme_system", _("Zoals de &computer"), (), "view", ALWAYS, _("thema kleuren"),
             group="scheme", submenu="scheme"),
        Spec("scheme_light", _("&Licht"), (), "view", ALWAYS, _("thema kleuren wit"),
             group="scheme", submenu="scheme"),
        Spec("scheme_dark", _("&Donker"), (), "view", ALWAYS, _("thema kleuren zwart nacht"),
             group="scheme", submenu="scheme"),
        Spec("larger", _("&Grotere tekst"), ("Ctrl+Shift+.", "Ctrl+>"), "view", ALWAYS,
             _("letters zoomen groter"), submenu="scale"),
        Spec("smaller", _("&Kleinere tekst"), ("Ctrl+Shift+,", "Ctrl+<"), "view", ALWAYS,
             _("letters zoomen kleiner"), submenu="scale"),
        Spec("scale_100", _("&Normaal (100 %)"), (), "view", ALWAYS, _("letters"), True, "scale",
             "scale"),
        Spec("scale_115", _("&115 %"), (), "view", ALWAYS, _("letters"), False, "scale", "scale"),
        Spec("scale_130", _("1&30 %"), (), "view", ALWAYS, _("letters"), False, "scale", "scale"),
        Spec("scale_150", _("1&50 %"), (), "view", ALWAYS, _("letters"), False, "scale", "scale"),
        Spec("scale_200", _("&200 %"), (), "view", ALWAYS, _("letters"), False, "scale", "scale"),
        Spec("anonymous", _("&Anoniem: rollen in plaats van namen"), ("Ctrl+Shift+A",), "view",
             words=_("namen verbergen privacy beamer"), line=True, check=True),
        Spec("panel", _("&Wie doet wat naast de tekening"), ("F9",), "view", CASE,
             _("taken kolom deelvragen persoon")),
        Spec("full_screen", _("&Volledig scherm"), ("F11",), "view", ALWAYS,
             _("beamer groot fullscreen"), line=True),
        Spec("cases", _("&Alle casussen"), ("Alt+0",), "case", words=_("lijst overzicht")),
        Spec("tab_request", _("&Vraag"), ("Alt+1",), "case", CASE, _("hulpvraag tabblad"), True),
        Spec("tab_network", _("&Netwerk en taken"), ("Alt+2",), "case", CASE,
             _("kring tekening mensen wie doet wat deelvragen")),
        Spec("tab_goals", _("&Doelen en afspraken"), ("Alt+3",), "case", CASE,
             _("acties evalueren terugkijken verdeling cijfer proef")),
        Spec("tab_report", _("Ve&rslag"), ("Alt+4",), "case", CASE, _("papier pdf samenvatting")),
        Spec("history", _("&Geschiedenis"), ("Ctrl+H",), "case", CASE,
             _("vorige versies terugzetten wanneer wie"), True),
        Spec("keys", _("&Toetsen"), ("F1",), "help", ALWAYS, _("sneltoetsen hulp")),
        Spec("about", _("&Over dit programma"), (), "help", ALWAYS, _("versie licentie")),
        Spec("save", _("Nu bewaren"), ("Ctrl+S",), "", STORE, _("opslaan")),
    )  # fmt: skip


class Actions:
    """The made actions, by name, and the menus they hang in."""

    def __init__(self, window: QMainWindow, do: Callable[[str], None]) -> None:
        self.specs = {spec.name: spec for spec in table()}
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        self._groups: dict[str, QActionGroup] = {}
        for name, words in menus():
            self._menus[name] = window.menuBar().addMenu(words)
        for spec in self.specs.values():
            self._add(window, spec, do)
        for name, menu in self._menus.items():
            menu.setObjectName(name)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def menu(self, name: str) -> QMenu:
        """Give a menu by name."""
        return self._menus[name]

    def keys(self) -> frozenset[str]:
        """Give every key of the window, as Qt writes it."""
        return frozenset(
            QKeySequence(key).toString() for spec in self.specs.values() for key in spec.keys
        )

    def enable(self, *, store: bool, case: bool) -> None:
        """Enable what can be done now."""
        open_now = {ALWAYS: True, STORE: store, CASE: store and case}
        for spec in self.specs.values():
            self._actions[spec.name].setEnabled(open_now[spec.needs])

    def check(self, name: str) -> None:
        """Mark one choice of a group as the one that holds."""
        self._actions[name].setChecked(True)

    def _add(self, window: QMainWindow, spec: Spec, do: Callable[[str], None]) -> None:
        action = QAction(spec.text, window)
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.triggered.connect(lambda _on=False, name=spec.name: do(name))
        if spec.group or spec.check:
            action.setCheckable(True)
        if spec.group:
            if spec.group not in self._groups:
                self._groups[spec.group] = QActionGroup(window)
            self._groups[spec.group].addAction(action)
        self._actions[spec.name] = action
        if not spec.menu:
            window.addAction(action)
            return
        menu = self._menu_of(spec)
        if spec.line:
            menu.addSeparator()
        menu.addAction(action)

    def _menu_of(self, spec: Spec) -> QMenu:
        if not spec.submenu:
            return self._menus[spec.menu]
        if spec.submenu not in self._menus:
            words = submenus()[spec.submenu]
            self._menus[spec.submenu] = self._menus[spec.menu].addMenu(words)
        return self._menus[spec.submenu]
