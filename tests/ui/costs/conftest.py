"""The window with the sample cases."""

from tests.ui.case.samples import case_ids, sample_store_folder, samples  # noqa: F401
from tests.ui.sample_window import case_window  # noqa: F401
