"""The sample cases for the tests of these screens."""

from tests.ui.case.samples import (  # noqa: F401
    blank,
    case_ids,
    look,
    sample_store_folder,
    samples,
    shown,
)
