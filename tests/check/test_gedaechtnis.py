"""What was found before is found again, and only as long as nothing it depends on has changed."""

from __future__ import annotations

import json
from pathlib import Path

from generator.pipeline import load
from tests.check.beispiele import config_of, write_projekt

PFAD = "inhalte/geschichten/x.md"


def findings(projekt: Path) -> list[str]:
    """Rule and place of everything in the story."""
    return [
        f"{b.regel} {b.stelle.zeile}:{b.stelle.spalte}" for b in load(config_of(projekt)).befunde if b.datei == PFAD
    ]


def test_a_second_run_says_the_same(tmp_path: Path) -> None:
    """From memory, to the column; a broken memory is forgotten."""
    write_projekt(tmp_path, {PFAD: "---\n---\n\nWir sind führend im Holzbau in Zella Mehlis.\n"})
    erst = findings(tmp_path)

    assert ["holz-als-kompetenz 10:10", "stadtname-falsch 10:32"] == erst
    assert erst == findings(tmp_path)
    (tmp_path / ".cache/oz/pruefung.json").write_text("{kaputt", encoding="utf-8")
    assert erst == findings(tmp_path)


def test_a_change_of_text_or_rules_is_seen(tmp_path: Path) -> None:
    """The memory is keyed by content and by the settings of the rules."""
    write_projekt(tmp_path, {PFAD: "---\n---\n\nDie Karriere-Heimat in Zella Mehlis.\n"})
    findings(tmp_path)
    regeln = tmp_path / "kommunikationsregeln.yml"
    regeln.write_text(regeln.read_text(encoding="utf-8").replace("Zella Mehlis, ", ""), encoding="utf-8")

    assert ["karriereheimat-falsch 10:5"] == findings(tmp_path)
    text = (tmp_path / PFAD).read_text(encoding="utf-8")
    (tmp_path / PFAD).write_text(text.replace("Karriere-Heimat", "Karriereheimat"), encoding="utf-8")
    assert not findings(tmp_path)


def test_a_company_the_site_learns_of_changes_old_findings(tmp_path: Path) -> None:
    """A story about the company makes its name known to all other texts."""
    write_projekt(tmp_path, {PFAD: "---\n---\n\nDie Zwickbau in Suhl ist stark im Holzbau.\n"})
    assert ["holz-als-kompetenz 10:26"] == findings(tmp_path)
    neu = (tmp_path / PFAD).read_text(encoding="utf-8").replace("Muster GmbH", "Zwickbau GmbH").split("\n\n")[0]
    (tmp_path / "inhalte/geschichten/y.md").write_text(neu + "\n\nText.\n", encoding="utf-8")

    assert not findings(tmp_path)


def test_what_another_text_says_is_remembered_until_it_says_otherwise(tmp_path: Path) -> None:
    """A spelling is judged beside those of all texts, whether they were read in this run or before."""
    kopf = "---\n---\n\n"
    andere = "inhalte/geschichten/y.md"
    write_projekt(tmp_path, {PFAD: f"{kopf}Der Citybiathlon.\n", andere: f"{kopf}City-Biathlon und City-Biathlon.\n"})
    erst = findings(tmp_path)

    assert ["veranstaltungsname-wechselt 10:5"] == erst
    assert erst == findings(tmp_path)
    text = (tmp_path / andere).read_text(encoding="utf-8")
    (tmp_path / andere).write_text(text.replace("City-Biathlon", "Citybiathlon"), encoding="utf-8")
    assert not findings(tmp_path)


def test_a_damaged_memory_is_worked_out_again(tmp_path: Path) -> None:
    """An entry that is not what this program writes counts as none."""
    write_projekt(tmp_path, {PFAD: "---\n---\n\nDie Karriere-Heimat.\n"})
    erst = findings(tmp_path)
    datei = tmp_path / ".cache/oz/pruefung.json"
    inhalt = json.loads(datei.read_text(encoding="utf-8"))
    for befunde in (["kaputt"], [{"regel": "x"}]):
        inhalt["texte"][PFAD][1] = befunde
        datei.write_text(json.dumps(inhalt), encoding="utf-8")
        assert erst == findings(tmp_path)
    datei.write_text(json.dumps(inhalt | {"texte": {PFAD: 5}}), encoding="utf-8")
    assert erst == findings(tmp_path)
