"""The recovery key on paper: 8 groups of 5 characters, each group with its own check character.

The alphabet leaves out what people confuse (I, L, O, U).  The check character is computed in the
field GF(32), so that every single wrong character and every swap of two characters in a group is
found, and a group in the wrong place as well.
"""

from __future__ import annotations

import secrets

from wijkteam_desktop.errors import WrongRecoveryKey

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS = 8
GROUP_LENGTH = 5

_DATA = GROUP_LENGTH - 1
_READ_AS = str.maketrans("OILU", "011V")


def generate() -> str:
    """Make a new recovery key (160 random bits), written as it is printed."""
    groups = []
    for number in range(GROUPS):
        values = [secrets.randbelow(len(ALPHABET)) for _place in range(_DATA)]
        groups.append("".join(ALPHABET[value] for value in (*values, _check(values, number))))
    return "-".join(groups)


def normalised(text: str) -> str:
    """Give *text* as it is printed, whatever spaces, dashes, case or O for 0 were typed."""
    letters = "".join(mark for mark in text.upper().translate(_READ_AS) if mark.isalnum())
    return "-".join(letters[at : at + GROUP_LENGTH] for at in range(0, len(letters), GROUP_LENGTH))


def wrong_groups(text: str) -> tuple[int, ...]:
    """Give the numbers (from 1) of the groups that are missing, too many or mistyped."""
    groups = normalised(text).split("-")
    wrong = {number + 1 for number, group in enumerate(groups) if not _fits(group, number)}
    wrong.update(range(len(groups) + 1, GROUPS + 1))
    return tuple(sorted(wrong))


def parse(text: str) -> bytes:
    """Turn a typed recovery key into the secret it stands for.

    Raises ``WrongRecoveryKey`` with the numbers of the groups that do not fit.
    """
    wrong = wrong_groups(text)
    if wrong:
        raise WrongRecoveryKey(groups=wrong)
    number = 0
    for group in normalised(text).split("-"):
        for mark in group[:_DATA]:
            number = number << 5 | ALPHABET.index(mark)
    return number.to_bytes(GROUPS * _DATA * 5 // 8, "big")


def _fits(group: str, number: int) -> bool:
    if number >= GROUPS or len(group) != GROUP_LENGTH or not set(group) <= set(ALPHABET):
        return False
    *values, check = (ALPHABET.index(mark) for mark in group)
    return check == _check(values, number)


def _check(values: list[int], number: int) -> int:
    """Sum the values, each times its own power of the field's generator, and add the place."""
    total = number
    for power, value in enumerate(values, start=1):
        term = value
        for _time in range(power):
            term <<= 1
            if term & 32:
                term ^= 0b100101
        total ^= term
    return total
