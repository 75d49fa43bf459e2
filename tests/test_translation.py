"""Texts: Dutch without any catalogue, another language with one."""

from __future__ import annotations

import struct

import pytest

from wijkteam_desktop import translation
from wijkteam_desktop.errors import WrongPassphrase
from wijkteam_desktop.translation import _, ngettext


@pytest.fixture(autouse=True)
def dutch_afterwards(tmp_path):
    yield
    translation.install("nl", tmp_path)


def catalogue(folder, language, texts):
    """Write a catalogue the way ``msgfmt`` does."""
    place = folder / language / "LC_MESSAGES"
    place.mkdir(parents=True)
    texts = {"": "Content-Type: text/plain; charset=UTF-8\n", **texts}
    pairs = sorted((k.encode(), v.encode()) for k, v in texts.items())
    at, entries, body = 28 + 16 * len(pairs), ([], []), b""
    for side in (0, 1):
        for pair in pairs:
            entries[side].append((len(pair[side]), at + len(body)))
            body += pair[side] + b"\0"
    count = len(pairs)
    head = struct.pack("<7I", 0x950412DE, 0, count, 28, 28 + 8 * count, 0, 0)
    tables = b"".join(struct.pack("<2I", *entry) for side in entries for entry in side)
    (place / "wijkteam.mo").write_bytes(head + tables + body)


def test_without_a_catalogue_the_source_is_shown(tmp_path):
    assert not translation.install("en", tmp_path)
    assert _("Ongedaan maken") == "Ongedaan maken"
    assert ngettext("{n} casus", "{n} casussen", 1) == "{n} casus"
    assert ngettext("{n} casus", "{n} casussen", 2) == "{n} casussen"


def test_a_catalogue_is_used_everywhere(tmp_path):
    dutch = str(WrongPassphrase())
    catalogue(tmp_path, "en", {"Ongedaan maken": "Undo", dutch: "That password does not fit."})
    assert translation.install("en", tmp_path)
    assert _("Ongedaan maken") == "Undo"
    assert _("Iets anders") == "Iets anders"
    assert str(WrongPassphrase()) == "That password does not fit."


def test_a_damaged_catalogue_gives_the_source(tmp_path):
    place = tmp_path / "en" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "wijkteam.mo").write_bytes(b"kapot")
    assert not translation.install("en", tmp_path)
    assert _("Ongedaan maken") == "Ongedaan maken"
