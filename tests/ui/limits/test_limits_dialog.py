"""The rules of the team: looked at, changed, made, tried out and taken back."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.case.samples import unnamed
from tests.ui.sample_window import click
from wijkteam_desktop.services import limits
from wijkteam_desktop.ui.limits.limits_dialog import LimitsDialog
from wijkteam_desktop.ui.settings.limits_card import LimitsCard
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.vocabulary import LimitLevel


@pytest.fixture
def dialog(samples: Workspace, qtbot: Any) -> LimitsDialog:
    made = LimitsDialog(None, samples)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def rule_of(workspace: Workspace, key: str) -> limits.LimitRule:
    return next(rule for rule in workspace.read(limits.rules) if rule.key == key)


def retype(field: Any, text: str) -> None:
    """Type other words and leave the field."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Tab)


def test_every_rule_is_there_with_all_its_fields(dialog: LimitsDialog, samples: Workspace) -> None:
    assert dialog.list.count() == len(limits.shipped())
    for row, rule in enumerate(limits.shipped()):
        dialog.list.setCurrentRow(row)
        assert dialog.form.rule() == rule
    assert samples.read(limits.rules) == limits.shipped()
    assert not unnamed(dialog)


def test_a_change_is_kept_at_once_and_can_be_taken_back(
    dialog: LimitsDialog, samples: Workspace
) -> None:
    assert not dialog.back_button.isVisible()
    click(dialog.form.level.segment("amber"))
    retype(dialog.form.reason, "Wij oefenen het eerst samen.")
    rule = rule_of(samples, "medication")
    assert (rule.level, rule.reason) == (LimitLevel.AMBER, "Wij oefenen het eerst samen.")
    click(dialog.back_button)
    assert samples.read(limits.rules) == limits.shipped()
    assert dialog.form.level.value() == "red"
    assert not dialog.back_button.isVisible()


def test_a_rule_can_be_off(dialog: LimitsDialog, samples: Workspace) -> None:
    click(dialog.form.level.segment("off"))
    assert not rule_of(samples, "medication").active
    dialog.trial.setText("Medicijnen uitzetten")
    assert dialog.outcome.text().startswith("Geen grens")


def test_trying_out_what_the_rules_say(dialog: LimitsDialog) -> None:
    QTest.keyClicks(dialog.trial, "De schulden regelen")
    assert dialog.outcome.text().startswith("Rood: Schuldregeling.")


def test_a_rule_of_the_team_itself(dialog: LimitsDialog, samples: Workspace) -> None:
    click(dialog.add_button)
    retype(dialog.form.name, "Honden")
    retype(dialog.form.words, "hond, *puppy*")
    retype(dialog.form.reason, "Niet bij ons.")
    made = samples.read(limits.rules)[-1]
    assert (made.name, made.words, made.level) == ("Honden", ("hond", "*puppy*"), LimitLevel.AMBER)
    assert dialog.back_button.text() == "Deze grens weghalen"
    click(dialog.back_button)
    assert samples.read(limits.rules) == limits.shipped()


def test_what_cannot_be_kept_is_said_and_not_lost(dialog: LimitsDialog, samples: Workspace) -> None:
    retype(dialog.form.reason, " ")
    assert "Schrijf in één zin op" in dialog.error.text()
    assert rule_of(samples, "medication").reason
    click(dialog.yes)
    assert dialog.isVisible()
    retype(dialog.form.reason, "Toch niet.")
    assert not dialog.error.isVisible()
    assert rule_of(samples, "medication").reason == "Toch niet."


def test_esc_keeps_what_was_typed_last(dialog: LimitsDialog, samples: Workspace) -> None:
    dialog.form.name.setFocus()
    dialog.form.name.selectAll()
    QTest.keyClicks(dialog.form.name, "Pillen")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert rule_of(samples, "medication").name == "Pillen"


def test_the_settings_lead_to_it(samples: Workspace, qtbot: Any) -> None:
    card = LimitsCard(samples)
    qtbot.addWidget(card)
    card.refresh()
    red = sum(rule.level is LimitLevel.RED for rule in limits.shipped())
    assert card.count.text().startswith(f"{red} rode grenzen")
