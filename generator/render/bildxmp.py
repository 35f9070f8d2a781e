"""What travels inside each published picture: creator, credit, licence and alternative text as XMP, and no place.

Each of them once: on a small picture the packet is a tenth of the bytes a phone has to load.
"""

from __future__ import annotations

import html
import re

from generator.model.foto import Foto

_STEUERZEICHEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Not allowed in XML 1.0, or of no use in it."""
_KOPF = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"'
    ' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"'
)
_FUSS = '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'


def build_xmp(foto: Foto) -> bytes:
    """The packet of a picture; where it lives or was taken is never part of it."""
    return (_KOPF + _attributes(foto) + ">" + _elements(foto) + _FUSS).encode("utf-8")


def _attributes(foto: Foto) -> str:
    """Simple properties, written as attributes (XMP specification part 1, 7.9.2.2)."""
    werte = {
        "photoshop:Credit": foto.nachweis,
        "xmpRights:Marked": "True",
        "xmpRights:WebStatement": foto.lizenz_url,
        "photoshop:DateCreated": foto.aufgenommen.isoformat() if foto.aufgenommen else None,
    }
    return "".join(f' {name}="{html.escape(_clean(wert))}"' for name, wert in werte.items() if wert)


def _elements(foto: Foto) -> str:
    teile = []
    if foto.urheber:
        teile.append(f"<dc:creator><rdf:Seq><rdf:li>{_text(foto.urheber)}</rdf:li></rdf:Seq></dc:creator>")
    if foto.lizenz:
        teile.append(_language("dc:rights", foto.lizenz))
    if foto.alt:
        teile.append(_language("Iptc4xmpCore:AltTextAccessibility", foto.alt))
    return "".join(teile)


def _language(name: str, text: str) -> str:
    """A text with a language; readers want an `x-default` first."""
    return f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{_text(text)}</rdf:li></rdf:Alt></{name}>'


def _text(text: str) -> str:
    return html.escape(_clean(text), quote=False)


def _clean(text: str) -> str:
    return " ".join(_STEUERZEICHEN.sub(" ", text).split())
