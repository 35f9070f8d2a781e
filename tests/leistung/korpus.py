"""A generated project with as many events as asked for: the same every time, as varied as real ones."""

from __future__ import annotations

import random
import shutil
from datetime import date, timedelta
from pathlib import Path

MUSTERPROJEKT = Path(__file__).resolve().parents[1] / "musterprojekt"
STICHTAG = date(2026, 11, 22)

_ART = (
    "Adventskonzert", "Wanderung", "Lesung", "Werkstattgespräch", "Flohmarkt", "Sommerfest", "Skikurs", "Orgelmusik",
    "Vereinsabend", "Repaircafé", "Ausstellung", "Stadtführung", "Kinderturnen", "Gründersprechstunde", "Puppentheater",
    "Staffellauf", "Kräuterspaziergang", "Blutspende", "Schachturnier", "Tanzabend", "Jobmesse", "Dorffest",
)  # fmt: skip
_WAS = (
    "für Familien", "im Advent", "der Naturfreunde", "mit dem Stadtarchiv", "am Rennsteig", "für Anfänger",
    "zum Mitmachen", "der Musikschule", "in der alten Schmiede", "unter freiem Himmel", "der Feuerwehr", "mit Führung",
    "des Fördervereins", "für Seniorinnen und Senioren", "der Jugend", "bei Kerzenschein", "am See",
    "für Betriebe", "der Volkshochschule",
)  # fmt: skip
_ORTE = (
    "Stadthalle", "Marktplatz", "Bibliothek", "Kulturhaus", "Schlosshof", "Vereinsheim", "Turnhalle",
    "Kirche St. Marien", "Naturbad", "Alte Schmiede", "Haus der Begegnung", "Rathaussaal", "Skiarena",
    "Waldbühne", "Technikmuseum",
)  # fmt: skip
_SILBEN = (
    "ber", "ga", "lo", "ten", "schau", "mühl", "ach", "wein", "stein", "bach", "ker", "nal", "tor", "hof",
    "feld", "wald", "gang", "rad", "spiel", "lauf", "kon", "zert", "ab", "tag", "nacht", "jung", "alt",
    "film", "kurs", "treff", "platz", "haus", "werk", "schmie", "de", "glas", "por", "zel", "lan", "ski",
    "renn", "bob", "schan", "ze", "tal", "see", "fluss", "quel", "le", "moos",
)  # fmt: skip
_SATZ = "Der Nachmittag beginnt mit einer kurzen Einführung, danach ist Zeit für Fragen. "


def write_korpus(ziel: Path, anzahl: int) -> Path:
    """A project with `anzahl` events over two years around the Stichtag; one in fifty is a weekly series."""
    shutil.copytree(MUSTERPROJEKT, ziel)
    shutil.rmtree(ziel / "veranstaltungen" / "2027")
    zufall = random.Random(20261122)
    staedte = sorted(datei.stem for datei in (ziel / "inhalte" / "staedte").glob("*.md"))
    for nummer in range(anzahl):
        beginn = STICHTAG + timedelta(days=zufall.randrange(-200, 530))
        ordner = ziel / "veranstaltungen" / str(beginn.year)
        ordner.mkdir(exist_ok=True)
        titel = f"{zufall.choice(_ART)} {_name(zufall)} {zufall.choice(_WAS)}"
        (ordner / f"{as_name(titel)}-{nummer}.md").write_text(
            _text(zufall, nummer, titel, beginn, zufall.choice(staedte)), encoding="utf-8"
        )
    return ziel


def _name(zufall: random.Random) -> str:
    """A made-up proper name: titles of one topic again and again would pack far better than real ones."""
    return "".join(zufall.choice(_SILBEN) for _ in range(zufall.randrange(2, 5))).capitalize()


def as_name(titel: str) -> str:
    """A file name from a title."""
    ersatz = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "é": "e", " ": "-"}
    return "".join(ersatz.get(zeichen, zeichen) for zeichen in titel.lower())


def _text(zufall: random.Random, nummer: int, titel: str, beginn: date, stadt: str) -> str:
    stunde = zufall.randrange(9, 21)
    kurztext = f"{titel} in {stadt}, Nummer {nummer}: Wer kommt, findet hier Ort, Zeit und alles Weitere zum Termin."
    ort = f"{{name: {zufall.choice(_ORTE)}, strasse: Hauptstraße {zufall.randrange(1, 90)}, ortsname: {stadt.title()}}}"
    zeilen = [
        f"titel: {titel}",
        f'kurztext: "{kurztext}"',
        "status: veroeffentlicht",
        f"beginn: {beginn} {stunde:02}:00",
        f"ende: {beginn} {stunde + 2:02}:30",
        f"stadt: {stadt}",
        f"ort: {ort}",
        f"kategorie: {zufall.choice(('wirtschaft', 'sport', 'markt-und-fest'))}",
        f"terminstatus: {zufall.choices(('bestaetigt', 'vorlaeufig', 'abgesagt'), (90, 8, 2))[0]}",
        f"zielgruppen: [{zufall.choice(('gaeste', 'fachkraefte', 'unternehmen'))}]",
        f"barrierefreiheit: {zufall.choice(('unbekannt', '[rollstuhl, wc]', '[rollstuhl]'))}",
        f"uid: korpus-{nummer}@muster.example",
    ]
    if zufall.random() < 0.3:
        zeilen.append("eintritt: frei")
    if nummer % 50 == 0:
        zeilen.append(f"wiederholung: {{regel: FREQ=WEEKLY, bis: {beginn + timedelta(weeks=10)}}}")
    absatz = _SATZ * zufall.randrange(2, 6)
    return "---\n" + "\n".join(zeilen) + f"\n---\n\n{absatz}\n\n**Bitte beachten:** {absatz}\n"
