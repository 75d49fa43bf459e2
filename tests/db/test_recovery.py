"""The recovery key on paper: no confusion, and every typing error found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkteam_desktop.db import recovery
from wijkteam_desktop.errors import WrongRecoveryKey


def test_its_form_is_eight_groups_of_five_without_confusing_letters():
    for _time in range(200):
        key = recovery.generate()
        groups = key.split("-")
        assert [len(group) for group in groups] == [5] * 8
        assert not set("ILOU") & set(key)
        assert recovery.wrong_groups(key) == ()
        assert len(recovery.parse(key)) == 20


def test_two_keys_differ():
    assert len({recovery.generate() for _time in range(1000)}) == 1000


def test_what_is_typed_carelessly_means_the_same():
    key = recovery.generate()
    secret = recovery.parse(key)
    for typed in (key.lower(), key.replace("-", ""), key.replace("-", " – "), f"  {key}\n"):
        assert recovery.parse(typed) == secret
        assert recovery.normalised(typed) == key
    assert recovery.parse(key.replace("0", "O").replace("1", "I").replace("V", "U")) == secret


@given(st.integers(0, 7), st.integers(0, 4), st.sampled_from(recovery.ALPHABET))
def test_every_single_wrong_character_is_found(group, place, mark):
    key = recovery.generate()
    at = group * 6 + place
    typed = key[:at] + mark + key[at + 1 :]
    assert recovery.wrong_groups(typed) == (() if typed == key else (group + 1,))


@given(st.integers(0, 7), st.integers(0, 4), st.integers(0, 4))
def test_every_swap_within_a_group_is_found(group, one, other):
    key = recovery.generate()
    marks = list(key)
    one, other = group * 6 + one, group * 6 + other
    marks[one], marks[other] = marks[other], marks[one]
    typed = "".join(marks)
    assert recovery.wrong_groups(typed) == (() if typed == key else (group + 1,))


@given(st.integers(0, 7), st.integers(0, 7))
def test_swapped_groups_are_found(one, other):
    groups = recovery.generate().split("-")
    swapped = list(groups)
    swapped[one], swapped[other] = swapped[other], swapped[one]
    wrong = recovery.wrong_groups("-".join(swapped))
    assert set(wrong) == ({one + 1, other + 1} if one != other else set())


@given(st.text(max_size=80))
def test_nothing_typed_gives_anything_but_a_refusal(text):
    wrong = recovery.wrong_groups(text)
    assert wrong
    with pytest.raises(WrongRecoveryKey) as failure:
        recovery.parse(text)
    assert failure.value.groups == wrong


def test_what_is_missing_or_too_much_is_named():
    key = recovery.generate()
    assert recovery.wrong_groups(key[:-6]) == (8,)
    assert recovery.wrong_groups(key + "-ABCDE") == (9,)
    assert recovery.wrong_groups("") == (1, 2, 3, 4, 5, 6, 7, 8)
