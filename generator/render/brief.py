"""A newsletter issue as a mail: HTML with inlined styles, plain text, and both as one message (RFC 5322)."""

from __future__ import annotations

import email.policy
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import format_datetime
from urllib.parse import urlsplit

import css_inline
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from generator.model.seiten import Newsletterausgabe
from generator.render.artefakt import digest
from generator.render.ausgabe import Ausgabe
from generator.render.briefinhalt import Briefinhalt, build_briefinhalt, fold, newsletter_setting
from generator.render.feedeintrag import kennung, published

GRENZE = 100_000
"""Bytes of HTML; Gmail clips a mail at 102 KB and hides the unsubscribe link with the rest."""


@dataclass(frozen=True)
class Brief:
    """The three files a mail service takes."""

    html: bytes
    text: bytes
    eml: bytes


def render_brief(ausgabe: Ausgabe, nummer: Newsletterausgabe) -> Brief:
    """The mail of an issue; same issue, same bytes."""
    inhalt = build_briefinhalt(ausgabe, nummer)
    umgebung = _umgebung(ausgabe)
    stil = umgebung.get_template("brief/stil.css").render()
    roh = umgebung.get_template("brief/newsletter.html").render(brief=inhalt, stil=Markup(stil))
    html = css_inline.inline(roh, keep_at_rules=True, minify_css=True, load_remote_stylesheets=False)
    text = umgebung.get_template("brief/newsletter.txt").render(brief=inhalt)
    return Brief(html.encode(), text.encode(), _message(ausgabe, nummer, inhalt, html, text))


def _umgebung(ausgabe: Ausgabe) -> Environment:
    umgebung = Environment(
        loader=FileSystemLoader([str(ordner) for ordner in ausgabe.config.vorlagen]),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    umgebung.filters["umbruch"] = fold
    return umgebung


def _message(ausgabe: Ausgabe, nummer: Newsletterausgabe, inhalt: Briefinhalt, html: str, text: str) -> bytes:
    """No clock and no dice: date, message id and boundary come from the issue."""
    host = urlsplit(ausgabe.config.site_url).hostname or "localhost"
    name = digest(kennung(ausgabe, nummer))
    post = EmailMessage(policy=email.policy.SMTP.clone(max_line_length=76))
    post["From"] = str(newsletter_setting(ausgabe, "absender") or f'"{inhalt.absendername}" <newsletter@{host}>')
    post["Subject"] = inhalt.betreff
    post["Date"] = format_datetime(published(nummer))
    post["Message-ID"] = f"<{name}@{host}>"
    post["List-Id"] = f"<newsletter.{host}>"
    post["List-Unsubscribe"] = f"<{inhalt.abmelden}>"
    post["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"  # RFC 8058
    post.set_content(text, cte="quoted-printable")
    post.add_alternative(html, subtype="html", cte="quoted-printable")
    post.set_boundary(f"=_{name}")
    return post.as_bytes()
