"""The drawing of the network on screen: canvas, gestures, tray, legend and the card of a person."""
