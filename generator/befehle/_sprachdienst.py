"""The language server: findings while writing, explanations on hover, quick fixes (Language Server Protocol 3.17)."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from generator import __version__
from generator.befund import Befund, Schwere, Stelle
from generator.check.katalog import all_kennungen, read_seite
from generator.config import load_config
from generator.errors import OzError
from generator.pipeline import load

PAUSE = 0.3
"""Seconds without typing before the text is checked again."""
_STUFE = {
    Schwere.FEHLER: types.DiagnosticSeverity.Error,
    Schwere.WARNUNG: types.DiagnosticSeverity.Warning,
    Schwere.HINWEIS: types.DiagnosticSeverity.Information,
}


class Sprachserver(LanguageServer):
    """Keeps the findings of each open document, so that hover and fixes need not check again."""

    def __init__(self, projekt: Path, stichtag: date | None) -> None:
        super().__init__("oz", __version__)
        self.projekt = projekt.resolve()
        self.stichtag = stichtag
        self.befunde: dict[str, list[Befund]] = {}

    def path_of(self, uri: str) -> str | None:
        """The document's path in the project; None for a file that is not ours."""
        datei = to_fs_path(uri)
        if datei is None or not Path(datei).resolve().is_relative_to(self.projekt):
            return None
        return Path(datei).resolve().relative_to(self.projekt).as_posix()

    def check(self, uri: str) -> None:
        """Check the text as it stands in the editor and publish what was found."""
        pfad = self.path_of(uri)
        if pfad is None or not pfad.endswith(".md"):
            return
        dokument = self.workspace.get_text_document(uri)
        try:
            config = load_config(self.projekt, stichtag=self.stichtag, entwuerfe=True)
            werk = load(config, {pfad: dokument.source}, [pfad])
        except OzError as fehler:
            self.window_show_message(types.ShowMessageParams(types.MessageType.Error, str(fehler)))
            return
        self.befunde[uri] = [befund for befund in werk.befunde if befund.datei == pfad]
        diagnosen = [self.diagnostic(uri, befund) for befund in self.befunde[uri]]
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri=uri, version=dokument.version, diagnostics=diagnosen)
        )

    def diagnostic(self, uri: str, befund: Befund) -> types.Diagnostic:
        """A finding in the protocol's words."""
        return types.Diagnostic(
            range=self.range_of(uri, befund.stelle),
            message=befund.meldung,
            severity=_STUFE[befund.schwere],
            code=befund.regel,
            source="oz",
        )

    def range_of(self, uri: str, stelle: Stelle) -> types.Range:
        """Our code points as the client's units (UTF-16 unless it asked for others)."""
        dokument = self.workspace.get_text_document(uri)
        spanne = types.Range(
            types.Position(stelle.zeile - 1, stelle.spalte - 1),
            types.Position(stelle.ende_zeile - 1, stelle.ende_spalte - 1),
        )
        return dokument.position_codec.range_to_client_units(dokument.lines, spanne)

    def at(self, uri: str, spanne: types.Range) -> list[Befund]:
        """The findings that touch a range."""
        treffer = []
        for befund in self.befunde.get(uri, []):
            eigene = self.range_of(uri, befund.stelle)
            if eigene.start <= spanne.end and spanne.start <= eigene.end:
                treffer.append(befund)
        return treffer


def make_server(projekt: Path, stichtag: date | None) -> Sprachserver:
    """The server with its features."""
    server = Sprachserver(projekt, stichtag)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(parameter: types.DidOpenTextDocumentParams) -> None:
        server.check(parameter.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(parameter: types.DidSaveTextDocumentParams) -> None:
        server.check(parameter.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(parameter: types.DidChangeTextDocumentParams) -> None:
        uri, stand = parameter.text_document.uri, parameter.text_document.version
        await asyncio.sleep(PAUSE)
        if server.workspace.get_text_document(uri).version == stand:
            server.check(uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(parameter: types.DidCloseTextDocumentParams) -> None:
        server.befunde.pop(parameter.text_document.uri, None)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(parameter: types.HoverParams) -> types.Hover | None:
        stelle = types.Range(parameter.position, parameter.position)
        befunde = server.at(parameter.text_document.uri, stelle)
        texte = [_explanation(befund) for befund in befunde]
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(texte))) if texte else None

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])
    )
    def actions(parameter: types.CodeActionParams) -> list[types.CodeAction]:
        uri = parameter.text_document.uri
        return [
            aktion for befund in server.at(uri, parameter.range) if (aktion := _action(server, uri, befund)) is not None
        ]

    return server


def _explanation(befund: Befund) -> str:
    if befund.regel not in all_kennungen():
        return befund.meldung
    seite = read_seite(befund.regel)
    return f"**{seite.titel}** (`{befund.regel}`)\n\n{befund.meldung}\n\n{seite.warum}\n\n*Ausweg:* {seite.ausweg}"


def _action(server: Sprachserver, uri: str, befund: Befund) -> types.CodeAction | None:
    """A fix where `--beheben` would mend; a fresh uid is for the command, which draws it."""
    neu = befund.ersatz
    if neu is None or "{neue-uid}" in neu:
        return None
    return types.CodeAction(
        title=f"Durch «{neu.strip()}» ersetzen",
        kind=types.CodeActionKind.QuickFix,
        is_preferred=True,
        diagnostics=[server.diagnostic(uri, befund)],
        edit=types.WorkspaceEdit(changes={uri: [types.TextEdit(server.range_of(uri, befund.stelle), neu)]}),
    )
