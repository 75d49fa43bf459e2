"""The page Sociale kaart: offers, organisations, volunteers and kinds of offer of the team."""
