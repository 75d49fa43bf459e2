"""The small family of the drawing, with a hand to work it."""

from tests.ui.network.conftest import (  # noqa: F401
    blank,
    case_ids,
    family,
    look,
    sample_store_folder,
    samples,
    screen,
    shown,
)
