"""The sample cases in a store, as the other pages have them."""

from __future__ import annotations

from tests.ui.case.samples import (  # noqa: F401
    blank,
    case_ids,
    look,
    sample_store_folder,
    samples,
    shown,
)
