"""What follows from a library, in no language: changes, charts' rows, coverage, terms in use."""
