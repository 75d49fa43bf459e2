"""Every failure is one plain sentence: what happened, that nothing was lost, what to do."""

from __future__ import annotations

import inspect

import pytest

from wijkteam_desktop import errors
from wijkteam_desktop.errors import UserError

KINDS = [
    kind
    for _name, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, UserError) and "sentence" in kind.__dict__
]


@pytest.mark.parametrize("kind", KINDS)
def test_every_failure_has_a_whole_sentence_of_its_own(kind):
    sentence = str(kind())
    assert sentence == kind().sentence()
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert "gewijzigd" in sentence or "bewaard" in sentence or "ingetrokken" in sentence


def test_no_two_failures_read_the_same():
    sentences = [str(kind()) for kind in KINDS]
    assert len(set(sentences)) == len(sentences)


def test_a_caller_may_say_it_more_exactly():
    assert str(errors.InvalidInput("De titel is leeg.")) == "De titel is leeg."
    assert str(UserError("Zo niet.")) == "Zo niet."


def test_what_is_known_is_in_the_sentence():
    busy = errors.StoreBusy(name="Sanne", device="laptop-3", since="22-11-2026 10:00")
    assert str(busy).startswith(
        "Sanne heeft deze opslag al geopend op laptop-3, sinds 22-11-2026 10:00."
    )
    assert "groep 2, 5" in str(errors.WrongRecoveryKey(groups=(2, 5)))
    assert "“Persoon toevoegen”" in str(errors.CannotUndo(label="Persoon toevoegen"))
    for kind in (errors.CannotRead, errors.CannotWrite, errors.BadImport):
        failure = kind(filename="casus.json")
        assert "“casus.json”" in str(failure)
        assert failure.filename == "casus.json"
    assert errors.BadImport(problems=("regel 3",)).problems == ("regel 3",)
