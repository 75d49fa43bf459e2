"""Settings: the store and who may open it, the look, and locking."""
