"""Writes a network as GraphML: everything of people and lines as typed attributes, none empty."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from wijkteam_desktop.exchange import network_columns as columns
from wijkteam_desktop.exchange.network_columns import Columns, Value
from wijkteam_desktop.exchange.network_records import EXTRAS, LINE_COLUMNS, lines, nodes
from wijkteam_desktop.views.network_file import NetworkFile

FORMAT = "wijkteam-netwerk"
VERSION = "1"
_LEGAL = "\t\n\r"


def write_graphml(file: NetworkFile) -> str:
    """Give a network as the text of a GraphML file; every network can be written."""
    out = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
        '<key id="g_format" for="graph" attr.name="format" attr.type="string"/>',
        '<key id="g_version" for="graph" attr.name="version" attr.type="string"/>',
        '<key id="n_type" for="node" attr.name="type" attr.type="string"/>',
        '<key id="n_label" for="node" attr.name="label" attr.type="string"/>',
        '<key id="e_type" for="edge" attr.name="type" attr.type="string"/>',
        *_keys("node", (columns.PERSON, columns.ORGANISATION, EXTRAS)),
        *_keys("edge", tuple(LINE_COLUMNS.values())),
        '<graph id="G" edgedefault="directed">',
        _data("g_format", FORMAT),
        _data("g_version", VERSION),
    ]
    for node in nodes(file):
        out.append(f"<node id={_quoted(node.id)}>")
        out += [_data("n_type", node.type.value), _data("n_label", node.parts[0][1].name)]
        for wanted, view in node.parts:
            out += _values("n", wanted, view)
        out.append("</node>")
    for number, line in enumerate(lines(file), start=1):
        out.append(
            f'<edge id="e{number}" source={_quoted(line.source)} target={_quoted(line.target)}>'
        )
        out.append(_data("e_type", line.type.value))
        out += _values("e", LINE_COLUMNS[line.type], line.view)
        out.append("</edge>")
    out += ["</graph>", "</graphml>"]
    return "\n".join(out) + "\n"


def _keys(kind: str, sets: tuple[Columns, ...]) -> Iterator[str]:
    seen: set[str] = set()
    for wanted in sets:
        for column in wanted:
            if column.name not in seen:
                seen.add(column.name)
                yield (
                    f'<key id="{kind[0]}_{column.name}" for="{kind}" attr.name="{column.name}" '
                    f'attr.type="{column.codec.type}"/>'
                )


def _values(prefix: str, wanted: Columns, view: Any) -> Iterator[str]:
    for name, value in columns.codes(wanted, view).items():
        yield _data(f"{prefix}_{name}", value)


def _data(key: str, value: Value) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f'<data key="{key}">{escape(_legal(text))}</data>'


def _quoted(text: str) -> str:
    return quoteattr(_legal(text))


def _legal(text: str) -> str:
    """Leave out what XML cannot hold at all: control characters and half characters."""
    return "".join(
        c
        for c in text
        if (c >= " " or c in _LEGAL) and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff"
    )
