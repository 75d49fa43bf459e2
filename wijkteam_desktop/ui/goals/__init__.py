"""The tab Doelen en afspraken: goals, looking back, and the division now and as wished."""
