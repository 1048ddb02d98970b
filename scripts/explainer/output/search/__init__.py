"""What a search finds: one small index of each edition in each view."""
