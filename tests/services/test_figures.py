"""The figures the program derives are those the sample file expects, case by case."""

from __future__ import annotations

import json

import pytest

from wijkteam_desktop.db.changes import LIST_PAGE
from wijkteam_desktop.exchange import case_json
from wijkteam_desktop.paths import sample_file
from wijkteam_desktop.services import figures, reading
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import OrganisationView, PersonView
from wijkteam_desktop.views.request import ActionView, PartView
from wijkteam_desktop.views.ties import TieView
from wijkteam_desktop.vocabulary import ActionStatus, Carrier, Direction, Form, PersonKind

CODES = ("V-101", "M-040", "K-010", "V-204", "V-412", "V-508", "V-717")


@pytest.fixture
def filled(store):
    read = case_json.read_file(sample_file())
    store.write("In", lambda s: case_json.import_cases(s, read), page=LIST_PAGE, kind="import")
    return store


def derive(store, code):
    with store.reading() as s:
        case_id = case_json.case_id_of(s, code)
        view = reading.case_view(s, case_id, figures.EVERYTHING)
        return figures.figures(view, figures.blocks(s, case_id))


@pytest.mark.parametrize("code", CODES)
def test_figures_are_those_the_file_expects(code, filled):
    sample = json.loads(sample_file().read_text(encoding="utf-8"))
    case = next(case for case in sample["cases"] if case["case_code"] == code)
    found = derive(filled, code)
    assert json.dumps(found) == json.dumps(case["expected_derived"])


def test_figures_follow_the_tables_and_not_the_file(filled):
    from sqlalchemy import select

    from wijkteam_desktop.db.people import Person
    from wijkteam_desktop.services import people

    before = derive(filled, "V-101")
    with filled.reading() as s:
        case_id = case_json.case_id_of(s, "V-101")
        volunteer = s.scalars(
            select(Person.id).where(Person.case_id == case_id, Person.kind == "volunteer")
        ).first()
    filled.write("Weg", lambda s: people.remove(s, [volunteer]))
    after = derive(filled, "V-101")
    assert after["volunteers"] == before["volunteers"] - 1
    assert after["living_people"] == before["living_people"] - 1


def test_a_case_with_nothing_in_it():
    found = figures.figures(CaseView(id="c", code="c", title=""), {})
    assert found["hours_to_client_per_week"] == {
        "own_network": 0.0,
        "professional": 0.0,
        "volunteer": 0.0,
    }
    assert found["ties_per_circle"] == {"inner": 0, "middle": 0, "outer": 0}
    assert found["parts_per_ladder"] == {}
    assert found["zrm_change"] == found["cost_routes"] == []


def test_who_is_counted_and_whose_hours():
    people = (
        PersonView("a", "A", kind=PersonKind.CLIENT),
        PersonView("b", "B", kind=PersonKind.FAMILY, died_year=2001),
        PersonView("c", "C", kind=PersonKind.FAMILY, miscarriage=True),
        PersonView("d", "D", kind=PersonKind.CLIENT, pregnancy_due="2026-02-03"),
        PersonView("e", "E", kind=PersonKind.PET),
        PersonView("f", "F", kind=PersonKind.TRAINEE),
    )
    ties = (
        TieView("1", "a", "f", hours_per_week=0.1),
        TieView("2", "a", "f", hours_per_week=0.2, direction=Direction.BOTH),
        TieView("3", "a", "f", hours_per_week=9, direction=Direction.FROM_CLIENT),
        TieView("4", "a", "o", hours_per_week=2),
        TieView("5", "a", "e"),
    )
    parts = (
        PartView("p", "x", forms=(Form.DIGITAL, Form.INDIVIDUAL)),
        PartView("q", "y", carrier=Carrier.VOLUNTEER, confidential=True),
    )
    case = CaseView(
        id="c",
        code="c",
        title="",
        people=people,
        organisations=(OrganisationView("o", "O"),),
        ties=ties,
        parts=parts,
        actions=(ActionView("x", "x"), ActionView("y", "y", status=ActionStatus.DONE)),
    )
    found = figures.figures(case, {})
    assert (found["living_people"], found["client_people"], found["trainees"]) == (2, 1, 1)
    assert found["hours_to_client_per_week"]["trainee"] == 0.3
    assert found["hours_to_client_per_week"]["organisation"] == 2
    assert found["parts_per_ladder"] == {"volunteer": 1}
    assert found["parts_per_form"] == {"individual": 1, "collective": 0, "digital": 1}
    assert (found["confidential_parts"], found["open_actions"]) == (1, 1)


def test_measurements_are_compared_in_time_and_only_where_both_were_filled_in():
    def one(date, moment, **scores):
        return {"subject_person_id": "p1", "date": date, "moment": moment, "scores": scores}

    found = figures.zrm_change(
        [
            {"subject_person_id": "p2", "scores": {}},
            one("2026-05-01", "T2", finance=3, housing=2, justice=5, time_use=True),
            one("2026-01-01", "T0", finance=1, housing=4, justice=5, basic_adl=2, time_use=1),
            one("2026-03-01", "T1", finance=5),
            "geen meting",
        ]
    )
    assert found == [
        {
            "subject_person_id": "p1",
            "first": "T0",
            "last": "T2",
            "improved": ["finance"],
            "stable": ["justice"],
            "declined": ["housing"],
        }
    ]


@pytest.mark.parametrize("odd", [None, "x", 3, {}, {"routes": "x"}, [1], {"routes": [3]}])
def test_blocks_of_an_odd_shape_do_no_harm(odd):
    assert figures.cost_routes(odd) == []
    assert figures.zrm_change(odd) == []


def test_routes_are_added_up():
    lines = [
        {"quantity": 3, "unit_cost": 0.1},
        {"quantity": "veel", "unit_cost": 5},
        {"unit_cost": 2},
    ]
    routes = [{"label": "A", "lines": lines}, {"label": "B"}]
    assert figures.cost_routes({"routes": routes}) == [
        {"label": "A", "total": 0.3},
        {"label": "B", "total": 0},
    ]
    odd = [{"subject_person_id": "p", "scores": 3}, {"subject_person_id": "p", "date": "x"}]
    assert figures.zrm_change(odd)[0]["stable"] == []
