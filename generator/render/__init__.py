"""Model to str or bytes: pages, calendars, feeds, data, mail, pictures, findings. Nothing is written here."""
