"""The list: people and ties as a table, with everything the drawing can do."""
