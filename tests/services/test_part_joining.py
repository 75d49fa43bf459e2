"""Splitting and joining: what was one can be two and one again, and nothing of either is lost."""

from __future__ import annotations

from typing import Any

import pytest

from tests.services.conftest import Family
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.services import actions, limits, matches, part_joining, parts, volunteer_lens
from wijkteam_desktop.services.volunteer_lens import Seen
from wijkteam_desktop.vocabulary import Carrier, Channel, VolunteerAnswer


def test_split_and_joined_again(do: Any, look: Any, family: Family, store: Store) -> None:
    do(lambda s: parts.update(s, family.water, hours_per_week=1, channels=[Channel.PHONE]))
    second = do(lambda s: parts.split(s, family.water, "Bellen", "Samen erheen"))
    do(lambda s: parts.take(s, second, family.neighbour))
    do(
        lambda s: parts.update(
            s, second, hours_per_week=2, volunteer_question=VolunteerAnswer.YES, reciprocity="taart"
        )
    )
    do(lambda s: actions.add(s, family.case, "Afspraak maken", part_id=second))
    do(lambda s: matches.seek(s, second, offer_name="Maatje"))
    with store.reading() as s:
        assert part_joining.joinable(s, second) == family.water
        assert part_joining.joinable(s, family.water) == second
    do(lambda s: part_joining.join(s, family.water, second))
    case = look()
    (part,) = (one for one in case.parts if one.id == family.water)
    assert second not in {one.id for one in case.parts}
    assert part.text == "Bellen\nSamen erheen"
    assert (part.carrier, part.actor_ids) == (Carrier.OWN_NETWORK, (family.neighbour,))
    assert (part.hours_per_week, part.channels) == (3, (Channel.PHONE,))
    assert (part.volunteer_question, part.reciprocity) == (VolunteerAnswer.YES, "taart")
    assert [one.part_id for one in case.actions] == [family.water]
    assert [one.part_id for one in case.matches] == [family.water]


def test_the_part_that_was_split_off_may_take_the_other_in(
    do: Any, look: Any, family: Family
) -> None:
    second = do(lambda s: parts.split(s, family.water, "Bellen", "Samen erheen"))
    do(lambda s: part_joining.join(s, second, family.water))
    (part,) = (one for one in look().parts if one.id == second)
    assert part.text == "Samen erheen\nBellen"
    assert part.split_from_id is None


def test_a_confidential_part_makes_the_whole_confidential(
    do: Any, look: Any, family: Family
) -> None:
    do(lambda s: parts.update(s, family.shower, confidential=True))
    do(lambda s: part_joining.join(s, family.water, family.shower))
    assert [one.confidential for one in look().parts] == [True]
    with pytest.raises(InvalidInput):
        do(lambda s: part_joining.join(s, family.water, family.water))


def test_through_the_glasses(do: Any, look: Any, family: Family, store: Store) -> None:
    do(lambda s: parts.update(s, family.shower, text="Medicijnen geven", carrier=None))
    do(lambda s: parts.update(s, family.water, text="Gordijnen ophangen"))
    with store.reading() as s:
        rules = limits.rules(s)

    def states() -> list[Seen]:
        return [volunteer_lens.seen(part, rules) for part in look().parts]

    assert states() == [Seen.NOT_ASKED, Seen.CANNOT]
    assert volunteer_lens.sentence(look(), rules) == (
        "De vraag is gesteld bij 0 van 2 deelvragen. 1 kan nog gevraagd worden."
    )
    do(lambda s: parts.update(s, family.water, volunteer_question=VolunteerAnswer.PARTLY))
    assert states() == [Seen.CAN, Seen.CANNOT]
    do(lambda s: parts.update(s, family.water, volunteer_question=VolunteerAnswer.NO))
    assert states() == [Seen.CANNOT, Seen.CANNOT]


def test_the_reasons_are_the_team_s(store: Store) -> None:
    store.note(lambda s: volunteer_lens.keep_reasons(s, [" Te  ver weg ", "", "Te ver weg"]))
    with store.reading() as s:
        assert volunteer_lens.reasons(s) == ("Te ver weg",)
    store.note(lambda s: volunteer_lens.keep_reasons(s, []))
    with store.reading() as s:
        assert "Wettelijke taak" in volunteer_lens.reasons(s)
