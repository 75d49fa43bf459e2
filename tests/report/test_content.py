from __future__ import annotations

from dataclasses import replace

from tests.report.family import SECRET, WHEN, family
from wijkteam_desktop.report.content import open_actions_sentence, summary_content
from wijkteam_desktop.report.text import html_text, plain_text
from wijkteam_desktop.views.request import ActionView, GoalView
from wijkteam_desktop.vocabulary import ActionStatus, Carrier, GoalStatus


def content():
    return summary_content(family(), team_name="Team Zuid", printed_by="Noor", when=WHEN)


def test_division_leaves_out_stopped_and_counts_helpers_as_professional():
    made = content()
    assert made.division_sentence == "2 van 4 zonder professional"
    assert dict(made.division) == {
        Carrier.OWN_NETWORK: 1,
        Carrier.VOLUNTEER: 1,
        Carrier.COLLECTIVE: 1,
        None: 1,
    }


def test_nothing_confidential_is_said():
    made = content()
    assert SECRET not in plain_text(made)
    assert SECRET not in html_text(made)
    assert [a.what for a in made.actions] == ["Bellen", "Brief"]
    assert [p.text for p in made.parts][-1] == "Oud deel"


def test_actions_say_late_and_done():
    late, done = content().actions
    assert (late.overdue, late.done, late.who, late.when) == (True, False, "Els", "1 november 2026")
    assert (done.overdue, done.done, done.who) == (False, True, "Noor")
    assert open_actions_sentence(content()) == "1 actie open"


def test_text_for_another_system_is_escaped_only_as_html():
    made = content()
    assert "<b>zoon</b>" in plain_text(made)
    assert "&lt;b&gt;zoon&lt;/b&gt;" in html_text(made)
    assert "Regel een<br>Regel twee" in html_text(made)
    assert "- Eten koken · Eigen netwerk · Łucja · open · 1,5 u" in plain_text(made)


def test_goals_stand_with_result_and_day_and_a_dropped_action_does_not():
    goal = GoalView(
        "g1",
        "Weer koken",
        "p1",
        "Drie keer per week",
        "2026-12-15",
        GoalStatus.PARTLY_ACHIEVED,
        client_scale_latest=6,
    )
    dropped = ActionView("a9", "Kookboek kopen", status=ActionStatus.DROPPED)
    case = replace(family(), goals=(goal,), actions=(*family().actions, dropped))
    made = summary_content(case, team_name="Team Zuid", printed_by="Noor", when=WHEN)
    line = "Weer koken · gelukt als: Drie keer per week · Özgür Yılmaz · 15 december 2026"
    assert f"- {line} · deels gehaald · cijfer 6" in plain_text(made)
    assert "Kookboek" not in plain_text(made)
