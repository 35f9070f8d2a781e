"""Landmarks of the towns, drawn around the origin: the ground is y = 0."""

from blatt import gruppe, kreis, kurve, rechteck, strich, vieleck


def schanze(stahl: str, schnee: str, dunkel: str) -> str:
    """A ski jump: tower, in-run, table."""
    anlauf = kurve([(-120, -420), (-70, -362), (10, -260), (84, -184), (146, -152), (196, -146)], 8)
    unten = [(x, y + 20) for x, y in reversed(anlauf)]
    stuetzen = [strich([(x, y + 14), (x, 0)], stahl, 9) for x, y in ((-20, -292), (60, -204), (150, -150))]
    streben = [
        strich([(-20, -200), (60, -60)], stahl, 5),
        strich([(60, -200), (-20, -60)], stahl, 5),
        strich([(60, -140), (150, -20)], stahl, 5),
    ]
    turm = [
        vieleck([(-150, 0), (-138, -430), (-92, -430), (-80, 0)], stahl),
        rechteck(-164, -462, 92, 44, dunkel),
        rechteck(-158, -452, 80, 16, schnee),
        vieleck([(-170, -462), (-66, -474), (-66, -462)], dunkel),
    ]
    return gruppe(*stuetzen, *streben, *turm, vieleck([*anlauf, *unten], dunkel), strich(anlauf, schnee, 9))


def _rundturm(x: float, b: float, h: float, haube: float, hell: str, dunkel: str, dach: str) -> str:
    return gruppe(
        rechteck(x, -h, b, h, hell),
        rechteck(x + b * 0.62, -h, b * 0.38, h, dunkel),
        vieleck([(x - 7, -h), (x + b / 2, -h - haube), (x + b + 7, -h)], dach),
    )


def bertholdsburg(hell: str, dunkel: str, dach: str, licht: str) -> str:
    """A four-winged renaissance castle with a main tower and round corner towers."""
    fluegel = [
        vieleck([(-230, -150), (-206, -226), (200, -226), (224, -150)], dach),
        rechteck(-230, -154, 454, 154, hell),
        rechteck(-20, -154, 244, 154, dunkel),
        *(
            vieleck([(x, -176), (x + 17, -206), (x + 34, -176)], hell) + rechteck(x + 11, -186, 12, 14, licht)
            for x in (-158, -98, 64, 124)
        ),
    ]
    fenster = [rechteck(x, y, 15, 25, licht) for y in (-126, -76) for x in range(-176, 180, 38) if not -40 < x < 18]
    hauptturm = [
        rechteck(-46, -380, 78, 380, hell),
        rechteck(4, -380, 28, 380, dunkel),
        rechteck(-54, -392, 94, 16, dach),
        rechteck(-40, -446, 66, 56, hell),
        rechteck(2, -446, 24, 56, dunkel),
        vieleck([(-50, -446), (-36, -486), (-18, -504), (4, -504), (22, -486), (36, -446)], dach),
        rechteck(-18, -538, 22, 36, dach),
        vieleck([(-22, -536), (-7, -592), (8, -536)], dach),
        *(rechteck(-22, y, 16, 30, licht) for y in (-434, -350, -280)),
    ]
    tor = [rechteck(-26, -52, 40, 52, dach), kreis(-6, -52, 20, dach)]
    return gruppe(
        *fluegel,
        *fenster,
        *hauptturm,
        *tor,
        _rundturm(-272, 74, 196, 92, hell, dunkel, dach),
        _rundturm(190, 74, 196, 92, hell, dunkel, dach),
        *(rechteck(x, y, 13, 24, licht) for x in (-246, 214) for y in (-160, -100)),
    )


def rathaus(hell: str, mittel: str, dach: str, licht: str) -> str:
    """A town hall on the market: hipped roof, gabled centre, a slim tower with a clock."""
    bau = [
        rechteck(-210, -170, 420, 170, hell),
        rechteck(60, -170, 150, 170, mittel),
        vieleck([(-224, -170), (-170, -256), (170, -256), (224, -170)], dach),
        vieleck([(-70, -166), (-70, -214), (0, -290), (70, -214), (70, -166)], hell),
        vieleck([(0, -290), (70, -214), (70, -166), (0, -166)], mittel),
    ]
    turm = [
        rechteck(-30, -400, 60, 190, hell),
        rechteck(0, -400, 30, 190, mittel),
        rechteck(-38, -410, 76, 14, dach),
        vieleck([(-36, -410), (-28, -444), (-12, -462), (12, -462), (28, -444), (36, -410)], dach),
        rechteck(-10, -490, 20, 30, dach),
        vieleck([(-14, -488), (0, -548), (14, -488)], dach),
        kreis(0, -360, 21, licht),
        strich([(0, -374), (0, -360), (10, -354)], dach, 4),
    ]
    fenster = [rechteck(x, y, 20, 40, licht) for y in (-146,) for x in (-190, -152, -114, -76, 56, 94, 132, 170)]
    fenster += [
        rechteck(x, -70, 24, 70, dach) + kreis(x + 12, -70, 12, dach) for x in range(-192, 180, 60) if not -40 < x < 30
    ]
    fenster += [rechteck(x, -206, 18, 30, licht) for x in (-28, 10)] + [
        rechteck(x, -146, 20, 40, licht) for x in (-42, -10, 22)
    ]
    tor = [rechteck(-20, -78, 40, 78, dach), kreis(0, -78, 20, dach)]
    return gruppe(*turm, *bau, *fenster, *tor)
