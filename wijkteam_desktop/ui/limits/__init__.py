"""What volunteers cannot do: the question why it can be all the same, and the rules of the team."""
