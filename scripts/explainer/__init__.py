"""The report, read from data/ and shown in three written forms; knows nothing of MkDocs."""
