"""The PDF tells a screen reader what is a heading, a paragraph and a drawing, read by another
library than the one that wrote it."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from tests.report.family import SECRET, WHEN, family
from wijkteam_desktop.report.summary import summary_pdf


def text_of(element: Any, ask: Callable[[Any, Any, int], int]) -> str:
    length = ask(element, None, 0)
    room = ctypes.create_string_buffer(length)
    ask(element, room, length)
    return room.raw.decode("utf-16-le").rstrip("\0")


def elements(page: Any) -> list[tuple[str, str]]:
    """Tags of a page in the order of reading, with the words of a drawing."""
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    whole = pdfium.FPDF_StructTree_GetChildAtIndex(tree, 0)
    assert text_of(whole, pdfium.FPDF_StructElement_GetType) == "Document"
    count = pdfium.FPDF_StructElement_CountChildren(whole)
    children = [pdfium.FPDF_StructElement_GetChildAtIndex(whole, n) for n in range(count)]
    found = [
        (
            text_of(child, pdfium.FPDF_StructElement_GetType),
            text_of(child, pdfium.FPDF_StructElement_GetAltText),
        )
        for child in children
        if child
    ]
    pdfium.FPDF_StructTree_Close(tree)
    return found


def pages() -> list[list[tuple[str, str]]]:
    made = summary_pdf(family(), team_name="Team Zuid", printed_by="Noor", when=WHEN)
    document = pypdfium2.PdfDocument(made)
    try:
        return [elements(page) for page in document]
    finally:
        document.close()


def test_headings_and_paragraphs_are_tagged() -> None:
    tags = [tag for page in pages() for tag, _alt in page]
    assert tags[0] == "H1"
    assert tags.count("H1") == 1
    assert {"H2", "P", "Figure"} <= set(tags)


def test_a_drawing_says_in_words_what_it_shows() -> None:
    (alt,) = [alt for page in pages() for tag, alt in page if tag == "Figure"]
    assert "Łucja geeft steun aan Özgür Yılmaz, heel dichtbij, 2 uur per week." in alt
    assert SECRET not in alt
