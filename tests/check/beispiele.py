"""Turn the examples of a rule's page into small projects and run the checks over them."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import yaml
from PIL import Image

from generator.befund import Befund
from generator.check import check_blatt
from generator.check.lage import Lage
from generator.check.pruefsumme import compute_pruefsumme
from generator.check.regelwerk import load_regelwerk
from generator.check.seite import Beispiel
from generator.config import Config, load_config
from generator.model.bestand import Bestand
from generator.pipeline import load
from generator.read.datei import split_markdown
from generator.read.historie import Historie

STICHTAG = date(2026, 11, 22)
WURZEL = Path(__file__).resolve().parents[2]
KURZTEXT = "Ein Beispieltext, der lang genug ist, um als Anreißer zu gelten, und sonst nichts behauptet."
STANDARD = {
    "geschichten": f"titel: Beispiel\nkurztext: {KURZTEXT}\ndatum: 2026-11-01\nzielgruppen: [unternehmen]\n"
    "unternehmen: {name: Muster GmbH, stadt: suhl}\n"
    "kompetenzfeld: praezisionstechnologie",
    "kompetenzfelder": "titel: Beispiel\nzielgruppen: [unternehmen]\nreichweite: weltweit",
    "staedte": "titel: Beispiel\nzielgruppen: [gaeste]\nkoordinaten: [50.6, 10.7]",
    "lebensqualitaet": "titel: Beispiel\nzielgruppen: [gaeste]",
    "service": "titel: Beispiel\nzielgruppen: [unternehmen]",
    "presse": f"titel: Beispiel\nkurztext: {KURZTEXT}\ndatum: 2026-11-01",
    "newsletter": "titel: Beispiel\ndatum: 2026-11-01\nnummer: 1",
    "ueber-uns": "titel: Beispiel",
    "en": "titel: Example\nzielgruppen: [unternehmen]",
    "veranstaltungen": f"titel: Beispiel\nkurztext: {KURZTEXT}\nbeginn: 2027-06-01\nstadt: suhl\nkategorie: sport\n"
    "uid: {slug}@beispiel.invalid\nbarrierefreiheit: [wc]",
    "fotopool": 'alt: "Eine Werkbank mit Spannzangen in der Morgensonne"\nurheber: KAG\n'
    "lizenz: CC-BY-4.0\npersonen: keine",
}
"""What each kind of file needs; an example writes only what matters, and `key: ~` takes a key away."""


def config_of(projekt: Path = WURZEL) -> Config:
    """The settings every example runs with."""
    return load_config(projekt, stichtag=STICHTAG, umgebung={})


_REGELWERK = load_regelwerk(WURZEL / "kommunikationsregeln.yml")


def check_satz(satz: str, pfad: str = "inhalte/geschichten/beispiel.md") -> list[Befund]:
    """Findings in a sentence that stands alone in a story."""
    dokument, _ = split_markdown(pfad, f"---\n{STANDARD['geschichten']}\n---\n\n{satz}\n")
    assert dokument is not None
    lage = Lage({pfad: dokument}, Bestand(()), config_of(), Historie({}), _REGELWERK)
    return check_blatt(lage.blatt(pfad))


def check_beispiel(beispiel: Beispiel, ordner: Path) -> list[Befund]:
    """Findings in an example; a project is written into `ordner` first."""
    if beispiel.satz:
        return check_satz(beispiel.satz)
    write_projekt(ordner, dict(beispiel.dateien))
    return list(load(config_of(ordner)).befunde)


def write_projekt(ordner: Path, dateien: dict[str, str]) -> None:
    """A project of these files and what they refer to; files under `vorher/` are committed and then taken away."""
    (ordner / "mkdocs.yml").write_text("site_name: Beispiel\nsite_url: https://beispiel.invalid/\n", encoding="utf-8")
    _regelwerk(ordner, dateien.pop("kommunikationsregeln.yml", ""))
    kategorien = "".join(f'{name}: {{titel: {name}, farbe: "#123456"}}\n' for name in ("sport", "messe", "wirtschaft"))
    _write(ordner, "veranstaltungen/kategorien.yml", kategorien)
    for stadt in ("suhl", "oberhof", "schleusingen", "zella-mehlis"):
        _write(ordner, f"inhalte/staedte/{stadt}.md", f"---\n{STANDARD['staedte']}\n---\n\nKinder und Sport.\n")
    for feld in ("praezisionstechnologie", "behaelterglas"):
        _write(ordner, f"inhalte/kompetenzfelder/{feld}.md", f"---\n{STANDARD['kompetenzfelder']}\n---\n\nWerkzeuge.\n")
    vorher = {pfad.removeprefix("vorher/"): inhalt for pfad, inhalt in dateien.items() if pfad.startswith("vorher/")}
    for pfad, inhalt in vorher.items():
        _write(ordner, pfad, _filled(pfad, inhalt))
    if vorher:
        _git(ordner, "init", "-q")
        _git(ordner, "add", "-A")
        _git(ordner, "commit", "-q", "-m", "vorher")
        for pfad in vorher:
            (ordner / pfad).unlink()
    for pfad, inhalt in dateien.items():
        if pfad.startswith("vorher/"):
            continue
        if pfad.endswith(".jpg"):
            _write_bild(ordner / pfad, inhalt)
        else:
            _write(ordner, pfad, _filled(pfad, inhalt))
    for seite in (ordner / "fotopool").glob("*.yml"):
        if not seite.with_suffix(".jpg").exists():
            _write_bild(seite.with_suffix(".jpg"), "2000x1200")


def _write(ordner: Path, pfad: str, inhalt: str) -> None:
    datei = ordner / pfad
    datei.parent.mkdir(parents=True, exist_ok=True)
    datei.write_bytes(inhalt.encode("latin-1" if inhalt.startswith("latin-1") else "utf-8"))


def _filled(pfad: str, inhalt: str) -> str:
    """The content with the keys its kind needs, and `{stimmt}` replaced by the checksum of its text."""
    teile = Path(pfad).parts
    art = teile[1] if teile[0] == "inhalte" and len(teile) > 2 else teile[0]
    standard = STANDARD.get(art, "titel: Beispiel").replace("{slug}", Path(pfad).stem)
    if pfad.endswith(".yml"):
        return _merge(standard, inhalt)
    if not inhalt.startswith("---\n") or inhalt.count("\n---") < 1:
        return inhalt
    kopf, _, text = inhalt[4:].partition("\n---")
    ganz = f"---\n{_merge(standard, kopf.strip())}\n---{text}"
    if "{stimmt}" in ganz:
        dokument, _ = split_markdown(pfad, ganz)
        assert dokument is not None
        ganz = ganz.replace("{stimmt}", compute_pruefsumme(dokument))
    return ganz


def _merge(standard: str, kopf: str) -> str:
    geschrieben = set(re.findall(r"^([\w-]+):", kopf, re.MULTILINE))
    zeilen = [zeile for zeile in standard.splitlines() if zeile.split(":")[0] not in geschrieben]
    return "\n".join([*zeilen, re.sub(r"^[\w-]+: ~\n?", "", kopf, flags=re.MULTILINE)]).strip()


def _regelwerk(ordner: Path, aenderung: str) -> None:
    if not aenderung:
        shutil.copy(WURZEL / "kommunikationsregeln.yml", ordner)
        return
    werte = {**_REGELWERK.werte, **yaml.safe_load(aenderung)}
    (ordner / "kommunikationsregeln.yml").write_text(yaml.safe_dump(werte, allow_unicode=True), encoding="utf-8")


def _write_bild(datei: Path, angabe: str) -> None:
    """A picture of a size such as `800x600`, with a position where the example says `gps`."""
    datei.parent.mkdir(parents=True, exist_ok=True)
    breite, hoehe = (int(zahl) for zahl in re.findall(r"\d+", angabe)[:2])
    bild = Image.new("RGB", (breite, hoehe), (90, 120, 140))
    exif = Image.Exif()
    if "gps" in angabe:
        exif[0x8825] = {1: "N", 2: (50.0, 36.0, 0.0), 3: "E", 4: (10.0, 41.0, 0.0)}
    puffer = io.BytesIO()
    bild.save(puffer, "JPEG", exif=exif)
    datei.write_bytes(puffer.getvalue())


def _git(ordner: Path, *argumente: str) -> None:
    subprocess.run(
        ["git", "-C", str(ordner), "-c", "user.name=Test", "-c", "user.email=test@beispiel.invalid", *argumente],
        check=True, capture_output=True,
    )  # fmt: skip
