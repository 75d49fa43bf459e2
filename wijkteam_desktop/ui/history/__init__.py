"""The history of a case: what changed, what it looked like, and bringing that back."""
