"""Artefakte to a folder; the only room that writes the site and the only one that imports MkDocs."""
