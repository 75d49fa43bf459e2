"""What the drawing tells: observations and questions beside it."""
