"""Networks and drawings in and out of the window: family files, pictures, posters, tables."""
