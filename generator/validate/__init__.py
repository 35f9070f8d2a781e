"""`Dokument` to model or Befunde: one file per kind of content."""
