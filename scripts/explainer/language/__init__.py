"""Three written forms of the site; the only door from a text to words."""
