"""What could not be read on paper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.network.family_case import family
from tests.network.sample import sample_cases
from wijkteam_desktop.network.circles import layout_circles
from wijkteam_desktop.network.drawing_checks import (
    Paper,
    drawing_checks,
    paper_scale,
    smallest_letters,
)
from wijkteam_desktop.network.finding import Finding
from wijkteam_desktop.network.geometry import (
    Box,
    Circle,
    Curve,
    Figure,
    Mark,
    Point,
    Polyline,
    Primitive,
    Rect,
    Text,
    translated,
)
from wijkteam_desktop.network.kring import kring_figure

CASE = family(["Ans v", "Bo m", "Cas m"])
LARGE = Paper("A3", 1000.0, 1000.0)
ROOM = Box(0, 0, 500, 500)


def mark(name: str, x: float, y: float, *, plate: bool = False, size: float = 12.0) -> Mark:
    """A circle with a name below it."""
    at = Point(x, y)
    label = Text(Point(x, y + 34), name, size, anchor="middle")
    parts: list[Primitive] = [Circle(at, 18, 18, "surface", "ink")]
    if plate:
        parts.append(Rect(Box(x - 40, y + 20, 80, 20), 4.0, fill="surface"))
    return Mark(name, "person", (*parts, label), Box(x - 40, y - 18, 80, 58), at=at)


def line(*points: tuple[float, float], key: str = "tie") -> Mark:
    way = Polyline(tuple(Point(x, y) for x, y in points), "ink")
    return Mark(key, "tie", (way,), ROOM)


def checked(*marks: Mark, paper: Paper = LARGE) -> list[Finding]:
    return list(drawing_checks(CASE, Figure(marks, ROOM), paper))


def test_a_clean_drawing() -> None:
    ans, bo = mark("Ans", 100, 100), mark("Bo", 300, 100)
    assert not checked(line((118, 100), (282, 100)), ans, bo)


def test_letters_too_small_for_this_paper() -> None:
    small = Paper("A5", 250.0, 400.0)
    (found,) = checked(mark("Ans", 100, 100), mark("Bo", 300, 100, size=20), paper=small)
    assert found.sentence == (
        "Op A5 zijn letters te klein om te lezen. Kies groter papier of minder mensen."
    )
    assert found.source == (
        "De kleinste letters worden 6 punt; onder 7 is moeilijk te lezen. Dat is zo bij 1 persoon."
    )
    assert found.people == ("Ans",)
    assert checked(mark("Ans", 100, 100), mark("Bo", 300, 100), paper=small)[0].source.endswith(
        "Dat is zo bij 2 personen."
    )


def test_a_line_through_a_name() -> None:
    through = line((10, 130), (400, 130))
    (found,) = checked(through, mark("Ans", 200, 100))
    assert found.sentence == "Er loopt een lijn door de naam van Ans. Schuif iets op."
    assert found.ties == ("tie",)
    both = checked(through, mark("Ans", 100, 100), mark("Bo", 300, 100))
    assert both[0].sentence == "Er lopen lijnen door de namen van Ans en Bo. Schuif iets op."


def test_a_curve_through_a_name() -> None:
    way = Curve(Point(10, 130), ((Point(150, 130), Point(250, 130), Point(400, 130)),), "ink")
    found = checked(Mark("bond", "tie", (way,), ROOM), mark("Ans", 200, 100))
    assert [one.topic for one in found] == ["drawing_through"]


def test_a_line_to_oneself_may_pass_the_own_name() -> None:
    assert not checked(line((200, 118), (200, 400)), mark("Ans", 200, 100))


def test_a_plate_under_the_name_keeps_lines_off_unless_they_come_later() -> None:
    through, ans = line((10, 130), (400, 130)), mark("Ans", 200, 100, plate=True)
    assert not checked(through, ans)
    assert checked(ans, through)


def test_somebody_outside() -> None:
    (found,) = checked(mark("Ans", 490, 100))
    assert found.sentence == "Ans valt buiten het papier."
    two = checked(mark("Ans", 490, 100), mark("Bo", 100, 490))
    assert two[0].sentence == "Ans en Bo vallen buiten het papier."


@pytest.mark.parametrize(("dx", "dy"), [(20, 0), (0, 30)])
def test_people_over_each_other(dx: float, dy: float) -> None:
    (found,) = checked(mark("Ans", 200, 200), mark("Bo", 200 + dx, 200 + dy))
    assert found.sentence == "Ans en Bo staan over elkaar heen. Schuif iets op."


def test_a_number_in_the_symbol_is_no_name() -> None:
    ans = mark("Ans", 100, 100)
    number = Text(Point(100, 104), "2", 3.0, anchor="middle")
    assert not checked(replace(ans, primitives=(*ans.primitives, number)))


def test_an_empty_drawing() -> None:
    figure = Figure((), Box(0, 0, 0, 0))
    assert not drawing_checks(CASE, figure, LARGE)
    assert smallest_letters(figure) == 0
    assert paper_scale(figure, LARGE) == 1


@pytest.mark.parametrize("case_id", sorted(sample_cases()))
def test_our_own_drawings_on_large_paper_raise_nothing(case_id: str) -> None:
    case = sample_cases()[case_id].public()
    figure = kring_figure(case, layout_circles(case))
    assert not drawing_checks(case, figure, Paper("A3", 1100.0, 780.0))


def test_somebody_put_on_another_by_hand_is_noticed() -> None:
    case = sample_cases()["casus-02"].public()
    figure = kring_figure(case, layout_circles(case))
    first, second = [one for one in figure.marks if one.kind == "person"][:2]
    moved = translated(second, first.at.x - second.at.x, first.at.y - second.at.y)
    marks = tuple(moved if one is second else one for one in figure.marks)
    found = drawing_checks(case, replace(figure, marks=marks), Paper("A3", 1100.0, 780.0))
    assert "drawing_overlap" in {one.topic for one in found}
