"""The window around the pages once a store is open: navigation, top bar, menus, palette, lock."""
