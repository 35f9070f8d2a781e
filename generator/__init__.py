"""Build the website, calendar feeds and news feeds of the Oberzentrum Südthüringen from Markdown files."""

__version__ = "0.1.0"
