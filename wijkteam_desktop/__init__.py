"""Wijkteam Desktop: casework around a family's own network."""

__version__ = "0.1.0"
