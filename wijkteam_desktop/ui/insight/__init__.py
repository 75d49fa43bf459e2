"""The page Inzicht: counts over all cases, small numbers hidden, nobody ranked."""
