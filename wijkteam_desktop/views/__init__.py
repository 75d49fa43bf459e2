"""Frozen values that services return and that screens, reports, drawings and exports read.

Standard library and the vocabulary only; no Qt, no SQL, no networkx.
"""
