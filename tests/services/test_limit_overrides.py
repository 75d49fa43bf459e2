"""A volunteer on a red part: refused without a sentence, kept with who and when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from wijkteam_desktop.errors import InvalidInput, NeedsReason
from wijkteam_desktop.services import cases, limit_overrides, limits, parts, people, removal
from wijkteam_desktop.services.limit_overrides import giving, without_sentence
from wijkteam_desktop.vocabulary import Carrier

Do = Callable[..., Any]
RED = "Medicijnen uitzetten"


@pytest.fixture
def volunteer(do: Do, family: Any) -> str:
    """Somebody who volunteers in the case."""
    return do(lambda s: people.add(s, family.case, name="Karim", kind="volunteer"))


@pytest.fixture
def red(do: Do, family: Any) -> str:
    """A part that is not for volunteers, carried by nobody yet."""
    return do(lambda s: parts.add(s, family.case, RED))


def ways(family: Any, volunteer: str) -> dict[str, Callable[[Any, str], Any]]:
    """All ways in which a volunteer comes to do a part."""
    return {
        "take": lambda s, part: parts.take(s, part, volunteer),
        "assign": lambda s, part: parts.assign(s, part, Carrier.VOLUNTEER),
        "assign people": lambda s, part: parts.assign(s, part, "own_network", [volunteer]),
        "update": lambda s, part: parts.update(s, part, carrier="volunteer"),
        "help": lambda s, part: parts.update(s, part, helper_carriers=["volunteer"]),
        "support": lambda s, part: parts.support(s, part, volunteer),
        "add": lambda s, _part: parts.add(s, family.case, RED, actor_ids=[volunteer]),
        "add carrier": lambda s, _part: parts.add(s, family.case, RED, carrier="volunteer"),
    }


@pytest.mark.parametrize("way", list(ways(None, "")))
def test_no_way_around(way, do, look, family, volunteer, red):
    before = look()
    with pytest.raises(NeedsReason) as refused:
        do(lambda s: ways(family, volunteer)[way](s, red))
    assert refused.value.text == RED
    assert refused.value.reasons[0][0] == "Medicatie"
    assert look() == before

    def with_sentence(s: Any) -> None:
        with giving(s, "Zij is verpleegkundige.", "Noor"):
            ways(family, volunteer)[way](s, red)

    do(with_sentence)
    (kept,) = look().limit_overrides
    assert (kept.sentence, kept.given_by) == ("Zij is verpleegkundige.", "Noor")
    assert kept.given_on == date.today().isoformat()
    assert kept.rules == ("medication",)


def test_the_sentence_holds_for_these_rules_only(do, look, family, volunteer, red):
    def give(s: Any) -> None:
        with giving(s, "Zij is verpleegkundige.", "Noor"):
            parts.take(s, red, volunteer)

    do(give)
    do(lambda s: parts.assign(s, red, None))
    do(lambda s: parts.take(s, red, volunteer))
    do(lambda s: parts.assign(s, red, None))
    do(lambda s: parts.update(s, red, text="Medicijnen uitzetten en insuline spuiten"))
    with pytest.raises(NeedsReason) as refused:
        do(lambda s: parts.take(s, red, volunteer))
    assert [name for name, _reason in refused.value.reasons] == ["Voorbehouden handelingen"]
    case = look()
    part = next(p for p in case.parts if p.id == red)
    hits = limits.limits_of(limits.shipped(), part)
    missing = without_sentence(hits, red, case.limit_overrides)
    assert [hit.key for hit in missing] == ["reserved_acts"]


def test_others_and_ordinary_parts_are_never_asked_about(do, family, volunteer, red):
    do(lambda s: parts.take(s, red, family.neighbour))
    do(lambda s: parts.take(s, family.shower, volunteer))
    do(lambda s: parts.update(s, family.shower, text=RED))
    do(lambda s: parts.update(s, family.shower, hours_per_week=2))


def test_an_empty_sentence_is_none(do, look, volunteer, red):
    def give(s: Any) -> None:
        with giving(s, "  ", "Noor"):
            parts.take(s, red, volunteer)

    with pytest.raises(InvalidInput):
        do(give)
    assert look().limit_overrides == ()


def test_undo_takes_sentence_and_volunteer_together(do, look, store, family, volunteer, red):
    def give(s: Any) -> None:
        with giving(s, "Zij is verpleegkundige.", "Noor"):
            parts.take(s, red, volunteer)

    do(give)
    store.undo(family.case)
    assert look().limit_overrides == ()
    assert next(p for p in look().parts if p.id == red).carrier is None


def test_it_goes_along_with_the_part_and_in_a_copy(do, look, family, volunteer, red):
    do(lambda s: limit_overrides.keep(s, red, "Mag.", "Noor", ["medication"]))
    copy = do(lambda s: cases.duplicate(s, family.case))
    do(lambda s: parts.remove(s, [red]))
    assert look().limit_overrides == ()
    (kept,) = look(case_id=copy).limit_overrides
    assert kept.part_id in {part.id for part in look(case_id=copy).parts}
    do(lambda s: removal.remove_nodes(s, [volunteer]))


def test_one_of_a_hidden_part_is_hidden_too(do, look, red):
    from wijkteam_desktop.services.viewer import Viewer

    do(lambda s: limit_overrides.keep(s, red, "Mag.", "Noor", ["medication"]))
    do(lambda s: parts.update(s, red, confidential=True))
    assert look(Viewer("somebody-else")).limit_overrides == ()
    assert look().public().limit_overrides == ()
    assert len(look().limit_overrides) == 1
