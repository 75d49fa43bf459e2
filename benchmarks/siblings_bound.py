"""How many siblings can stand in order at all, when crossings and couples meet their goals.

    pip install ortools; python -m benchmarks.siblings_bound INPUT CROSSINGS [--seconds N]

An exact search (constraint programming) over all orders of the units of every row and both ways
round of every unit: generations in rows, the couples that touch in our drawing touching, at most so
many crossings of the lines between neighbouring rows. ``genogram.REACHABLE`` holds what it found;
above 60 people it proves nothing within an hour. OR-Tools is no requirement of the project.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys

from benchmarks.genogram import HOME, graph_of
from wijkteam_desktop.network.genogram.family import number
from wijkteam_desktop.network.genogram.generations import generations
from wijkteam_desktop.network.genogram.units import build_units
from wijkteam_desktop.network.genogram.wiring import wire


class Model:
    """Which unit stands left of which, as variables of a solver."""

    def __init__(self, graph, cp_model):
        self.family = number(graph)
        rows = generations(self.family)
        self.units = build_units(self.family, rows)
        self.wiring = wire(self.family, rows, self.units)
        self.solver_model = cp_model.CpModel()
        self.is_left = {}
        self.turned = [self._variable() for _ in self.units.row]
        by_row = {}
        for unit, row in enumerate(self.units.row):
            by_row.setdefault(row, []).append(unit)
        for here in by_row.values():
            for a, b in itertools.combinations(here, 2):
                self.is_left[a, b] = self._variable()
                self.is_left[b, a] = self.is_left[a, b].Not()
            for a, b, c in itertools.combinations(here, 3):
                ab, bc, ac = self.is_left[a, b], self.is_left[b, c], self.is_left[a, c]
                self.solver_model.AddBoolOr([ab.Not(), bc.Not(), ac])
                self.solver_model.AddBoolOr([ab, bc, ac.Not()])

    def _variable(self):
        return self.solver_model.NewBoolVar("")

    def left(self, one, other):
        """Whether a place (unit, half slot) lies left of another; None when they are the same."""
        (unit, at), (other_unit, other_at) = one, other
        if unit != other_unit:
            return self.is_left[unit, other_unit]
        if at == other_at:
            return None
        return self.turned[unit].Not() if at < other_at else self.turned[unit]

    def person(self, person):
        return self.units.of[person], 2 * self.units.slot[person]

    def crossings(self):
        """A variable per pair of lines that may cross."""
        slot, found = self.units.slot, []
        lines = []
        for port in self.wiring.ports:
            top = (port.unit, slot[port.left] + slot[port.right] if port.left >= 0 else 0)
            for unit, person in port.ends:
                lines.append((port.index, top, self.person(person) if person >= 0 else (unit, 0)))
        for (port, top, end), (other, other_top, other_end) in itertools.combinations(lines, 2):
            if port == other or self.units.row[top[0]] != self.units.row[other_top[0]]:
                continue
            above, below = self.left(top, other_top), self.left(end, other_end)
            if above is not None and below is not None:
                crossed = self._variable()
                self.solver_model.AddBoolOr([above.Not(), below, crossed])
                self.solver_model.AddBoolOr([above, below.Not(), crossed])
                found.append(crossed)
        return found

    def wrong_siblings(self):
        """(a literal per sibling pair that says that the younger stands left, pairs in all)."""
        births, wrong, count = self.family.births, [], 0
        for tie in self.family.ties:
            for younger, older in itertools.permutations(tie.children, 2):
                if not births[younger] or not births[older] or births[older] >= births[younger]:
                    continue
                count += 1
                a, b = self.person(younger), self.person(older)
                if self.units.row[a[0]] == self.units.row[b[0]]:
                    wrong.append(self.left(a, b))
        return wrong, count


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("input")
    parser.add_argument("crossings", type=int)
    parser.add_argument("--seconds", type=float, default=120.0)
    asked = parser.parse_args()
    from ortools.sat.python import cp_model

    path = HOME / "inputs" / f"{asked.input}.json"
    model = Model(graph_of(json.loads(path.read_text(encoding="utf-8"))), cp_model)
    wrong, count = model.wrong_siblings()
    model.solver_model.Add(sum(model.crossings()) <= asked.crossings)
    model.solver_model.Minimize(sum(wrong))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = asked.seconds
    status = solver.StatusName(solver.Solve(model.solver_model))
    least = round(solver.BestObjectiveBound())
    print(f"{asked.input}: {status}, at least {least} of {count} pairs out of order")
    print(f"at most {(count - least) / count:.3f} of the siblings in order")
    return 0


if __name__ == "__main__":
    sys.exit(main())
