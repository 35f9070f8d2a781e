"""Every motif: key of the photo pool and the function that draws it."""

from collections.abc import Callable

from motive import felder, firmen, leben, seiten, staedte

MOTIVE: dict[str, Callable[[], str]] = {
    "start": felder.start,
    "praezisionstechnologie": felder.praezisionstechnologie,
    "behaelterglas": felder.behaelterglas,
    "wiegand-glas": firmen.wiegand_glas,
    "szm-spannwerkzeuge": firmen.szm_spannwerkzeuge,
    "feinmess-suhl": firmen.feinmess_suhl,
    "kemmer-hartmetallwerkzeuge": firmen.kemmer_hartmetallwerkzeuge,
    "boehm-group": firmen.boehm_group,
    "lpkf-solarquipment": firmen.lpkf_solarquipment,
    "vision-control": firmen.vision_control,
    "swz-spezialwerkzeuge": firmen.swz_spezialwerkzeuge,
    "nachbarn-im-netzwerk": firmen.nachbarn_im_netzwerk,
    "oberhof": staedte.oberhof,
    "schleusingen": staedte.schleusingen,
    "suhl": staedte.suhl,
    "zella-mehlis": staedte.zella_mehlis,
    "sport": leben.sport,
    "natur": leben.natur,
    "familie": leben.familie,
    "presse": seiten.presse,
    "kalender": seiten.kalender,
    "service": seiten.service,
    "kag": seiten.kag,
}
