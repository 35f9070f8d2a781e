"""The palette; a motif may mix tones between these, for the light of its hour."""

# Ground: the night over the Thuringian Forest, from deep to hazy.
NACHT = "#0a1f27"
GRUND = "#0f2a33"
TIEF = "#173a45"
SCHIEFER = "#21505e"

# Steel, from shadow to edge light.
STAHL_DUNKEL = "#2c5c6b"
STAHL = "#4a7e8e"
STAHL_MITTE = "#6f9fae"
STAHL_HELL = "#9cc0ca"
NEBEL = "#c6dade"
SCHNEE = "#eff5f4"

# Glowing glass, from ember to light.
KOHLE = "#5a2a1c"
GLUT_TIEF = "#93431d"
GLUT = "#d56a1c"
BERNSTEIN = "#f09a2e"
HONIG = "#f9bd5a"
LICHT = "#ffe0a3"

# Fir.
TANNE_NACHT = "#0f332f"
TANNE_TIEF = "#16463c"
TANNE = "#22654f"
TANNE_HELL = "#3f8a6a"
MOOS = "#7fb08a"

BAND_STAHL = (
    (0.0, STAHL_DUNKEL),
    (0.12, STAHL),
    (0.27, STAHL_HELL),
    (0.34, SCHNEE),
    (0.41, STAHL_HELL),
    (0.52, STAHL_MITTE),
    (0.68, STAHL),
    (0.84, STAHL_DUNKEL),
    (0.95, SCHIEFER),
)
"""Shading of a turned steel part: where a tone begins across the diameter."""

BAND_DUNKEL = (
    (0.0, TIEF),
    (0.14, SCHIEFER),
    (0.30, STAHL_DUNKEL),
    (0.36, STAHL),
    (0.42, STAHL_DUNKEL),
    (0.56, SCHIEFER),
    (0.80, TIEF),
)
"""Shading of a blackened part, for example a holder."""

BAND_GLUT = (
    (0.0, GLUT_TIEF),
    (0.09, GLUT),
    (0.22, BERNSTEIN),
    (0.30, LICHT),
    (0.38, HONIG),
    (0.54, BERNSTEIN),
    (0.78, GLUT),
    (0.93, GLUT_TIEF),
)
"""Shading of hot or amber glass."""

BAND_GLAS = (
    (0.0, STAHL_HELL),
    (0.07, STAHL_DUNKEL),
    (0.16, STAHL),
    (0.22, SCHNEE),
    (0.29, STAHL),
    (0.58, STAHL_DUNKEL),
    (0.78, STAHL),
    (0.86, STAHL_HELL),
    (0.91, STAHL_DUNKEL),
    (0.97, STAHL_HELL),
)
"""Shading of cool, clear glass before a dark ground."""

BAND_GRUENGLAS = (
    (0.0, MOOS),
    (0.07, TANNE_TIEF),
    (0.16, TANNE),
    (0.22, NEBEL),
    (0.28, TANNE_HELL),
    (0.48, TANNE),
    (0.80, TANNE_HELL),
    (0.88, TANNE_TIEF),
    (0.97, MOOS),
)
"""Shading of green glass."""
