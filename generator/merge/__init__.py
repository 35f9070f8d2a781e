"""Imported calendars against our event files: what is new, changed, gone or doubtful, and the least edit for it."""
