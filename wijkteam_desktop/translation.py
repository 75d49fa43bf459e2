"""Texts for people: gettext with Dutch source strings.

Without any catalogue the Dutch source strings themselves appear; ``install`` loads another
language.  Reports and services need no Qt for this.  Never put an f-string inside ``_()``: use
``_("Deel {number}").format(number=3)``.
"""

from __future__ import annotations

import gettext
from pathlib import Path

DOMAIN = "wijkteam"

_active: gettext.NullTranslations = gettext.NullTranslations()


def install(language: str, folder: Path) -> bool:
    """Load the catalogue of *language* below *folder*; say whether there was one.

    Without a catalogue, or with a damaged one, the Dutch source strings are used.
    """
    global _active
    try:
        _active = gettext.translation(DOMAIN, folder, languages=[language])
    except (OSError, UnicodeDecodeError):
        _active = gettext.NullTranslations()
        return False
    return True


def _(text: str) -> str:
    """Translate *text*."""
    return _active.gettext(text)


def ngettext(singular: str, plural: str, count: int) -> str:
    """Translate the form that fits *count*."""
    return _active.ngettext(singular, plural, count)
