"""A small family in a store, and the drawing of it on screen, read again after every change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.case.samples import (  # noqa: F401
    blank,
    case_ids,
    look,
    sample_store_folder,
    samples,
    shown,
)
from tests.ui.network.hand import Family, Screen
from wijkteam_desktop.ui.network.network_view import NetworkView
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.vocabulary import Circle, Gender, PersonKind


@pytest.fixture
def family(blank: Workspace) -> Family:  # noqa: F811
    """Moeder and zoon with a few people around them, and two without a circle."""

    def make(s: Any) -> Family:
        from wijkteam_desktop.services import cases, parts, people, ties

        case_id = cases.create(s, title="Moeder en zoon", code="2026-001")
        made = Family(case_id)

        def person(key: str, name: str, kind: PersonKind, **more: Any) -> None:
            made.ids[key] = people.add(s, case_id, name=name, kind=kind, **more)

        person("moeder", "Fatma", PersonKind.CLIENT, gender=Gender.WOMAN, is_index=True)
        person("zoon", "Sami", PersonKind.CLIENT, gender=Gender.MAN)
        person("els", "Tante Els", PersonKind.FAMILY, gender=Gender.WOMAN, capacity_hours=4)
        person("buur", "Buurvrouw", PersonKind.NEIGHBOUR, gender=Gender.WOMAN)
        person("piet", "Piet", PersonKind.FRIEND, gender=Gender.MAN)
        person("noor", "Noor", PersonKind.PROFESSIONAL, gender=Gender.WOMAN)
        person("jan", "Oom Jan", PersonKind.FAMILY, gender=Gender.MAN)
        person("opa", "Opa", PersonKind.FAMILY, gender=Gender.MAN, died_year=2012)
        for key, circle in (
            ("els", Circle.INNER),
            ("buur", Circle.MIDDLE),
            ("piet", Circle.OUTER),
            ("noor", Circle.OUTER),
        ):
            more = {"hours_per_week": 3.5} if key == "els" else {}
            made.ids[f"tie-{key}"] = ties.tie(
                s, case_id, made["moeder"], made[key], circle=circle, **more
            )
        made.ids["deel"] = parts.add(s, case_id, "Samen koken")
        parts.take(s, made["deel"], made["els"])
        made.ids["open"] = parts.add(s, case_id, "Formulieren invullen")
        return made

    made = blank.run("Voorbeeld", make)
    assert made is not None
    return made


@pytest.fixture
def screen(
    blank: Workspace,  # noqa: F811
    family: Family,
    shown: Callable[..., Any],  # noqa: F811
    qapp: QApplication,
) -> Iterator[Screen]:
    """The family in the circle view, at the size it has in the window."""
    view = NetworkView(blank)
    made = Screen(view, blank, family)
    made.refresh()
    shown(view, 900, 600)
    view.canvas.setFocus()
    blank.changed.connect(lambda _change: made.refresh())
    blank.changed.connect(made.edits.append)
    blank.message.connect(made.messages.append)
    yield made
    # Before the store is closed: what is still to be saved is saved now.
    view.close()
