"""Reports on screen: preview, print, save, copy as text."""
