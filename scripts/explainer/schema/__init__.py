"""What each file of `data/` may hold, key by key."""
