"""What exists in the Oberzentrum: frozen values without I/O and without third-party imports."""
