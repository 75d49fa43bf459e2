"""People taken along to another case keep their ties, and nothing that is confidential."""

from __future__ import annotations

from wijkteam_desktop.services import cases, family, people, people_copy, reading, relations, ties
from wijkteam_desktop.services.viewer import Viewer
from wijkteam_desktop.vocabulary import Circle, EmotionalKind, ParentKind, PersonKind


def _view(store, case_id):
    with store.reading() as s:
        return reading.case_view(s, case_id, Viewer("m1"))


def test_people_and_the_ties_among_them_get_ids_of_their_own(store):
    def make(s):
        one = cases.create(s, title="Eerste")
        two = cases.create(s, title="Tweede")
        ids = {
            name: people.add(s, one, name=name, kind=kind, is_index=name == "Sanne")
            for name, kind in (
                ("Sanne", PersonKind.CLIENT),
                ("Oma", PersonKind.FAMILY),
                ("Opa", PersonKind.FAMILY),
                ("Piet", PersonKind.FRIEND),
            )
        }
        people.update(s, ids["Oma"], restricted_note="geheim", capacity_note="moe")
        ties.tie(s, one, ids["Sanne"], ids["Oma"], circle=Circle.INNER, hours_per_week=4.0)
        ties.tie(s, one, ids["Sanne"], ids["Piet"], circle=Circle.OUTER)
        family.add_partnership(s, one, ids["Oma"], ids["Opa"])
        parents = [(ids["Oma"], ParentKind.BIOLOGICAL), (ids["Opa"], ParentKind.BIOLOGICAL)]
        family.add_parents(s, one, ids["Sanne"], parents)
        relations.relate(s, one, ids["Oma"], ids["Opa"], EmotionalKind.CLOSE)
        relations.relate(s, one, ids["Oma"], ids["Sanne"], EmotionalKind.CLOSE, confidential=True)
        return one, two, ids

    one, two, ids = store.write("Gezinnen", make)[1]
    before = _view(store, one)
    copied = people_copy.copy(before, [ids["Sanne"], ids["Oma"], ids["Opa"]])
    assert "Oma" not in repr(copied)
    made = store.write("Plakken", lambda s: people_copy.paste(s, two, copied))[1]
    after = _view(store, two)
    assert {p.id for p in after.people} == set(made) and not set(made) & set(ids.values())
    assert [p.name for p in after.people] == ["Sanne", "Oma", "Opa"]
    assert all(not p.restricted_note and not p.capacity_note for p in after.people)
    assert [(after.name_of(t.other_id), t.circle, t.hours_per_week) for t in after.ties] == [
        ("Oma", Circle.INNER, 4.0)
    ]
    assert len(after.partnerships) == 1 and len(after.emotional) == 1
    assert len({link.pair for link in after.parent_links}) == 1 and len(after.parent_links) == 2
    assert _view(store, one) == before
