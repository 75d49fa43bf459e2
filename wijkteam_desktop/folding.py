"""Text without case and marks, the same for what is searched and for what is typed.

SQLite's own folding leaves dotless i, ø, đ, ł and ß alone, so it is done here: "yil" finds Yılmaz.
"""

from __future__ import annotations

import unicodedata

_LETTERS = str.maketrans(
    {
        "ı": "i",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ł": "l",
        "ħ": "h",
        "ŋ": "n",
        "ŧ": "t",
        "ĸ": "k",
        "ɨ": "i",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ĳ": "ij",
        "ə": "e",
    }
)


def fold(text: str) -> str:
    """Give *text* in lower case without marks, as words with one space between them."""
    if text.isascii():
        plain = text.lower()
    else:
        small = unicodedata.normalize("NFKD", text).casefold()
        apart = unicodedata.normalize("NFKD", small)
        bare = "".join(mark for mark in apart if not unicodedata.combining(mark))
        plain = bare.translate(_LETTERS)
    return " ".join("".join(mark if mark.isalnum() else " " for mark in plain).split())
