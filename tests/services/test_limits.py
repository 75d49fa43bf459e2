"""What volunteers cannot do: the rules of the program, and those of a team."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from wijkteam_desktop.db.store import Store
from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.paths import sample_file
from wijkteam_desktop.services import limits, settings
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import LifeDomain, LimitLevel

RED, AMBER = LimitLevel.RED, LimitLevel.AMBER


def hits(text: str, **more: object) -> dict[str, LimitLevel]:
    """The keys of the shipped rules that hold for a part with this text."""
    part = PartView("p", text, **more)  # type: ignore[arg-type]
    return {hit.key: hit.level for hit in limits.limits_of(limits.shipped(), part)}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Medicijnen uitzetten", "medication"),
        ("HARTMEDICATIE op tijd", "medication"),
        ("Insuline spuiten", "reserved_acts"),
        ("Katheter verwisselen", "reserved_acts"),
        ("Schuldregeling treffen", "debt_arrangement"),
        ("De schulden regelen", "debt_arrangement"),
        ("Brief van de deurwaarder", "debt_arrangement"),
        ("Bewindvoerder aanvragen", "guardianship"),
        ("Mentorschap", "guardianship"),
        ("Hij wordt behandeld voor zijn trauma: traumatherapie", "treatment"),
        ("Veiligheidsplan maken met het gezin", "safety_plan"),
        ("Met de pincode geld halen", "pin_digid"),
        ("Inloggen met DigiD", "pin_digid"),
        ("Uit de rolstoel helpen", "transfer"),
        ("Vervoer met transfer", "transfer"),
        ("Rijexamen", "driving_test"),
        ("Jeugdhulp thuis", "youth_care"),
    ],
)
def test_what_volunteers_cannot_do_is_red(text, key):
    assert hits(text)[key] is RED


@pytest.mark.parametrize(
    "text",
    ["Wandelen met de hond", "Post ordenen", "Pindakaas kopen", "Opinie geven", "Gasten ontvangen"],
)
def test_ordinary_parts_have_no_limits(text):
    assert hits(text) == {}


def test_what_a_volunteer_can_do_of_it_makes_it_amber_with_those_words():
    part = PartView("p", "Herinneren aan de medicijnen")
    (hit,) = limits.limits_of(limits.shipped(), part)
    assert hit.level is AMBER
    assert hit.reason.startswith("Herinneren")
    assert hits("Leren omgaan met DigiD") == {"pin_digid": AMBER}


def test_a_kind_of_offer_is_a_limit_whatever_the_words():
    assert hits("Geld en uitkering lopen door", catalogue_ref="bewind") == {"guardianship": RED}


def test_words_of_a_rule_with_domains_do_not_count_elsewhere():
    assert "personal_care" in hits("Hulp bij douchen")
    assert "personal_care" in hits("Hulp bij douchen", life_domain=LifeDomain.BASIC_ADL)
    assert hits("Ergens douchen zolang er geen water is", life_domain=LifeDomain.HOUSING) == {}


def test_red_comes_first():
    found = limits.limits_of(limits.shipped(), PartView("p", "Schulden regelen voor de kinderen"))
    assert [hit.level for hit in found] == [RED, AMBER, AMBER]
    assert limits.worst(found) is RED
    assert limits.worst(()) is None


def test_no_part_of_the_cases_that_a_volunteer_does_is_red():
    cases = json.loads(sample_file().read_text(encoding="utf-8"))["cases"]
    parts = [part for case in cases for part in case["request_parts"]]
    asked = {"yes": 0, "no": 0}
    for part in parts:
        answer = part.get("volunteer_question")
        domain = part.get("zrm_domain")
        found = hits(
            part["text"],
            life_domain=LifeDomain(domain) if domain else None,
            catalogue_ref=part.get("catalogue_id"),
        )
        if answer in asked and RED in found.values():
            asked[answer] += 1
    assert asked["yes"] == 0
    assert asked["no"] >= 8


def test_every_shipped_rule_is_whole():
    keys = [rule.key for rule in limits.shipped()]
    assert len(set(keys)) == len(keys)
    for rule in limits.shipped():
        assert rule.name and rule.reason and rule.source and rule.words
        assert rule.can or not rule.unless or rule.level is AMBER


@pytest.fixture
def keep(store: Store) -> Callable[[limits.LimitRule], object]:
    """Keeps a rule as the screen does."""
    return lambda rule: store.note(lambda s: limits.keep(s, rule))


def test_a_team_changes_a_rule_and_gets_the_program_s_own_back(store, keep, ask):
    medication = next(r for r in ask(limits.rules) if r.key == "medication")
    keep(replace(medication, level=AMBER, reason="Wij doen het zo."))
    changed = next(r for r in ask(limits.rules) if r.key == "medication")
    assert (changed.level, changed.reason) == (AMBER, "Wij doen het zo.")
    assert changed.words == medication.words
    store.note(lambda s: limits.reset(s, "medication"))
    assert ask(limits.rules) == limits.shipped()


def test_keeping_a_rule_as_it_was_stores_nothing(keep, ask):
    keep(replace(limits.shipped()[0], level=AMBER))
    keep(limits.shipped()[0])
    assert ask(lambda s: settings.get(s, limits.SETTING)) is None


def test_a_rule_of_the_team_itself(keep, ask):
    own = limits.LimitRule("own-1", "Honden", RED, words=("hond",), reason="Niet bij ons.")
    keep(own)
    assert ask(limits.rules)[-1] == own
    (hit,) = limits.limits_of(ask(limits.rules), PartView("p", "De honden uitlaten"))
    assert (hit.level, hit.name) == (RED, "Honden")
    keep(replace(own, active=False))
    assert limits.limits_of(ask(limits.rules), PartView("p", "De hond uitlaten")) == ()


@pytest.mark.parametrize("change", [{"reason": ""}, {"words": ()}, {"words": ("*", " ")}])
def test_a_rule_without_reason_or_words_is_refused(keep, ask, change):
    with pytest.raises(InvalidInput):
        keep(replace(limits.shipped()[0], **{"kinds": (), **change}))
    assert ask(limits.rules) == limits.shipped()
