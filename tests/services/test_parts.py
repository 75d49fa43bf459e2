"""Parts of the request and who takes them on."""

from __future__ import annotations

from typing import Any

import pytest

from tests.services.conftest import Family
from wijkteam_desktop.db.goals import Goal, GoalPart
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.errors import InvalidInput, NotFound
from wijkteam_desktop.services import actions, cases, parts, people
from wijkteam_desktop.services.carriers import carrier_for
from wijkteam_desktop.vocabulary import Carrier, Form, PartStatus, PersonKind


def _part(case: Any, part_id: str) -> Any:
    return next(part for part in case.parts if part.id == part_id)


def test_all_fields(do: Any, look: Any, changes: Any, family: Family) -> None:
    fields: dict[str, Any] = {
        "text": "Post openen",
        "life_domain": "finance",
        "carrier": "volunteer",
        "helper_carriers": ["district_team", "volunteer"],
        "forms": ["digital", "individual"],
        "status": "seeking",
        "volunteer_question": "partly",
        "reason_not_volunteer": "geldzaken",
        "hours_per_week": "0,5",
        "catalogue_ref": "thuisadministratie",
        "reciprocity": "helpt in de tuin",
        "digital_barrier": "hesitant",
        "first_reaction": "Liever aan tafel",
        "program": "Harry Helpt",
    }
    do(lambda s: parts.update(s, family.water, **fields))
    part = _part(look(), family.water)
    assert part.carrier is Carrier.VOLUNTEER
    assert part.helper_carriers == (Carrier.DISTRICT_TEAM,)
    assert part.forms == (Form.INDIVIDUAL, Form.DIGITAL)
    assert part.status is PartStatus.SEEKING
    assert part.hours_per_week == 0.5
    assert not part.without_professional
    assert changes(lambda s: parts.update(s, family.water, **fields)) == ()


def test_an_empty_part_is_refused(do: Any, family: Family) -> None:
    with pytest.raises(InvalidInput):
        do(lambda s: parts.add(s, family.case, "  "))
    with pytest.raises(InvalidInput):
        do(lambda s: parts.update(s, family.water, text=""))


def test_a_part_with_people_gets_their_carrier(do: Any, look: Any, family: Family) -> None:
    added = do(lambda s: parts.add(s, family.case, "Koken", actor_ids=[family.son, family.aunt]))
    part = _part(look(), added)
    assert part.carrier is Carrier.OWN_STRENGTH
    assert part.actor_ids == (family.son, family.aunt)
    chosen = do(
        lambda s: parts.add(s, family.case, "X", actor_ids=[family.son], carrier="tailored")
    )
    assert _part(look(), chosen).carrier is Carrier.TAILORED


def test_assign_by_keyboard(do: Any, look: Any, family: Family) -> None:
    do(lambda s: parts.assign(s, family.shower, "volunteer"))
    part = _part(look(), family.shower)
    assert (part.carrier, part.actor_ids) == (Carrier.VOLUNTEER, (family.neighbour,))
    do(lambda s: parts.assign(s, family.shower, "own_strength", [family.son, family.father]))
    assert _part(look(), family.shower).actor_ids == (family.son, family.father)
    do(lambda s: parts.assign(s, family.shower, "own_strength", [family.father]))
    do(lambda s: parts.support(s, family.shower, family.worker))
    do(lambda s: parts.assign(s, family.shower, None))
    part = _part(look(), family.shower)
    assert (part.carrier, part.actor_ids, part.helper_carriers) == (None, (), ())


def test_taking_a_part_on(do: Any, look: Any, changes: Any, family: Family) -> None:
    do(lambda s: parts.take(s, family.water, family.father))
    part = _part(look(), family.water)
    assert (part.carrier, part.actor_ids) == (Carrier.OWN_STRENGTH, (family.father,))
    assert changes(lambda s: parts.take(s, family.water, family.father)) == ()
    do(lambda s: parts.take(s, family.water, family.son))
    assert _part(look(), family.water).actor_ids == (family.father, family.son)
    do(lambda s: parts.take(s, family.water, family.worker))
    part = _part(look(), family.water)
    assert part.carrier is Carrier.DISTRICT_TEAM
    assert part.helper_carriers == (Carrier.OWN_STRENGTH,)
    assert part.actor_ids == (family.worker, family.father, family.son)


def test_helping_leaves_the_carrier(do: Any, look: Any, family: Family) -> None:
    do(lambda s: parts.support(s, family.shower, family.worker))
    part = _part(look(), family.shower)
    assert part.carrier is Carrier.OWN_NETWORK
    assert part.helper_carriers == (Carrier.DISTRICT_TEAM,)
    assert not part.without_professional
    do(lambda s: parts.support(s, family.water, family.worker))
    assert _part(look(), family.water).carrier is Carrier.DISTRICT_TEAM


def test_handing_back(do: Any, look: Any, family: Family) -> None:
    do(lambda s: parts.support(s, family.shower, family.worker))
    assert not do(lambda s: parts.hand_back(s, family.shower, family.worker))
    part = _part(look(), family.shower)
    assert (part.carrier, part.helper_carriers) == (Carrier.OWN_NETWORK, ())
    assert not do(lambda s: parts.hand_back(s, family.shower, family.worker))
    assert do(lambda s: parts.hand_back(s, family.shower, family.neighbour))
    assert _part(look(), family.shower).carrier is None


def test_who_stays_carries_on(do: Any, look: Any, family: Family) -> None:
    do(lambda s: parts.support(s, family.shower, family.worker))
    do(lambda s: parts.hand_back(s, family.shower, family.neighbour))
    part = _part(look(), family.shower)
    assert (part.carrier, part.helper_carriers) == (Carrier.DISTRICT_TEAM, ())
    do(lambda s: parts.support(s, family.shower, family.aunt))
    do(lambda s: parts.support(s, family.shower, family.neighbour))
    do(lambda s: parts.hand_back(s, family.shower, family.aunt))
    assert _part(look(), family.shower).helper_carriers == (Carrier.OWN_NETWORK,)


