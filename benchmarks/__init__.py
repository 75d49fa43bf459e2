"""Ratios against named alternatives; not part of the test run."""
