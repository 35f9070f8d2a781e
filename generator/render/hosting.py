"""What a web server has to say besides the files: security headers, caching, types, redirects; one file per host."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote

from generator.model import adresse as adressen
from generator.render.artefakt import Artefakt
from generator.render.rahmen import CSP

HEADER = {
    "Content-Security-Policy": f"{CSP}; frame-ancestors 'none'",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""On every answer but what partners embed (BSI IT-Grundschutz APP.3.1.A21)."""

OFFEN = {
    "Content-Security-Policy": f"{CSP}; frame-ancestors *",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Access-Control-Allow-Origin": "*",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Strict-Transport-Security": HEADER["Strict-Transport-Security"],
}
"""What other sites may load: feeds, calendars, data, snippets and their pictures."""

EWIG = "public, max-age=31536000, immutable"
KURZ = "public, max-age=900"
SEITE = "public, max-age=300"

CACHE = {"/assets/": EWIG, "/bilder/": EWIG, "/ics/": KURZ, "/feeds/": KURZ, "/daten/": KURZ, "/einbetten/": KURZ}
"""By the beginning of the address: names with a digest for ever, feeds a quarter of an hour."""
OFFENE_PFADE = ("/ics/", "/feeds/", "/daten/", "/einbetten/", "/bilder/", "/assets/")
TYPEN = {
    "ics": "text/calendar; charset=utf-8",
    "xml": "application/xml; charset=utf-8",
    "atom": "application/atom+xml; charset=utf-8",
    "webmanifest": "application/manifest+json",
    "avif": "image/avif",
    "woff2": "font/woff2",
}

_UMLEITUNGEN = {
    "_redirects": "{alt} {neu} 301\n",
    ".umleitungen.nginx": 'location = "{alt}" {{ return 301 "{neu}"; }}\n',
    ".umleitungen.caddy": "redir {alt} {neu} 301\n",
}
"""A line for each page that has moved, by the file its server reads."""
_SCHLICHT = re.compile(r"[\w./~-]+")
"""Addresses that mean nothing but themselves to every server; others keep the page that forwards."""


def render_hosting(umleitungen: Mapping[str, str]) -> Iterator[Artefakt]:
    """`_headers` and `_redirects` for static hosts, `.htaccess` for Apache; nginx and Caddy see `render_server`.

    What has moved changes with the site, so nginx and Caddy find it there, in hidden files they hand out to nobody.
    """
    umleitungen = {alt: neu for alt, neu in umleitungen.items() if _SCHLICHT.fullmatch(alt)}
    yield Artefakt.of("_headers", render_headers())
    yield Artefakt.of(".htaccess", render_apache(umleitungen))
    if umleitungen:
        for name, muster in _UMLEITUNGEN.items():
            zeilen = (muster.format(alt=alt, neu=quote(neu)) for alt, neu in sorted(umleitungen.items()))
            yield Artefakt.of(name, "".join(zeilen))


def render_server() -> Iterator[tuple[str, str]]:
    """Name and text of the files an administrator takes over, the same for every build."""
    yield "nginx.conf", render_nginx()
    yield "Caddyfile", render_caddy()


def render_headers() -> str:
    """Netlify, Cloudflare Pages and others that read `_headers`."""
    bloecke = [_block("/*", {**HEADER, "Cache-Control": SEITE})]
    for pfad in OFFENE_PFADE:
        entfernt = [f"! {name}" for name in HEADER if name not in OFFEN]
        bloecke.append(_block(f"{pfad}*", {**OFFEN, "Cache-Control": CACHE.get(pfad, SEITE)}, entfernt))
    bloecke += [_block(f"/*.{endung}", {"Content-Type": TYPEN[endung]}) for endung in ("ics", "xml", "atom")]
    return "\n".join(bloecke)


def _block(muster: str, header: Mapping[str, str], entfernt: Iterable[str] = ()) -> str:
    zeilen = [*entfernt, *(f"{name}: {wert}" for name, wert in header.items())]
    return muster + "\n" + "".join(f"  {zeile}\n" for zeile in zeilen)


def render_nginx() -> str:
    """A server block; `root` and names are the administrator's."""

    def kopf(header: Mapping[str, str], cache: str) -> str:
        zeilen = [f'add_header {n} "{w}" always;' for n, w in {**header, "Cache-Control": cache}.items()]
        return "".join(f"        {zeile}\n" for zeile in zeilen)

    orte = "".join(f"    location {pfad} {{\n{kopf(OFFEN, CACHE[pfad])}    }}\n" for pfad in OFFENE_PFADE)
    typen = "".join(f"        {typ.split(';')[0]} {endung};\n" for endung, typ in TYPEN.items())
    return f"""# Oberzentrum Südthüringen, nginx. In sites-available ablegen; server_name, root und TLS eintragen.
# Erzeugt aus generator/render/hosting.py; dort ändern.
server {{
    listen 80;
    server_name oberzentrum-suedthueringen.de;
    root /var/www/oberzentrum/site;
    index index.html;
    charset utf-8;
    charset_types text/css text/plain text/calendar text/javascript application/javascript application/json
        application/xml application/rss+xml application/atom+xml;
    etag on;
    server_tokens off;
    absolute_redirect off;
    error_page 404 /404.html;

    include mime.types;
    types {{
{typen}    }}

    # Fertig gepackte Dateien legt «oz packen» daneben. brotli_static braucht das Modul (Debian:
    # libnginx-mod-http-brotli-static); ohne das Modul diese eine Zeile streichen.
    brotli_static on;
    gzip_static on;
    gzip on;
    gzip_vary on;
    gzip_comp_level 6;
    gzip_types text/css text/plain text/calendar text/javascript application/javascript application/json
        application/xml application/rss+xml application/atom+xml application/manifest+json image/svg+xml;

    # Umgezogene Seiten, vom Bau in die Website gelegt. Nach einem Umzug: nginx -s reload.
    include /var/www/oberzentrum/site/.umleitungen.nginx*;

    location / {{
{kopf(HEADER, SEITE)}        try_files $uri $uri/ =404;
    }}
{orte}    location ~ /termin\\.ics$ {{
{kopf(OFFEN, KURZ)}    }}
    location ~ /\\.(?!well-known/) {{
        return 404;
    }}
}}
"""


