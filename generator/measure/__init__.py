"""What happened outside: who took over what, and later what logs tell; figures, never people."""
