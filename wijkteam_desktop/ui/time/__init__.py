"""The network through time: earlier moments, now, and how the client wishes it."""
