"""Rows of one connected part: the least total length of lines, each at least one row long."""

from __future__ import annotations

from collections.abc import Sequence


def rank(part: Sequence[int], lines: Sequence[tuple[int, int]], rows: list[int]) -> None:
    """Write the best row of every knot of a connected part into *rows*.

    *lines* may hold those of other parts. They must be free of circles.
    """
    inside = set(part)
    own = [line for line in lines if line[0] in inside]
    if _walk(part, own, rows):
        return
    _Simplex(part, own, rows).solve()


def _walk(part: Sequence[int], lines: list[tuple[int, int]], rows: list[int]) -> bool:
    """Put every line exactly one row long; False where that cannot be."""
    near: dict[int, list[tuple[int, int]]] = {knot: [] for knot in part}
    for up, down in lines:
        near[up].append((down, 1))
        near[down].append((up, -1))
    row = {part[0]: 0}
    order = [part[0]]
    for knot in order:
        for other, step in near[knot]:
            if other not in row:
                row[other] = row[knot] + step
                order.append(other)
            elif row[other] != row[knot] + step:
                return False
    for knot in part:
        rows[knot] = row[knot]
    return True


class _Simplex:
    """The network simplex of Gansner and others (1993), on the lines of one part."""

    def __init__(self, part: Sequence[int], lines: list[tuple[int, int]], rows: list[int]) -> None:
        weights: dict[tuple[int, int], int] = {}
        for line in lines:
            weights[line] = weights.get(line, 0) + 1
        self.part = part
        self.lines = list(weights)
        self.rows = rows
        self.near: dict[int, list[int]] = {knot: [] for knot in part}
        self.pull = dict.fromkeys(part, 0)
        for at, (up, down) in enumerate(self.lines):
            self.near[up].append(at)
            self.near[down].append(at)
            self.pull[up] += weights[up, down]
            self.pull[down] -= weights[up, down]
        self.parent_line: dict[int, int] = {}
        self.order: list[int] = []

    def solve(self) -> None:
        """Start from the longest paths and exchange lines of a tight tree until none gains."""
        self._longest_paths()
        while not self._grow_tree():
            pass
        for _ in range(50 * len(self.part)):
            leaving = self._leaving()
            if leaving is None or not self._exchange(*leaving):
                break

    def _longest_paths(self) -> None:
        below: dict[int, list[int]] = {knot: [] for knot in self.part}
        waiting = dict.fromkeys(self.part, 0)
        for up, down in self.lines:
            below[up].append(down)
            waiting[down] += 1
        ready = [knot for knot in self.part if not waiting[knot]]
        for knot in ready:
            self.rows[knot] = 0
        for knot in ready:
            for down in below[knot]:
                self.rows[down] = max(self.rows[down], self.rows[knot] + 1)
                waiting[down] -= 1
                if not waiting[down]:
                    ready.append(down)

    def _slack(self, line: int) -> int:
        up, down = self.lines[line]
        return self.rows[down] - self.rows[up] - 1

    def _grow_tree(self) -> bool:
        """Walk over tight lines; where that does not reach everyone, shift what it reached."""
        self.parent_line = {}
        self.order = [self.part[0]]
        seen = {self.part[0]}
        for knot in self.order:
            for line in self.near[knot]:
                up, down = self.lines[line]
                other = down if up == knot else up
                if other not in seen and not self._slack(line):
                    seen.add(other)
                    self.parent_line[other] = line
                    self.order.append(other)
        if len(seen) == len(self.part):
            return True
        rim = [line for line, (up, down) in enumerate(self.lines) if (up in seen) != (down in seen)]
        best = min(rim, key=lambda line: (self._slack(line), line))
        step = self._slack(best) if self.lines[best][0] in seen else -self._slack(best)
        for knot in seen:
            self.rows[knot] += step
        return False

    def _leaving(self) -> tuple[int, set[int], bool] | None:
        """Tree line whose lengthening gains most: (line, knots beyond it, they are the lower)."""
        total = dict(self.pull)
        best: tuple[int, int] | None = None
        for knot in reversed(self.order[1:]):
            line = self.parent_line[knot]
            up, down = self.lines[line]
            other = up if down == knot else down
            total[other] += total[knot]
            # Lengthening moves the lower side down: it costs what pulls that side up.
            gain = total[knot] if down == knot else -total[knot]
            if gain > 0 and (best is None or gain > best[0]):
                best = (gain, knot)
        if best is None:
            return None
        knot = best[1]
        beyond = {knot}
        for other in self.order:
            line = self.parent_line.get(other, -1)
            if line >= 0 and other not in beyond:
                up, down = self.lines[line]
                if (up if down == other else down) in beyond:
                    beyond.add(other)
        line = self.parent_line[knot]
        return line, beyond, self.lines[line][1] == knot

    def _exchange(self, line: int, beyond: set[int], lower: bool) -> bool:
        """Lengthen a tree line until another line between the two sides is tight."""
        rim = [
            at
            for at, (up, down) in enumerate(self.lines)
            if (up in beyond) != (down in beyond) and (up in beyond) == lower
        ]
        if not rim:
            return False
        entering = min(rim, key=lambda at: (self._slack(at), at))
        step = self._slack(entering) if lower else -self._slack(entering)
        for knot in beyond:
            self.rows[knot] += step
        self._grow_from(entering, line)
        return True

    def _grow_from(self, entering: int, leaving: int) -> None:
        """Rebuild the tree after an exchange."""
        tree = set(self.parent_line.values())
        tree.discard(leaving)
        tree.add(entering)
        self.parent_line = {}
        self.order = [self.part[0]]
        seen = {self.part[0]}
        for knot in self.order:
            for line in self.near[knot]:
                if line in tree:
                    up, down = self.lines[line]
                    other = down if up == knot else up
                    if other not in seen:
                        seen.add(other)
                        self.parent_line[other] = line
                        self.order.append(other)
