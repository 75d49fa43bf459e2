"""Draagkracht: what everybody carries against what they can, and what happens without somebody."""
