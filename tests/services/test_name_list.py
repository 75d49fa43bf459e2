"""A list of names becomes people: nobody twice, and what names nobody comes back."""

from __future__ import annotations

import pytest

from wijkteam_desktop.services import cases, name_list, people, reading
from wijkteam_desktop.services.viewer import Viewer
from wijkteam_desktop.vocabulary import PersonKind


@pytest.fixture
def case_id(store):
    def make(s):
        made = cases.create(s, title="Gezin")
        people.add(s, made, name="Sanne", kind=PersonKind.CLIENT, is_index=True)
        people.add(s, made, name="Zoë", kind=PersonKind.FRIEND)
        return made

    return store.write("Gezin", make)[1]


def _add(store, case_id, text, kind=None):
    lines = text.splitlines()
    return store.write("Lijst", lambda s: name_list.add_names(s, case_id, lines, kind))[1]


def _people(store, case_id):
    with store.reading() as s:
        case = reading.case_view(s, case_id, Viewer("m1"))
    return {p.name: p for p in case.people}


def test_each_line_is_one_person_and_nobody_twice(store, case_id):
    text = "- tante Els, woont om de hoek\n\n* buurman Ad\nzoe\nTante Els\n, om de hoek\nKees"
    given = _add(store, case_id, text)
    found = _people(store, case_id)
    assert len(found) == 5 and {"Sanne", "Zoë", "tante Els", "Kees"} <= set(found)
    assert len(given.added) == 3
    assert given.known == (found["Zoë"].id,)
    assert [r.line for r in given.refused] == [", om de hoek"]
    assert "naam" in given.refused[0].sentence


def test_the_kind_is_for_whom_the_line_leaves_it_open(store, case_id):
    _add(store, case_id, "Kees\noom Jan", PersonKind.NEIGHBOUR)
    found = _people(store, case_id)
    assert found["Kees"].kind is PersonKind.NEIGHBOUR
    assert found["oom Jan"].kind is PersonKind.FAMILY
