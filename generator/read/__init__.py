"""Disk to `Dokument`: files, Git history, photo headers, towns' calendars. Nothing is judged here."""
