"""Before a store is open: welcome, making a store, unlocking, bringing a backup back."""
