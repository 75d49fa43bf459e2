"""Reading and writing family files in GEDCOM 5.5, 5.5.1 and 7."""
