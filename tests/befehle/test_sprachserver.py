"""A real client talks to `oz sprachserver`: diagnostics, hover, quick fix, and the text as it is typed."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from tests.check.beispiele import STANDARD, write_projekt

PFAD = "inhalte/geschichten/x.md"
KOPF = f"---\n{STANDARD['geschichten']}\n---\n\n"
TEXT = KOPF + "😀 Wir sind in Zella Mehlis. Unser Behälterglas ist weltweit gefragt.\n"
ZEILE = TEXT.count("\n") - 1


class Gespraech:
    """A client that remembers what the server published."""

    def __init__(self) -> None:
        self.client = LanguageClient("test", "1")
        self.diagnosen: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(parameter: types.PublishDiagnosticsParams) -> None:
            self.diagnosen.put_nowait(parameter)

    async def begin(self, projekt: Path) -> None:
        befehl = ["-m", "generator.cli", "--projekt", str(projekt), "sprachserver", "--stichtag", "2026-11-22"]
        await self.client.start_io(sys.executable, *befehl)
        faehig = types.ClientCapabilities()
        await self.client.initialize_async(types.InitializeParams(capabilities=faehig, root_uri=projekt.as_uri()))
        self.client.initialized(types.InitializedParams())

    async def next_diagnosen(self) -> dict[str, types.Diagnostic]:
        parameter = await asyncio.wait_for(self.diagnosen.get(), 60)
        return {str(diagnose.code): diagnose for diagnose in parameter.diagnostics}

    async def end(self) -> None:
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await self.client.stop()


async def talk(projekt: Path) -> list[str]:
    """The dialogue, written down."""
    uri = (projekt / PFAD).as_uri()
    dokument = types.TextDocumentIdentifier(uri)
    gespraech = Gespraech()
    await gespraech.begin(projekt)
    client, protokoll = gespraech.client, []
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, types.LanguageKind.Markdown, 1, TEXT))
    )
    diagnosen = await gespraech.next_diagnosen()
    for name in sorted(diagnosen):
        spanne = diagnosen[name].range
        protokoll.append(f"{name} {spanne.start.character}-{spanne.end.character} {_stufe(diagnosen[name])}")
    glas = diagnosen["glas-weltweit"].range
    hover = await client.text_document_hover_async(types.HoverParams(dokument, glas.start))
    assert hover is not None and isinstance(hover.contents, types.MarkupContent)
    protokoll.append(hover.contents.value.splitlines()[0])
    stadt = diagnosen["stadtname-falsch"].range
    aktionen = await client.text_document_code_action_async(
        types.CodeActionParams(dokument, stadt, types.CodeActionContext([]))
    )
    assert aktionen is not None
    protokoll += [aktion.title for aktion in aktionen]
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            types.VersionedTextDocumentIdentifier(2, uri),
            [types.TextDocumentContentChangePartial(glas, "deutschlandweit"),
             types.TextDocumentContentChangePartial(stadt, "Zella-Mehlis")],
        )
    )  # fmt: skip
    protokoll.append(f"danach: {sorted(await gespraech.next_diagnosen())}")
    await gespraech.end()
    return protokoll


def _stufe(diagnose: types.Diagnostic) -> str:
    assert diagnose.severity is not None
    return diagnose.severity.name


def test_an_editor_sees_findings_explanations_and_fixes(tmp_path: Path) -> None:
    """Columns in UTF-16 units, as clients count unless they ask otherwise; the emoji takes two."""
    write_projekt(tmp_path, {PFAD: "---\n---\n\nGut.\n"})

    assert asyncio.run(talk(tmp_path)) == [
        "glas-weltweit 52-60 Error",
        "stadtname-falsch 15-27 Error",
        "**Behälterglas: Reichweite deutschlandweit** (`glas-weltweit`)",
        "Durch «Zella-Mehlis» ersetzen",
        "danach: []",
    ]
