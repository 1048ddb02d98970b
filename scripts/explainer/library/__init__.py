"""The YAML of `data/` to one library: editions, chapters, items, figures."""
