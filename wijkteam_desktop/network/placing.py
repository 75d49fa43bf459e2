"""Placing symbols with their names so that nothing overlaps: nearest free spot, then one more look.

Everyone has an ideal place.  In a fixed order each takes the cheapest free spot near it, where cost
is the distance, how short or how unusual the shape of the name is, and how much the lines run
through symbols and names.  Then each is taken up once more and put where it is best with everybody
there.  Same input, same result: there is no chance in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from wijkteam_desktop.network.board import Board, Seeker, symbol_box
from wijkteam_desktop.network.geometry import Box

# Free spots that are weighed before the best of them is taken, at first and at the second look.
_WEIGHED = 6
_WEIGHED_AGAIN = 24
_ROUNDS = 3
# With more people than this without room, closing up is of no use; or pushing others aside, which
# is tried so many times.
_FEW = 6
_VERY_FEW = 3
_PUSHES = 16
# With more ends of lines than this, lines are left out of the first look.
_MANY_TIES = 120


def place_all(
    board: Board, seekers: Sequence[Seeker], *, partial: bool = False, rough: bool = False
) -> list[str]:
    """Place everybody, the pinned ones first; give the ids of those for whom there was no room.

    With *partial* those who do fit are placed as well as can be; else the board is of no use then,
    and with *rough* the search stops as soon as too many have no room.  *rough* minds the lines
    only after everybody has a place, which is much faster.
    """
    failed = [s.id for s in seekers if s.pinned and not _put_fixed(board, s)]
    if failed and not partial:
        return failed
    stayed = {s.id for s in seekers if s.fixed and not s.pinned and _put_fixed(board, s)}
    free = [s for s in seekers if not s.pinned and s.id not in stayed]
    many = rough and sum(len(s.ties) for s in free) > _MANY_TIES
    for seeker in free:
        spot = board.roughly(seeker, _WEIGHED) if many else board.best(seeker, _WEIGHED)
        if spot is not None:
            board.put(seeker, *spot)
            continue
        failed.append(seeker.id)
        if rough and not partial and len(failed) > _FEW:
            return failed
    if 0 < len(failed) <= _FEW or partial:
        movable = [s for s in seekers if not s.pinned]
        failed = _help(board, free, movable, failed)
    if failed and not partial:
        return failed
    for seeker in free:
        if seeker.id in board.points:
            look_again(board, seeker)
    for _round in range(_ROUNDS if failed else 0):
        for seeker in free:
            if seeker.id in board.points:
                look_again(board, seeker)
                continue
            spot = board.best(seeker, _WEIGHED)
            if spot is not None:
                board.put(seeker, *spot)
                failed.remove(seeker.id)
        if not failed:
            break
    return failed


def look_again(board: Board, seeker: Seeker) -> None:
    """Take somebody up and put them where it is best now that the others are there."""
    point, caption = board.points[seeker.id], board.captions[seeker.id]
    board.take_up(seeker)
    spot = board.best(seeker, _WEIGHED_AGAIN)
    board.put(seeker, *(spot or (point, caption)))


def close_up(board: Board, group: Sequence[Seeker]) -> bool:
    """Let the people of one part of a ring stand closer together, so that all of them fit.

    Says whether that worked; if not, everybody is where they were.
    """
    there = [s for s in group if s.id in board.points]
    before = {s.id: (board.points[s.id], board.captions[s.id]) for s in there}
    for forward in (True, False):
        for seeker in group:
            if seeker.id in board.points:
                board.take_up(seeker)
        if all(_sweep(board, s, forward) for s in (group if forward else group[::-1])):
            return True
    for seeker in group:
        if seeker.id in board.points:
            board.take_up(seeker)
    for seeker in there:
        board.put(seeker, *before[seeker.id])
    return False


def _help(
    board: Board, free: Sequence[Seeker], movable: Sequence[Seeker], failed: list[str]
) -> list[str]:
    """Make room in the parts of rings where somebody found none; who still has none."""
    tried: set[tuple[int, int] | None] = set()
    for seeker in [s for s in free if s.id in failed]:
        if seeker.part is not None and seeker.part not in tried:
            tried.add(seeker.part)
            wedge, ring = seeker.part
            sector = [s for s in free if s.part is not None and s.part[0] == wedge]
            if not close_up(board, [s for s in sector if s.part == seeker.part]):
                # All of the sector, the ring that was short of room first.
                close_up(board, sorted(sector, key=lambda s: s.part != (wedge, ring)))
    failed = [f for f in failed if f not in board.points]
    return make_room(board, movable, failed) if len(failed) <= _VERY_FEW else failed


def _sweep(board: Board, seeker: Seeker, forward: bool) -> bool:
    """Put somebody as near as can be to one end of the part of the ring."""
    lattice = seeker.lattice
    end = 0 if forward else lattice.columns - 1
    spot = board.first(seeker, (end, lattice.rows // 2))
    if spot is None:
        return False
    board.put(seeker, *spot)
    return True


def make_room(board: Board, movable: Sequence[Seeker], failed: Sequence[str]) -> list[str]:
    """Push others aside for those without room, who then look for another spot; who has none still.

    Whoever was pushed more often is pushed less easily, so this does not go round in circles.
    """
    by_id = {s.id: s for s in movable}
    pushed = Counter(failed)
    waiting = list(failed)
    for _turn in range(_PUSHES):
        if not waiting:
            break
        seeker = by_id[waiting.pop(0)]
        spot = board.first(seeker, seeker.start)
        if spot is None:
            choice = board.cheapest_push(seeker, pushed, by_id.keys())
            if choice is None:
                waiting.append(seeker.id)
                break
            spot, in_the_way = choice
            for other in in_the_way:
                board.take_up(by_id[other])
                pushed[other] += 1
                waiting.append(other)
        board.put(seeker, *spot)
    return waiting


def _put_fixed(board: Board, seeker: Seeker) -> bool:
    """Put somebody on their own place with the best shape of the name that is free there."""
    point = seeker.fixed
    if point is None:
        return False
    raster = board.raster
    canvas = Box(0.0, 0.0, raster.columns * raster.cell, raster.rows * raster.cell)
    symbol = symbol_box(seeker.reach).moved(point.x, point.y)
    for shape in seeker.shapes:
        box = shape.caption.box.moved(point.x, point.y)
        if not canvas.holds(box) or not canvas.holds(symbol):
            continue
        if board.taken & (raster.box_bits(symbol) | raster.box_bits(box)):
            continue
        board.put(seeker, point, shape.caption)
        return True
    return False
