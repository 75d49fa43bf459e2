"""Reads the XML of GraphML into plain values, safely: no declarations, no entities, no nesting.

Everything is read once from front to back, so a file takes time in proportion to its size.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from wijkteam_desktop.exchange.network_problems import MAX_BYTES, MAX_RECORDS, refused, too_large
from wijkteam_desktop.translation import _

_DEEPEST = 40
_LONGEST = 100_000
"""Most characters of one value; a note in a network is a few hundred."""


@dataclass(slots=True)
class XmlNode:
    """A node of a graph with its values by the name of the attribute."""

    id: str
    line: int
    values: dict[str, str] = field(default_factory=dict, repr=False)


@dataclass(slots=True)
class XmlEdge:
    """An edge of a graph with its values by the name of the attribute."""

    source: str
    target: str
    line: int
    values: dict[str, str] = field(default_factory=dict, repr=False)


@dataclass(slots=True)
class XmlGraph:
    """One graph: its nodes, its edges, and what is said of the graph itself.

    ``attributes`` are those of the XML element, by their local name.
    """

    line: int
    attributes: Mapping[str, str] = field(repr=False)
    values: dict[str, str] = field(default_factory=dict, repr=False)
    nodes: list[XmlNode] = field(default_factory=list, repr=False)
    edges: list[XmlEdge] = field(default_factory=list, repr=False)


def parse_graphml(content: bytes, filename: str) -> list[XmlGraph]:
    """Give the graphs of a file; raises BadImport for what is no sound GraphML."""
    if len(content) > MAX_BYTES:
        raise too_large(filename)
    return _Reader(filename).read(content)


class _Reader:
    def __init__(self, filename: str) -> None:
        self._filename = filename
        self._graphs: list[XmlGraph] = []
        self._names: dict[str, str] = {}
        self._defaults: dict[str, dict[str, str]] = {"node": {}, "edge": {}, "graph": {}}
        self._open: list[str] = []
        self._owners: list[XmlGraph | XmlNode | XmlEdge] = []
        self._key: tuple[str, str] = ("", "")
        self._text: list[str] = []
        self._length = 0
        self._records = 0
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartDoctypeDeclHandler = self._forbidden
        self._parser.EntityDeclHandler = self._forbidden
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters

    def read(self, content: bytes) -> list[XmlGraph]:
        try:
            self._parser.Parse(content, True)
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise refused(
                self._filename,
                _("“{filename}” is geen geldige XML; de fout zit in regel {line}.").format(
                    filename=self._filename, line=self._parser.ErrorLineNumber
                ),
            ) from error
        return self._graphs

    def _forbidden(self, *_declared: object) -> NoReturn:
        raise refused(
            self._filename,
            _(
                "“{filename}” bevat een DOCTYPE; dat hoort niet in een netwerk en is onveilig."
            ).format(filename=self._filename),
        )

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = _local(tag)
        if not self._open and name != "graphml":
            raise refused(
                self._filename,
                _("“{filename}” is geen netwerk in GraphML.").format(filename=self._filename),
            )
        self._open.append(name)
        if len(self._open) > _DEEPEST:
            raise refused(
                self._filename,
                _("“{filename}” is te diep genest.").format(filename=self._filename),
            )
        line = self._parser.CurrentLineNumber
        match name:
            case "key":
                self._declare(attributes)
            case "graph":
                self._graph(line, attributes)
            case "node" if self._graphs:
                node = XmlNode(attributes.get("id", ""), line, dict(self._defaults["node"]))
                self._graphs[-1].nodes.append(node)
                self._owners.append(node)
            case "edge" if self._graphs:
                ends = attributes.get("source", ""), attributes.get("target", "")
                edge = XmlEdge(*ends, line, dict(self._defaults["edge"]))
                self._graphs[-1].edges.append(edge)
                self._owners.append(edge)
            case "data" | "default":
                self._text, self._length = [], 0
                if name == "data":
                    self._key = (attributes.get("key", ""), "")
        if name in ("node", "edge"):
            self._count()

    def _end(self, tag: str) -> None:
        name = _local(tag)
        self._open.pop()
        text = "".join(self._text).strip()
        if name in ("node", "edge", "graph") and self._owners:
            self._owners.pop()
        elif name == "data" and self._owners:
            key = self._key[0]
            self._owners[-1].values[self._names.get(key, key)] = text
        elif name == "default" and self._key[1]:
            wanted, key = self._key[1], self._names.get(self._key[0], self._key[0])
            for kind in self._defaults if wanted == "all" else (wanted,):
                self._defaults.get(kind, {})[key] = text
        if name in ("data", "default"):
            self._text, self._length = [], 0

    def _characters(self, text: str) -> None:
        if not self._open or self._open[-1] not in ("data", "default"):
            return
        self._length += len(text)
        if self._length > _LONGEST:
            raise refused(
                self._filename,
                _("“{filename}” bevat een tekst die te lang is, in regel {line}.").format(
                    filename=self._filename, line=self._parser.CurrentLineNumber
                ),
            )
        self._text.append(text)

    def _declare(self, attributes: Mapping[str, str]) -> None:
        key = attributes.get("id", "")
        self._names[key] = attributes.get("attr.name", key)
        self._key = (key, attributes.get("for", "all"))

    def _graph(self, line: int, attributes: Mapping[str, str]) -> None:
        if "node" in self._open[:-1]:
            # A graph inside a node: its people belong to the graph around it.
            self._owners.append(self._graphs[-1])
            return
        named = {_local(name): value for name, value in attributes.items()}
        graph = XmlGraph(line, named, dict(self._defaults["graph"]))
        self._graphs.append(graph)
        self._owners.append(graph)

    def _count(self) -> None:
        self._records += 1
        if self._records > MAX_RECORDS:
            raise too_large(self._filename)


def _local(name: str) -> str:
    """Give a name without its namespace."""
    return name.rpartition(" ")[2]