def test_a_part_without_carrier_stays_so(do: Any, look: Any, family: Family) -> None:
    do(lambda s: parts.update(s, family.shower, carrier=None))
    assert not do(lambda s: parts.hand_back(s, family.shower, family.neighbour))


def test_only_people_of_the_case(do: Any, family: Family) -> None:
    other = do(lambda s: cases.create(s, title="Ander", main_person="Bo"))
    stranger = do(lambda s: people.first_index(s, other))
    with pytest.raises(NotFound):
        do(lambda s: parts.take(s, family.water, stranger))


def test_splitting(do: Any, look: Any, family: Family) -> None:
    def work(s: Any) -> None:
        parts.update(s, family.water, life_domain="housing", status="planned", confidential=True)
        goal = Goal(case_id=family.case, text="Warm water")
        s.add(goal)
        s.flush()
        s.add(GoalPart(case_id=family.case, goal_id=goal.id, part_id=family.water))

    do(work)
    second = do(lambda s: parts.split(s, family.water, "Water betalen", "Kraan maken"))
    case = look()
    assert [p.text for p in case.parts] == ["Water betalen", "Kraan maken", "Tijdelijk douchen"]
    part = _part(case, second)
    assert part.split_from_id == family.water
    assert (part.life_domain, part.status, part.confidential) == ("housing", "planned", True)
    assert part.carrier is None
    assert case.goals[0].part_ids == (family.water, second)
    with pytest.raises(InvalidInput):
        do(lambda s: parts.split(s, family.water, "a", ""))


def test_reorder(do: Any, look: Any, changes: Any, family: Family) -> None:
    third = do(lambda s: parts.add(s, family.case, "Derde"))
    do(lambda s: parts.reorder(s, family.case, [third, family.water]))
    assert [p.id for p in look().parts] == [third, family.water, family.shower]
    order = [third, family.water, family.shower]
    assert changes(lambda s: parts.reorder(s, family.case, order)) == ()
    other = do(lambda s: cases.create(s, title="Ander"))
    with pytest.raises(NotFound):
        do(lambda s: parts.reorder(s, other, [third]))


def test_remove_and_undo(do: Any, look: Any, store: Store, family: Family) -> None:
    second = do(lambda s: parts.split(s, family.shower, "Douchen", "Handdoeken"))
    do(lambda s: actions.add(s, family.case, "Bellen", part_id=family.shower))
    before = look()
    do(lambda s: parts.remove(s, [family.shower, family.shower]))
    case = look()
    assert [p.id for p in case.parts] == [family.water, second]
    assert _part(case, second).split_from_id is None
    assert case.actions[0].part_id is None
    store.undo(family.case)
    assert look() == before
    with pytest.raises(InvalidInput):
        do(lambda s: parts.remove(s, []))


@pytest.mark.parametrize(
    ("kind", "more", "carrier"),
    [
        (PersonKind.CLIENT, {}, Carrier.OWN_STRENGTH),
        (PersonKind.FAMILY, {"sector": "wijkteam"}, Carrier.OWN_NETWORK),
        (PersonKind.COLLEAGUE, {}, Carrier.OWN_NETWORK),
        (PersonKind.PET, {}, Carrier.OWN_NETWORK),
        (PersonKind.VOLUNTEER, {}, Carrier.VOLUNTEER),
        (PersonKind.TRAINEE, {}, Carrier.VOLUNTEER),
        (PersonKind.PROFESSIONAL, {}, Carrier.SPECIALIST),
        (PersonKind.PROFESSIONAL, {"sector": "Wijkteam"}, Carrier.DISTRICT_TEAM),
        (PersonKind.PROFESSIONAL, {"is_case_holder": True}, Carrier.DISTRICT_TEAM),
        (PersonKind.PROFESSIONAL, {"discipline": "family_generalist"}, Carrier.DISTRICT_TEAM),
        (PersonKind.PROFESSIONAL, {"discipline": "youth_worker"}, Carrier.COLLECTIVE),
        (PersonKind.PROFESSIONAL, {"sector": "welzijn"}, Carrier.COLLECTIVE),
        (PersonKind.PROFESSIONAL, {"discipline": "wmo_consultant"}, Carrier.TAILORED),
        (PersonKind.PROFESSIONAL, {"discipline": "gp", "sector": "zorg"}, Carrier.SPECIALIST),
        (PersonKind.PROFESSIONAL, {"discipline": "informal_care_ambassador"}, Carrier.VOLUNTEER),
        (None, {"sector": "wijkteam"}, Carrier.DISTRICT_TEAM),
        (None, {"sector": "informele zorg"}, Carrier.VOLUNTEER),
        (None, {"organisation_kind": "community"}, Carrier.COLLECTIVE),
        (None, {"sector": "gemeente"}, Carrier.TAILORED),
        (None, {"sector": "jeugdbescherming"}, Carrier.SPECIALIST),
    ],
)
def test_the_carrier_follows_from_who_it_is(kind: Any, more: Any, carrier: Carrier) -> None:
    assert carrier_for(kind, **more) is carrier


def test_an_organisation_takes_a_part(do: Any, look: Any, family: Family) -> None:
    organisation = look().organisations[0].id
    do(lambda s: parts.take(s, family.water, organisation))
    part = _part(look(), family.water)
    assert (part.carrier, part.actor_ids) == (Carrier.DISTRICT_TEAM, (organisation,))
