"""Reads the lines of a GEDCOM file into records, tolerant of what programs write in practice.

A line that is no GEDCOM line is text that lost its CONT (old programs break lines inside notes) and
is added to the line before it.  A level that jumps is hung under the deepest line there is.  Every
liberty taken is noted with its line number; nothing here can loop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from wijkteam_desktop.errors import BadImport
from wijkteam_desktop.exchange.gedcom.problems import Problems
from wijkteam_desktop.translation import _

_LINE = re.compile(
    r"^\s*(?P<level>\d{1,3})[ \t]+(?:@(?P<xref>[^@\s][^@]*)@[ \t]+)?(?P<tag>[A-Za-z0-9_]+)"
    r"(?: (?P<value>.*))?$"
)
_DEEPEST = 99
_LONGEST = 1_000_000
"""Most lines read; the largest family file in the field has about half of that."""


@dataclass(slots=True)
class Node:
    """One line with the lines under it; ``value`` holds CONC and CONT lines already."""

    level: int
    tag: str
    value: str = ""
    xref: str = ""
    line: int = 0
    children: list[Node] = field(default_factory=list)
    more: list[str] = field(default_factory=list)
    """Text of later lines while reading; adding each to a long value would take ever longer."""

    def all(self, *tags: str) -> Iterator[Node]:
        """Lines right under this one with one of these tags, in order."""
        return (child for child in self.children if child.tag in tags)

    def first(self, tag: str) -> Node | None:
        """First line right under this one with that tag."""
        return next(self.all(tag), None)

    def text(self, *path: str) -> str:
        """Value at the end of a path of first lines; empty when there is none."""
        node: Node | None = self
        for tag in path:
            node = node.first(tag) if node else None
        return node.value.strip() if node else ""

    @property
    def pointer(self) -> str:
        """Id this line points at ("@I1@" is "I1"); empty for text and for @VOID@."""
        value = self.value.strip()
        if len(value) > 2 and value.startswith("@") and value.endswith("@"):
            return "" if value == "@VOID@" else value[1:-1].strip()
        return ""


def read_records(text: str, problems: Problems) -> list[Node]:
    """Records (level 0) of a file.

    Raises BadImport when it is no GEDCOM file at all, or absurdly long.
    """
    records: list[Node] = []
    open_nodes: list[Node] = []
    lines = re.split(r"\r\n|\n\r|\n|\r", text.lstrip("\ufeff"))
    if len(lines) > _LONGEST:
        raise BadImport(_("Dit bestand is te groot om te lezen. Er is niets ingelezen."))
    seen = 0
    long: list[Node] = []
    for number, raw in enumerate(lines, start=1):
        if not raw.strip():
            if raw or number < len(lines):
                problems.add(number, _("Lege regel overgeslagen."))
            continue
        found = _LINE.match(raw)
        if not found or int(found["level"]) > _DEEPEST:
            _stray(raw, number, open_nodes, problems, long)
            continue
        seen += 1
        _hang(_node(found, number), records, open_nodes, problems, long)
    for node in long:
        node.value += "".join(node.more)
        node.more.clear()
    if not seen or not any(record.tag == "HEAD" or record.xref for record in records):
        raise BadImport(_("Dit is geen stamboombestand (GEDCOM). Er is niets ingelezen."))
    if records[0].tag != "HEAD":
        problems.add(1, _("Het begin van het bestand (HEAD) ontbreekt; de rest is wel gelezen."))
    if records[-1].tag != "TRLR":
        problems.add(
            len(lines),
            _("Het einde van het bestand (TRLR) ontbreekt; misschien is het niet volledig."),
        )
    return records


def _node(found: re.Match[str], number: int) -> Node:
    return Node(
        level=int(found["level"]),
        tag=found["tag"].upper(),
        value=found["value"] or "",
        xref=(found["xref"] or "").strip(),
        line=number,
    )


def _hang(
    node: Node,
    records: list[Node],
    open_nodes: list[Node],
    problems: Problems,
    long: list[Node],
) -> None:
    if node.level == 0:
        records.append(node)
        open_nodes[:] = [node]
        return
    if not open_nodes:
        problems.add(node.line, _("Regel hoort bij geen enkel record en is overgeslagen."))
        return
    if node.level > len(open_nodes):
        problems.add(
            node.line, _("Deze regel slaat een niveau over; hij is een niveau hoger gelezen.")
        )
    del open_nodes[node.level :]
    parent = open_nodes[-1]
    if node.tag in ("CONT", "CONC"):
        _go_on(parent, ("\n" if node.tag == "CONT" else "") + node.value, long)
        return
    parent.children.append(node)
    open_nodes.append(node)


def _stray(
    raw: str, number: int, open_nodes: list[Node], problems: Problems, long: list[Node]
) -> None:
    problems.add(number, _("Deze regel heeft geen geldig begin; hij is bij de vorige gevoegd."))
    if open_nodes:
        _go_on(open_nodes[-1], "\n" + raw.strip(), long)


def _go_on(node: Node, text: str, long: list[Node]) -> None:
    """Add text of a later line to a node; *long* are the nodes that got any."""
    if not node.more:
        long.append(node)
    node.more.append(text)
