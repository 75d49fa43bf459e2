"""Tags in a PDF: what is a heading, a paragraph or a drawing, in the order in which it is read.

ReportLab writes none.  A screen reader needs them, and they carry the sentences of a drawing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

_TAGS = {"title": "H1", "heading": "H2"}
"""Tags by the name of the style of a paragraph; any other is a plain paragraph."""


@dataclass(frozen=True, slots=True)
class _Element:
    tag: str
    page: Any
    page_number: int
    number: int
    alt: str


class TaggedCanvas(Canvas):
    """A canvas that remembers what was marked, and writes the structure when it is saved."""

    _doc: Any
    _code: list[str]

    def __init__(self, *given: Any, **options: Any) -> None:
        super().__init__(*given, **options)
        self._elements: list[_Element] = []
        self._on_page = 0

    def begin_element(self, tag: str, alt: str) -> None:
        """Begin to mark what is drawn now."""
        page = self._doc.thisPageRef()
        self._elements.append(_Element(tag, page, self.getPageNumber() - 1, self._on_page, alt))
        self._code.append(f"/{tag} <</MCID {self._on_page}>> BDC")
        self._on_page += 1

    def begin_artifact(self) -> None:
        """Begin what nobody needs to hear."""
        self._code.append("/Artifact BMC")

    def end_marked(self) -> None:
        """End what was begun last."""
        self._code.append("EMC")

    def showPage(self) -> None:
        super().showPage()
        page = self._doc.Pages.pages[-1]
        extra = {"StructParents": len(self._doc.Pages.pages) - 1, "Tabs": PDFName("S")}
        page.__Defaults__ = {**page.__Defaults__, **extra}
        self._on_page = 0

    def save(self) -> None:
        if self._elements:
            self._write_structure()
        super().save()

    def _write_structure(self) -> None:
        document, catalog = self._doc, self._doc.Catalog
        whole = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName("Document")})
        tree = PDFDictionary({"Type": PDFName("StructTreeRoot"), "K": document.Reference(whole)})
        made = []
        by_page: dict[int, list[Any]] = {}
        for element in self._elements:
            values = {
                "Type": PDFName("StructElem"),
                "S": PDFName(element.tag),
                "P": document.Reference(whole),
                "Pg": element.page,
                "K": element.number,
            }
            if element.alt:
                values["Alt"] = PDFString(element.alt)
            reference = document.Reference(PDFDictionary(values))
            made.append(reference)
            by_page.setdefault(element.page_number, []).append(reference)
        whole["K"] = PDFArray(made)
        whole["P"] = document.Reference(tree)
        pages = [item for page, kids in by_page.items() for item in (page, PDFArray(kids))]
        tree["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArray(pages)}))
        tree["ParentTreeNextKey"] = max(by_page) + 1
        catalog.StructTreeRoot = tree
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})


class TaggedParagraph(Paragraph):
    """A paragraph that is marked by the name of its style."""

    def draw(self) -> None:
        if self.getPlainText():
            with marked(self.canv, _TAGS.get(self.style.name, "P")):
                super().draw()


@contextmanager
def marked(canvas: Canvas, tag: str, alt: str = "") -> Iterator[None]:
    """Mark what is drawn inside; *alt* says in words what a drawing shows."""
    if not isinstance(canvas, TaggedCanvas):
        yield
        return
    canvas.begin_element(tag, alt)
    yield
    canvas.end_marked()


@contextmanager
def artifact(canvas: Canvas) -> Iterator[None]:
    """Mark what is only there for the eye, such as the frame of a page."""
    if not isinstance(canvas, TaggedCanvas):
        yield
        return
    canvas.begin_artifact()
    yield
    canvas.end_marked()
