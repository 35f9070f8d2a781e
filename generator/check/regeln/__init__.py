"""One rule per file, named after the fault: a `.py` that finds it and an `.md` that explains and tests it."""
