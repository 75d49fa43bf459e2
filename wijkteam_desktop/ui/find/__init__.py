"""The panel "Waar vind je die?": who could take on a part, and asking for it."""