def render_caddy() -> str:
    """A site block for Caddy 2, which brings TLS, ETag and compression itself."""

    def kopf(header: Mapping[str, str], cache: str, einzug: str) -> str:
        return "".join(f'{einzug}{n} "{w}"\n' for n, w in {**header, "Cache-Control": cache}.items())

    orte = ""
    weg = "".join(f"\t\t-{name}\n" for name in HEADER if name not in OFFEN)
    for pfad in OFFENE_PFADE:
        orte += f"\theader {pfad}* {{\n{weg}{kopf(OFFEN, CACHE[pfad], chr(9) * 2)}\t}}\n"
    orte += f"\theader /veranstaltungen/*/termin.ics {{\n{weg}{kopf(OFFEN, KURZ, chr(9) * 2)}\t}}\n"
    typen = "".join(f'\theader *.{endung} Content-Type "{typ}"\n' for endung, typ in TYPEN.items())
    return f"""# Oberzentrum Südthüringen, Caddy 2. Erzeugt aus generator/render/hosting.py; dort ändern.
oberzentrum-suedthueringen.de {{
	root * /var/www/oberzentrum/site
	encode zstd gzip
	header {{
{kopf(HEADER, SEITE, chr(9) * 2)}	}}
{orte}{typen}	# Umgezogene Seiten, vom Bau in die Website gelegt. Nach einem Umzug: caddy reload.
	import /var/www/oberzentrum/site/.umleitungen.caddy*
	@versteckt {{
		path_regexp /\\.
		not path /.well-known/*
	}}
	respond @versteckt 404
	handle_errors {{
		rewrite * /404.html
		file_server
	}}
	file_server {{
		precompressed br gzip
	}}
}}
"""


def render_apache(umleitungen: Mapping[str, str]) -> str:
    """`.htaccess` for shared hosts with mod_headers, mod_deflate and mod_rewrite."""
    kopf = "".join(f'  Header always set {name} "{wert}"\n' for name, wert in HEADER.items())
    offen = "".join(f'    Header always set {name} "{wert}"\n' for name, wert in OFFEN.items())
    weg = "".join(f"    Header always unset {name}\n" for name in HEADER if name not in OFFEN)
    orte = "|".join(pfad.strip("/") for pfad in OFFENE_PFADE)
    typen = "".join(f"AddType '{typ}' .{endung}\n" for endung, typ in TYPEN.items())
    wege = "".join(
        f'  RewriteRule "^{re.escape(alt.lstrip("/"))}$" "{neu}" [R=301,L]\n'
        for alt, neu in sorted(umleitungen.items())
    )
    return f"""# Erzeugt aus generator/render/hosting.py
AddDefaultCharset utf-8
ErrorDocument 404 {adressen.FEHLERSEITE}
Options -Indexes
FileETag MTime Size
{typen}<IfModule mod_headers.c>
  Header merge Vary Accept-Encoding
{kopf}  Header always set Cache-Control "{SEITE}"
  <If "%{{REQUEST_URI}} =~ m#^/({orte})/|/termin\\.ics#">
{weg}{offen}    Header always set Cache-Control "{KURZ}"
  </If>
  <If "%{{REQUEST_URI}} =~ m#^/(assets|bilder)/#">
    Header always set Cache-Control "{EWIG}"
  </If>
</IfModule>
# Fertig gepackte Dateien legt «oz packen» daneben.
<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteRule "(^|/)\\.(?!well-known/)" - [R=404,L]
{wege}{_ready("br", "br")}{_ready("gzip", "gz")}</IfModule>
<IfModule mod_mime.c>
  RemoveType .gz
  RemoveLanguage .br
  AddEncoding br .br
  AddEncoding gzip .gz
</IfModule>
<IfModule mod_setenvif.c>
  SetEnvIf Request_URI "\\.(br|gz)$" no-gzip no-brotli
</IfModule>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html text/css text/calendar text/plain text/javascript application/javascript
  AddOutputFilterByType DEFLATE application/json application/xml application/rss+xml application/atom+xml image/svg+xml
</IfModule>
"""


def _ready(name: str, endung: str) -> str:
    """Hand out the packed form of a page or file where it lies there and the browser takes it."""
    nimmt = f"  RewriteCond %{{HTTP:Accept-Encoding}} \\b{name}\\b\n"
    return (
        f"{nimmt}  RewriteCond %{{REQUEST_FILENAME}}index.html.{endung} -f\n"
        f"  RewriteRule ^(|.+/)$ $1index.html.{endung} [L]\n"
        f"{nimmt}  RewriteCond %{{REQUEST_FILENAME}}.{endung} -f\n"
        f"  RewriteRule ^(.+)$ $1.{endung} [L]\n"
    )
