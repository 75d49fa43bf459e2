"""Cost routes: two or three ways to go beside each other, and the price list of the team."""
