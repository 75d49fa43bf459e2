"""Hypothesis strategies for cases of any shape, for the circle layout."""

from __future__ import annotations

from hypothesis import strategies as st

from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import EmotionalView, PersonView
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.views.ties import PlacementView, TieView
from wijkteam_desktop.vocabulary import (
    Carrier,
    Circle,
    Direction,
    EmotionalKind,
    Gender,
    PersonKind,
    TieStrength,
    View,
)

_OTHERS = [k for k in PersonKind if k is not PersonKind.CLIENT]
_NAMES = st.one_of(
    st.sampled_from(
        ["Oma", "Buurvrouw Loes", "Dr. Pil", "Jeugdbescherming Rotterdam-Zuid", "Çağlar Yıldırım"]
    ),
    st.text("abcdefghij -é", min_size=1, max_size=40),
)


@st.composite
def cases(draw: st.DrawFn, most: int = 80) -> CaseView:
    """A case with up to *most* people, some of them pinned."""
    clients = draw(st.integers(0, 6))
    count = draw(st.integers(0, most - clients))
    people = [_person(draw, f"c{i}", PersonKind.CLIENT) for i in range(clients)]
    people += [_person(draw, f"p{i}", draw(st.sampled_from(_OTHERS))) for i in range(count)]
    ties = tuple(
        TieView(
            f"t{i}",
            f"c{draw(st.integers(0, max(0, clients - 1)))}",
            f"p{i}",
            draw(st.sampled_from([*Circle, None])),
            draw(st.sampled_from(TieStrength)),
            direction=draw(st.sampled_from(Direction)),
            hours_per_week=draw(st.sampled_from([None, 0.0, 2.5, 12.0])),
        )
        for i in range(count)
    )
    emotional = tuple(
        EmotionalView(
            f"e{i}",
            draw(st.sampled_from(people)).id,
            draw(st.sampled_from(people)).id,
            draw(st.sampled_from(EmotionalKind)),
        )
        for i in range(draw(st.integers(0, 8)) if people else 0)
    )
    parts = tuple(
        PartView(
            f"d{i}",
            "deel",
            draw(st.sampled_from(Carrier)),
            tuple({draw(st.sampled_from(people)).id}),
        )
        for i in range(draw(st.integers(0, 12)) if people else 0)
    )
    return CaseView(
        "case", "C-1", "Zaak", people=tuple(people), ties=ties, emotional=emotional, parts=parts
    )


@st.composite
def pins(draw: st.DrawFn, case: CaseView) -> tuple[PlacementView, ...]:
    """Places by hand for a few people, one in each ring of a sector at most."""
    chosen = draw(st.lists(st.sampled_from(case.people), max_size=3, unique_by=lambda p: p.sector))
    depths = {t.other_id: list(Circle).index(t.circle) + 1.5 for t in case.ties if t.circle}
    return tuple(
        PlacementView(p.id, draw(st.floats(0.3, 0.7)), depths[p.id])
        for p in chosen
        if p.id in depths
    )


def pinned(
    case: CaseView, places: tuple[PlacementView, ...]
) -> dict[str, tuple[PlacementView, ...]]:
    return {View.KRING.value: places}


def _person(draw: st.DrawFn, person_id: str, kind: PersonKind) -> PersonView:
    return PersonView(
        person_id,
        draw(_NAMES),
        kind,
        draw(st.sampled_from(Gender)),
        role=draw(st.sampled_from(["", "buurvrouw met de douche", "consulent woningcorporatie"])),
        is_index=kind is PersonKind.CLIENT,
        died_year=draw(st.sampled_from([None, None, None, 2001])),
        capacity_hours=draw(st.sampled_from([None, None, 4.0])),
    )
